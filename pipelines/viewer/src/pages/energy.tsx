import type { Context } from '../context'
import { type Child, h } from '../dom'
import { capital } from '../format'
import type { Consumption, EnergyDay, EnergyPeriod, Readings } from '../model/energy'
import { hasCurve, typicalDay } from '../model/energy'
import { extent, merged } from '../model/day-ranges'
import { costsOf, footprintOf, periodWords, readEnergy } from '../model/energy-columns'
import { missingDays, windowOf } from '../model/holdings'
import { counts } from '../model/money'
import { derivation, text } from '../model/origin'
import { most } from '../model/person'
import { units, textOf } from '../decimal'
import { axis, bar, plot, tick } from '../parts/charts'
import { facts, head, type Page, section, who } from '../parts/layout'
import { curveLead, loadCurve } from '../parts/load-curve'
import { type Part, value } from '../parts/value'
import { dayOf, dayText, monthOf } from '../time'

/** Energy by day, the load curve of one day, a typical day; one part for each commodity. */
export const energyPage: Page = async (context, path) => {
  const { texts, format, data } = context
  const energy = await readEnergy(context)
  const consumption = energy?.consumptions[0]
  if (!energy || !consumption) return { title: texts.energy.noReadings, body: [head(await who(context, ''), texts.energy.noReadings), energy && <div>{indexLink(context)}</div>] }
  const window = windowOf(data)
  const { first, last, covered } = consumption
  const { missing, all } = missingDays(window, consumption.delivered)
  const sparse = covered < (last - first + 1) * 0.9
  const total = quantity(context, consumption, consumption.total)
  const title = consumption.perDay === undefined ? texts.energy.titleTotal(total) : sparse ? texts.energy.titleGaps(total, covered) : texts.energy.title(total, format.date(first), format.date(last))
  const summary = context.type('meter-readings')
  const costs = await costsOf(context, energy.readings, consumption.commodity)
  const co2e = await footprintOf(context, energy.readings, [consumption])
  const billed = costs.length ? undefined : await paidFor(context, consumption.commodity)
  const drawn = consumption.days.filter(day => hasCurve(energy.readings, day))
  const best = [...drawn].sort((a, b) => Math.round(b.hours) - Math.round(a.hours) || b.day - a.day)[0]
  const chosen = consumption.days.find(day => path[1] && day.day === dayOf(path[1])) ?? best
  const curve = <div />
  const drawCurve = (day: EnergyDay) => {
    const isDrawn = drawn.includes(day)
    const before = drawn.filter(one => one.day < day.day).pop()
    const after = drawn.find(one => one.day > day.day)
    curve.replaceChildren(
      <div class="sec">
        <h2 id="curve">{isDrawn ? texts.energy.curve(format.date(day.day)) : capital(format.date(day.day))}</h2>
        <p>{isDrawn ? curveLead(context, energy.readings, day) : texts.energy.noCurve(quantity(context, consumption, day.amount))}</p>
      </div>,
      isDrawn ? loadCurve(context, energy.readings, day, 200) : '',
      <div class="btns after-chart">
        {drawn.length > 0 && <button class="btn" type="button" disabled={!before} onclick={() => before && drawCurve(before)}>← {texts.energy.previous}</button>}
        {drawn.length > 0 && <button class="btn" type="button" disabled={!after} onclick={() => after && drawCurve(after)}>{texts.energy.next} →</button>}
        {summary && summary.rows <= 50_000 && <a class="btn" href={`#/records/meter-readings/${dayText(day.day)}`}>{texts.timeline.readings(day.readings)}</a>}
      </div>,
    )
  }
  if (chosen) drawCurve(chosen)
  const shown = extent([...(window ? [window] : []), consumption]) ?? consumption
  return {
    title,
    body: [
      head(await who(context, capital(texts.energy.commodities[consumption.commodity] ?? consumption.commodity)), title, consumption.powers ? texts.energy.lead(consumption.meters) : undefined),
      facts(
        [value(context, total, { kind: 'sum' }), texts.energy.total],
        consumption.perDay !== undefined && [value(context, quantity(context, consumption, consumption.perDay), { kind: 'sum' }), texts.energy.perDay],
        co2e ? [value(context, `${format.number(textOf(co2e), 1)}\u00a0kg CO₂e`, { kind: 'sum', note: texts.home.footprintNote }), texts.energy.co2e] : undefined,
        costs.length ? [value(context, format.amounts(costs), { kind: 'sum' }), texts.energy.cost] : billed ? [value(context, billed.amount, { kind: 'sum', parts: billed.parts }), texts.energy.billed(billed.parts.length)] : !co2e && [value(context, texts.none_found, { kind: 'missing' }), texts.energy.costMissing],
        missing > 0 && [value(context, format.number(missing), { kind: 'missing' }), texts.energy.missingDays(missing, all)],
      ),
      chosen && <section aria-labelledby="curve">{curve}</section>,
      consumption.days.length > 0 && daily(context, consumption, shown.first, shown.last),
      byPeriod(context, consumption),
      consumption.powers > 48 && typical(context, energy.readings),
      energy.consumptions.slice(1).map(other => [other.days.length > 0 && daily(context, other, other.days[0]!.day, other.days[other.days.length - 1]!.day), byPeriod(context, other)]),
      indexLink(context),
    ],
  }
}

