/** What a hospital said that it will do goes on to the sheet of its next round until it is done: people look at it again there, and nothing of it is lost from sight. */
import { comparePeriods, type Period } from "../core/period";
import type { Round } from "../core/round";
import { sameName } from "../core/unit";
import type { ActionRow } from "./hospitalSource";
import type { HospitalSheetReading } from "./readHospitalSheet";
import { STATUSES } from "./scoreColumns";

export interface CarriedActions {
  readonly from: Period;
  readonly actions: readonly ActionRow[];
}

const [, , DONE] = STATUSES;

/** From the hospital's last sheet before the round, of the same area; null where there is none, or nothing on it is open. */
export function carriedActions(sheets: readonly HospitalSheetReading[], hospital: string, { area, period }: Round): CarriedActions | null {
  const earlier = sheets.flatMap(({ hospital: whose, area: about, period: from, kept }) =>
    sameName(whose, hospital) && about?.id === area.id && from !== null && comparePeriods(from, period) < 0
      ? [{ from, actions: kept.actions }]
      : [],
  );
  const last = earlier.sort((a, b) => comparePeriods(b.from, a.from))[0];
  const actions = last?.actions.filter(({ status }) => status !== DONE) ?? [];
  return last === undefined || actions.length === 0 ? null : { from: last.from, actions };
}
