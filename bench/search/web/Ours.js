// Our engine in its worker.
import { start } from './engine.js'

export async function open(locale) {
  const names = await (await fetch(`${locale}/files.json`)).json()
  const files = Object.fromEntries(Object.entries(names).map(([name, file]) => [name, new URL(file, location.href).href]))
  const ask = start(files)
  const find = async query => (await ask(query)).results.map(({ address, id }) => `${address}#${id}`)
  find.ready = ask.ready
  return find
}
