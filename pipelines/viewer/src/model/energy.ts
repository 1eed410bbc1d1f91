import { DAY, hourOf } from '../time'

/** Readings by column: one entry for each reading. Times are instants in milliseconds. */
export interface Readings {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
  /** Days of readings that have dates; NaN for others. The last one is that of a period of several days. */
  readonly date: ArrayLike<number>
  readonly lastDate: ArrayLike<number>
  readonly value: ArrayLike<number>
  readonly scale: number
  readonly unit: readonly string[]
  readonly kind: readonly string[]
  readonly commodity: readonly string[]
  readonly aggregation: readonly string[]
  readonly flow: readonly string[]
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

/** Consumption of several days of which no share of one day is known. Both days are included. */
export interface EnergyPeriod {
  readonly first: number
  readonly last: number
  readonly amount: number
}

/** Consumption of one commodity in one measure. */
export interface Consumption {
  readonly commodity: string
  readonly measure: 'energy' | 'volume'
  /** Days with readings of their own, in their order. */
  readonly days: readonly EnergyDay[]
  /** Periods of several days that the total contains, in their order. */
  readonly periods: readonly EnergyPeriod[]
  readonly meters: number
  /** Each time of a usage point is in it once. */
  readonly total: number
  /** Number of days of the total, and the first and last of them. */
  readonly covered: number
  readonly first: number
  readonly last: number
  /** Average of a day over whole days and periods. */
  readonly perDay: number
  readonly powers: number
  readonly readings: number
  /** The readings that the total contains. */
  readonly counted: ReadonlySet<number>
}

const WATT_HOURS: Record<string, number> = { WH: 1, KWH: 1000, MWH: 1_000_000 }
const WATTS: Record<string, number> = { W: 1, KW: 1000, MW: 1_000_000 }
const LITRES: Record<string, number> = { L: 1, M3: 1000, 'M³': 1000 }
const HOUR = 3_600_000

/** Returns whether a reading reports consumption of the person, and no other reports it better. */
function isConsumed(readings: Readings, row: number): boolean {
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

/** A reading with what it adds to a consumption. */
interface Part {
  readonly row: number
  readonly amount: number
  readonly first: number
  readonly last: number
  /** Milliseconds; NaN if only the day is known. */
  readonly start: number
  readonly end: number
  readonly hours: number
  readonly basis: 'delivered' | 'computed'
  /** Readings of one form report parts of a consumption; those of different forms may report the same consumption again. */
  readonly form: string
}

/** Consumption of one usage point over one day or period, in one form. */
interface Span {
  readonly first: number
  readonly last: number
  readonly amount: number
  readonly hours: number
  readonly basis: 'delivered' | 'computed'
  readonly parts: readonly Part[]
}

const WHOLE_DAY = 23
/** The longest day, at the end of summer time. */
const LONGEST_DAY = 25 * HOUR

/**
 * Adds readings up by day of the wall-clock time in which they start, and by period if they are longer than a day. Mean power is
 * multiplied by its duration, and is left out without an end. Readings of one usage point and time in several forms count once.
 *
 * @param organisation the organisation whose readings are added up; all if it is absent
 */
export function consumptionOf(readings: Readings, local: (instant: number) => number, organisation?: string): Consumption[] {
  const usual = usualDistance(readings)
  const groups = new Map<string, { parts: Map<string, Part[]>; powers: number; readings: number }>()
  for (let row = 0; row < readings.value.length; row++) {
    if (!isConsumed(readings, row) || (organisation !== undefined && readings.organisation[row] !== organisation)) continue
    const found = partOf(readings, row, usual, local)
    if (!found) continue
    const key = `${readings.commodity[row]}/${found.measure}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { parts: new Map(), powers: 0, readings: 0 }))
    group.readings++
    if (found.part.basis === 'computed') group.powers++
    const meter = readings.meter[row] ?? ''
    const parts = group.parts.get(meter)
    if (parts) parts.push(found.part)
    else group.parts.set(meter, [found.part])
  }
  return [...groups]
    .map(([key, group]) => {
      const [commodity, measure] = key.split('/') as [string, 'energy' | 'volume']
      return { commodity, measure, powers: group.powers, readings: group.readings, ...addedUp(group.parts) }
    })
    .sort((a, b) => b.readings - a.readings)
}

function partOf(readings: Readings, row: number, usual: number, local: (instant: number) => number): { part: Part; measure: 'energy' | 'volume' } | undefined {
  const value = (readings.value[row] as number) / 10 ** readings.scale
  if (Number.isNaN(value)) return undefined
  const unit = (readings.unit[row] ?? '').toUpperCase()
  const start = readings.start[row] as number
  const end = readings.end[row] as number
  const duration = end > start ? end - start : usual
  const watts = meanPower(readings, row)
  const factor = watts !== undefined ? (end > start ? (watts * duration) / HOUR : undefined) : (WATT_HOURS[unit] ?? LITRES[unit])
  if (factor === undefined) return undefined
  const date = readings.date[row] as number
  // The end is no part of the interval: midnight ends the day before.
  const lastOf = (instant: number) => Math.floor((local(instant) - 1) / DAY)
  const first = !Number.isNaN(start) ? Math.floor(local(start) / DAY) : !Number.isNaN(date) ? date : lastOf(end)
  if (Number.isNaN(first)) return undefined
  const lastDate = readings.lastDate[row] as number
  const last = !Number.isNaN(start) ? (end - start > LONGEST_DAY ? Math.max(first, lastOf(end)) : first) : !Number.isNaN(date) && lastDate > date ? lastDate : first
  const length = Number.isNaN(start) ? '' : String(duration)
  const basis = watts !== undefined ? 'computed' : 'delivered'
  const hours = Number.isNaN(start) ? 24 : duration / HOUR
  const form = `${readings.organisation[row]}/${basis}/${length}`
  return { part: { row, amount: value * factor, first, last, start, end, hours, basis, form }, measure: watts === undefined && unit in LITRES ? 'volume' : 'energy' }
}

function addedUp(meters: ReadonlyMap<string, readonly Part[]>): Omit<Consumption, 'commodity' | 'measure' | 'powers' | 'readings'> {
  const spans: Span[] = []
  const days = new Map<number, { amount: number; hours: number; basis: Span['basis']; rows: number[] }>()
  for (const parts of byUsagePoint(meters)) {
    const ofDays = parts.filter(part => part.first === part.last)
    const single: Span[] = []
    for (const [day, list] of grouped(ofDays, part => part.first)) {
      const span = dayOf(day, list)
      single.push(span)
      const known = days.get(day) ?? { amount: 0, hours: 0, basis: 'delivered' as const, rows: [] }
      const finest = [...grouped(list, part => part.form.slice(0, part.form.lastIndexOf('/'))).values()].reduce((a, b) => (b.length > a.length ? b : a))
      days.set(day, {
        amount: known.amount + span.amount,
        hours: Math.max(known.hours, span.hours),
        basis: span.basis === 'computed' ? span.basis : known.basis,
        rows: [...known.rows, ...finest.map(part => part.row)],
      })
    }
    spans.push(...withPeriods(single, parts.filter(part => part.first !== part.last)))
  }
  const total = spans.reduce((sum, span) => sum + span.amount, 0)
  const whole = spans.filter(span => span.hours >= WHOLE_DAY)
  const averaged = whole.length ? whole : spans
  return {
    days: [...days].sort(([a], [b]) => a - b).map(([day, one]) => ({ day, ...one, readings: one.rows.length })),
    periods: spans.filter(span => span.first !== span.last).sort((a, b) => a.first - b.first).map(({ first, last, amount }) => ({ first, last, amount })),
    meters: meters.size,
    total,
    covered: daysOf(spans).size,
    first: spans.reduce((least, span) => Math.min(least, span.first), Infinity),
    last: spans.reduce((most, span) => Math.max(most, span.last), -Infinity),
    perDay: averaged.reduce((sum, span) => sum + span.amount, 0) / daysOf(averaged).size,
    counted: new Set(spans.flatMap(span => span.parts.map(part => part.row))),
  }
}

/** Returns the readings by usage point. Those without one count as readings of the only usage point, or of none that has others on a day. */
function byUsagePoint(meters: ReadonlyMap<string, readonly Part[]>): Part[][] {
  const unnamed = meters.get('') ?? []
  const named = [...meters].filter(([meter]) => meter !== '').map(([, parts]) => [...parts])
  if (named.length === 0) return [[...unnamed]]
  if (named.length === 1) return [[...named[0]!, ...unnamed]]
  const known = daysOf(named.flat())
  const isFree = (part: Part) => ![...daysOf([part])].some(day => known.has(day))
  return [...named, unnamed.filter(isFree)]
}

/** Returns the consumption of one day from the form that covers most of it, with readings of other forms at other times. */
function dayOf(day: number, parts: readonly Part[]): Span {
  const forms = [...grouped(parts, part => part.form).values()].map(list => ({ list, hours: hoursOf(list) }))
  const rank = (one: (typeof forms)[number]) => [Math.min(WHOLE_DAY, one.hours), one.list[0]!.basis === 'delivered' ? 1 : 0, one.list.length] as const
  forms.sort((a, b) => rank(b)[0] - rank(a)[0] || rank(b)[1] - rank(a)[1] || rank(b)[2] - rank(a)[2])
  const chosen = [...forms[0]!.list]
  for (const { list } of forms.slice(1)) {
    const taken = [...chosen]
    chosen.push(...list.filter(part => taken.every(other => part.end <= other.start || part.start >= other.end)))
  }
  return spanOf(day, day, chosen)
}

/** Returns days with the periods that they do not cover; of days inside of such a period, nothing is added to it. */
function withPeriods(days: readonly Span[], parts: readonly Part[]): Span[] {
  let kept: Span[] = [...days]
  const periods = [...grouped(parts, part => `${part.first}/${part.last}/${part.form}`).values()].map(list => spanOf(list[0]!.first, list[0]!.last, list))
  periods.sort((a, b) => a.last - a.first - (b.last - b.first) || (a.basis === b.basis ? 0 : a.basis === 'delivered' ? -1 : 1))
  for (const period of periods) {
    // Periods that follow each other may share the day between them.
    const isBeside = (one: Span) => one.last < period.first || one.first > period.last || (one.first !== one.last && (one.last === period.first || one.first === period.last))
    const overlapping = kept.filter(one => !isBeside(one))
    const isCovered = daysOf(overlapping.filter(one => one.hours >= WHOLE_DAY)).size >= period.last - period.first + 1
    const isInside = overlapping.every(one => one.first >= period.first && one.last <= period.last)
    if (isCovered || !isInside) continue
    kept = [...kept.filter(isBeside), period]
  }
  return kept
}

function spanOf(first: number, last: number, parts: readonly Part[]): Span {
  return {
    first,
    last,
    amount: parts.reduce((sum, part) => sum + part.amount, 0),
    hours: first === last ? hoursOf(parts) : (last - first + 1) * 24,
    basis: parts.some(part => part.basis === 'computed') ? 'computed' : 'delivered',
    parts,
  }
}

const hoursOf = (parts: readonly Part[]): number => Math.min(24, parts.reduce((sum, part) => sum + part.hours, 0))

/** Returns all days of spans. */
function daysOf(spans: readonly { readonly first: number; readonly last: number }[]): Set<number> {
  const days = new Set<number>()
  for (const { first, last } of spans) for (let day = first; day <= last; day++) days.add(day)
  return days
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
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
