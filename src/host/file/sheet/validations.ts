import type { CellValueOperator, Sheet, Validation, ValidationRule } from "../../book/model";
import { formulaInBook, formulaInFile } from "../formulaText";
import { areasFrom, sqref } from "../reference";
import { allNamed, childOf, childrenOf, truthOf, type XmlNode } from "../xml/parse";
import { element, elementAround, escaped } from "../xml/write";
import { fromXstring, toXstring } from "../xml/xstring";

const TYPES: Readonly<Record<ValidationRule["type"], string>> = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
  Custom: "custom",
};
/** Words that validation and conditional formats share. */
export const OPERATORS: Readonly<Record<CellValueOperator, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

export function operatorFrom(word: string | undefined): CellValueOperator {
  return (Object.keys(OPERATORS) as CellValueOperator[]).find((one) => OPERATORS[one] === word) ?? "Between";
}

export function validationsXml(sheet: Sheet): string {
  return elementAround("dataValidations", { count: sheet.validations.length }, sheet.validations.map(validationXml));
}

function validationXml({ areas, rule, ignoreBlanks, alert, prompt }: Validation): string {
  const text = (value: string): string | undefined => (value === "" ? undefined : toXstring(value));
  const [first, second] = formulasOf(rule);
  return element(
    "dataValidation",
    {
      type: TYPES[rule.type],
      errorStyle: alert.style === "Stop" ? undefined : STYLES[alert.style],
      operator: "operator" in rule && rule.operator !== "Between" ? OPERATORS[rule.operator] : undefined,
      allowBlank: ignoreBlanks || undefined,
      // The attribute says the opposite of its name: it hides the arrow.
      showDropDown: rule.type === "List" && !rule.inCellDropDown ? true : undefined,
      showInputMessage: prompt.show || undefined,
      showErrorMessage: alert.show || undefined,
      errorTitle: text(alert.title),
      error: text(alert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: sqref(areas),
    },
    element("formula1", {}, escaped(first)),
    ...(second === undefined ? [] : [element("formula2", {}, escaped(second))]),
  );
}

function formulasOf(rule: ValidationRule): readonly [string, string?] {
  if (rule.type === "List")
    return [rule.source.startsWith("=") ? formulaInFile(rule.source) : toXstring(`"${rule.source.replaceAll('"', '""')}"`)];
  if (rule.type === "Custom") return [formulaInFile(rule.formula)];
  const operand = (value: string | number): string => (typeof value === "number" ? String(value) : formulaInFile(value));
  return rule.formula2 === undefined ? [operand(rule.formula1)] : [operand(rule.formula1), operand(rule.formula2)];
}

/** Also those that newer Excel keeps apart because they look at another sheet (x14). */
export function readValidations(worksheet: XmlNode): Validation[] {
  const usual = childrenOf(childOf(worksheet, "dataValidations"), "dataValidation");
  const newer = childrenOf(childOf(worksheet, "extLst"), "ext").flatMap((ext) => allNamed(ext, "dataValidation"));
  return [...usual, ...newer].flatMap((node) => readValidation(node) ?? []);
}

function readValidation(node: XmlNode): Validation | null {
  const areas = areasFrom(node.attributes["sqref"] ?? childOf(node, "sqref")?.text ?? "");
  const rule = readRule(node);
  if (!rule || areas.length === 0) return null;
  const text = (name: string): string => fromXstring(node.attributes[name] ?? "");
  const style = node.attributes["errorStyle"];
  return {
    areas,
    rule,
    ignoreBlanks: truthOf(node, "allowBlank", false),
    alert: {
      show: truthOf(node, "showErrorMessage", false),
      style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: { show: truthOf(node, "showInputMessage", false), title: text("promptTitle"), message: text("prompt") },
  };
}

function readRule(node: XmlNode): ValidationRule | null {
  const type = (Object.keys(TYPES) as ValidationRule["type"][]).find((one) => TYPES[one] === node.attributes["type"]);
  const first = formulaText(node, "formula1"),
    second = formulaText(node, "formula2");
  if (type === undefined || first === undefined) return null;
  if (type === "List") return { type, source: listSource(first), inCellDropDown: !truthOf(node, "showDropDown", false) };
  if (type === "Custom") return { type, formula: formulaInBook(first) };
  const operator = operatorFrom(node.attributes["operator"]);
  return { type, operator, formula1: operand(first), ...(second === undefined ? {} : { formula2: operand(second) }) };
}

/** x14 writes `<formula1><xm:f>...`. */
function formulaText(node: XmlNode, name: string): string | undefined {
  const found = childOf(node, name);
  const text = found && (childOf(found, "f")?.text ?? found.text).trim();
  return text === "" ? undefined : text;
}

/** `"1,2,3"` in quotes was typed. */
function listSource(text: string): string {
  const typed = /^"([\s\S]*)"$/.exec(text);
  return typed ? fromXstring((typed[1] ?? "").replaceAll('""', '"')) : formulaInBook(text);
}

function operand(text: string): string | number {
  const number = Number(text);
  return Number.isFinite(number) ? number : formulaInBook(text);
}
