import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ParquetTable } from '../src/bundle'
import { textOf, units } from '../src/decimal'
import { derivation, sightings } from '../src/model/origin'

/** A bundle file of the sample: 57 transactions of an invented person. */
function table(): ParquetTable {
  const bytes = readFileSync('test/fixtures/bank-transactions.parquet')
  const copy = new Uint8Array(bytes)
  return new ParquetTable('bank-transactions', copy.buffer)
}

test('records are read with exact decimals, dates as text and their origin', async () => {
  const rows = await table().read()
  assert.equal(rows.length, 57)
  const first = rows[0]!
  assert.deepEqual([first['booking_date'], first['amount'], first['currency'], first['status']], ['2024-01-01', '-78.87', 'EUR', 'BOOKED'])
  assert.equal(derivation(first, 'category')?.value, 'footwear')
  assert.deepEqual(sightings(first).map(one => [one.line, one.path, one.connector_version]), [[1486, '/Document/BkToCstmrStmt[1]/Stmt[7]/Ntry[1]', 1]])
  assert.equal(first['account_number'], undefined, 'columns without a value are left out')
  assert.equal(textOf(rows.reduce((sum, row) => sum + units(row['amount']), 0n)), '91.59')
})

test('one record and single columns are read without the rest', async () => {
  const file = table()
  assert.equal((await file.record(56))?.['booking_date'], (await table().read())[56]?.['booking_date'])
  const amounts = await file.numbers('amount')
  assert.equal(file.scale('amount'), 4)
  assert.equal(amounts[0], -788700)
  assert.equal((await file.numbers('booking_date'))[0], Date.UTC(2024, 0, 1))
  assert.equal((await file.texts('currency'))[0], 'EUR')
  assert.equal((await file.texts('no_such_column'))[0], '')
  assert.deepEqual(Object.keys((await file.readColumns(['amount', 'no_such_column']))[0]!), ['amount'])
})

test('the rows with a derived value are found without the records', async () => {
  const rows = await table().read()
  const expected = (name: string) => new Set(rows.flatMap((row, i) => (derivation(row, name) ? [i] : [])))
  assert.ok(expected('recurrence.seen').size > 0 && expected('recurrence.seen').size < 57)
  assert.deepEqual(await table().rowsWithEntry('derived', 'recurrence.seen'), expected('recurrence.seen'))
  assert.deepEqual(await table().rowsWithEntry('derived', 'category'), expected('category'))
  assert.deepEqual(await table().rowsWithEntry('derived', 'no_such_value'), new Set())
  assert.deepEqual(await table().rowsWithEntry('no_such_column', 'category'), new Set())
  assert.deepEqual(await table().valuesOfEntry('derived', 'category'), new Map(rows.flatMap((row, i) => (derivation(row, 'category') ? [[i, derivation(row, 'category')!.value]] : []))))
})
