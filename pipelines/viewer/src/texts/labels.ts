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
    return french && gender === 'FEMALE' ? words.replace(/é$/, 'ée').replace('veuf', 'veuve') : words
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
  'meter readings': 'relevés de compteur',
  recurrence: 'paiements qui reviennent',
  'own transfers': 'virements entre vos comptes',
  payments: 'paiements',
  reversals: 'annulations',
}

/** Returns what a value is derived from in French; nothing for sources without a translation. */
export function sourceInFrench(source: string): string | undefined {
  const [, words, version, rest] = /^([^,:]*?)( \d+)?([,:].*)?$/.exec(source) ?? []
  return words !== undefined && Object.hasOwn(sources, words) ? sources[words]! + (version ?? '') + (rest ?? '') : undefined
}
