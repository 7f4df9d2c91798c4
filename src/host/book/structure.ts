import { intersection, isWholeColumns, isWholeRows } from "./area";
import type { Book } from "./book";
import { BookError } from "./bookError";
import { placeCell } from "./cells";
import { rewriteEverything } from "./everyFormula";
import type { Area, Cell, Sheet } from "./model";
import { deletion, insertion, shiftedIndex, takesPart, type Shift } from "./shift";
import { shiftBesideCells } from "./shiftBesideCells";
import { followShift } from "./shiftReferences";

/** Inserting and deleting rows, columns and part ranges. */

export function insertCells(book: Book, sheet: Sheet, area: Area, direction: "Down" | "Right"): void {
  apply(book, sheet, insertion(area, direction), area);
  copyLookOfNeighbours(sheet, area, direction);
}

export function deleteCells(book: Book, sheet: Sheet, area: Area, direction: "Up" | "Left"): void {
  apply(book, sheet, deletion(area, direction), area);
}

function apply(book: Book, sheet: Sheet, shift: Shift, area: Area): void {
  refuseCuts(sheet, shift);
  refuseLoss(sheet, shift);
  book.touch(sheet);
  moveCells(sheet, shift);
  const whole = shift.along === "rows" ? isWholeRows(area) : isWholeColumns(area);
  shiftBesideCells(sheet, shift, whole);
  rewriteEverything(book, (formula, home) => followShift(formula, home, sheet, shift));
  book.calculation.sheetSwapped(sheet);
}

/** Part of a merge or table cannot move away from the rest. */
function refuseCuts(sheet: Sheet, shift: Shift): void {
  const moves = (area: Area) => (shift.along === "rows" ? area.bottom >= shift.at : area.right >= shift.at);
  const touched = (area: Area) => intersection(area, bandOf(shift)) !== null && moves(area);
  if (sheet.merges.some((area) => touched(area) && !takesPart(area, shift))) {
    throw new BookError("MergedRangeConflict", "Part of a merged cell cannot be moved.");
  }
  if (sheet.tables.some(({ area }) => touched(area) && !takesPart(area, shift))) {
    throw new BookError("InvalidOperation", "Part of a table cannot be moved.");
  }
}

function bandOf(shift: Shift): Area {
  return shift.along === "rows"
    ? { top: 0, bottom: Number.MAX_SAFE_INTEGER, left: shift.from, right: shift.to }
    : { left: 0, right: Number.MAX_SAFE_INTEGER, top: shift.from, bottom: shift.to };
}

/** Excel does not push what is not empty off the sheet. */
function refuseLoss(sheet: Sheet, shift: Shift): void {
  if (shift.kind === "delete") return;
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      const breadth = shift.along === "rows" ? column : row,
        index = shift.along === "rows" ? row : column;
      if (breadth < shift.from || breadth > shift.to || cell.value === null) continue;
      if (shiftedIndex(index, shift) === null)
        throw new BookError("InvalidOperation", "Cells that are not empty cannot be pushed off the sheet.");
    }
  }
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const cells = new Map<number, Map<number, Cell>>();
  const put = (row: number, column: number, cell: Cell) => {
    const line = cells.get(row);
    if (line) line.set(column, cell);
    else cells.set(row, new Map([[column, cell]]));
  };
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      const inside = shift.along === "rows" ? column >= shift.from && column <= shift.to : row >= shift.from && row <= shift.to;
      if (!inside) {
        put(row, column, cell);
        continue;
      }
      const index = shiftedIndex(shift.along === "rows" ? row : column, shift);
      if (index === null) continue;
      if (shift.along === "rows") put(index, column, cell);
      else put(row, index, cell);
    }
  }
  sheet.cells = cells;
}

/** New cells look like those above or to the left, as Excel makes them. */
function copyLookOfNeighbours(sheet: Sheet, area: Area, direction: "Down" | "Right"): void {
  if (direction === "Down" && area.top > 0) {
    const above = sheet.cells.get(area.top - 1);
    const info = isWholeRows(area) ? sheet.rows.get(area.top - 1) : undefined;
    for (let row = area.top; row <= area.bottom; row++) {
      if (info?.format) sheet.rows.set(row, { format: info.format });
      for (const [column, { format }] of above ?? []) {
        if (format && column >= area.left && column <= area.right) placeCell(sheet, row, column, { value: null, format });
      }
    }
  }
  if (direction === "Right" && area.left > 0) {
    const info = isWholeColumns(area) ? sheet.columns.get(area.left - 1) : undefined;
    for (let column = area.left; column <= area.right; column++) {
      if (info)
        sheet.columns.set(column, {
          ...(info.format ? { format: info.format } : {}),
          ...(info.width === undefined ? {} : { width: info.width }),
        });
    }
    for (const [row, line] of sheet.cells) {
      const format = line.get(area.left - 1)?.format;
      if (!format || row < area.top || row > area.bottom) continue;
      for (let column = area.left; column <= area.right; column++) placeCell(sheet, row, column, { value: null, format });
    }
  }
}
