/** The cells of a sheet of rounds: scores from the history, what has changed, and the sentence above them. All live. */
import { rowOf, type HistoryRow, type HistoryUnit, type SeriesPoint } from "../core/history";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { periodShort, type Period } from "../core/period";
import { fixedCell } from "./address";
import { quotedText } from "./functions";
import { historyKeyText, historyScoreFormula } from "./historySheet";
import { formula, type PlanCell } from "./plan";
import { FIRST_ROUND } from "./trendLayout";

/** One unit, or one standard of the group, by round. */
export interface TrendSeries {
  readonly unit: HistoryUnit;
  /** Null: the unit's average. */
  readonly standardId: string | null;
  readonly points: readonly SeriesPoint[];
}

/** What all rows of a sheet of rounds share. */
export interface TrendRounds {
  readonly areaId: string;
  readonly rounds: readonly Period[];
  /** Index of the baseline among the rounds; -1 without one. */
  readonly baseline: number;
  readonly history: readonly HistoryRow[];
}

/** "$D$7": the score of a round in a row. */
export const roundCell = (row: number, round: number): string => fixedCell(row, FIRST_ROUND + round);

/** What the columns of changes are called: since last time, and since the baseline where there is one. */
export function changeHeaders({ rounds, baseline }: Pick<TrendRounds, "rounds" | "baseline">): string[] {
  const since = rounds[baseline];
  return [roundsMessages.changeSinceLast(), ...(since === undefined ? [] : [roundsMessages.changeSinceBaseline(periodShort(since))])];
}

/** A row after its number and name: scores, changes and marks. */
export function trendCells(series: TrendSeries, row: number, all: TrendRounds): PlanCell[] {
  return [...scoreCells(series, all), ...changeCells(row, series.points, all), marksOf(series.points)];
}

function scoreCells({ unit, standardId, points }: TrendSeries, { areaId, history }: TrendRounds): PlanCell[] {
  return points.map(({ period, score }) => {
    const row = score === null ? null : rowOf(history, unit, standardId, areaId, period);
    // Really empty: a formula that shows nothing would be drawn as 0.
    return row === null ? null : formula(historyScoreFormula(quotedText(historyKeyText(row))));
  });
}

function changeCells(row: number, points: readonly SeriesPoint[], { rounds, baseline }: TrendRounds): PlanCell[] {
  const now = rounds.length - 1;
  const before = points.slice(0, now).findLastIndex(({ score }) => score !== null);
  const since = (from: number): PlanCell => {
    const broken = points.slice(from + 1).some(({ breaksBefore }) => breaksBefore);
    if (from < 0 || from === now || points[now]?.score === null || points[from]?.score === null) return null;
    // A word where a number is shown: as a formula it stays one.
    return broken
      ? formula(`=${quotedText(roundsMessages.lastTimeNew())}`)
      : formula(changeFormula(roundCell(row, now), roundCell(row, from)));
  };
  return [since(before), ...(baseline === -1 ? [] : [since(baseline)])];
}

function marksOf(points: readonly SeriesPoint[]): PlanCell {
  const marks = [...new Set(points.flatMap(({ mark }) => mark ?? []))];
  return marks.length === 0 ? null : marks.join(", ");
}

/** How a change is shown. */
export const CHANGE_FORMAT = '"up "0.0;"down "0.0;"the same"';

/** The gap, exact where cells are: what shows as 0.0 and is none is told apart from none. */
function changeFormula(now: string, before: string): string {
  const gap = gapOf(now, before);
  const little = `IF(${gap}>0,${quotedText(roundsMessages.trendUpLittle())},${quotedText(roundsMessages.trendDownLittle())})`;
  return `=IF(COUNT(${now},${before})=2,IF(AND(${gap}<>0,ROUND(${gap},1)=0),${little},${gap}),"")`;
}

const gapOf = (now: string, before: string): string => `ROUND(ROUND(N(${now}),9)-ROUND(N(${before}),9),9)`;

/** "HNY is up by 0.3 since Q1 2022/23", live; in its first round its average. `row`: that of its scores. */
export function trendTitle(name: string, points: readonly SeriesPoint[], row: number): PlanCell {
  const now = points.findLastIndex(({ score }) => score !== null);
  const before = points.slice(0, Math.max(now, 0)).findLastIndex(({ score }) => score !== null);
  const shown = (value: string): string => `TEXT(ROUND(${value},1),"0.0")`;
  const live = (sentence: string, value: string): string => quotedText(sentence).replace(HERE, `"&${shown(value)}&"`);
  if (now === -1) return roundsMessages.trendNothing(name);
  const then = points[before];
  if (then === undefined) return formula(`=${live(roundsMessages.trendFirst(name, HERE), roundCell(row, now))}`);
  const since = periodShort(then.period);
  const gap = gapOf(roundCell(row, now), roundCell(row, before));
  const said = (change: string, value = ""): string => live(roundsMessages.trendChanged(name, change), value);
  const up = `IF(ROUND(${gap},1)=0,${said(messages.upByLessThanShown(since))},${said(messages.upBy(HERE, since), gap)})`;
  const down = `IF(ROUND(${gap},1)=0,${said(messages.downByLessThanShown(since))},${said(messages.downBy(HERE, since), `-(${gap})`)})`;
  return formula(`=IF(${gap}=0,${said(messages.sameAs(since))},IF(${gap}>0,${up},${down}))`);
}

/** Stands where a figure comes; no name has it. */
const HERE = "¤";
