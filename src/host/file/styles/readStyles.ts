import type { CellFormat, NormalFont, RuleFormat } from "../../book/model";
import { readColour, type ThemeColours } from "../colours";
import { childOf, childrenOf, descendant, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { fromXstring } from "../xml/xstring";
import { readAlignment } from "./alignment";
import { readBorders } from "./borders";
import { readFont, readNormalFont, readRuleFont } from "./font";
import { readNumberFormats } from "./numberFormats";

export interface FileStyles {
  /** By the number that cells name. `{}` is the default. */
  readonly cells: readonly CellFormat[];
  readonly rules: readonly RuleFormat[];
  readonly normalFont: NormalFont;
  readonly warnings: readonly string[];
}

export function readStyles(styles: XmlNode | undefined, theme: ThemeColours): FileStyles {
  const numberFormat = readNumberFormats(styles);
  const fontNodes = childrenOf(childOf(styles, "fonts"), "font");
  const normalFont = readNormalFont(fontNodes[0]);
  const fonts = fontNodes.map((node) => readFont(node, theme, normalFont));
  const fillNodes = childrenOf(childOf(styles, "fills"), "fill");
  const fills = fillNodes.map((node) => fillColour(node, theme));
  const borders = childrenOf(childOf(styles, "borders"), "border").map((node) => readBorders(node, theme));
  const cells = childrenOf(childOf(styles, "cellXfs"), "xf").map((xf): CellFormat => {
    const number = numberFormat(numberOf(xf, "numFmtId") ?? 0);
    const font = fonts[numberOf(xf, "fontId") ?? 0] ?? {};
    const fill = fills[numberOf(xf, "fillId") ?? 0];
    const sides = borders[numberOf(xf, "borderId") ?? 0] ?? {};
    const protection = childOf(xf, "protection");
    return {
      ...(number === undefined ? {} : { numberFormat: number }),
      ...(Object.keys(font).length > 0 ? { font } : {}),
      ...(fill === undefined ? {} : { fill }),
      ...(Object.keys(sides).length > 0 ? { borders: sides } : {}),
      ...readAlignment(xf),
      ...(truthOf(protection, "locked", true) ? {} : { locked: false }),
      ...(truthOf(protection, "hidden", false) ? { formulaHidden: true } : {}),
    };
  });
  const rules = childrenOf(childOf(styles, "dxfs"), "dxf").map((dxf) => readRuleFormat(dxf, theme));
  return {
    cells: cells.length > 0 ? cells : [{}],
    rules,
    normalFont,
    warnings: fillNodes.some(isDrawnFill) ? ["Cells filled with a pattern or a gradient are shown in one colour."] : [],
  };
}

function fillColour(fill: XmlNode, theme: ThemeColours): string | undefined {
  const pattern = childOf(fill, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  if (pattern && kind !== "none" && kind !== "gray125") return readColour(childOf(pattern, "fgColor"), theme);
  return readColour(descendant(fill, "gradientFill", "stop", "color"), theme);
}

function isDrawnFill(fill: XmlNode): boolean {
  const kind = childOf(fill, "patternFill")?.attributes["patternType"];
  return childOf(fill, "gradientFill") !== undefined || (kind !== undefined && kind !== "none" && kind !== "solid" && kind !== "gray125");
}

/** A rule's format ("dxf"): only what it sets. */
export function readRuleFormat(dxf: XmlNode, theme: ThemeColours): RuleFormat {
  const font = readRuleFont(childOf(dxf, "font"), theme);
  const pattern = descendant(dxf, "fill", "patternFill");
  const fill = readColour(childOf(pattern, "bgColor"), theme) ?? readColour(childOf(pattern, "fgColor"), theme);
  const borders = readBorders(childOf(dxf, "border"), theme);
  const numberFormat = childOf(dxf, "numFmt")?.attributes["formatCode"];
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat: fromXstring(numberFormat) }),
  };
}
