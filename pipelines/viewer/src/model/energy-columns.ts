import type { ParquetTable } from '../bundle'
import type { Context } from '../context'
import { SCALE, units } from '../decimal'
import { DAY } from '../time'
import { type Consumption, consumptionOf, distinctRows, type EnergyDay, type EnergyPeriod, isConsumed, measureOf, type Readings } from './energy'
import { derivation } from './origin'
import { qualityRank } from './reading-quality'
import { grouped } from './spans'
import { usagePointsOf } from './usage-points'

/** The link from a reading to the one that reports its time best. */
const PREFERRED = 'link.preferred_reading'

/** Beyond this number of readings, only their columns are read. */
const WHOLE = 50_000

/** Readings of the person with what they add up to. */
export interface Energy {
  readonly readings: Readings
  readonly consumptions: readonly Consumption[]
}

/** Consumption of one organisation on one day in words: `12.4 kWh`; with its commodities if there are several. */
export interface DailyEnergy {
  readonly amount: string
  readonly basis: EnergyDay['basis']
}

/** Returns the energy that an organisation delivered of a day; nothing if it delivered none. */
export function dailyEnergy(context: Context, readings: Readings): (organisation: string, day: number) => DailyEnergy | undefined {
  const byDay = new Map<string, { consumption: Consumption; day: EnergyDay }[]>()
  for (const organisation of new Set(readings.organisation)) {
    for (const consumption of consumptionOf(readings, instant => context.clock.local(instant), organisation)) {
      if (consumption.measure !== 'energy') continue
      for (const day of consumption.days) {
        const key = `${day.day}/${organisation}`
        byDay.set(key, [...(byDay.get(key) ?? []), { consumption, day }])
      }
    }
  }
  return (organisation, day) => {
    const list = byDay.get(`${day}/${organisation}`)
    if (!list) return undefined
    const words = list.map(one => {
      const amount = `${context.format.number(one.day.amount / 1000, 1)} kWh`
      return list.length > 1 ? context.format.introduced(context.texts.energy.commodities[one.consumption.commodity] ?? one.consumption.commodity, amount) : amount
    })
    return { amount: context.format.list(words), basis: list.some(one => one.day.basis === 'computed') ? 'computed' : 'delivered' }
  }
}

/**
 * Returns the kilograms of CO2e derived of readings of consumptions, in units of `decimal.ts`; nothing if there are too many to
 * read. Readings without the derivation have no part in the choice among those of the same time.
 */
export async function footprintOf(context: Context, readings: Readings, consumptions: readonly Consumption[]): Promise<bigint | undefined> {
  const table = await context.bundle.table('meter-readings')
  if (!table || table.rows > WHOLE) return undefined
  const rows = await table.read()
  const derived = consumptions.flatMap(({ commodity, measure }) => {
    const own = [...rows.keys()].filter(row => readings.commodity[row] === commodity && isConsumed(readings, row) && measureOf(readings, row) === measure && derivation(rows[row]!, 'footprint.kg_co2e'))
    return distinctRows(readings, instant => context.clock.local(instant), own)
  })
  return derived.reduce((sum, row) => sum + units(derivation(rows[row]!, 'footprint.kg_co2e')?.value), 0n)
}

/** An amount in units of `decimal.ts`. */
interface Cost {
  readonly currency: string
  readonly amount: bigint
}

/**
 * Returns the delivered costs of a commodity, the currency with most readings first. The reading with the cost is often not the one
 * that measures a time best, and may have no unit.
 */
export async function costsOf(context: Context, readings: Readings, commodity: string): Promise<Cost[]> {
  const table = await context.bundle.table('meter-readings')
  if (!table) return []
  const [costs, currencies] = await Promise.all([table.numbers('cost'), table.texts('currency')])
  const priced = [...costs.keys()].filter(row => !Number.isNaN(costs[row]) && readings.commodity[row] === commodity && readings.flow[row] !== 'PRODUCED')
  const rows = distinctRows(readings, instant => context.clock.local(instant), await bestPriced(table, readings, priced))
  const unit = 10n ** BigInt(SCALE - table.scale('cost'))
  return [...grouped(rows, row => currencies[row] ?? '')]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([currency, list]) => ({ currency, amount: list.reduce((sum, row) => sum + BigInt(costs[row] as number) * unit, 0n) }))
}

/**
 * Returns rows without those that another of the rows reports better, for the same quantity and time. If the best report is none of the
 * rows, such as that of the network, which states no cost, those of the best quality are left.
 */
async function bestPriced(table: ParquetTable, readings: Readings, priced: readonly number[]): Promise<number[]> {
  if (!priced.some(readings.outranked)) return [...priced]
  const [links, ids] = await Promise.all([table.valuesOfEntry('derived', PREFERRED), table.texts('record_id')])
  const rank = (row: number) => (links.has(row) ? qualityRank(readings.quality[row]) : -1)
  return [...grouped(priced, row => links.get(row) ?? ids[row]).values()].flatMap(rows => {
    const best = rows.reduce((least, row) => Math.min(least, rank(row)), Infinity)
    return rows.filter(row => rank(row) === best)
  })
}

/** Returns the dates of a period as they were delivered, as far as they are known. */
export function periodWords({ texts, format }: Context, { first, last, statedLast = last }: EnergyPeriod): string {
  if (first === undefined) return statedLast === undefined ? texts.notStated : texts.energy.until(format.date(statedLast))
  return statedLast === undefined ? texts.energy.since(format.date(first)) : texts.energy.fromTo(format.date(first), format.date(statedLast))
}

let known: { context: Context; energy: Promise<Energy | undefined> } | undefined

/** Reads the columns of meter readings, without an object for each of them. Kept for the language of the page. */
export function readEnergy(context: Context): Promise<Energy | undefined> {
  if (known?.context !== context) known = { context, energy: read(context) }
  return known.energy
}

async function read(context: Context): Promise<Energy | undefined> {
  const table = await context.bundle.table('meter-readings')
  if (!table) return undefined
  const outranked = await table.rowsWithEntry('derived', PREFERRED)
  const [start, end, localStart, localEnd, readOn, dates, lastDates, value, unit, kind, aggregation, commodity, flow, quality, organisation, meter] = await Promise.all([
    table.numbers('interval_start'),
    table.numbers('interval_end'),
    table.numbers('local_interval_start'),
    table.numbers('local_interval_end'),
    table.numbers('reading_date'),
    table.numbers('period_start'),
    table.numbers('period_end'),
    table.numbers('value'),
    table.texts('unit'),
    table.texts('kind'),
    table.texts('aggregation'),
    table.texts('commodity'),
    table.texts('flow'),
    table.texts('quality'),
    table.texts('organisation'),
    usagePointsOf(context.bundle, table),
  ])
  // Local times are taken as instants whose wall-clock time they are: days and hours come out the same.
  for (let i = 0; i < start.length; i++) {
    if (Number.isNaN(start[i]) && !Number.isNaN(localStart[i])) start[i] = context.clock.instant(localStart[i] as number)
    if (Number.isNaN(end[i]) && !Number.isNaN(localEnd[i])) end[i] = context.clock.instant(localEnd[i] as number)
  }
  const readings: Readings = {
    start,
    end,
    date: dates.map(date => date / DAY),
    lastDate: lastDates.map(date => date / DAY),
    readOn: readOn.map(date => date / DAY),
    value,
    scale: table.scale('value'),
    unit,
    kind,
    aggregation,
    commodity,
    flow,
    quality,
    meter,
    organisation,
    outranked: row => outranked.has(row),
  }
  return { readings, consumptions: consumptionOf(readings, instant => context.clock.local(instant)) }
}

