import type { Row } from '../bundle'
import type { Activity, PageData } from '../page-data'
import { dayOf, dayText, monthDistance, monthOf } from '../time'
import { type DayRange, extent, numberOfDays } from './day-ranges'
import { sightings, text } from './origin'

/** Types that describe a state, not an event: their dates are not those of the data. */
export const STATES = new Set(['person-profiles', 'contracts', 'payment-plans', 'contacts', 'scores', 'tasks'])

/** An organisation and the data it delivered. */
export interface Holding {
  readonly organisation: string
  /** Day since which it knows the person, as it states itself; the row that states it. */
  readonly since?: { readonly date: string; readonly row?: Row; readonly field: string }
  readonly first?: number
  readonly last?: number
  /** Days with data. */
  readonly days: ReadonlySet<number>
  readonly types: readonly { readonly type: string; readonly rows: number }[]
  /** Latest day whose state a delivery describes. */
  readonly stateAt?: string
}

/** The days that the data of all organisations cover. */
export type Window = DayRange

/** Returns the days of an entry with records, in their order, each with their number. */
export function countedDays(activity: Activity): [day: number, n: number][] {
  const days: [number, number][] = []
  let day = activity.first ? dayOf(activity.first) : 0
  for (const n of activity.counts) {
    if (n > 0) days.push([day, n])
    day += n < 0 ? -n : 1
  }
  return days
}

/** Returns the period of the events of all organisations; empty if none has a date. */
export function windowOf(data: PageData): Window | undefined {
  let first = Infinity
  let last = -Infinity
  for (const activity of data.activity) {
    if (STATES.has(activity.type)) continue
    const days = countedDays(activity)
    first = Math.min(first, days[0]?.[0] ?? Infinity)
    last = Math.max(last, days[days.length - 1]?.[0] ?? -Infinity)
  }
  return first <= last ? { first, last } : undefined
}

/** Returns the first and last civil day of the records of one type; of types that describe a state, of its dates. */
export function periodOf(data: PageData, type: string): { readonly first: string; readonly last: string } | undefined {
  const window = windowOf({ ...data, activity: data.activity.filter(activity => activity.type === type) })
  if (window) return { first: dayText(window.first), last: dayText(window.last) }
  const { first, last } = data.types.find(one => one.name === type) ?? {}
  return first && last ? { first, last } : undefined
}

/** Returns the organisations, the one that has known the person for longest first. */
export function holdingsOf(data: PageData, profiles: readonly Row[], contracts: readonly Row[]): Holding[] {
  return data.organisations
    .map(({ id, since: stated }) => {
      const activities = data.activity.filter(activity => activity.organisation === id)
      const days = new Set<number>()
      let first = Infinity
      let last = -Infinity
      for (const activity of activities) {
        if (STATES.has(activity.type)) continue
        for (const [day] of countedDays(activity)) {
          days.add(day)
          first = Math.min(first, day)
          last = Math.max(last, day)
        }
      }
      // Before the records are read, the embedded day is shown without its origin.
      const since = sinceOf(id, profiles, contracts) ?? (stated ? { date: stated, field: '' } : undefined)
      const stateAt = stateDate(data, id)
      return {
        organisation: id,
        ...(since && { since }),
        ...(days.size && { first, last }),
        days,
        types: activities
          .map(({ type, rows }) => ({ type, rows }))
          .filter(({ type }) => type !== 'person-profiles' || activities.length === 1)
          .sort((a, b) => b.rows - a.rows),
        ...(stateAt && { stateAt }),
      }
    })
    .sort((a, b) => ((a.since?.date ?? '9') < (b.since?.date ?? '9') ? -1 : 1))
}

function sinceOf(organisation: string, profiles: readonly Row[], contracts: readonly Row[]): Holding['since'] {
  const candidates = [
    ...profiles.map(row => ({ row, field: 'customer_since' })),
    ...contracts.map(row => ({ row, field: 'start_date' })),
  ]
    .filter(({ row, field }) => row['organisation'] === organisation && row[field])
    .map(({ row, field }) => ({ date: text(row, field).slice(0, 10), row, field }))
  return candidates.sort((a, b) => (a.date < b.date ? -1 : 1))[0]
}

function stateDate(data: PageData, organisation: string): string | undefined {
  const deliveries = Object.values(data.files).filter(file => file.asOf)
  const own = new Set(Object.values(data.files).filter(file => file.connector.startsWith(organisation + '/')))
  const dates = deliveries.filter(file => own.has(file)).map(file => file.asOf as string)
  return dates.sort().pop()
}

