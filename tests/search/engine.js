// Starts the published engine in its worker. `files` are the addresses of engine, tables, heads and bodies.
// Returns what asks it: a question is answered as soon as it can be; `ready` is settled when the texts are there too.
export function start(files) {
  const worker = new Worker(files.engine)
  const waiting = new Map()
  let number = 0
  const ask = query => new Promise(resolve => {
    number += 1
    waiting.set(number, resolve)
    worker.postMessage({ number, query })
  })
  ask.ready = new Promise((resolve, reject) => {
    worker.addEventListener('error', fault => reject(new Error(fault.message)))
    worker.addEventListener('message', ({ data }) => {
      if (waiting.has(data.number)) waiting.get(data.number)(data)
      if (data.state === 'failed') reject(new Error(data.why))
      if (data.state === 'ready') resolve()
    })
  })
  ask.stop = () => worker.terminate()
  const text = address => fetch(address).then(reply => reply.text())
  Promise.all([text(files.tables), text(files.heads)])
    .then(([tables, heads]) => worker.postMessage({ open: { tables, heads, bodies: files.bodies } }))
  return ask
}
