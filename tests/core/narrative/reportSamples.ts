/** Facts that the tests of the report start from: the published round, and small made-up ones. */
import example from "../../../examples/involvement-2023-q1.json";
import { DEFAULT_BANDS } from "../../../src/core/band";
import { fromDecimalText, fromInteger, mean, type Fraction } from "../../../src/core/exact";
import { areaById, currentStandards, type Area, type Standard } from "../../../src/core/framework";
import type { HistoryRow } from "../../../src/core/history";
import { quarterOf, type Period } from "../../../src/core/period";
import type { Comparator, ReportFacts, ReportHospital } from "../../../src/core/report";
import { sequin } from "../../../src/frameworks";

const found = areaById(sequin, "involvement");
if (found === null) throw new RangeError("Involvement is gone.");
export const involvement: Area = found;
export const standards: readonly Standard[] = currentStandards(involvement);

export const of = (text: string): Fraction => {
  const value = fromDecimalText(text);
  if (value === null) throw new RangeError(text);
  return value;
};

/** A hospital scored as a whole: `scores` in standard order, null where nothing was scored. */
export function hospitalOf(name: string, scores: readonly (number | null)[], other: Partial<ReportHospital> = {}): ReportHospital {
  const given = standards.flatMap(({ id }, index): [string, number][] => {
    const score = scores[index] ?? null;
    return score === null ? [] : [[id, score]];
  });
  const exact = new Map(given.map(([id, score]) => [id, fromInteger(score)]));
  return {
    name,
    shortName: "",
    unit: name,
    scores: exact,
    average: mean([...exact.values()]),
    singles: [{ ward: null, scores: new Map(given) }],
    actions: [],
    serviceUsers: null,
    staff: null,
    ...other,
  };
}

export function enteredOf(name: string, scores: readonly (string | null)[]): Comparator {
  const given = standards.flatMap(({ id }, index): [string, Fraction][] => {
    const score = scores[index] ?? null;
    return score === null ? [] : [[id, of(score)]];
  });
  return { name, shortName: "", scores: new Map(given), average: mean(given.map(([, value]) => value)), mark: "entered", hospitals: null };
}

/** The least there can be: no hospital, no past. */
export const emptyFacts: ReportFacts = {
  area: involvement,
  standards,
  period: quarterOf(2023, 1),
  outOf: 5,
  bands: DEFAULT_BANDS,
  collaborative: { name: "Humber", shortName: "HNY" },
  region: "Y&H",
  hospitals: [],
  missing: [],
  others: [],
  history: [],
  broken: [],
  baseline: null,
  next: null,
};

const publishedHospital = ({ name, published }: (typeof example.hospitals)[number]): ReportHospital =>
  hospitalOf(
    name,
    standards.map(({ id }) => (published.scores as Record<string, number>)[id] ?? null),
    { actions: published.actions.map((action) => ({ number: "", action, lead: "", by: "", status: "", agreed: false })) },
  );

/** The first quarter of 2023/24 as it was published: hospital scores of HNY, entered averages of West and South. */
export const seedFacts: ReportFacts = {
  ...emptyFacts,
  hospitals: example.hospitals.map(publishedHospital),
  others: example.printedAverages.map(({ collaborative, scores }) =>
    enteredOf(
      collaborative,
      standards.map(({ id }) => (scores as Record<string, string>)[id] ?? null),
    ),
  ),
  next: {
    period: quarterOf(2023, 2),
    area: areaById(sequin, "reducing-restrictive-practice"),
    due: "2023-09-30",
    why: "To support services moving through covid restrictions",
  },
};

/** One figure of an earlier round. */
export function past(unit: string, period: Period, score: string | null, other: Partial<HistoryRow> = {}): HistoryRow {
  return {
    level: "collaborative",
    unit,
    partOf: "",
    period,
    areaId: "involvement",
    standardId: null,
    version: null,
    route: null,
    score: score === null ? null : of(score),
    n: null,
    of: null,
    source: "typed",
    mark: null,
    ...other,
  };
}

export const year = (first: number): Period => quarterOf(first, 1);
