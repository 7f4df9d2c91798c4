import type { CellFormat, HorizontalAlignment, VerticalAlignment } from "../../book/model";
import { childOf, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";

const HORIZONTAL: Readonly<Record<HorizontalAlignment, string>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<VerticalAlignment, string>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};
const VERTICAL_TEXT = 180;
const VERTICAL_TEXT_IN_FILE = 255;

function keyFor<K extends string>(words: Readonly<Record<K, string>>, word: string | undefined): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}

type Alignment = Pick<CellFormat, "horizontal" | "vertical" | "wrap" | "shrink" | "indent" | "rotation">;

/** Nothing for Excel's default alignment. */
export function alignmentXml({ horizontal, vertical, wrap, shrink, indent, rotation }: Alignment): string {
  const attributes = {
    horizontal: horizontal === undefined || horizontal === "General" ? undefined : HORIZONTAL[horizontal],
    vertical: vertical === undefined || vertical === "Bottom" ? undefined : VERTICAL[vertical],
    // Files count from 0 to 90 upwards and from 91 to 180 downwards.
    textRotation: !rotation ? undefined : rotation === VERTICAL_TEXT ? VERTICAL_TEXT_IN_FILE : rotation < 0 ? 90 - rotation : rotation,
    wrapText: wrap ? true : undefined,
    indent: indent ? indent : undefined,
    shrinkToFit: shrink ? true : undefined,
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : element("alignment", attributes);
}

export function readAlignment(xf: XmlNode): Alignment {
  const node = childOf(xf, "alignment");
  if (!node) return {};
  const horizontal = keyFor(HORIZONTAL, node.attributes["horizontal"]);
  const vertical = keyFor(VERTICAL, node.attributes["vertical"]);
  const written = numberOf(node, "textRotation") ?? 0;
  const rotation = written === VERTICAL_TEXT_IN_FILE ? VERTICAL_TEXT : written > 90 ? 90 - written : written;
  const indent = numberOf(node, "indent") ?? 0;
  return {
    ...(horizontal === undefined || horizontal === "General" ? {} : { horizontal }),
    ...(vertical === undefined || vertical === "Bottom" ? {} : { vertical }),
    ...(truthOf(node, "wrapText", false) ? { wrap: true } : {}),
    ...(truthOf(node, "shrinkToFit", false) ? { shrink: true } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(rotation === 0 ? {} : { rotation }),
  };
}
