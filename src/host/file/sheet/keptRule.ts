import type { XmlNode } from "../xml/parse";
import { element, escaped, type Attributes } from "../xml/write";

/** A conditional format of a kind that the book does not know (colour scale, data bar, icons ...): kept as read and written back. */
export interface KeptRule {
  readonly kind: "cfRule";
  readonly node: XmlNode;
}

/** `cfRule` type in files -> `Excel.ConditionalFormatType`. */
const API_TYPES: Readonly<Record<string, string>> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
};
/** Set anew when it is written. */
const OWN = ["dxfId", "priority", "stopIfTrue"];

export function keptRule(node: XmlNode): KeptRule {
  return { kind: "cfRule", node };
}

export function isKeptRule(file: unknown): file is KeptRule {
  return typeof file === "object" && file !== null && (file as { kind?: unknown }).kind === "cfRule";
}

export function apiTypeOf(node: XmlNode): string {
  return API_TYPES[node.attributes["type"] ?? ""] ?? "PresetCriteria";
}

export function keptRuleXml({ node }: KeptRule, common: Attributes): string {
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !OWN.includes(name)));
  return element("cfRule", { ...attributes, ...common }, ...node.children.filter(({ name }) => name !== "extLst").map(nodeXml));
}

function nodeXml({ name, attributes, children, text }: XmlNode): string {
  return element(name, attributes, ...(children.length > 0 ? children.map(nodeXml) : [escaped(text)]));
}
