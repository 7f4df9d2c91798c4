import type { Area, Sheet } from "../book/model";
import { deletion, insertion, shiftedArea, takesPart, type Shift } from "../book/shift";
import { invalidReference } from "../hostError";
import type { HostState } from "../hostState";

/** The cells a Range stands on. They follow when cells are inserted or deleted before them, as in Excel. */
export interface LiveRange {
  readonly sheetId: string;
  /** Null once all its cells were deleted. */
  area: Area | null;
}

/** The area now, or InvalidReference when its cells are gone. */
export function areaOf(range: LiveRange): Area {
  if (!range.area) throw invalidReference();
  return range.area;
}

/** Inserts cells and lets live ranges follow. */
export function insertCells(host: HostState, sheet: Sheet, at: Area, direction: "Down" | "Right"): void {
  host.book.insertCells(sheet, at, direction);
  follow(host, sheet, insertion(at, direction));
}

/** Deletes cells and lets live ranges follow. */
export function deleteCells(host: HostState, sheet: Sheet, at: Area, direction: "Up" | "Left"): void {
  host.book.deleteCells(sheet, at, direction);
  follow(host, sheet, deletion(at, direction));
}

function follow(host: HostState, sheet: Sheet, shift: Shift): void {
  for (const range of host.liveRanges) {
    if (range.sheetId === sheet.id && range.area && takesPart(range.area, shift)) range.area = shiftedArea(range.area, shift);
  }
}
