import { decimalText } from '../../readers/typescript/src/decimal'

/** Exact decimal numbers. A decimal is a text such as "-12.30", or a whole number of units of 10^-SCALE. */

/** Digits after the point of the units in which this page calculates. */
export const SCALE = 6

const UNIT = 10n ** BigInt(SCALE)

/** Returns the units of a decimal text; 0 if it is not a number. Digits beyond the scale are cut off. */
export function units(text: unknown): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text ?? ''))
  if (!match) return 0n
  const fraction = (match[3] ?? '').slice(0, SCALE).padEnd(SCALE, '0')
  const value = BigInt(match[2] as string) * UNIT + BigInt(fraction)
  return match[1] ? -value : value
}

/** Returns the decimal text of units, with at least `keep` digits after the point. */
export function textOf(value: bigint, keep = 2): string {
  return decimalText(value, SCALE, keep)
}

/** Returns units as a number, for lengths of marks in charts only. */
export function approximate(value: bigint): number {
  return Number(value) / Number(UNIT)
}

/** Returns a divided by b, rounded half away from zero. */
export function divided(a: bigint, b: bigint): bigint {
  const sign = a < 0n !== b < 0n ? -1n : 1n
  const x = a < 0n ? -a : a
  const y = b < 0n ? -b : b
  return sign * ((2n * x + y) / (2n * y))
}

/** Returns a part of a whole in whole percent, rounded half up; 0 for a part of nothing. */
export function percent(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number(divided(part * 100n, whole))
}

/** Returns units rounded to a number of digits after the point. */
export function rounded(value: bigint, digits: number): bigint {
  const step = 10n ** BigInt(SCALE - digits)
  return divided(value, step) * step
}

/** Returns an amount without its sign. */
export const absolute = (amount: bigint): bigint => (amount < 0n ? -amount : amount)
