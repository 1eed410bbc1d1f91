import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../src/decimal'
import { careOf } from '../src/model/care'

test('what the person bore is unknown while a complementary insurer may have paid the rest', () => {
  const care = careOf([{ paid: '25', reimbursed: '16.5', beneficiary_name: 'Malo' }, { paid: '30', reimbursed: '20', beneficiary_name: 'Anne' }])
  assert.equal(textOf(care.paid), '55.00')
  assert.equal(textOf(care.reimbursed), '36.50')
  assert.equal(care.remaining, undefined)
  assert.deepEqual(care.beneficiaries, ['Anne', 'Malo'])
})

test('what the person bore is as delivered, or the rest after both insurers', () => {
  const care = careOf([{ paid: '25', reimbursed: '16.5', remaining: '1' }, { paid: '30', reimbursed: '20', complementary_reimbursed: '8' }])
  assert.equal(textOf(care.reimbursed), '44.50')
  assert.equal(textOf(care.remaining!), '3.00')
  assert.equal(careOf([]).remaining, undefined)
})
