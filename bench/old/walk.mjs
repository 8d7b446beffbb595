// Walks through the site in an old Chromium, on a phone of 360 by 640, the way a reader in a chat app does.
// node walk.mjs CHROMIUM ADDRESS FOLDER: for each thing tried a line, ok or FAILED; pictures go to FOLDER. Ends with 1 if something failed.
import puppeteer from 'puppeteer-core'

const [executablePath, base, folder] = process.argv.slice(2)
const PHONE = { width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
// The policy asks for Trusted Types, which came with Chromium 83; an older one says so and goes on.
const EXPECTED = "Unrecognized Content-Security-Policy directive 'require-trusted-types-for'"
const LOCALES = { 'zh-Hans-CN': '', 'zh-Hant-TW': 'zh-TW/', 'zh-Hant-HK': 'zh-HK/', en: 'en/' }
const TOOLS = ['overdue-cost', 'budget', 'plan', 'share-out', 'triage', 'check-a-quote', 'letters', 'evidence-log']
const PAGES = {
  home: '', guide: 'guide/agree/', costs: 'guide/costs/', card: 'guide/contact/#what-to-say', ended: 'guide/credit-record/#one-off-repair-policy',
  index: 'guide/', letter: 'letters/call-script/#opening', facts: 'about/facts/credit/', glossary: 'about/glossary/',
  article: 'articles/huabei-call-or-not/', changes: 'articles/huabei-call-or-not/changes/#every-change', lost: 'nothing/here/',
  ...Object.fromEntries(TOOLS.map((name) => [`tool-${name}`, `tools/${name}/`])),
}
const COST = { principal: '18400', days: '47', rate: '0.05' }
const PLAN = { ...COST, asOf: '2026-11-21', offer: '900', firstDate: '2026-12-10' }
const FOUND = { zhengxin: 'guide/what-happens/#credit-record', 協商被拒: 'guide/refused/', 洗白征信: 'guide/scams/' }

const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
console.log(await browser.version())
let failures = 0

function insist(holds, otherwise) {
  if (!holds) throw new Error(otherwise)
}

/** A fresh browser profile for one try; whatever the page complains about is a failure. */
async function attempt(name, doing) {
  const profile = await browser.createIncognitoBrowserContext()
  const page = await profile.newPage()
  const complaints = []
  const elsewhere = (request) => { if (!request.url().startsWith(base) && !request.url().startsWith('data:')) complaints.push(request.url()) }
  page.setDefaultTimeout(10000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', elsewhere)
  page.on('console', (said) => { if (/error|warning/.test(said.type()) && !/ 404 /.test(said.text()) && !said.text().includes(EXPECTED)) complaints.push(said.text()) })
  await page.setViewport(PHONE)
  await page.evaluateOnNewDocument(() => {
    for (const own of ['clipboard', 'share', 'canShare', 'serviceWorker']) delete Navigator.prototype[own]
    delete URL.createObjectURL
    document.addEventListener('copy', () => { const at = document.activeElement; window.taken = at.value ? at.value.slice(at.selectionStart, at.selectionEnd) : String(getSelection()) })
  })
  try {
    await doing(page)
    insist(!complaints.length, complaints.join(' | '))
    console.log(`ok      ${name}`)
  } catch (error) {
    failures += 1
    console.log(`FAILED  ${name}: ${error.message}`)
    await picture(page, `failed-${failures}`)
  }
  await profile.close()
}

const picture = (page, name) => page.screenshot({ path: `${folder}/${name}.png` })
const open = (page, path) => page.goto(base + path, { waitUntil: 'load' })
const there = (page, query) => page.$eval(query, (one) => one.getBoundingClientRect().toJSON())
const text = (page, query) => page.$eval(query, (one) => one.innerText.replace(/\s/g, ''))
const seen = (page, query) => page.waitForFunction((q) => [...document.querySelectorAll(q)].some((one) => one.getClientRects().length), {}, query)

async function tap(page, query) {
  const found = await page.$$(query)
  for (const one of found) {
    if (!await one.boundingBox()) continue
    await one.tap()
    return
  }
  throw new Error(`nothing to tap on: ${query}`)
}

async function arrived(page, end) {
  await page.waitForFunction((want) => location.href.endsWith(want), {}, end)
  await page.waitForSelector('.top')
}

async function fill(page, tool, values) {
  const form = `form[data-tool="${tool}"]`
  await page.waitForSelector(form)
  await page.$$eval('article details', (folds) => folds.forEach((fold) => { fold.open = true }))
  for (const [name, value] of Object.entries(values)) {
    await page.$eval(`${form} [name="${name}"]`, (field) => { field.value = '' })
    await page.type(`${form} [name="${name}"]`, value)
  }
  await tap(page, `${form} .button:not(.button--quiet)`)
  await page.waitForSelector(`${form}[data-state="done"], ${form}[data-state="error"]`)
}

const out = (page, inside, ...names) => Promise.all(names.map((name) => page.$eval(`${inside} [data-out="${name}"]`, (one) => one.dataset.value)))

async function whole(page) {
  const [wide, room] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth])
  insist(wide <= room, `it is ${wide} wide on a screen of ${room}`)
  insist((await text(page, 'main')).length > 60, 'there is next to nothing to read')
}

