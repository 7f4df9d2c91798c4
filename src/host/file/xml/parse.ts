import { parseXml, type XmlElement } from "@cj-tech-master/excelts/xml";
import { FileError } from "../fileError";

/** An element as we read it: prefixes are gone from its name (files differ in them), attributes are as written. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside, without that of children. */
  readonly text: string;
}

const DOCTYPE = /<!DOCTYPE/i;

/** This file alone knows the XML reader (that of excelts). Document types are refused: no part of a workbook has one, and entities in them can grow without end. */
export function parsePart(xml: string, part: string): XmlNode {
  if (DOCTYPE.test(xml.slice(0, 1024)))
    throw new FileError("Damaged", `The part ${part} of the file has a document type, which no workbook has.`);
  try {
    return nodeOf(parseXml(xml).root);
  } catch (error) {
    throw new FileError(
      "Damaged",
      `The part ${part} of the file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function nodeOf(element: XmlElement): XmlNode {
  const children: XmlNode[] = [];
  let text = "";
  for (const child of element.children) {
    if (child.type === "element") children.push(nodeOf(child));
    else if (child.type === "text" || child.type === "cdata") text += child.value;
  }
  return { name: element.name.slice(element.name.indexOf(":") + 1), attributes: element.attributes, children, text };
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** `descendant(chart, "plotArea", "layout")`. */
export function descendant(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce(childOf, node);
}

/** Every element below with that name. */
export function allNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);
}

/** An attribute as a finite number, or undefined. */
export function numberOf(node: XmlNode | undefined, attribute: string): number | undefined {
  const text = node?.attributes[attribute];
  if (text === undefined || text.trim() === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** `xsd:boolean`. */
export function truthOf(node: XmlNode | undefined, attribute: string, otherwise: boolean): boolean {
  const text = node?.attributes[attribute];
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

/** The attribute `r:id`, whatever the prefix. */
export function relationOf(node: XmlNode): string | undefined {
  const key = Object.keys(node.attributes).find((name) => name.endsWith(":id"));
  return key === undefined ? undefined : node.attributes[key];
}
