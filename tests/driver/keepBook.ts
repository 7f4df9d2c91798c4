/** Takes a workbook back to how it was, whatever was done to it meanwhile: faster than making it anew for each of a thousand trials. */
import type { Book } from "../../src/host/book/book";
import type { Sheet } from "../../src/host/book/model";
import { copyOfCells } from "../../src/host/book/undo";

export interface KeptBook {
  /** As often as it is called; undo starts anew. */
  readonly putBack: () => void;
  /** True when nothing but the selection has been touched: quicker than a picture, and never true by mistake. */
  readonly isUntouched: () => boolean;
}

export function keepBook(book: Book): KeptBook {
  const { names, activeSheetId } = book.state;
  const kept = book.sheets.map((sheet) => ({ sheet, copy: copyOf(sheet) }));
  const keptNames = [...names];
  return {
    putBack: () => {
      for (const { sheet, copy } of kept) Object.assign(sheet, copyOf(copy));
      Object.assign(book.state, { sheets: kept.map(({ sheet }) => sheet), names: [...keptNames], activeSheetId });
      book.calculation.everythingChanged();
      book.version += 1;
      book.clearUndo();
      book.recalculate();
    },
    isUntouched: () => sameItems(book.sheets, kept.map(({ sheet }) => sheet)) && sameItems(book.names, keptNames) && kept.every(({ sheet, copy }) => sameSheet(sheet, copy)),
  };
}

/** What is below a container is never changed in place, so only the containers are copied. */
function copyOf(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: copyOfCells(sheet.cells),
    columns: new Map(sheet.columns),
    rows: new Map(sheet.rows),
    notes: new Map(sheet.notes),
    merges: [...sheet.merges],
    names: [...sheet.names],
    conditionalFormats: [...sheet.conditionalFormats],
    validations: [...sheet.validations],
    tables: [...sheet.tables],
    charts: [...sheet.charts],
  };
}

function sameSheet(sheet: Sheet, copy: Sheet): boolean {
  const { cells } = sheet;
  const sameCells = cells.size === copy.cells.size && [...cells].every(([row, line]) => sameEntries(line, copy.cells.get(row)));
  const members = (Object.keys(sheet) as (keyof Sheet)[]).filter((member) => member !== "cells" && member !== "selection");
  return sameCells && members.every((member) => sameMember(sheet[member], copy[member]));
}

function sameMember(value: unknown, kept: unknown): boolean {
  if (value instanceof Map) return sameEntries(value, kept instanceof Map ? kept : undefined);
  if (Array.isArray(value)) return Array.isArray(kept) && sameItems(value, kept);
  return value === kept;
}

const sameItems = (items: readonly unknown[], kept: readonly unknown[]): boolean => items.length === kept.length && items.every((item, index) => item === kept[index]);

function sameEntries(map: ReadonlyMap<unknown, unknown>, kept: ReadonlyMap<unknown, unknown> | undefined): boolean {
  if (kept === undefined || map.size !== kept.size) return false;
  for (const [key, value] of map) if (kept.get(key) !== value) return false;
  return true;
}
