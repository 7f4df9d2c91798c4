import type { Border, BorderStyle, BorderWeight, CellFormat, Edge } from "../../book/model";
import { colourXml, readColour, type ThemeColours } from "../colours";
import { childOf, truthOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";

type Borders = NonNullable<CellFormat["borders"]>;

/** Style and weight of a line as the book has them, and the one word that files have for both. */
const LINES: readonly (readonly [BorderStyle, BorderWeight, string])[] = [
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];
const SIDES: readonly (readonly [Edge, string])[] = [
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
];
const BLACK = "#000000";

function wordFor({ style, weight }: Border): string | undefined {
  const same = LINES.filter(([known]) => known === style);
  const heavy = weight === "Medium" || weight === "Thick";
  return (same.find(([, known]) => known === weight) ?? same[heavy ? same.length - 1 : 0])?.[2];
}

function sideXml(name: string, border: Border | undefined): string {
  const style = border && wordFor(border);
  return border && style !== undefined ? element(name, { style }, colourXml("color", border.color)) : element(name);
}

export function bordersXml(borders: Borders): string {
  const { DiagonalDown: down, DiagonalUp: up } = borders;
  return element(
    "border",
    { diagonalUp: up ? true : undefined, diagonalDown: down ? true : undefined },
    ...SIDES.map(([edge, name]) => sideXml(name, borders[edge])),
    sideXml("diagonal", down ?? up),
  );
}

/** A rule's border: only the sides that it sets. Diagonals cannot be set by a rule. */
export function ruleBordersXml(borders: Borders): string {
  const sides = SIDES.filter(([edge]) => borders[edge]).map(([edge, name]) => sideXml(name, borders[edge]));
  return sides.length === 0 ? "" : element("border", {}, ...sides);
}

function readSide(node: XmlNode | undefined, theme: ThemeColours): Border | undefined {
  const line = LINES.find(([, , word]) => word === node?.attributes["style"]);
  return line && { style: line[0], weight: line[1], color: readColour(childOf(node, "color"), theme) ?? BLACK };
}

export function readBorders(node: XmlNode | undefined, theme: ThemeColours): Borders {
  const borders: Partial<Record<Edge, Border>> = {};
  for (const [edge, name] of SIDES) {
    const side = readSide(childOf(node, name) ?? childOf(node, name === "left" ? "start" : name === "right" ? "end" : name), theme);
    if (side) borders[edge] = side;
  }
  const diagonal = readSide(childOf(node, "diagonal"), theme);
  if (diagonal && truthOf(node, "diagonalDown", false)) borders.DiagonalDown = diagonal;
  if (diagonal && truthOf(node, "diagonalUp", false)) borders.DiagonalUp = diagonal;
  return borders;
}
