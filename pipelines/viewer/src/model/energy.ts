import { DAY, hourOf } from '../time'
import { type DayRange, extent, merged, numberOfDays } from './day-ranges'
import { isEstimated } from './reading-quality'
import { byUsagePoint, choose, grouped, type Part, type Span, WHOLE_DAY } from './spans'

/** Readings by column: one entry for each reading. Times are instants in milliseconds. */
export interface Readings {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
  /** First and last day of readings that have dates; NaN where the day is unknown. */
  readonly date: ArrayLike<number>
  readonly lastDate: ArrayLike<number>
  /** Days on which meters were read, of readings without another time; NaN for others. */
  readonly readOn: ArrayLike<number>
  readonly value: ArrayLike<number>
  readonly scale: number
  readonly unit: readonly string[]
  readonly kind: readonly string[]
  readonly commodity: readonly string[]
  readonly aggregation: readonly string[]
  readonly flow: readonly string[]
  readonly quality: readonly string[]
  readonly meter: readonly string[]
  readonly organisation: readonly string[]
  /** Whether a better reading of the same time exists. */
  readonly outranked: (row: number) => boolean
}

/** Consumption of one day. */
export interface EnergyDay {
  readonly day: number
  /** Watt-hours, or litres for volumes. */
  readonly amount: number
  /** Number of the readings in `rows`. */
  readonly readings: number
  /** Hours of the day that readings cover, at most 24. */
  readonly hours: number
  /** How the amount came about: `computed` if a part of it is power multiplied by its duration. */
  readonly basis: 'delivered' | 'computed'
  /** The finest readings of the day, which draw its load curve. */
  readonly rows: readonly number[]
}

/** Consumption of several days of which no share of one day is known. Both days are included, and absent if they are unknown. */
export interface EnergyPeriod {
  readonly first?: number
  readonly last?: number
  /** The delivered last day, if it is the day after the period. */
  readonly statedLast?: number
  readonly amount: number
}

export type Measure = 'energy' | 'volume'

/** Consumption of one commodity in one measure. */
export interface Consumption {
  readonly commodity: string
  readonly measure: Measure
  /** Days with readings of their own, in their order. */
  readonly days: readonly EnergyDay[]
  /** Periods of several days that the total contains, in their order. */
  readonly periods: readonly EnergyPeriod[]
  /** Periods with days that the total does not contain, because others overlap them or one of their ends is unknown. */
  readonly others: readonly EnergyPeriod[]
  /** All days that readings cover, also of those that the total does not contain. */
  readonly delivered: readonly DayRange[]
  readonly meters: number
  /** Each time of a usage point is in it once. */
  readonly total: number
  /** Number of days of the total, and the first and last of them. */
  readonly covered: number
  readonly first: number
  readonly last: number
  /** Average of a day over whole days and periods; absent if the length of no period is known. */
  readonly perDay?: number
  readonly powers: number
  readonly readings: number
}

const WATT_HOURS: Record<string, number> = { WH: 1, KWH: 1000, MWH: 1_000_000 }
const WATTS: Record<string, number> = { W: 1, KW: 1000, MW: 1_000_000 }
const LITRES: Record<string, number> = { L: 1, M3: 1000, 'M³': 1000 }
const HOUR = 3_600_000

/** Returns whether a reading reports consumption of the person, and no other reports it better. */
export function isConsumed(readings: Readings, row: number): boolean {
  const flow = readings.flow[row]
  return (!flow || flow === 'CONSUMED') && readings.kind[row] !== 'INDEX' && !readings.outranked(row)
}

/** Returns the watts of the unit if a reading is the mean of active power; undefined for maxima and for apparent power. */
function meanPower(readings: Readings, row: number): number | undefined {
  const isMean = readings.kind[row] === 'POWER' && readings.aggregation[row] === 'AVERAGE'
  return isMean ? WATTS[(readings.unit[row] ?? '').toUpperCase()] : undefined
}

/** Returns the watts of a reading over its interval, from its power or its energy; undefined if they are unknown. */
export function averagePower(readings: Readings, row: number): number | undefined {
  const value = (readings.value[row] as number) / 10 ** readings.scale
  const hours = ((readings.end[row] as number) - (readings.start[row] as number)) / HOUR
  const watts = meanPower(readings, row)
  const wattHours = WATT_HOURS[(readings.unit[row] ?? '').toUpperCase()]
  if (!(hours > 0) || Number.isNaN(value)) return undefined
  if (watts !== undefined) return value * watts
  return wattHours === undefined ? undefined : (value * wattHours) / hours
}

/** Returns whether readings of a day draw a load curve: more than three, one after the other, with a known power. */
export function hasCurve(readings: Readings, day: EnergyDay): boolean {
  return new Set(day.rows.filter(row => averagePower(readings, row) !== undefined).map(row => readings.start[row])).size > 3
}

