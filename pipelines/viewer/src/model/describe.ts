import type { Row } from '../bundle'
import type { Context } from '../context'
import { capital } from '../format'
import { CODES, isMoney } from './fields'
import { counterparty, readable } from './money'
import { derivation, text } from './origin'
import { articlesOf } from './receipts'
import { amountForms, folded, nationalNumber } from './search'

/** Fields with the time of the event, by record type; the preferred field first. None for records of a state. */
export const EVENT_TIMES: Record<string, readonly string[]> = {
  'bank-accounts': ['balance_date', 'period_start', 'opened_date'],
  'bank-transactions': ['booking_date', 'operation_date', 'value_date'],
  'calendar-events': ['start_instant', 'start_local_time', 'start_date'],
  communications: ['instant', 'local_time'],
  complaints: ['opened_date'],
  contracts: ['start_date', 'value_date'],
  'health-measures': ['start_instant'],
  'health-reimbursements': ['care_date'],
  incomes: ['period_start'],
  'insurance-claims': ['occurred_instant', 'occurred_date', 'opened_date'],
  invoices: ['issue_date', 'period_start'],
  'location-points': ['instant', 'local_time'],
  'media-activities': ['instant', 'local_time', 'activity_date'],
  messages: ['sent_instant'],
  'meter-readings': ['interval_start', 'period_start', 'reading_date', 'local_interval_start'],
  offers: ['shown_date'],
  'payment-plans': ['start_date'],
  photos: ['taken_instant', 'taken_local_time'],
  receipts: ['instant', 'local_time'],
  scores: ['computed_date'],
  tasks: ['start_date', 'due_date'],
  trips: ['start_instant', 'start_local_time', 'trip_date'],
  'web-activities': ['instant', 'local_time'],
}

/** Returns the text of the time of a record; empty if it has none. */
export function eventTime(type: string, row: Row): string {
  for (const field of EVENT_TIMES[type] ?? []) if (row[field]) return text(row, field)
  return ''
}

/** A record in one line: what it is, more about it, and its amount. */
export interface Line {
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly amount: string
  /** Field that the amount is; empty if it is computed. */
  readonly field: string
  readonly positive?: boolean
  /** Further words under which a search finds the record. */
  readonly also?: string
}

/**
 * Returns the folded text under which a search finds a line. Its parts are on lines of their own, so that no search finds the
 * end of one with the start of the next.
 *
 * @param delivered the decimal amount as delivered; empty if the line has none
 * @param further other words under which the search of a page finds it
 */
export function searchTextOf(context: Context, line: Line, organisation: string, delivered: string, further: readonly string[]): string {
  return folded([line.title, line.detail, line.amount, amountForms(delivered), line.also ?? '', context.organisation(organisation), ...further].join('\n'))
}

/** Columns that a line needs, by type; used to read types with very many records. */
export const LINE_COLUMNS: Record<string, readonly string[]> = {
  'bank-transactions': ['amount', 'currency', 'label', 'counterparty_name', 'status'],
  communications: ['kind', 'direction', 'correspondent', 'duration_seconds', 'volume_bytes', 'message_count', 'country'],
  receipts: ['shop_name', 'total', 'currency', 'item_count'],
  'web-activities': ['kind', 'title', 'url', 'query', 'service'],
  'media-activities': ['title', 'series', 'service', 'played_seconds', 'duration_seconds'],
  messages: ['title', 'kind', 'mailbox'],
}

const join = (parts: (string | number | undefined | null | false)[], by = ' · ') => parts.filter(Boolean).join(by)

