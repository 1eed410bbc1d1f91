import type { Row } from '../bundle'
import type { Context } from '../context'
import { type Derivation, derivations, text } from './origin'

const TYPES: Record<string, string> = {
  payment: 'bank-transactions',
  transfer: 'bank-transactions',
  reversal_of: 'bank-transactions',
  reversed_by: 'bank-transactions',
  corrects: 'bank-transactions',
  corrected_by: 'bank-transactions',
  invoice: 'invoices',
  income: 'incomes',
  receipt: 'receipts',
  reimbursement: 'health-reimbursements',
  payment_plan: 'payment-plans',
  preferred_reading: 'meter-readings',
  outranked_reading: 'meter-readings',
}

/** A link to another record of the person. */
export interface Link {
  readonly fact: Derivation
  /** The name without a part of the record before it: `link.payment`. */
  readonly name: string
  readonly type: string
  readonly id: string
}

/** Returns the links of a record. */
export function linksOf(row: Row): Link[] {
  return derivations(row).flatMap(fact => {
    const match = /(?:^|\.)link\.(\w+)$/.exec(fact.name)
    const type = match && TYPES[match[1] as string]
    return match && type ? [{ fact, name: `link.${match[1]}`, type, id: fact.value }] : []
  })
}

/** Reads one record by its id. */
export async function findRecord(context: Context, type: string, id: string): Promise<Row | undefined> {
  const table = await context.bundle.table(type)
  if (!table) return undefined
  if (id.startsWith('@')) return table.record(+id.slice(1))
  if (table.rows <= 50_000) return (await table.read()).find(row => text(row, 'record_id') === id)
  const at = (await table.texts('record_id')).indexOf(id)
  return at < 0 ? undefined : table.record(at)
}
