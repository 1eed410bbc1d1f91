import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Row } from '../src/bundle'
import { textOf } from '../src/decimal'
import { Format } from '../src/format'
import { absentParties } from '../src/model/missing'
import { counterparty, counts, isNamed, moneyOf, monthlyOf, premiumsOf, readable, seriesOf, totalsOf } from '../src/model/money'

const fact = (name: string, value: string, confidence = 0.9) => ({ name, value, source: 'rule', confidence })
const payment = (date: string, amount: string, derived: unknown[] = [], more: Row = {}): Row => ({ record_id: `${date} ${amount}`, booking_date: date, amount, currency: 'EUR', label: 'CAFE', derived, ...more })

test('spending is by month and category, largest first, and exact', () => {
  const [money] = moneyOf([
    payment('2024-01-02', '-0.10', [fact('category', 'bakery'), fact('category.coicop', '01.1.1')]),
    payment('2024-01-30', '-0.20', [fact('category', 'bakery'), fact('category.coicop', '01.1.1')]),
    payment('2024-02-03', '-5', [fact('category', 'rent')]),
    payment('2024-02-28', '-1'),
    payment('2024-02-28', '100'),
  ])
  assert.equal(textOf(money!.spent), '6.30')
  assert.equal(textOf(money!.received), '100.00')
  assert.equal(money!.payments, 4)
  assert.deepEqual(money!.months.map(month => [month.month, textOf(month.spent), textOf(month.days[1]!)]), [['2024-01', '0.30', '0.10'], ['2024-02', '6.00', '0.00']])
  assert.deepEqual(money!.categories.map(one => [one.code, one.coicop, textOf(one.total)]), [['rent', '', '5.00'], ['bakery', '01.1.1', '0.30']])
  assert.equal(textOf(money!.uncategorised.total), '1.00')
  assert.equal(textOf(money!.average), '3.15')
})

test('own transfers, reversals, corrections, savings and rejected entries do not count', () => {
  const base = (derived: unknown[], more: Row = {}) => counts(payment('2024-01-02', '-10', derived, more))
  assert.ok(base([]))
  assert.ok(!base([fact('link.transfer', 'x', 0.95)]))
  assert.ok(base([fact('link.transfer', 'x', 0.55)]), 'equal amounts alone are no proof of a transfer')
  assert.ok(!base([fact('link.reversed_by', 'x')]))
  assert.ok(!base([fact('link.reversal_of', 'x')]))
  assert.ok(!base([fact('link.corrected_by', 'x')]))
  assert.ok(!base([fact('category', 'savings')]))
  assert.ok(!base([], { status: 'REJECTED' }))
  assert.ok(!counts({ amount: '-1', derived: [] }), 'without a date')
})

test('the page counts the transactions that the view counts', () => {
  const source = (path: string) => readFileSync(`../../${path}`, 'utf8')
  const names = (text: string) => [...text.matchAll(/'([^']+)'/g)].map(name => name[1]!)
  const rule = /AS own_transfer,(.*?)AS counted/s.exec(source('pipelines/cli/src/main/resources/org/mesinfos/pipelines/sql/flat-views.sql'))![1]!
  const counted = (derived: unknown[], more: Row = {}) => counts(payment('2024-01-02', '-10', derived, more))

  const states = names(/status NOT IN \(([^)]*)\)/.exec(rule)![1]!)
  const statuses = JSON.parse(source('avro-schemas/src/main/avro/org/mesinfos/records/TransactionStatus.avsc')).symbols as string[]
  assert.deepEqual(statuses.filter(status => !counted([], { status })).sort(), states.sort())

  const cancelling = [...rule.matchAll(/derived_value\(derived, '([^']+)'\) IS NULL/g)].map(link => link[1]!)
  const links = [...source('pipelines/core/src/main/java/org/mesinfos/pipelines/relate/link/LinkNames.java').matchAll(/"(link\.[a-z_]+)"/g)].map(link => link[1]!)
  const others = links.filter(link => link !== 'link.transfer')
  assert.ok(others.length > cancelling.length)
  assert.deepEqual(others.filter(link => !counted([fact(link, 'x')])).sort(), cancelling.sort())

  const own = names(/category NOT IN \(([^)]*)\)/.exec(rule)![1]!)
  const table = source('pipelines/core/src/main/resources/org/mesinfos/pipelines/enrich/categories.tsv')
  const categories = [...new Set([...table.matchAll(/^([a-z_]+)\b/gm)].map(line => line[1]!))]
  assert.deepEqual(categories.filter(category => !counted([fact('category', category)])).sort(), own.sort())
})

