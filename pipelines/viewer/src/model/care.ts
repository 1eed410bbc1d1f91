import type { Row } from '../bundle'
import { units } from '../decimal'
import { text } from './origin'

/** Totals of reimbursements of health care, in units of a ten-thousandth. */
export interface Care {
  readonly paid: bigint
  /** What the scheme and the complementary insurer gave back. */
  readonly reimbursed: bigint
  /** What the person bore; absent unless every record states it, or states what a complementary insurer gave back. */
  readonly remaining?: bigint
  /** The people cared for, as delivered. */
  readonly beneficiaries: readonly string[]
}

/**
 * Adds up reimbursements. Of a record without the amount that the person bore, nothing is known about it if no complementary
 * insurer is in the data: it may have paid the rest.
 */
export function careOf(rows: readonly Row[]): Care {
  const sum = (field: string) => rows.reduce((total, row) => total + units(row[field]), 0n)
  const known = rows.every(row => row['remaining'] !== undefined || row['complementary_reimbursed'] !== undefined)
  const remaining = (row: Row) =>
    row['remaining'] !== undefined ? units(row['remaining']) : units(row['paid']) - units(row['reimbursed']) - units(row['complementary_reimbursed'])
  return {
    paid: sum('paid'),
    reimbursed: sum('reimbursed') + sum('complementary_reimbursed'),
    ...(known && rows.length > 0 && { remaining: rows.reduce((total, row) => total + remaining(row), 0n) }),
    beneficiaries: [...new Set(rows.map(row => text(row, 'beneficiary_name')).filter(Boolean))].sort(),
  }
}
