// Opens pages without a program in Chromium and checks each of them at several widths and in both themes: accessibility,
// no request, no sideways scrolling, no error.
// Usage: node browser/static.mjs [--pictures FOLDER] PAGE.html…
import axe from 'axe-core'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const executable = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
if (!executable) {
  console.error('There is no Chromium. Install the package chromium, or name the program in CHROMIUM.')
  process.exit(process.env.CI ? 1 : 0)
}
const pages = process.argv.slice(2)
const pictures = pages[0] === '--pictures' ? pages.splice(0, 2)[1] : ''
if (pages.length === 0) {
  console.error('Name at least one page.')
  process.exit(2)
}
if (pictures) mkdirSync(pictures, { recursive: true })
const failures = []
let checks = 0
const check = (condition, message) => {
  checks++
  if (!condition) failures.push(message)
}

const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] })
async function checkAccessibility(page, name) {
  await page.evaluate(axe.source)
  const result = await page.evaluate(() => axe.run({ preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
  for (const violation of result.violations) {
    failures.push(`${name}: ${violation.id}, ${violation.nodes.length} times, such as ${violation.nodes[0].html.slice(0, 120)}`)
  }
  checks++
}

async function checkPage(file) {
  const address = pathToFileURL(resolve(file)).href
  for (const [width, colorScheme] of [[320, 'light'], [390, 'dark'], [390, 'light'], [1280, 'light'], [1280, 'dark']]) {
    const name = `${file} at ${width} px, ${colorScheme}`
    // The page's own policy forbids the script of axe; it is the page that is checked, not the policy.
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.on('request', request => check(/^(file|data|blob|about):/.test(request.url()), `${name}: a request to ${request.url()}`))
    page.on('pageerror', error => failures.push(`${name}: ${error.message}`))
    page.on('console', message => message.type() === 'error' && failures.push(`${name}: ${message.text()}`))
    await page.goto(address)
    for (const details of await page.$$('details:not([open]) > summary')) await details.click()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    check(overflow <= 0, `${name}: scrolls sideways by ${overflow} px`)
    // At 390 px, the light theme adds nothing: the layout is checked in the dark theme, and the colours at 320 px.
    if (width !== 390 || colorScheme === 'dark') await checkAccessibility(page, name)
    if (pictures && width !== 320) {
      const picture = `${basename(file, '.html')}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`
      const height = Math.min(3200, await page.evaluate(() => document.documentElement.scrollHeight))
      await page.screenshot({ path: join(pictures, picture), fullPage: true, clip: { x: 0, y: 0, width, height } })
    }
    await context.close()
  }
}

// Two pages at a time: one keeps a single processor busy.
const waiting = [...pages]
const checkWaiting = async () => {
  while (waiting.length > 0) await checkPage(waiting.shift())
}
await Promise.all([checkWaiting(), checkWaiting()])
await browser.close()
for (const failure of failures) console.error(failure)
console.log(`${pages.length} pages, ${checks} checks, ${failures.length} failures`)
process.exit(failures.length > 0 ? 1 : 0)
