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

interface KeptSheet {
  readonly sheet: Sheet;
  readonly copy: Sheet;
}

/** `earlier`: a keeping of the same book, whose copies of sheets that nobody touched since are used again. */
export function keepBook(book: Book, earlier?: KeptBook): KeptBook {
  const { names, activeSheetId } = book.state;
  const kept = book.sheets.map((sheet): KeptSheet => {
    const before = earlier?.sheets.find((one) => one.sheet === sheet);
    return before !== undefined && sameSheet(sheet, before.copy) ? before : { sheet, copy: copyOf(sheet) };
  });
  const keptNames = [...names];
  return {
    putBack: () => {
      const touched = kept.filter(({ sheet, copy }) => !book.sheets.includes(sheet) || !sameSheet(sheet, copy));
      const sheetsBefore = [...book.sheets];
      const namesBefore = namesOf(book);
      for (const { sheet, copy } of touched) Object.assign(sheet, copyOf(copy));
      Object.assign(book.state, { sheets: kept.map(({ sheet }) => sheet), names: [...keptNames], activeSheetId });
      // Only what changed is worked out again, as after any edit.
      for (const sheet of sheetsBefore) if (!book.sheets.includes(sheet)) book.calculation.sheetDeleted(sheet);
      for (const { sheet } of touched) book.calculation.sheetSwapped(sheet);
      for (const name of difference(namesBefore, namesOf(book))) book.calculation.nameChanged(name.name);
      book.calculation.sheetsChanged();
      book.version += 1;
      book.clearUndo();
      book.recalculate();
    },
    isUntouched: () =>
      sameItems(
        book.sheets,
        kept.map(({ sheet }) => sheet),
      ) &&
      sameItems(book.names, keptNames) &&
      kept.every(({ sheet, copy }) => sameSheet(sheet, copy)),
    sheets: kept,
    names: keptNames,
  };
}

/** `later` was kept with `earlier` to go by, and nothing but the selection was touched between the two. */
export const sameBook = (later: KeptBook, earlier: KeptBook): boolean =>
  sameItems(later.sheets, earlier.sheets) && sameItems(later.names, earlier.names);

const namesOf = (book: Book): ReadonlySet<DefinedName> => new Set([...book.names, ...book.sheets.flatMap(({ names }) => names)]);

const difference = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): Item[] => [
  ...[...one].filter((item) => !other.has(item)),
  ...[...other].filter((item) => !one.has(item)),
];

/** Nothing in the sheet has been touched since the copy, but what is selected. */
export function sameSheet(sheet: Sheet, copy: Sheet): boolean {
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

const sameItems = (items: readonly unknown[], kept: readonly unknown[]): boolean =>
  items.length === kept.length && items.every((item, index) => item === kept[index]);

function sameEntries(map: ReadonlyMap<unknown, unknown>, kept: ReadonlyMap<unknown, unknown> | undefined): boolean {
  if (kept === undefined || map.size !== kept.size) return false;
  for (const [key, value] of map) if (kept.get(key) !== value) return false;
  return true;
}
