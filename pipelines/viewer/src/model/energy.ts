import { hourOf } from '../time'

/** Readings by column: one entry for each reading. Times are instants in milliseconds. */
export interface Readings {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
  /** Days for readings that have a date only; NaN for others. */
  readonly date: ArrayLike<number>
  readonly value: ArrayLike<number>
  readonly scale: number
  readonly unit: readonly string[]
  readonly kind: readonly string[]
  readonly commodity: readonly string[]
  readonly aggregation: readonly string[]
  readonly flow: readonly string[]
  readonly meter: readonly string[]
  /** Whether a better reading of the same time exists. */
  readonly outranked: (row: number) => boolean
}

export interface EnergyDay {
  readonly day: number
  /** Watt-hours, or litres for volumes. */
  amount: number
  readings: number
  /** Hours of the day that readings cover. */
  hours: number
  readonly rows: number[]
}

/** Consumption of one commodity in one measure. */
export interface Consumption {
  readonly commodity: string
  readonly measure: 'energy' | 'volume'
  readonly days: EnergyDay[]
  readonly meters: number
  readonly total: number
  readonly powers: number
  readonly readings: number
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

/**
 * Adds readings up by day of the wall-clock time in which they start. Mean power is multiplied by its duration, and is left out
 * without an end. These are the rules of the view energy_by_day.
 */
export function consumptionOf(readings: Readings, local: (instant: number) => number): Consumption[] {
  const usual = usualDistance(readings)
  const groups = new Map<string, { days: Map<number, EnergyDay>; meters: Set<string>; powers: number; readings: number }>()
  for (let row = 0; row < readings.value.length; row++) {
    const value = (readings.value[row] as number) / 10 ** readings.scale
    const unit = (readings.unit[row] ?? '').toUpperCase()
    if (Number.isNaN(value) || !isConsumed(readings, row)) continue
    const start = readings.start[row] as number
    const end = readings.end[row] as number
    const duration = end > start ? end - start : usual
    let amount: number
    let measure: 'energy' | 'volume' = 'energy'
    const watts = meanPower(readings, row)
    if (watts !== undefined) {
      if (!(end > start)) continue
      amount = (value * watts * duration) / HOUR
    } else if (unit in WATT_HOURS) amount = value * (WATT_HOURS[unit] as number)
    else if (unit in LITRES) {
      amount = value * (LITRES[unit] as number)
      measure = 'volume'
    } else continue
    const day = Number.isNaN(start) ? (readings.date[row] as number) : Math.floor(local(start) / 86_400_000)
    if (Number.isNaN(day)) continue
    const key = `${readings.commodity[row]}/${measure}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { days: new Map(), meters: new Set(), powers: 0, readings: 0 }))
    group.readings++
    if (watts !== undefined) group.powers++
    group.meters.add(readings.meter[row] ?? '')
    let entry = group.days.get(day)
    if (!entry) group.days.set(day, (entry = { day, amount: 0, readings: 0, hours: 0, rows: [] }))
    entry.amount += amount
    entry.readings++
    entry.hours += (Number.isNaN(start) ? 86_400_000 : duration) / HOUR
    entry.rows.push(row)
  }
  return [...groups]
    .map(([key, group]) => {
      const days = [...group.days.values()].sort((a, b) => a.day - b.day)
      return {
        commodity: key.split('/')[0] as string,
        measure: key.split('/')[1] as 'energy' | 'volume',
        days,
        meters: group.meters.size,
        total: days.reduce((sum, day) => sum + day.amount, 0),
        powers: group.powers,
        readings: group.readings,
      }
    })
    .sort((a, b) => b.readings - a.readings)
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
