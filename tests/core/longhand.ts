/**
 * Decimal reckoning by hand, digit by digit, on text: written differently from src/core/exact.ts on
 * purpose, so that a mistake in one is not a mistake in both. For values of zero and above.
 */

/** The mean of decimal texts, rounded half up to so many decimals, as one does it on paper. */
export function longhandMean(texts: readonly string[], decimals: number): string {
  return longhand(texts, decimals, 5);
}

/** The same, cut off instead of rounded, as some of the published figures seem to be. */
export function longhandCut(texts: readonly string[], decimals: number): string {
  return longhand(texts, decimals, 10);
}

function longhand(texts: readonly string[], decimals: number, upFrom: number): string {
  const places = Math.max(0, ...texts.map((text) => (text.split(".")[1] ?? "").length));
  const columns = texts.map((text) => (text.split(".")[0] ?? "") + (text.split(".")[1] ?? "").padEnd(places, "0"));
  const sum = columns.reduce(addDigits, "0");
  const withPlaces = sum.padStart(places + 1, "0") + "0".repeat(decimals + 1);
  const pointAt = withPlaces.length - places - decimals - 1;
  const quotient = divideDigits(withPlaces, texts.length);
  const kept = quotient.slice(0, pointAt + decimals);
  const next = Number(quotient[pointAt + decimals] ?? "0");
  const rounded = next >= upFrom ? addDigits(kept, "1") : kept;
  const padded = rounded.padStart(decimals + 1, "0");
  const whole = padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, "");
  return decimals === 0 ? whole : `${whole}.${padded.slice(padded.length - decimals)}`;
}

function addDigits(a: string, b: string): string {
  const length = Math.max(a.length, b.length);
  let carry = 0;
  let result = "";
  for (let place = length - 1; place >= 0; place -= 1) {
    const digit = Number(a.padStart(length, "0")[place]) + Number(b.padStart(length, "0")[place]) + carry;
    result = String(digit % 10) + result;
    carry = digit >= 10 ? 1 : 0;
  }
  return carry === 1 ? `1${result}` : result;
}

function divideDigits(dividend: string, divisor: number): string {
  let remainder = 0;
  let quotient = "";
  for (const digit of dividend) {
    const current = remainder * 10 + Number(digit);
    quotient += String(Math.floor(current / divisor));
    remainder = current % divisor;
  }
  return quotient;
}
