import { mapReferences, printReference, type Reference } from "../calc/tokens";
import { blankSheet } from "./blankSheet";
import type { Book } from "./book";
import { BookError } from "./bookError";
import { rewriteEverything, rewriteSheet } from "./everyFormula";
import type { Sheet, Table } from "./model";
import { checkSheetName, nameOfCopy } from "./sheetName";
import { copyOfCells } from "./undo";

function checkFree(book: Book, name: string, except?: Sheet): void {
  checkSheetName(name);
  const other = book.sheetByName(name);
  if (other && other !== except) throw new BookError("ItemAlreadyExists", `There is a sheet "${name}" already.`);
}

function checkPosition(book: Book, position: number, last: number): void {
  if (!Number.isInteger(position) || position < 0 || position > last) {
    throw new BookError("InvalidArgument", `There is no position ${position} among ${book.state.sheets.length} sheets.`);
  }
}

export function addSheet(book: Book, name?: string, position?: number): Sheet {
  const chosen = name ?? nextFreeName(book);
  checkFree(book, chosen);
  checkPosition(book, position ?? book.state.sheets.length, book.state.sheets.length);
  const sheet = blankSheet(book.newSheetId(), chosen);
  place(book, sheet, position ?? book.state.sheets.length);
  return sheet;
}

function place(book: Book, sheet: Sheet, position: number): void {
  book.touchBook();
  book.state.sheets = [...book.state.sheets.slice(0, position), sheet, ...book.state.sheets.slice(position)];
  book.calculation.sheetsChanged();
}

function nextFreeName(book: Book): string {
  let number = book.state.sheets.length + 1;
  while (book.sheetByName(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

export function deleteSheet(book: Book, sheet: Sheet): void {
  const { sheets } = book.state;
  const index = sheets.indexOf(sheet);
  if (index < 0) throw new BookError("ItemNotFound", `The sheet "${sheet.name}" is not in the workbook.`);
  const visible = sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (visible.length === 0) throw new BookError("InvalidOperation", "A workbook must keep one visible sheet.");
  const names = sheets.map((one) => one.name.toUpperCase());
  book.touchBook();
  book.state.sheets = sheets.filter((one) => one !== sheet);
  book.calculation.sheetDeleted(sheet);
  rewriteEverything(book, (formula) =>
    mentions(formula, sheet.name) ? mapReferences(formula, (reference) => withoutSheet(reference, sheet.name, names)) : formula,
  );
  if (book.state.activeSheetId === sheet.id) {
    const next = sheets.slice(index + 1).find((one) => one.visibility === "Visible") ?? visible[visible.length - 1];
    if (next) book.state.activeSheetId = next.id;
  }
  book.clearUndo();
}

/** A quick look: a formula without "!", or that does not hold the name (with doubled apostrophes), cannot refer to the sheet. */
function mentions(formula: string, name: string): boolean {
  return formula.includes("!") && formula.toUpperCase().includes(name.toUpperCase().replaceAll("'", "''"));
}

function isLocal(reference: Reference): reference is Exclude<Reference, { kind: "table" }> & { sheet: string } {
  return reference.kind !== "table" && reference.workbook === undefined && reference.sheet !== undefined;
}

function withoutSheet(reference: Reference, name: string, names: readonly string[]): string | null {
  if (!isLocal(reference)) return null;
  const gone = name.toUpperCase();
  const ends = reference.sheet.split(":");
  if (ends.length === 1) return reference.sheet.toUpperCase() === gone ? "#REF!" : null;
  const [first = "", last = ""] = ends;
  if (first.toUpperCase() !== gone && last.toUpperCase() !== gone) return null;
  if (first.toUpperCase() === last.toUpperCase()) return "#REF!";
  // A 3-D reference that loses one end shrinks to the next sheet inside.
  const from = names.indexOf(first.toUpperCase()),
    to = names.indexOf(last.toUpperCase());
  const inner = first.toUpperCase() === gone ? names[from + 1] : names[to - 1];
  const kept = first.toUpperCase() === gone ? [inner, last] : [first, inner];
  return printReference({ ...reference, sheet: kept[0] === kept[1] ? last : kept.join(":") });
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  checkFree(book, name, sheet);
  const old = sheet.name;
  book.touch(sheet);
  sheet.name = name;
  rewriteEverything(book, (formula) => pointingTo(formula, old, name));
  book.calculation.sheetsChanged();
}

/** The formula with every reference to sheet `old` pointing to sheet `name`. */
function pointingTo(formula: string, old: string, name: string): string {
  if (!mentions(formula, old)) return formula;
  const wanted = old.toUpperCase();
  return mapReferences(formula, (reference) => {
    if (!isLocal(reference)) return null;
    const ends = reference.sheet.split(":");
    if (!ends.some((end) => end.toUpperCase() === wanted)) return null;
    return printReference({ ...reference, sheet: ends.map((end) => (end.toUpperCase() === wanted ? name : end)).join(":") });
  });
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  checkPosition(book, position, book.state.sheets.length - 1);
  book.touchBook();
  const others = book.state.sheets.filter((one) => one !== sheet);
  book.state.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  book.calculation.sheetsChanged();
}

export function copySheet(book: Book, sheet: Sheet, position: number, name?: string): Sheet {
  const chosen = name ?? nameOfCopy(sheet.name, (candidate) => book.sheetByName(candidate) !== undefined);
  checkFree(book, chosen);
  checkPosition(book, position, book.state.sheets.length);
  const copy: Sheet = {
    ...sheet,
    id: book.newSheetId(),
    name: chosen,
    cells: copyOfCells(sheet.cells),
    columns: new Map(sheet.columns),
    rows: new Map(sheet.rows),
    notes: new Map(sheet.notes),
    merges: [...sheet.merges],
    names: [...sheet.names],
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, id: book.newId() })),
    validations: [...sheet.validations],
    charts: sheet.charts.map((chart) => ({ ...chart, id: book.newId() })),
    tables: [],
  };
  place(book, copy, position);
  copyTables(book, sheet, copy);
  rewriteSheet(book, copy, (formula) => pointingTo(formula, sheet.name, chosen));
  book.calculation.sheetSwapped(copy);
  return copy;
}

/** Names of tables are unique in the workbook: the copy gets the next free number, and its own formulas use it. */
function copyTables(book: Book, from: Sheet, copy: Sheet): void {
  const taken = new Set(book.state.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toUpperCase())));
  const renamed = new Map<string, string>();
  copy.tables = from.tables.map((table): Table => {
    let number = 2;
    while (taken.has(`${table.name}_${number}`.toUpperCase())) number++;
    const name = `${table.name}_${number}`;
    taken.add(name.toUpperCase());
    renamed.set(table.name.toUpperCase(), name);
    return { ...table, id: book.newId(), name };
  });
  if (renamed.size === 0) return;
  rewriteSheet(book, copy, (formula) =>
    mapReferences(formula, (reference) => {
      const name = reference.kind === "table" && reference.table ? renamed.get(reference.table.toUpperCase()) : undefined;
      return name && reference.kind === "table" ? printReference({ ...reference, table: name }) : null;
    }),
  );
}
