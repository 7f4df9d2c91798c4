/** A sheet of somebody's own in a workbook that has Set-up already, and what a person does to have it used. */
import { lookAtSheet, type FoundSheet } from "../../src/actions/lookAtSheet";
import { planUse, type UsePlan } from "../../src/actions/planUse";
import { answerAsFound, type UseAnswer } from "../../src/actions/useAnswer";
import { useThisSheet, type SheetUsed } from "../../src/actions/useThisSheet";
import { madeOnce } from "../driver/madeOnce";
import type { Value, Workbook } from "../driver/openWorkbook";
import { HOSPITALS } from "./returnedFiles";
import { openSmallBook } from "./smallBook";

export const OLD = "Old scores";

/** A title, last time's scores beside this time's, a name above the rows, an average at the foot. */
const ROWS: readonly (readonly Value[])[] = [
  ["Garden: Humber Centre, Aspen ward, Quarter 1 2023/24", "", "", "", ""],
  ["", "", "", "", ""],
  ["No.", "Standard", "Last year", "Score", "Evidence"],
  ["", "Getting outside", "", "", ""],
  [1, "The garden is open every day", 2, 4, "Open all year"],
  [2, "There are tools for everyone", 3, 2, ""],
  [3, "There is a place in the shade", 5, 3, "Two trees"],
  ["", "Average", 3.3, "=AVERAGE(D5:D7)", ""],
];

/** The scores stand in D5:D7. */
export const openOldBook = madeOnce(async (): Promise<Workbook> => {
  const workbook = await openSmallBook({ hospitals: HOSPITALS });
  workbook.addSheet(OLD);
  workbook.paste(OLD, "A1", ROWS);
  workbook.select(OLD, "A1");
  return workbook;
});

export async function foundNow(): Promise<FoundSheet> {
  const looked = await lookAtSheet();
  if (looked.state !== "found") throw new Error(looked.state === "cannot" ? looked.why.join(" ") : "It is used already.");
  return looked.found;
}

export interface Wanted {
  readonly found: FoundSheet;
  readonly answer: UseAnswer;
  readonly plan: UsePlan;
  readonly use: () => Promise<SheetUsed>;
}

/** What a person sees on the sheet in front, and how they go on. */
export async function wanted(change: Partial<UseAnswer> = {}): Promise<Wanted> {
  const found = await foundNow();
  const answer = { ...answerAsFound(found), ...change };
  const plan = planUse(found, answer);
  return { found, answer, plan, use: () => useThisSheet({ id: found.id, sheet: found.name, answer, seen: plan }) };
}

export async function useNow(change: Partial<UseAnswer> = {}): Promise<SheetUsed> {
  return (await wanted(change)).use();
}
