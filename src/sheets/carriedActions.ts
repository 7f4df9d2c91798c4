/** What a hospital said that it will do goes on to the sheet of its next round until it is done: people look at it again there, and nothing of it is lost from sight. */
import { currentStandards, type Area } from "../core/framework";
import { hospitalNow } from "../core/formerNames";
import { comparePeriods, samePeriod, type Period } from "../core/period";
import type { Round } from "../core/round";
import { nameKey, sameName, type Units } from "../core/unit";
import { quotedText } from "./functions";
import type { ActionRow } from "./hospitalSource";
import { numberAsTyped } from "./numberColumn";
import type { PlanCell } from "./plan";
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

/**
 * From the hospital's last sheet before the round, of the same area, under whichever name it had then; from several where several hospitals
 * became one. Null where there is none, or nothing on it is open.
 */
export function carriedActions(
  sheets: ActionSheets,
  hospital: string,
  { area, period }: Round,
  units: Pick<Units, "hospitals">,
): CarriedActions | null {
  const isOfHospital = (name: string): boolean => sameName(hospitalNow(name, units), hospital);
  const isEarlier = (from: Period | null): from is Period => from !== null && comparePeriods(from, period) < 0;
  const chosen = sheets.hospitalSheets.flatMap(({ reading, cells: { named } }) =>
    isOfHospital(reading.hospital) && reading.area?.id === area.id && isEarlier(reading.period)
      ? [{ name: reading.hospital, from: reading.period, actions: actionsInBlock(named) }]
      : [],
  );
  // Without a sheet of the hospital itself, what stands beside the scores of one that is scored as a whole is what it chose.
  const beside = sheets.readings.flatMap((reading) =>
    reading.unit?.ward === null &&
    isOfHospital(reading.unit.hospital) &&
    reading.route !== "peerReview" &&
    reading.area?.id === area.id &&
    isEarlier(reading.period) &&
    !chosen.some(({ name, from }) => sameName(name, reading.unit?.hospital ?? "") && samePeriod(from, reading.period ?? from))
      ? [{ name: reading.unit.hospital, from: reading.period, actions: actionsBeside(reading) }]
      : [],
  );
  const [last] = [...chosen, ...beside].sort((a, b) => comparePeriods(b.from, a.from));
  if (last === undefined) return null;
  const names = new Set<string>();
  // Of a sheet that is there twice, the first counts.
  const atLast = [...chosen, ...beside].filter(({ name, from }) => {
    const counts = samePeriod(from, last.from) && !names.has(nameKey(name));
    if (counts) names.add(nameKey(name));
    return counts;
  });
  const open = atLast.flatMap(({ actions }) => actions.filter(isOpen));
  return open.length === 0 ? null : { from: last.from, actions: open.map((one) => ({ ...one.values, number: numberNow(one, area) })) };
}

/** The number that its standard has now; none where another standard has the number of one that is no longer asked. */
function numberNow({ standardId, values: { number }, said }: WrittenAction, area: Area): PlanCell {
  const asked = currentStandards(area);
  const now = asked.find(({ id }) => id === standardId);
  if (now !== undefined) return numberAsTyped(now.number);
  return standardId !== null && asked.some((one) => one.number === said?.number) ? null : number;
}

const isOpen = ({ values, said }: WrittenAction): boolean =>
  Object.values(values).some((value) => value !== null) && !isDone(said?.status ?? "");