function quantity(context: Context, consumption: Consumption, amount: number): string {
  const thousands = amount / 1000
  const digits = thousands >= 100 ? 0 : 1
  return `${context.format.fixed(thousands.toFixed(digits), digits)}\u00a0${consumption.measure === 'energy' ? 'kWh' : 'm³'}`
}

/** Categories of payments for what a meter measures. */
const CATEGORIES: Record<string, readonly string[]> = { ELECTRICITY: ['electricity', 'energy'], GAS: ['gas', 'energy'], WATER: ['water'] }

/** Returns what banks show as paid for a commodity, in the currency of most payments. */
async function paidFor(context: Context, commodity: string): Promise<{ amount: string; parts: Part[] } | undefined> {
  if ((context.type('bank-transactions')?.rows ?? 0) > 50_000) return undefined
  const codes = CATEGORIES[commodity] ?? []
  const payments = (await context.read('bank-transactions')).filter(row => codes.includes(derivation(row, 'category')?.value ?? '') && counts(row))
  const currency = most(payments.map(row => text(row, 'currency')))
  const parts = payments.filter(row => text(row, 'currency') === currency).map(row => ({ type: 'bank-transactions', row }))
  const total = parts.reduce((sum, part) => sum - units(part.row['amount']), 0n)
  return parts.length ? { amount: context.format.money(textOf(total), currency), parts } : undefined
}

/** The consumption of periods of several days, the latest first, with their average day; then periods that the total leaves out. */
function byPeriod(context: Context, consumption: Consumption): Child {
  const { texts, format } = context
  const { periods, others } = consumption
  if (!periods.length && !others.length) return false
  const name = texts.energy.commodities[consumption.commodity] ?? consumption.commodity
  return section(`periods-${consumption.commodity}-${consumption.measure}`, format.introduced(texts.energy.byPeriod, name), texts.energy.byPeriodLead,
    [
      periods.length > 0 && periodTable(context, consumption, periods),
      others.length > 0 && <p>{texts.energy.others}</p>,
      others.length > 0 && periodTable(context, consumption, others),
    ])
}

