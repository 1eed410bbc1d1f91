import assert from 'node:assert/strict'
import { test } from 'node:test'
import texts from './fixtures/cell-texts.json'
import { calendarOf, cardsOf, cellText, csvOf, folded, requestOf } from '../src/model/exports'
import { seriesOf } from '../src/model/money'

test('a table has one column for each value, and runs no formula', () => {
  const csv = csvOf([{ record_id: '1', organisation: 'o', amount: '-12.30', label: '=HYPERLINK("x")', additional: { 'Solde; net': 'a "b"' } }, { record_id: '2', organisation: 'o', label: '-A\nB' }])
  assert.equal(csv, '\uFEFFrecord_id;organisation;subject;subject_kind;amount;label;"additional.Solde; net"\r\n1;o;;;-12.30;"\'=HYPERLINK(""x"")";"a ""b"""\r\n2;o;;;;"\'-A\nB";\r\n')
})

test('elements of lists count from 1', () => {
  assert.equal(csvOf([{ record_id: '1', organisation: 'o', lines: [{ label: 'A' }, { label: 'B' }] }]), '\uFEFFrecord_id;organisation;subject;subject_kind;lines[1].label;lines[2].label\r\n1;o;;;A;B\r\n')
})

test('texts that could be formulas start with an apostrophe, numbers and telephone numbers do not', () => {
  for (const formula of texts.formulas) assert.equal(cellText(formula), `'${formula}`)
  for (const value of texts.others) assert.equal(cellText(value), value)
})

test('the calendar has the next date of each running series', () => {
  const fact = (name: string, value: string) => ({ name, value, source: '', confidence: 1 })
  const series = seriesOf([{ record_id: 'a', booking_date: '2024-03-05', amount: '-9.99', currency: 'EUR', counterparty_name: 'Agence, Quais', derived: [fact('recurrence.seen', '3'), fact('recurrence.series', 's1'), fact('recurrence.status', 'RUNNING'), fact('recurrence.next_date', '2024-04-05'), fact('recurrence.period', 'MONTHLY')] }])
  const calendar = calendarOf(series, [{ record_id: 'c', renewal_date: '2025-07-01', product: 'Habitation' }], 'Échéance')
  assert.match(calendar, /UID:s1@mesinfos\r\nDTSTAMP:19700101T000000Z\r\nDTSTART;VALUE=DATE:20240405\r\nRRULE:FREQ=MONTHLY;COUNT=12\r\nSUMMARY:Agence\\, Quais -9.99 EUR\r\n/)
  assert.match(calendar, /DTSTART;VALUE=DATE:20250701\r\nSUMMARY:Échéance: Habitation\r\n/)
})

test('lines are folded at 75 octets, not inside a character', () => {
  const line = folded('SUMMARY:' + 'é'.repeat(60))
  assert.equal(line.replace(/\r\n /g, ''), 'SUMMARY:' + 'é'.repeat(60))
  assert.ok(line.split('\r\n').every(part => new TextEncoder().encode(part).length <= 75))
})

test('numbers without a contact become cards', () => {
  assert.equal(cardsOf([{ formatted_name: 'A;B', phones: [{ number: '+331' }] }], ['+332']), 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\\;B\r\nTEL:+331\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:+332\r\nTEL:+332\r\nEND:VCARD\r\n')
})

test('a request names the record and the places it comes from', () => {
  const request = JSON.parse(requestOf({ kind: 'erasure', person: 'per-1', bundleHash: 'h', organisation: 'bank', type: 'receipts', row: { record_id: 'r', subject: 'C1', sightings: [{ delivery: 'd', file_sha256: 'f', line: 3, connector: 'c', connector_version: 1 }] }, words: 'w' }))
  assert.deepEqual(request, { mesinfos: 'request', version: 1, kind: 'erasure', person: 'per-1', bundle: 'h', organisation: 'bank', record: { type: 'receipts', id: 'r', subject: 'C1', places: [{ delivery: 'd', file_sha256: 'f', line: 3 }] }, words: 'w' })
})

test('a monthly payment at the end of a month has a date in each month', () => {
  const fact = (name: string, value: string) => ({ name, value, source: '', confidence: 1 })
  const rule = (date: string) => {
    const series = seriesOf([{ record_id: 'a', booking_date: '2024-01-30', amount: '-5', currency: 'EUR', derived: [fact('recurrence.seen', '3'), fact('recurrence.status', 'RUNNING'), fact('recurrence.next_date', date), fact('recurrence.period', 'MONTHLY')] }])
    return /RRULE:(.*)\r/.exec(calendarOf(series, [], ''))![1]
  }
  assert.equal(rule('2024-03-28'), 'FREQ=MONTHLY;COUNT=12')
  assert.equal(rule('2024-03-30'), 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;COUNT=12')
  assert.equal(rule('2024-03-31'), 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;COUNT=12')
})

test('a number of a contact has no card of its own', () => {
  assert.equal(cardsOf([{ formatted_name: 'Ana', phones: [{ number: '06 39 98 12 34' }] }], ['+33 6 39 98 12 34']).match(/BEGIN:VCARD/g)!.length, 1)
})

test('senders without a number have cards of their own', () => {
  const contacts = [{ formatted_name: 'Ana', phones: [{}, { number: 'interne' }, { number: '123' }] }]
  const cards = cardsOf(contacts, ['INFO CAF', 'MAIF', 'Free 123', '123', 'interne'])
  assert.deepEqual([...cards.matchAll(/FN:(.*)\r/g)].map(match => match[1]), ['Ana', 'INFO CAF', 'MAIF', 'Free 123'])
})

test('short numbers are compared without their notation, but not with codes', () => {
  const cards = cardsOf([{ formatted_name: 'Ameli', phones: [{ number: '36 39' }] }], ['3639', '3.6.3.9', '#3639', '36'])
  assert.deepEqual([...cards.matchAll(/FN:(.*)\r/g)].map(match => match[1]), ['Ameli', '#3639', '36'])
})
