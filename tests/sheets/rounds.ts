/** Rounds of scores that the tests of the hospital sheet and the benchmark start from. */
import example from "../../examples/involvement-2023-q1.json";
import type { ScoresByStandard } from "../../src/core/average";
import { DEFAULT_BANDS } from "../../src/core/band";
import { currentStandards, type Area } from "../../src/core/framework";
import { quarterOf } from "../../src/core/period";
import { ROUTES, routeSchema, type Route } from "../../src/core/route";
import type { Score } from "../../src/core/score";
import { defaultSettings } from "../../src/core/settings";
import type { Units } from "../../src/core/unit";
import { quarters2023, sequin } from "../../src/frameworks";
import type { BenchmarkSource } from "../../src/sheets/benchmarkSource";
import { planFrameworkSheet } from "../../src/sheets/frameworkSheet";
import { NOTHING_KEPT, type HospitalSource, type WardSource } from "../../src/sheets/hospitalSource";
import { readScoreSheet, type ScoreSheetReading } from "../../src/sheets/readScoreSheet";
import { planScoreSheet, type ScoreSheetInput } from "../../src/sheets/scoreSheet";
import { planSetUpSheet } from "../../src/sheets/setUpSheet";
import { PlanBook } from "./planBook";
import { area, aspen } from "./samples";

export const involvement: Area = area();
export const standardIds: readonly string[] = currentStandards(involvement).map(({ id }) => id);

export const hny: Units = {
  region: example.region,
  collaboratives: example.collaboratives,
  hospitals: example.hospitals.map(({ name, shortName, collaborative, sheets }) => ({
    name,
    shortName,
    collaborative,
    wards: sheets.flatMap(({ ward }) => (ward === null ? [] : [{ name: ward }])),
  })),
};

/** What is typed into one score sheet; `scores` by the place of the standard. */
export interface TypedSheet {
  readonly tab: string;
  readonly hospital: string;
  readonly ward: string | null;
  readonly scores: readonly (number | string | null)[];
  readonly route?: Route;
  readonly serviceUsers?: number;
  readonly staff?: number;
  readonly input?: Partial<ScoreSheetInput>;
}

export const hnySheets: readonly TypedSheet[] = example.hospitals.flatMap(({ name, sheets }) =>
  sheets.map(({ ward, route, serviceUsers, staff, entries }) => ({
    tab: ward ?? name,
    hospital: name,
    ward,
    scores: standardIds.map((id) => entries.find(({ standardId }) => standardId === id)?.score ?? null),
    route: routeSchema.parse(route),
    serviceUsers,
    staff,
  })),
);

/** A workbook with Set-up, Framework and the typed score sheets. */
export function bookOf(sheets: readonly TypedSheet[], units: Units = hny): PlanBook {
  const book = new PlanBook();
  book.add(planSetUpSheet({ settings: defaultSettings, units, calendar: quarters2023 }, sequin, "24 Aug 2023"));
  book.add(planFrameworkSheet(sequin, "24 Aug 2023"));
  for (const sheet of sheets) addSheet(book, sheet);
  return book;
}

function addSheet(book: PlanBook, { tab, hospital, ward, scores, route = "selfAssessment", serviceUsers, staff, input }: TypedSheet): void {
  book.add(planScoreSheet({ ...aspen, name: tab, unit: { hospital, ward }, route, ...input }));
  const reading = readScoreSheet(book.asSheet(tab), sequin);
  reading.rows.forEach(({ score }, index) => book.type(tab, score.cell, scores[index] ?? ""));
  const { fields } = reading;
  if (fields.serviceUsers && serviceUsers !== undefined) book.type(tab, fields.serviceUsers.cell, serviceUsers);
  if (fields.staff && staff !== undefined) book.type(tab, fields.staff.cell, staff);
  if (fields.route) book.type(tab, fields.route.cell, ROUTES[route].name);
}

export function readings(book: PlanBook, sheets: readonly TypedSheet[]): ScoreSheetReading[] {
  return sheets.map(({ tab }) => readScoreSheet(book.asSheet(tab), sequin));
}

const common = { area: involvement, period: quarterOf(2023, 1), framework: sequin, bands: DEFAULT_BANDS, made: "24 Aug 2023" } as const;
export const round = { area: common.area, period: common.period, units: hny, countPeerReviews: false } as const;

export const hospitalSource = (
  source: Pick<HospitalSource, "hospital" | "wards" | "isDirect"> & Partial<HospitalSource>,
): HospitalSource => ({
  ...common,
  name: "Hospital score",
  peerReviews: [],
  leftOut: [],
  kept: NOTHING_KEPT,
  ...source,
});

export const benchmarkSource = (source: Pick<BenchmarkSource, "hospitals"> & Partial<BenchmarkSource>): BenchmarkSource => ({
  ...common,
  name: "Benchmark",
  collaborative: { name: "Humber", shortName: "HNY" },
  missing: [],
  leftOut: [],
  ...source,
});

/** So many wards without a workbook behind them, for tests of geometry and size. */
export function manyWards(
  count: number,
  name: (index: number) => string = (index) => `Ward ${String(index + 1).padStart(2, "0")}`,
): WardSource[] {
  return Array.from({ length: count }, (_, index) => ({
    name: name(index),
    sheet: name(index),
    ids: "$L$9:$L$20",
    counted: "$P$9:$P$20",
    serviceUsers: "$E$6",
    staff: "$F$6",
    route: "$B$6",
    scores: scoresOf(standardIds.map((_id, at) => 1 + ((index * 7 + at * 3) % 5))),
    unused: new Set<string>(),
  }));
}

function scoresOf(values: readonly (number | null)[]): ScoresByStandard {
  return new Map(
    values.map((value, index): [string, Score] => [
      standardIds[index] ?? "",
      value === null ? { state: "notYet" } : { state: "scored", value },
    ]),
  );
}
