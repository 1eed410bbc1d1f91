import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extent, merged, numberOfDays } from '../src/model/day-ranges'

test('ranges that overlap or follow each other are one', () => {
  assert.deepEqual(merged([{ first: 5, last: 9 }, { first: 1, last: 3 }, { first: 4, last: 6 }, { first: 12, last: 12 }]), [{ first: 1, last: 9 }, { first: 12, last: 12 }])
})

test('each day counts once, and only inside of the limit', () => {
  const ranges = [{ first: 1, last: 10 }, { first: 8, last: 20 }, { first: 40, last: 3_000_000 }]
  assert.equal(numberOfDays(ranges.slice(0, 2)), 20)
  assert.equal(numberOfDays(ranges, { first: 9, last: 41 }), 14)
  assert.equal(numberOfDays(ranges, { first: 30, last: 31 }), 0)
})

test('the extent is that of all ranges', () => {
  assert.deepEqual(extent([{ first: 8, last: 20 }, { first: 1, last: 10 }]), { first: 1, last: 20 })
  assert.equal(extent([]), undefined)
})
