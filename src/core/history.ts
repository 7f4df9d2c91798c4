/**
 * Past rounds: what was scored when, by whom, as rows that are only ever added to.
 *
 * Compared is only the same area: its last round and its baseline, never last quarter's other area. A standard that was
 * reworded or replaced is another standard from then on (its version rises): its line breaks there. A round without a score is a gap.
 */
import { compare, type Fraction } from "./exact";
import { onceFor } from "./onceFor";
import { comparePeriods, periodKey, samePeriod, type Period } from "./period";
import type { Route } from "./route";
import { nameKey } from "./unit";

/** From the smallest to the largest. */
export const LEVELS = ["ward", "hospital", "collaborative", "region"] as const;
export type Level = (typeof LEVELS)[number];

/** A figure that is not ours: typed from a printed page, or made up to show how a chart looks. Shown with it everywhere. */
export const HISTORY_MARKS = ["entered", "example"] as const;
export type HistoryMark = (typeof HISTORY_MARKS)[number];

/** Who a row is about. Two hospitals may each have an Ash ward: a ward is known together with its hospital. */
export interface HistoryUnit {
  readonly level: Level;
  readonly unit: string;
  /** The hospital of a ward, the collaborative of a hospital, the region of a collaborative, as it was then; "" for none. */
  readonly partOf: string;
}

export interface HistoryRow extends HistoryUnit {
  readonly period: Period;
  readonly areaId: string;
  /** Null for the unit's average over its standards. */
  readonly standardId: string | null;
  /** The version that was scored; null for averages, and where it is not known. */
  readonly version: number | null;
  /** Null for levels above the ward or directly scored hospital, and where it is not known. */
  readonly route: Route | null;
  /** Null where nothing could be averaged. */
  readonly score: Fraction | null;
  /** How many figures the score was made from, of how many; null where it is not known. */
  readonly n: number | null;
  readonly of: number | null;
  /** Where the figure comes from: a sheet, or what somebody typed. */
  readonly source: string;
  readonly mark: HistoryMark | null;
  /** The name that stands in the history, where the unit has another now. */
  readonly writtenAs?: string;
}

/** Equal for two rows exactly when one is the other closed twice. A peer review stands beside a unit's own scores. */
export function historyKey({ period, areaId, level, unit, partOf, standardId, route }: HistoryRow): string {
  return JSON.stringify([
    periodKey(period),
    areaId,
    level,
    nameKey(unit),
    level === "ward" ? nameKey(partOf) : "",
    standardId,
    route === "peerReview",
  ]);
}

/** Those of the new rows that are in the history with another figure. */
export function rowsThatDiffer(history: readonly HistoryRow[], rows: readonly HistoryRow[]): HistoryRow[] {
  const known = new Map(history.map((row) => [historyKey(row), row]));
  return rows.filter((row) => {
    const old = known.get(historyKey(row));
    if (old === undefined) return false;
    return old.score === null || row.score === null ? old.score !== row.score : compare(old.score, row.score) !== 0;
  });
}

/** Who has other figures in the history than in new rows of the same round, each once, in the order of the new rows. */
export const unitsThatDiffer = (history: readonly HistoryRow[], rows: readonly HistoryRow[]): string[] => [
  ...new Set(rowsThatDiffer(history, rows).map(({ unit }) => unit)),
];

/** The rounds of an area that are in the history, earliest first. */
export const roundsOf = (history: readonly HistoryRow[], areaId: string): readonly Period[] => roundsByArea(history).get(areaId) ?? [];

const roundsByArea = onceFor((history: readonly HistoryRow[]): ReadonlyMap<string, readonly Period[]> => {
  const areas = new Map<string, Map<string, Period>>();
  for (const { areaId, period } of history) {
    const rounds = areas.get(areaId) ?? new Map<string, Period>();
    areas.set(areaId, rounds.set(periodKey(period), period));
  }
  return new Map([...areas].map(([areaId, rounds]) => [areaId, [...rounds.values()].sort(comparePeriods)]));
});

/** The last round of the same area before a period; null when there is none. */
export function lastRound(history: readonly HistoryRow[], areaId: string, before: Period): Period | null {
  return (
    roundsOf(history, areaId)
      .filter((round) => comparePeriods(round, before) < 0)
      .at(-1) ?? null
  );
}

/** The round that the area is compared with from the start: the one chosen in Set-up if the history has it, else null. */
export function baselineRound(history: readonly HistoryRow[], areaId: string, baselines: Readonly<Record<string, Period>>): Period | null {
  const chosen = baselines[areaId];
  return chosen === undefined ? null : (roundsOf(history, areaId).find((round) => samePeriod(round, chosen)) ?? null);
}

