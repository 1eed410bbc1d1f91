import type { Context } from '../../context'
import { h } from '../../dom'
import { coveredDays, type Holding, monthsOf, type Window } from '../../model/holdings'
import { barcode, tick } from '../../parts/charts'
import { section } from '../../parts/layout'
import { recordAddress, value } from '../../parts/value'
import { dayOf, monthOf, monthPlus, yearOf } from '../../time'

/** Each organisation that holds data, since when it knows the person, and the days of its data. */
export function holders(context: Context, holdings: readonly Holding[], window: Window | undefined): HTMLElement {
  const { texts, format } = context
  const end = window?.last ?? dayOf(new Date().toISOString())
  const starts = holdings.flatMap(holding => (holding.since ? [dayOf(holding.since.date)] : []))
  const start = Math.min(...starts, window?.first ?? end)
  const span = Math.max(1, end - start)
  const at = (day: number) => `${Math.min(100, Math.max(0, ((day - start) / span) * 100)).toFixed(2)}%`
  return section('who', texts.home.who, texts.home.whoLead,
    <div class="hold">
      <div class="axis" aria-hidden="true">
        <p class="relation-title">{texts.home.relation}</p>
        <div class="relation-axis">{yearTicks(start, end).map(([year, place]) => tick(year, { left: place }))}</div>
        {window && <p class="code-title">{deliveredMonths(context, window)}</p>}
        {window && <div class="code-axis">{monthTicks(context, window).map(([name, place]) => tick(name, { left: place }))}</div>}
      </div>
      <ol class="rows">
        {holdings.map(holding => {
          const name = context.organisation(holding.organisation)
          const known = holding.since
          const state = holding.stateAt && !holding.days.size ? dayOf(holding.stateAt) : undefined
          const got = holding.first ?? state
          const days = coveredDays(window)
          const sparse = holding.days.size > 0 && holding.days.size < days * 0.1 && holding.types.some(type => type.type === 'meter-readings')
          const note = holding.days.size
            ? texts.home.daysOf(holding.days.size, days)
            : holding.stateAt ? texts.home.stateAt(format.date(holding.stateAt)) : texts.home.stateOnly
          return (
            <li>
              <div class="holder">
                <h3>{known?.row ? value(context, name, { kind: 'delivered', row: known.row, field: known.field }, recordAddress(known.field === 'start_date' ? 'contracts' : 'person-profiles', known.row['record_id'])) : name}</h3>
                <p class="note">{context.sector(holding.organisation)}</p>
              </div>
              <div class="life" role="img" aria-label={known ? texts.home.knowsSince(format.date(known.date)) : texts.notStated}>
                {known && <span class="rel" style={{ left: at(dayOf(known.date)), right: '0' }} />}
                {got !== undefined && <span class="got" style={{ left: `min(${at(got)}, 100% - 5px)`, right: `max(0px, calc(100% - max(${at(holding.last ?? got)}, ${at(got)} + 5px)))` }} />}
                {known && <span class="since" style={{ left: `min(${at(dayOf(known.date))}, 100% - 6rem)` }} aria-hidden="true">{format.month(known.date.slice(0, 7))}</span>}
              </div>
              <div class="code" role="img" aria-label={note}>
                {window && barcode(holding.days, window.first, window.last, state)}
              </div>
              <div class="holds">
                <p>{holding.types.slice(0, 3).map(type => context.records(type.type, type.rows)).join(', ')}</p>
                <p class={sparse ? 'note short' : 'note'}>{note}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </div>)
}

/** Returns the months of the delivered data: one, or the first and the last. */
function deliveredMonths(context: Context, window: Window): string {
  const { home } = context.texts
  const last = month(context, window.last, undefined)
  return monthsOf(window) === 1 ? home.deliveredIn(last) : home.delivered(month(context, window.first, window), last)
}

function month(context: Context, day: number, window: Window | undefined): string {
  const iso = monthOf(day)
  const sameYear = window && yearOf(window.first) === yearOf(window.last)
  return sameYear ? context.format.monthName(iso, 'long') : context.format.month(iso)
}

function yearTicks(start: number, end: number): [string, string][] {
  const first = yearOf(start)
  const last = yearOf(end)
  const step = Math.max(1, Math.ceil((last - first + 1) / 4))
  const ticks: [string, string][] = []
  for (let year = first; year <= last; year += step) {
    const place = ((dayOf(`${String(year).padStart(4, '0')}-01-01`) - start) / Math.max(1, end - start)) * 100
    if (place <= 90) ticks.push([String(year), `${Math.max(0, place).toFixed(1)}%`])
  }
  return ticks
}

function monthTicks(context: Context, window: Window): [string, string][] {
  const length = window.last - window.first + 1
  const years = length > 800
  const ticks: [string, string][] = []
  const firstMonth = monthOf(window.first)
  const total = monthsOf(window)
  const step = years ? 12 * Math.ceil(total / 12 / 5) : Math.ceil(total / 4)
  for (let i = 0; i < total; i += step) {
    const first = monthPlus(firstMonth, i)
    const place = ((dayOf(first) - window.first) / length) * 100
    if (place <= 88) ticks.push([years ? String(yearOf(dayOf(first))) : context.format.monthName(first), `${Math.max(0, place).toFixed(1)}%`])
  }
  return ticks
}
