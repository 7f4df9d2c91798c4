/** What was left out of a sheet, and why, as sentences. */
import { messages } from "../core/messages";

export interface LeftOut {
  readonly what: string;
  /** Goes on after "because". */
  readonly because: string;
  /** A sheet that is in order, of another round: nothing to see to. */
  readonly isOtherRound?: true;
}

/** Few sheets of other rounds are named; many, as in a workbook of several years, are counted: what somebody must see to would drown among them. */
const MOST_NAMED = 3;

function otherRoundsTogether(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const rest = leftOut.filter(({ isOtherRound }) => isOtherRound !== true);
  const others = leftOut.length - rest.length;
  return others <= MOST_NAMED ? leftOut : [...rest, { what: messages.scoreSheetsCounted(others), because: messages.becauseOtherRounds() }];
}

/** "Birch, because it has no scores yet.", one for each. */
export const leftOutSentences = (leftOut: readonly LeftOut[]): string[] =>
  otherRoundsTogether(leftOut).map(({ what, because }) => `${messages.leftOutBecause(what, because)}.`);

/** "Left out: Birch, because it has no scores yet.", one for each, as the lines of a sheet. */
export const leftOutLines = (leftOut: readonly LeftOut[]): string[] =>
  otherRoundsTogether(leftOut).map(({ what, because }) => messages.leftOut([messages.leftOutBecause(what, because)]));
