import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CODES, MEASURES, MONEY, isMoney } from '../src/model/fields'

interface Schema {
  readonly name: string
  readonly type: string
  readonly fields?: readonly { readonly name: string; readonly type: unknown; readonly doc?: string }[]
}

const FOLDER = '../../avro-schemas/src/main/avro/org/mesinfos/records'
const schemas = readdirSync(FOLDER).filter(file => file.endsWith('.avsc')).map(file => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Schema)
const enums = schemas.filter(schema => schema.type === 'enum').map(schema => schema.name)
const fields = schemas.flatMap(schema => (schema.fields ?? []).map(field => ({ ...field, record: schema.name, text: JSON.stringify(field.type) })))
const decimals = fields.filter(field => field.text.includes('"decimal"'))
const sorted = (names: Iterable<string>) => [...new Set(names)].sort()

test('codes are the fields with the enums of the schemas', () => {
  assert.deepEqual(sorted(CODES), sorted(fields.filter(field => enums.some(name => field.text.includes(`"${name}"`))).map(field => field.name)))
})

test('amounts are the decimals that the schemas state in a currency', () => {
  assert.deepEqual(sorted(MONEY), sorted(decimals.filter(field => field.doc?.includes('currency')).map(field => field.name)))
})

test('measures are the decimals with the name of an amount and without a currency', () => {
  const records = { HealthMeasure: 'health-measures', PayslipLine: 'incomes', MeterReading: 'meter-readings', Score: 'scores' } as Record<string, string>
  const measures = decimals.filter(field => MONEY.has(field.name) && !field.doc?.includes('currency')).map(field => `${records[field.record]}.${field.name}`)
  assert.deepEqual(sorted(Object.entries(MEASURES).flatMap(([type, names]) => [...names].map(name => `${type}.${name}`))), sorted(measures))
})

test('a discount is an amount, and a reading is none', () => {
  assert.deepEqual([isMoney('receipts', 'discount_total'), isMoney('meter-readings', 'cost'), isMoney('meter-readings', 'value'), isMoney('incomes', 'paid_leave_balance')], [true, true, false, false])
})
