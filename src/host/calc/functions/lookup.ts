import type { CellError, Scalar } from "../../book/model";
import { hasWildcards, wildcards } from "../criteria";
import { lazily, overArrays, overRanges, type Context, type FunctionSpec } from "../functionSpec";
import { lift, settled, single } from "../lift";
import { columnsInUse, rowsInUse } from "../members";
import { sameTextKey } from "../textPlaces";
import { compareValues, Cells, ERROR_NA, ERROR_REF, ERROR_VALUE, isError, Matrix, toLogical, toNumber, type Value } from "../values";

/** A rectangle of values to look through: cells read as needed, or an array. */
interface Grid {
  readonly height: number;
  readonly width: number;
  /** Rows and columns that hold anything; beyond them all is empty. */
  readonly usedHeight: number;
  readonly usedWidth: number;
  at(row: number, column: number): Scalar;
  /** Where texts stand first in a column; null where reading it through is sooner done. */
  textPlaces(column: number): ReadonlyMap<string, number> | null;
  /** A part of it: still a reference where the whole is one. */
  part(row: number, column: number, height: number, width: number): Value;
}

function gridOf(value: Value, context: Context): Grid | CellError {
  if (isError(value)) return value;
  if (value instanceof Cells) return gridOfCells(value, context);
  const matrix = value instanceof Matrix ? value : new Matrix([[value]]);
  return {
    height: matrix.height,
    width: matrix.width,
    usedHeight: matrix.height,
    usedWidth: matrix.width,
    at: (row, column) => matrix.at(row, column),
    textPlaces: () => null,
    part: (row, column, height, width) =>
      height === 1 && width === 1
        ? matrix.at(row, column)
        : new Matrix(matrix.rows.slice(row, row + height).map((line) => line.slice(column, column + width))),
  };
}

/** A column of so many cells is read through sooner than a list of its texts is kept. */
const SHORT = 32;

function gridOfCells(cells: Cells, context: Context): Grid | CellError {
  const [area] = cells.areas;
  if (!area || cells.areas.length > 1) return ERROR_VALUE;
  const { sheet, top, left } = area;
  const usedHeight = Math.max(0, rowsInUse(area) - top);
  return {
    height: area.bottom - top + 1,
    width: area.right - left + 1,
    usedHeight,
    usedWidth: Math.max(0, columnsInUse(area) - left),
    at: (row, column) => context.workbook.valueAt(sheet, top + row, left + column),
    textPlaces: (column) =>
      usedHeight <= SHORT
        ? null
        : context.workbook.textPlaces({ sheet, top, left: left + column, bottom: top + usedHeight - 1, right: left + column }),
    part: (row, column, height, width) =>
      new Cells([{ sheet, top: top + row, left: left + column, bottom: top + row + height - 1, right: left + column + width - 1 }]),
  };
}

/** A row or column of values. */
interface Line {
  readonly length: number;
  readonly used: number;
  at(index: number): Scalar;
  textPlaces(): ReadonlyMap<string, number> | null;
}

function columnLine(grid: Grid, column: number): Line {
  return {
    length: grid.height,
    used: grid.usedHeight,
    at: (index) => grid.at(index, column),
    textPlaces: () => grid.textPlaces(column),
  };
}

function rowLine(grid: Grid, row: number): Line {
  return { length: grid.width, used: grid.usedWidth, at: (index) => grid.at(row, index), textPlaces: () => null };
}

function lineOf(grid: Grid): Line | null {
  if (grid.width === 1) return columnLine(grid, 0);
  return grid.height === 1 ? rowLine(grid, 0) : null;
}

type Wanted = number | string | boolean;

function sameKind(value: Scalar, wanted: Wanted): value is Wanted {
  return typeof value === typeof wanted;
}

/** Exactly equal, kind for kind; empty cells never match. With wildcards only for texts that hold them. */
function exactPlace(line: Line, wanted: Wanted, wild: boolean, fromEnd = false): number {
  const matches = typeof wanted === "string" && wild ? wildcards(wanted) : null;
  const places = matches !== null && !fromEnd && !hasWildcards(String(wanted)) ? line.textPlaces() : null;
  if (places !== null) return places.get(sameTextKey(String(wanted))) ?? -1;
  for (let step = 0; step < line.used; step++) {
    const index = fromEnd ? line.used - 1 - step : step;
    const value = line.at(index);
    if (!sameKind(value, wanted)) continue;
    if (matches ? matches(String(value)) : compareValues(value, wanted) === 0) return index;
  }
  return -1;
}

