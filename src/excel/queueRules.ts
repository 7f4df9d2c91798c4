/** Conditional formats. Excel puts each new one before the others, so they are added from the last to the first. */
import type { RuleLook, RulePlan } from "../sheets/plan";
import { cellsAt } from "./cells";

export function queueRules(sheet: Excel.Worksheet, rules: readonly RulePlan[]): void {
  const ranges = new Map([...new Set(rules.map(({ range }) => range))].map((range) => [range, cellsAt(sheet, range).conditionalFormats]));
  for (const { range, formula, look } of [...rules].reverse()) {
    const formats = ranges.get(range);
    if (formats) queueRule(formats, formula, look);
  }
}

function queueRule(formats: Excel.ConditionalFormatCollection, formula: string, look: RuleLook): void {
  const added = formats.add(Excel.ConditionalFormatType.custom);
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
