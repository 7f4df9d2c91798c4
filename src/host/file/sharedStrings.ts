import { MAIN } from "./namespaces";
import { childrenOf, type XmlNode } from "./xml/parse";
import { element, escaped } from "./xml/write";
import { fromXstring, toXstring } from "./xml/xstring";

const NEEDS_SPACE = /^\s|\s$|[\n\t]| {2}/;

/** `<t>` with its blanks kept. */
export function textXml(text: string): string {
  return element("t", { "xml:space": NEEDS_SPACE.test(text) ? "preserve" : undefined }, escaped(toXstring(text)));
}

/** The texts of all cells, each once. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  placeOf(text: string): number {
    this.uses++;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  xml(): string {
    return element(
      "sst",
      { xmlns: MAIN, count: this.uses, uniqueCount: this.places.size },
      ...[...this.places.keys()].map((text) => element("si", {}, textXml(text))),
    );
  }
}

export function readSharedStrings(strings: XmlNode | undefined): string[] {
  return childrenOf(strings, "si").map(richText);
}

/** Text in one or more pieces (`<t>`, `<r><t>`), without its looks and without reading aids for Japanese (`<rPh>`). */
export function richText(node: XmlNode): string {
  return node.children.map((child) => (child.name === "t" ? fromXstring(child.text) : child.name === "r" ? richText(child) : "")).join("");
}
