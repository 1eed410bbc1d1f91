/** Exact decimal numbers, from the unscaled values that Parquet stores. */

/** Returns the text of an unscaled value: `-1230n` at scale 2 is "-12.30". Zeros beyond `keep` digits are dropped. */
export function decimalText(unscaled: bigint, scale: number, keep = 0): string {
  const negative = unscaled < 0n
  const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  let fraction = scale === 0 ? '' : digits.slice(digits.length - scale)
  while (fraction.length > keep && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return (negative ? '-' : '') + whole + (fraction ? '.' + fraction : '')
}

/** Returns the signed value of big-endian bytes in two's complement, as Parquet stores decimals. */
export function unscaledOf(bytes: Uint8Array): bigint {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  return bytes.length > 0 && (bytes[0] as number) >= 128 ? value - (1n << BigInt(bytes.length * 8)) : value
}
