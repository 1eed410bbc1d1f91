import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consumptionOf, type Readings, typicalDay } from '../src/model/energy'
import { Clock } from '../src/time'

const HOUR = 3_600_000

function readings(list: { start?: number; end?: number; date?: number; value: number; unit: string; kind?: string; flow?: string; commodity?: string }[], outranked: number[] = []): Readings {
  return {
    start: list.map(one => one.start ?? Number.NaN),
    end: list.map(one => one.end ?? Number.NaN),
    date: list.map(one => one.date ?? Number.NaN),
    value: list.map(one => one.value * 1000),
    scale: 3,
    unit: list.map(one => one.unit),
    kind: list.map(one => one.kind ?? 'POWER'),
    commodity: list.map(one => one.commodity ?? 'ELECTRICITY'),
    flow: list.map(one => one.flow ?? 'CONSUMED'),
    meter: list.map(() => 'PDL'),
    outranked: row => outranked.includes(row),
  }
}

test('power times its duration is energy, in the day in which it starts', () => {
  const paris = new Clock('Europe/Paris')
  // 23:00 UTC is midnight in Paris: the reading is of the next day.
  const start = Date.parse('2024-01-30T23:00:00Z')
  const [one] = consumptionOf(readings([{ start, end: start + HOUR / 2, value: 200, unit: 'W' }, { start: start + HOUR / 2, end: start + HOUR, value: 0.4, unit: 'kW' }]), instant => paris.local(instant))
  assert.deepEqual(one!.days.map(day => [new Date(day.day * 86_400_000).toISOString().slice(0, 10), day.amount, day.readings, day.hours]), [['2024-01-31', 300, 2, 1]])
  assert.equal(one!.powers, 2)
})

test('without an end, the usual distance between readings is the duration', () => {
  const [one] = consumptionOf(readings([0, 1, 2, 3].map(i => ({ start: i * (HOUR / 6), value: 600, unit: 'W' }))), instant => instant)
  assert.equal(one!.total, 400)
})

test('energy and volume are apart; indexes, production and outranked readings are left out', () => {
  const all = consumptionOf(
    readings([
      { date: 10, value: 2, unit: 'kWh', kind: 'ENERGY' },
      { date: 10, value: 500, unit: 'Wh', kind: 'ENERGY' },
      { date: 10, value: 3, unit: 'm3', kind: 'VOLUME', commodity: 'WATER' },
      { date: 10, value: 99999, unit: 'kWh', kind: 'INDEX' },
      { date: 10, value: 7, unit: 'kWh', kind: 'ENERGY', flow: 'PRODUCED' },
      { date: 10, value: 8, unit: 'kWh', kind: 'ENERGY' },
    ], [5]),
    instant => instant,
  )
  assert.deepEqual(all.map(one => [one.commodity, one.measure, one.total]), [['ELECTRICITY', 'energy', 2500], ['WATER', 'volume', 3000]])
})

test('hours without readings are unknown, not zero', () => {
  const hours = typicalDay(readings([{ start: 0, value: 100, unit: 'W' }, { start: 86_400_000, value: 300, unit: 'W' }]), instant => instant)
  assert.equal(hours[0], 200)
  assert.ok(Number.isNaN(hours[1]))
})

test('the clock follows summer time', () => {
  const paris = new Clock('Europe/Paris')
  assert.equal(new Date(paris.wall('2024-03-31T00:30:00Z')).toISOString(), '2024-03-31T01:30:00.000Z')
  assert.equal(new Date(paris.wall('2024-03-31T01:00:00Z')).toISOString(), '2024-03-31T03:00:00.000Z')
  assert.equal(new Date(paris.wall('2024-03-31T05:00:00')).toISOString(), '2024-03-31T05:00:00.000Z')
})
