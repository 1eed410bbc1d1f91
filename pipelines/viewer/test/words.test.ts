import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Bundle } from '../src/bundle'
import { Context } from '../src/context'
import { shown } from '../src/model/describe'
import type { PageData } from '../src/page-data'
import { en } from '../src/texts/en'
import { fr } from '../src/texts/fr'
import { labelWords, sourceInFrench } from '../src/texts/labels'

const data: PageData = { person: 'p', bundleHash: '', language: '', zone: 'Europe/Paris', organisations: [], deliveries: {}, files: {}, types: [], activity: [], inferredFields: [] }
const french = new Context(data, {} as Bundle, 'fr', async () => ({}))
const english = new Context(data, {} as Bundle, 'en', async () => ({}))

test('labels of a marital status are words of the language, as delivered or as a code', () => {
  assert.deepEqual(['PACSE', 'marie', 'Divorcé', 'CELIBATAIRE', 'veuve'].map(label => labelWords('fr', label)), ['pacsé', 'marié', 'divorcé', 'célibataire', 'veuve'])
  assert.deepEqual(['PACSE', 'MARRIED', 'Divorcé', 'CELIBATAIRE'].map(label => labelWords('fr', label, 'FEMALE')), ['pacsée', 'mariée', 'divorcée', 'célibataire'])
  assert.deepEqual(['PACSE', 'CIVIL_UNION', 'marie', 'DIVORCE', 'celibataire'].map(label => labelWords('en', label)), ['civil union', 'civil union', 'married', 'divorced', 'single'])
  assert.equal(labelWords('en', 'constructor'), undefined)
  assert.equal(labelWords('fr', 'autre chose'), undefined)
})

test('words of organisations are translated where they are known, and names of groups are written alike', () => {
  assert.equal(shown(french, 'contracts', 'insured_objects[0].home_kind', 'MAISON', 'EUR'), 'Maison')
  assert.equal(shown(english, 'contracts', 'insured_objects[0].home_kind', 'MAISON', 'EUR'), 'House')
  assert.equal(shown(french, 'contracts', 'residence_kind', 'PRINCIPALE', ''), 'Principale')
  assert.equal(shown(french, 'contracts', 'residence_kind', 'YOURTE', ''), 'YOURTE')
  assert.equal(shown(french, 'receipts', 'lines[0].category', 'cleaning_goods', ''), 'Entretien')
  assert.equal(shown(english, 'receipts', 'lines[0].category', 'vegetables', ''), 'Vegetables')
  assert.equal(shown(french, 'receipts', 'lines[0].barcode.gs1', 'in_store', ''), 'Article du magasin')
  assert.equal(shown(french, 'person-profiles', 'segment', 'STANDARD', ''), 'Standard')
  assert.equal(shown(french, 'communications', 'correspondent.valid', 'true', ''), 'oui')
})

test('numbers have the marks and units of the language, and codes stay as they are', () => {
  assert.equal(shown(french, 'communications', 'footprint.kg_co2e', '13.806818', ''), '13,8')
  assert.equal(shown(french, 'communications', 'footprint.kg_co2e', '0.026131', ''), '0,026')
  assert.deepEqual(['-1118', '-2.1'].map(amount => shown(french, 'bank-transactions', 'amount', amount, '')), ['−1\u202f118', '−2,1'])
  assert.equal(shown(french, 'receipts', 'discount_total', '2.5', 'EUR'), '2,50\u00a0€')
  assert.equal(shown(french, 'meter-readings', 'value', '2.5', 'EUR'), '2,5')
  assert.equal(shown(french, 'communications', 'volume_bytes', 528013004, ''), '528\u00a0Mo')
  assert.equal(shown(french, 'communications', 'duration_seconds', 1553, ''), '25\u00a0min\u00a053\u00a0s')
  assert.equal(shown(french, 'receipts', 'lines[0].category.coicop', '12.10', ''), '12.10')
  assert.equal(shown(french, 'communications', 'commune.distance_metres', '1757', ''), '1\u202f757')
  assert.equal(shown(french, 'contracts', 'construction_year', 1974, ''), '1974')
  assert.equal(french.field('duration_seconds'), 'Durée')
  assert.equal(english.field('volume_bytes'), 'Volume')
  assert.equal(english.field('lines[0].barcode'), 'Line 1, barcode')
  assert.equal(french.field('postal_addresses[1].city'), 'Adresse 2, ville')
  assert.deepEqual([french.field('shop_id'), french.field('shop_name')], ['Numéro du magasin', 'Magasin'])
})

test('every field of a record has a French name', () => {
  const folder = '../../avro-schemas/src/main/avro/org/mesinfos/records'
  for (const file of readdirSync(folder)) {
    const schema = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { name: string; fields?: { name: string }[] }
    for (const field of schema.fields ?? []) assert.ok(fr.fields[field.name], `${schema.name}.${field.name}`)
  }
})

test('what a value is derived from is in French where it is known, with what it cites', () => {
  assert.equal(sourceInFrench('words of the label, Mesinfos, COICOP 2018 1'), 'mots du libellé, Mesinfos, COICOP 2018 1')
  assert.equal(sourceInFrench("the retailer's families, Mesinfos, COICOP 2018 1"), 'familles de l’enseigne, Mesinfos, COICOP 2018 1')
  assert.equal(sourceInFrench('label without what banks write around names, Mesinfos 3'), 'libellé sans les mots des banques, Mesinfos 3')
  assert.equal(sourceInFrench('libphonenumber 9.0.43'), undefined)
  assert.deepEqual(french.source('libphonenumber 9.0.43'), { words: 'libphonenumber 9.0.43', language: 'en' })
  assert.deepEqual(french.source('payments 1: card and name'), { words: 'comparaison des paiements et des documents\u00a0: carte et nom (règle 1)', language: 'fr' })
  assert.deepEqual(french.source('recurrence 2'), { words: 'paiements qui reviennent (règle 2)', language: 'fr' })
  assert.deepEqual(english.source('recurrence 2'), { words: 'payments that come back (rule 2)', language: 'en' })
})

test('texts agree with the number of organisations', () => {
  assert.equal(fr.home.facts.filesFrom(4, 1), 'fichiers, d’une organisation')
  assert.equal(fr.home.facts.filesFrom(4, 2), 'fichiers, de deux organisations')
  assert.match(fr.home.lead(1), /^Voici ce qu’elle détient, ce qu’elle en conclut et/)
  assert.match(fr.home.lead(2), /^Voici ce qu’elles détiennent, ce qu’elles en concluent et/)
  assert.match(en.home.lead(1), /^This is what it holds, what it concludes and/)
  assert.equal(fr.home.say(1), 'Ce qu’elle dit de vous')
  assert.equal(fr.energy.missingDays(88, 91), 'jours sans relevé, sur les 91 jours que couvrent vos données')
  assert.equal(en.energy.missingDays(1, 91), 'day without a reading, of the 91 days that your data cover')
})
