import type { CellError, Scalar } from "../book/model";
import type { Context } from "./functionSpec";
import { Cells, isError, Matrix, toNumber, type SheetArea, type Value } from "./values";

/** What lists and ranges hold, as SUM, COUNTA and their like look at it. */

/** Areas up to this size are walked cell by cell; larger ones by what the sheet holds. */
const SMALL = 4096;

/** Visits the cells of an area that are not empty, row by row. Stops when `visit` gives true. */
export function eachFilled(area: SheetArea, context: Context, visit: (value: Scalar, row: number, column: number) => unknown): boolean {
  const { workbook } = context;
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size <= SMALL) {
    for (let row = area.top; row <= area.bottom; row++) {
      const line = area.sheet.cells.get(row);
      if (!line) continue;
      for (let column = area.left; column <= area.right; column++) {
        if (!line.has(column)) continue;
        const value = workbook.valueAt(area.sheet, row, column);
        if (value !== null && visit(value, row, column) === true) return true;
      }
    }
    return false;
  }
  const rows = [...area.sheet.cells.keys()].filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b);
  for (const row of rows) {
    const columns = [...(area.sheet.cells.get(row)?.keys() ?? [])]
      .filter((column) => column >= area.left && column <= area.right)
      .sort((a, b) => a - b);
    for (const column of columns) {
      const value = workbook.valueAt(area.sheet, row, column);
      if (value !== null && visit(value, row, column) === true) return true;
    }
  }
  return false;
}

/** Visits all that the arguments hold except empty cells; `listed` tells members of ranges and arrays from values written as arguments. */
export function eachMember(args: readonly Value[], context: Context, visit: (value: Scalar, listed: boolean) => unknown): void {
  for (const arg of args) {
    if (arg instanceof Cells) {
      for (const area of arg.areas) if (eachFilled(area, context, (value) => visit(value, true))) return;
    } else if (arg instanceof Matrix) {
      for (const row of arg.rows) for (const value of row) if (visit(value, true) === true) return;
    } else if (visit(arg, false) === true) {
      return;
    }
  }
}

/**
 * The numbers that SUM, AVERAGE, MAX... take: in ranges and arrays only true numbers; of single arguments also truth values
 * and texts that read as numbers, else #VALUE!. The first error is the result.
 */
export function numbersIn(args: readonly Value[], context: Context): number[] | CellError {
  const numbers: number[] = [];
  const errors: CellError[] = [];
  eachMember(args, context, (value, listed) => {
    const number = listed && (typeof value === "string" || typeof value === "boolean" || value === null) ? null : toNumber(value);
    if (isError(number)) {
      errors.push(number);
      return true;
    }
    if (number !== null) numbers.push(number);
    return false;
  });
  return errors[0] ?? numbers;
}

/** The same for the "A" functions: in ranges texts count as 0 and truth values as 1 or 0. */
export function numbersAndTextsIn(args: readonly Value[], context: Context): number[] | CellError {
  const numbers: number[] = [];
  const errors: CellError[] = [];
  eachMember(args, context, (value, listed) => {
    const number = listed && typeof value === "string" ? 0 : toNumber(value);
    if (isError(number)) {
      errors.push(number);
      return true;
    }
    numbers.push(number);
    return false;
  });
  return errors[0] ?? numbers;
}

/** The row below the last one that holds a cell: what lies beyond is empty. */
export function rowsInUse(area: SheetArea): number {
  if (area.bottom - area.top < SMALL) return area.bottom + 1;
  let last = -1;
  for (const row of area.sheet.cells.keys()) if (row > last) last = row;
  return Math.min(area.bottom, last) + 1;
}

export function columnsInUse(area: SheetArea): number {
  if (area.right - area.left < 256) return area.right + 1;
  let last = -1;
  for (const line of area.sheet.cells.values()) for (const column of line.keys()) if (column > last) last = column;
  return Math.min(area.right, last) + 1;
}
