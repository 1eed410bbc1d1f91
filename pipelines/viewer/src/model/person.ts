import type { Row } from '../bundle'
import { text } from './origin'
import { readable } from './money'

export interface Person {
  readonly name: string
  readonly birthYear: string
  readonly gender: string
  readonly city: string
}

/** Returns the person's name and place as most organisations write them. */
export function personOf(profiles: readonly Row[]): Person {
  const name = most(profiles.map(row => [text(row, 'given_names').split(' ')[0], text(row, 'family_name')].filter(Boolean).join(' ') || text(row, 'full_name')))
  const addresses = profiles.flatMap(row => (row['postal_addresses'] ?? []) as Row[])
  const civility = most(profiles.map(row => text(row, 'civility')))
  return {
    name: readable(name),
    birthYear: most(profiles.map(row => text(row, 'birth_date'))).slice(0, 4),
    gender: most(profiles.map(row => text(row, 'gender'))) || (/^(mme|mlle|madame|mademoiselle|mrs|ms|frau)\b/i.test(civility) ? 'FEMALE' : /^(m|mr|monsieur|herr)\.?$/i.test(civility) ? 'MALE' : ''),
    city: readable(most(addresses.map(address => text(address, 'city')))),
  }
}

/** Returns the most frequent non-empty text, the first in order among equals. */
export function most(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}
