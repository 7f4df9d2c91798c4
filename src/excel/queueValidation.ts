/** What may be typed into cells: the drop-down or limit, the prompt beside the cell, and the alert that stops anything else. */
import type { ValidationPlan } from "../sheets/plan";

export function queueValidation(sheet: Excel.Worksheet, { range, allow, prompt, alert }: ValidationPlan): void {
  const validation = sheet.getRange(range).dataValidation;
  validation.rule = ruleOf(allow);
  validation.ignoreBlanks = true;
  if (prompt) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  if (alert) validation.errorAlert = { showAlert: true, style: "Stop", title: alert.title, message: alert.message };
}

function ruleOf(allow: ValidationPlan["allow"]): Excel.DataValidationRule {
  if ("list" in allow) return { list: { inCellDropDown: true, source: allow.list } };
  if ("wholeNumber" in allow) {
    return { wholeNumber: { operator: "Between", formula1: allow.wholeNumber.from, formula2: allow.wholeNumber.to } };
  }
  if ("date" in allow) return { date: { operator: "GreaterThanOrEqualTo", formula1: allow.date.from } };
  // A rule that is always true: Excel keeps a prompt only together with a rule.
  return { custom: { formula: "=TRUE" } };
}
