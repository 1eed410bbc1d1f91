/** Returns a text without accents, capitals and the spaces of numbers, for comparison with other such texts. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u202f\u00a0]/g, ' ')
    .replace(/(?<=\d) (?=\d)/g, '')
    .replace(/−/g, '-')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
}

/** Returns the forms in which people write a decimal amount: `49.5` is also `49,50` and `49.50`. */
export function amountForms(amount: string): string {
  const [, whole, digits = ''] = /^-?(\d+)(?:\.(\d+?)0*)?$/.exec(amount) ?? []
  if (whole === undefined) return ''
  const cents = digits.padEnd(2, '0')
  return `${whole}.${cents} ${whole},${cents}`
}

/** Returns the national form of a French telephone number, without spaces: `0639987894`. Empty for other numbers. */
export function nationalNumber(number: string): string {
  const [, rest] = /^(?:\+|00)?33([1-9]\d{8})$/.exec(number.replace(/[ .-]/g, '')) ?? []
  return rest === undefined ? '' : `0${rest}`
}

/**
 * Returns those items whose text contains the words of a search next to each other; if there are none, those that contain
 * all of them.
 *
 * @param textOf returns the folded text of an item
 */
export function matching<T>(items: readonly T[], search: string, textOf: (item: T) => string): readonly T[] {
  const phrase = folded(search.trim()).replace(/\s+/g, ' ')
  if (!phrase) return items
  const exact = items.filter(item => textOf(item).includes(phrase))
  const words = phrase.split(' ')
  if (exact.length || words.length === 1) return exact
  return items.filter(item => { const text = textOf(item); return words.every(word => text.includes(word)) })
}