for (const [name, path] of Object.entries(PAGES)) {
  await attempt(`${name}: opens and reads, light and dark`, async (page) => {
    await open(page, path)
    await whole(page)
    await picture(page, name)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    insist(ground === 'rgb(20, 32, 31)', `dark, the ground is ${ground}`)
    await picture(page, `${name}-dark`)
  })
}

for (const [tag, at] of Object.entries(LOCALES)) {
  await attempt(`languages: from zh to ${tag} the section stays`, async (page) => {
    await open(page, 'guide/agree/#get-it-in-writing')
    await tap(page, '.lang summary')
    await picture(page, 'languages')
    await tap(page, `.lang a[hreflang="${tag}"]`)
    await arrived(page, `/${at}guide/agree/#get-it-in-writing`)
    insist(await page.$eval('html', (one) => one.lang) === tag, 'the page is in another language')
    const { top } = await there(page, '#get-it-in-writing')
    insist(top >= 0 && top < 200, `the section stands at ${top}`)
    await picture(page, `guide-${tag}`)
  })
}

await attempt('menu: opens, and leads to the guide', async (page) => {
  await open(page, '')
  await tap(page, '.drawer summary')
  await picture(page, 'menu')
  await tap(page, '.menu a[href$="guide/"]')
  await arrived(page, '/guide/')
})

await attempt('help: the numbers open where one reads', async (page) => {
  await open(page, 'guide/collection/')
  await tap(page, '.aid summary')
  insist(/12356/.test(await text(page, '.sos')), 'the number is not there')
  await picture(page, 'help')
})

await attempt('on this page: a tap lands with the heading in sight', async (page) => {
  await open(page, 'guide/what-happens/')
  await tap(page, '.toc summary')
  await tap(page, '.toc a[href$="#credit-record"]')
  await arrived(page, '#credit-record')
  const { top } = await there(page, '#credit-record')
  insist(top >= 0 && top < 200, `the heading stands at ${top}`)
  await picture(page, 'landed')
})

await attempt('a section link and words to say are copied without a clipboard', async (page) => {
  await open(page, 'guide/contact/#what-to-say')
  await tap(page, '.headerlink[href="#what-to-say"]')
  await page.waitForFunction(() => document.querySelector('.said').textContent)
  insist(await page.evaluate(() => window.taken) === `${base}guide/contact/#what-to-say`, 'the link was not copied')
  await tap(page, '.card .copy')
  await page.waitForFunction((link) => window.taken && window.taken !== link, {}, `${base}guide/contact/#what-to-say`)
})

await attempt('an explained word says what it means', async (page) => {
  await open(page, 'guide/costs/')
  await tap(page, 'article .term')
  await seen(page, '.tip')
  await picture(page, 'tip')
})

