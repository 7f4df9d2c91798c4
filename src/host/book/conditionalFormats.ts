import { cellKey } from "../calc/dependents";
import { compareValues, isError } from "../calc/values";
import { contains } from "./area";
import type { Book } from "./book";
import { cellAt } from "./cells";
import type { CellValueOperator, ConditionalFormat, RuleFormat, Scalar, Sheet } from "./model";

/** Rule results are kept until the book changes. */
export interface RuleCache {
  version: number;
  readonly formats: Map<Sheet, Map<number, RuleFormat | null>>;
}

/** All rules that hold at a cell, put together: of two that set the same member the one of lower priority number wins; `stopIfTrue` ends it. */
export function ruleFormatAt(book: Book, cache: RuleCache, sheet: Sheet, row: number, column: number): RuleFormat | null {
  if (sheet.conditionalFormats.length === 0) return null;
  if (cache.version !== book.version) {
    cache.formats.clear();
    cache.version = book.version;
  }
  let known = cache.formats.get(sheet);
  if (!known) cache.formats.set(sheet, (known = new Map<number, RuleFormat | null>()));
  const key = cellKey(row, column);
  const found = known.get(key);
  if (found !== undefined) return found;
  const format = putTogether(book, sheet, row, column);
  // Working a rule out may bring waiting formulas up to date and so change the version: then this result starts the new one.
  if (cache.version !== book.version) {
    cache.formats.clear();
    cache.version = book.version;
    cache.formats.set(sheet, (known = new Map<number, RuleFormat | null>()));
  }
  known.set(key, format);
  return format;
}

function putTogether(book: Book, sheet: Sheet, row: number, column: number): RuleFormat | null {
  const rules = sheet.conditionalFormats
    .filter((rule) => rule.areas.some((area) => contains(area, row, column)))
    .sort((a, b) => a.priority - b.priority);
  let format: RuleFormat | null = null;
  for (const rule of rules) {
    if (!holds(book, rule, sheet, row, column)) continue;
    format = joined(format ?? {}, rule.format);
    if (rule.stopIfTrue) break;
  }
  return format;
}

/** `first` wins member by member. */
function joined(first: RuleFormat, second: RuleFormat): RuleFormat {
  const font = { ...second.font, ...first.font };
  const borders = { ...second.borders, ...first.borders };
  return {
    ...second,
    ...first,
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

function holds(book: Book, rule: ConditionalFormat, sheet: Sheet, row: number, column: number): boolean {
  const { condition } = rule;
  const [first] = rule.areas;
  if (!first || condition.type === "Other") return false;
  const value = cellAt(sheet, row, column)?.value ?? null;
  const origin = { row: first.top, column: first.left };
  const operand = (formula: string) => book.calculation.evaluateAt(formula, sheet, row, column, origin);
  switch (condition.type) {
    case "Custom":
      return isTrue(operand(condition.formula));
    case "CellValue":
      return compares(
        condition.operator,
        value,
        operand(condition.formula1),
        condition.formula2 === undefined ? null : operand(condition.formula2),
      );
    case "ContainsText":
      return containsText(condition.operator, value, condition.text);
  }
}

export function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** An empty cell counts as 0 and text as above every number, as in Excel's own rules; errors meet nothing. */
export function compares(operator: CellValueOperator, value: Scalar, first: Scalar, second: Scalar): boolean {
  if (isError(value) || isError(first) || isError(second)) return false;
  const low = compareValues(value, first);
  switch (operator) {
    case "EqualTo":
      return low === 0;
    case "NotEqualTo":
      return low !== 0;
    case "GreaterThan":
      return low > 0;
    case "LessThan":
      return low < 0;
    case "GreaterThanOrEqual":
      return low >= 0;
    case "LessThanOrEqual":
      return low <= 0;
    case "Between":
      return isBetween(value, first, second);
    case "NotBetween":
      return !isBetween(value, first, second);
  }
}

/** The ends may stand either way round. */
function isBetween(
  value: Exclude<Scalar, { error: string }>,
  first: Exclude<Scalar, { error: string }>,
  second: Exclude<Scalar, { error: string }>,
): boolean {
  const [low, high] = compareValues(first, second) <= 0 ? [first, second] : [second, first];
  return compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
}

function containsText(operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith", value: Scalar, wanted: string): boolean {
  if (isError(value)) return false;
  const text = (value === null ? "" : String(value)).toLowerCase();
  const part = wanted.toLowerCase();
  switch (operator) {
    case "Contains":
      return text.includes(part);
    case "NotContains":
      return !text.includes(part);
    case "BeginsWith":
      return text.startsWith(part);
    case "EndsWith":
      return text.endsWith(part);
  }
}
