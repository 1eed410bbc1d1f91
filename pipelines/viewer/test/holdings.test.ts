import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../src/bundle'
import { claimsOf, claimWords, countedDays, coveredDays, holdingsOf, missingDays, monthsOf, periodOf, windowOf } from '../src/model/holdings'
import type { PageData } from '../src/page-data'
import { dayOf, dayText } from '../src/time'

const profile = (segment: string): Row => ({ segment })
const claim = (...segments: string[]) => claimsOf(segments.map(profile), (field, row) => (field === 'segment' ? String(row['segment']) : ''))[0]!
const words = (value: string, organisations: number) => `${value} ${organisations}`

test('a claim shows each of its values, or how many more there are', () => {
  assert.equal(claimWords(claim('a', 'b', 'c', 'd'), words), 'a 1, b 1, c 1, d 1')
  assert.equal(claimWords(claim('A', 'b', 'a'), words), 'A 2, b 1')
  assert.equal(claimWords(claim('a', 'b', 'c', 'd', 'e', 'f', 'g'), words), 'a 1, b 1, c 1, d 1, e 1, +2')
})

test('a period has the civil days of the records, not the days of their instants', () => {
  const data: PageData = {
    person: 'p', bundleHash: '', language: '', zone: 'Europe/Paris', organisations: [], deliveries: {}, files: {}, inferredFields: [],
    types: [
      { name: 'meter-readings', record: 'MeterReading', rows: 3, bytes: 1, sightings: 3, derived: 0, differing: 0, first: '2024-01-30', last: '2024-02-02' },
      { name: 'contracts', record: 'Contract', rows: 1, bytes: 1, sightings: 1, derived: 0, differing: 0, first: '2012-10-01', last: '2012-10-01' },
    ],
    activity: [
      { organisation: 'a', type: 'meter-readings', rows: 2, first: '2024-02-01', counts: [1, -1, 1] },
      { organisation: 'b', type: 'meter-readings', rows: 1, first: '2024-01-31', counts: [1] },
      { organisation: 'b', type: 'contracts', rows: 1, first: '2012-10-01', counts: [1] },
    ],
  }
  assert.deepEqual(periodOf(data, 'meter-readings'), { first: '2024-01-31', last: '2024-02-03' })
  assert.deepEqual(periodOf(data, 'contracts'), { first: '2012-10-01', last: '2012-10-01' })
  assert.equal(periodOf(data, 'trips'), undefined)
})

test('a period has all days of the records, however far apart they are', () => {
  const activity = [
    { organisation: 'a', type: 'bank-transactions', rows: 3, first: '1850-01-31', counts: [1, -18261, 1, -45348, 1] },
    { organisation: 'b', type: 'trips', rows: 1, first: '9999-12-31', counts: [1] },
  ]
  const data: PageData = { person: 'p', bundleHash: '', language: '', zone: 'Europe/Paris', organisations: [{ id: 'a', name: 'A', sector: '' }], deliveries: {}, files: {}, inferredFields: [], types: [], activity }
  assert.deepEqual(countedDays(activity[0]!).map(([day, n]) => [dayText(day), n]), [['1850-01-31', 1], ['1900-01-31', 1], ['2024-03-30', 1]])
  assert.deepEqual(periodOf(data, 'bank-transactions'), { first: '1850-01-31', last: '2024-03-30' })
  assert.deepEqual(windowOf(data), { first: dayOf('1850-01-31'), last: dayOf('9999-12-31') })
  assert.equal(monthsOf(windowOf(data)!), 97800)
  const [holding] = holdingsOf(data, [], [])
  assert.deepEqual([dayText(holding!.first!), dayText(holding!.last!), holding!.days.size], ['1850-01-31', '2024-03-30', 3])
})

test('data cover days, unless there are more of them than in a life', () => {
  const from = (first: string, last: string) => coveredDays({ first: dayOf(first), last: dayOf(last) })
  assert.equal(from('2024-02-28', '2024-03-01'), 3)
  assert.equal(from('1950-01-01', '2024-12-31'), 27394)
  assert.equal(from('2024-02-28', '9999-12-31'), 0)
  assert.equal(coveredDays(undefined), 0)
})

test('e-mail addresses that differ in a dot are different claims', () => {
  const emails = (...list: string[]) => claimsOf(list.map(email => ({ email })), (field, row) => (field === 'emails' ? String(row['email']) : '')).flatMap(one => one.values.map(value => value.value))
  assert.deepEqual(emails('ana.roy@courrier.example', 'anaroy@courrier.example'), ['ana.roy@courrier.example', 'anaroy@courrier.example'])
  assert.deepEqual(emails('ana.roy@courrier.example', 'Ana.Roy@courrier.example'), [])
})

test('claims differ in the decimal point of a number, not in dashes and accents', () => {
  assert.deepEqual(claim('1.5', '15').values.map(one => one.value), ['1.5', '15'])
  assert.deepEqual(claim('Très-actif', 'TRES ACTIF').values.map(one => one.value), ['Très-actif'])
})

test('the days of a period belong to the data, also beyond its start', () => {
  const window = { first: 0, last: 30 }
  assert.deepEqual(missingDays(window, [{ first: 14, last: 195 }]), { missing: 14, all: 196 })
  assert.deepEqual(missingDays(window, [{ first: 100, last: 129 }, { first: 120, last: 129 }]), { missing: 100, all: 130 })
  assert.deepEqual(missingDays(undefined, [{ first: 5, last: 6 }]), { missing: 0, all: 2 })
  assert.deepEqual(missingDays(undefined, []), { missing: 0, all: 0 })
})
