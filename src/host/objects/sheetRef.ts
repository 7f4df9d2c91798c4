import type { Sheet } from "../book/model";
import { accessDenied, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";

/** Sheets are held by id: undo and redo may put another object in a sheet's place. */
export interface SheetRef {
  readonly sheetId: string;
}

/** The sheet, or ItemNotFound once it was deleted. */
export function sheetOf(ref: SheetRef, host: HostState): Sheet {
  const sheet = host.book.sheetById(ref.sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** The sheet, ready to be changed. */
export function touched(ref: SheetRef, host: HostState): Sheet {
  const sheet = sheetOf(ref, host);
  host.book.touch(sheet);
  return sheet;
}

/** A protected sheet lets a thing be done only where `protect` was told so. */
export function requireAllowed(sheet: Sheet, option: string | null): void {
  if (sheet.protection && !(option !== null && sheet.protection.options[option] === true)) throw accessDenied();
}

/** A workbook with protected structure keeps its sheets, their order and their names. */
export function requireStructureOpen(host: HostState): void {
  if (host.structureProtection) throw accessDenied();
}
