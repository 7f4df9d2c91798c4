/** How far a return is: complete when every standard has a score, or N/A with a reason. */
import type { Score } from "./score";

export interface Completeness {
  readonly scored: number;
  /** N/A with a reason. */
  readonly notApplicable: number;
  /** N/A without a reason. */
  readonly reasonMissing: number;
  readonly notYet: number;
  readonly of: number;
  readonly complete: boolean;
}

export function completenessOf(scores: readonly Score[]): Completeness {
  const scored = scores.filter(({ state }) => state === "scored").length;
  const notApplicable = scores.filter((score) => score.state === "notApplicable" && score.reason.trim() !== "").length;
  const notYet = scores.filter(({ state }) => state === "notYet").length;
  const of = scores.length;
  return {
    scored,
    notApplicable,
    reasonMissing: of - scored - notApplicable - notYet,
    notYet,
    of,
    complete: of > 0 && scored + notApplicable === of,
  };
}
