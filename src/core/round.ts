/** A round of scoring: one area in one period. */
import type { Area } from "./framework";
import { samePeriod, type Period } from "./period";

export interface Round {
  readonly area: Area;
  readonly period: Period;
}

/** Whether what was read from a sheet is of that round; a sheet that does not say which area or period it is of is of none. */
export function isOfRound(
  { area, period }: { readonly area: Pick<Area, "id"> | null; readonly period: Period | null },
  round: { readonly area: Pick<Area, "id">; readonly period: Period },
): boolean {
  return area?.id === round.area.id && period !== null && samePeriod(period, round.period);
}