/** Describes a record in one line. */
export function lineOf(context: Context, type: string, row: Row): Line {
  const { texts, format } = context
  const kind = texts.kinds[type] ?? type
  const money = (field: string, sign: 'auto' | 'exceptZero' = 'auto') =>
    row[field] === undefined ? '' : format.money(text(row, field), text(row, 'currency') || undefined, sign)
  const code = (field: string) => context.code(text(row, field))
  const line = (title: string, detail: string, amount = '', field = '', more: Partial<Line> = {}): Line => ({ kind, title: title || kind, detail, amount, field, ...more })
  switch (type) {
    case 'bank-transactions': {
      const positive = !text(row, 'amount').startsWith('-')
      const name = counterparty(row)
      // The label of a withdrawal has a place in the position of a name.
      const title = derivation(row, 'category')?.value === 'cash_withdrawal' ? join([derivation(row, `category.name_${context.language}`)?.value, name], ', ') : name
      return line(title, text(row, 'label').replace(/\n/g, ' '), money('amount', 'exceptZero'), 'amount', {
        positive,
        also: derivation(row, `category.name_${context.language}`)?.value ?? '',
        ...(positive && { kind: texts.kinds['incomes'] ?? kind }),
      })
    }
    case 'receipts':
      return line(text(row, 'shop_name'), receiptItems(context, row), money('total'), 'total')
    case 'communications': {
      const data = row['kind'] === 'DATA'
      const place = derivation(row, 'commune')?.value ?? text(row, 'country')
      const amount = data ? format.bytes(Number(row['volume_bytes'] ?? 0)) : row['duration_seconds'] && row['kind'] === 'VOICE' ? format.duration(Number(row['duration_seconds'])) : ''
      const direction = row['direction'] === 'INCOMING' ? texts.timeline.incoming : row['direction'] === 'OUTGOING' ? texts.timeline.outgoing : ''
      return line(data ? texts.timeline.data : telephone(context, row), join([!data && direction, place]), amount, data ? 'volume_bytes' : 'duration_seconds', {
        kind: row['kind'] === 'VOICE' ? kind : (texts.communications.kinds[text(row, 'kind')] ?? kind),
        also: `${text(row, 'correspondent')} ${nationalNumber(text(row, 'correspondent'))}`,
      })
    }
    case 'invoices':
      return line(readable(text(row, 'seller_name')), join([text(row, 'number'), text(row, 'contract_number')]), money('total_gross') || money('amount_due'), 'total_gross')
    case 'incomes':
      return line(readable(text(row, 'employer') || text(row, 'payer_name')), code('kind'), money('net_paid'), 'net_paid', { positive: true })
    case 'bank-accounts':
      return line(text(row, 'label') || text(row, 'iban') || text(row, 'account_number'), join([code('kind'), text(row, 'holder_name')]), money('balance'), 'balance')
    case 'contracts':
      return line(text(row, 'product') || code('kind'), join([code('kind'), text(row, 'number')]), money('premium'), 'premium')
    case 'payment-plans':
      return line(code('kind'), text(row, 'contract_number'), money('annual_amount'), 'annual_amount')
    case 'meter-readings':
      return line(join([context.texts.energy.commodities[text(row, 'commodity')] ?? code('commodity'), code('kind').toLowerCase()]), text(row, 'usage_point'), `${format.number(text(row, 'value') || 0)} ${text(row, 'unit')}`, 'value')
    case 'location-points': {
      const commune = derivation(row, 'commune')?.value ?? text(row, 'place_name')
      return line(commune || `${format.number(Number(row['latitude']), 4)}, ${format.number(Number(row['longitude']), 4)}`, row['accuracy_metres'] ? `± ${format.number(Number(row['accuracy_metres']), 0)} m` : '')
    }
    case 'health-reimbursements':
      return line(text(row, 'act_label') || text(row, 'act_code'), join([text(row, 'beneficiary_name'), text(row, 'practitioner_kind')]), money('paid'), 'paid')
    case 'trips':
      return line(join([text(row, 'start_place'), text(row, 'end_place')], ' → ') || code('mode'), join([code('mode'), text(row, 'service_line'), text(row, 'operator')]), money('price') || (row['distance_metres'] ? `${format.number(Number(row['distance_metres']) / 1000, 1)} km` : ''), row['price'] ? 'price' : 'distance_metres')
    case 'web-activities':
      return line(text(row, 'title') || text(row, 'query') || text(row, 'url'), join([code('kind'), host(text(row, 'url')) || text(row, 'service')]))
    case 'media-activities':
      return line(text(row, 'title'), join([text(row, 'series'), text(row, 'service')]), row['played_seconds'] ? format.duration(Number(row['played_seconds'])) : '', 'played_seconds')
    case 'messages':
      return line(text(row, 'title'), join([code('kind'), ((row['participants'] ?? []) as Row[]).slice(0, 2).map(one => text(one, 'name') || text(one, 'address')).join(', ')]))
    case 'calendar-events':
      return line(text(row, 'title'), text(row, 'location'))
    case 'contacts':
      return line(text(row, 'formatted_name'), text(row, 'organisation_name'))
    case 'tasks':
    case 'photos':
      return line(text(row, 'title'), text(row, 'description'))
    case 'scores':
      return line(text(row, 'scale_label') || text(row, 'scale'), text(row, 'purpose'), text(row, 'value_label') || text(row, 'value'), 'value')
    case 'offers':
      return line(text(row, 'product'), code('kind'), money('amount'), 'amount')
    case 'health-measures':
      return line(text(row, 'label') || code('kind'), text(row, 'source'), `${format.number(text(row, 'value') || 0)} ${text(row, 'unit')}`, 'value')
    case 'insurance-claims':
      return line(text(row, 'kind_label') || code('kind'), join([text(row, 'reference'), code('status')]), money('paid_amount') || money('estimated_amount'), 'paid_amount')
    case 'complaints':
      return line(text(row, 'topic') || text(row, 'reference'), code('status'))
    case 'person-profiles':
      return line(join([text(row, 'given_names'), text(row, 'family_name')], ' ') || text(row, 'full_name'), context.organisation(text(row, 'organisation')))
    default:
      return line('', '')
  }
}

