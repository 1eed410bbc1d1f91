import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bundle, Row } from '../src/bundle'
import { Context } from '../src/context'
import { textOf } from '../src/decimal'
import { costsOf, footprintOf, periodWords, readEnergy } from '../src/model/energy-columns'
import { derivation } from '../src/model/origin'
import { dayOf } from '../src/time'

/** A page with readings of the network and of a supplier. */
function contextOf(rows: Row[]): Context {
  const reading = { organisation: 'network', commodity: 'ELECTRICITY', kind: 'ENERGY', unit: 'kWh', flow: 'CONSUMED' }
  const whole = rows.map(row => ({ ...reading, ...row }) as Row)
  const scales: Record<string, number> = { value: 3, cost: 4 }
  const number = (column: string, value: unknown) => (value === undefined ? Number.NaN : /^\d{4}-/.test(String(value)) ? dayOf(String(value)) * 86_400_000 : Math.round(Number(value) * 10 ** (scales[column] ?? 0)))
  const table = {
    rows: whole.length,
    read: async () => whole,
    numbers: async (column: string) => Float64Array.from(whole, row => number(column, row[column])),
    texts: async (column: string) => whole.map(row => String(row[column] ?? '')),
    scale: (column: string) => scales[column] ?? 0,
    rowsWithEntry: async (_: string, name: string) => new Set(whole.flatMap((row, i) => (derivation(row, name) ? [i] : []))),
    valuesOfEntry: async (_: string, name: string) => new Map(whole.flatMap((row, i) => (derivation(row, name) ? [[i, derivation(row, name)!.value] as const] : []))),
  }
  const bundle = { table: async (type: string) => (type === 'meter-readings' ? table : undefined) } as unknown as Bundle
  return new Context({ person: 'p', bundleHash: '', language: '', zone: 'Europe/Paris', organisations: [], deliveries: {}, files: {}, types: [], activity: [], inferredFields: [] }, bundle, 'en', async () => ({}))
}

const days = (n: number, more: Row = {}) => Array.from({ length: n }, (_, i): Row => ({ usage_point: '09123456789012', reading_date: `2024-03-${String(i + 1).padStart(2, '0')}`, value: '9', ...more }))

async function costs(context: Context) {
  const energy = (await readEnergy(context))!
  return { total: energy.consumptions[0]!.total, costs: (await costsOf(context, energy.readings, 'ELECTRICITY')).map(one => `${textOf(one.amount)} ${one.currency}`) }
}

test('the cost is that of the bill, whose reading has no unit', async () => {
  const bill = { organisation: 'supplier', period_start: '2024-03-01', period_end: '2024-03-31', value: '241', unit: undefined, cost: '42.00', currency: 'EUR' }
  assert.deepEqual(await costs(contextOf([...days(31), bill])), { total: 279_000, costs: ['42.00 EUR'] })
})

test('the cost is that of the bill, also if days measure its period better', async () => {
  const bill = { organisation: 'supplier', period_start: '2024-03-01', period_end: '2024-03-31', value: '280', cost: '42.0001', currency: 'EUR' }
  assert.deepEqual(await costs(contextOf([...days(31), bill])), { total: 279_000, costs: ['42.0001 EUR'] })
})

/** A month that a supplier delivered as estimated and as measured, and links to the reading that reports it best. */
function statements(best: string): Row[] {
  const month = { organisation: 'supplier', usage_point: '09123456789012', period_start: '2024-03-01', period_end: '2024-04-01', currency: 'EUR' }
  const link = (id: string) => ({ derived: [{ name: 'link.preferred_reading', value: id, method: '', confidence: 1 }] as unknown as Row[] })
  const measured = { ...month, record_id: 'measured', quality: 'MEASURED', value: '250', cost: '44', ...(best !== 'measured' && link(best)) }
  return [{ ...month, record_id: 'estimated', quality: 'ESTIMATED', value: '240', cost: '42', ...link(best) }, measured]
}

test('a reading that has only the end of its period counts', async () => {
  const energy = (await readEnergy(contextOf([{ period_end: '2020-10-04', value: '131' }])))!
  assert.deepEqual(energy.consumptions[0]!.periods, [{ last: dayOf('2020-10-04'), amount: 131_000 }])
})

test('a period has the dates that were delivered', () => {
  assert.equal(periodWords(contextOf([]), { first: dayOf('2020-09-03'), last: dayOf('2020-10-03'), statedLast: dayOf('2020-10-04'), amount: 1 }), '3 September 2020 to 4 October 2020')
})

test('an estimated cost does not count beside the measured one of the same time', async () => {
  assert.deepEqual(await costs(contextOf(statements('measured'))), { total: 250_000, costs: ['44.00 EUR'] })
})

test('of the costs of a time that the network reports best, the measured one counts', async () => {
  const network = { ...statements('measured')[1], organisation: 'network', record_id: 'network', value: '251', cost: undefined, currency: undefined }
  assert.deepEqual(await costs(contextOf([...statements('network'), network])), { total: 251_000, costs: ['44.00 EUR'] })
})

test('costs of the same time count once, and currencies are apart', async () => {
  const supplier = { organisation: 'supplier', value: '9', currency: 'EUR' }
  const month = { ...supplier, period_start: '2024-03-01', period_end: '2024-03-31', cost: '30' }
  const week = { ...supplier, period_start: '2024-03-01', period_end: '2024-03-07', cost: '7' }
  const next = { ...supplier, period_start: '2024-04-02', period_end: '2024-04-30', cost: '20', currency: 'CHF' }
  const earlier = { ...supplier, period_start: '2024-02-01', period_end: '2024-02-29', cost: '28' }
  assert.deepEqual((await costs(contextOf([month, week, next, earlier]))).costs, ['58.00 EUR', '20.00 CHF'])
})

test('the footprint is that of the days if the bill that counts has none', async () => {
  const footprint = { derived: [{ name: 'footprint.kg_co2e', value: '0.5', method: '', confidence: 1 }] as unknown as Row[] }
  const bill = { organisation: 'supplier', period_start: '2024-03-01', period_end: '2024-03-31', value: '280' }
  const context = contextOf([...days(30, footprint), bill])
  const energy = (await readEnergy(context))!
  assert.equal(energy.consumptions[0]!.total, 280_000)
  assert.equal(textOf((await footprintOf(context, energy.readings, energy.consumptions))!), '15.00')
})
