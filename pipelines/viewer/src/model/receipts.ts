import type { Row } from '../bundle'
import { derivation, text } from './origin'

/** Means of payment that leave no entry on a bank account. */
const WITHOUT_ENTRY = new Set(['CASH', 'VOUCHER', 'LOYALTY'])

/** Returns the number of articles that a receipt states; the number of its lines if it states none. */
export function articlesOf(receipt: Row): number {
  const stated = Number(receipt['item_count'] ?? 0)
  return stated > 0 ? stated : ((receipt['lines'] ?? []) as Row[]).length
}

/** Returns the means by which a receipt was paid if none of them can be on a bank account: `CASH`. Empty otherwise. */
export function paidWithoutEntry(receipt: Row): string {
  const methods = ((receipt['payment_means'] ?? []) as Row[]).map(means => text(means, 'method'))
  return methods.length > 0 && methods.every(method => WITHOUT_ENTRY.has(method)) ? (methods[0] as string) : ''
}

/** Returns whether a payment is expected on an account of the person and none was found. */
export function lacksPayment(receipt: Row): boolean {
  return !derivation(receipt, 'link.payment') && !paidWithoutEntry(receipt)
}