function receiptItems(context: Context, row: Row): string {
  const lines = (row['lines'] ?? []) as Row[]
  const number = context.texts.timeline.items(articlesOf(row))
  return join([number, lines.slice(0, 3).map(item => readable(text(item, 'label'))).join(', ')])
}

/** Returns the seconds that a communication was talked; 0 for those without talk. */
export function talkSeconds(row: Row): number {
  return row['kind'] === 'VOICE' || row['kind'] === 'VIDEO' ? Number(row['duration_seconds'] ?? 0) : 0
}

/** Returns the other telephone number, readable: `+33 6 39 98 78 94`. */
export function telephone(context: Context, row: Row): string {
  const number = text(row, 'correspondent')
  // Numbers are delivered as 33639986608; the derived form is missing for numbers that no operator has.
  const e164 = derivation(row, 'correspondent.e164')?.value ?? (/^33[1-9]\d{8}$/.test(number) ? `+${number}` : undefined)
  if (e164?.startsWith('+33')) return `+33 ${e164.slice(3, 4)} ${e164.slice(4).replace(/(..)(?=.)/g, '$1 ')}`
  return e164 ?? (number || context.texts.notStated)
}

function host(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? ''
}

/** Fields with words of organisations, which are shown in the language of the page where they are known. */
const LABELS = new Set('marital_status_label home_kind residence_kind housing_status category gs1'.split(' '))
/** Fields with names of groups, which organisations often write in capitals. */
const NAMES = new Set(['segment', 'loyalty_status', 'churn_risk'])
/** Fields whose text may look like a decimal number and is none. */
const NOT_NUMBER = /coicop|code|number|reference|version|name|label|title|text|_id$/
const DISTANCE = /_(metres|km)$/

/** Formats a delivered value of a record for reading; the field decides if a number is an amount in the currency of the record. */
export function shown(context: Context, type: string, field: string, value: string | number | boolean, currency: string): string {
  const { format, texts, clock } = context
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  const name = field.replace(/.*\./, '').replace(/\[\d+\]/, '')
  if (typeof value === 'number') {
    if (name.endsWith('_bytes')) return format.bytes(value)
    if (name.endsWith('_seconds')) return format.duration(value)
    const grouped = !Number.isInteger(value) || Math.abs(value) >= 1e15 || DISTANCE.test(name)
    return grouped ? format.number(value) : String(value)
  }
  if (value === 'true' || value === 'false') return value === 'true' ? texts.yes : texts.no
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(value)) {
    const wall = clock.wall(value)
    return `${format.date(Math.floor(wall / 86_400_000))}, ${format.time(wall)}`
  }
  if (/^-?\d+(\.\d+)?$/.test(value) && isMoney(type, name)) return currency ? format.money(value, currency) : format.number(value)
  // An estimate: further digits would look exact.
  if (name === 'kg_co2e') return format.number(value, Math.abs(+value) < 1 ? 3 : 1)
  if (/^-?(0|[1-9]\d*)\.\d+$/.test(value) ? !NOT_NUMBER.test(name) : /^\d+$/.test(value) && DISTANCE.test(name)) return format.number(value)
  if (CODES.has(name)) return context.code(value)
  if (NAMES.has(name)) return readable(value)
  return (LABELS.has(name) && capital(context.label(value) ?? '')) || value
}