function periodTable(context: Context, consumption: Consumption, periods: readonly EnergyPeriod[]): HTMLElement {
  const { texts } = context
  return (
    <table>
      <thead><tr><th scope="col">{texts.timeline.period}</th><th scope="col" class="num">{texts.energy.energy}</th><th scope="col" class="num">{texts.energy.perDay}</th></tr></thead>
      <tbody>
        {[...periods].reverse().slice(0, 60).map(one => (
          <tr>
            <th scope="row">{periodWords(context, one)}</th>
            <td class="num">{value(context, quantity(context, consumption, one.amount), { kind: 'sum' })}</td>
            <td class="num">{one.first !== undefined && one.last !== undefined ? value(context, quantity(context, consumption, one.amount / (one.last - one.first + 1)), { kind: 'sum' }) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function daily(context: Context, consumption: Consumption, first: number, last: number): HTMLElement {
  const { texts, format } = context
  const length = last - first + 1
  const byDay = length <= 130
  const inPeriods = merged([...consumption.periods, ...consumption.others].flatMap(one => (one.first !== undefined && one.last !== undefined ? [{ first: one.first, last: one.last }] : [])))
  const isInPeriod = (day: number) => inPeriods.some(one => one.first <= day && day <= one.last)
  const bars: { label: string; day: number; amount: number; known: boolean; readings: number }[] = []
  if (byDay) {
    const known = new Map(consumption.days.map(day => [day.day, day]))
    for (let day = first; day <= last; day++) bars.push({ label: format.date(day), day, amount: known.get(day)?.amount ?? 0, known: known.has(day), readings: known.get(day)?.readings ?? 0 })
  } else {
    const months = new Map<string, { amount: number; readings: number; day: number }>()
    for (const day of consumption.days) {
      const month = monthOf(day.day)
      const entry = months.get(month) ?? { amount: 0, readings: 0, day: day.day }
      entry.amount += day.amount
      entry.readings += day.readings
      months.set(month, entry)
    }
    for (const [month, entry] of [...months].slice(-60)) bars.push({ label: format.month(month), day: entry.day, amount: entry.amount, known: true, readings: entry.readings })
  }
  const { end, marks } = axis(Math.max(...bars.map(one => one.amount)) / 1000)
  const width = 100 / bars.length
  let marksPath = ''
  const gaps: { from: number; to: number; delivered: boolean }[] = []
  bars.forEach((one, i) => {
    const x = i * width + width * 0.12
    if (one.known) {
      const height = Math.max(0.8, (one.amount / 1000 / end) * 100)
      marksPath += `M${x.toFixed(3)} 100v-${height.toFixed(2)}h${(width * 0.76).toFixed(3)}v${height.toFixed(2)}z`
    } else {
      const run = gaps[gaps.length - 1]
      const delivered = isInPeriod(one.day)
      if (run && run.to === i && run.delivered === delivered) run.to++
      else gaps.push({ from: i, to: i + 1, delivered })
    }
  })
  const id = `daily-${consumption.commodity}-${consumption.measure}`
  const known = bars.filter(one => one.known)
  const without = bars.filter(one => !one.known && !isInPeriod(one.day)).length
  const lead = gaps.some(gap => gap.delivered) ? `${texts.energy.dailyLead} ${texts.energy.dailyPeriods}` : texts.energy.dailyLead
  const unit = consumption.measure === 'energy' ? 'kWh' : 'm³'
  const step = Math.max(1, Math.ceil(bars.length / (byDay ? 4 : 6)))
  // Beyond six weeks, the first days of months are marked, otherwise equal steps.
  const isMarked = (one: { day: number }, i: number) => (byDay && bars.length > 45 ? dayText(one.day).endsWith('-01') && i < bars.length * 0.92 : i % step === 0)
  // Few bars have their number above them, unless the numbers would cover each other.
  const at = bars.flatMap((one, i) => (one.known ? [i] : []))
  const isLabelled = at.length <= 6 && at.every((i, n) => n === 0 || (i - at[n - 1]!) * width >= 14)
  const name = texts.energy.commodities[consumption.commodity] ?? consumption.commodity
  return section(id, context.format.introduced(byDay ? texts.energy.daily : texts.energy.month, name), lead,
    <div class="axis-left">
      {plot(`${texts.energy.daily}. ${texts.energy.missing(without, bars.length)}`, 160,
        [
          ...marks.filter(Boolean).map(mark => <path d={`M0 ${100 - (mark / end) * 100}H100`} class="grid" />),
          <path d={marksPath} class="fill-bar" />,
          <path d="M0 100H100" class="base" />,
        ],
        [
          ...gaps.map(gap => <span class={`gap ${gap.delivered ? 'spread' : 'hatch'}`} style={{ left: `${gap.from * width}%`, width: `${(gap.to - gap.from) * width}%` }} aria-hidden="true" />),
          ...marks.filter(Boolean).map(mark => tick(`${format.number(mark, 1)} ${unit}`, { right: 'calc(100% + 8px)', bottom: `calc(${(mark / end) * 100}% - .5em)` })),
          ...bars.map((one, i) => (isMarked(one, i) ? tick(byDay ? format.shortDate(one.day) : one.label, { left: `${i * width}%`, top: 'calc(100% + 6px)' }) : '')),
          ...(isLabelled ? at : []).map(i => tick(quantity(context, consumption, bars[i]!.amount), { ...(i * width > 85 ? { right: '0' } : { left: `${i * width}%` }), bottom: `calc(${(bars[i]!.amount / 1000 / end) * 100}% + 3px)` }, 'tick peak')),
        ])}
      <details class="after-chart">
        <summary>{texts.energy.table}</summary>
        <table>
          <thead><tr><th scope="col">{texts.energy.day}</th><th scope="col" class="num">{texts.energy.readings}</th><th scope="col" class="num">{texts.energy.energy}</th></tr></thead>
          <tbody>
            {[...known].reverse().slice(0, 400).map(one => (
              <tr>
                <th scope="row">{byDay ? <a href={`#/energy/${dayText(one.day)}`}>{one.label}</a> : one.label}</th>
                <td class="num">{format.number(one.readings)}</td>
                <td class="num">{value(context, quantity(context, consumption, one.amount), { kind: 'sum' })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>)
}

function typical(context: Context, readings: Readings): HTMLElement {
  const { texts, format } = context
  const hours = typicalDay(readings, instant => context.clock.local(instant))
  const max = Math.max(...hours.filter(power => !Number.isNaN(power)))
  return section('typical', texts.energy.typical, texts.energy.typicalLead,
    <ol class="hours">
      {hours.map((power, hour) => (
        <li>
          <span class="note">{hour} h</span>
          {Number.isNaN(power) ? <span class="v missing">–</span> : bar(power / max)}
          <span class="num">{Number.isNaN(power) ? '' : `${format.number(Math.round(power))} W`}</span>
        </li>
      ))}
    </ol>)
}

function indexLink(context: Context): Child {
  return <div class="near"><p class="note">{context.texts.energy.better} <a href="#/records/meter-readings">{context.texts.records.of(context.texts.types['meter-readings']?.[1] ?? '')}</a></p></div>
}

