import type { Row } from '../bundle'
import type { Context } from '../context'
import { eventTime, EVENT_TIMES, type Line, LINE_COLUMNS, lineOf } from './describe'
import type { DailyEnergy } from './energy-columns'
import { countedDays, STATES } from './holdings'
import { derivation, text } from './origin'
import { dayOf, DAY, monthOf } from '../time'

/** Types of which one day makes one line. */
export const FOLDED = new Set(['location-points', 'meter-readings'])
/** Beyond this number of records of a type, only the columns of its lines are read. */
const WHOLE = 50_000

/** One line of the timeline: a record, or the records of one day that are folded. */
export interface Entry {
  /** Day, as a number since 1970-01-01. */
  readonly day: number
  /** Wall-clock time in milliseconds; NaN if only the day is known. */
  readonly wall: number
  readonly type: string
  readonly organisation: string
  /** Number of folded records; 1 for a record. */
  readonly n: number
  readonly row?: Row
  /** Position in the file. */
  readonly index: number
}

/** Reads the lines of all types, the latest first. */
export async function readEntries(context: Context): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const activity of context.data.activity) {
    if (!FOLDED.has(activity.type)) continue
    for (const [day, n] of countedDays(activity)) entries.push({ day, wall: Number.NaN, type: activity.type, organisation: activity.organisation, n, index: -1 })
  }
  for (const type of context.data.types) {
    if (FOLDED.has(type.name) || STATES.has(type.name) || !EVENT_TIMES[type.name]) continue
    const table = await context.bundle.table(type.name)
    if (!table) continue
    const columns = [...(EVENT_TIMES[type.name] ?? []), ...(LINE_COLUMNS[type.name] ?? []), 'organisation']
    const rows = table.rows <= WHOLE ? await table.read() : await table.readColumns(columns)
    rows.forEach((row, index) => {
      const time = eventTime(type.name, row)
      if (!time) return
      const hasTime = time.length > 10
      const wall = hasTime ? context.clock.wall(time) : Number.NaN
      entries.push({ day: hasTime ? Math.floor(wall / DAY) : dayOf(time), wall, type: type.name, organisation: text(row, 'organisation'), n: 1, row, index })
    })
  }
  // The latest first; within a day, lines with a time before lines without.
  const order = (entry: Entry) => entry.day * DAY * 2 + (Number.isNaN(entry.wall) ? 0 : entry.wall - entry.day * DAY + 1)
  return entries.sort((a, b) => order(b) - order(a))
}

/** Describes an entry in one line. `daily` gives the energy that an organisation delivered of a day. */
export function entryLine(context: Context, entry: Entry, daily: (organisation: string, day: number) => DailyEnergy | undefined): Line {
  const { texts } = context
  if (entry.row) return lineOf(context, entry.type, entry.row)
  const kind = texts.kinds[entry.type] ?? entry.type
  if (entry.type === 'meter-readings') {
    const energy = daily(entry.organisation, entry.day)
    return { kind, title: texts.timeline.readings(entry.n), detail: energy?.basis === 'computed' ? texts.timeline.computed : '', amount: energy?.amount ?? '', field: '' }
  }
  return { kind, title: texts.timeline.positions(entry.n), detail: '', amount: '', field: '' }
}

/** Returns the ids of the receipt or payment that a record is linked to, with its type. */
export function linkOf(row: Row): { type: string; id: string } | undefined {
  const receipt = derivation(row, 'link.receipt')
  if (receipt) return { type: 'receipts', id: receipt.value }
  const payment = derivation(row, 'link.payment')
  return payment && { type: 'bank-transactions', id: payment.value }
}

/** A bar of the histogram: a period and its number of lines. */
export interface Bin {
  readonly first: number
  readonly last: number
  n: number
}

/** Returns the months that have lines, the latest first. */
export function monthsWithLines(context: Context): string[] {
  const days = new Set(context.data.activity.filter(one => !STATES.has(one.type)).flatMap(one => countedDays(one).map(([day]) => day)))
  return [...new Set([...days].sort((a, b) => b - a).map(monthOf))]
}

/** Counts lines by day, week or month, whichever gives at most 130 bars. Needs no records. */
export function binsOf(context: Context): Bin[] {
  const counted: [number, number][] = []
  for (const activity of context.data.activity) {
    if (STATES.has(activity.type)) continue
    for (const [day, n] of countedDays(activity)) counted.push([day, FOLDED.has(activity.type) ? 1 : n])
  }
  if (!counted.length) return []
  const first = counted.reduce((least, [day]) => Math.min(least, day), Infinity)
  const last = counted.reduce((most, [day]) => Math.max(most, day), -Infinity)
  const length = last - first + 1
  const size = length <= 130 ? 1 : length <= 900 ? 7 : Math.ceil(length / 130)
  const bins: Bin[] = []
  for (let day = first; day <= last; day += size) bins.push({ first: day, last: Math.min(last, day + size - 1), n: 0 })
  for (const [day, n] of counted) (bins[Math.floor((day - first) / size)] as Bin).n += n
  return bins
}
