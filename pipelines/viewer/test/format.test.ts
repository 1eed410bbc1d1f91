import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Format } from '../src/format'
import { en } from '../src/texts/en'
import { fr } from '../src/texts/fr'
import { codesFr } from '../src/texts/codes-fr'
import { readdirSync, readFileSync } from 'node:fs'

const french = new Format('fr')
const english = new Format('en')

test('money follows the language, with a real minus and every digit', () => {
  assert.equal(french.money('1216.52', 'EUR'), '1\u202f216,52\u00a0€')
  assert.equal(english.money('1216.52', 'EUR'), '€1,216.52')
  assert.equal(english.money('-49.5', 'EUR'), '−€49.50')
  assert.equal(english.money('49.5', 'EUR', 'exceptZero'), '+€49.50')
  assert.equal(english.money('0.1234', 'EUR'), '€0.1234')
  assert.equal(english.money('900719925474099.93', 'EUR'), '€900,719,925,474,099.93')
  assert.equal(english.money('120', 'JPY'), 'JP¥120')
  assert.equal(english.money('1.5', undefined), '1.5')
})

test('dates are in words', () => {
  assert.equal(french.date('2024-03-01'), '1er mars 2024')
  assert.equal(english.date('2024-03-01'), '1 March 2024')
  assert.equal(french.weekday(19783), 'Vendredi 1er mars 2024')
})

test('durations and volumes have units', () => {
  assert.equal(french.duration(2297), '38\u00a0min\u00a017\u00a0s')
  assert.equal(french.duration(11880), '3\u00a0h\u00a018')
  assert.equal(english.duration(59.6), '1\u00a0min')
  assert.equal(english.talk(20), '20\u00a0s', 'a short time is not rounded to minutes')
  assert.equal(english.talk(3599), '59\u00a0min\u00a059\u00a0s')
  assert.equal(english.talk(11_935), '3\u00a0h\u00a019')
  assert.equal(french.bytes(742_000_000), '742\u00a0Mo')
  assert.equal(english.bytes(1_500_000), '1.5\u00a0MB')
})

/** Lists the paths of all texts. */
function paths(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) => (text && typeof text === 'object' && !Array.isArray(text) ? paths(text, `${prefix}${key}.`) : [prefix + key]))
}

test('both languages have the same texts', () => {
  const without = (list: string[]) => list.filter(path => !path.startsWith('fields.')).sort()
  assert.deepEqual(without(paths(fr)), without(paths(en)))
})

test('titles have a form for none, one and many', () => {
  assert.equal(en.home.title(0, '', ''), 'No organisation has delivered anything about you.')
  assert.equal(en.home.title(1, '2010', 'three months'), 'One organisation knows you, since 2010. Its data cover three months.')
  assert.equal(fr.home.title(1, '2010', 'un mois'), 'Une organisation vous connaît, depuis 2010. Ses données couvrent un mois.')
  assert.equal(fr.home.title(6, '2010', 'deux ans'), 'Six organisations vous connaissent, la première depuis 2010. Leurs données couvrent deux ans.')
})

test('days of data have a form without the days that they are of', () => {
  assert.equal(en.home.daysOf(2, 40), '2 of 40 days')
  assert.equal(en.home.daysOf(1, 1), '1 of 1 day')
  assert.equal(en.home.daysOf(2, 0), '2 days')
  assert.equal(fr.home.daysOf(2, 0), '2 jours')
})

test('every code of the canonical records has a French word', () => {
  const folder = '../../avro-schemas/src/main/avro/org/mesinfos/records'
  const codes = readdirSync(folder).flatMap(name => {
    const schema = JSON.parse(readFileSync(`${folder}/${name}`).toString()) as { type: string; symbols?: string[] }
    return schema.type === 'enum' ? (schema.symbols ?? []) : []
  })
  assert.deepEqual([...new Set(codes)].sort(), Object.keys(codesFr).sort())
})
