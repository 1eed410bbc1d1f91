import assert from 'node:assert/strict'
import { test } from 'node:test'
import { averagePower, consumptionOf, distinctRows, hasCurve, type Readings, typicalDay } from '../src/model/energy'
import { Clock } from '../src/time'

const HOUR = 3_600_000

function readings(list: { start?: number; end?: number; date?: number; lastDate?: number; readOn?: number; organisation?: string; meter?: string; value: number; unit: string; kind?: string; aggregation?: string; flow?: string; quality?: string; commodity?: string }[], outranked: number[] = []): Readings {
  return {
    start: list.map(one => one.start ?? Number.NaN),
    end: list.map(one => one.end ?? Number.NaN),
    date: list.map(one => one.date ?? Number.NaN),
    lastDate: list.map(one => one.lastDate ?? one.date ?? Number.NaN),
    readOn: list.map(one => one.readOn ?? Number.NaN),
    value: list.map(one => one.value * 1000),
    scale: 3,
    unit: list.map(one => one.unit),
    kind: list.map(one => one.kind ?? 'POWER'),
    aggregation: list.map(one => one.aggregation ?? 'AVERAGE'),
    commodity: list.map(one => one.commodity ?? 'ELECTRICITY'),
    flow: list.map(one => one.flow ?? 'CONSUMED'),
    quality: list.map(one => one.quality ?? ''),
    meter: list.map(one => one.meter ?? 'PDL'),
    organisation: list.map(one => one.organisation ?? 'network'),
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

test('power is energy only if it is the mean of active power over a known interval', () => {
  const mean = { start: 0, end: HOUR, value: 600, unit: 'W' }
  const [one] = consumptionOf(
    readings([
      mean,
      { ...mean, value: 5210, unit: 'VA', aggregation: 'MAXIMUM' },
      { ...mean, value: 5000, aggregation: 'MAXIMUM' },
      { ...mean, value: 700, unit: 'kVA' },
      { ...mean, aggregation: '' },
      { date: 10, value: 4310, unit: 'VA', aggregation: 'MAXIMUM' },
      { start: HOUR, value: 600, unit: 'W' },
    ]),
    instant => instant,
  )
  assert.deepEqual([one!.total, one!.readings, one!.powers], [600, 1, 1])
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

test('the typical day has neither production nor maxima nor readings that others report better', () => {
  const noon = { start: 12 * HOUR, end: 13 * HOUR, value: 100, unit: 'W' }
  const hours = typicalDay(
    readings([noon, { ...noon, value: 3000, flow: 'PRODUCED' }, { ...noon, value: 5210, unit: 'VA', aggregation: 'MAXIMUM' }, { ...noon, value: 900 }], [3]),
    instant => instant,
  )
  assert.equal(hours[12], 100)
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

test('the power of an interval is delivered, or its energy divided by its length', () => {
  const half = { start: 0, end: HOUR / 2 }
  const list = readings([
    { ...half, value: 600, unit: 'W' },
    { ...half, value: 0.3, unit: 'kWh', kind: 'ENERGY' },
    { ...half, value: 5210, unit: 'VA', aggregation: 'MAXIMUM' },
    { start: 0, value: 0.3, unit: 'kWh', kind: 'ENERGY' },
    { ...half, value: 3, unit: 'm3', kind: 'VOLUME' },
  ])
  assert.deepEqual([0, 1, 2, 3, 4].map(row => averagePower(list, row)), [600, 600, undefined, undefined, undefined])
})

test('half-hours draw a load curve, also if they are delivered as energy', () => {
  const halves = (unit: string, n: number) => Array.from({ length: n }, (_, i) => ({ start: i * HOUR / 2, end: (i + 1) * HOUR / 2, value: 0.25, unit, kind: unit === 'kWh' ? 'ENERGY' : 'POWER' }))
  const isDrawn = (list: Parameters<typeof readings>[0]) => hasCurve(readings(list), consumptionOf(readings(list), utc)[0]!.days[0]!)
  assert.deepEqual([halves('kWh', 48), halves('kW', 48), halves('kWh', 3)].map(isDrawn), [true, true, false])
  assert.equal(isDrawn(Array.from({ length: 4 }, () => ({ start: 0, end: 24 * HOUR, value: 3, unit: 'kWh', kind: 'ENERGY' }))), false)
})

const utc = (instant: number) => instant
const daily = { unit: 'kWh', kind: 'ENERGY', organisation: 'network' }

test('a day that is delivered as power and as energy counts once, as delivered', () => {
  const curve = Array.from({ length: 24 }, (_, hour) => ({ start: (240 + hour) * HOUR, end: (241 + hour) * HOUR, value: 100, unit: 'W' }))
  const [one] = consumptionOf(readings([...curve, { ...daily, date: 10, value: 2.5 }]), utc)
  assert.deepEqual([one!.total, one!.covered, one!.perDay], [2500, 1, 2500])
  assert.deepEqual(one!.days.map(day => [day.day, day.amount, day.basis, day.readings]), [[10, 2500, 'delivered', 24]])
})

test('a form that covers the day precedes one that covers a part of it', () => {
  const [one] = consumptionOf(readings([{ start: 240 * HOUR, end: 241 * HOUR, value: 0.2, unit: 'kWh', kind: 'ENERGY' }, { ...daily, date: 10, value: 2.5 }]), utc)
  assert.equal(one!.total, 2500)
})

test('readings of one form add up, such as those of two registers', () => {
  const [one] = consumptionOf(readings([{ ...daily, date: 10, value: 1 }, { ...daily, date: 10, value: 2 }, { ...daily, date: 10, value: 4, meter: 'OTHER' }]), utc)
  assert.deepEqual([one!.total, one!.meters], [7000, 2])
})

test('a reading of a period is no energy of its first day', () => {
  const [one] = consumptionOf(readings([{ ...daily, date: 100, lastDate: 199, value: 400 }, { ...daily, date: 199, lastDate: 298, value: 600 }]), utc)
  assert.deepEqual(one!.days, [])
  assert.deepEqual(one!.periods, [{ first: 100, last: 198, statedLast: 199, amount: 400_000 }, { first: 199, last: 297, statedLast: 298, amount: 600_000 }])
  assert.deepEqual([one!.total, one!.covered, one!.first, one!.last], [1_000_000, 198, 100, 297])
  assert.equal(Math.round(one!.perDay!), 5051)
})

test('a bill over days that were delivered counts only if the days do not cover it', () => {
  const bill = { ...daily, organisation: 'supplier', meter: '', date: 100, lastDate: 102, value: 30 }
  const days = [100, 101, 102].map(date => ({ ...daily, date, value: 9 }))
  assert.equal(consumptionOf(readings([bill, ...days]), utc)[0]!.total, 27_000)
  const [one] = consumptionOf(readings([bill, ...days.slice(1)]), utc)
  assert.deepEqual([one!.total, one!.days.length], [30_000, 2])
})

test('readings without a usage point do not count on days of several usage points', () => {
  const [one] = consumptionOf(readings([{ ...daily, date: 10, value: 1, meter: 'A' }, { ...daily, date: 10, value: 2, meter: 'B' }, { ...daily, date: 10, value: 3, meter: '' }, { ...daily, date: 11, value: 4, meter: '' }]), utc)
  assert.equal(one!.total, 7000)
})

test('a reading that has only an end is of the day that it ends', () => {
  const [one] = consumptionOf(readings([{ ...daily, end: 11 * 24 * HOUR, value: 2 }]), utc)
  assert.deepEqual(one!.days.map(day => [day.day, day.amount]), [[10, 2000]])
})

test('an organisation has the consumption of its own readings', () => {
  const list = readings([{ ...daily, date: 10, value: 1 }, { ...daily, date: 10, value: 30, commodity: 'GAS', organisation: 'gas' }])
  assert.deepEqual(consumptionOf(list, utc, 'gas').map(one => [one.commodity, one.total]), [['GAS', 30_000]])
})

const dayOf = (text: string) => Date.parse(text) / 86_400_000
const gas = { ...daily, commodity: 'GAS' }

test('of overlapping periods, those count that cover most days, and the others are listed', () => {
  const month = { ...gas, start: Date.parse('2024-01-18T06:00Z'), end: Date.parse('2024-02-18T06:00Z'), value: 900 }
  const weeks = [17, 24].map(day => ({ ...gas, date: dayOf(`2024-02-${day}`), lastDate: dayOf(`2024-02-${day}`) + 6, value: 150 }))
  const [one] = consumptionOf(readings([month, ...weeks]), utc)
  assert.equal(one!.total, 1_050_000)
  assert.deepEqual(one!.periods.map(({ first, last }) => [first, last]), [[dayOf('2024-01-18'), dayOf('2024-02-17')], [dayOf('2024-02-24'), dayOf('2024-03-01')]])
  assert.deepEqual(one!.others, [{ first: dayOf('2024-02-17'), last: dayOf('2024-02-23'), amount: 150_000 }])
  assert.deepEqual(one!.delivered, [{ first: dayOf('2024-01-18'), last: dayOf('2024-03-01') }])
})

test('a bill that crosses the periods of the network does not remove them', () => {
  const bill = { ...daily, organisation: 'supplier', date: dayOf('2024-02-01'), lastDate: dayOf('2024-02-28'), value: 280 }
  const network = [['2024-01-15', '2024-02-14'], ['2024-02-15', '2024-03-14']].map(([first, last]) => ({ ...daily, date: dayOf(first!), lastDate: dayOf(last!), value: 300 }))
  const [one] = consumptionOf(readings([bill, ...network]), utc)
  assert.deepEqual([one!.total, one!.covered, one!.others], [600_000, 60, []])
})

test('days that cover a period precede it beside a period that shares its last day', () => {
  const days = Array.from({ length: 10 }, (_, i) => ({ ...daily, date: 100 + i, value: 1 }))
  const [one] = consumptionOf(readings([...days, { ...daily, date: 100, lastDate: 109, value: 11 }, { ...daily, date: 109, lastDate: 118, value: 20 }]), utc)
  assert.deepEqual([one!.total, one!.covered, one!.periods.length], [29_000, 18, 1])
})

test('the day on which a period ends keeps its own reading', () => {
  const instants = { ...gas, start: Date.parse('2024-01-18T06:00Z'), end: Date.parse('2024-02-18T06:00Z'), value: 600 }
  const gasDay = { ...gas, start: Date.parse('2024-02-18T06:00Z'), end: Date.parse('2024-02-19T06:00Z'), value: 30 }
  assert.equal(consumptionOf(readings([instants, gasDay]), utc)[0]!.total, 630_000)
  const dates = { ...daily, date: dayOf('2016-03-01'), lastDate: dayOf('2016-04-01'), value: 241 }
  assert.equal(consumptionOf(readings([dates, { ...daily, date: dayOf('2016-04-01'), value: 9 }]), utc)[0]!.total, 250_000)
})

test('a meter that is read twice a year has the consumption of the time between', () => {
  const water = { unit: 'm3', kind: 'VOLUME', commodity: 'WATER' }
  const [one] = consumptionOf(readings([{ ...water, readOn: dayOf('2016-04-12'), value: 56 }, { ...water, readOn: dayOf('2016-10-11'), value: 53 }]), utc)
  assert.deepEqual([one!.days, one!.total, one!.covered, Math.round(one!.perDay!)], [[], 53_000, 182, 291])
  assert.deepEqual(one!.periods, [{ first: dayOf('2016-04-13'), last: dayOf('2016-10-11'), amount: 53_000 }])
  assert.deepEqual(one!.others, [{ last: dayOf('2016-04-12'), amount: 56_000 }])
})

test('the only reading of a meter is of the unknown time until then', () => {
  const water = { unit: 'm3', kind: 'VOLUME', commodity: 'WATER' }
  const [one] = consumptionOf(readings([{ ...water, readOn: dayOf('2016-04-12'), value: 56.5 }]), utc)
  assert.deepEqual([one!.days, one!.periods, one!.total, one!.perDay], [[], [{ last: dayOf('2016-04-12'), amount: 56_500 }], 56_500, undefined])
})

test('energy of days that are far from each other is that of the days', () => {
  const november = [['2020-11-01', 8.3], ['2020-11-05', 7.9]] as const
  const [one] = consumptionOf(readings(november.map(([day, value]) => ({ ...daily, readOn: dayOf(day), value }))), utc)
  assert.deepEqual([one!.days.map(({ day, amount }) => [day, amount]), one!.periods, one!.others], [november.map(([day, value]) => [dayOf(day), value * 1000]), [], []])
})

test('energy of a meter that is read each month is that of the months', () => {
  const [one] = consumptionOf(readings(['2020-09-03', '2020-10-04', '2020-11-04'].map(day => ({ ...daily, readOn: dayOf(day), value: 93 }))), utc)
  assert.deepEqual([one!.total, one!.periods.length, one!.others.length], [186_000, 2, 1])
})

test('a period without its end or its start is no day', () => {
  const since = { ...daily, date: dayOf('2020-10-04'), lastDate: Number.NaN, value: 131 }
  const until = { ...daily, lastDate: dayOf('2020-10-04'), value: 131 }
  const [first] = consumptionOf(readings([since]), utc)
  assert.deepEqual([first!.days, first!.periods, first!.total, first!.perDay], [[], [{ first: dayOf('2020-10-04'), amount: 131_000 }], 131_000, undefined])
  const [second] = consumptionOf(readings([until]), utc)
  assert.deepEqual([second!.days, second!.periods, second!.total, second!.perDay], [[], [{ last: dayOf('2020-10-04'), amount: 131_000 }], 131_000, undefined])
  assert.deepEqual(second!.delivered, [{ first: dayOf('2020-10-04'), last: dayOf('2020-10-04') }])
  const [third] = consumptionOf(readings([{ ...daily, date: dayOf('2020-09-03'), lastDate: dayOf('2020-10-04'), value: 93 }, since]), utc)
  assert.deepEqual([third!.total, third!.others], [93_000, [{ first: dayOf('2020-10-04'), amount: 131_000 }]])
})

test('a meter that is read each day has the consumption of the days', () => {
  const [one] = consumptionOf(readings([10, 11, 12, 20].map(readOn => ({ ...daily, readOn, value: 1 }))), utc)
  assert.deepEqual(one!.days.map(day => day.day), [10, 11, 12, 20])
})

test('a period until the last day of the calendar has no known end', () => {
  const [one] = consumptionOf(readings([{ ...daily, date: 100, lastDate: dayOf('9999-12-31'), value: 5 }]), utc)
  assert.deepEqual([one!.total, one!.covered, one!.last, one!.perDay, one!.periods], [5000, 1, 100, undefined, [{ first: 100, amount: 5000 }]])
  const [two] = consumptionOf(readings([{ ...daily, date: 100, lastDate: dayOf('9999-12-31'), value: 5 }, { ...daily, date: 101, value: 1 }]), utc)
  assert.deepEqual([two!.total, two!.perDay, two!.periods, two!.others], [1000, 1000, [], [{ first: 100, amount: 5000 }]])
})

test('a day on which the next period starts is no day of the one before', () => {
  const months = [['2020-09-03', '2020-10-04'], ['2020-10-04', '2020-11-04']].map(([first, last]) => ({ ...daily, organisation: 'grid', date: dayOf(first!), lastDate: dayOf(last!), value: 93 }))
  const days = Array.from({ length: dayOf('2020-11-03') - dayOf('2020-09-03') + 1 }, (_, i) => ({ ...daily, date: dayOf('2020-09-03') + i, value: 3 }))
  const [one] = consumptionOf(readings(months), utc)
  assert.deepEqual(one!.periods.map(({ amount, first, last }) => amount / (last! - first! + 1)), [3000, 3000])
  const [two] = consumptionOf(readings([...months, ...days]), utc)
  assert.deepEqual([two!.total, two!.periods, two!.others, two!.last], [186_000, [], [], dayOf('2020-11-03')])
  assert.deepEqual(two!.delivered, [{ first: dayOf('2020-09-03'), last: dayOf('2020-11-03') }])
})

test('a period until the day after is a day, also the last one and one before a gap', () => {
  const days = [10, 11, 12, 14].map(date => ({ ...daily, date, lastDate: date + 1, value: 12 }))
  const [one] = consumptionOf(readings(days), utc)
  assert.deepEqual([one!.days.map(({ day, amount }) => [day, amount]), one!.periods, one!.perDay], [[10, 11, 12, 14].map(day => [day, 12_000]), [], 12_000])
})

test('the last day of a period is its own if the next one starts on the day after', () => {
  const periods = [['2024-01-15', '2024-02-15'], ['2024-02-16', '2024-03-16']].map(([first, last]) => ({ ...daily, date: dayOf(first!), lastDate: dayOf(last!), value: 31 }))
  const [one] = consumptionOf(readings(periods), utc)
  assert.deepEqual([one!.covered, one!.periods.map(period => period.last)], [62, [dayOf('2024-02-15'), dayOf('2024-03-16')]])
})

test('of choices that cover as much, the one with fewer estimates counts', () => {
  const starts = ['2024-07-02', '2024-08-02', '2024-09-02', '2024-10-02', '2024-11-02', '2024-12-02', '2025-01-02'].map(dayOf)
  const months = starts.slice(1).map((lastDate, i) => ({ ...daily, date: starts[i]!, lastDate, value: 42, quality: 'ESTIMATED' }))
  const statement = { ...daily, date: starts[0]!, lastDate: starts[6]!, value: 300 }
  for (const quality of ['MEASURED', '']) assert.equal(consumptionOf(readings([...months, { ...statement, quality }]), utc)[0]!.total, 300_000)
  assert.equal(consumptionOf(readings([...months, { ...statement, quality: 'ESTIMATED' }]), utc)[0]!.total, 252_000)
  const power = Array.from({ length: 24 }, (_, hour) => ({ start: hour * HOUR, end: (hour + 1) * HOUR, value: 100, unit: 'W' }))
  assert.equal(consumptionOf(readings([...power, { ...daily, date: 0, value: 2, quality: 'ESTIMATED' }]), utc)[0]!.total, 2400)
})

test('readings without a usage point are no further meter', () => {
  assert.equal(consumptionOf(readings([{ ...daily, date: 10, value: 1 }, { ...daily, date: 11, value: 1, meter: '' }]), utc)[0]!.meters, 1)
  assert.equal(consumptionOf(readings([{ ...daily, date: 10, value: 1, meter: '' }]), utc)[0]!.meters, 1)
})

test('readings of no usage point that do not count are listed', () => {
  const points = ['A', 'B'].map(meter => ({ ...daily, date: 110, value: 1, meter }))
  const [one] = consumptionOf(readings([...points, { ...daily, date: 100, lastDate: 110, value: 9, meter: '' }]), utc)
  assert.deepEqual([one!.total, one!.others], [2000, [{ first: 100, last: 110, amount: 9000 }]])
})

test('the choice among rows has no regard for units, and leaves out periods inside of others', () => {
  const supplier = { organisation: 'supplier', kind: 'ENERGY', unit: '' }
  const list = readings([
    { ...daily, date: 100, lastDate: 129, value: 240 },
    { ...supplier, date: 100, lastDate: 129, value: 241, meter: '' },
    { ...supplier, date: 100, lastDate: 110, value: 80, meter: '' },
    { ...supplier, value: 7 },
  ])
  assert.deepEqual(distinctRows(list, utc, [1, 2, 3]), [1])
  assert.deepEqual(distinctRows(list, utc, [3]), [3])
})
