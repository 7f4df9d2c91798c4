import type { Scalar } from "../book/model";
import { NotWorkedOut, type Context } from "./functionSpec";
import { Cells, ERROR_VALUE, Matrix, type SheetArea, type Value } from "./values";

/** From references and arrays down to single values: implicit intersection, and working out member by member. */

/** Beyond this an array is not made: the formula is flagged as not worked out. */
const MOST_MEMBERS = 2_000_000;

export function isSingle(area: SheetArea): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** The one cell of a range that lies in the row or column of the formula; #VALUE! where there is none. */
function intersected(cells: Cells, context: Context): Scalar {
  const [area] = cells.areas;
  if (!area || cells.areas.length > 1) return ERROR_VALUE;
  if (isSingle(area)) return context.workbook.valueAt(area.sheet, area.top, area.left);
  if (area.left === area.right && context.row >= area.top && context.row <= area.bottom) {
    return context.workbook.valueAt(area.sheet, context.row, area.left);
  }
  if (area.top === area.bottom && context.column >= area.left && context.column <= area.right) {
    return context.workbook.valueAt(area.sheet, area.top, context.column);
  }
  return ERROR_VALUE;
}

/** One value of whatever an expression gave: the first of an array, the intersection of a range. */
export function single(value: Value, context: Context): Scalar {
  if (value instanceof Cells) return intersected(value, context);
  return value instanceof Matrix ? value.at(0, 0) : value;
}

/** The values of a reference as an array; several areas have none. */
export function matrixOf(cells: Cells, context: Context): Matrix | Scalar {
  const [area] = cells.areas;
  if (!area || cells.areas.length > 1) return ERROR_VALUE;
  const height = area.bottom - area.top + 1,
    width = area.right - area.left + 1;
  if (height * width > MOST_MEMBERS) throw new NotWorkedOut("The array is too large.");
  const rows: Scalar[][] = [];
  for (let row = 0; row < height; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < width; column++) line.push(context.workbook.valueAt(area.sheet, area.top + row, area.left + column));
    rows.push(line);
  }
  return new Matrix(rows);
}

/** A value, or an array: references are taken whole inside array arguments, else by intersection. */
export function settled(value: Value, context: Context): Matrix | Scalar {
  if (!(value instanceof Cells)) return value;
  const [area] = value.areas;
  if (context.arrays && !(value.areas.length === 1 && area && isSingle(area))) return matrixOf(value, context);
  return intersected(value, context);
}

/** Works on single values; where an argument is an array, on each member, stretched as Excel stretches them. */
export function lift(args: readonly Value[], context: Context, work: (values: readonly Scalar[]) => Scalar): Value {
  let height = 0,
    width = 0;
  const values: Scalar[] = [];
  const operands = args.map((arg) => {
    const operand = settled(arg, context);
    if (operand instanceof Matrix) {
      height = Math.max(height, operand.height);
      width = Math.max(width, operand.width);
    } else {
      values.push(operand);
    }
    return operand;
  });
  if (height === 0) return work(values);
  const rows: Scalar[][] = [];
  for (let row = 0; row < height; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < width; column++) {
      line.push(work(operands.map((operand) => (operand instanceof Matrix ? operand.at(row, column) : operand))));
    }
    rows.push(line);
  }
  return new Matrix(rows);
}
