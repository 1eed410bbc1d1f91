/** Days from the first to the last one, both included. */
export interface DayRange {
  readonly first: number
  readonly last: number
}

/** Returns the same days in their order, each in one range. Ranges may be very long: their days are not listed. */
export function merged(ranges: readonly DayRange[]): DayRange[] {
  const result: { first: number; last: number }[] = []
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = result[result.length - 1]
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last)
    else result.push({ first, last })
  }
  return result
}

/** Returns the number of days of ranges, each day once; with a limit, of those inside of it. */
export function numberOfDays(ranges: readonly DayRange[], within: DayRange = { first: -Infinity, last: Infinity }): number {
  return merged(ranges).reduce((sum, { first, last }) => sum + Math.max(0, Math.min(last, within.last) - Math.max(first, within.first) + 1), 0)
}

/** Returns the range from the first to the last day of ranges; nothing if there is none. */
export function extent(ranges: readonly DayRange[]): DayRange | undefined {
  if (!ranges.length) return undefined
  return {
    first: ranges.reduce((least, { first }) => Math.min(least, first), Infinity),
    last: ranges.reduce((most, { last }) => Math.max(most, last), -Infinity),
  }
}