/** In ascending values the last that is not above; other kinds are passed over. */
function placeBelow(line: Line, wanted: Wanted): number {
  let found = -1;
  for (let index = 0; index < line.used; index++) {
    const value = line.at(index);
    if (!sameKind(value, wanted)) continue;
    if (compareValues(value, wanted) > 0) break;
    found = index;
  }
  return found;
}

/** In descending values the last that is not below. */
function placeAbove(line: Line, wanted: Wanted): number {
  let found = -1;
  for (let index = 0; index < line.used; index++) {
    const value = line.at(index);
    if (!sameKind(value, wanted)) continue;
    if (compareValues(value, wanted) < 0) break;
    found = index;
  }
  return found;
}

/** Of unsorted values the nearest that is not above (`sign` -1) or not below (1): XLOOKUP. */
function nearestPlace(line: Line, wanted: Wanted, sign: 1 | -1, fromEnd: boolean): number {
  let found = -1;
  let best: Wanted | null = null;
  for (let step = 0; step < line.used; step++) {
    const index = fromEnd ? line.used - 1 - step : step;
    const value = line.at(index);
    if (!sameKind(value, wanted) || compareValues(value, wanted) * sign < 0) continue;
    if (best === null || compareValues(value, best) * sign < 0) {
      best = value;
      found = index;
    }
  }
  return found;
}

/** An empty cell is looked for as 0. */
function wantedOf(value: Scalar): Wanted | CellError {
  return value ?? 0;
}

const MATCH = overRanges("MATCH", 2, 3, (args, context) => {
  const grid = gridOf(args[1] ?? null, context);
  if (isError(grid)) return grid;
  const line = lineOf(grid);
  if (!line) return ERROR_NA;
  return lift([args[0] ?? null, args.length > 2 ? (args[2] ?? null) : 1], context, ([value = null, type = null]) => {
    const wanted = wantedOf(value),
      how = toNumber(type);
    if (isError(wanted)) return wanted;
    if (isError(how)) return how;
    const place = how === 0 ? exactPlace(line, wanted, true) : how > 0 ? placeBelow(line, wanted) : placeAbove(line, wanted);
    return place < 0 ? ERROR_NA : place + 1;
  });
});

/** VLOOKUP and HLOOKUP: look along the first line, give from the n-th. */
function lineLookup(
  name: string,
  first: (grid: Grid) => Line,
  lines: (grid: Grid) => number,
  give: (grid: Grid, place: number, line: number) => Scalar,
): FunctionSpec {
  return overRanges(name, 3, 4, (args, context) => {
    const grid = gridOf(args[1] ?? null, context);
    if (isError(grid)) return grid;
    return lift(
      [args[0] ?? null, args[2] ?? null, args.length > 3 ? (args[3] ?? null) : true],
      context,
      ([value = null, which = null, near = null]) => {
        const wanted = wantedOf(value),
          line = toNumber(which),
          sorted = toLogical(near);
        if (isError(wanted)) return wanted;
        if (isError(line)) return line;
        if (isError(sorted)) return sorted;
        if (line < 1) return ERROR_VALUE;
        if (Math.trunc(line) > lines(grid)) return ERROR_REF;
        const place = sorted ? placeBelow(first(grid), wanted) : exactPlace(first(grid), wanted, true);
        return place < 0 ? ERROR_NA : give(grid, place, Math.trunc(line) - 1);
      },
    );
  });
}

/** Looks along the longer side of the first, gives from the last line of it, or from the second argument. */
const LOOKUP = overArrays("LOOKUP", 2, 3, (args, context) => {
  const grid = gridOf(args[1] ?? null, context);
  const results = args.length > 2 ? gridOf(args[2] ?? null, context) : grid;
  if (isError(grid)) return grid;
  if (isError(results)) return results;
  const line = grid.width > grid.height ? rowLine(grid, 0) : columnLine(grid, 0);
  const given =
    args.length > 2 ? lineOf(results) : grid.width > grid.height ? rowLine(grid, grid.height - 1) : columnLine(grid, grid.width - 1);
  if (!given) return ERROR_NA;
  return lift([args[0] ?? null], context, ([value = null]) => {
    const wanted = wantedOf(value);
    if (isError(wanted)) return wanted;
    const place = placeBelow(line, wanted);
    return place < 0 || place >= given.length ? ERROR_NA : given.at(place);
  });
});

