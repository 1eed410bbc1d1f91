import type { Context } from '../context'
import { h } from '../dom'
import { capital } from '../format'
import { STATES } from '../model/holdings'
import { type DailyEnergy, dailyEnergy, readEnergy } from '../model/energy-columns'
import { searchTextOf } from '../model/describe'
import { type Bin, binsOf, type Entry, entryLine, linkOf, monthsWithLines, readEntries } from '../model/timeline'
import { text } from '../model/origin'
import { matching } from '../model/search'
import { tick } from '../parts/charts'
import { type Origin, recordAddress, value } from '../parts/value'
import { VirtualList } from '../parts/virtual-list'
import { head, type Page, who } from '../parts/layout'
import { dayOf, daysIn, dayText, monthDistance, monthOf, monthPlus, yearOf } from '../time'

const COLOURS: Record<string, string> = {
  'bank-transactions': '--c1', incomes: '--c1', 'bank-accounts': '--c1', invoices: '--c1',
  communications: '--c3', messages: '--c3', receipts: '--c4', 'location-points': '--c5', trips: '--c5',
  'meter-readings': '--c6', 'web-activities': '--c2', 'media-activities': '--c2',
  'health-reimbursements': '--c8', 'health-measures': '--c8',
}

interface Range {
  readonly first: number
  readonly last: number
}

/** All facts in one order. The histogram comes from embedded counts; lines are read afterwards. */
export const timelinePage: Page = async (context, path) => {
  const { texts, data, format } = context
  const bins = binsOf(context)
  const list = <div class="timeline-list"><p class="note" role="status">{texts.loading}</p></div>
  const state = { search: '', type: '', range: rangeOf(path[1], bins) }
  const chart = <div />
  const chips = <div class="chips" role="group" aria-label={texts.timeline.filter} />
  const result = <p class="note" role="status" />
  const search = <input type="search" id="search" placeholder={texts.timeline.search} aria-label={texts.timeline.search} />
  let update = () => {}
  let wait = 0
  search.addEventListener('input', () => {
    clearTimeout(wait)
    wait = setTimeout(() => {
      state.search = (search as HTMLInputElement).value
      update()
    }, 150) as unknown as number
  })
  const drawChart = () => chart.replaceChildren(histogram(context, bins, state.range, range => { state.range = range; drawChart(); update() }))
  drawChart()
  void fill()

  async function fill() {
    const entries = await readEntries(context)
    const energy = (context.type('meter-readings')?.rows ?? 0) <= 200_000 ? await readEnergy(context) : undefined
    const daily = energy ? dailyEnergy(context, energy.readings) : () => undefined
    const searchable = new Map<Entry, string>()
    const knownDates = new Map<number, readonly string[]>()
    const dateForms = (day: number) => {
      const known = knownDates.get(day) ?? [format.weekday(day), dayText(day)]
      knownDates.set(day, known)
      return known
    }
    const searchText = (entry: Entry) => {
      let known = searchable.get(entry)
      if (known === undefined) {
        const line = entryLine(context, entry, daily)
        const delivered = entry.row && line.field ? text(entry.row, line.field) : ''
        known = searchTextOf(context, line, entry.organisation, delivered, [line.kind, ...dateForms(entry.day)])
        searchable.set(entry, known)
      }
      return known
    }
    const dates = new Map<string, number>()
    for (const entry of entries) if (entry.row?.['record_id']) dates.set(text(entry.row, 'record_id'), entry.day)
    const virtual = new VirtualList<Entry | number>(
      list,
      item => (typeof item === 'number' ? 'head' : 'item'),
      (item, index, size) => (typeof item === 'number' ? dayHead(context, item) : entryItem(context, item, index, size, daily, dates)),
    )
    update = () => {
      const counts = new Map<string, number>()
      const shown: Entry[] = []
      const { range } = state
      const inRange = range ? entries.filter(entry => entry.day >= range.first && entry.day <= range.last) : entries
      for (const entry of matching(inRange, state.search, searchText)) {
        counts.set(entry.type, (counts.get(entry.type) ?? 0) + 1)
        if (!state.type || entry.type === state.type) shown.push(entry)
      }
      const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
      const chip = (type: string, name: string, n: number) => (
        <button type="button" aria-pressed={state.type === type ? 'true' : 'false'} onclick={() => { state.type = type; update(); chips.querySelector<HTMLElement>('[aria-pressed=true]')?.focus() }}>
          {name} <span>{context.format.number(n)}</span>
        </button>
      )
      chips.replaceChildren(
        chip('', texts.timeline.all, all),
        ...data.types.filter(type => counts.has(type.name) || state.type === type.name).map(type => chip(type.name, plural(context, type.name), counts.get(type.name) ?? 0)),
      )
      result.textContent = shown.length ? texts.timeline.shown(shown.length) : texts.timeline.noResult
      const items: (Entry | number)[] = []
      let day = Number.NaN
      for (const entry of shown) {
        if (entry.day !== day) items.push((day = entry.day))
        items.push(entry)
      }
      virtual.show(items)
    }
    update()
    list.dataset['ready'] = 'true'
  }

  const title = texts.timeline.title(data.types.reduce((sum, type) => sum + (STATES.has(type.name) ? 0 : type.rows), 0), bins[0] ? spanStart(context, bins) : '', bins.length ? context.format.date(bins[bins.length - 1]!.last) : '')
  return {
    title,
    body: [
      head(await who(context, texts.timeline.head(data.organisations.length)), title),
      <form class="find" role="search" onsubmit={(event: Event) => event.preventDefault()}>{search}</form>,
      <div class="near">{chart}</div>,
      <div class="near">{chips}</div>,
      <div class="near">{result}</div>,
      list,
      <div class="near"><p class="note">{texts.timeline.fold} <span class="screen">{texts.timeline.print}</span></p></div>,
    ],
  }
}

