import { DAY } from '../time'
import { type DayRange, merged, numberOfDays } from './day-ranges'

/** A reading with what it adds to a consumption. */
export interface Part extends DayRange {
  readonly row: number
  readonly amount: number
  /** Milliseconds; NaN if only the day is known. */
  readonly start: number
  readonly end: number
  readonly hours: number
  readonly basis: 'delivered' | 'computed'
  /** Readings of one form report parts of a consumption; those of different forms may report the same consumption again. */
  readonly form: string
  /** What is unknown of the period; both days are the known one. */
  readonly open: 'start' | 'end' | undefined
  /** Whether the day is the one on which the meter was read, of a reading without another time. */
  readonly isReadingDay: boolean
  /** Whether it is a volume, such as of water. Meters of volumes are often read once in months. */
  readonly isVolume: boolean
  readonly isEstimated: boolean
  /** The delivered last day, if it is the day after the period. */
  readonly statedLast?: number
}

/** Consumption of one usage point over one day or period, in one form. */
export interface Span extends DayRange {
  readonly amount: number
  readonly hours: number
  readonly basis: 'delivered' | 'computed'
  readonly open: 'start' | 'end' | undefined
  /** Hours of readings with an estimate. */
  readonly estimated: number
  /** The delivered last day, if it is the day after the period. */
  readonly statedLast?: number
  /** Whether a period may follow that starts on the last day: whether dates include their last day is unknown. */
  readonly mayShareLast: boolean
  readonly parts: readonly Part[]
  /** The finest readings, which draw the load curve of a day. */
  readonly rows: readonly number[]
}

/** Readings of one usage point, each time of which is chosen once. */
export interface Choice {
  /** All days with readings, chosen or not. */
  readonly days: readonly Span[]
  readonly chosen: readonly Span[]
  /** Periods that the choice leaves out: it covers their days better, or they overlap it. */
  readonly periods: readonly Span[]
  /** Readings of a period whose start or end is unknown. */
  readonly open: readonly Span[]
}

/** Hours of a day at the start of summer time: it is whole. */
export const WHOLE_DAY = 23
/** A longer distance between the days on which volumes were read is a period. */
const LONGEST_DISTANCE_OF_VOLUMES = 2
/** The same for energy, which is often delivered by day and with gaps: only readings of each month or less often have periods. */
const LONGEST_DISTANCE_OF_ENERGY = 20

const isPeriod = (range: DayRange) => range.first !== range.last
const hasDates = ({ start, isReadingDay }: Part) => Number.isNaN(start) && !isReadingDay

/**
 * Returns the readings of each usage point, and those of none. Readings without one count as readings of the only usage point; if
 * there are several, those on days of any of them are left.
 */
export function byUsagePoint(meters: ReadonlyMap<string, readonly Part[]>): { points: Part[][]; left: Part[] } {
  const unnamed = meters.get('') ?? []
  const named = [...meters].filter(([meter]) => meter !== '').map(([, parts]) => [...parts])
  if (named.length === 0) return { points: [[...unnamed]], left: [] }
  if (named.length === 1) return { points: [[...named[0]!, ...unnamed]], left: [] }
  const known = merged(named.flat())
  const isFree = (part: Part) => numberOfDays(known, part) === 0
  return { points: [...named, unnamed.filter(isFree)], left: unnamed.filter(part => !isFree(part)) }
}

/** Chooses among the readings of a usage point, so that each time counts once and most days are covered. */
export function choose(parts: readonly Part[]): Choice {
  const stated = withOwnDays(withPeriodsSinceReading(parts))
  const closed = stated.filter(part => !part.open)
  const days = [...grouped(closed.filter(part => !isPeriod(part)), part => part.first)].map(([, list]) => dayOf(list))
  const periods = periodsOf(closed.filter(isPeriod))
  const chosen = widest([...days, ...periods])
  const isChosen = new Set(chosen)
  return {
    days,
    chosen,
    periods: periods.filter(period => !isChosen.has(period)),
    open: stated.filter(part => part.open).map(part => spanOf([part])),
  }
}

