/**
 * Units that were called otherwise before, as Set-up says: their earlier rounds are theirs. Where several units became one, or one became
 * several, nothing is joined and nothing averaged: every figure stays with the name it was closed under, and the line breaks.
 */
import { compare, type Fraction } from "./exact";
import type { HistoryRow, Level } from "./history";
import { roundsMessages } from "./messages/rounds";
import { onceFor } from "./onceFor";
import { comparePeriods, periodKey, type Period } from "./period";
import { hospitalByName, nameKey, sameName, type Hospital, type Units } from "./unit";

/** A unit that is no single other one under a new name. */
export interface BrokenLine {
  readonly level: Level;
  /** As it is called now. */
  readonly unit: string;
  /** Those it was formed from, or the one that it is a part of. */
  readonly from: readonly string[];
  readonly how: "formed" | "divided";
}

export interface KnownNow {
  /** The same rows in the same order, under the names that their units have now; `writtenAs` keeps the name that stands in the history. */
  readonly rows: readonly HistoryRow[];
  /** The rows as they stand in the history. */
  readonly asWritten: readonly HistoryRow[];
  readonly broken: readonly BrokenLine[];
}

/** Those that Set-up keeps former names of. */
const NAMED_LEVELS = ["hospital", "collaborative"] as const satisfies readonly Level[];
type NamedLevel = (typeof NAMED_LEVELS)[number];

interface Named {
  readonly level: NamedLevel;
  readonly name: string;
  readonly formerNames: readonly string[];
}

/** Hospitals and collaboratives, each with the names that may be its former ones: not its own, and nobody's who is there now. */
function namedUnits({ hospitals, collaboratives }: Pick<Units, "hospitals" | "collaboratives">): Named[] {
  const of = (
    level: NamedLevel,
    units: readonly { readonly name: string; readonly formerNames?: readonly string[] | undefined }[],
  ): Named[] =>
    units.map(({ name, formerNames = [] }) => ({
      level,
      name,
      formerNames: formerNames.filter((former) => !units.some((unit) => sameName(unit.name, former))),
    }));
  return [...of("hospital", hospitals), ...of("collaborative", collaboratives)];
}

/**
 * The name that a hospital has now. Several that became one all have its name; one that became several keeps its own, for nobody knows
 * which of them is meant.
 */
export const hospitalNow = (name: string, { hospitals }: Pick<Units, "hospitals">): string =>
  namesNow(hospitals).get(nameKey(name)) ?? name;

/** Former names with the one that each stands for now, of the same hospitals asked for again and again. */
const namesNow = onceFor((hospitals: Units["hospitals"]): ReadonlyMap<string, string> => {
  const all = namedUnits({ hospitals, collaboratives: [] }).flatMap(({ name, formerNames }) =>
    [...new Set(formerNames.map(nameKey))].map((former) => ({ former, name })),
  );
  const times = new Map<string, number>();
  for (const { former } of all) times.set(former, (times.get(former) ?? 0) + 1);
  return new Map(all.flatMap(({ former, name }) => (times.get(former) === 1 ? [[former, name] as const] : [])));
});

/** The hospital of that name, short name, or name that it had before; null where Set-up has none. */
export const hospitalKnownAs = (units: Units, name: string): Hospital | null =>
  hospitalByName(units, name) ?? hospitalByName(units, hospitalNow(name, units));

export function asKnownNow(rows: readonly HistoryRow[], units: Pick<Units, "hospitals" | "collaboratives">): KnownNow {
  const named = namedUnits(units);
  const broken: BrokenLine[] = [];
  const nameNow = new Map<string, string>();
  /** Until when a name stood for another unit than now. */
  const another = new Map<string, Period>();
  for (const { level, name, formerNames } of named) {
    if (formerNames.length === 0) continue;
    const own = rows.filter((row) => row.level === level);
    const shared = formerNames.filter((former) =>
      named.some((other) => other.level === level && other.name !== name && other.formerNames.some((one) => sameName(one, former))),
    );
    const scored = [name, ...formerNames].filter((one) => own.some((row) => sameName(row.unit, one)));
    if (shared.length > 0) broken.push({ level, unit: name, from: shared, how: "divided" });
    else if (stoodSideBySide(own, scored) !== null) {
      // One of those that became one may have given it its name: that one was another unit until then.
      const until = formerNames
        .map((former) => stoodSideBySide(own, [name, former]))
        .reduce((last, period) => (last === null || (period !== null && comparePeriods(period, last) > 0) ? period : last), null);
      if (until !== null) another.set(keyOf(level, name), until);
      broken.push({ level, unit: name, from: [...formerNames, ...(until === null ? [] : [roundsMessages.asItWas(name)])], how: "formed" });
    } else for (const former of formerNames) nameNow.set(keyOf(level, former), name);
  }
  if (nameNow.size === 0 && another.size === 0) return { rows, asWritten: rows, broken };
  return {
    broken,
    asWritten: rows,
    rows: rows.map((row): HistoryRow => {
      // A ward goes with its hospital.
      if (row.level === "ward") return { ...row, partOf: nameNow.get(keyOf("hospital", row.partOf)) ?? row.partOf };
      const until = another.get(keyOf(row.level, row.unit));
      if (until !== undefined && comparePeriods(row.period, until) <= 0)
        return { ...row, unit: roundsMessages.asItWas(row.unit), writtenAs: row.unit };
      const now = nameNow.get(keyOf(row.level, row.unit));
      return now === undefined ? row : { ...row, unit: now, writtenAs: row.unit };
    }),
  };
}

