import { intersection, isWholeColumns, isWholeRows, without } from "./area";
import type { Area, CellFormat, Sheet } from "./model";

/**
 * What `range.clear` takes besides the cells: formats of whole rows and columns, conditional formats and merges;
 * with "All" also validation. The sheet has been touched.
 */
export function clearBesideCells(sheet: Sheet, area: Area, what: "All" | "Formats"): void {
  if (isWholeRows(area)) clearInfos(sheet.rows, area.top, area.bottom);
  if (isWholeColumns(area)) clearInfos(sheet.columns, area.left, area.right);
  sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
  sheet.conditionalFormats = cutOut(sheet.conditionalFormats, area);
  if (what === "All") sheet.validations = cutOut(sheet.validations, area);
}

/** Takes the area out of each rule; a rule without cells goes. */
export function cutOut<T extends { readonly areas: readonly Area[] }>(rules: readonly T[], area: Area): T[] {
  return rules.flatMap((rule) => {
    if (!rule.areas.some((one) => intersection(one, area))) return [rule];
    const areas = rule.areas.flatMap((one) => without(one, area));
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
}

function clearInfos<T extends { readonly format?: CellFormat }>(infos: Map<number, T>, first: number, last: number): void {
  for (const [index, info] of infos) {
    if (index < first || index > last || !info.format) continue;
    const rest = { ...info };
    Reflect.deleteProperty(rest, "format");
    if (Object.keys(rest).length > 0) infos.set(index, rest);
    else infos.delete(index);
  }
}
