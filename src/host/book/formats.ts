import { isWholeColumns, isWholeRows } from "./area";
import type { Book } from "./book";
import { cellAt, cellsIn, placeCell } from "./cells";
import type { Area, Cell, CellFormat, Sheet } from "./model";

/** Changes how cells look. Equal formats become one object, so that a thousand cells of one look cost one. */
export function changeFormat(book: Book, sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  book.touch(sheet);
  const changed = once(change);
  if (isWholeColumns(area)) changeColumns(sheet, area, changed);
  else if (isWholeRows(area)) changeRows(sheet, area, changed);
  else changeCells(sheet, area, changed);
}

/** Each old format is changed once; the many cells that share it share the new one. */
function once(change: (format: CellFormat) => CellFormat): (format: CellFormat) => CellFormat {
  const known = new Map<CellFormat, CellFormat>();
  return (format) => {
    const found = known.get(format);
    if (found) return found;
    const made = change(format);
    known.set(format, made);
    return made;
  };
}

const NO_FORMAT: CellFormat = {};
const EMPTY_CELL: Cell = { value: null };

function changeCells(sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const rowFormat = sheet.rows.get(row)?.format;
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column) ?? EMPTY_CELL;
      const old = cell.format ?? rowFormat ?? sheet.columns.get(column)?.format ?? NO_FORMAT;
      placeCell(sheet, row, column, { ...cell, format: change(old) });
    }
  }
}

function changeColumns(sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  for (let column = area.left; column <= area.right; column++) {
    const info = sheet.columns.get(column);
    sheet.columns.set(column, { ...info, format: change(info?.format ?? NO_FORMAT) });
  }
  changeFormatted(sheet, area, change);
  // Where a formatted row crosses, the row's format would hide the column's: the crossing gets a cell of its own, as in Excel.
  for (const [row, info] of sheet.rows) {
    if (!info.format) continue;
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column) ?? EMPTY_CELL;
      if (!cell.format) placeCell(sheet, row, column, { ...cell, format: change(info.format) });
    }
  }
}

function changeRows(sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const info = sheet.rows.get(row);
    for (const [column, columnInfo] of info?.format ? [] : sheet.columns) {
      const cell = cellAt(sheet, row, column) ?? EMPTY_CELL;
      if (columnInfo.format && !cell.format) placeCell(sheet, row, column, { ...cell, format: columnInfo.format });
    }
    sheet.rows.set(row, { ...info, format: change(info?.format ?? NO_FORMAT) });
  }
  changeFormatted(sheet, area, change);
}

/** Cells with a format of their own; the others follow their row or column. */
function changeFormatted(sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    if (cell.format) placeCell(sheet, row, column, { ...cell, format: change(cell.format) });
  }
}
