/** Conditional formats. Excel puts each new one before the others, so they are added from the last to the first. */
import type { RulePlan } from "../sheets/plan";

export function queueRules(sheet: Excel.Worksheet, rules: readonly RulePlan[]): void {
  for (const rule of [...rules].reverse()) queueRule(sheet.getRange(rule.range), rule);
}

/** Adds one rule to a range; it wins over the rules already there. */
export function queueRule(range: Excel.Range, { formula, look }: Pick<RulePlan, "formula" | "look">): void {
  const added = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  added.stopIfTrue = true;
  added.custom.rule.formula = formula;
  const { format } = added.custom;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.numberFormat !== undefined) format.numberFormat = look.numberFormat;
  if (look.left !== undefined) {
    // A conditional border has no weight: Excel draws it thin.
    format.borders.left.style = look.left.style ?? "Continuous";
    format.borders.left.color = look.left.color;
  }
}
