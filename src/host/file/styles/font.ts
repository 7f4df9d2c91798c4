import { DEFAULT_FONT, type Font, type NormalFont, type Underline } from "../../book/model";
import { colourXml, readColour, type ThemeColours } from "../colours";
import { childOf, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";

const UNDERLINES: Readonly<Record<Underline, string>> = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

/** A cell's font, whole: what the book leaves out is the workbook's normal font. */
export function fontXml(font: Font, normal: NormalFont): string {
  return element(
    "font",
    {},
    ...marks(font),
    element("sz", { val: font.size ?? normal.size }),
    colourXml("color", font.color ?? DEFAULT_FONT.color),
    element("name", { val: font.name ?? normal.name }),
    element("family", { val: 2 }),
  );
}

/** A rule's font: only what it sets; false is written too, since a rule can take bold away. */
export function ruleFontXml(font: Font): string {
  const children = [...marks(font), ...(font.color === undefined ? [] : [colourXml("color", font.color)])];
  return children.length === 0 ? "" : element("font", {}, ...children);
}

/** In the order of CT_Font. */
function marks(font: Font): string[] {
  const mark = (name: string, value: boolean | undefined): string[] =>
    value === undefined ? [] : [element(name, value ? {} : { val: false })];
  return [
    ...mark("b", font.bold),
    ...mark("i", font.italic),
    ...mark("strike", font.strikethrough),
    ...(font.underline === undefined ? [] : [element("u", font.underline === "Single" ? {} : { val: UNDERLINES[font.underline] })]),
  ];
}

function underlineOf(node: XmlNode): Underline {
  const written = node.attributes["val"] ?? "single";
  return (Object.keys(UNDERLINES) as Underline[]).find((one) => UNDERLINES[one] === written) ?? "Single";
}

/** The font of the workbook's normal style: the first. */
export function readNormalFont(node: XmlNode | undefined): NormalFont {
  return {
    name: childOf(node, "name")?.attributes["val"] ?? DEFAULT_FONT.name,
    size: numberOf(childOf(node, "sz"), "val") ?? DEFAULT_FONT.size,
  };
}

/** Members that say what the normal font says are left out. */
export function readFont(node: XmlNode | undefined, theme: ThemeColours, normal: NormalFont): Font {
  const font = readRuleFont(node, theme);
  const size = numberOf(childOf(node, "sz"), "val");
  const name = childOf(node, "name")?.attributes["val"];
  const { bold, italic, strikethrough, underline, color } = font;
  return {
    ...(name === undefined || name === normal.name ? {} : { name }),
    ...(size === undefined || size === normal.size ? {} : { size }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(underline === undefined || underline === "None" ? {} : { underline }),
    ...(color === undefined || color === DEFAULT_FONT.color ? {} : { color }),
  };
}

export function readRuleFont(
  node: XmlNode | undefined,
  theme: ThemeColours,
): Pick<Font, "bold" | "italic" | "strikethrough" | "underline" | "color"> {
  const mark = (name: string): boolean | undefined => {
    const found = childOf(node, name);
    return found && truthOf(found, "val", true);
  };
  const bold = mark("b"),
    italic = mark("i"),
    strikethrough = mark("strike");
  const underline = childOf(node, "u");
  const color = readColour(childOf(node, "color"), theme);
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
    ...(underline ? { underline: underlineOf(underline) } : {}),
    ...(color === undefined ? {} : { color }),
  };
}
