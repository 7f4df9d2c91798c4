import type { Fill, LineFormat } from "../../book/model";
import { tinted, type ThemeColours } from "../colours";
import { childOf, numberOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";

/** Fills and lines of charts (DrawingML). */
const EMU = 12700;
/** Grey lines are patterns of the screen of 1995; they are written unbroken. */
const DASHES: Readonly<Record<string, string | undefined>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
  Grey25: "solid",
  Grey50: "solid",
  Grey75: "solid",
};
const STYLES: Readonly<Record<string, LineFormat["style"]>> = {
  solid: "Continuous",
  dash: "Dash",
  lgDash: "Dash",
  dashDot: "DashDot",
  lgDashDot: "DashDot",
  lgDashDotDot: "DashDotDot",
  sysDashDotDot: "DashDotDot",
  sysDashDot: "DashDot",
  sysDash: "Dot",
  dot: "Dot",
  sysDot: "RoundDot",
};

export function solidFillXml(colour: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: colour.slice(1).toUpperCase() }));
}

export function fillXml(fill: Fill): string {
  if (fill === "Automatic") return "";
  return fill === "None" ? element("a:noFill") : solidFillXml(fill.color);
}

/** Nothing for a line that is Excel's own choice. */
export function lineXml({ color, weight, style }: LineFormat): string {
  if (style === "None") return element("a:ln", {}, element("a:noFill"));
  const dash = style === undefined ? undefined : DASHES[style];
  if (color === undefined && weight === undefined && dash === undefined) return "";
  return element(
    "a:ln",
    { w: weight === undefined ? undefined : Math.round(weight * EMU), cap: style === "RoundDot" ? "rnd" : undefined },
    color === undefined ? "" : solidFillXml(color),
    dash === undefined ? "" : element("a:prstDash", { val: dash }),
  );
}

/** `c:spPr`, or nothing. */
export function shapeXml(fill: Fill, line: LineFormat): string {
  const inside = fillXml(fill) + lineXml(line);
  return inside === "" ? "" : element("c:spPr", {}, inside);
}

/** The colours that charts name by the role they have in the theme. */
const ROLES = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const ROLE_OF: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

/** The colour inside `a:solidFill`, with the changes of lightness that Excel's own charts use. */
export function readSolidFill(node: XmlNode | undefined, theme: ThemeColours): string | undefined {
  const [colour] = childOf(node, "solidFill")?.children ?? [];
  if (!colour) return undefined;
  const value = colour.attributes["val"] ?? "";
  const base =
    colour.name === "schemeClr"
      ? theme[ROLES.indexOf(ROLE_OF[value] ?? value)]
      : colour.name === "sysClr"
        ? `#${colour.attributes["lastClr"] ?? "000000"}`
        : /^[0-9A-Fa-f]{6}$/.test(value)
          ? `#${value}`
          : undefined;
  return base && changed(base.toUpperCase(), colour);
}

/** lumMod 75% darkens; lumMod 65% with lumOff 35% lightens (ECMA-376 part 1, 20.1.2.3.20). */
function changed(colour: string, node: XmlNode): string {
  const share = (name: string, otherwise: number): number => (numberOf(childOf(node, name), "val") ?? otherwise * 100000) / 100000;
  const factor = share("lumMod", 1),
    added = share("lumOff", 0);
  if (factor === 1 && added === 0) return colour;
  return added > 0 ? tinted(colour, added) : tinted(colour, factor - 1);
}

export function readFill(shape: XmlNode | undefined, theme: ThemeColours): Fill {
  if (childOf(shape, "noFill")) return "None";
  const color = readSolidFill(shape, theme);
  return color === undefined ? "Automatic" : { color };
}

export function readLine(shape: XmlNode | undefined, theme: ThemeColours): LineFormat {
  const line = childOf(shape, "ln");
  if (!line) return {};
  if (childOf(line, "noFill")) return { style: "None" };
  const color = readSolidFill(line, theme);
  const width = numberOf(line, "w");
  const style = STYLES[childOf(line, "prstDash")?.attributes["val"] ?? ""];
  return {
    ...(color === undefined ? {} : { color }),
    ...(width === undefined ? {} : { weight: Math.round((width / EMU) * 1000) / 1000 }),
    ...(style === undefined ? {} : { style }),
  };
}
