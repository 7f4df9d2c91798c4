import type { Area, ConditionalFormat, RuleCondition, RuleFormat } from "../../book/model";
import type { ThemeColours } from "../colours";
import { formulaInBook } from "../formulaText";
import { areasFrom } from "../reference";
import { readRuleFormat } from "../styles/readStyles";
import { allNamed, childOf, childrenOf, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { fromXstring } from "../xml/xstring";
import { apiTypeOf, keptRule } from "./keptRule";
import { operatorFrom } from "./validations";

export interface RuleReading {
  /** The file's rule formats, by number. */
  readonly formats: readonly RuleFormat[];
  readonly theme: ThemeColours;
  readonly newId: () => string;
  readonly warn: (sentence: string) => void;
}

const TEXT_RULES: Readonly<Record<string, (RuleCondition & { type: "ContainsText" })["operator"]>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
/** Kinds that newer Excel repeats in a newer form; the older form beside them is kept. */
const REPEATED = new Set(["dataBar", "iconSet", "colorScale"]);

const LAST = Number.MAX_SAFE_INTEGER;

/** Rules in order of priority, counted from 0; also those that newer Excel keeps apart because they look at another sheet (x14). */
export function readConditionalFormats(worksheet: XmlNode, reading: RuleReading): ConditionalFormat[] {
  const usual = childrenOf(worksheet, "conditionalFormatting").flatMap((block) =>
    rulesOf(block, areasFrom(block.attributes["sqref"] ?? ""), reading),
  );
  const newer = childrenOf(childOf(worksheet, "extLst"), "ext")
    .flatMap((ext) => allNamed(ext, "conditionalFormatting"))
    .flatMap((block) => rulesOf(block, areasFrom(childOf(block, "sqref")?.text ?? ""), reading, true));
  return [...usual, ...newer].sort((a, b) => a.priority - b.priority).map((rule, priority) => ({ ...rule, priority }));
}

function rulesOf(block: XmlNode, areas: readonly Area[], reading: RuleReading, isNewer = false): ConditionalFormat[] {
  return childrenOf(block, "cfRule").flatMap((node) => {
    const type = node.attributes["type"] ?? "";
    if (areas.length === 0) return [];
    if (isNewer && REPEATED.has(type)) {
      reading.warn("Data bars and icons are kept in the form of Excel 2007.");
      return [];
    }
    const condition = readCondition(node, isNewer);
    if (!condition) {
      reading.warn("A conditional format of a kind that is not known here is lost.");
      return [];
    }
    if (condition.type === "Other")
      reading.warn("Colour scales, data bars, icon sets, top and bottom rules are kept in the file, but not drawn here.");
    const own = childOf(node, "dxf");
    const format = own ? readRuleFormat(own, reading.theme) : (reading.formats[numberOf(node, "dxfId") ?? -1] ?? {});
    return [
      {
        id: reading.newId(),
        areas,
        condition,
        format,
        priority: numberOf(node, "priority") ?? LAST,
        stopIfTrue: truthOf(node, "stopIfTrue", false),
      },
    ];
  });
}

function readCondition(node: XmlNode, isNewer: boolean): RuleCondition | null {
  const type = node.attributes["type"] ?? "";
  const [first, second] = [...childrenOf(node, "formula"), ...childrenOf(node, "f")].map(({ text }) => formulaInBook(text));
  if (type === "expression") return first === undefined ? null : { type: "Custom", formula: first };
  if (type === "cellIs") {
    if (first === undefined) return null;
    return {
      type: "CellValue",
      operator: operatorFrom(node.attributes["operator"]),
      formula1: first,
      ...(second === undefined ? {} : { formula2: second }),
    };
  }
  const operator = TEXT_RULES[type];
  const text = node.attributes["text"];
  if (operator && text !== undefined) return { type: "ContainsText", operator, text: fromXstring(text) };
  // A rule about text that is compared with a cell has no text of its own, but its formula.
  if (operator || isNewer) return first === undefined ? null : { type: "Custom", formula: first };
  return { type: "Other", apiType: apiTypeOf(node), file: keptRule(node) };
}
