import type { Row } from '../bundle'
import { additional, flat, sightings, text } from './origin'
import { counterparty, type Series } from './money'

/** Returns a flat name whose elements count from 1, as in the answers to requests for access. */
const countedFromOne = (name: string): string => name.replace(/\[(\d+)\]/g, (_, index: string) => `[${+index + 1}]`)

/** Returns the values of records under flat names, whose elements count from 1, with those that have no field, and the columns in order. */
export function recordsOf(rows: readonly Row[]): { columns: string[]; records: Map<string, string>[] } {
  const records = rows.map(row => new Map<string, string>([['record_id', text(row, 'record_id')], ['organisation', text(row, 'organisation')], ['subject', text(row, 'subject')], ['subject_kind', text(row, 'subject_kind')], ...flat(row).map(([name, value]) => [countedFromOne(name), String(value)] as [string, string]), ...Object.entries(additional(row)).map(([name, value]) => [`additional.${name}`, value] as [string, string])]))
  return { columns: [...new Set(records.flatMap(record => [...record.keys()]))], records }
}

/** Numbers and telephone numbers start with a sign, but contain no reference and no function. */
const signedNumber = /^[+-][0-9., \u00a0\u202f]*(?:E-?[0-9]+)?$/

/** Returns a text that a spreadsheet shows and never runs: with an apostrophe before it if it could be a formula. */
export function cellText(value: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) && !signedNumber.test(value) ? `'${value}` : value
}

/** Returns a table with a semicolon, as spreadsheets in French expect, and a mark that shows that it is UTF-8. */
export function csvOf(rows: readonly Row[]): string {
  const { columns, records } = recordsOf(rows)
  const cell = (value: string) => {
    const safe = cellText(value)
    return /[";\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
  }
  return '\uFEFF' + [columns, ...records.map(record => columns.map(column => record.get(column) ?? ''))].map(line => line.map(cell).join(';')).join('\r\n') + '\r\n'
}

/** Returns one object for each record, with its origin and derived values. */
export function jsonOf(rows: readonly Row[]): string {
  return JSON.stringify(rows, undefined, 1) + '\n'
}

/** Returns a calendar with the next date of each running series, and renewals of contracts. Lines are folded at 75 octets. */
export function calendarOf(series: readonly Series[], contracts: readonly Row[], renewal: string): string {
  const events: string[][] = []
  const rules: Record<string, string> = { WEEKLY: 'FREQ=WEEKLY', EVERY_TWO_WEEKS: 'FREQ=WEEKLY;INTERVAL=2', MONTHLY: 'FREQ=MONTHLY', EVERY_TWO_MONTHS: 'FREQ=MONTHLY;INTERVAL=2', QUARTERLY: 'FREQ=MONTHLY;INTERVAL=3', EVERY_FOUR_MONTHS: 'FREQ=MONTHLY;INTERVAL=4', HALF_YEARLY: 'FREQ=MONTHLY;INTERVAL=6', YEARLY: 'FREQ=YEARLY' }
  for (const one of series) {
    if (!one.running || !one.next) continue
    events.push(['BEGIN:VEVENT', `UID:${one.id}@mesinfos`, 'DTSTAMP:19700101T000000Z', `DTSTART;VALUE=DATE:${one.next.replace(/-/g, '')}`, ...(rules[one.period] ? [`RRULE:${rules[one.period]}${atMonthEnd(rules[one.period]!, one.next)};COUNT=12`] : []), `SUMMARY:${escaped(`${counterparty(one.row)} ${text(one.row, 'amount')} ${text(one.row, 'currency')}`)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT'])
  }
  for (const row of contracts) {
    const date = text(row, 'renewal_date')
    if (!date) continue
    events.push(['BEGIN:VEVENT', `UID:${text(row, 'record_id')}@mesinfos`, 'DTSTAMP:19700101T000000Z', `DTSTART;VALUE=DATE:${date.replace(/-/g, '')}`, `SUMMARY:${escaped(`${renewal}: ${text(row, 'product') || text(row, 'number')}`)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT'])
  }
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mesinfos//view//EN', ...events.flat(), 'END:VCALENDAR'].map(folded).join('\r\n') + '\r\n'
}

/** Returns the last day of a month up to the day of a date, for rules by month: a rule leaves out months that do not have its day. */
function atMonthEnd(rule: string, date: string): string {
  const day = +date.slice(8, 10)
  if (!rule.startsWith('FREQ=MONTHLY') || day < 29) return ''
  return `;BYMONTHDAY=${[28, 29, 30, 31].filter(one => one <= day).join(',')};BYSETPOS=-1`
}

/** Returns cards (vCard 4.0) of the contacts, and of numbers that are in no contact. */
export function cardsOf(contacts: readonly Row[], numbers: readonly string[]): string {
  const cards: string[][] = contacts.map(row => [
    'BEGIN:VCARD', 'VERSION:4.0', `FN:${escaped(text(row, 'formatted_name') || '?')}`,
    ...((row['phones'] ?? []) as Row[]).map(phone => `TEL:${escaped(text(phone, 'number'))}`),
    ...((row['emails'] ?? []) as Row[]).map(email => `EMAIL:${escaped(text(email, 'address'))}`),
    'END:VCARD',
  ])
  const known = new Set(contacts.flatMap(row => ((row['phones'] ?? []) as Row[]).map(phone => comparable(text(phone, 'number')))))
  for (const number of numbers) if (!known.has(comparable(number))) cards.push(['BEGIN:VCARD', 'VERSION:4.0', `FN:${escaped(number)}`, `TEL:${escaped(number)}`, 'END:VCARD'])
  return cards.flat().map(folded).join('\r\n') + '\r\n'
}

/** Returns a number without its notation. Names and codes are compared as they are: `Free 123` and `#123#` are not `123`. */
function comparable(number: string): string {
  const digits = number.replace(/\D/g, '')
  if (!digits || /[\p{L}#*]/u.test(number)) return number.trim()
  return digits.replace(/^00(?=\d{4})/, '').replace(/^0(?=\d{9}$)/, '33')
}

function escaped(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/([;,])/g, '\\$1')
}

/** Folds a line at 75 octets, never inside a character. */
export function folded(line: string): string {
  const encoder = new TextEncoder()
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return out
}

export interface RequestDraft {
  readonly kind: 'correction' | 'erasure' | 'question'
  readonly person: string
  readonly bundleHash: string
  readonly organisation: string
  readonly type: string
  readonly row?: Row
  readonly words: string
}

/** Returns a request as a file that the operator can process: who, which records, and where they come from. */
export function requestOf(draft: RequestDraft): string {
  return JSON.stringify({
    mesinfos: 'request',
    version: 1,
    kind: draft.kind,
    person: draft.person,
    bundle: draft.bundleHash,
    ...(draft.organisation && { organisation: draft.organisation }),
    ...(draft.row && { record: { type: draft.type, id: text(draft.row, 'record_id'), subject: text(draft.row, 'subject'), places: sightings(draft.row).map(({ delivery, file_sha256, line, page, path }) => ({ delivery, file_sha256, ...(page && { page }), ...(line && { line }), ...(path && { path }) })) } }),
    words: draft.words,
  }, undefined, 2) + '\n'
}

