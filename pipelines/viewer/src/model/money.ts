import type { Row } from '../bundle'
import { divided, rounded, units } from '../decimal'
import { daysIn, monthDistance, months } from '../time'
import { derivation, text } from './origin'

/** Categories of transactions that move money of the person, and are neither spending nor income. */
const OWN_MONEY = new Set(['savings', 'investment', 'card_settlement'])
const NOT_BOOKED = new Set(['REJECTED', 'INFORMATION', 'FUTURE'])
/** A transfer link below this has no evidence but equal amounts. */
export const TRANSFER_CONFIDENCE = 0.6

export interface Category {
  /** Code of the category; empty for transactions without one. */
  readonly code: string
  readonly coicop: string
  readonly rows: Row[]
  total: bigint
  readonly byMonth: Map<string, bigint>
}

export interface Month {
  readonly month: string
  spent: bigint
  received: bigint
  payments: number
  /** Money spent on each day of the month; index 0 is the first. */
  readonly days: bigint[]
  /** Highest single payment. */
  highest?: Row
  /** Whether the bank delivered the month from its first to its last days. */
  complete: boolean
}

/** Spending and income in one currency. Amounts are in units of `decimal.ts`; spending is positive. */
export interface Money {
  readonly currency: string
  readonly months: Month[]
  readonly categories: Category[]
  readonly uncategorised: Category
  readonly spent: bigint
  readonly payments: number
  readonly received: bigint
  readonly credits: number
  /** The transactions that were spent, and those that were received. */
  readonly debits: readonly Row[]
  readonly credited: readonly Row[]
  /** Average of the complete months; of all months if none is complete. */
  readonly average: bigint
  /** The months of the average. */
  readonly averaged: readonly string[]
  readonly trend: -1 | 0 | 1
}

export const transactionDate = (row: Row): string =>
  text(row, 'booking_date') || text(row, 'operation_date') || text(row, 'value_date')

/** Returns whether a transaction is one half of a transfer between own accounts. */
export function isTransfer(row: Row): boolean {
  const link = derivation(row, 'link.transfer')
  return link !== undefined && link.confidence >= TRANSFER_CONFIDENCE
}

/** Returns whether a transaction counts as spending or income. */
export function counts(row: Row): boolean {
  return (
    transactionDate(row) !== '' &&
    !NOT_BOOKED.has(text(row, 'status')) &&
    !isTransfer(row) &&
    !derivation(row, 'link.reversal_of') &&
    !derivation(row, 'link.reversed_by') &&
    !derivation(row, 'link.corrected_by') &&
    !OWN_MONEY.has(derivation(row, 'category')?.value ?? '')
  )
}

/** The sum of one field in one currency, in units of `decimal.ts`. */
export interface Total {
  readonly currency: string
  readonly amount: bigint
  readonly rows: readonly Row[]
}

/** Returns the totals of a field by currency, the currency with most rows first. Rows without the field are in none. */
export function totalsOf(rows: readonly Row[], field: string): Total[] {
  return inCurrencies(rows.filter(row => row[field] !== undefined)).map(([currency, list]) => ({
    currency,
    amount: list.reduce((sum, row) => sum + units(row[field]), 0n),
    rows: list,
  }))
}

/** Returns rows by their currency, the currency with most rows first: amounts in different currencies are never added. */
export function inCurrencies(rows: readonly Row[]): [currency: string, rows: Row[]][] {
  const byCurrency = new Map<string, Row[]>()
  for (const row of rows) {
    const currency = text(row, 'currency')
    const list = byCurrency.get(currency)
    if (list) list.push(row)
    else byCurrency.set(currency, [row])
  }
  return [...byCurrency].sort((a, b) => b[1].length - a[1].length)
}

/** Returns spending and income by currency, the currency with most transactions first. */
export function moneyOf(transactions: readonly Row[]): Money[] {
  return inCurrencies(transactions.filter(counts)).map(([currency, rows]) => inCurrency(currency, rows))
}

/** Returns the average of the amounts of a category, over the months of the average of all spending. */
export function monthlyOf(money: Money, byMonth: ReadonlyMap<string, bigint>): bigint {
  return rounded(divided(money.averaged.reduce((sum, month) => sum + (byMonth.get(month) ?? 0n), 0n), BigInt(money.averaged.length)), 2)
}

