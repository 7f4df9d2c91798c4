import { cellAddress } from "../../book/area";
import type { Area, ConditionalFormat, RuleCondition, Sheet } from "../../book/model";
import { formulaInFile } from "../formulaText";
import { sqref } from "../reference";
import type { StyleSheet } from "../styles/stylesPart";
import { element, escaped, type Attributes } from "../xml/write";
import { toXstring } from "../xml/xstring";
import { isKeptRule, keptRuleXml } from "./keptRule";
import { OPERATORS } from "./validations";

/** One block for each run of rules on the same cells, the winning rule first; files count priorities from 1. */
export function conditionalFormatsXml(sheet: Sheet, styles: StyleSheet): string {
  const rules = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority).filter((rule) => rule.areas.length > 0);
  const blocks: { readonly areas: string; readonly rules: string[] }[] = [];
  rules.forEach((rule, index) => {
    const areas = sqref(rule.areas);
    const xml = ruleXml(rule, index + 1, styles);
    const last = blocks[blocks.length - 1];
    if (last?.areas === areas) last.rules.push(xml);
    else blocks.push({ areas, rules: [xml] });
  });
  return blocks.map(({ areas, rules: inside }) => element("conditionalFormatting", { sqref: areas }, ...inside)).join("");
}

function ruleXml({ condition, format, areas, stopIfTrue }: ConditionalFormat, priority: number, styles: StyleSheet): string {
  const [first] = areas;
  const dxfId = Object.keys(format).length > 0 ? styles.ruleIdOf(format) : undefined;
  const common: Attributes = { dxfId, priority, stopIfTrue: stopIfTrue || undefined };
  if (condition.type === "Other") return isKeptRule(condition.file) ? keptRuleXml(condition.file, common) : "";
  const { attributes, formulas } = conditionInFile(condition, first ?? { top: 0, left: 0, bottom: 0, right: 0 });
  return element("cfRule", { ...common, ...attributes }, ...formulas.map((formula) => element("formula", {}, escaped(formula))));
}

function conditionInFile(
  condition: Exclude<RuleCondition, { type: "Other" }>,
  first: Area,
): { readonly attributes: Attributes; readonly formulas: readonly string[] } {
  switch (condition.type) {
    case "Custom":
      return { attributes: { type: "expression" }, formulas: [formulaInFile(condition.formula)] };
    case "CellValue":
      return {
        attributes: { type: "cellIs", operator: OPERATORS[condition.operator] },
        formulas: [condition.formula1, ...(condition.formula2 === undefined ? [] : [condition.formula2])].map((formula) =>
          formulaInFile(formula),
        ),
      };
    case "ContainsText":
      return textCondition(condition, cellAddress(first.top, first.left));
  }
}

/** Files carry the text and, for programs that know no such rules, a formula that says the same. */
function textCondition(
  { operator, text }: RuleCondition & { type: "ContainsText" },
  cell: string,
): { readonly attributes: Attributes; readonly formulas: readonly string[] } {
  const quoted = toXstring(`"${text.replaceAll('"', '""')}"`);
  const attributes = (type: string, word = type): Attributes => ({ type, operator: word, text: toXstring(text) });
  switch (operator) {
    case "Contains":
      return { attributes: attributes("containsText"), formulas: [`NOT(ISERROR(SEARCH(${quoted},${cell})))`] };
    case "NotContains":
      return { attributes: attributes("notContainsText", "notContains"), formulas: [`ISERROR(SEARCH(${quoted},${cell}))`] };
    case "BeginsWith":
      return { attributes: attributes("beginsWith"), formulas: [`LEFT(${cell},LEN(${quoted}))=${quoted}`] };
    case "EndsWith":
      return { attributes: attributes("endsWith"), formulas: [`RIGHT(${cell},LEN(${quoted}))=${quoted}`] };
  }
}
