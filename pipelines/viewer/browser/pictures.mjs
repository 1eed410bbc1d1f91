// Draws the pictures of docs/images: every section of a page at phone and desktop width, in the light theme.
// Usage: node browser/pictures.mjs FOLDER PAGE.html. The page is one that `mesinfos view --out` wrote; of a page with a
// passphrase, it draws the question. Then: pngquant --force --ext .png 64 FOLDER/*.png
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const executable = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
const [folder, file] = process.argv.slice(2)
if (!executable || !file) {
  console.error(executable ? 'Name a folder and a page.' : 'There is no Chromium. Install the package chromium, or name the program in CHROMIUM.')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
/** The longest picture, so that a section fits on a page of the documentation. */
const HEIGHTS = { 390: 1600, 1280: 1300 }

const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] })
for (const width of [390, 1280]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'light', hasTouch: width < 500, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(pathToFileURL(resolve(file)).href + '?lang=en')
  await page.waitForSelector('main[data-ready]')
  const sections = await page.$$eval('nav.tabs a', links => links.map(link => link.getAttribute('href').slice(2)))
  if (sections.length === 0) await page.screenshot({ path: join(folder, `locked-${width}.png`), clip: { x: 0, y: 0, width, height: 480 } })
  for (const section of sections) {
    await page.evaluate(hash => { document.querySelector('main')?.removeAttribute('data-ready'); location.hash = '/' + hash }, section)
    await page.waitForSelector('main[data-ready]')
    if (section === 'timeline') await page.waitForSelector('.timeline-list[data-ready]')
    const height = Math.min(HEIGHTS[width], await page.evaluate(() => document.documentElement.scrollHeight))
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(100)
    await page.screenshot({ path: join(folder, `${section === 'home' ? 'overview' : section}-${width}.png`) })
    await page.setViewportSize({ width, height: 900 })
  }
  await context.close()
}
await browser.close()
