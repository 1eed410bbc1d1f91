import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Bundle } from '../src/bundle'
import { Context } from '../src/context'

const context = new Context(
  { person: 'p', bundleHash: '', language: '', zone: 'Europe/Paris', organisations: [], deliveries: {}, files: {}, types: [], activity: [], inferredFields: [] },
  new Bundle(() => undefined),
  'en',
  async () => ({}),
)

test('the day of an instant is the one of its hour in the zone of the page', () => {
  assert.equal(context.day('2024-05-11T22:40:00Z'), '2024-05-12')
  assert.equal(context.day('2024-05-11T22:40:00'), '2024-05-11')
  assert.equal(context.day('2024-05-11'), '2024-05-11')
  assert.equal(context.day(''), '')
})
