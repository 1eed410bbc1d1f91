import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountForms, folded, matching, nationalNumber } from '../src/model/search'

test('accents, capitals, narrow spaces and the spaces inside numbers do not matter', () => {
  assert.equal(folded('Marché Clair'), 'marche clair')
  assert.equal(folded('−1\u202f216,52\u00a0€'), '-1216,52 €')
  assert.equal(folded('+33 6 39 98 78 94'), '+33639987894')
  assert.equal(folded('L’Épicerie'), "l'epicerie")
})

test('amounts are found with a point and with a comma', () => {
  assert.equal(amountForms('-49.5200'), '49.52 49,52')
  assert.equal(amountForms('12'), '12.00 12,00')
  assert.equal(amountForms('kWh'), '')
})

test('a French number is found in its national form', () => {
  assert.equal(nationalNumber('33639987894'), '0639987894')
  assert.equal(nationalNumber('+33 6 39 98 78 94'), '0639987894')
  assert.equal(nationalNumber('+44 20 7946 0958'), '')
})

test('words next to each other come before words in other places', () => {
  const items = ['25 mars 2024 boulangerie', '12 mars 2024 25,00 boulangerie', '1 avril 2024']
  const find = (search: string) => matching(items, search, item => item)
  assert.deepEqual(find('25 Mars'), [items[0]])
  assert.deepEqual(find('boulangerie 25'), [items[0], items[1]])
  assert.deepEqual(find('  '), items)
  assert.deepEqual(find('pharmacie'), [])
})
