import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf, holdingsOf, isInferred, windowOf } from '../src/model/holdings'
import { linksOf } from '../src/model/links'
import { certainty, disputed, flat } from '../src/model/origin'
import type { PageData } from '../src/page-data'

test('every delivered value is listed, those of Mesinfos are not', () => {
  assert.deepEqual(flat({ record_id: '1', organisation: 'o', sightings: [], derived: [], additional: {}, amount: '-1', online: false, lines: [{ label: 'A' }, { label: 'B', quantity: '2' }] }), [
    ['amount', '-1'], ['online', false], ['lines[0].label', 'A'], ['lines[1].label', 'B'], ['lines[1].quantity', '2'],
  ])
})

test('disputed fields keep what each row reported', () => {
  const one = { delivery: 'd', file_sha256: 'f', connector: 'c', connector_version: 1, line: 3, reported: { label: 'A' } }
  const two = { ...one, line: 4, reported: { label: 'B', amount: '1' } }
  const fields = disputed({ sightings: [one, two] })
  assert.deepEqual([...fields].map(([field, list]) => [field, list.map(entry => [entry.sighting.line, entry.value])]), [['label', [[3, 'A'], [4, 'B']]], ['amount', [[4, '1']]]])
})

test('confidence has four words', () => {
  assert.deepEqual([0.95, 0.94, 0.8, 0.6, 0.59].map(certainty), ['sure', 'likely', 'likely', 'check', 'unsure'])
})

test('the list of inferred fields names fields, types and conditions', () => {
  const list = ['Score.*', 'PersonProfile.segment', 'Income[basis=INFERRED]']
  assert.ok(isInferred(list, 'Score', {}, 'value'))
  assert.ok(isInferred(list, 'PersonProfile', {}, 'segment'))
  assert.ok(!isInferred(list, 'PersonProfile', {}, 'occupation'))
  assert.ok(isInferred(list, 'Income', { basis: 'INFERRED' }, 'net_paid'))
  assert.ok(!isInferred(list, 'Income', { basis: 'STATED' }, 'net_paid'))
})

test('organisations that differ in spelling only agree', () => {
  const claims = claimsOf([{ organisation: 'a', segment: 'PREMIUM', occupation: 'Aide-soignant' }, { organisation: 'b', segment: 'Senior', occupation: 'AIDE SOIGNANT' }], (field, row) => String(row[field] ?? ''))
  assert.deepEqual(claims.map(claim => [claim.field, claim.values.map(one => [one.value, one.rows.length])]), [['segment', [['PREMIUM', 1], ['Senior', 1]]], ['occupation', [['Aide-soignant', 2]]]])
})

test('links of parts of a record lead to the same types', () => {
  const fact = (name: string) => ({ name, value: 'id', source: '', confidence: 1 })
  assert.deepEqual(linksOf({ derived: [fact('instalments[2].link.payment'), fact('link.receipt'), fact('category')] }).map(link => [link.name, link.type]), [['link.payment', 'bank-transactions'], ['link.receipt', 'receipts']])
})

const data: PageData = {
  person: 'p', bundleHash: '', language: '', zone: 'Europe/Paris', inferredFields: [], deliveries: {}, types: [],
  organisations: [{ id: 'bank', name: 'Bank', sector: 'bank' }, { id: 'insurer', name: 'Insurer', sector: '' }],
  files: { f1: { connector: 'insurer/contracts', rejected: 0, asOf: '2024-04-01' }, f2: { connector: 'mesinfos/customer-profile', rejected: 0, asOf: '2024-05-01' } },
  activity: [
    { organisation: 'bank', type: 'bank-transactions', rows: 3, first: '2024-01-01', counts: [2, 0, 1] },
    { organisation: 'insurer', type: 'contracts', rows: 1, first: '2010-01-01', counts: [1] },
  ],
}

test('states do not stretch the period of the data', () => {
  assert.deepEqual(windowOf(data), { first: 19723, last: 19725 })
})

test('an organisation is known since its own statement', () => {
  const holdings = holdingsOf(data, [{ organisation: 'bank', customer_since: '2015-06-01' }], [{ organisation: 'insurer', start_date: '2010-01-01' }])
  assert.deepEqual(holdings.map(one => [one.organisation, one.since?.date, one.days.size, one.stateAt]), [['insurer', '2010-01-01', 0, '2024-04-01'], ['bank', '2015-06-01', 2, undefined]])
})
