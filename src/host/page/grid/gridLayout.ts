import type { Book } from "../../book/book";
import { DEFAULT_ROW_HEIGHT, MAX_COLUMNS, MAX_ROWS, type Sheet } from "../../book/model";
import { pointsOfCharacters } from "../../book/sheetMeasures";
import { Axis } from "./axis";
import { CELL_PADDING, PIXELS_PER_POINT, fontOf, lineHeight } from "./cellLook";
import { lineCount } from "./textWidth";

/** Where everything on a sheet lies, in pixels from its top left corner. */
export interface GridLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenHeight: number;
  readonly frozenWidth: number;
  /** Rows and columns that scrolling reaches without typing further out. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Deepest outline level, 0 without groups: the room for fold buttons. */
  readonly rowLevels: number;
  readonly columnLevels: number;
}

const ROWS_BEYOND = 40;
const COLUMNS_BEYOND = 12;
const FEWEST_ROWS = 100;
const FEWEST_COLUMNS = 26;

export function layoutOf(book: Book, sheet: Sheet): GridLayout {
  const columns = new Axis(MAX_COLUMNS, pixelsOfCharacters(sheet.standardWidth), columnSizes(sheet));
  const rows = new Axis(MAX_ROWS, DEFAULT_ROW_HEIGHT * PIXELS_PER_POINT, rowSizes(book, sheet, columns));
  const used = book.usedArea(sheet, false);
  return {
    rows,
    columns,
    frozenHeight: sheet.freeze.rows > 0 ? rows.end(sheet.freeze.rows - 1) : 0,
    frozenWidth: sheet.freeze.columns > 0 ? columns.end(sheet.freeze.columns - 1) : 0,
    lastRow: Math.min(MAX_ROWS - 1, Math.max(FEWEST_ROWS, (used?.bottom ?? 0) + ROWS_BEYOND)),
    lastColumn: Math.min(MAX_COLUMNS - 1, Math.max(FEWEST_COLUMNS, (used?.right ?? 0) + COLUMNS_BEYOND)),
    rowLevels: deepest(sheet.rows),
    columnLevels: deepest(sheet.columns),
  };
}

function deepest(infos: ReadonlyMap<number, { readonly outline?: number }>): number {
  let level = 0;
  for (const { outline } of infos.values()) level = Math.max(level, outline ?? 0);
  return level;
}

export function pixelsOfCharacters(characters: number): number {
  return pointsOfCharacters(characters) * PIXELS_PER_POINT;
}

function columnSizes(sheet: Sheet): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const [column, info] of sheet.columns) {
    if (info.hidden) sizes.set(column, 0);
    else if (info.width !== undefined) sizes.set(column, pixelsOfCharacters(info.width));
  }
  return sizes;
}

function rowSizes(book: Book, sheet: Sheet, columns: Axis): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const row of sheet.cells.keys()) {
    const info = sheet.rows.get(row);
    if (info?.height !== undefined || info?.hidden) continue;
    const height = fittingHeight(book, sheet, row, columns);
    if (height > DEFAULT_ROW_HEIGHT) sizes.set(row, Math.round(height * PIXELS_PER_POINT));
  }
  for (const [row, info] of sheet.rows) {
    if (info.hidden) sizes.set(row, 0);
    else if (info.height !== undefined) sizes.set(row, Math.round(info.height * PIXELS_PER_POINT));
  }
  return sizes;
}

const MAX_ROW_HEIGHT = 409;

/** A row without a height of its own grows with its fonts and wrapped texts, as in Excel. Points. */
function fittingHeight(book: Book, sheet: Sheet, row: number, columns: Axis): number {
  let height = 0;
  for (const [column, cell] of sheet.cells.get(row) ?? []) {
    const format = book.formatAt(sheet, row, column);
    const line = lineHeight(format);
    const merged = sheet.merges.some((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);
    if (!format.wrap || cell.value === null || merged) {
      height = Math.max(height, line);
      continue;
    }
    const width = columns.size(column) - 2 * CELL_PADDING;
    if (width > 0) height = Math.max(height, line * lineCount(book.text(sheet, row, column), fontOf(format, null), width));
  }
  return Math.min(height, MAX_ROW_HEIGHT);
}
