/** What is selected, as far as it holds anything: its rectangles with their values, and the conditional formats that reach into it. */
import { isRagRule, type SelectedCells } from "../sheets/ragSelection";

export interface Selection {
  readonly sheet: Excel.Worksheet;
  readonly rectangles: readonly SelectedCells[];
  /** All conditional formats that reach into it. */
  readonly rules: readonly Excel.ConditionalFormat[];
  /** Those of ours on somebody's own numbers. */
  readonly ownRules: readonly Excel.ConditionalFormat[];
}

/** Queues the reading of the selection; null after the sync when the selected cells are all empty. Whole columns are cut to what is used. */
export function loadSelection(context: Excel.RequestContext): () => Selection | null {
  const used = context.workbook.getSelectedRanges().getUsedRangeAreasOrNullObject(true);
  used.areas.load("items/address,items/values");
  used.conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () => {
    if (used.isNullObject) return null;
    const rectangles = used.areas.items.map(({ address, values }) => ({ address: address.slice(address.lastIndexOf("!") + 1), values }));
    const rules = used.conditionalFormats.items;
    const ownRules = rules.filter(
      ({ type, customOrNullObject }) => type === Excel.ConditionalFormatType.custom && isRagRule(customOrNullObject.rule.formula),
    );
    return { sheet: used.worksheet, rectangles, rules, ownRules };
  };
}