for (const [asked, wanted] of Object.entries(FOUND)) {
  await attempt(`search: ${asked} finds ${wanted} first`, async (page) => {
    await open(page, 'guide/')
    await tap(page, 'a[rel=search]')
    await page.type('.finder input', asked)
    await page.waitForSelector('.finder [role="option"]')
    await page.waitForFunction((want) => document.querySelector('.finder [role="option"]').href.includes(want), {}, wanted)
    await picture(page, 'search-panel')
  })
}

await attempt('search: its own page answers the question in the address', async (page) => {
  await open(page, `search/#q=${encodeURIComponent('被拒绝怎么办')}`)
  await page.waitForSelector('#results li a')
  insist((await page.$eval('#results li a', (one) => one.href)).includes('guide/refused/'), 'the first hit is another page')
  await picture(page, 'search')
})

for (const typed of ['18400', '1.84万', '１８４００']) {
  await attempt(`cost of being late: ${typed} for 47 days at 0.05 % a day`, async (page) => {
    await open(page, 'tools/overdue-cost/')
    await fill(page, 'overdue-cost', { ...COST, principal: typed })
    const found = (await out(page, '[data-results]', 'interest', 'perDay', 'total', 'annualRate')).join(' ')
    insist(found === '432.40 9.20 18832.40 18.25', `it says ${found}`)
    insist((await text(page, '[data-results]')).includes('18,832.40'), 'the sum cannot be read')
    await page.$eval('[data-results]', (one) => one.scrollIntoView())
    await picture(page, 'tool-overdue-cost-done')
    await tap(page, '[data-do=copy]')
    await page.waitForFunction(() => /18,832\.40/.test(window.taken || ''))
  })
}

await attempt('plan: 900 a month takes 21 payments, 26 with interest', async (page) => {
  await open(page, 'tools/plan/')
  await fill(page, 'plan', PLAN)
  const stopped = (await out(page, '[data-plan=stopped]', 'payments', 'lastPayment', 'lastDate', 'totalPaid')).join(' ')
  insist(stopped === '21 832.40 2028-08-10 18832.40', `interest stopped: ${stopped}`)
  const on = (await out(page, '[data-plan=continues]', 'payments', 'lastPayment', 'lastDate', 'totalPaid')).join(' ')
  insist(on === '26 182.17 2029-01-10 22682.17', `interest going on: ${on}`)
  await page.$eval('[data-results]', (one) => one.scrollIntoView())
  await picture(page, 'tool-plan-done')
  await page.screenshot({ path: `${folder}/tool-plan-whole.png`, fullPage: true })
})

for (const tool of TOOLS) {
  await attempt(`${tool}: an empty form is answered`, async (page) => {
    await open(page, `tools/${tool}/`)
    await page.focus(`form[data-tool="${tool}"] input, form[data-tool="${tool}"] select, form[data-tool="${tool}"] button`)
    await seen(page, 'form[data-state]')
    const press = await page.$(`form[data-tool="${tool}"] .button:not(.button--quiet)`)
    if (press && await press.boundingBox()) await press.tap()
    await page.waitFor(300)
    await whole(page)
    await picture(page, `tool-${tool}-empty`)
  })
}

await attempt('a plan on its way: the numbers of a link come along', async (page) => {
  await open(page, 'tools/plan/')
  await fill(page, 'plan', PLAN)
  await tap(page, '[data-do=share-mine]')
  const link = await page.$eval('[data-link]', (one) => one.value.split(/\s/)[0])
  await page.goto('about:blank')
  await page.goto(link)
  await page.waitForFunction(() => document.querySelector('[data-plan=stopped] [data-out=payments]').dataset.value === '21')
})

await attempt('an address with what chat apps hang on it still finds its section', async (page) => {
  await open(page, 'guide/agree/#get-it-in-writing?from=singlemessage')
  await arrived(page, '#get-it-in-writing')
  const { top } = await there(page, '#get-it-in-writing')
  insist(top >= 0 && top < 200, `the section stands at ${top}`)
})

await browser.close()
console.log(failures ? `${failures} failed; pictures are in ${folder}` : `all held; pictures are in ${folder}`)
process.exit(failures ? 1 : 0)
