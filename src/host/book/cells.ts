import { asKept } from "../calc/tokens";
import { contains } from "./area";
import type { Book } from "./book";
import { clearBesideCells } from "./clearBesideCells";
import { readEntry } from "./entry";
import { followHeader } from "./tableHeaders";
import type { Area, Cell, CellFormat, Sheet } from "./model";

const NO_FORMAT: CellFormat = {};

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function formatAt(sheet: Sheet, row: number, column: number): CellFormat {
  return cellAt(sheet, row, column)?.format ?? sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? NO_FORMAT;
}

/** A cell of these parts; undefined when nothing is left that is worth a cell. */
export function makeCell(value: Cell["value"], formula: string | undefined, format: CellFormat | undefined): Cell | undefined {
  if (value === null && formula === undefined && format === undefined) return undefined;
  return { value, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) };
}

/** Puts a cell into its place, without undo and without telling the calculation. */
export function placeCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  const line = sheet.cells.get(row);
  if (cell) {
    if (line) line.set(column, cell);
    else sheet.cells.set(row, new Map([[column, cell]]));
  } else if (line?.delete(column) && line.size === 0) {
    sheet.cells.delete(row);
  }
}

export function setCell(book: Book, sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  book.touch(sheet);
  placeCell(sheet, row, column, cell);
  book.calculation.cellChanged(sheet, row, column);
}

export function enterCell(book: Book, sheet: Sheet, row: number, column: number, input: string | number | boolean | null): void {
  if (isCovered(sheet, row, column)) return;
  const old = cellAt(sheet, row, column);
  const shownAs = formatAt(sheet, row, column);
  const entry = readEntry(input, shownAs.numberFormat ?? "General");
  if ("formula" in entry) {
    setCell(book, sheet, row, column, makeCell({ error: "#NAME?" }, asKept(entry.formula), old?.format));
    return;
  }
  const general = (shownAs.numberFormat ?? "General") === "General";
  const format = entry.numberFormat !== undefined && general ? { ...shownAs, numberFormat: entry.numberFormat } : old?.format;
  setCell(book, sheet, row, column, makeCell(entry.value, undefined, format));
  if (sheet.tables.length > 0) followHeader(book, sheet, row, column);
}

/** Inside a merge, but not its top left cell: Excel keeps nothing there. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.length > 0 && sheet.merges.some((area) => contains(area, row, column) && (row !== area.top || column !== area.left));
}

/** The cells that exist in an area, whichever way is shorter: by its own size, or by what the sheet holds. A copy: it may be changed meanwhile. */
export function cellsIn(sheet: Sheet, area: Area): { row: number; column: number; cell: Cell }[] {
  const found: { row: number; column: number; cell: Cell }[] = [];
  const rows =
    area.bottom - area.top < sheet.cells.size
      ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index)
      : [...sheet.cells.keys()].filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b);
  for (const row of rows) {
    const line = sheet.cells.get(row);
    if (!line) continue;
    for (const [column, cell] of line) if (column >= area.left && column <= area.right) found.push({ row, column, cell });
  }
  return found;
}

export function clearArea(book: Book, sheet: Sheet, area: Area, what: "All" | "Contents" | "Formats"): void {
  book.touch(sheet);
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    if (what === "Contents") placeCell(sheet, row, column, makeCell(null, undefined, cell.format));
    else if (what === "All") placeCell(sheet, row, column, undefined);
    else placeCell(sheet, row, column, withoutFormat(cell));
    if (what !== "Formats") book.calculation.cellChanged(sheet, row, column);
  }
  if (what !== "Contents") clearBesideCells(sheet, area, what);
}

function withoutFormat(cell: Cell): Cell | undefined {
  const bare = makeCell(cell.value, cell.formula, undefined);
  return bare && cell.notRecalculated ? { ...bare, notRecalculated: true } : bare;
}

export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  let top = Infinity,
    left = Infinity,
    bottom = -1,
    right = -1;
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
