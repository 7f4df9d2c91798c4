/** What the collaborative's standards say: which are lowest, and what they ask. */
import { bandOfAverage } from "../band";
import { compare, shown, type Fraction } from "../exact";
import { reportMessages } from "../messages/report";
import { ownFigures, type ReportFacts } from "../report";
import { lowest, type Extreme } from "../takeaway";
import { say, type Sentence } from "./sentence";

type Facts = Pick<ReportFacts, "collaborative" | "hospitals" | "standards" | "bands">;

interface Least extends Extreme {
  readonly word: string;
  readonly scored: number;
}

/** The lowest standards by their ids; null when nothing is scored. */
function leastOf(facts: Facts): Least | null {
  const figures = [...ownFigures(facts).scores].map(([name, value]) => ({ name, value }));
  const least = lowest(figures);
  const band = bandOfAverage(least?.value ?? null, facts.bands);
  return least === null || band === null ? null : { ...least, word: band.word, scored: figures.length };
}

/** Which standards are lowest (all on a tie), or that every standard is at one score. */
export function lowestStandards(facts: Facts): Sentence[] {
  const least = leastOf(facts);
  if (least === null) return [];
  const numbers = facts.standards.filter(({ id }) => least.names.includes(id)).map(({ number }) => number);
  const figure = shown(least.value);
  const [only = ""] = numbers;
  if (least.scored === 1) return say("lowest", reportMessages.onlyStandardScored(only, figure, least.word));
  return say(
    "lowest",
    numbers.length === least.scored
      ? reportMessages.everyStandardTheSame(figure, least.word)
      : reportMessages.lowestInReport(numbers, figure, least.word),
  );
}

/** The lowest standards quoted, each with its band and what the hospitals scored. None where all standards are alike. */
export function lowestQuoted(facts: Facts): Sentence[] {
  const least = leastOf(facts);
  if (least === null || (least.names.length === least.scored && least.scored > 1)) return [];
  return facts.standards
    .filter(({ id }) => least.names.includes(id))
    .flatMap(({ id, number, text }) => {
      const scores = facts.hospitals.flatMap(({ scores: own }) => own.get(id) ?? []);
      return say("lowestQuoted", `${reportMessages.quotedStandard(number, text, shown(least.value), least.word)} ${spreadOf(scores)}`);
    });
}

/** "All 3 hospitals scored 3." or from what to what. Equal means exactly equal. */
function spreadOf(scores: readonly Fraction[]): string {
  const sorted = [...scores].sort(compare);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return "";
  return compare(first, last) === 0
    ? reportMessages.scoredAlike(scores.length, plain(first))
    : reportMessages.scoredApart(plain(first), plain(last));
}

/** A whole score without decimals, an average with one. */
const plain = (value: Fraction): string => shown(value, value.denominator === 1n ? 0 : 1);
