/**
 * How the figures moved since earlier rounds of the same area: change on the last, highest since, equals, streaks, baseline.
 * A round that a unit did not score is a gap: it ends a streak, and the last round that was scored is the one compared with.
 */
import { compare, fromInteger, shown, subtract, type Fraction } from "../exact";
import { isComparable, lastRound, roundsOf, rowOf, seriesOf, type HistoryRow, type HistoryUnit, type SeriesPoint } from "../history";
import { reportMessages } from "../messages/report";
import { comparePeriods, periodShort, samePeriod, type Period } from "../period";
import { groupOf, ownFigures, type ReportFacts } from "../report";
import { changeSentence } from "../takeaway";
import { gapText, say, type Sentence } from "./sentence";

interface Moved {
  /** "The HNY average". */
  readonly who: string;
  readonly now: Fraction;
  /** Earlier rounds, earliest first; gaps have a null score. */
  readonly earlier: readonly SeriesPoint[];
}

interface Point {
  readonly period: Period;
  readonly score: Fraction;
}
const scoredPoints = (points: readonly SeriesPoint[]): Point[] =>
  points.flatMap(({ period, score }) => (score === null ? [] : [{ period, score }]));

/** The collaborative's average, then that of each of `hospitals`, where there is one now. */
export function averagesThatMoved(facts: ReportFacts, hospitals = facts.hospitals): Moved[] {
  const rounds = earlierRounds(facts);
  const ofUnit = (who: string, now: Fraction | null, unit: HistoryUnit): Moved[] =>
    now === null ? [] : [{ who, now, earlier: seriesOf(facts.history, unit, null, facts.area.id, rounds) }];
  const group =
    facts.collaborative === null
      ? []
      : ofUnit(reportMessages.groupAverageNamed(groupOf(facts)), ownFigures(facts).average, groupUnit(facts));
  return [
    ...group,
    ...hospitals.flatMap(({ name, unit, average }) =>
      ofUnit(reportMessages.averageOfHospital(name), average, { level: "hospital", unit, partOf: "" }),
    ),
  ];
}

const groupUnit = ({ collaborative }: ReportFacts): HistoryUnit => ({
  level: "collaborative",
  unit: collaborative?.name ?? "",
  partOf: "",
});

/** The rounds of this area before this one. */
export const earlierRounds = ({ history, area, period }: ReportFacts): Period[] =>
  roundsOf(history, area.id).filter((round) => comparePeriods(round, period) < 0);

/** The change on the last round that was scored: "The HNY average is up by 0.5 since Q1 2022/23 (3.6 now, 3.1 then)." */
export function change({ who, now, earlier }: Moved): Sentence[] {
  const before = scoredPoints(earlier).at(-1);
  if (before === undefined) return [];
  const since = periodShort(before.period);
  if (compare(now, before.score) === 0) return say("change", reportMessages.unchangedSince(who, since, shown(now)));
  return say(
    "change",
    reportMessages.changedSince(who, reportMessages.changeIs(changeSentence(now, before.score, since)), shown(now), shown(before.score)),
  );
}

/** Highest of all rounds, or highest since one that was higher or equal; nothing where the last round was as high. */
export function highestSince({ who, now, earlier }: Moved): Sentence[] {
  const points = scoredPoints(earlier);
  if (points.length === 0) return [];
  const asHigh = points.findLastIndex(({ score }) => compare(score, now) >= 0);
  const found = points[asHigh];
  if (found === undefined) return points.length < 2 ? [] : say("highestSince", reportMessages.highestOfAllRounds(who, points.length + 1));
  if (asHigh === points.length - 1) return [];
  const since = periodShort(found.period);
  return say(
    "highestSince",
    compare(found.score, now) === 0 ? reportMessages.highestSinceEqual(who, since) : reportMessages.highestSince(who, since),
  );
}

/** Two or more rounds in a row of one direction, this one the last. A gap ends the row. */
export function streak({ who, now, earlier }: Moved): Sentence[] {
  const values = [...earlier.map(({ score }) => score), now];
  const steps: number[] = [];
  for (let index = values.length - 1; index > 0; index -= 1) {
    const [after, before] = [values[index], values[index - 1]];
    if (!after || !before) break;
    const step = Math.sign(compare(after, before));
    if (steps.length > 0 && steps[0] !== step) break;
    steps.push(step);
  }
  if (steps.length < 2) return [];
  const message =
    steps[0] === 1 ? reportMessages.upEachRound : steps[0] === -1 ? reportMessages.downEachRound : reportMessages.sameEachRound;
  return say("streak", message(who, steps.length));
}

