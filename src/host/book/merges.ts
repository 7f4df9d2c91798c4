import { intersection } from "./area";
import type { Book } from "./book";
import { cellsIn, makeCell, placeCell } from "./cells";
import type { Area, Sheet } from "./model";

/** Merges the area (with `across`: each of its rows). Only the top left value stays; merges in the way are undone first. */
export function merge(book: Book, sheet: Sheet, area: Area, across: boolean): void {
  book.touch(sheet);
  const areas = across ? rowsOf(area) : [area];
  const real = areas.filter((one) => one.top !== one.bottom || one.left !== one.right);
  sheet.merges = [...sheet.merges.filter((old) => !intersection(old, area)), ...real];
  for (const one of real) {
    for (const { row, column, cell } of cellsIn(sheet, one)) {
      if ((row === one.top && column === one.left) || (cell.value === null && cell.formula === undefined)) continue;
      placeCell(sheet, row, column, makeCell(null, undefined, cell.format));
      book.calculation.cellChanged(sheet, row, column);
    }
  }
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({ ...area, top: area.top + index, bottom: area.top + index }));
}

/** Undoes every merge that touches the area. */
export function unmerge(book: Book, sheet: Sheet, area: Area): void {
  if (!sheet.merges.some((merged) => intersection(merged, area))) return;
  book.touch(sheet);
  sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
}