/** A statement about the person that several organisations may make. */
export interface Claim {
  readonly field: string
  /** The different values, the most frequent first. */
  readonly values: readonly { readonly value: string; readonly rows: readonly Row[] }[]
}

/** Fields of profiles that say something about the person, in the order in which they are shown. */
const CLAIMS = [
  'segment',
  'churn_risk',
  'loyalty_status',
  'opt_ins',
  'household',
  'occupation',
  'housing_status',
  'socio_professional_category',
  'birth_date',
  'family_name',
  'given_names',
  'address',
  'emails',
  'phones',
  'nationality',
] as const
/** Fields shown although all organisations agree. */
const ALWAYS = new Set<string>(['segment', 'opt_ins', 'household', 'occupation'])

/** Returns what organisations state about the person: always the telling fields, the others where they disagree. */
export function claimsOf(profiles: readonly Row[], describe: (field: string, row: Row) => string): Claim[] {
  const claims: Claim[] = []
  for (const field of CLAIMS) {
    const groups = new Map<string, { value: string; rows: Row[] }>()
    for (const row of profiles) {
      const value = describe(field, row)
      if (!value) continue
      const folded = value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      // Each character of an address counts: without its dot, it is that of somebody else.
      const key = field === 'emails' ? folded : folded.replace(/(?<!\d)[^\p{L}\p{N}]|[^\p{L}\p{N}](?!\d)|[^\p{L}\p{N}.,]/gu, '')
      const group = groups.get(key)
      if (group) group.rows.push(row)
      else groups.set(key, { value, rows: [row] })
    }
    const values = [...groups.values()].sort((a, b) => b.rows.length - a.rows.length)
    if (values.length > 1 || (values.length === 1 && ALWAYS.has(field))) claims.push({ field, values })
  }
  return claims
}

/** The values of a claim in words: all of them, or the most frequent and the number of the others. */
export function claimWords(claim: Claim, describe: (value: string, organisations: number) => string, most = 6): string {
  const { values } = claim
  const shown = values.length > most ? values.slice(0, most - 1) : values
  const words = shown.map(one => describe(one.value, one.rows.length)).join(', ')
  return shown.length < values.length ? `${words}, +${values.length - shown.length}` : words
}

/** An inferred value, as an organisation delivered it. */
export interface Inferred {
  readonly type: string
  readonly field: string
  readonly row: Row
  readonly value: string
}

/** Returns whether a value was inferred by the organisation, by the list of the program. */
export function isInferred(list: readonly string[], record: string, row: Row, field: string): boolean {
  return list.some(entry => {
    if (entry === `${record}.${field}` || entry === `${record}.*`) return true
    const condition = /^(\w+)\[(\w+)=(\w+)\]$/.exec(entry)
    return condition !== null && condition[1] === record && text(row, condition[2] as string) === condition[3]
  })
}

/** Returns the latest day of a person's data: of events, otherwise of states. */
export function until(data: PageData): string {
  const window = windowOf(data)
  if (window) return dayText(window.last)
  return Object.values(data.files).map(file => file.asOf ?? '').sort().pop() ?? ''
}

/** Returns all files in which records of the given rows are. */
export function filesOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap(row => sightings(row).map(sighting => sighting.file_sha256)))
}

/** More days than in a life: some of them are no days of the person, such as 9999-12-31. */
const LIFE = 366 * 120

/** Returns the number of days that data cover; 0 if they are longer than a life, because nothing is known of such a period. */
export function coveredDays(window: Window | undefined): number {
  const days = window ? window.last - window.first + 1 : 0
  return days > LIFE ? 0 : days
}

/**
 * Returns the days of the data without one of some of the data, and the number of all days. All days of the latter belong to the
 * data too: the window knows their start only.
 */
export function missingDays(window: Window | undefined, delivered: readonly DayRange[]): { readonly missing: number; readonly all: number } {
  const whole = extent([...(window ? [window] : []), ...delivered])
  const all = coveredDays(whole)
  return { missing: all && all - numberOfDays(delivered), all }
}

/** Returns the number of calendar months that a window touches. */
export function monthsOf(window: Window): number {
  return monthDistance(monthOf(window.first), monthOf(window.last)) + 1
}
