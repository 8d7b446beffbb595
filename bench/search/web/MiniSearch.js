// MiniSearch in the page: Chinese in single characters and pairs, Latin words with prefixes and slips.
import MiniSearch from './minisearch.js'

const HAN = /[\u3400-\u9fff]/

function terms(text) {
  const found = []
  for (const run of text.toLowerCase().normalize('NFKC').match(/[\u3400-\u9fff]+|[a-z0-9]+/g) || []) {
    if (!HAN.test(run)) { found.push(run); continue }
    for (let i = 0; i < run.length; i++) {
      found.push(run[i])
      if (i + 1 < run.length) found.push(run.slice(i, i + 2))
    }
  }
  return found
}

export async function open(locale) {
  const sections = await (await fetch(`${locale}/sections.json`)).json()
  const search = new MiniSearch({
    fields: ['title', 'page', 'text'],
    storeFields: ['weight'],
    tokenize: terms,
    processTerm: term => term,
    searchOptions: {
      boost: { title: 5, page: 2 },
      boostDocument: (id, term, stored) => stored.weight,
      boostTerm: term => HAN.test(term) && term.length === 1 ? 0.15 : 1,
      prefix: term => /^[a-z0-9]{2,}$/.test(term),
      fuzzy: term => /^[a-z]{4,}$/.test(term) ? 0.2 : false
    }
  })
  search.addAll(sections)
  return async query => search.search(query).slice(0, 20).map(hit => hit.id)
}
