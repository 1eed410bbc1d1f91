// Opens a page that asks for a passphrase, in Chromium: with a wrong passphrase, then with the right one.
// Usage: node browser/locked.mjs LOCKED.html PASSPHRASE_FILE CLEAR.html. The last page is the same without a passphrase.
import axe from 'axe-core'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const executable = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
if (!executable) {
  console.error('There is no Chromium. Install the package chromium, or name the program in CHROMIUM.')
  process.exit(process.env.CI ? 1 : 0)
}
const [locked, passphraseFile, clear] = process.argv.slice(2)
if (!clear) {
  console.error('Name a locked page, the file of its passphrase, and the same page without a passphrase.')
  process.exit(2)
}
const passphrase = readFileSync(passphraseFile, 'utf8').trim()
const failures = []
let checks = 0
const check = (condition, message) => {
  checks++
  if (!condition) failures.push(message)
}

const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] })

async function open(file, options, query, start) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('request', request => check(/^(file|data|blob|about):/.test(request.url()), `a request to ${request.url()}`))
  page.on('pageerror', error => failures.push(error.message))
  page.on('console', message => message.type() === 'error' && failures.push(message.text()))
  if (start) await page.addInitScript(start)
  await page.goto(pathToFileURL(resolve(file)).href + query)
  await page.waitForSelector('main[data-ready]')
  return page
}

async function checkAccess(page, where) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
  check(violations.length === 0, `${where}: ${violations.map(one => `${one.id} ${one.nodes[0]?.html.slice(0, 160)}`).join(' | ')}`)
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where}: scrolls sideways`)
}

const sections = ['home', 'records', 'rights']
async function textOf(page, section) {
  await page.evaluate(hash => { document.querySelector('main')?.removeAttribute('data-ready'); location.hash = '/' + hash }, section)
  await page.waitForSelector('main[data-ready]')
  return page.locator('main').innerText()
}

// No value of the person is in the file: ids, names, organisations and types of record of the page in clear.
const bytes = readFileSync(locked, 'latin1')
const reference = await open(clear, { viewport: { width: 1280, height: 900 } }, '?lang=fr')
const data = JSON.parse(await reference.locator('#page-data').textContent())
for (const word of [data.person, data.bundleHash, ...data.organisations.map(one => one.id), ...Object.keys(data.files)]) {
  check(!bytes.includes(word), 'the locked page contains a value of the person in clear')
}
for (const type of data.types) check(!bytes.includes(`"file-${type.name}"`), `the locked page names ${type.name}`)
const expected = []
for (const section of sections) expected.push(await textOf(reference, section))
await reference.context().close()

for (const [width, colorScheme, language] of [[320, 'light', 'fr'], [390, 'dark', 'en'], [1280, 'light', 'fr']]) {
  const where = `locked at ${width} px, ${colorScheme}, ${language}`
  const page = await open(locked, { viewport: { width, height: 900 }, colorScheme }, `?lang=${language}`)
  check((await page.evaluate(() => document.documentElement.lang)) === language, `${where}: the language`)
  check(await page.evaluate(() => document.activeElement?.id === 'passphrase'), `${where}: the field has the focus`)
  await checkAccess(page, where)
  await page.keyboard.type('not the passphrase of it')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#passphrase[aria-invalid]')
  check(!(await page.locator('body').innerText()).includes(data.person), `${where}: nothing is shown for a wrong passphrase`)
  await checkAccess(page, `${where}, wrong`)
  await page.locator('.languages button').click()
  await page.locator('.languages button').click()
  await page.keyboard.press('Tab')
  await page.locator('#passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.waitForSelector('nav.tabs')
  await page.waitForSelector('main[data-ready]')
  if (width === 1280) for (const [i, section] of sections.entries()) check((await textOf(page, section)) === expected[i], `${where}: ${section} is that of the page in clear`)
  await page.context().close()
}

// A browser without decryption states it, and asks for nothing.
const old = await open(locked, { viewport: { width: 390, height: 900 } }, '?lang=en', () => Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined }))
check((await old.locator('[role=alert]').innerText()).startsWith('This browser does not decrypt pages'), 'a browser without decryption is named')
check((await old.locator('#passphrase').count()) === 0, 'a browser without decryption is not asked for a passphrase')
await checkAccess(old, 'without decryption')
await browser.close()
if (failures.length) {
  console.error([...new Set(failures)].join('\n'))
  console.error(`${failures.length} of ${checks} checks failed`)
  process.exit(1)
}
console.log(`${checks} checks of a locked page passed: wrong and right passphrase, nothing in clear, accessibility, no request`)
