/** Exact decimal numbers. A decimal is a text such as "-12.30", or a whole number of units of 10^-SCALE. */
/** Digits after the point of the units in which this page calculates. */
export declare const SCALE = 6;
/** Returns the text of an unscaled value: `-1230n` at scale 2 is "-12.30". Zeros beyond `keep` digits are dropped. */
export declare function decimalText(unscaled: bigint, scale: number, keep?: number): string;
/** Returns the signed value of big-endian bytes in two's complement, as Parquet stores decimals. */
export declare function unscaledOf(bytes: Uint8Array): bigint;
/** Returns the units of a decimal text; 0 if it is not a number. Digits beyond the scale are cut off. */
export declare function units(text: unknown): bigint;
/** Returns the decimal text of units, with at least `keep` digits after the point. */
export declare function textOf(value: bigint, keep?: number): string;
/** Returns units as a number, for lengths of marks in charts only. */
export declare function approximate(value: bigint): number;
/** Returns a divided by b, rounded half away from zero. */
export declare function divided(a: bigint, b: bigint): bigint;
/** Returns units rounded to a number of digits after the point. */
export declare function rounded(value: bigint, digits: number): bigint;