/** Above, below or at the baseline round; nothing where that is the last round, with which everything is compared already. */
export function sinceBaseline({ who, now, earlier }: Moved, baseline: Period | null): Sentence[] {
  const points = scoredPoints(earlier);
  const before = baseline === null ? undefined : points.find(({ period }) => samePeriod(period, baseline));
  if (before === undefined || before === points.at(-1)) return [];
  const since = periodShort(before.period);
  const direction = compare(now, before.score);
  if (direction === 0) return say("baseline", reportMessages.atBaseline(who, since));
  return say(
    "baseline",
    direction > 0
      ? reportMessages.aboveBaseline(who, gapText(subtract(now, before.score)), since)
      : reportMessages.belowBaseline(who, gapText(subtract(before.score, now)), since),
  );
}

/** So many hospitals are each given sentences of their own; of more it is counted how they moved. */
const MOST_NAMED = 5;

/** How the averages of many hospitals moved since the last round, in numbers; nothing for a few, which are named. */
export function hospitalsThatMoved({ hospitals, history, area, period }: ReportFacts): Sentence[] {
  const last = lastRound(history, area.id, period);
  if (last === null || hospitals.length <= MOST_NAMED) return [];
  const steps = hospitals.flatMap(({ unit, average }) => {
    const before = rowOf(history, { level: "hospital", unit, partOf: "" }, null, area.id, last)?.score ?? null;
    return average === null || before === null ? [] : [Math.sign(compare(average, before))];
  });
  const count = (direction: number): number => steps.filter((step) => step === direction).length;
  return steps.length === 0
    ? []
    : say(
        "hospitalsMoved",
        reportMessages.hospitalsMoved(periodShort(last), count(1), count(-1), count(0), hospitals.length - steps.length),
      );
}

/** What is given sentences of its own: the collaborative, and a few hospitals. */
export const namedThatMoved = (facts: ReportFacts): Moved[] =>
  averagesThatMoved(facts, facts.hospitals.length <= MOST_NAMED ? facts.hospitals : []);

const WHOLE_POINT = fromInteger(1);

/** Standards of the collaborative that moved by a whole point or more since the last round; reworded ones are not compared. */
export function standardsThatMoved(facts: ReportFacts): Sentence[] {
  const last = lastRound(facts.history, facts.area.id, facts.period);
  if (last === null || facts.collaborative === null) return [];
  const { scores } = ownFigures(facts);
  return facts.standards.flatMap(({ id, version, number, shortTitle }) => {
    const [now, before] = [scores.get(id), rowOf(facts.history, groupUnit(facts), id, facts.area.id, last)];
    if (now === undefined || before === null || before.score === null || !isComparable(before, { standardId: id, version })) return [];
    const gap = compare(now, before.score) > 0 ? subtract(now, before.score) : subtract(before.score, now);
    if (compare(gap, WHOLE_POINT) < 0) return [];
    const moved = reportMessages.changeIs(changeSentence(now, before.score, periodShort(last)));
    return say(
      "standardMoved",
      reportMessages.changedSince(reportMessages.standardOfGroup(number, shortTitle), moved, shown(now), shown(before.score)),
    );
  });
}

/** Where the earlier figures come from, when they are not ours; that there are none. */
export function whereFromEarlier(facts: ReportFacts): Sentence[] {
  const rows = rowsBefore(facts);
  if (rows.length === 0) return say("firstRound", reportMessages.firstRound(facts.area.name));
  return [
    ...madeUpBefore(facts),
    ...say("earlierEntered", rows.some(({ mark }) => mark === "entered") ? reportMessages.earlierWereEntered() : null),
  ];
}

/** Made-up figures are called so wherever they are compared with. */
export const madeUpBefore = (facts: ReportFacts): Sentence[] =>
  say("examples", rowsBefore(facts).some(({ mark }) => mark === "example") ? reportMessages.earlierAreExamples() : null);

const rowsBefore = ({ history, area, period }: ReportFacts): HistoryRow[] =>
  history.filter((row) => row.areaId === area.id && comparePeriods(row.period, period) < 0);
