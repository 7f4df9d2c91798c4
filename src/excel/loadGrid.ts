/** What a sheet uses, and its cells piece by piece: what `gridFrom` makes a grid of. */
import { rangeAddress, type Rectangle } from "../sheets/address";
import type { UsedCells } from "../sheets/usedCells";

/** Queues where the used cells are; null after the sync where the sheet is empty. */
export function loadUsedArea(sheet: Excel.Worksheet): () => Rectangle | null {
  const used = sheet.getUsedRangeOrNullObject(true);
  // Not its address: of an area as wide as the sheet that is "5:1048576".
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return () =>
    used.isNullObject ? null : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}

/** Queues the cells of an area. */
export function loadCells(sheet: Excel.Worksheet, area: Rectangle): () => UsedCells {
  const range = sheet.getRange(rangeAddress(area));
  range.load("values,formulas,numberFormat");
  return () => ({ row: area.row, column: area.column, values: range.values, formulas: range.formulas, formats: range.numberFormat });
}