/** INDEX keeps a reference a reference; row or column 0 is the whole of it. */
const INDEX = lazily(
  "INDEX",
  2,
  4,
  (args, context, evaluate) => {
    const source = evaluate(args[0] ?? null, { ...context, arrays: true });
    const number = (index: number): number | CellError | undefined => {
      if (index >= args.length) return undefined;
      return toNumber(single(settledOnce(evaluate(args[index] ?? null, context), context), context));
    };
    const [first = 0, second, areaNumber = 1] = [number(1), number(2), number(3)];
    if (isError(first)) return first;
    if (isError(second)) return second;
    if (isError(areaNumber)) return areaNumber;
    const chosen =
      source instanceof Cells && source.areas.length > 1 ? areaIn(source, Math.trunc(areaNumber)) : areaNumber === 1 ? source : ERROR_REF;
    const grid = gridOf(chosen, context);
    if (isError(grid)) return grid;
    const along = second === undefined && grid.height === 1 && args.length === 2;
    const row = Math.trunc(along ? 0 : first),
      column = Math.trunc(along ? first : (second ?? (grid.width === 1 ? 1 : 0)));
    if (row < 0 || column < 0) return ERROR_VALUE;
    if (row > grid.height || column > grid.width) return ERROR_REF;
    return grid.part(Math.max(0, row - 1), Math.max(0, column - 1), row === 0 ? grid.height : 1, column === 0 ? grid.width : 1);
  },
  { givesCells: true },
);

/** Positions are single values; of an array the first counts. */
function settledOnce(value: Value, context: Context): Value {
  return settled(value, { ...context, arrays: false });
}

function areaIn(cells: Cells, number: number): Value {
  const area = cells.areas[number - 1];
  return area ? new Cells([area]) : ERROR_REF;
}

/** Match modes 0 exact, -1 or next smaller, 1 or next larger, 2 wildcards; search modes 1 from the first, -1 from the last. */
const XLOOKUP = lazily(
  "XLOOKUP",
  3,
  6,
  (args, context, evaluate) => {
    const grid = gridOf(evaluate(args[1] ?? null, { ...context, arrays: true }), context);
    const results = gridOf(evaluate(args[2] ?? null, { ...context, arrays: true }), context);
    if (isError(grid)) return grid;
    if (isError(results)) return results;
    const line = lineOf(grid);
    const option = (index: number, usual: number) =>
      index < args.length && args[index] !== null ? toNumber(single(evaluate(args[index] ?? null, context), context)) : usual;
    const mode = option(4, 0),
      order = option(5, 1);
    if (isError(mode)) return mode;
    if (isError(order)) return order;
    const down = grid.width === 1;
    if (!line || (down ? results.height !== grid.height : results.width !== grid.width)) return ERROR_VALUE;
    const wanted = wantedOf(single(evaluate(args[0] ?? null, context), context));
    if (isError(wanted)) return wanted;
    const fromEnd = order < 0;
    let place = exactPlace(line, wanted, mode === 2, fromEnd);
    if (place < 0 && (mode === -1 || mode === 1)) place = nearestPlace(line, wanted, mode, fromEnd);
    if (place < 0) return args.length > 3 && args[3] !== null ? evaluate(args[3] ?? null, context) : ERROR_NA;
    return down ? results.part(place, 0, 1, results.width) : results.part(0, place, results.height, 1);
  },
  { givesCells: true },
);

const CHOOSE = lazily(
  "CHOOSE",
  2,
  255,
  (args, context, evaluate) => {
    const which = toNumber(single(evaluate(args[0] ?? null, context), context));
    if (isError(which)) return which;
    const index = Math.trunc(which);
    return index < 1 || index >= args.length ? ERROR_VALUE : evaluate(args[index] ?? null, context);
  },
  { givesCells: true },
);

export const LOOKUP_FUNCTIONS: readonly FunctionSpec[] = [
  MATCH,
  LOOKUP,
  INDEX,
  XLOOKUP,
  CHOOSE,
  lineLookup(
    "VLOOKUP",
    (grid) => columnLine(grid, 0),
    (grid) => grid.width,
    (grid, place, line) => grid.at(place, line),
  ),
  lineLookup(
    "HLOOKUP",
    (grid) => rowLine(grid, 0),
    (grid) => grid.height,
    (grid, place, line) => grid.at(line, place),
  ),
];
