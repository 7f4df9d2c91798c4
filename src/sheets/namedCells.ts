/** What the actions load and the readers are given: the cells of our defined names, as plain arrays. */
import { cellAddress, type Rectangle } from "./address";
import type { SheetNameKey, WorkbookNameKey } from "./names";

/** A value or formula as Excel answers it: an empty cell is "", an error its text ("#REF!"). */
export type CellValue = string | number | boolean;

export interface NamedCells {
  /** The tab the cells lie on now. */
  readonly sheet: string;
  readonly range: Rectangle;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula where there is one, else the value. */
  readonly formulas: readonly (readonly CellValue[])[];
}

/** A sheet of ours as it was loaded: its tab, its `SequinKind`, and those of its names that still refer to cells. */
export interface SheetCells {
  readonly sheet: string;
  /** The text of `SequinKind`; null on a sheet that carries our other names without it. */
  readonly kind: string | null;
  readonly named: Partial<Readonly<Record<Exclude<SheetNameKey, "kind">, NamedCells>>>;
}

/** The names of the whole workbook that refer to cells. */
export type WorkbookCells = Partial<Readonly<Record<WorkbookNameKey, NamedCells>>>;

/** The cell's value, "" beyond the edges. Row and column count from 0 inside the range. */
export function valueAt(cells: NamedCells, row: number, column: number): CellValue {
  return cells.values[row]?.[column] ?? "";
}

/** The cell's formula with its "=", null where the value was typed. */
export function formulaAt(cells: NamedCells, row: number, column: number): string | null {
  const entry = cells.formulas[row]?.[column] ?? "";
  // A text that was typed after an apostrophe, or into a text cell, may begin with "=" too: there formula and value are the same.
  return typeof entry === "string" && entry.startsWith("=") && entry !== cells.values[row]?.[column] ? entry : null;
}

/** "C9": where a cell of the range lies on its sheet. */
export function addressAt(cells: NamedCells, row: number, column: number): string {
  return cellAddress(cells.range.row + row, cells.range.column + column);
}

/** The part of a sheet that a cell of the sheet lies in, with its row and column there; null of a cell that was not loaded. */
export function partWith(
  parts: readonly NamedCells[],
  { row, column }: Pick<Rectangle, "row" | "column">,
): { readonly part: NamedCells; readonly down: number; readonly across: number } | null {
  const part = parts.find(
    ({ range }) => row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns,
  );
  return part === undefined ? null : { part, down: row - part.range.row, across: column - part.range.column };
}

/** A cell as the text a person reads in it, without spaces around. */
export function textAt(cells: NamedCells, row: number, column: number): string {
  return String(valueAt(cells, row, column)).trim();
}

/** The form in which headers and labels are compared: no matter of case, spaces or line breaks. */
export function headerKey(text: CellValue): string {
  return String(text)
    .replace(/[\s\u00A0]+/g, " ")
    .trim()
    .toLowerCase();
}
