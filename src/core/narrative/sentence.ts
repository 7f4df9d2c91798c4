/** A sentence of the report, with the rule that it follows from. A rule without data gives none. */
import { shown, type Fraction } from "../exact";
import { reportMessages } from "../messages/report";

export interface Sentence {
  readonly rule: string;
  readonly text: string;
}

/** One sentence, or none where there is no text. */
export const say = (rule: string, text: string | null): Sentence[] => (text === null ? [] : [{ rule, text }]);

/** A gap between two exact figures as it is shown; one that would show as 0.0 is said in words. */
export function gapText(gap: Fraction): string {
  const text = shown(gap);
  return text === shown({ numerator: 0n, denominator: 1n }) ? reportMessages.gapUnderATenth() : text;
}
