/**
 * Exact numbers: fractions of two whole numbers, on bigint.
 *
 * Averages are kept here in full and rounded once, for showing. Binary floating point would make
 * 1.005 a little less than itself and round it down; a figure on a published sheet may not do that.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Always above zero, and without a factor in common with the numerator. */
  readonly denominator: bigint;
}

/** The fraction in lowest terms. Throws RangeError on a denominator of zero. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError("A fraction cannot have a denominator of zero.");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(absolute(numerator), absolute(denominator));
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** A whole number. Throws RangeError on anything else, and beyond 2^53, where numbers are no longer whole. */
export function fromInteger(value: number): Fraction {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number.`);
  return fraction(BigInt(value), 1n);
}

/** Reads "3.8", "-2", ".5" or "1e-7" exactly; null for anything that is not one decimal number. */
export function fromDecimalText(text: string): Fraction | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  if (whole === "" && decimals === "") return null;
  const digits = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
  const power = Number(exponent) - decimals.length;
  return power >= 0 ? fraction(digits * 10n ** BigInt(power), 1n) : fraction(digits, 10n ** BigInt(-power));
}

/**
 * A number that came out of a cell, by its shortest decimal text: what the user typed and sees,
 * not the binary number behind it. Throws RangeError on NaN and infinities.
 */
export function fromNumber(value: number): Fraction {
  const exact = fromDecimalText(String(value));
  if (exact === null) throw new RangeError(`${value} is not a number.`);
  return exact;
}

/**
 * The exact figure that was rounded to a cell's number: the simplest fraction within its last digits (3.6666666666666665 is 11/3), else the
 * number's own decimals. Throws RangeError on NaN and infinities.
 */
export function fromStoredNumber(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number.`);
  const near = Math.max(1, Math.abs(value)) * LAST_DIGITS;
  let [beforeTop, beforeBottom, top, bottom] = [0, 1, 1, 0];
  let rest = Math.abs(value);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const whole = Math.floor(rest);
    [beforeTop, top] = [top, whole * top + beforeTop];
    [beforeBottom, bottom] = [bottom, whole * bottom + beforeBottom];
    if (bottom > LARGEST_DENOMINATOR || !Number.isSafeInteger(top)) break;
    if (Math.abs(top / bottom - Math.abs(value)) <= near) return fraction(BigInt(Math.sign(value) * top), BigInt(bottom));
    rest = 1 / (rest - whole);
  }
  return fromNumber(value);
}

/** What a double loses of a fraction, once or twice. */
const LAST_DIGITS = 4e-16;
const LARGEST_DENOMINATOR = 1_000_000;
const MOST_STEPS = 40;

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Below zero when a is the smaller, zero when equal, above zero when a is the larger. For sort. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The mean of the values; null of none, never 0. */
export function mean(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  const sum = values.reduce(add, fraction(0n, 1n));
  return fraction(sum.numerator, sum.denominator * BigInt(values.length));
}

/** Rounded to so many decimals, a half going away from zero, as ROUND does in Excel. The result is exact. */
export function roundHalfUp(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const size = absolute(value.numerator) * scale;
  const rounded = (2n * size + value.denominator) / (2n * value.denominator);
  return fraction(value.numerator < 0n ? -rounded : rounded, scale);
}

/** The rounded value as text with exactly so many decimals: "3.8", "4.0". Never "-0.0". */
export function shown(value: Fraction, decimals = 1): string {
  const rounded = roundHalfUp(value, decimals);
  const scale = 10n ** BigInt(decimals);
  const digits = String((absolute(rounded.numerator) * scale) / rounded.denominator).padStart(decimals + 1, "0");
  const sign = rounded.numerator < 0n ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The nearest number a cell can hold; for writing only, never for reckoning on. */
export function toNumber(value: Fraction): number {
  return Number(value.numerator) / Number(value.denominator);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
