import type { XmlNode } from "../xml/parse";
import { childrenOf, numberOf } from "../xml/parse";
import { element, elementAround } from "../xml/write";
import { fromXstring, toXstring } from "../xml/xstring";

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), as the book writes them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};
/** Their currency depends on the region of the reader: read as in the United Kingdom, written as formats of their own. */
const REGIONAL: Readonly<Record<number, string>> = {
  5: "£#,##0;-£#,##0",
  6: "£#,##0;[Red]-£#,##0",
  7: "£#,##0.00;-£#,##0.00",
  8: "£#,##0.00;[Red]-£#,##0.00",
};
const FIRST_OWN = 164;
const IDS = new Map(Object.entries(BUILT_IN).map(([id, format]) => [format, Number(id)]));

/** Gives each number format of a workbook its number. */
export class NumberFormats {
  private readonly own = new Map<string, number>();

  idOf(format: string): number {
    const known = IDS.get(format) ?? this.own.get(format);
    if (known !== undefined) return known;
    const id = FIRST_OWN + this.own.size;
    this.own.set(format, id);
    return id;
  }

  xml(): string {
    return elementAround(
      "numFmts",
      { count: this.own.size },
      [...this.own].map(([format, id]) => numberFormatXml(id, format)),
    );
  }
}

export function numberFormatXml(id: number, format: string): string {
  return element("numFmt", { numFmtId: id, formatCode: toXstring(format) });
}

/** The format of each number in a file; General is undefined. */
export function readNumberFormats(styles: XmlNode | undefined): (id: number) => string | undefined {
  const own = new Map<number, string>();
  for (const node of childrenOf(
    styles?.children.find(({ name }) => name === "numFmts"),
    "numFmt",
  )) {
    const id = numberOf(node, "numFmtId");
    if (id !== undefined) own.set(id, fromXstring(node.attributes["formatCode"] ?? "General"));
  }
  return (id) => {
    const format = own.get(id) ?? BUILT_IN[id] ?? REGIONAL[id];
    return format === "General" ? undefined : format;
  };
}
