import type { Book } from "./book";
import { placeCell } from "./cells";
import type {
  Axis,
  BoundText,
  Chart,
  ConditionalFormat,
  DefinedName,
  RuleCondition,
  Series,
  Sheet,
  Validation,
  ValidationRule,
} from "./model";

/** Gives the formula as it shall be; the same text where nothing changes. `home` is the sheet it stands on, null for names of the workbook. */
export type Rewrite = (formula: string, home: Sheet | null) => string;

/** Rewrites every formula of the workbook: cells, names, conditional formats, validation and charts of every sheet. Touches only what changes. */
export function rewriteEverything(book: Book, rewrite: Rewrite): void {
  const names = rewrittenNames(book.state.names, (formula) => rewrite(formula, null));
  if (names) {
    book.touchBook();
    const old = book.state.names;
    book.state.names = names;
    names.forEach((name, index) => {
      if (name !== old[index]) book.calculation.nameChanged(name.name);
    });
  }
  for (const sheet of book.state.sheets) rewriteSheet(book, sheet, (formula) => rewrite(formula, sheet));
}

/** The same for all that stands on one sheet. */
export function rewriteSheet(book: Book, sheet: Sheet, change: (formula: string) => string): void {
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.formula === undefined) continue;
      const formula = change(cell.formula);
      if (formula === cell.formula) continue;
      book.touch(sheet);
      placeCell(sheet, row, column, { ...cell, formula });
      book.calculation.cellChanged(sheet, row, column);
    }
  }
  const names = rewrittenNames(sheet.names, change);
  if (names) {
    book.touch(sheet);
    names.forEach((name, index) => {
      if (name !== sheet.names[index]) book.calculation.nameChanged(name.name);
    });
    sheet.names = names;
  }
  const rules = rewritten(sheet.conditionalFormats, (rule) => rewrittenRule(rule, change));
  if (rules) {
    book.touch(sheet);
    sheet.conditionalFormats = rules;
  }
  const validations = rewritten(sheet.validations, (validation) => rewrittenValidation(validation, change));
  if (validations) {
    book.touch(sheet);
    sheet.validations = validations;
  }
  const charts = rewritten(sheet.charts, (chart) => rewrittenChart(chart, change));
  if (charts) {
    book.touch(sheet);
    sheet.charts = charts;
  }
}

/** The list with some members replaced; null when all stayed. */
function rewritten<T>(list: readonly T[], change: (one: T) => T): T[] | null {
  const changed = list.map(change);
  return changed.some((one, index) => one !== list[index]) ? changed : null;
}

function rewrittenNames(names: readonly DefinedName[], change: (formula: string) => string): DefinedName[] | null {
  return rewritten(names, (name) => {
    const formula = change(name.formula);
    return formula === name.formula ? name : { ...name, formula };
  });
}

/** Rule operands may be typed constants ("3"): only what begins with "=" can hold a reference. */
function changedText(text: string, change: (formula: string) => string): string {
  return text.startsWith("=") ? change(text) : text;
}

export function rewrittenRule(rule: ConditionalFormat, change: (formula: string) => string): ConditionalFormat {
  const condition = rewrittenCondition(rule.condition, change);
  return condition === rule.condition ? rule : { ...rule, condition };
}

function rewrittenCondition(condition: RuleCondition, change: (formula: string) => string): RuleCondition {
  if (condition.type === "Custom") {
    const formula = changedText(condition.formula, change);
    return formula === condition.formula ? condition : { ...condition, formula };
  }
  if (condition.type !== "CellValue") return condition;
  const formula1 = changedText(condition.formula1, change);
  const formula2 = condition.formula2 === undefined ? undefined : changedText(condition.formula2, change);
  if (formula1 === condition.formula1 && formula2 === condition.formula2) return condition;
  return { ...condition, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

export function rewrittenValidation(validation: Validation, change: (formula: string) => string): Validation {
  const rule = rewrittenValidationRule(validation.rule, change);
  return rule === validation.rule ? validation : { ...validation, rule };
}

function rewrittenValidationRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  if (rule.type === "List") {
    const source = changedText(rule.source, change);
    return source === rule.source ? rule : { ...rule, source };
  }
  if (rule.type === "Custom") {
    const formula = changedText(rule.formula, change);
    return formula === rule.formula ? rule : { ...rule, formula };
  }
  const operand = (value: string | number) => (typeof value === "string" ? changedText(value, change) : value);
  const formula1 = operand(rule.formula1);
  const formula2 = rule.formula2 === undefined ? undefined : operand(rule.formula2);
  if (formula1 === rule.formula1 && formula2 === rule.formula2) return rule;
  return { ...rule, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

function rewrittenText<T extends BoundText>(text: T, change: (formula: string) => string): T {
  if (text.formula === undefined) return text;
  const formula = change(text.formula);
  return formula === text.formula ? text : { ...text, formula };
}

function rewrittenAxis(axis: Axis, change: (formula: string) => string): Axis {
  const title = rewrittenText(axis.title, change);
  return title === axis.title ? axis : { ...axis, title };
}

function rewrittenSeries(series: Series, change: (formula: string) => string): Series {
  const name = rewrittenText(series.name, change);
  const values = series.values === undefined ? undefined : change(series.values);
  const categories = series.categories === undefined ? undefined : change(series.categories);
  if (name === series.name && values === series.values && categories === series.categories) return series;
  return { ...series, name, ...(values === undefined ? {} : { values }), ...(categories === undefined ? {} : { categories }) };
}

function rewrittenChart(chart: Chart, change: (formula: string) => string): Chart {
  const title = rewrittenText(chart.title, change);
  const category = rewrittenAxis(chart.category, change);
  const value = rewrittenAxis(chart.value, change);
  const secondaryValue = chart.secondaryValue && rewrittenAxis(chart.secondaryValue, change);
  const series = rewritten(chart.series, (one) => rewrittenSeries(one, change));
  const same =
    title === chart.title && category === chart.category && value === chart.value && secondaryValue === chart.secondaryValue && !series;
  return same ? chart : { ...chart, title, category, value, series: series ?? chart.series, ...(secondaryValue ? { secondaryValue } : {}) };
}
