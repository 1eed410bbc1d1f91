import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlesOf, lacksPayment, paidWithoutEntry } from '../src/model/receipts'

test('the stated number of articles counts, because one line may be several articles', () => {
  assert.equal(articlesOf({ item_count: 15, lines: [{}, {}] }), 15)
  assert.equal(articlesOf({ lines: [{}, {}] }), 2)
  assert.equal(articlesOf({}), 0)
})

test('a receipt paid in cash lacks no payment; one paid by card and cash does', () => {
  const receipt = (...methods: string[]) => ({ payment_means: methods.map(method => ({ method })), derived: [] })
  assert.equal(paidWithoutEntry(receipt('CASH')), 'CASH')
  assert.ok(!lacksPayment(receipt('CASH')))
  assert.ok(lacksPayment(receipt('CASH', 'CARD')))
  assert.ok(lacksPayment(receipt()), 'an unknown means may be a card')
  assert.ok(!lacksPayment({ derived: [{ name: 'link.payment', value: 'x', source: 'rule', confidence: 0.9 }] }))
})
