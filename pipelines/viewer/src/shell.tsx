import type { Context } from './context'
import { h } from './dom'
import type { Language } from './format'
import { until } from './model/holdings'
import { brand, languages } from './parts/brand'
import type { Page, PageContent } from './parts/layout'
import { legend } from './parts/value'
import { communicationsPage } from './pages/communications'
import { contractsPage } from './pages/contracts'
import { energyPage } from './pages/energy'
import { healthPage } from './pages/health'
import { homeFirst, homePage } from './pages/home/home'
import { moneyPage } from './pages/money'
import { placesPage } from './pages/places'
import { recordPage } from './pages/record'
import { recordsPage } from './pages/records'
import { rightsPage } from './pages/rights'
import { timelinePage } from './pages/timeline'

interface Section {
  readonly page: Page
  /** What the page shows before its records are read. */
  readonly first?: (context: Context) => PageContent
  /** Record types that the section needs; it is left out of the navigation if the person has none of them. */
  readonly types?: readonly string[]
}

const SECTIONS: Record<string, Section> = {
  home: { page: homePage, first: homeFirst },
  timeline: { page: timelinePage },
  money: { page: moneyPage, types: ['bank-transactions'] },
  energy: { page: energyPage, types: ['meter-readings'] },
  communications: { page: communicationsPage, types: ['communications'] },
  places: { page: placesPage, types: ['location-points', 'trips'] },
  contracts: { page: contractsPage, types: ['contracts'] },
  health: { page: healthPage, types: ['health-reimbursements'] },
  records: { page: recordsPage },
  rights: { page: rightsPage },
}
const HIDDEN: Record<string, { page: Page; section: string }> = { record: { page: recordPage, section: 'records' } }

let number = 0
let theme = 'auto'

/** Shows the page that the address names. A page that is no longer wanted when its data arrive is dropped. */
export async function render(context: Context, focus: boolean, choose: (language: Language) => void): Promise<void> {
  const mine = ++number
  const path = decodeURIComponent(location.hash.slice(1)).split('/').filter(Boolean)
  const name = path[0] ?? 'home'
  const page = SECTIONS[name]?.page ?? HIDDEN[name]?.page ?? homePage
  const first = SECTIONS[name]?.first ?? (page === homePage ? homeFirst : undefined)
  document.documentElement.lang = context.language
  const main = <main id="main" tabindex="-1"><div class="wrap"><p class="note" role="status">{context.texts.loading}</p></div></main>
  document.getElementById('app')?.replaceChildren(
    <a class="skip" href="#main" onclick={(event: Event) => { event.preventDefault(); main.focus() }}>{context.texts.skip}</a>,
    header(context, HIDDEN[name]?.section ?? (name in SECTIONS ? name : 'home'), choose, () => void render(context, false, choose)),
    main,
    footer(context),
  )
  if (first) main.replaceChildren(<div class="wrap">{first(context).body}</div>)
  try {
    const content = page(context, path)
    const shown = content instanceof Promise ? await content : content
    if (mine !== number) return
    main.replaceChildren(<div class="wrap">{shown.body}</div>)
    document.title = `${shown.title} · ${context.texts.product}`
  } catch (error) {
    if (mine !== number) return
    console.error(error)
    main.replaceChildren(
      <div class="wrap"><div class="head"><h1>{context.texts.failed}</h1><p class="lead">{context.texts.failedHelp}</p></div></div>,
    )
  }
  if (focus) {
    scrollTo(0, 0)
    main.focus({ preventScroll: true })
  }
  main.dataset['ready'] = 'true'
}

function header(context: Context, current: string, choose: (language: Language) => void, again: () => void): HTMLElement {
  const texts = context.texts
  const present = new Set(context.data.types.map(type => type.name))
  const sections = Object.entries(SECTIONS).filter(([, section]) => !section.types || section.types.some(type => present.has(type)))
  const nav = (
    <nav class="tabs" aria-label={texts.sections}>
      {sections.map(([name]) => (
        <a href={`#/${name}`} aria-current={name === current ? 'page' : false}>{texts.nav[name as keyof typeof texts.nav]}</a>
      ))}
    </nav>
  )
  queueMicrotask(() => {
    const active = nav.querySelector<HTMLElement>('[aria-current]')
    if (active) nav.scrollLeft = active.offsetLeft - 16
  })
  const nextTheme = theme === 'auto' ? 'dark' : theme === 'dark' ? 'light' : 'auto'
  return (
    <header class="top">
      <div class="wrap">
        {brand(texts.product, '#/home')}
        {nav}
        <div class="tools">
          <button type="button" aria-label={context.format.introduced(texts.theme, texts.themes[theme as keyof typeof texts.themes])} onclick={() => {
            theme = nextTheme
            if (theme === 'auto') delete document.documentElement.dataset['theme']
            else document.documentElement.dataset['theme'] = theme
            again()
          }}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
              <path d={theme === 'dark' ? 'M10 3a7 7 0 0 1 0 14 7 7 0 0 1 0-14' : theme === 'light' ? 'M10 6a4 4 0 0 0 0 8 4 4 0 0 0 0-8' : 'M10 3a7 7 0 0 1 0 14z'} fill="currentColor" />
            </svg>
          </button>
          {languages(texts.language, context.language, choose)}
        </div>
      </div>
    </header>
  )
}

function footer(context: Context): HTMLElement {
  const last = until(context.data)
  return (
    <footer class="foot">
      <div class="wrap">
        {legend(context)}
        <p>{context.texts.foot(last ? context.format.date(last) : '', context.data.zone)}</p>
      </div>
    </footer>
  )
}
