/** What a hospital said that it will do goes on to the sheet of its next round until it is done: people look at it again there, and nothing of it is lost from sight. */
import { comparePeriods, samePeriod, type Period } from "../core/period";
import type { Round } from "../core/round";
import { sameName } from "../core/unit";
import { quotedText } from "./functions";
import type { ActionRow } from "./hospitalSource";
import type { SheetCells } from "./namedCells";
import type { HospitalSheetReading } from "./readHospitalSheet";
import type { ScoreSheetReading } from "./readScoreSheet";
import { STATUSES } from "./scoreColumns";
import { actionsBeside, actionsInBlock, type WrittenAction } from "./writtenActions";

export interface CarriedActions {
  readonly from: Period;
  /** Values: a formula of somebody's would look at other cells on another sheet. */
  readonly actions: readonly ActionRow[];
}

/** The sheets on which a hospital may have said it. */
export interface ActionSheets {
  readonly hospitalSheets: readonly { readonly reading: HospitalSheetReading; readonly cells: SheetCells }[];
  readonly readings: readonly ScoreSheetReading[];
}

const [, , DONE] = STATUSES;

/** Whether it is done, as its status says. */
export const isDone = (status: string): boolean => sameName(status, DONE);

/** The live twin of `isDone`, of the status in a cell. */
export const isDoneFormula = (cell: string): string => `TRIM(${cell})=${quotedText(DONE)}`;

/** From the hospital's last sheet before the round, of the same area; null where there is none, or nothing on it is open. */
export function carriedActions(sheets: ActionSheets, hospital: string, { area, period }: Round): CarriedActions | null {
  const isEarlier = (from: Period | null): from is Period => from !== null && comparePeriods(from, period) < 0;
  const chosen = sheets.hospitalSheets.flatMap(({ reading, cells: { named } }) =>
    sameName(reading.hospital, hospital) && reading.area?.id === area.id && isEarlier(reading.period)
      ? [{ from: reading.period, actions: named.actions === undefined ? [] : actionsInBlock(named.actions) }]
      : [],
  );
  // Without a sheet of the hospital itself, what stands beside the scores of one that is scored as a whole is what it chose.
  const beside = sheets.readings.flatMap((reading) =>
    reading.unit?.ward === null &&
    sameName(reading.unit.hospital, hospital) &&
    reading.route !== "peerReview" &&
    reading.area?.id === area.id &&
    isEarlier(reading.period) &&
    !chosen.some(({ from }) => samePeriod(from, reading.period ?? from))
      ? [{ from: reading.period, actions: actionsBeside(reading) }]
      : [],
  );
  const [last] = [...chosen, ...beside].sort((a, b) => comparePeriods(b.from, a.from));
  const open = last?.actions.filter(isOpen) ?? [];
  return last === undefined || open.length === 0 ? null : { from: last.from, actions: open.map(({ values }) => values) };
}

const isOpen = ({ values, said }: WrittenAction): boolean =>
  Object.values(values).some((value) => value !== null) && !isDone(said?.status ?? "");