/** Months without a transaction: more of them in sequence were not delivered. */
const LONGEST_GAP = 24

/** Returns the months between sorted dates, without those of long gaps: a date such as 9999-12-31 is no period of its own. */
function deliveredMonths(dates: readonly string[]): Month[] {
  const list: Month[] = []
  let first = dates[0] as string
  dates.forEach((last, i) => {
    const next = dates[i + 1]
    if (next && monthDistance(last.slice(0, 7), next.slice(0, 7)) <= LONGEST_GAP + 1) return
    const run = months(first.slice(0, 7), last.slice(0, 7)).map(month => ({
      month,
      spent: 0n,
      received: 0n,
      payments: 0,
      days: new Array<bigint>(daysIn(month)).fill(0n),
      complete: true,
    }))
    // A month counts as complete if transactions reach near to both of its ends.
    if (+first.slice(8, 10) > 8) run[0]!.complete = false
    if (daysIn(last.slice(0, 7)) - +last.slice(8, 10) > 7) run[run.length - 1]!.complete = false
    list.push(...run)
    if (next) first = next
  })
  return list
}

function inCurrency(currency: string, rows: Row[]): Money {
  const list = deliveredMonths(rows.map(transactionDate).sort())
  const byMonth = new Map(list.map(month => [month.month, month]))
  const categories = new Map<string, Category>()
  const uncategorised: Category = { code: '', coicop: '', rows: [], total: 0n, byMonth: new Map() }
  let received = 0n
  const credited: Row[] = []
  const debits: Row[] = []
  for (const row of rows) {
    const date = transactionDate(row)
    const month = byMonth.get(date.slice(0, 7)) as Month
    const amount = units(row['amount'])
    if (amount >= 0n) {
      month.received += amount
      received += amount
      if (amount > 0n) credited.push(row)
      continue
    }
    const spent = -amount
    debits.push(row)
    month.spent += spent
    month.payments++
    month.days[+date.slice(8, 10) - 1]! += spent
    if (!month.highest || spent > -units(month.highest['amount'])) month.highest = row
    const code = derivation(row, 'category')?.value ?? ''
    let category = code ? categories.get(code) : uncategorised
    if (!category) {
      category = { code, coicop: derivation(row, 'category.coicop')?.value ?? '', rows: [], total: 0n, byMonth: new Map() }
      categories.set(code, category)
    }
    category.rows.push(row)
    category.total += spent
    category.byMonth.set(month.month, (category.byMonth.get(month.month) ?? 0n) + spent)
  }
  const complete = list.filter(month => month.complete)
  const averaged = complete.length ? complete : list
  const spent = list.reduce((sum, month) => sum + month.spent, 0n)
  return {
    currency,
    months: list,
    categories: [...categories.values()].sort((a, b) => (a.total === b.total ? (a.code < b.code ? -1 : 1) : a.total < b.total ? 1 : -1)),
    uncategorised,
    spent,
    payments: list.reduce((sum, month) => sum + month.payments, 0),
    received,
    debits,
    credited,
    credits: credited.length,
    average: rounded(divided(averaged.reduce((sum, month) => sum + month.spent, 0n), BigInt(averaged.length)), 2),
    averaged: averaged.map(month => month.month),
    trend: trendOf(averaged),
  }
}

function trendOf(months: readonly Month[]): -1 | 0 | 1 {
  const values = months.map(month => month.spent)
  // Months on both sides of a gap do not follow each other.
  if (months.length < 3 || monthDistance(months[0]!.month, months[months.length - 1]!.month) !== months.length - 1) return 0
  const rising = values.every((value, i) => i === 0 || value > (values[i - 1] as bigint))
  const falling = values.every((value, i) => i === 0 || value < (values[i - 1] as bigint))
  return rising ? 1 : falling ? -1 : 0
}

/** A payment that recurs: its latest member, with the values that describe the series. */
export interface Series {
  readonly row: Row
  readonly id: string
  readonly next: string
  readonly running: boolean
  readonly seen: number
  readonly fixed: boolean
  readonly period: string
  readonly confidence: number
}

