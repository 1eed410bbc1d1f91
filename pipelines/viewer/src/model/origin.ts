import type { Row } from '../bundle'

/** One row of a delivered file that reports a record. */
export interface Sighting {
  readonly delivery: string
  readonly file_sha256: string
  readonly line?: number
  readonly page?: number
  readonly path?: string
  readonly connector: string
  readonly connector_version: number
  readonly reported?: Record<string, string>
}

/** A value that Mesinfos computed. */
export interface Derivation {
  readonly name: string
  readonly value: string
  readonly source: string
  readonly confidence: number
}

export const sightings = (row: Row): readonly Sighting[] => (row['sightings'] ?? []) as Sighting[]
export const derivations = (row: Row): readonly Derivation[] => (row['derived'] ?? []) as Derivation[]
export const additional = (row: Row): Record<string, string> => (row['additional'] ?? {}) as Record<string, string>

/** Returns a derived value by name. */
export function derivation(row: Row, name: string): Derivation | undefined {
  return derivations(row).find(fact => fact.name === name)
}

export const text = (row: Row, field: string): string => {
  const value = row[field]
  return typeof value === 'string' ? value : value == null ? '' : String(value)
}

/** Fields that every record has for the use of Mesinfos. */
const ENVELOPE = new Set(['record_id', 'person_id', 'organisation', 'subject', 'subject_kind', 'sightings', 'additional', 'derived'])

export const isEnvelope = (field: string): boolean => ENVELOPE.has(field)

/** Returns the delivered values of a record under flat names, as `lines[0].label`. */
export function flat(row: Row): [string, string | number | boolean][] {
  const values: [string, string | number | boolean][] = []
  for (const [name, value] of Object.entries(row)) if (!ENVELOPE.has(name)) flatten(name, value, values)
  return values
}

function flatten(name: string, value: unknown, values: [string, string | number | boolean][]): void {
  if (value == null) return
  if (Array.isArray(value)) value.forEach((entry, index) => flatten(`${name}[${index}]`, entry, values))
  else if (typeof value === 'object') {
    for (const [field, entry] of Object.entries(value)) flatten(`${name}.${field}`, entry, values)
  } else values.push([name, value as string | number | boolean])
}

/** Fields on whose values the rows of a record differ, with what each sighting reported. */
export function disputed(row: Row): Map<string, { sighting: Sighting; value: string }[]> {
  const fields = new Map<string, { sighting: Sighting; value: string }[]>()
  for (const sighting of sightings(row)) {
    for (const [field, value] of Object.entries(sighting.reported ?? {})) {
      fields.set(field, [...(fields.get(field) ?? []), { sighting, value }])
    }
  }
  return fields
}

export type Certainty = 'sure' | 'likely' | 'check' | 'unsure'

/** Returns the word for a confidence. */
export function certainty(confidence: number): Certainty {
  return confidence >= 0.95 ? 'sure' : confidence >= 0.8 ? 'likely' : confidence >= 0.6 ? 'check' : 'unsure'
}