/** The longest day, at the end of summer time. */
const LONGEST_DAY = 25 * HOUR
/** Periods that are longer have no known end, such as one until 9999-12-31. */
const LONGEST_PERIOD = 366 * 10

/**
 * Adds readings up by day of the wall-clock time in which they start, and by period if they are longer than a day. Mean power is
 * multiplied by its duration, and is left out without an end. Readings of one usage point and time in several forms count once.
 *
 * @param organisation the organisation whose readings are added up; all if it is absent
 */
export function consumptionOf(readings: Readings, local: (instant: number) => number, organisation?: string): Consumption[] {
  const usual = usualDistance(readings)
  const groups = new Map<string, { meters: Map<string, Part[]>; powers: number; readings: number }>()
  for (let row = 0; row < readings.value.length; row++) {
    if (!isConsumed(readings, row) || (organisation !== undefined && readings.organisation[row] !== organisation)) continue
    const measure = measureOf(readings, row)
    const part = measure && partOf(readings, row, usual, local)
    if (!part || Number.isNaN(part.amount)) continue
    const key = `${readings.commodity[row]}/${measure}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { meters: new Map(), powers: 0, readings: 0 }))
    group.readings++
    if (part.basis === 'computed') group.powers++
    const meter = readings.meter[row] ?? ''
    const parts = group.meters.get(meter)
    if (parts) parts.push(part)
    else group.meters.set(meter, [part])
  }
  return [...groups]
    .map(([key, group]) => {
      const [commodity, measure] = key.split('/') as [string, Measure]
      return { commodity, measure, powers: group.powers, readings: group.readings, ...addedUp(group.meters) }
    })
    .sort((a, b) => b.readings - a.readings)
}

/**
 * Returns rows without those that report a time again: in another form, or in a longer period. It has no regard for values and
 * units, so that amounts such as costs have a choice of their own. Rows without a time are in it only if no row has one.
 */
export function distinctRows(readings: Readings, local: (instant: number) => number, rows: readonly number[]): number[] {
  const usual = usualDistance(readings)
  const parts = rows.flatMap(row => partOf(readings, row, usual, local) ?? [])
  if (!parts.length) return [...rows]
  const { points } = byUsagePoint(grouped(parts, part => readings.meter[part.row] ?? ''))
  return points.flatMap(point => {
    const { chosen, open } = choose(point)
    const others = open.filter(one => numberOfDays(chosen, one) === 0)
    return [...chosen, ...others].flatMap(span => span.parts.map(part => part.row))
  })
}

/** Returns what a reading measures; undefined if its unit is unknown, or its power is not the mean of a known interval. */
export function measureOf(readings: Readings, row: number): Measure | undefined {
  const unit = (readings.unit[row] ?? '').toUpperCase()
  if (meanPower(readings, row) !== undefined) return (readings.end[row] as number) > (readings.start[row] as number) ? 'energy' : undefined
  return unit in WATT_HOURS ? 'energy' : unit in LITRES ? 'volume' : undefined
}

/** Returns a reading with its time; undefined if it has none. Its amount is NaN if its measure is unknown. */
function partOf(readings: Readings, row: number, usual: number, local: (instant: number) => number): Part | undefined {
  const range = rangeOf(readings, row, local)
  if (!range) return undefined
  const unit = (readings.unit[row] ?? '').toUpperCase()
  const start = readings.start[row] as number
  const end = readings.end[row] as number
  const duration = end > start ? end - start : usual
  const watts = meanPower(readings, row)
  const factor = watts !== undefined ? (watts * duration) / HOUR : (WATT_HOURS[unit] ?? LITRES[unit] ?? Number.NaN)
  const value = (readings.value[row] as number) / 10 ** readings.scale
  const basis = watts !== undefined ? 'computed' : 'delivered'
  const form = `${readings.organisation[row]}/${basis}/${Number.isNaN(start) ? '' : duration}`
  const { first, last, open, isReadingDay } = range
  return { row, amount: value * factor, first, last, start, end, hours: open ? 0 : Number.isNaN(start) ? 24 : duration / HOUR, basis, form, open, isReadingDay, isVolume: readings.kind[row] === 'VOLUME', isEstimated: isEstimated(readings.quality[row]) }
}

function rangeOf(readings: Readings, row: number, local: (instant: number) => number): Pick<Part, 'first' | 'last' | 'open' | 'isReadingDay'> | undefined {
  const start = readings.start[row] as number
  const end = readings.end[row] as number
  const date = readings.date[row] as number
  const readOn = readings.readOn[row] as number
  const lastDate = readings.lastDate[row] as number
  if (!Number.isNaN(start)) {
    const isLong = end - start > LONGEST_DAY
    // A period starts and ends on the days that it has most of. One after the other, they share no day.
    const first = Math.floor((local(start) + (isLong ? DAY / 2 : 0)) / DAY)
    return periodRange(first, isLong ? Math.floor((local(end) - DAY / 2 - 1) / DAY) : first)
  }
  if (!Number.isNaN(date)) return periodRange(date, lastDate)
  // The order of the view: the start of a period precedes the day on which the meter was read.
  if (!Number.isNaN(readOn)) return { first: readOn, last: readOn, open: undefined, isReadingDay: true }
  if (!Number.isNaN(end)) {
    // The end is no part of the interval: midnight ends the day before.
    const day = Math.floor((local(end) - 1) / DAY)
    return periodRange(day, day)
  }
  return Number.isNaN(lastDate) ? undefined : { first: lastDate, last: lastDate, open: 'start', isReadingDay: false }
}

/** Returns the range of a period; open if its end is unknown. */
function periodRange(first: number, last: number): ReturnType<typeof rangeOf> {
  if (Number.isNaN(last) || last - first > LONGEST_PERIOD) return { first, last: first, open: 'end', isReadingDay: false }
  return { first, last: Math.max(first, last), open: undefined, isReadingDay: false }
}

function addedUp(meters: ReadonlyMap<string, readonly Part[]>): Omit<Consumption, 'commodity' | 'measure' | 'powers' | 'readings'> {
  const { points, left } = byUsagePoint(meters)
  const choices = points.map(choose)
  const closed = choices.flatMap(choice => choice.chosen)
  const open = choices.flatMap(choice => choice.open)
  const spans = closed.length ? closed : open
  const rest = choose(left)
  const uncounted = [...choices.flatMap(choice => choice.periods), ...rest.chosen, ...rest.periods].filter(period => numberOfDays(closed, period) < period.last - period.first + 1)
  const whole = closed.filter(span => span.hours >= WHOLE_DAY)
  const averaged = whole.length ? whole : closed
  const range = extent(spans) ?? { first: Number.NaN, last: Number.NaN }
  const byStart = (periods: readonly Span[]) => [...periods].sort((a, b) => a.first - b.first).map(periodOf)
  return {
    days: daysOf(choices.flatMap(choice => choice.days)),
    periods: byStart(spans.filter(span => span.first !== span.last || span.open)),
    others: byStart([...uncounted, ...(closed.length ? open : []), ...rest.open]),
    delivered: merged([...spans, ...open, ...left, ...choices.flatMap(choice => [...choice.days, ...choice.periods])]),
    meters: Math.max(1, [...meters.keys()].filter(meter => meter !== '').length),
    total: spans.reduce((sum, span) => sum + span.amount, 0),
    covered: numberOfDays(spans),
    ...range,
    ...(averaged.length && { perDay: averaged.reduce((sum, span) => sum + span.amount, 0) / numberOfDays(averaged) }),
  }
}

function periodOf({ first, last, statedLast, amount, open }: Span): EnergyPeriod {
  return { ...(open !== 'start' && { first }), ...(open !== 'end' && { last }), ...(statedLast !== undefined && { statedLast }), amount }
}

/** Returns the consumption of each day over all usage points. */
function daysOf(spans: readonly Span[]): EnergyDay[] {
  return [...grouped(spans, span => span.first)]
    .sort(([a], [b]) => a - b)
    .map(([day, list]) => {
      const rows = list.flatMap(span => span.rows)
      return {
        day,
        amount: list.reduce((sum, span) => sum + span.amount, 0),
        hours: list.reduce((most, span) => Math.max(most, span.hours), 0),
        basis: list.some(span => span.basis === 'computed') ? 'computed' : 'delivered',
        rows,
        readings: rows.length,
      }
    })
}

/** Returns the most frequent distance between the starts of readings; half an hour if there is none. */
function usualDistance(readings: Readings): number {
  const starts = Array.from(readings.start).filter(start => !Number.isNaN(start)).slice(0, 2000).sort((a, b) => a - b)
  const distances = new Map<number, number>()
  for (let i = 1; i < starts.length; i++) {
    const distance = (starts[i] as number) - (starts[i - 1] as number)
    if (distance > 0) distances.set(distance, (distances.get(distance) ?? 0) + 1)
  }
  let usual = HOUR / 2
  let most = 0
  for (const [distance, n] of distances) if (n > most) [usual, most] = [distance, n]
  return usual
}

/** Returns the average consumed power of each hour of the day in watts; NaN for hours without readings. */
export function typicalDay(readings: Readings, local: (instant: number) => number): number[] {
  const sum = new Array<number>(24).fill(0)
  const n = new Array<number>(24).fill(0)
  for (let row = 0; row < readings.value.length; row++) {
    const factor = meanPower(readings, row)
    const start = readings.start[row] as number
    const value = (readings.value[row] as number) / 10 ** readings.scale
    if (factor === undefined || Number.isNaN(start) || Number.isNaN(value) || !isConsumed(readings, row)) continue
    const hour = hourOf(local(start))
    sum[hour]! += value * factor
    n[hour]!++
  }
  return sum.map((total, hour) => (n[hour] ? total / (n[hour] as number) : Number.NaN))
}
