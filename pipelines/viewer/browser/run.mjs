// Opens pages in Chromium and checks each of their sections: accessibility, no request, no sideways scrolling, keyboard.
// Usage: node browser/run.mjs [--downloads FOLDER] PAGE.html… Each page is one that `mesinfos view --out` wrote. The folder
// receives workbooks, statements and requests that the page saves.
import axe from 'axe-core'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const executable = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
if (!executable) {
  console.error('There is no Chromium. Install the package chromium, or name the program in CHROMIUM.')
  process.exit(process.env.CI ? 1 : 0)
}
const pages = process.argv.slice(2)
const downloads = pages[0] === '--downloads' ? pages.splice(0, 2)[1] : ''
if (pages.length === 0) {
  console.error('Name at least one page that mesinfos view --out wrote.')
  process.exit(2)
}
const failures = []
let checks = 0
const check = (condition, message) => {
  checks++
  if (!condition) failures.push(message)
}

const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] })

/** Opens a page and collects everything that it must not do. */
async function open(file, options, query = '') {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const name = file.replace(/.*\//, '')
  page.on('request', request => check(/^(file|data|blob|about):/.test(request.url()), `${name}: a request to ${request.url()}`))
  page.on('pageerror', error => failures.push(`${name}: ${error.message}`))
  page.on('console', message => message.type() === 'error' && failures.push(`${name}: ${message.text()}`))
  await page.goto(pathToFileURL(resolve(file)).href + query)
  await page.waitForSelector('main[data-ready]')
  return page
}

async function show(page, section) {
  await page.evaluate(hash => { document.querySelector('main')?.removeAttribute('data-ready'); location.hash = '/' + hash }, section)
  await page.waitForSelector('main[data-ready]')
  if (section.startsWith('timeline')) await page.waitForSelector('.timeline-list[data-ready]')
}

/** Sections of the navigation, each table, and one record of each type. */
async function sectionsOf(page) {
  const sections = await page.$$eval('nav.tabs a', links => links.map(link => link.getAttribute('href').slice(2)))
  await show(page, 'records')
  const tables = await page.$$eval('main a[href^="#/records/"]', links => links.map(link => link.getAttribute('href').slice(2)))
  const records = []
  for (const table of tables) {
    await show(page, table)
    const record = await page.$eval('main a[href^="#/record/"]', link => link.getAttribute('href').slice(2)).catch(() => undefined)
    if (record) records.push(record)
  }
  return [...sections, ...tables, ...records, 'rights/erasure']
}

async function checkPage(file) {
  const name = file.replace(/.*\//, '')
  const first = await open(file, { viewport: { width: 1280, height: 900 }, locale: 'fr-FR' })
  const sections = await sectionsOf(first)
  await first.context().close()
  for (const [width, colorScheme, language] of [[390, 'light', 'fr'], [390, 'dark', 'en'], [1280, 'light', 'en'], [1280, 'dark', 'fr']]) {
    const page = await open(file, { viewport: { width, height: 900 }, colorScheme, hasTouch: width < 500 }, `?lang=${language}`)
    await page.evaluate(axe.source)
    for (const section of sections) {
      await show(page, section)
      const where = `${name}#${section} at ${width} px, ${colorScheme}, ${language}`
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
      check(violations.length === 0, `${where}: ${violations.map(one => `${one.id} (${one.nodes.length}): ${one.nodes[0]?.html.slice(0, 160)} ${one.nodes[0]?.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`)
      check((await page.evaluate(() => document.documentElement.lang)) === language, `${where}: the language of the page`)
      check((await page.$$('h1')).length === 1, `${where}: one heading of the first level`)
      check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where}: scrolls sideways`)
    }
    await page.context().close()
  }

  // Narrow screens, and a card that opens and closes with the keyboard.
  const narrow = await open(file, { viewport: { width: 320, height: 800 } }, '?lang=fr')
  for (const section of sections) {
    await show(narrow, section)
    check(await narrow.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}#${section} scrolls sideways at 320 px`)
  }
  await show(narrow, 'home')
  const value = narrow.locator('main a.v[href^="#/record/"]').first()
  if ((await value.count()) > 0) {
    await value.focus()
    await narrow.keyboard.press('Enter')
    await narrow.waitForSelector('#card:popover-open')
    await narrow.evaluate(axe.source)
    const { violations } = await narrow.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'best-practice'] }))
    check(violations.length === 0, `${name}: the open card: ${violations.map(one => one.id + ' ' + one.nodes[0]?.html.slice(0, 160)).join(', ')}`)
    await narrow.keyboard.press('Escape')
    // The page removes a closed card when the browser reports that it was closed, which is a later task.
    const removed = await narrow.locator('#card').waitFor({ state: 'detached' }).then(() => true, () => false)
    check(removed, `${name}: Escape closes the card`)
    check(await value.evaluate(element => element === document.activeElement), `${name}: the focus returns to the value`)
  }
  await narrow.context().close()

  // The search of the timeline finds what a table lists, and a download is made in the page.
  const desktop = await open(file, { viewport: { width: 1280, height: 900 }, acceptDownloads: true }, '?lang=en')
  await show(desktop, 'timeline')
  const all = await desktop.locator('main [role=status]').first().textContent()
  await desktop.fill('#search', 'zzzz no such thing')
  await desktop.waitForFunction(() => document.querySelectorAll('.timeline-list > *').length === 0)
  await desktop.fill('#search', '')
  await desktop.waitForFunction(text => document.querySelector('main [role=status]').textContent === text, all)
  await show(desktop, 'rights')
  const [download] = await Promise.all([desktop.waitForEvent('download'), desktop.locator('.saves button').first().click()])
  check(/\.csv$/.test(download.suggestedFilename()), `${name}: saves a table`)
  for (const ending of ['xlsx', 'ofx']) {
    const button = desktop.locator(`.saves button[aria-label$="bank-transactions.${ending}"]`)
    if ((await button.count()) === 0) continue
    const [file] = await Promise.all([desktop.waitForEvent('download'), button.click()])
    if (downloads) await file.saveAs(resolve(downloads, file.suggestedFilename()))
  }

  // Requests: one about a record, and one for the erasure of the person.
  const wanted = sections.find(section => section.startsWith('record/'))
  for (const [kind, path] of [['correction', `rights/correction/${wanted?.slice('record/'.length)}`], ['erasure', 'rights/erasure']]) {
    await show(desktop, path)
    await desktop.fill('#words', 'Café "12 €"')
    check((await desktop.locator('.form .call').isVisible()) === (kind === 'erasure'), `${name}: warns of an erasure of everything`)
    const [saved] = await Promise.all([desktop.waitForEvent('download'), desktop.locator('.form button[type=submit]').click()])
    check(saved.suggestedFilename().startsWith(`mesinfos-${kind}-`), `${name}: saves a request for ${kind}`)
    if (downloads) await saved.saveAs(resolve(downloads, saved.suggestedFilename()))
  }
  await desktop.context().close()
}

// Two pages at a time: one keeps a single processor busy.
const waiting = [...pages]
const checkWaiting = async () => {
  while (waiting.length > 0) await checkPage(waiting.shift())
}
await Promise.all([checkWaiting(), checkWaiting()])
await browser.close()
if (failures.length) {
  console.error([...new Set(failures)].join('\n'))
  console.error(`${failures.length} of ${checks} checks failed`)
  process.exit(1)
}
console.log(`${checks} checks of ${pages.length} pages passed: accessibility, no request, no sideways scrolling, keyboard, search, download`)