test('currencies are never added up', () => {
  const all = moneyOf([payment('2024-01-02', '-10'), payment('2024-01-03', '-1'), payment('2024-01-02', '-7', [], { currency: 'USD' })])
  assert.deepEqual(all.map(one => [one.currency, textOf(one.spent)]), [['EUR', '11.00'], ['USD', '7.00']])
})

test('a field has a total in each currency, and none where it has no value', () => {
  const totals = totalsOf([{ total: '12.30', currency: 'EUR' }, { total: '40', currency: 'CHF' }, { currency: 'USD' }, { total: '0.70', currency: 'EUR' }], 'total')
  assert.deepEqual(totals.map(one => [one.currency, textOf(one.amount), one.rows.length]), [['EUR', '13.00', 2], ['CHF', '40.00', 1]])
  assert.equal(new Format('en').amounts(totals), '€13.00 and CHF\u00a040.00')
})

test('a month that the bank did not deliver to its end is left out of the average', () => {
  const [money] = moneyOf([payment('2024-01-03', '-10'), payment('2024-01-30', '-10'), payment('2024-02-04', '-2')])
  assert.deepEqual(money!.months.map(month => month.complete), [true, false])
  assert.equal(textOf(money!.average), '20.00')
})

test('months in a gap of more than two years were not delivered', () => {
  const [money] = moneyOf([payment('1850-01-02', '-1'), payment('2024-01-03', '-10'), payment('2024-03-30', '-20'), payment('9999-12-31', '-5')])
  assert.deepEqual(money!.months.map(month => [month.month, month.complete]), [['1850-01', false], ['2024-01', true], ['2024-02', true], ['2024-03', true], ['9999-12', false]])
  assert.equal(textOf(money!.spent), '36.00')
  assert.equal(textOf(money!.average), '10.00')
  assert.deepEqual(money!.averaged, ['2024-01', '2024-02', '2024-03'])
  const yearly = moneyOf([payment('2020-01-02', '-12'), payment('2022-02-02', '-12')])[0]!
  assert.equal(yearly.months.length, 26)
})

test('a category costs a month what it does in the months of the average', () => {
  const rent = [fact('category', 'rent')]
  const [money] = moneyOf([payment('2024-01-02', '-10', rent), payment('2024-01-30', '-2'), payment('2024-02-04', '-4', rent)])
  assert.equal(textOf(monthlyOf(money!, money!.categories[0]!.byMonth)), '10.00')
  assert.equal(textOf(monthlyOf(money!, money!.uncategorised.byMonth)), '2.00')
  assert.equal(textOf(money!.average), '12.00')
})

test('the trend needs three months that all rise or all fall', () => {
  const months = (...amounts: string[]) => moneyOf(amounts.flatMap((amount, i) => [payment(`2024-0${i + 1}-02`, amount), payment(`2024-0${i + 1}-28`, '-1')]))[0]!.trend
  assert.equal(months('-30', '-20', '-10'), -1)
  assert.equal(months('-10', '-20', '-30'), 1)
  assert.equal(months('-10', '-30', '-20'), 0)
  assert.equal(months('-10', '-20'), 0)
  assert.equal(moneyOf(['1850-01', '2023-01', '2024-01'].map((month, i) => payment(`${month}-20`, `-${i + 1}`)))[0]!.trend, 0)
})

test('running series come first, by their next date', () => {
  const member = (next: string, status: string) => payment('2024-01-02', '-9.99', [fact('recurrence.seen', '3'), fact('recurrence.status', status), fact('recurrence.next_date', next), fact('recurrence.period', 'MONTHLY'), fact('recurrence.amounts', 'FIXED')])
  const series = seriesOf([member('2024-03-01', 'RUNNING'), payment('2024-01-01', '-1'), member('', 'ENDED'), member('2024-02-01', 'RUNNING')])
  assert.deepEqual(series.map(one => [one.next, one.running, one.seen, one.fixed]), [['2024-02-01', true, 3, true], ['2024-03-01', true, 3, true], ['', false, 3, true]])
})