/**
 * Returns readings without a period with the one since the reading before, if the meter is not read each day. That of the first
 * one is unknown. The only reading of a volume is such a first one; that of energy is of its day.
 */
function withPeriodsSinceReading(parts: readonly Part[]): readonly Part[] {
  if (!parts.some(part => part.isReadingDay)) return parts
  const result = parts.filter(part => !part.isReadingDay)
  for (const list of grouped(parts.filter(part => part.isReadingDay), part => part.form).values()) {
    const days = [...new Set(list.map(part => part.first))].sort((a, b) => a - b)
    if (isReadDaily(days, list.some(part => part.isVolume))) {
      result.push(...list)
      continue
    }
    for (const part of list) {
      const before = days[days.indexOf(part.first) - 1]
      if (before === undefined) result.push({ ...part, hours: 0, open: 'start' })
      else result.push({ ...part, first: before + 1, hours: (part.last - before) * 24 })
    }
  }
  return result
}

function isReadDaily(days: readonly number[], areVolumes: boolean): boolean {
  const distances = days.slice(1).map((day, i) => day - days[i]!).sort((a, b) => a - b)
  const usual = distances[Math.floor(distances.length / 2)] ?? (areVolumes ? Infinity : 0)
  return usual <= (areVolumes ? LONGEST_DISTANCE_OF_VOLUMES : LONGEST_DISTANCE_OF_ENERGY)
}

/**
 * Returns readings without the last day of a period if it is the day after: some organisations deliver the day on which their next
 * period starts. A period of one day is a day then.
 */
function withOwnDays(parts: readonly Part[]): readonly Part[] {
  const isDated = (part: Part) => !part.open && isPeriod(part) && hasDates(part)
  const isEndExcluded = new Map([...grouped(parts.filter(isDated), part => part.form)].map(([form, list]) => [form, excludedEnds(list)]))
  if (!isEndExcluded.size) return parts
  return parts.map(part => (isDated(part) && isEndExcluded.get(part.form)!(part) ? { ...part, last: part.last - 1, statedLast: part.last } : part))
}

/** Returns whether the last day of a period of one form is the day after it, by the starts of the others, or by its own dates. */
function excludedEnds(periods: readonly Part[]): (period: Part) => boolean {
  const starts = new Set(periods.map(period => period.first))
  const dayOfMonth = (day: number) => new Date(day * DAY).getUTCDate()
  const onLast = (period: Part) => starts.has(period.last)
  const afterLast = (period: Part) => !onLast(period) && starts.has(period.last + 1)
  const difference = periods.filter(onLast).length - periods.filter(afterLast).length
  if (difference > 0) return () => true
  return period => onLast(period) || (difference === 0 && !afterLast(period) && dayOfMonth(period.first) === dayOfMonth(period.last))
}

/**
 * Returns the consumption of one day from the form that covers most of it, without estimates if there is one, with readings of other
 * forms at other times.
 */
function dayOf(parts: readonly Part[]): Span {
  const forms = [...grouped(parts, part => part.form).values()].map(list => ({ list, hours: hoursOf(list) }))
  const rank = ({ list, hours }: (typeof forms)[number]) => [Math.min(WHOLE_DAY, hours), list.some(part => part.isEstimated) ? 0 : 1, list[0]!.basis === 'delivered' ? 1 : 0, list.length]
  forms.sort((a, b) => {
    const ranks = rank(a)
    return rank(b).map((value, i) => value - ranks[i]!).find(difference => difference !== 0) ?? 0
  })
  const chosen = [...forms[0]!.list]
  for (const { list } of forms.slice(1)) {
    const taken = [...chosen]
    chosen.push(...list.filter(part => taken.every(other => part.end <= other.start || part.start >= other.end)))
  }
  const byBasis = grouped(parts, part => part.form.slice(0, part.form.lastIndexOf('/')))
  const finest = [...byBasis.values()].reduce((a, b) => (b.length > a.length ? b : a))
  return spanOf(chosen, finest)
}

