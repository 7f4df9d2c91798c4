import type { Cell, Scalar as CellValue } from "../book/model";
import { invalidArgument, unsupported } from "../hostError";
import type { HostState } from "../hostState";
import { asJson } from "./arguments";
import { changeFormat, grid, isUnbounded, requireWritable, withMember } from "./cellAccess";
import type { Scalar } from "./excelClass";
import type { Argument, Json } from "./hostObject";
import { areaOf, type LiveRange } from "./liveRanges";
import { sheetOf } from "./sheetRef";

type Input = string | number | boolean;

/**
 * `values`, `formulas`, `text`, `valueTypes`, `numberFormat`.
 *
 * A single value goes to every cell; a table must have the range's shape (InvalidArgument); null in a table leaves a cell
 * alone, and null for all is refused (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values).
 * Whole rows and columns read as null and refuse writing (…/excel-add-ins-ranges-unbounded).
 */
export const RANGE_VALUES: Readonly<Record<string, Scalar<LiveRange>>> = {
  values: {
    get: table((cell) => shownValue(cell?.value ?? null)),
    set: (target, value, host) => enterAll(target, value, host, monthFirst),
  },
  formulas: { get: table(formulaOf), set: (target, value, host) => enterAll(target, value, host, monthFirst) },
  formulasLocal: { get: table(formulaOf), set: (target, value, host) => enterAll(target, value, host, (input) => input) },
  text: {
    get: (target, host) => bounded(target, () => grid(areaOf(target), (row, column) => host.book.text(sheetOf(target, host), row, column))),
  },
  valueTypes: { get: table((cell) => valueType(cell?.value ?? null)) },
  numberFormat: { get: readNumberFormat, set: writeNumberFormat },
  numberFormatLocal: { get: readNumberFormat, set: writeNumberFormat },
};

function bounded(target: LiveRange, read: () => Json): Json {
  return isUnbounded(areaOf(target)) ? null : read();
}

function table(read: (cell: Cell | undefined) => Json): (target: LiveRange, host: HostState) => Json {
  return (target, host) =>
    bounded(target, () => {
      const sheet = sheetOf(target, host);
      return grid(areaOf(target), (row, column) => read(host.book.cell(sheet, row, column)));
    });
}

/** A value as `values` gives it: "" for an empty cell, errors as their text. */
export function shownValue(value: CellValue): Input {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function formulaOf(cell: Cell | undefined): Json {
  return cell?.formula ?? shownValue(cell?.value ?? null);
}

function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** Calls `write` for each cell that a given value or table of values has something for. */
function forEachInput(target: LiveRange, given: Argument, write: (row: number, column: number, value: Input) => void): void {
  const area = areaOf(target);
  if (isUnbounded(area)) throw invalidArgument();
  const value = asJson(given);
  if (!Array.isArray(value)) {
    const single = asInput(value);
    grid(area, (row, column) => write(row, column, single));
    return;
  }
  const rows = value as readonly Json[];
  const columns = area.right - area.left + 1;
  const fits = rows.length === area.bottom - area.top + 1 && rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  rows.forEach((row, rowIndex) =>
    (row as readonly Json[]).forEach((input, columnIndex) => {
      if (input !== null) write(area.top + rowIndex, area.left + columnIndex, asInput(input));
    }),
  );
}

function asInput(value: Json): Input {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

const DAY_AND_MONTH = /^\s*(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\s*$/;

/**
 * `values` and `formulas` read dates the American way wherever the user lives: "2/3/2024" is 3 February, and what is no
 * such date ("13/2/2024") stays text (Range.values in the reference). The book itself reads as in the United Kingdom.
 */
function monthFirst(input: Input): Input {
  const parts = typeof input === "string" ? DAY_AND_MONTH.exec(input) : null;
  if (!parts) return input;
  const [, month = "", separator = "", day = "", year] = parts;
  if (Number(month) > 12) return year === undefined ? input : `'${input}`;
  return [day, month, ...(year === undefined ? [] : [year])].join(separator);
}

function enterAll(target: LiveRange, given: Argument, host: HostState, read: (input: Input) => Input): void {
  const sheet = sheetOf(target, host);
  const area = areaOf(target);
  requireWritable(host, sheet, area);
  if (typeof given === "string" && given.startsWith("=")) {
    fillFormula(target, given, host);
    return;
  }
  forEachInput(target, given, (row, column, input) => {
    const isText = host.book.formatAt(sheet, row, column).numberFormat === "@";
    host.book.enter(sheet, row, column, isText ? input : read(input));
  });
}

/** One formula for a whole range shifts its relative references from cell to cell, as in Excel. */
function fillFormula(target: LiveRange, formula: string, host: HostState): void {
  const sheet = sheetOf(target, host);
  const area = areaOf(target);
  if (isUnbounded(area)) throw invalidArgument();
  host.book.enter(sheet, area.top, area.left, formula);
  const first = { top: area.top, left: area.left, bottom: area.top, right: area.left };
  grid(area, (row, column) => {
    if (row !== area.top || column !== area.left) host.book.copyRange(sheet, first, sheet, row, column, "Formulas");
  });
}

function readNumberFormat(target: LiveRange, host: HostState): Json {
  return bounded(target, () => {
    const sheet = sheetOf(target, host);
    return grid(areaOf(target), (row, column) => host.book.formatAt(sheet, row, column).numberFormat ?? "General");
  });
}

/** "" resets to General. A single format also serves whole rows and columns: Excel takes that one. */
function writeNumberFormat(target: LiveRange, given: Argument, host: HostState): void {
  const sheet = sheetOf(target, host);
  const area = areaOf(target);
  const set = (top: number, left: number, bottom: number, right: number, numberFormat: Input): void => {
    if (typeof numberFormat !== "string") throw invalidArgument();
    const kept = numberFormat === "" || numberFormat === "General" ? undefined : numberFormat;
    changeFormat(host, sheet, { top, left, bottom, right }, (format) => withMember(format, "numberFormat", kept));
  };
  if (typeof given === "string") set(area.top, area.left, area.bottom, area.right, given);
  else forEachInput(target, given, (row, column, value) => set(row, column, row, column, value));
}

/** Pictures of cells need a screen. */
export function noPicture(): never {
  throw unsupported("This host cannot draw pictures of cells.");
}