/** The rows of one area and round. */
export const rowsOfRound = (history: readonly HistoryRow[], areaId: string, period: Period): readonly HistoryRow[] =>
  rowsByRound(history).get(roundKey(areaId, period)) ?? [];

const roundKey = (areaId: string, period: Period): string => `${periodKey(period)}|${areaId}`;
const rowsByRound = onceFor((history: readonly HistoryRow[]): ReadonlyMap<string, readonly HistoryRow[]> => {
  const rounds = new Map<string, HistoryRow[]>();
  for (const row of history) {
    const key = roundKey(row.areaId, row.period);
    const rows = rounds.get(key);
    if (rows === undefined) rounds.set(key, [row]);
    else rows.push(row);
  }
  return rounds;
});

/** A unit's own score of a standard (null: its average) in a round; null where there is none. Peer reviews stand aside. */
export function rowOf(
  history: readonly HistoryRow[],
  unit: HistoryUnit,
  standardId: string | null,
  areaId: string,
  period: Period,
): HistoryRow | null {
  return indexOf(history).get(ownKey({ standardId, areaId, period }, unitKey(unit))) ?? null;
}

/** The rows that are about one of the units. */
export function rowsOfUnits(history: readonly HistoryRow[], units: readonly HistoryUnit[]): HistoryRow[] {
  const wanted = new Set(units.map(unitKey));
  return history.filter((row) => wanted.has(unitKeyOf(row)));
}

/** Sheets ask for thousands of cells: rows are sorted once by what they are about. */
const indexOf = onceFor((history: readonly HistoryRow[]): ReadonlyMap<string, HistoryRow> => {
  const index = new Map<string, HistoryRow>();
  for (const row of history) {
    const key = ownKey(row, unitKeyOf(row));
    // The first of two rows counts.
    if (isOwn(row) && !index.has(key)) index.set(key, row);
  }
  return index;
});

/** Whether the history has anything of a unit in an area. */
export const isInHistory = (history: readonly HistoryRow[], unit: HistoryUnit, areaId: string): boolean =>
  unitsByArea(history).get(areaId)?.has(unitKey(unit)) === true;

const unitsByArea = onceFor((history: readonly HistoryRow[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const areas = new Map<string, Set<string>>();
  for (const row of history) areas.set(row.areaId, (areas.get(row.areaId) ?? new Set<string>()).add(unitKeyOf(row)));
  return areas;
});

const unitKeyOf = onceFor((row: HistoryRow): string => unitKey(row));
/** Equal for the same unit. A hospital or collaborative that moved is the same one; a ward goes with its hospital. */
const unitKey = ({ level, unit, partOf }: HistoryUnit): string =>
  JSON.stringify([level, nameKey(unit), level === "ward" ? nameKey(partOf) : ""]);
const ownKey = ({ standardId, areaId, period }: Pick<HistoryRow, "standardId" | "areaId" | "period">, unit: string): string =>
  `${periodKey(period)}|${areaId}|${standardId ?? ""}|${unit}`;

export interface SeriesPoint {
  readonly period: Period;
  /** Null is a gap: the round was not scored. */
  readonly score: Fraction | null;
  readonly version: number | null;
  readonly mark: HistoryMark | null;
  /** Another wording was scored here than at the point before: the line may not be drawn through. */
  readonly breaksBefore: boolean;
}

/**
 * One unit's scores of a standard (null: its averages) of one area, a point for every one of `rounds`.
 * A version that is not known breaks nothing: nobody has said that it differs.
 */
export function seriesOf(
  history: readonly HistoryRow[],
  unit: HistoryUnit,
  standardId: string | null,
  areaId: string,
  rounds: readonly Period[],
): SeriesPoint[] {
  let version: number | null = null;
  return rounds.map((period) => {
    const row = rowOf(history, unit, standardId, areaId, period);
    const scored = row === null || row.score === null ? null : row;
    const breaksBefore = scored !== null && scored.version !== null && version !== null && scored.version !== version;
    version = scored?.version ?? version;
    return { period, score: scored?.score ?? null, version: scored?.version ?? null, mark: scored?.mark ?? null, breaksBefore };
  });
}

/** Whether two rows of a standard can be compared: the same wording, or nobody has said that it differs. */
export function isComparable(a: Pick<HistoryRow, "standardId" | "version">, b: Pick<HistoryRow, "standardId" | "version">): boolean {
  return a.standardId === b.standardId && (a.version === null || b.version === null || a.version === b.version);
}

const isOwn = ({ route }: HistoryRow): boolean => route !== "peerReview";
