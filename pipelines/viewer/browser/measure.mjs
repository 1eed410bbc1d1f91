// Measures a page in Chromium: time from opening to the first chart and to the complete overview, and the memory of its process.
// Usage: node browser/measure.mjs PAGE.html [RUNS]. benchmarks/large_person.py writes the inbox of a person with many records.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const executable = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
const [file, runs = '5'] = process.argv.slice(2)
if (!executable || !file) {
  console.error(executable ? 'Name a page.' : 'There is no Chromium. Install the package chromium, or name the program in CHROMIUM.')
  process.exit(2)
}

/** The resident memory, in MB, of the processes that render pages. */
async function memory(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1000)
  return Math.max(...sizes)
}

/** Time for which the page waits after its first chart, so that its memory can be read, in milliseconds. */
const PAUSE = 3000

/** Notes the time at which the first chart of the overview is on the screen, and waits. */
function watch(pause) {
  const shown = () => {
    window.firstChart = performance.now()
    console.log('first chart')
    while (performance.now() < window.firstChart + pause);
  }
  const look = () => {
    if (document.querySelector('.code svg path')) requestAnimationFrame(() => setTimeout(shown))
    else requestAnimationFrame(look)
  }
  look()
}

console.log(`${resolve(file)}, ${(statSync(file).size / 1e6).toFixed(1)} MB`)
for (let run = 0; run < Number(runs); run++) {
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(watch, PAUSE)
  const shown = page.waitForEvent('console', message => message.text() === 'first chart')
  await page.goto(pathToFileURL(resolve(file)).href + '?lang=en', { waitUntil: 'commit' })
  await shown
  const atChart = await memory(browser)
  await page.waitForSelector('main[data-ready]')
  const [chart, complete] = await page.evaluate(pause => [window.firstChart, performance.now() - pause], PAUSE)
  console.log(`first chart ${(chart / 1000).toFixed(2)} s, ${atChart.toFixed(0)} MB; overview complete ${(complete / 1000).toFixed(2)} s, ${(await memory(browser)).toFixed(0)} MB`)
  await browser.close()
}
