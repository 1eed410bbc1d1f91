import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../src/decimal'
import { beneficiariesOf, careOf } from '../src/model/care'

test('what the person bore is unknown while a complementary insurer may have paid the rest', () => {
  const rows = [{ paid: '25', reimbursed: '16.5', beneficiary_name: 'Malo' }, { paid: '30', reimbursed: '20', beneficiary_name: 'Anne' }]
  const [care] = careOf(rows)
  assert.equal(textOf(care!.paid), '55.00')
  assert.equal(textOf(care!.reimbursed), '36.50')
  assert.equal(care!.remaining, undefined)
  assert.deepEqual(beneficiariesOf(rows), ['Anne', 'Malo'])
})

test('what the person bore is as delivered, or the rest after both insurers', () => {
  const [care] = careOf([{ paid: '25', reimbursed: '16.5', remaining: '1' }, { paid: '30', reimbursed: '20', complementary_reimbursed: '8' }])
  assert.equal(textOf(care!.reimbursed), '44.50')
  assert.equal(textOf(care!.remaining!), '3.00')
  assert.deepEqual(careOf([]), [])
})

test('care in two currencies has two totals', () => {
  const care = careOf([
    { paid: '25', reimbursed: '20', remaining: '5', currency: 'EUR' },
    { paid: '100', reimbursed: '70', remaining: '30', currency: 'CHF' },
    { paid: '5', reimbursed: '4', remaining: '1', currency: 'EUR' },
  ])
  assert.deepEqual(care.map(one => [one.currency, textOf(one.paid), textOf(one.reimbursed), textOf(one.remaining!)]), [
    ['EUR', '30.00', '24.00', '6.00'],
    ['CHF', '100.00', '70.00', '30.00'],
  ])
})
