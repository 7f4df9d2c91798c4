import { columnLetters } from "../../book/area";
import { MAX_COLUMNS, MAX_ROWS, type CellError } from "../../book/model";
import { readFormula, type Expression } from "../formula";
import { lazily, NotWorkedOut, ofValues, overRanges, type Context, type Evaluate, type FunctionSpec } from "../functionSpec";
import { single } from "../lift";
import { printReference } from "../tokens";
import { Cells, ERROR_REF, ERROR_VALUE, isError, Matrix, toLogical, toNumber, toText, type Value } from "../values";

/** Where cells are, and references made from numbers or text. */

/** ROW and COLUMN: of the formula's own cell, or the first of a reference; inside arrays, of each. */
function place(
  name: string,
  own: (context: Context) => number,
  first: (area: Cells["areas"][number]) => number,
  list: (area: Cells["areas"][number]) => Matrix,
): FunctionSpec {
  return overRanges(name, 0, 1, (args, context) => {
    if (args.length === 0) return own(context) + 1;
    const [arg = null] = args;
    if (isError(arg)) return arg;
    const area = arg instanceof Cells ? arg.areas[0] : undefined;
    if (!area) throw new NotWorkedOut(`${name} looks only at cells.`);
    return context.arrays && area.bottom - area.top + (area.right - area.left) < 100_000 ? list(area) : first(area) + 1;
  });
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
}

function size(name: string, ofArea: (area: Cells["areas"][number]) => number, ofMatrix: (matrix: Matrix) => number): FunctionSpec {
  return overRanges(name, 1, 1, ([arg = null]) => {
    if (isError(arg)) return arg;
    if (arg instanceof Matrix) return ofMatrix(arg);
    const area = arg instanceof Cells ? arg.areas[0] : undefined;
    return area ? ofArea(area) : 1;
  });
}

const OFFSET = lazily(
  "OFFSET",
  3,
  5,
  (args, context, evaluate) => {
    const base = evaluate(args[0] ?? null, context);
    if (isError(base)) return base;
    const area = base instanceof Cells && base.areas.length === 1 ? base.areas[0] : undefined;
    if (!area) return ERROR_VALUE;
    const down = numberAt(args, 1, 0, context, evaluate),
      across = numberAt(args, 2, 0, context, evaluate);
    const height = numberAt(args, 3, area.bottom - area.top + 1, context, evaluate),
      width = numberAt(args, 4, area.right - area.left + 1, context, evaluate);
    if (isError(down)) return down;
    if (isError(across)) return across;
    if (isError(height)) return height;
    if (isError(width)) return width;
    if (height === 0 || width === 0) return ERROR_REF;
    const startRow = area.top + down,
      startColumn = area.left + across;
    const top = height < 0 ? startRow + height + 1 : startRow,
      left = width < 0 ? startColumn + width + 1 : startColumn;
    const bottom = top + Math.abs(height) - 1,
      right = left + Math.abs(width) - 1;
    if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return ERROR_REF;
    return new Cells([{ sheet: area.sheet, top, left, bottom, right }]);
  },
  { volatile: true, givesCells: true },
);

function numberAt(
  args: readonly (Expression | null)[],
  index: number,
  usual: number,
  context: Context,
  evaluate: Evaluate,
): number | CellError {
  const arg = args[index];
  if (arg === undefined || arg === null) return usual;
  const number = toNumber(single(evaluate(arg, context), context));
  return isError(number) ? number : Math.trunc(number);
}

/** A text that is not a reference or name of this workbook is #REF!. R1C1 texts are not read: flagged. */
const INDIRECT = lazily(
  "INDIRECT",
  1,
  2,
  (args, context, evaluate): Value => {
    const text = toText(single(evaluate(args[0] ?? null, context), context));
    if (isError(text)) return text;
    const inA1 = args.length < 2 ? true : toLogical(single(evaluate(args[1] ?? null, context), context));
    if (isError(inA1)) return inA1;
    if (!inA1) throw new NotWorkedOut("The host does not read R1C1 texts.");
    const formula = readFormula(`=${text}`);
    if (formula.problem !== undefined) return ERROR_REF;
    const { expression } = formula;
    if (expression.type !== "cells" && expression.type !== "name" && expression.type !== "table") return ERROR_REF;
    const found = evaluate(expression, { ...context, moveRows: 0, moveColumns: 0 });
    return found instanceof Cells ? found : ERROR_REF;
  },
  { volatile: true, givesCells: true },
);

const ADDRESS = ofValues("ADDRESS", ["number", "number", "number?", "logical?", "text?"], (row, column, kind = 1, a1 = true, sheet) => {
  const [r, c, k] = [Math.trunc(row), Math.trunc(column), Math.trunc(kind)];
  if (r < 1 || r > MAX_ROWS || c < 1 || c > MAX_COLUMNS || k < 1 || k > 4) return ERROR_VALUE;
  const rowFixed = k === 1 || k === 2,
    columnFixed = k === 1 || k === 3;
  const cell = a1
    ? `${columnFixed ? "$" : ""}${columnLetters(c - 1)}${rowFixed ? "$" : ""}${r}`
    : `R${rowFixed ? r : `[${r}]`}C${columnFixed ? c : `[${c}]`}`;
  if (sheet === undefined) return cell;
  const quoted = printReference({ kind: "cells", sheet, range: { top: 0, left: 0, bottom: 0, right: 0 } });
  return quoted.slice(0, quoted.lastIndexOf("!") + 1) + cell;
});

export const POSITION: readonly FunctionSpec[] = [
  OFFSET,
  INDIRECT,
  ADDRESS,
  place(
    "ROW",
    (context) => context.row,
    (area) => area.top,
    (area) => new Matrix(numbersFrom(area.top, area.bottom).map((row) => [row])),
  ),
  place(
    "COLUMN",
    (context) => context.column,
    (area) => area.left,
    (area) => new Matrix([numbersFrom(area.left, area.right)]),
  ),
  size(
    "ROWS",
    (area) => area.bottom - area.top + 1,
    (matrix) => matrix.height,
  ),
  size(
    "COLUMNS",
    (area) => area.right - area.left + 1,
    (matrix) => matrix.width,
  ),
];
