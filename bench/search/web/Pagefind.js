// Pagefind's own module. A page is shown with its sections, the best first; ten pages are shown.
const weigh = section => section.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0)
const address = url => new URL(url, location.origin).pathname.slice(1) + new URL(url, location.origin).hash

export async function open(locale) {
  const names = { 'zh': 'zh-Hans-CN', 'zh-TW': 'zh-Hant-TW', 'zh-HK': 'zh-Hant-HK', 'en': 'en' }
  document.documentElement.lang = names[locale]
  const base = new URL(`${locale}/`, location.href).pathname
  const pagefind = await import(`${base}pagefind.js`)
  await pagefind.options({ basePath: base, baseUrl: '/' })
  await pagefind.init()
  return async query => {
    const found = await pagefind.search(query)
    const shown = await Promise.all(found.results.slice(0, 10).map(result => result.data()))
    return shown.flatMap(page => [...page.sub_results].sort((a, b) => weigh(b) - weigh(a)).map(part => address(part.url)))
  }
}
