/** Every score of every score sheet as one long table, and which sheets cannot be in it. Pure. */
import { currentStandards, type Area } from "../core/framework";
import { messages } from "../core/messages";
import { periodKey, type Period } from "../core/period";
import type { Route } from "../core/route";
import type { TidyScore } from "../core/tidyScores";
import { hospitalByName, nameKey, sameName, type Unit, type Units } from "../core/unit";
import { hospitalSources } from "./hospitalSources";
import type { ScoreSheetReading } from "./readScoreSheet";

export interface TidySources {
  readonly rows: readonly TidyScore[];
  /** Sentences: which sheets were left out and why. */
  readonly leftOut: readonly string[];
}

type Known = ScoreSheetReading & { readonly unit: Unit; readonly area: Area; readonly period: Period; readonly route: Route };

const isKnown = (reading: ScoreSheetReading): reading is Known =>
  reading.unit !== null && reading.area !== null && reading.period !== null && reading.route !== null;

/** In tab order, each sheet's standards in their own order. Of two sheets about the same, the one that counts is taken; where neither does, neither is. */
export function tidySources(
  readings: readonly ScoreSheetReading[],
  { units, countPeerReviews }: { readonly units: Units; readonly countPeerReviews: boolean },
): TidySources {
  const known = readings.filter(isKnown);
  const countedOn = scoresThatCount(known, units, countPeerReviews);
  const rivals = new Map<string, Known[]>();
  for (const reading of known) rivals.set(keyOf(reading), [...(rivals.get(keyOf(reading)) ?? []), reading]);
  const isTaken = (reading: Known): boolean => {
    const same = rivals.get(keyOf(reading)) ?? [];
    return same.length === 1 || same.find(({ sheet }) => countedOn.has(sheet)) === reading;
  };
  const taken = known.filter(isTaken);
  return {
    rows: taken.flatMap((reading) => rowsOf(reading, units, countedOn.get(reading.sheet) ?? new Set())),
    leftOut: [
      ...readings
        .filter((reading) => !isKnown(reading))
        .map(({ sheet }) => `${messages.leftOutBecause(sheet, messages.becauseUnreadable("what it is about"))}.`),
      ...known
        .filter((reading) => !taken.includes(reading))
        .map(({ sheet }) => `${messages.leftOutBecause(sheet, messages.becauseTwice())}.`),
    ],
  };
}

const keyOf = ({ unit, area, period, route }: Known): string =>
  JSON.stringify([nameKey(unit.hospital), unit.ward === null ? null : nameKey(unit.ward), area.id, periodKey(period), route]);

/** By sheet the ids of the standards whose scores make the hospital's, each area and period by itself. */
function scoresThatCount(readings: readonly Known[], units: Units, countPeerReviews: boolean): Map<string, ReadonlySet<string>> {
  const rounds = new Map(readings.map(({ area, period }) => [JSON.stringify([area.id, periodKey(period)]), { area, period }]));
  const wards = [...rounds.values()].flatMap((round) =>
    hospitalSources(readings, { ...round, units, countPeerReviews }).hospitals.flatMap((hospital) => hospital.wards),
  );
  return new Map(wards.map(({ sheet, scores }) => [sheet, new Set(scores.keys())]));
}

function rowsOf({ unit, area, period, route, rows, scores }: Known, units: Units, counted: ReadonlySet<string>): TidyScore[] {
  const hospital = hospitalByName(units, unit.hospital);
  const collaborative = hospital?.collaborative ?? "";
  const region = units.collaboratives.find(({ name }) => sameName(name, collaborative))?.region ?? "";
  const versions = new Map(rows.map(({ standardId, version }) => [standardId, version]));
  const current = currentStandards(area).map(({ id }) => id);
  // Those asked now in their order, then those that are asked no longer.
  const ids = [...current, ...[...scores.keys()].filter((id) => !current.includes(id))];
  return ids.flatMap((standardId): TidyScore[] => {
    const score = scores.get(standardId);
    if (score === undefined) return [];
    return [
      {
        period,
        areaId: area.id,
        area: area.name,
        region: region === "" && collaborative !== "" ? (units.region?.name ?? "") : region,
        collaborative,
        hospital: hospital?.name ?? unit.hospital,
        ward: unit.ward,
        route,
        standardId,
        version: versions.get(standardId) ?? null,
        score,
        counted: counted.has(standardId),
      },
    ];
  });
}