function plural(context: Context, type: string): string {
  return capital(context.texts.types[type]?.[1] ?? type)
}

function rangeOf(part: string | undefined, bins: readonly Bin[]): Range | undefined {
  if (!part || !bins.length) return undefined
  if (/^\d{4}-\d\d$/.test(part)) return monthRange(part)
  return /^\d{4}-\d\d-\d\d$/.test(part) ? { first: dayOf(part), last: dayOf(part) } : undefined
}

const monthRange = (month: string): Range => ({ first: dayOf(`${month}-01`), last: dayOf(`${month}-01`) + daysIn(month) - 1 })

/** Returns the months to choose from, the latest first: of more than 50 years, only those with lines and the chosen one. */
function periods(context: Context, firstMonth: string, all: number, current: string): string[] {
  if (all <= 600) return Array.from({ length: all }, (_, i) => monthPlus(firstMonth, all - 1 - i))
  const list = monthsWithLines(context)
  return !current || list.includes(current) ? list : [...list, current].sort((a, b) => dayOf(b) - dayOf(a))
}

function histogram(context: Context, bins: readonly Bin[], range: Range | undefined, choose: (range: Range | undefined) => void): HTMLElement {
  const { texts, format } = context
  const first = bins[0]
  const last = bins[bins.length - 1]
  if (!first || !last) return <div />
  const max = bins.reduce((most, bin) => Math.max(most, bin.n), 0)
  const width = 100 / bins.length
  let inside = ''
  let outside = ''
  bins.forEach((bin, i) => {
    if (!bin.n) return
    const height = Math.max(2, (bin.n / max) * 100)
    const path = `M${(i * width + width * 0.1).toFixed(3)} 100v-${height.toFixed(2)}h${(width * 0.8).toFixed(3)}v${height.toFixed(2)}z`
    if (!range || (bin.last >= range.first && bin.first <= range.last)) inside += path
    else outside += path
  })
  const firstMonth = monthOf(first.first)
  const all = monthDistance(firstMonth, monthOf(last.last)) + 1
  const current = range ? monthOf(range.last) : ''
  const list = periods(context, firstMonth, all, current)
  const at = list.indexOf(current)
  const step = Math.max(1, Math.ceil(all / 5))
  const ticks = Array.from({ length: Math.ceil(all / step) }, (_, i) => monthPlus(firstMonth, i * step))
  const span = last.last - first.first + 1
  const select = (
    <select id="period" onchange={(event: Event) => { const chosen = (event.target as HTMLSelectElement).value; choose(chosen ? monthRange(chosen) : undefined) }}>
      <option value="" selected={!range}>{texts.timeline.whole}</option>
      {range && range.first === range.last && <option value={`${current}`} selected={true}>{format.date(range.first)}</option>}
      {list.map(month => <option value={month} selected={!!range && range.first !== range.last && month === current}>{format.month(month)}</option>)}
    </select>
  )
  return (
    <div>
      <div class="plot histogram" role="img" aria-label={texts.timeline.chartLabel(format.date(first.first), format.date(last.last), max)} onclick={(event: MouseEvent) => {
        const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
        const day = first.first + Math.floor(((event.clientX - box.left) / box.width) * span)
        choose(span <= 130 && range && range.first <= day && day <= range.last && range.first !== range.last ? { first: day, last: day } : monthRange(monthOf(day)))
      }}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 100H100" class="base" />
          <path d={outside} class="grey-bar" />
          <path d={inside} class="fill-bar" />
        </svg>
        {ticks.map((month, i) => {
          const place = ((dayOf(`${month}-01`) - first.first) / span) * 100
          return tick(all > 24 ? String(yearOf(dayOf(month))) : i === ticks.length - 1 || month.endsWith('-01') ? format.month(month) : format.monthName(month, 'long'), { left: `${Math.max(0, place).toFixed(1)}%`, top: 'calc(100% + 6px)' })
        })}
      </div>
      <div class="period">
        <label for="period">{texts.timeline.period}</label>
        {select}
        <button class="btn" type="button" aria-label={texts.records.previous} disabled={at < 0 || at === list.length - 1} onclick={() => choose(monthRange(list[at + 1]!))}>←</button>
        <button class="btn" type="button" aria-label={texts.records.next} disabled={at <= 0} onclick={() => choose(monthRange(list[at - 1]!))}>→</button>
      </div>
    </div>
  )
}

