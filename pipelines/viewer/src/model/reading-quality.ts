/** Qualities of readings, the best first. Others, and none, are as good as `OTHER`. */
const ORDER = ['CORRECTED', 'MEASURED', 'SELF_READ', 'OTHER', 'ESTIMATED', 'CONTRACTUAL']

/** Returns the rank of a quality, 0 for the best. */
export function qualityRank(quality: string | undefined): number {
  const rank = ORDER.indexOf(quality ?? '')
  return rank < 0 ? ORDER.indexOf('OTHER') : rank
}

/** Returns whether no meter was read. */
export const isEstimated = (quality: string | undefined): boolean => qualityRank(quality) > ORDER.indexOf('OTHER')
