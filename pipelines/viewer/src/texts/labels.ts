import type { Language } from '../format'
import { codesFr } from './codes-fr'

/** Codes of a marital status. Organisations write their French words without accents, or one of the other words. */
const statuses = ['SINGLE', 'MARRIED', 'CIVIL_UNION', 'DIVORCED', 'SEPARATED', 'WIDOWED', 'COHABITING']
const others: Record<string, string> = { pacs: 'pacse', veuve: 'veuf', concubinage: 'en_concubinage', union_libre: 'en_concubinage' }

/** Words of organisations about homes, in English. */
const homes: Record<string, string> = {
  maison: 'house',
  appartement: 'flat',
  principale: 'main home',
  secondaire: 'second home',
  proprietaire: 'owner',
  locataire: 'tenant',
}

/** What is bought, and kinds of barcodes, in French. */
const products: Record<string, string> = {
  beer: 'bière',
  books: 'livres',
  cereals_bread: 'pain et céréales',
  cleaning_goods: 'entretien',
  clothing: 'vêtements',
  coffee: 'café',
  dairy_eggs: 'laitages, œufs',
  fish: 'poisson',
  fruit: 'fruits',
  fuel: 'carburant',
  garden_goods: 'jardin',
  juice: 'jus',
  meat: 'viande',
  medicines: 'médicaments',
  oils_fats: 'huiles, graisses',
  personal_care_goods: 'hygiène',
  pet_goods: 'animaux',
  press: 'presse',
  ready_food: 'plats préparés',
  soft_drinks: 'boissons',
  spirits: 'spiritueux',
  stationery: 'papeterie',
  sugar_sweets: 'sucre, confiserie',
  tea: 'thé',
  tobacco: 'tabac',
  toys_games: 'jeux, jouets',
  vegetables: 'légumes',
  water: 'eau',
  wine: 'vin',
  in_store: 'article du magasin',
  book: 'livre',
  periodical: 'périodique',
  coupon: 'bon',
}

const of = (table: Record<string, string>, key: string) => (Object.hasOwn(table, key) ? table[key] : undefined)

/** The label in lower case without accents and without the feminine ending. */
const plain = (label: string) => label.normalize('NFD').replace(/\p{M}|\(e\)/gu, '').toLowerCase().replace(/ee$/, 'e').replace(/[ -]/g, '_')

/** Returns known words such as `PACSE` or `cleaning_goods` in the language of the page; nothing for others. */
export function labelWords(language: Language, label: string, gender = ''): string | undefined {
  const key = plain(label)
  const french = language === 'fr'
  const status = of(others, key) ?? key
  const code = statuses.find(one => one === label || plain(codesFr[one]!) === status)
  if (code) {
    const words = french ? codesFr[code]! : code.toLowerCase().replace('_', ' ')
    const feminine = gender ? gender === 'FEMALE' : /(ée|ée\)|EE|ve|VE)$/.test(label)
    return french && feminine ? words.replace(/é$/, 'ée').replace('veuf', 'veuve') : words
  }
  const home = of(homes, key)
  if (home) return french ? key.replace('proprie', 'proprié') : home
  const product = of(products, label)
  return product && (french ? product : label.replace(/_/g, ' '))
}

/** What values are derived from, in French: the words before what follows a comma or colon. */
const sources: Record<string, string> = {
  'words of the label': 'mots du libellé',
  'merchant and words of the label': 'commerçant et mots du libellé',
  'the retailer\'s families': 'familles de l’enseigne',
  'label without what banks write around names': 'libellé sans les mots des banques',
  'merchant category code': 'code d’activité du commerçant',
  'kind of operation': 'sorte d’opération',
  'sector of the organisation in the settings': 'secteur de l’organisation dans les réglages',
  'mean power multiplied by the length of the interval': 'puissance moyenne × durée',
  'articles of the linked receipt': 'articles du ticket lié',
  'articles of receipts of the same merchant': 'articles de tickets du même commerçant',
  merchant: 'commerçant',
  brand: 'marque',
}

/** Rules that compare records, by the name that derived values state: in English and in French. */
const rules: Record<string, readonly [string, string]> = {
  'meter readings': ['comparison of the readings of one moment', 'comparaison des relevés d’un même moment'],
  recurrence: ['payments that come back', 'paiements qui reviennent'],
  'own transfers': ['comparison of your accounts', 'comparaison de vos comptes'],
  payments: ['comparison of payments and documents', 'comparaison des paiements et des documents'],
  reversals: ['comparison of opposite entries', 'comparaison des opérations contraires'],
}

/** What a rule found to be equal, in French. */
const evidence: Record<string, string> = {
  'card and name': 'carte et nom',
  identifier: 'identifiant',
  reference: 'référence',
  name: 'nom',
  card: 'carte',
  'amount and day': 'montant et jour',
  'account and name': 'compte et nom',
  account: 'compte',
  'named by the bank': 'désignées par la banque',
  'same amount': 'même montant',
  words: 'mots du libellé',
  quality: 'qualité',
  issuer: 'émetteur du point de livraison',
  reporter: 'gestionnaire du réseau',
}

/** Returns a rule such as `payments 1: name` in words; nothing for other sources. */
export function ruleWords(language: Language, source: string): string | undefined {
  const [, name, version, found] = /^(.+?) (\d+)(?:: (.+))?$/.exec(source) ?? []
  const words = name === undefined || !Object.hasOwn(rules, name) ? undefined : rules[name]
  if (!words) return undefined
  const french = language === 'fr'
  const what = found === undefined ? '' : french ? `\u00a0: ${of(evidence, found) ?? found}` : `: ${found}`
  return `${words[french ? 1 : 0]}${what} (${french ? 'règle' : 'rule'} ${version})`
}

/** Returns what a value is derived from in French; nothing for sources without a translation. */
export function sourceInFrench(source: string): string | undefined {
  const [, words, version, rest] = /^([^,:]*?)( \d+)?([,:].*)?$/.exec(source) ?? []
  return words !== undefined && Object.hasOwn(sources, words) ? sources[words]! + (version ?? '') + (rest ?? '') : undefined
}
