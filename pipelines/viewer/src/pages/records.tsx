import type { ParquetTable, Row } from '../bundle'
import type { Context } from '../context'
import { type Child, h } from '../dom'
import { capital } from '../format'
import { eventTime, EVENT_TIMES, LINE_COLUMNS, lineOf, searchTextOf, shown } from '../model/describe'
import { periodOf } from '../model/holdings'
import { flat, text } from '../model/origin'
import { matching } from '../model/search'
import { bar } from '../parts/charts'
import { recordAddress, value } from '../parts/value'
import { head, type Page, section, who } from '../parts/layout'

const PAGE = 50
const WHOLE = 50_000

/** All record types; or all records of one type with the fields that have values. */
export const recordsPage: Page = async (context, path) => {
  const type = path[1]
  const table = type ? await context.bundle.table(type) : undefined
  return table ? tablePage(context, table, path[2] ?? '') : overview(context)
}

function period(context: Context, type: string): string {
  const days = periodOf(context.data, type)
  return days ? context.texts.records.from(context.format.date(days.first), context.format.date(days.last)) : ''
}

async function overview(context: Context): Promise<{ title: string; body: Child }> {
  const { texts, data, format } = context
  const title = texts.records.title(data.types.length)
  return {
    title,
    body: [
      head(await who(context, ''), title, texts.records.lead),
      <ul class="rows types">
        {[...data.types].sort((a, b) => b.rows - a.rows).map(type => {
          const organisations = data.activity.filter(activity => activity.type === type.name).map(activity => context.organisation(activity.organisation))
          return (
            <li>
              <h2><a href={`#/records/${type.name}`}>{capital(texts.types[type.name]?.[1] ?? type.name)}</a></h2>
              <p class="note">{format.list(organisations)}</p>
              <p class="note">{period(context, type.name)}</p>
              <p class="num"><b>{format.number(type.rows)}</b></p>
            </li>
          )
        })}
      </ul>,
    ],
  }
}

async function tablePage(context: Context, table: ParquetTable, day: string): Promise<{ title: string; body: Child }> {
  const { texts, format } = context
  const type = table.type
  const columns = [...(EVENT_TIMES[type] ?? []), ...(LINE_COLUMNS[type] ?? []), 'organisation', 'value', 'unit', 'kind', 'commodity', 'usage_point', 'latitude', 'longitude']
  const whole = table.rows <= WHOLE
  const rows = whole ? await table.read() : await table.readColumns(columns)
  const local = (row: Row) => {
    const time = eventTime(type, row)
    return time.length > 10 ? new Date(context.clock.wall(time)).toISOString() : time
  }
  const order = rows.map((row, index) => ({ row, index, time: local(row) })).sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : a.index - b.index))
  const title = capital(texts.types[type]?.[1] ?? type)
  const list = <div />
  const state = { search: '', from: 0 }
  const searchTexts = new Map<(typeof order)[number], string>()
  const searchable = (one: (typeof order)[number]) => {
    const known = searchTexts.get(one) ?? searchText(context, type, one.row, one.time)
    searchTexts.set(one, known)
    return known
  }
  const draw = () => {
    const ofDay = day ? order.filter(one => one.time.startsWith(day)) : order
    const found = matching(ofDay, state.search, searchable)
    const shownRows = found.slice(state.from, state.from + PAGE)
    list.replaceChildren(
      <p class="note" role="status">{found.length ? texts.records.page(state.from + 1, state.from + shownRows.length, found.length) : texts.timeline.noResult}</p>,
      <ul class="rows compact records">
        {shownRows.map(({ row, index, time }) => {
          const line = lineOf(context, type, row)
          const address = recordAddress(type, row['record_id'] ?? `@${index}`)
          return (
            <li>
              <span>{time && `${format.date(time.slice(0, 10))}${time.length > 10 ? `, ${format.time(Date.parse(time))}` : ''}`}</span>
              <span><a class="title" href={address}>{line.title}</a> <span class="note">{line.detail}</span></span>
              <span class="note">{context.organisation(text(row, 'organisation'))}</span>
              <span class="num">{line.amount && value(context, line.amount, row['sightings'] ? { kind: 'delivered', row, field: line.field } : { kind: 'sum' }, address)}</span>
            </li>
          )
        })}
      </ul>,
      <div class="btns pager">
        <button class="btn" type="button" disabled={state.from === 0} onclick={() => turn(-PAGE)}>← {texts.records.previous}</button>
        <button class="btn" type="button" disabled={state.from + PAGE >= found.length} onclick={() => turn(PAGE)}>{texts.records.next} →</button>
      </div>,
    )
  }
  const turn = (by: number) => {
    state.from = Math.max(0, state.from + by)
    draw()
    list.scrollIntoView()
  }
  draw()
  const search = <input type="search" placeholder={texts.records.search} aria-label={texts.records.search} />
  let wait = 0
  search.addEventListener('input', () => {
    clearTimeout(wait)
    wait = setTimeout(() => {
      state.search = (search as HTMLInputElement).value
      state.from = 0
      draw()
    }, 150) as unknown as number
  })
  return {
    title,
    body: [
      head([<nav class="crumbs" aria-label={texts.nav.records}><a href="#/records">{texts.nav.records}</a></nav>, await who(context, day ? format.date(day) : '')], title, texts.records.head(table.rows, period(context, type))),
      <form class="find" role="search" onsubmit={(event: Event) => event.preventDefault()}>{search}</form>,
      <div class="near">{list}</div>,
      whole && section('columns', texts.records.columns, texts.records.columnsLead, profile(context, type, rows)),
    ],
  }
}

