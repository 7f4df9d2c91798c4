/**
 * Whether a printed average or total can be repeated from the figures that it seems to be made of. Reports round, cut off, or work with
 * figures that they do not print; so there are four answers, and none of them is "wrong".
 */
import { add, compare, fraction, fromInteger, roundHalfUp, subtract, type Fraction } from "./exact";

/** In the order in which they are tried: rounded half up; cut off; from inputs that were longer than printed; not at all. */
export type Repeats = "rounded" | "truncated" | "possible" | "cannot";

export interface PrintedFigure {
  readonly value: Fraction;
  /** How many decimals it was printed with. */
  readonly decimals: number;
}

export interface FigureInput {
  readonly exact: Fraction;
  /** As it was printed, where that may be shorter than what was reckoned with; null where it is held exactly, as a score is. */
  readonly printed: PrintedFigure | null;
}

export type MadeAs = "average" | "total";

/** Of at least one figure. Throws RangeError of none. */
export function made(values: readonly Fraction[], as: MadeAs): Fraction {
  if (values.length === 0) throw new RangeError("Nothing can be made of no figures.");
  // Those of one denominator first: scores and printed figures are then only counted together.
  const sums = new Map<bigint, bigint>();
  for (const { numerator, denominator } of values) sums.set(denominator, (sums.get(denominator) ?? 0n) + numerator);
  const sum = [...sums].map(([denominator, numerator]) => fraction(numerator, denominator)).reduce(add);
  return as === "total" ? sum : fraction(sum.numerator, sum.denominator * BigInt(values.length));
}

/** Cut off after so many decimals, towards zero. */
export function truncate(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  return fraction((value.numerator * scale) / value.denominator, scale);
}

export const isRounded = ({ value, decimals }: PrintedFigure, exact: Fraction): boolean =>
  compare(roundHalfUp(exact, decimals), value) === 0;
export const isTruncated = ({ value, decimals }: PrintedFigure, exact: Fraction): boolean =>
  compare(truncate(exact, decimals), value) === 0;

/** How a printed figure follows from others. */
export function repeats(printed: PrintedFigure, inputs: readonly FigureInput[], as: MadeAs): Repeats {
  const exact = made(
    inputs.map((input) => input.exact),
    as,
  );
  if (isRounded(printed, exact)) return "rounded";
  if (isTruncated(printed, exact)) return "truncated";
  const isPossible = ([ROUNDED, TRUNCATED] as const).some((behind) => meets(behind(printed), spanOf(inputs, as, behind)));
  return isPossible ? "possible" : "cannot";
}

/** From the first value, included, to the last, which is not. */
interface Span {
  readonly from: Fraction;
  readonly before: Fraction;
}

/** What may stand behind a printed figure under one rule: the same rule is taken for the inputs and for what was made of them. */
type Behind = (printed: PrintedFigure) => Span;

const step = (decimals: number): Fraction => fraction(1n, 10n ** BigInt(decimals));
const ROUNDED: Behind = ({ value, decimals }) => {
  const half = fraction(1n, 2n * 10n ** BigInt(decimals));
  return { from: subtract(value, half), before: add(value, half) };
};
const TRUNCATED: Behind = ({ value, decimals }) =>
  compare(value, fromInteger(0)) < 0
    ? { from: subtract(value, step(decimals)), before: value }
    : { from: value, before: add(value, step(decimals)) };

function spanOf(inputs: readonly FigureInput[], as: MadeAs, behind: Behind): Span | null {
  if (inputs.every((input) => input.printed === null)) return null;
  const spans = inputs.map((input) => (input.printed === null ? { from: input.exact, before: input.exact } : behind(input.printed)));
  return {
    from: made(
      spans.map(({ from }) => from),
      as,
    ),
    before: made(
      spans.map(({ before }) => before),
      as,
    ),
  };
}

const meets = (one: Span, other: Span | null): boolean =>
  other !== null && compare(one.from, other.before) < 0 && compare(other.from, one.before) < 0;
