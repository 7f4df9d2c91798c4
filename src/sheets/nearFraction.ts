/** The exact average behind a number that a cell worked out: 3.6666666666666665 was 11/3. */
import { fraction, fromNumber, type Fraction } from "../core/exact";

/** An average of averages of whole scores has a small denominator: wards times hospitals. */
const LARGEST_DENOMINATOR = 5000;
const CLOSE = 1e-12;

/** The simplest fraction so close to the number that no cell could tell them apart; the number's own decimals where there is none. */
export function nearFraction(value: number): Fraction {
  for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator += 1) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(numerator / denominator - value) <= CLOSE * Math.max(1, Math.abs(value)))
      return fraction(BigInt(numerator), BigInt(denominator));
  }
  return fromNumber(value);
}