const keyOf = (level: Level, name: string): string => `${level}|${nameKey(name)}`;

/**
 * The last round of which two of the names have figures that differ: until then they were two units. Null where there is none; the same
 * figures under two names are one round closed twice.
 */
function stoodSideBySide(rows: readonly HistoryRow[], names: readonly string[]): Period | null {
  const first = new Map<string, HistoryRow>();
  const keys = new Set(names.map(nameKey));
  let last: Period | null = null;
  for (const row of rows) {
    if (row.route === "peerReview" || !keys.has(nameKey(row.unit))) continue;
    const key = `${periodKey(row.period)}|${row.areaId}|${row.standardId ?? ""}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else if (!sameName(other.unit, row.unit) && differs(other.score, row.score) && (last === null || comparePeriods(row.period, last) > 0))
      last = row.period;
  }
  return last;
}

const differs = (a: Fraction | null, b: Fraction | null): boolean => (a === null || b === null ? a !== b : compare(a, b) !== 0);

/** Two names that may be one unit: the rounds of the one end before those of the other begin. */
export interface PerhapsRenamed {
  readonly level: NamedLevel;
  /** Now on Set-up. */
  readonly unit: string;
  /** Its first round; null where it has none yet. */
  readonly since: Period | null;
  /** No longer on Set-up. */
  readonly before: string;
  readonly until: Period;
}

/** More than these are not asked at a time. */
const MOST_ASKED = 4;

/**
 * Whose rounds begin where another's end, so that somebody should say whether they are the same. With several on both sides only those
 * whose names share a word are asked about.
 * @param rows as they are known now
 */
export function perhapsRenamed({ rows, broken }: KnownNow, units: Pick<Units, "hospitals" | "collaboratives">): PerhapsRenamed[] {
  const named = namedUnits(units);
  const asked = NAMED_LEVELS.flatMap((level) => {
    const own = spans(rows.filter((row) => row.level === level));
    const now = named.filter((unit) => unit.level === level);
    const isAccountedFor = (name: string): boolean =>
      now.some((unit) => sameName(unit.name, name) || unit.formerNames.some((former) => sameName(former, name))) ||
      broken.some(({ from }) => from.some((one) => sameName(one, name)));
    const gone = own.filter(({ unit }) => !isAccountedFor(unit));
    const pairs = now.flatMap(({ name }) => {
      const since = own.find(({ unit }) => sameName(unit, name))?.first ?? null;
      return gone
        .filter(({ last }) => since === null || comparePeriods(last, since) < 0)
        .map(({ unit, last }): PerhapsRenamed => ({ level, unit: name, since, before: unit, until: last }));
    });
    const alone = new Set(pairs.map(({ unit }) => unit)).size === 1 && gone.length === 1;
    return alone ? pairs : pairs.filter(({ unit, before }) => shareAWord(unit, before));
  });
  return asked.slice(0, MOST_ASKED);
}

/** First and last round of each unit, in the order of the rows. */
function spans(rows: readonly HistoryRow[]): { unit: string; first: Period; last: Period }[] {
  const found = new Map<string, { unit: string; first: Period; last: Period }>();
  // The same few names stand in thousands of rows.
  const keys = new Map<string, string>();
  for (const { unit, period } of rows) {
    const key = keys.get(unit) ?? nameKey(unit);
    keys.set(unit, key);
    const span = found.get(key);
    if (span === undefined) found.set(key, { unit, first: period, last: period });
    else {
      if (comparePeriods(period, span.first) < 0) span.first = period;
      if (comparePeriods(period, span.last) > 0) span.last = period;
    }
  }
  return [...found.values()];
}

/** "Hospital" and the like name nobody. */
const COMMON = new Set([
  "hospital",
  "house",
  "centre",
  "center",
  "clinic",
  "unit",
  "ward",
  "lodge",
  "hall",
  "the",
  "and",
  "saint",
  "collaborative",
]);

function shareAWord(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    nameKey(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !COMMON.has(word));
  const others = new Set(words(b));
  return words(a).some((word) => others.has(word));
}
