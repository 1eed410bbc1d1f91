import type { Row } from '../bundle'
import { units } from '../decimal'
import { inCurrencies } from './money'
import { text } from './origin'

/** Totals of reimbursements of health care in one currency, in units of `decimal.ts`. */
export interface Care {
  readonly currency: string
  readonly paid: bigint
  /** What the scheme and the complementary insurer gave back. */
  readonly reimbursed: bigint
  /** What the person bore; absent unless every record states it, or states what a complementary insurer gave back. */
  readonly remaining?: bigint
}

/** Returns the people cared for, as delivered. */
export function beneficiariesOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(row => text(row, 'beneficiary_name')).filter(Boolean))].sort()
}

/**
 * Adds up reimbursements by currency, the currency with most records first. Of a record without the amount that the person bore, nothing is known about it if no complementary
 * insurer is in the data: it may have paid the rest.
 */
export function careOf(rows: readonly Row[]): Care[] {
  return inCurrencies(rows).map(([currency, list]) => careIn(currency, list))
}

function careIn(currency: string, rows: readonly Row[]): Care {
  const sum = (field: string) => rows.reduce((total, row) => total + units(row[field]), 0n)
  const known = rows.every(row => row['remaining'] !== undefined || row['complementary_reimbursed'] !== undefined)
  const remaining = (row: Row) =>
    row['remaining'] !== undefined ? units(row['remaining']) : units(row['paid']) - units(row['reimbursed']) - units(row['complementary_reimbursed'])
  return {
    currency,
    paid: sum('paid'),
    reimbursed: sum('reimbursed') + sum('complementary_reimbursed'),
    ...(known && { remaining: rows.reduce((total, row) => total + remaining(row), 0n) }),
  }
}