/** The first day, without its year if the last day is of the same year. */
function spanStart(context: Context, bins: readonly Bin[]): string {
  const first = context.format.date(bins[0]!.first)
  const last = bins[bins.length - 1]!.last
  const year = yearOf(last)
  return bins[0]!.first !== last && yearOf(bins[0]!.first) === year ? first.replace(` ${year}`, '') : first
}

const dayHead = (context: Context, day: number): HTMLElement => <h2>{context.format.weekday(day)}</h2>

function entryItem(context: Context, entry: Entry, index: number, size: number, daily: (organisation: string, day: number) => DailyEnergy | undefined, dates: ReadonlyMap<string, number>): HTMLElement {
  const { texts, format } = context
  const line = entryLine(context, entry, daily)
  const address = entry.row ? recordAddress(entry.type, entry.row['record_id'] ?? `@${entry.index}`) : entry.type === 'meter-readings' ? `#/energy/${dayText(entry.day)}` : `#/places/${dayText(entry.day)}`
  const origin: Origin = entry.row && line.field && entry.row['sightings'] ? { kind: 'delivered', row: entry.row, field: line.field } : { kind: 'sum' }
  const link = entry.row && linkOf(entry.row)
  const linkDay = link && dates.get(link.id)
  return (
    <article aria-posinset={index} aria-setsize={size}>
      <span class="time">{Number.isNaN(entry.wall) ? '' : format.time(entry.wall)}</span>
      <span class="sort"><i style={{ background: `var(${COLOURS[entry.type] ?? '--c7'})` }} aria-hidden="true" />{line.kind}</span>
      <div class="text">
        <a class="title" href={address}>{line.title}</a>
        <p class="note">
          {link && linkDay !== undefined && [<a href={recordAddress(link.type, link.id)}>{(link.type === 'receipts' ? texts.timeline.linked.receipt : texts.timeline.linked.payment)(format.shortDate(linkDay))}</a>, ' · ']}
          {line.detail}
        </p>
      </div>
      <span class="org">{context.organisation(entry.organisation)}</span>
      <span class={line.positive ? 'num good' : 'num'}>{line.amount && value(context, line.amount, origin, address)}</span>
    </article>
  )
}