function searchText(context: Context, type: string, row: Row, time: string): string {
  const line = lineOf(context, type, row)
  const day = time.slice(0, 10)
  return searchTextOf(context, line, text(row, 'organisation'), line.field ? text(row, line.field) : '', day ? [context.format.date(day), day] : [])
}

/** How often each field has a value, and which. */
function profile(context: Context, type: string, rows: readonly Row[]): HTMLElement {
  const { texts, format } = context
  const fields = new Map<string, { n: number; values: Map<string, number> }>()
  const currencies = new Set(rows.map(row => text(row, 'currency')))
  const currency = currencies.size === 1 ? [...currencies][0]! : ''
  for (const row of rows) {
    const seen = new Set<string>()
    for (const [path, stated] of flat(row)) {
      const name = path.replace(/\[\d+\]/g, '')
      let field = fields.get(name)
      if (!field) fields.set(name, (field = { n: 0, values: new Map() }))
      if (!seen.has(name)) field.n++
      seen.add(name)
      const key = String(stated)
      if (field.values.size < 5000 || field.values.has(key)) field.values.set(key, (field.values.get(key) ?? 0) + 1)
    }
  }
  return (
    <ul class="rows profile">
      {[...fields].sort((a, b) => b[1].n - a[1].n).map(([name, field]) => {
        const frequent = [...field.values].sort((a, b) => b[1] - a[1]).slice(0, 3)
        return (
          <li>
            <span class="name">{context.field(name)}</span>
            <span class="share">{bar(field.n / rows.length)}<span class="note">{format.share(Math.round((field.n / rows.length) * 100))}</span></span>
            <span class="note">{texts.records.distinct(field.values.size)}</span>
            <span class="note frequent">{field.values.size === rows.length && rows.length > 3 ? '' : frequent.map(([stated, n]) => `${shorten(shown(context, type, name, stated, name === 'original_amount' ? '' : currency))}${n > 1 ? ` (${format.number(n)})` : ''}`).join(', ')}</span>
          </li>
        )
      })}
    </ul>
  )
}

const shorten = (words: string) => (words.length > 40 ? words.slice(0, 38) + '…' : words)

