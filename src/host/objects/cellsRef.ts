import type { Area, CellFormat, Sheet } from "../book/model";
import type { HostState } from "../hostState";
import { changeFormat, common, formatsIn } from "./cellAccess";
import { sheetOf } from "./sheetRef";

/** The cells that a format, a rule or a validation speaks of: one area of a Range, several of a RangeAreas. */
export interface CellsRef {
  readonly sheetId: string;
  /** Asked each time: a live range may have moved. */
  readonly areas: () => readonly Area[];
}

/** What all cells have, or null when they differ. */
export function commonOf<T>(target: CellsRef, host: HostState, read: (format: CellFormat) => T): T | null {
  const sheet = sheetOf(target, host);
  return common(target.areas().flatMap((area) => formatsIn(host, sheet, area).map(read)));
}

export function changeAll(target: CellsRef, host: HostState, change: (format: CellFormat) => CellFormat): void {
  forEachArea(target, host, (sheet, area) => changeFormat(host, sheet, area, change));
}

export function forEachArea(target: CellsRef, host: HostState, work: (sheet: Sheet, area: Area) => void): void {
  const sheet = sheetOf(target, host);
  for (const area of target.areas()) work(sheet, area);
}
