/** Which score sheets a hospital score is made of, for screens to say before it is made. */
import type { WorkbookView } from "../actions/readWorkbook";
import type { ScoreSheetState } from "../actions/scoreSheetState";
import { messages } from "../core/messages";
import { periodName, samePeriod } from "../core/period";
import { sameName } from "../core/unit";

type Book = Pick<WorkbookView, "settings" | "scoreSheets">;

/** Null of a sheet that is used. */
export function whyNotUsed(sheet: ScoreSheetState, { settings }: Book): string | null {
  if (settings.areaId !== null && sheet.area !== null && sheet.area.id !== settings.areaId) return messages.notUsedArea(sheet.area.name);
  if (settings.period !== null && sheet.period !== null && !samePeriod(sheet.period, settings.period))
    return messages.notUsedPeriod(periodName(sheet.period));
  return sheet.route === "peerReview" && !settings.countPeerReviews ? messages.standsBeside() : null;
}

/** Each hospital once, in tab order. */
export function hospitalsWithSheets({ scoreSheets }: Book): string[] {
  return scoreSheets
    .map(({ unit }) => unit.hospital)
    .filter((name, index, all) => all.findIndex((other) => sameName(other, name)) === index);
}

/** The hospital has one sheet for all of it: there are no wards to average. */
export function isScoredAsWhole(hospital: string, book: Book): boolean {
  return book.scoreSheets.some(
    (sheet) => sameName(sheet.unit.hospital, hospital) && sheet.unit.ward === null && whyNotUsed(sheet, book) === null,
  );
}