/** Returns the consumption of each period in each form. */
function periodsOf(parts: readonly Part[]): Span[] {
  return [...grouped(parts, part => `${part.first}/${part.last}/${part.form}`).values()].map(list => spanOf(list))
}

function spanOf(parts: readonly Part[], finest = parts): Span {
  const { first, last, open, statedLast } = parts[0]!
  const hours = open ? 0 : isPeriod(parts[0]!) ? (last - first + 1) * 24 : hoursOf(parts)
  return {
    first,
    last,
    open,
    ...(statedLast !== undefined && { statedLast }),
    mayShareLast: isPeriod(parts[0]!) && hasDates(parts[0]!) && statedLast === undefined,
    amount: parts.reduce((sum, part) => sum + part.amount, 0),
    hours,
    estimated: parts.some(part => part.isEstimated) ? hours : 0,
    basis: parts.some(part => part.basis === 'computed') ? 'computed' : 'delivered',
    parts,
    rows: finest.map(part => part.row),
  }
}

const hoursOf = (parts: readonly Part[]): number => Math.min(24, parts.reduce((sum, part) => sum + part.hours, 0))

/** Spans one after the other, from the last to the first of them. */
interface Chain {
  readonly span: Span
  readonly before?: Chain
  readonly hours: number
  readonly estimated: number
  readonly spans: number
  readonly delivered: number
}

/**
 * Returns the spans without an overlap that cover most hours; of several such choices, the one with fewest estimates, then with the
 * shortest spans.
 * Periods with dates that follow each other may share the day between them.
 */
function widest(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.first - b.first || a.last - b.last)
  const byEnd = [...ordered].sort((a, b) => a.last - b.last)
  const chains = new Map<Span, Chain>()
  const endingOn = new Map<number, Chain>()
  let ended: Chain | undefined
  let next = 0
  let best: Chain | undefined
  for (const span of ordered) {
    while (next < byEnd.length && byEnd[next]!.last < span.first) ended = better(ended, chains.get(byEnd[next++]!))
    const touching = isPeriod(span) ? endingOn.get(span.first) : undefined
    const chain = better(extended(ended, span, 0), touching && extended(touching, span, 1))!
    chains.set(span, chain)
    if (span.mayShareLast) endingOn.set(span.last, better(endingOn.get(span.last), chain)!)
    best = better(best, chain)
  }
  const result: Span[] = []
  for (let chain = best; chain; chain = chain.before) result.push(chain.span)
  return result.reverse()
}

function extended(before: Chain | undefined, span: Span, sharedDays: number): Chain {
  const own = isPeriod(span) ? (span.last - span.first + 1) * 24 : span.hours >= WHOLE_DAY ? 24 : span.hours
  return {
    span,
    ...(before && { before }),
    hours: (before?.hours ?? 0) + own - sharedDays * 24,
    estimated: (before?.estimated ?? 0) + span.estimated,
    spans: (before?.spans ?? 0) + 1,
    delivered: (before?.delivered ?? 0) + (span.basis === 'delivered' ? 1 : 0),
  }
}

function better(a: Chain | undefined, b: Chain | undefined): Chain | undefined {
  if (!a || !b) return a ?? b
  const isEqual = (x: number, y: number) => Math.abs(x - y) < 0.001
  if (!isEqual(a.hours, b.hours)) return b.hours > a.hours ? b : a
  if (!isEqual(a.estimated, b.estimated)) return b.estimated < a.estimated ? b : a
  return (b.spans - a.spans || b.delivered - a.delivered) > 0 ? b : a
}

/** Returns items by a key, in the order of their first item. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
