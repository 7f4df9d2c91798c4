/** Doubles as Excel treats them: kept exactly, but compared, rounded and written out with 15 significant digits. */

const DIGITS = 15;

/** The double nearest to the 15 significant digits that Excel sees of a number. */
export function seen(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(DIGITS));
}

/** Equal to 15 digits, as Excel's `=` has it: `0.1+0.2=0.3`. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  // Cheap refusal first: 15 digits cannot agree when the difference is above one part in 1e14.
  if (Math.abs(a - b) > 1e-13 * Math.max(Math.abs(a), Math.abs(b))) return false;
  return seen(a) === seen(b);
}

/** Less than 0, 0, or more than 0, to 15 digits. */
export function compareNumbers(a: number, b: number): number {
  return sameNumber(a, b) ? 0 : a - b;
}

/**
 * A sum or difference that ends a formula: where the terms cancel to 15 digits Excel gives 0 (`=0.5-0.4-0.1`),
 * but not inside brackets or as part of something larger (`=(0.5-0.4-0.1)` is -2.78E-17).
 */
export function cancelled(a: number, b: number): number {
  const sum = a + b;
  return sum !== 0 && sameNumber(a, -b) ? 0 : sum;
}

/** `value` times ten to the power `places`, moved in decimal so that no binary error comes in. */
function movePoint(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounds the 15 digits that Excel sees, by `rule` on their absolute value. `places` may be negative. */
function roundBy(value: number, places: number, rule: (scaled: number) => number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const whole = Math.trunc(places);
  if (whole > 308) return value;
  if (whole < -308) return 0;
  const scaled = movePoint(seen(Math.abs(value)), whole);
  if (!Number.isFinite(scaled)) return value;
  const rounded = movePoint(rule(scaled), -whole);
  return value < 0 ? -rounded : rounded;
}

/** Half away from zero: ROUND(1.005,2) = 1.01, ROUND(2.675,2) = 2.68, ROUND(-2.5,0) = -3. */
export function roundHalfUp(value: number, places: number): number {
  return roundBy(value, places, (scaled) => Math.floor(scaled + 0.5));
}

export function roundAway(value: number, places: number): number {
  return roundBy(value, places, Math.ceil);
}

export function roundToZero(value: number, places: number): number {
  return roundBy(value, places, Math.floor);
}

/** INT: the whole number at or below, of the 15 digits that Excel sees. */
export function wholeBelow(value: number): number {
  return Math.floor(seen(value));
}

/** As long as this Excel writes small numbers out (0.00001); longer ones take an exponent (3.33333333333333E-05). */
const LONGEST_SMALL = 11;

/** A number joined to a text or kept in a text cell: up to 15 digits, with an exponent where Excel writes one. */
export function numberAsText(value: number): string {
  if (value === 0) return "0";
  const short = seen(value);
  const size = Math.abs(short);
  const plain = short.toString();
  if (plain.includes("e") || size >= 1e20) return withExponent(short);
  return size >= 1e-4 || String(size).length <= LONGEST_SMALL ? plain : withExponent(short);
}

function withExponent(value: number): string {
  const [digits = "", exponent = ""] = value.toExponential().split("e");
  const power = Number(exponent);
  const width = Math.abs(power).toString().padStart(2, "0");
  return `${digits}E${power < 0 ? "-" : "+"}${width}`;
}
