/** What may be typed into cells: the drop-down or limit, the prompt beside the cell, and the alert that stops anything else. */
import type { ValidationPlan } from "../sheets/plan";
import { areasAt } from "./cells";

/** Queues the validations of a new sheet; cells that allow and say the same share one. */
export function queueValidations(sheet: Excel.Worksheet, validations: readonly ValidationPlan[]): void {
  const shared = new Map<string, { readonly areas: string[]; readonly plan: Omit<ValidationPlan, "range"> }>();
  for (const { range, ...plan } of validations) {
    const key = JSON.stringify(plan);
    const known = shared.get(key);
    if (known) known.areas.push(range);
    else shared.set(key, { areas: [range], plan });
  }
  for (const { areas, plan } of shared.values()) queueValidation(areasAt(sheet, areas.join(",")).dataValidation, plan);
}

function queueValidation(validation: Excel.DataValidation, { allow, prompt, alert }: Omit<ValidationPlan, "range">): void {
  validation.rule = ruleOf(allow);
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