/** Returns the recurring payments: those that run by their next date, then those that ended. */
export function seriesOf(transactions: readonly Row[]): Series[] {
  const series: Series[] = []
  for (const row of transactions) {
    const seen = derivation(row, 'recurrence.seen')
    // A transfer to an own account is no payment and no income.
    if (!seen || !counts(row)) continue
    series.push({
      row,
      id: derivation(row, 'recurrence.series')?.value ?? '',
      next: derivation(row, 'recurrence.next_date')?.value ?? '',
      running: derivation(row, 'recurrence.status')?.value === 'RUNNING',
      seen: +seen.value,
      fixed: derivation(row, 'recurrence.amounts')?.value === 'FIXED',
      period: derivation(row, 'recurrence.period')?.value ?? '',
      confidence: seen.confidence,
    })
  }
  return series.sort((a, b) => (a.running === b.running ? (a.next < b.next ? -1 : a.next > b.next ? 1 : 0) : a.running ? -1 : 1))
}

/** Returns a readable name of the other side of a transaction. */
export function counterparty(row: Row): string {
  const brand = derivation(row, 'brand')?.value
  if (brand) return readable(brand)
  const named = text(row, 'counterparty_name')
  if (named) return readable(named)
  const label = withoutMeans(text(row, 'label'))
  const merchant = derivation(row, 'merchant')?.value ?? ''
  // A merchant that ends inside the label lacks a part of the name, unless what follows is a long text.
  const isCut = merchant !== '' && label.startsWith(merchant) && label.split(' ').length <= 5
  return readable(merchant && !isCut ? merchant : label || text(row, 'label'))
}

/** Returns a label without the kind of payment before the name and the references after it. */
function withoutMeans(label: string): string {
  return label
    .replace(/\n/g, ' ')
    .replace(/^(VIREMENT|VIR|PRLV|PRELEVEMENT|PRÉLÈVEMENT|CARTE|CB|PAIEMENT|ACHAT|RETRAIT DAB)\b/i, '')
    .replace(/^( (SEPA|RE[CÇ]U|[EÉ]MIS|INST|LOYER|SALAIRE|CARTE|DE|\d\d\/\d\d(\/\d+)?))+(?= )/i, '')
    .replace(/( \S*\d\S*)+$/, '')
    .trim()
}

/** Writes a name in capitals as a name: `CAFÉ DE LA GARE` is "Café de la Gare". */
export function readable(name: string): string {
  if (!name || name !== name.toUpperCase() || !/[A-ZÀ-Ý]{4}/.test(name)) return name
  return name
    .toLowerCase()
    .replace(/[\p{L}\p{N}]+/gu, (part, at: number) =>
      at > 0 && /^(de|du|des|la|le|les|et|à|au|aux|en|sur|of|the|and|d|l)$/.test(part) ? part : part.charAt(0).toUpperCase() + part.slice(1),
    )
}

const words = (name: string): string => ` ${name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()} `

/** Returns whether the name of a party contains the whole name of an organisation. */
export function isNamed(party: string, organisation: string): boolean {
  return words(organisation).trim() !== '' && words(party).includes(words(organisation))
}

/** Returns the index of records by their id. */
export function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map(row => [text(row, 'record_id'), row]))
}

/** Payments in a year. Single premiums and other rhythms have no amount per month. */
const TIMES_A_YEAR: Record<string, bigint> = { DAILY: 365n, WEEKLY: 52n, MONTHLY: 12n, EVERY_TWO_MONTHS: 6n, QUARTERLY: 4n, EVERY_FOUR_MONTHS: 3n, HALF_YEARLY: 2n, YEARLY: 1n }

/** Premiums of contracts that recur, as an amount per month. */
export interface Premiums {
  readonly rows: readonly Row[]
  readonly perMonth: bigint
  readonly currency: string
}

/** Returns whether a contract still runs, as far as is known. */
export const isRunning = (contract: Row): boolean => text(contract, 'status') !== 'ENDED'

/** Returns the cost of contracts that run per month; undefined if none has a premium that recurs, or if they have several currencies. */
export function premiumsOf(contracts: readonly Row[]): Premiums | undefined {
  const rows = contracts.filter(row => isRunning(row) && row['premium'] && text(row, 'premium_frequency') in TIMES_A_YEAR)
  const currencies = new Set(rows.map(row => text(row, 'currency')))
  if (currencies.size !== 1) return undefined
  const perMonth = rows.reduce((sum, row) => sum + rounded(divided(units(row['premium']) * TIMES_A_YEAR[text(row, 'premium_frequency')]!, 12n), 2), 0n)
  return { rows, perMonth, currency: [...currencies][0]! }
}
