import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'ofx-js'
import readSheet from 'read-excel-file/universal'
import { ParquetTable } from '../src/bundle'
import { statementsOf } from '../src/model/statement'
import { workbookOf } from '../src/model/workbook'

test('another reader finds typed numbers and dates, and exact text, in a workbook', async () => {
  const kinds: Record<string, 'decimal' | 'date'> = { amount: 'decimal', big: 'decimal', day: 'date' }
  const rows = [
    { record_id: '1', organisation: 'o', subject: 'C1', subject_kind: 'ACCOUNT', day: '2024-02-29', amount: '-12.30', phone: '0612345678', label: '=A1 & "<é>"\n', additional: { 'Solde; net': '007' } },
    { record_id: '2', organisation: 'o', day: '1899-12-31', amount: '0', big: '12345678901234.5678' },
  ]
  const file = await workbookOf('bank-transactions', rows, column => kinds[column] ?? 'text')
  assert.deepEqual(JSON.parse(JSON.stringify(await sheet(file))), [
    ['record_id', 'organisation', 'subject', 'subject_kind', 'day', 'amount', 'phone', 'label', 'additional.Solde; net', 'big'],
    ['1', 'o', 'C1', 'ACCOUNT', '2024-02-29T00:00:00.000Z', -12.3, '0612345678', '=A1 & "<é>"\n', '007', null],
    ['2', 'o', null, null, '1899-12-31', 0, null, null, null, '12345678901234.5678'],
  ])
})

test('another reader finds every transaction of the sample in a workbook and a statement', async () => {
  const table = new ParquetTable('bank-transactions', new Uint8Array(readFileSync('test/fixtures/bank-transactions.parquet')).buffer)
  const rows = await table.read()
  const [header, ...lines] = await sheet(await workbookOf('bank-transactions', rows, column => table.kindAt(column)))
  const amount = header!.indexOf('amount')
  assert.equal(lines.length, 57)
  assert.deepEqual(lines.map(line => Number(line[amount])), rows.map(row => Number(row['amount'])))
  assert.deepEqual((lines[0]![header!.indexOf('booking_date')] as Date).toISOString().slice(0, 10), '2024-01-01')

  const statement = await entries(statementsOf(rows, [], 'fr'))
  assert.deepEqual(statement.map(entry => [entry.FITID, entry.TRNAMT, entry.DTPOSTED]), rows.map(row => [row['record_id'], row['amount'], String(row['booking_date']).replace(/-/g, '')]))
})

test('statements are one for each account and currency, with the delivered balance', async () => {
  const row = { organisation: 'b', account_number: '0042', iban: 'FR7630004000010000000042', currency: 'EUR', booking_date: '2024-01-02' }
  const text = statementsOf(
    [
      { ...row, record_id: 'r1', amount: '-12.30', label: 'CAFÉ & <FILS>', counterparty_name: 'A counterparty whose name is very long indeed', mandate_id: 'm' },
      { ...row, record_id: 'r2', amount: '5', currency: 'USD', label: 'X' },
      { ...row, record_id: 'r3', amount: '1', status: 'PENDING' },
    ],
    [{ organisation: 'b', account_number: '0042', currency: 'EUR', balance: '100.5', balance_date: '2024-02-01' }],
    'en',
  )
  const data = (await parse(text) as unknown) as { OFX: { BANKMSGSRSV1: { STMTTRNRS: { STMTRS: Record<string, unknown> }[] } } }
  assert.deepEqual(JSON.parse(JSON.stringify(data.OFX.BANKMSGSRSV1.STMTTRNRS.map(one => one.STMTRS))), [
    {
      CURDEF: 'EUR',
      BANKACCTFROM: { BANKID: '30004', ACCTID: '0042', ACCTTYPE: 'CHECKING' },
      BANKTRANLIST: {
        DTSTART: '20240102',
        DTEND: '20240102',
        STMTTRN: { TRNTYPE: 'DIRECTDEBIT', DTPOSTED: '20240102', TRNAMT: '-12.30', FITID: 'r1', NAME: 'A counterparty whose name is ver', MEMO: 'CAFÉ & <FILS>' },
      },
      LEDGERBAL: { BALAMT: '100.5', DTASOF: '20240201' },
    },
    {
      CURDEF: 'USD',
      BANKACCTFROM: { BANKID: '30004', ACCTID: '0042', ACCTTYPE: 'CHECKING' },
      BANKTRANLIST: { DTSTART: '20240102', DTEND: '20240102', STMTTRN: { TRNTYPE: 'CREDIT', DTPOSTED: '20240102', TRNAMT: '5', FITID: 'r2', NAME: 'X' } },
    },
  ])
})

async function sheet(file: ArrayBuffer): Promise<unknown[][]> {
  const [only] = (await readSheet(new Blob([file]), { trim: false }) as unknown) as { sheet: string; data: unknown[][] }[]
  assert.equal(only?.sheet, 'bank-transactions')
  return only!.data
}

async function entries(text: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  const data = (await parse(text) as unknown) as { OFX: { BANKMSGSRSV1: { STMTTRNRS: unknown } } }
  for (const one of [data.OFX.BANKMSGSRSV1.STMTTRNRS].flat() as { STMTRS: { BANKTRANLIST: { STMTTRN: unknown } } }[]) {
    found.push(...([one.STMTRS.BANKTRANLIST.STMTTRN].flat() as Record<string, unknown>[]))
  }
  return found
}
