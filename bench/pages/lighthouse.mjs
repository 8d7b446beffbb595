// Measures addresses with Lighthouse on its mobile profile, one after the other; each load in a browser of its own.
// node lighthouse.mjs CHROMIUM ADDRESS…: for each address a line of JSON with what bench.pages.measure reads.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const [chromePath, ...addresses] = process.argv.slice(2)
const flags = { logLevel: 'error', disableFullPageScreenshot: true, skipAudits: ['screenshot-thumbnails'] }
const chromeFlags = ['--headless=new', '--no-sandbox', '--disable-gpu']

async function load(address) {
  const chrome = await launch({ chromePath, chromeFlags })
  const { lhr } = await lighthouse(address, { ...flags, port: chrome.port })
  chrome.kill()
  return lhr
}

for (const address of addresses) {
  // On a busy machine Chromium sometimes loses the start of its trace; such a load says nothing and is done again.
  let lhr = await load(address)
  for (let again = 0; lhr.runtimeError && again < 2; again += 1) lhr = await load(address)
  const { audits, categories } = lhr
  const loaded = audits['network-requests'].details?.items ?? []
  const told = {
    address,
    version: lhr.lighthouseVersion,
    error: lhr.runtimeError?.message ?? '',
    scores: Object.fromEntries(Object.entries(categories).map(([name, one]) => [name, Math.round(one.score * 100)])),
    lcp: audits['largest-contentful-paint'].numericValue,
    tbt: audits['total-blocking-time'].numericValue,
    cls: audits['cumulative-layout-shift'].numericValue,
    requests: loaded.map((one) => ({ url: one.url, kind: one.resourceType })),
    failed: Object.values(categories).flatMap(({ auditRefs, id }) => auditRefs
      .filter((one) => one.weight && audits[one.id].score !== null && audits[one.id].score < 1 && id !== 'performance')
      .map((one) => `${id}: ${audits[one.id].title}`)),
  }
  console.log(JSON.stringify(told))
}
