// Material's worker, spoken to as its own page does: SETUP 0, READY 1, QUERY 2, RESULT 3.
export async function open(locale) {
  const index = await (await fetch(`${locale}/search_index.json`)).json()
  const worker = new Worker('workers/search.js')
  const waiting = []
  worker.onmessage = event => waiting.shift()(event.data)
  const ask = message => new Promise(resolve => { waiting.push(resolve); worker.postMessage(message) })
  const options = { suggest: false }
  await ask({ type: 0, data: { config: index.config, docs: index.docs, options } })
  return async query => {
    const answer = await ask({ type: 2, data: query })
    return answer.data.items.flatMap(group => group.filter(hit => hit.score > 0).map(hit => hit.location))
  }
}
