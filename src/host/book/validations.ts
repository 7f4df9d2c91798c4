import { compareValues, isError, toText } from "../calc/values";
import { contains, intersection } from "./area";
import type { Book } from "./book";
import { cellAt, cellsIn, formatAt, makeCell, placeCell } from "./cells";
import { compares, isTrue } from "./conditionalFormats";
import { readEntry } from "./entry";
import type { Area, Scalar, Sheet, Validation, ValidationRule } from "./model";

/** Data validation: what an entry must be, and which cells break it after the fact. */

function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find((validation) => validation.areas.some((area) => contains(area, row, column)));
}

/** Emptying a cell is always allowed, and so is everything where no alert is shown. */
export function accepts(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  input: string | number | boolean | null,
): { ok: true } | { ok: false; validation: Validation } {
  const validation = validationAt(sheet, row, column);
  if (!validation || !validation.alert.show) return { ok: true };
  const entry = readEntry(input, formatAt(sheet, row, column).numberFormat ?? "General");
  const value = "formula" in entry ? oneValue(book.evaluate(entry.formula, sheet, row, column)) : entry.value;
  if (value === null) return { ok: true };
  const valid =
    validation.rule.type === "Custom"
      ? whileHolding(book, sheet, row, column, value, () => isValid(book, sheet, row, column, validation, value))
      : isValid(book, sheet, row, column, validation, value);
  return valid ? { ok: true } : { ok: false, validation };
}

function oneValue(result: Scalar | Scalar[][]): Scalar {
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
}

/** A rule of the user's own may look at the cell itself: it is asked with the new value in place, which then goes again. */
function whileHolding<T>(book: Book, sheet: Sheet, row: number, column: number, value: Scalar, work: () => T): T {
  const old = cellAt(sheet, row, column);
  const put = (cell: typeof old) => {
    placeCell(sheet, row, column, cell);
    book.version++;
    book.calculation.cellChanged(sheet, row, column);
    book.recalculate();
  };
  put(makeCell(value, undefined, old?.format));
  try {
    return work();
  } finally {
    put(old);
  }
}

function isValid(book: Book, sheet: Sheet, row: number, column: number, validation: Validation, value: Scalar): boolean {
  const [first] = validation.areas;
  if (!first) return true;
  if (value === null) return validation.ignoreBlanks;
  if (isError(value)) return false;
  const evaluated = (operand: string | number): Scalar =>
    typeof operand === "number"
      ? operand
      : book.calculation.evaluateAt(operand, sheet, row, column, { row: first.top, column: first.left });
  const { rule } = validation;
  switch (rule.type) {
    case "List":
      return isListed(book, sheet, row, column, rule, first, value);
    case "Custom":
      return isTrue(evaluated(rule.formula));
    case "TextLength":
      return compares(rule.operator, lengthOf(value), evaluated(rule.formula1), optional(rule.formula2, evaluated));
    case "WholeNumber":
      return Number.isInteger(value) && compares(rule.operator, value, evaluated(rule.formula1), optional(rule.formula2, evaluated));
    default:
      return typeof value === "number" && compares(rule.operator, value, evaluated(rule.formula1), optional(rule.formula2, evaluated));
  }
}

function lengthOf(value: Scalar): number {
  const text = toText(value);
  return isError(text) ? 0 : text.length;
}

function optional(operand: string | number | undefined, evaluated: (operand: string | number) => Scalar): Scalar {
  return operand === undefined ? null : evaluated(operand);
}

/** A typed list is compared letter by letter, cells without regard to case. */
function isListed(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  rule: ValidationRule & { type: "List" },
  first: Area,
  value: Exclude<Scalar, null | { error: string }>,
): boolean {
  if (!rule.source.startsWith("=")) {
    const text = toText(value);
    return rule.source.split(",").some((item) => item.trim() === text);
  }
  const list = book.calculation.cellsOf(rule.source, sheet, row, column, { row: first.top, column: first.left });
  if (!list) return false;
  return cellsIn(list.sheet, list.area).some(
    ({ cell }) => cell.value !== null && !isError(cell.value) && compareValues(cell.value, value) === 0,
  );
}

export function invalidCells(book: Book, sheet: Sheet, area: Area): Area[] {
  const invalid: { row: number; column: number }[] = [];
  for (const validation of sheet.validations) {
    for (const one of validation.areas) {
      const common = intersection(one, area);
      if (!common) continue;
      for (const { row, column, cell } of cellsIn(sheet, common)) {
        const empty = cell.value === null && cell.formula === undefined;
        if (!empty && !isValid(book, sheet, row, column, validation, cell.value)) invalid.push({ row, column });
      }
    }
  }
  return runs(invalid);
}

/** Single cells put together to columns of neighbours, left to right and top to bottom. */
function runs(cells: readonly { row: number; column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const { row, column } of sorted) {
    const last = areas[areas.length - 1];
    if (last && last.left === column && last.bottom + 1 >= row) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}
