/** What closing a round adds to the history: a row for every unit and standard, and one for every average, from wards to region. */
import { averageOf, type Average, type AveragesByStandard, type ScoresByStandard } from "./average";
import { fromInteger } from "./exact";
import type { Standard } from "./framework";
import type { HistoryMark, HistoryRow, HistoryUnit } from "./history";
import { regionBothWays, type CollaborativeLevel, type HospitalLevel } from "./levels";
import { roundsMessages } from "./messages/rounds";
import type { Period } from "./period";
import type { Route } from "./route";
import { NOT_YET } from "./score";

interface WardToClose {
  readonly name: string;
  readonly sheet: string;
  readonly route: Route | null;
  readonly scores: ScoresByStandard;
}

export interface HospitalToClose extends HospitalLevel {
  /** Name of its collaborative; "" when it stands alone. */
  readonly collaborative: string;
  /** None where the hospital was scored as a whole; then `route` and `sheet` are its own. */
  readonly wards: readonly WardToClose[];
  readonly route: Route | null;
  readonly sheet: string;
}

export interface RoundToClose {
  readonly areaId: string;
  readonly period: Period;
  readonly standards: readonly Pick<Standard, "id" | "version">[];
  readonly hospitals: readonly HospitalToClose[];
  readonly collaboratives: readonly (CollaborativeLevel & { readonly source: string })[];
  /** Null where no region is known: then none is closed. */
  readonly region: string | null;
}

/** The rows, from small to large. What was not scored has no row of a standard; an average of nothing has none either. */
export function closingRows(round: RoundToClose): HistoryRow[] {
  const { hospitals, collaboratives, region, standards } = round;
  const ids = standards.map(({ id }) => id);
  const wards = hospitals.flatMap((hospital) => hospital.wards.flatMap((ward) => wardRows(round, hospital.name, ward)));
  const whole = hospitals.flatMap((hospital) =>
    rowsOf(round, { level: "hospital", unit: hospital.name, partOf: hospital.collaborative }, hospital, {
      route: hospital.route,
      source: hospital.sheet,
      mark: null,
    }),
  );
  const groups = collaboratives.flatMap((one) =>
    rowsOf(round, { level: "collaborative", unit: one.name, partOf: region ?? "" }, one, {
      route: null,
      source: one.source,
      mark: one.known === "entered" ? "entered" : null,
    }),
  );
  if (region === null || collaboratives.length === 0) return [...wards, ...whole, ...groups];

  const { meanOfCollaboratives, meanOfHospitals } = regionBothWays(ids, collaboratives);
  // An average with an entered one inside is not wholly ours either.
  const mark: HistoryMark | null = collaboratives.some(({ known }) => known === "entered") ? "entered" : null;
  const own = { route: null, mark };
  return [
    ...wards,
    ...whole,
    ...groups,
    ...rowsOf(round, { level: "region", unit: region, partOf: "" }, meanOfCollaboratives, {
      ...own,
      source: roundsMessages.regionOfCollaboratives(),
    }),
    ...(meanOfHospitals.state === "given"
      ? rowsOf(round, { level: "region", unit: roundsMessages.ofHospitals(region), partOf: "" }, meanOfHospitals, {
          ...own,
          source: roundsMessages.regionOfHospitals(),
        })
      : []),
  ];
}

type Told = Pick<HistoryRow, "route" | "source" | "mark">;

function rowsOf(
  { areaId, period, standards }: RoundToClose,
  unit: HistoryUnit,
  { scores, average }: { readonly scores: AveragesByStandard; readonly average: Average },
  told: Told,
): HistoryRow[] {
  const row = (standardId: string | null, version: number | null, { value, scored, of }: Average): HistoryRow[] =>
    value === null
      ? []
      : [
          {
            period,
            areaId,
            standardId,
            version,
            ...unit,
            score: value,
            n: told.mark === "entered" && unit.level === "collaborative" ? null : scored,
            of: told.mark === "entered" && unit.level === "collaborative" ? null : of,
            ...told,
          },
        ];
  return [...standards.flatMap(({ id, version }) => row(id, version, scores.get(id) ?? NOTHING)), ...row(null, null, average)];
}

function wardRows(round: RoundToClose, hospital: string, { name, sheet, route, scores }: WardToClose): HistoryRow[] {
  const byStandard = new Map(
    round.standards.map(({ id }) => {
      const score = scores.get(id) ?? NOT_YET;
      return [id, score.state === "scored" ? { value: fromInteger(score.value), scored: 1, of: 1 } : NOTHING] as const;
    }),
  );
  const average = averageOf(round.standards.map(({ id }) => scores.get(id) ?? NOT_YET));
  return rowsOf(
    round,
    { level: "ward", unit: name, partOf: hospital },
    { scores: byStandard, average },
    { route, source: sheet, mark: null },
  );
}

const NOTHING: Average = { value: null, scored: 0, of: 1 };
