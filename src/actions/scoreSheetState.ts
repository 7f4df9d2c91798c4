/** How far a score sheet is, as screens and results show it. */
import { completenessOf } from "../core/completeness";
import { currentStandards, type Area } from "../core/framework";
import type { Period } from "../core/period";
import type { Route } from "../core/route";
import { NOT_YET } from "../core/score";
import type { Unit } from "../core/unit";
import type { ScoreSheetReading } from "../sheets/readScoreSheet";

export interface ScoreSheetState {
  readonly sheet: string;
  readonly unit: Unit;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly route: Route | null;
  readonly scored: number;
  readonly of: number;
  /** Every standard has a score, or N/A with a reason. */
  readonly complete: boolean;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
}

/** Counts by the area's current standards; of a sheet whose area cannot be read, by its rows. */
export function scoreSheetState(reading: ScoreSheetReading): ScoreSheetState {
  const { sheet, unit, area, period, route, scores, rows, serviceUsers, staff } = reading;
  const asked = area === null ? rows.map(({ standardId }) => standardId) : currentStandards(area).map(({ id }) => id);
  const { scored, of, complete } = completenessOf(asked.map((id) => scores.get(id) ?? NOT_YET));
  return { sheet, unit: unit ?? { hospital: "", ward: null }, area, period, route, scored, of, complete, serviceUsers, staff };
}
