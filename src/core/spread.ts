/** From the lowest to the highest score: what an average does not tell. */
import type { Score } from "./score";

export interface Spread {
  readonly lowest: number;
  readonly highest: number;
}

/** Null when nothing is scored. */
export function spreadOf(scores: readonly Score[]): Spread | null {
  const values = scores.flatMap((score) => (score.state === "scored" ? [score.value] : []));
  return values.length === 0 ? null : { lowest: Math.min(...values), highest: Math.max(...values) };
}
