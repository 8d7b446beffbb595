// Works the search of a built page as a reader does and takes the time, in milliseconds from the event in the page.
const list = () => document.querySelector('.finder [role=listbox]')
const shown = text => (document.querySelector('.finder__more') || { href: '' }).href.endsWith(`#q=${encodeURIComponent(text.trim())}`)
const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))

function changed(when) {
  return new Promise(done => {
    const watch = new MutationObserver(() => { if (when()) { watch.disconnect(); done(performance.now()) } })
    watch.observe(document.body, { attributes: true, childList: true, subtree: true })
  })
}

async function type(text, answered) {
  const field = document.querySelector('.finder input')
  const start = performance.now()
  const listed = changed(answered)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const took = (await listed) - start
  await painted()
  return [took, performance.now() - start]
}

// From the press on the link of the search, a question typed at once, to the first list.
window.opened = async text => {
  const start = performance.now()
  document.querySelector('a[rel=search]').click()
  await type(text, () => list() && list().childElementCount > 0)
  return performance.now() - start
}

const ready = () => list().dataset.state === 'ready'
window.settled = () => ready() || changed(ready)

// Each key of each question: until its list stands in the page, and until that is painted.
window.typed = async texts => {
  const took = []
  for (const text of texts) for (let size = 1; size <= text.length; size += 1) {
    const query = text.slice(0, size)
    if (query.trim() === query) took.push(await type(query, () => shown(query)))
  }
  return took
}
