import type { Row } from '../bundle'
import { text } from './origin'

/** Kinds of the fields of canonical records. A test compares these lists with the schemas. */

const words = (text: string) => new Set(text.trim().split(/\s+/))

/** Fields with codes of canonical records; other fields contain text of organisations, which stays as it is. */
export const CODES: ReadonlySet<string> = words(`
  action aggregation basis billing_frequency channel commodity direction flow frequency gender kind marital_status method mode
  payment_method premium_frequency quality role status subject_kind`)

/** Fields with amounts in the currency of their record. */
export const MONEY: ReadonlySet<string> = words(`
  advances amount amount_due annual_amount assets available_balance balance balance_after base base_amount charges
  complementary_reimbursed contents_value cost cost_net debit_fees deductible discount discount_total electricity_amount
  employee_amount employer_amount employer_contributions estimated_amount fees flat_deduction gain gas_amount gross
  gross_amount gross_price initial_balance interest_amount last_payment_amount limit monthly_debit_transfers net_amount
  net_before_tax net_paid net_social net_taxable next_debit_amount original_amount overdraft_fees overdraft_limit paid
  paid_amount paid_in_total premium premium_net prepaid previous_balance price quarterly_average_balance recovered_amount
  refunded_amount reimbursed remaining rounding standing_cost surrender_value tax_amount tax_total tax_withheld
  taxable_amount total total_charges total_discount total_gross total_lines total_net total_tax unit_price value
  year_to_date_gross year_to_date_net_taxable year_to_date_tax_withheld`)

/** Names of amounts that are other numbers in some types, such as a reading in kilowatt-hours. */
export const MEASURES: Readonly<Record<string, ReadonlySet<string>>> = {
  'health-measures': words('value'),
  incomes: words('base'),
  'meter-readings': words('value'),
  scores: words('value'),
}

/** Returns the currency of an amount of a record; empty if none is stated. */
export function currencyOf(row: Row, field: string): string {
  return text(row, field === 'original_amount' ? 'original_currency' : 'currency')
}

/** Returns whether a field of a type is an amount in the currency of its record. */
export function isMoney(type: string, name: string): boolean {
  return MONEY.has(name) && !MEASURES[type]?.has(name)
}
