/** Takes a workbook back to how it was, whatever was done to it meanwhile: faster than making it anew for each of a thousand trials. */
import type { Book } from "../../src/host/book/book";
import type { DefinedName, Sheet } from "../../src/host/book/model";
import { copyOf } from "../../src/host/book/undo";

export interface KeptBook {
  /** As often as it is called; undo starts anew. */
  readonly putBack: () => void;
  /** True when nothing but the selection has been touched: quicker than a picture, and never true by mistake. */
  readonly isUntouched: () => boolean;
  readonly sheets: readonly KeptSheet[];
  readonly names: readonly DefinedName[];
}

export interface KeptSheet {
  readonly sheet: Sheet;
  readonly copy: Sheet;
  /** The sheet's version when it was last known to be as the copy: while it has that one, nothing need be compared. */
  version: number;
}

/** `earlier`: a keeping of the same book, whose copies of sheets that nobody touched since are used again. */
export function keepBook(book: Book, earlier?: KeptBook): KeptBook {
  book.recalculate();
  const { names, activeSheetId } = book.state;
  const kept = book.sheets.map((sheet): KeptSheet => {
    const before = earlier?.sheets.find((one) => one.sheet === sheet);
    return before !== undefined && isAsKept(book, before) ? before : { sheet, copy: copyOf(sheet), version: book.versionOf(sheet) };
  });
  const keptSheets = kept.map(({ sheet }) => sheet);
  const keptNames = [...names];
  return {
    putBack: () => {
      const sheetsBefore = [...book.sheets];
      const namesBefore = namesOf(book);
      // Only what changed is worked out again, as after any edit.
      for (const one of kept) {
        if (!sheetsBefore.includes(one.sheet)) bringBack(book, one);
        else if (!isAsKept(book, one)) changeBack(book, one);
      }
      Object.assign(book.state, { sheets: [...keptSheets], names: [...keptNames], activeSheetId });
      for (const sheet of sheetsBefore) if (!book.sheets.includes(sheet)) book.calculation.sheetDeleted(sheet);
      for (const name of difference(namesBefore, namesOf(book))) book.calculation.nameChanged(name.name);
      book.calculation.sheetsChanged();
      book.version += 1;
      book.clearUndo();
      book.recalculate();
    },
    isUntouched: () => sameItems(book.sheets, keptSheets) && sameItems(book.names, keptNames) && kept.every((one) => isAsKept(book, one)),
    sheets: kept,
    names: keptNames,
  };
}

/** Nothing of the sheet has been touched since it was kept, but what is selected. */
export function isAsKept(book: Book, kept: KeptSheet): boolean {
  const version = book.versionOf(kept.sheet);
  if (version === kept.version) return true;
  if (!sameSheet(kept.sheet, kept.copy)) return false;
  kept.version = version;
  return true;
}

/** A sheet that was deleted meanwhile, or that was not there yet. */
function bringBack(book: Book, kept: KeptSheet): void {
  takeCopy(book, kept);
  book.calculation.resultsStand(kept.sheet);
}

function changeBack(book: Book, kept: KeptSheet): void {
  const cells = differentCells(kept.sheet.cells, kept.copy.cells);
  takeCopy(book, kept);
  for (const [row, column] of cells) book.calculation.cellChanged(kept.sheet, row, column);
}

function takeCopy(book: Book, kept: KeptSheet): void {
  book.touch(kept.sheet);
  Object.assign(kept.sheet, copyOf(kept.copy));
  kept.version = book.versionOf(kept.sheet);
}

function differentCells(cells: Sheet["cells"], kept: Sheet["cells"]): [row: number, column: number][] {
  const rows = new Set([...cells.keys(), ...kept.keys()]);
  return [...rows].flatMap((row) => {
    const [now, then] = [cells.get(row), kept.get(row)];
    const columns = [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])];
    return columns.filter((column) => now?.get(column) !== then?.get(column)).map((column): [number, number] => [row, column]);
  });
}

/** `later` was kept with `earlier` to go by, and nothing but the selection was touched between the two. */
export const sameBook = (later: KeptBook, earlier: KeptBook): boolean =>
  sameItems(later.sheets, earlier.sheets) && sameItems(later.names, earlier.names);

const namesOf = (book: Book): ReadonlySet<DefinedName> => new Set([...book.names, ...book.sheets.flatMap(({ names }) => names)]);

const difference = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): Item[] => [
  ...[...one].filter((item) => !other.has(item)),
  ...[...other].filter((item) => !one.has(item)),
];

/** Names of sheets that have changed and kept their version all the same. There must never be any. */
export function changedInSilence(book: Book, kept: readonly KeptSheet[]): string[] {
  const silent = kept.filter(({ sheet, copy, version }) => book.versionOf(sheet) === version && !sameSheet(sheet, copy));
  return silent.map(({ sheet }) => sheet.name);
}

/** Every part of the sheet is the very one that the copy has, but what is selected. */
function sameSheet(sheet: Sheet, copy: Sheet): boolean {
  const { cells } = sheet;
  if (cells.size !== copy.cells.size) return false;
  for (const [row, line] of cells) if (!sameEntries(line, copy.cells.get(row))) return false;
  const members = (Object.keys(sheet) as (keyof Sheet)[]).filter((member) => member !== "cells" && member !== "selection");
  return members.every((member) => sameMember(sheet[member], copy[member]));
}

function sameMember(value: unknown, kept: unknown): boolean {
  if (value instanceof Map) return sameEntries(value, kept instanceof Map ? kept : undefined);
  if (Array.isArray(value)) return Array.isArray(kept) && sameItems(value, kept);
  return value === kept;
}

const sameItems = (items: readonly unknown[], kept: readonly unknown[]): boolean =>
  items.length === kept.length && items.every((item, index) => item === kept[index]);

function sameEntries(map: ReadonlyMap<unknown, unknown>, kept: ReadonlyMap<unknown, unknown> | undefined): boolean {
  if (kept === undefined || map.size !== kept.size) return false;
  for (const [key, value] of map) if (kept.get(key) !== value) return false;
  return true;
}
