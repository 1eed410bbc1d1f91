import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameOf, placesByHour } from '../src/model/positions'

test('a map contains every circle whole, in one shape', () => {
  const circles = [{ x: 0, y: 0, radius: 0.001 }, { x: 1, y: 0.2, radius: 0.5 }, { x: 0.5, y: 0.1, radius: 0 }]
  const { x, y, width, height } = frameOf(circles, 1.7)
  for (const circle of circles) {
    assert.ok(circle.x - circle.radius >= x - 1e-9 && circle.x + circle.radius <= x + width + 1e-9)
    assert.ok(circle.y - circle.radius >= y - 1e-9 && circle.y + circle.radius <= y + height + 1e-9)
  }
  assert.ok(Math.abs(width / height - 1.7) < 1e-9)
})

test('a map of one position is wider than a point', () => {
  const { width, height } = frameOf([{ x: 2, y: 48, radius: 0 }], 1.7)
  assert.ok(width > 0.002 && height > 0.001)
})

test('positions without a place count in their hour', () => {
  const hours = placesByHour([{ place: 'Lattes', hour: 8 }, { place: '', hour: 8 }, { place: '', hour: 8 }, { place: '', hour: 9 }])
  assert.deepEqual(hours[8], { place: 'Lattes', positions: 1, all: 3 })
  assert.deepEqual(hours[9], { place: '', positions: 1, all: 1 })
  assert.deepEqual(hours[10], { place: '', positions: 0, all: 0 })
  assert.equal(hours.length, 24)
})
