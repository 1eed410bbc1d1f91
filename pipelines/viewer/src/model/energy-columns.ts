import type { Context } from '../context'
import { type Consumption, consumptionOf, type Readings } from './energy'

/** Readings of the person with what they add up to. */
export interface Energy {
  readonly readings: Readings
  readonly consumptions: readonly Consumption[]
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
  const outranked = await table.rowsWithEntry('derived', 'link.preferred_reading')
  const [start, end, localStart, localEnd, dates, periods, value, unit, kind, aggregation, commodity, flow, meter] = await Promise.all([
    table.numbers('interval_start'),
    table.numbers('interval_end'),
    table.numbers('local_interval_start'),
    table.numbers('local_interval_end'),
    table.numbers('reading_date'),
    table.numbers('period_start'),
    table.numbers('value'),
    table.texts('unit'),
    table.texts('kind'),
    table.texts('aggregation'),
    table.texts('commodity'),
    table.texts('flow'),
    table.texts('usage_point'),
  ])
  // Local times are taken as instants whose wall-clock time they are: days and hours come out the same.
  const offset = (wall: number) => wall - (context.clock.local(wall) - wall)
  for (let i = 0; i < start.length; i++) {
    if (Number.isNaN(start[i]) && !Number.isNaN(localStart[i])) start[i] = offset(localStart[i] as number)
    if (Number.isNaN(end[i]) && !Number.isNaN(localEnd[i])) end[i] = offset(localEnd[i] as number)
    if (Number.isNaN(dates[i])) dates[i] = periods[i] as number
  }
  const readings: Readings = {
    start,
    end,
    date: dates.map(date => date / 86_400_000),
    value,
    scale: table.scale('value'),
    unit,
    kind,
    aggregation,
    commodity,
    flow,
    meter,
    outranked: row => outranked.has(row),
  }
  return { readings, consumptions: consumptionOf(readings, instant => context.clock.local(instant)) }
}

