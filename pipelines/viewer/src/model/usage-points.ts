import type { Bundle, ParquetTable } from '../bundle'

/** Returns a reference without spaces, dots and dashes, in upper case, as the program compares them; itself if nothing else remains. */
export function compact(reference: string): string {
  return reference.replace(/[\s.-]/g, '').toUpperCase() || reference.trim()
}

/** The columns that name the usage point of a reading. */
export interface NamedPoints {
  readonly organisation: readonly string[]
  readonly usagePoint: readonly string[]
  readonly subject: readonly string[]
  readonly subjectKind: readonly string[]
  readonly contract: readonly string[]
}

/** A contract or bill that states a usage point. */
export interface StatedPoint {
  readonly organisation: string
  readonly contract: string
  readonly usagePoint: string
}

/**
 * Returns the usage point of each reading; empty if it is unknown. It is named by the reading or its subject, otherwise by the
 * contract or bills of its contract number, unless they contradict each other.
 */
export function usagePoints(readings: NamedPoints, stated: readonly StatedPoint[]): string[] {
  const keyOf = (organisation: string, contract: string) => JSON.stringify([organisation, compact(contract)])
  const ofContracts = new Map<string, string>()
  for (const { organisation, contract, usagePoint } of stated) {
    if (!contract.trim() || !usagePoint.trim()) continue
    const key = keyOf(organisation, contract)
    const known = ofContracts.get(key) ?? compact(usagePoint)
    ofContracts.set(key, known === compact(usagePoint) ? known : '')
  }
  const compacted = new Map<string, string>()
  return readings.usagePoint.map((point, row) => {
    if (point.trim()) {
      const known = compacted.get(point) ?? compact(point)
      compacted.set(point, known)
      return known
    }
    const subject = readings.subject[row] ?? ''
    if (readings.subjectKind[row] === 'USAGE_POINT') return compact(subject)
    const contract = readings.contract[row] ?? ''
    return (contract.trim() && ofContracts.get(keyOf(readings.organisation[row] ?? '', contract))) || ''
  })
}

/** Reads the usage point of each reading from its columns, and from contracts and bills. */
export async function usagePointsOf(bundle: Bundle, readings: ParquetTable): Promise<string[]> {
  const usagePoint = await readings.texts('usage_point')
  if (usagePoint.every(point => point.trim())) return usagePoints({ organisation: [], usagePoint, subject: [], subjectKind: [], contract: [] }, [])
  const [organisation, subject, subjectKind, contract, ...stated] = await Promise.all([
    readings.texts('organisation'),
    readings.texts('subject'),
    readings.texts('subject_kind'),
    readings.texts('contract_number'),
    statedPoints(await bundle.table('contracts'), 'number'),
    statedPoints(await bundle.table('invoices'), 'contract_number'),
  ])
  return usagePoints({ organisation, usagePoint, subject, subjectKind, contract }, stated.flat())
}

async function statedPoints(table: ParquetTable | undefined, contract: string): Promise<StatedPoint[]> {
  if (!table) return []
  const [organisations, contracts, points] = await Promise.all([table.texts('organisation'), table.texts(contract), table.texts('usage_point')])
  return points.flatMap((usagePoint, row) => (usagePoint ? [{ organisation: organisations[row]!, contract: contracts[row]!, usagePoint }] : []))
}