test('names in capitals become readable, others stay', () => {
  assert.equal(readable('CAFÉ DE LA GARE'), 'Café de la Gare')
  assert.equal(readable('SNCF'), 'Sncf')
  assert.equal(readable('EDF'), 'EDF')
  assert.equal(readable('Agence des Quais'), 'Agence des Quais')
  assert.equal(counterparty({ derived: [fact('merchant', 'CAFÉ DE LA'), fact('brand', 'Relay')], counterparty_name: 'CAFÉ DE LA GARE' }), 'Relay')
  assert.equal(counterparty({ derived: [fact('merchant', 'CAFÉ DE LA')], counterparty_name: 'CAFÉ DE LA GARE' }), 'Café de la Gare')
  assert.equal(counterparty({ derived: [fact('merchant', 'ASSUR')], label: 'PRLV SEPA ASSUR LOIRE H-2012-622506' }), 'Assur Loire')
  assert.equal(counterparty({ derived: [fact('merchant', 'MARCHÉ CLAIR')], label: 'CARTE 25/03 MARCHÉ CLAIR STRASBOURG' }), 'Marché Clair Strasbourg')
  assert.equal(counterparty({ derived: [], label: 'VIREMENT REÇU SALAIRE ÉDITIONS DE LA GRUE' }), 'Éditions de la Grue')
  assert.equal(counterparty({ derived: [], label: 'COTISATION CARTE 2024' }), 'Cotisation Carte')
})

test('parties that delivered, and the person, are not missing', () => {
  const series = (name: string, amount: string) => seriesOf([payment('2024-01-02', amount, [fact('recurrence.seen', '3'), fact('recurrence.status', 'RUNNING')], { counterparty_name: name })])[0]!
  const absent = absentParties([series('TELECOM AZUR', '-10'), series('AGENCE DES QUAIS', '-600'), series('LEBRUN LUCAS', '-5'), series('Électricité du Littoral', '-900')], [{ id: 'telecom-azur', name: 'Télécom Azur', sector: '' }], 'Lebrun')
  assert.deepEqual(absent.map(one => one.name), ['Électricité du Littoral', 'Agence des Quais'])
})

test('contracts cost per month what their recurring premiums do; a single premium and an unknown rhythm do not count', () => {
  const contract = (premium: string, premium_frequency: string, currency = 'EUR') => ({ premium, premium_frequency, currency })
  const weekly = contract('10.00', 'WEEKLY')
  const yearly = contract('120.00', 'YEARLY')
  const premiums = premiumsOf([weekly, yearly, contract('600.00', 'ONE_OFF'), contract('7.00', 'OTHER'), contract('5.00', ''), { currency: 'EUR' }])
  assert.deepEqual([textOf(premiums!.perMonth), premiums!.currency, premiums!.rows], ['53.33', 'EUR', [weekly, yearly]])
  assert.equal(textOf(premiumsOf([contract('1.00', 'DAILY')])!.perMonth), '30.42')
  assert.equal(premiumsOf([contract('600.00', 'ONE_OFF')]), undefined)
  assert.equal(premiumsOf([weekly, contract('10.00', 'MONTHLY', 'CHF')]), undefined, 'amounts of two currencies are not added')
})

test('ended contracts cost nothing', () => {
  const contract = (premium: string, status: string) => ({ premium, premium_frequency: 'MONTHLY', currency: 'EUR', status })
  assert.equal(textOf(premiumsOf([contract('41.00', 'ENDED'), contract('29.00', 'ACTIVE')])!.perMonth), '29.00')
  assert.equal(premiumsOf([contract('41.00', 'ENDED')]), undefined)
})

test('a party has the whole name of an organisation, not only its start', () => {
  assert.ok(isNamed('PRLV MUTUELLE DES ÉRABLES', 'Mutuelle des Erables'))
  assert.ok(!isNamed('Mutuelle des Frênes', 'Mutuelle des Érables'))
  assert.ok(!isNamed('Mutuelle', 'Mutuelle des Érables'))
  assert.ok(!isNamed('Érablesport', 'Érables'))
  assert.ok(!isNamed('Mutuelle', ''))
})
