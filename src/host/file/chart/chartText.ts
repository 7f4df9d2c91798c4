import type { ChartText, Font } from "../../book/model";
import type { ThemeColours } from "../colours";
import { childOf, descendant, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { element, escaped } from "../xml/write";
import { toXstring } from "../xml/xstring";
import type { Caches } from "./caches";
import { readSolidFill, solidFillXml } from "./shape";

/** Words in charts: fonts, titles, names bound to cells. */
const LANGUAGE = "en-GB";
/** What a title has unless told otherwise: Excel since 2013. */
const TITLE_FONT: Font = { size: 14, bold: false };
/** An axis title is smaller. */
export const AXIS_TITLE_FONT: Font = { size: 10, bold: false };
const ALIGNMENTS = { Left: "l", Center: "ctr", Right: "r", Justify: "just", Distributed: "dist" } as const;

/** `a:defRPr` or `a:rPr`. Sizes are in hundredths of a point. */
function fontXml(name: string, { size, bold, italic, underline, strikethrough, color, name: face }: Font): string {
  return element(
    name,
    {
      lang: name === "a:rPr" ? LANGUAGE : undefined,
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold,
      i: italic,
      u: underline === undefined ? undefined : underline === "None" ? "none" : underline.startsWith("Double") ? "dbl" : "sng",
      strike: strikethrough === undefined ? undefined : strikethrough ? "sngStrike" : "noStrike",
    },
    color === undefined ? "" : solidFillXml(color),
    face === undefined ? "" : element("a:latin", { typeface: face }),
  );
}

function bodyXml(rotation: number | undefined): string {
  return element("a:bodyPr", rotation === undefined ? {} : { rot: Math.round(rotation * -60000), vert: "horz" });
}

/** `c:txPr`; nothing where nothing is set. `rotation` in degrees, upwards positive. */
export function textPropertiesXml(font: Font, rotation?: number, alignment?: string): string {
  if (Object.keys(font).length === 0 && rotation === undefined && alignment === undefined) return "";
  return element(
    "c:txPr",
    {},
    bodyXml(rotation),
    element("a:lstStyle"),
    element("a:p", {}, element("a:pPr", { algn: alignment }, fontXml("a:defRPr", font)), element("a:endParaRPr", { lang: LANGUAGE })),
  );
}

/** `c:title`, bound to its cell or fixed; nothing when it is not shown. `width` and `height` of the chart turn points into shares. */
export function titleXml(
  title: ChartText,
  caches: Caches,
  size: { readonly width: number; readonly height: number },
  defaults: Font = TITLE_FONT,
): string {
  if (!title.visible) return "";
  const font = { ...defaults, ...title.font };
  const alignment = title.horizontalAlignment && ALIGNMENTS[title.horizontalAlignment];
  const text =
    title.formula === undefined
      ? element(
          "c:rich",
          {},
          bodyXml(undefined),
          element("a:lstStyle"),
          ...title.text
            .split("\n")
            .map((line) =>
              element(
                "a:p",
                {},
                element("a:pPr", { algn: alignment }, fontXml("a:defRPr", font)),
                element("a:r", {}, fontXml("a:rPr", font), element("a:t", {}, escaped(toXstring(line)))),
              ),
            ),
        )
      : caches.textXml(title.formula, title.text);
  return element(
    "c:title",
    {},
    element("c:tx", {}, text),
    placeXml(title, size),
    element("c:overlay", { val: title.overlay }),
    title.formula === undefined ? "" : textPropertiesXml(font, undefined, alignment),
  );
}

function placeXml({ left, top }: ChartText, { width, height }: { readonly width: number; readonly height: number }): string {
  if (left === undefined && top === undefined) return "";
  return element(
    "c:layout",
    {},
    element(
      "c:manualLayout",
      {},
      left === undefined ? "" : element("c:xMode", { val: "edge" }),
      top === undefined ? "" : element("c:yMode", { val: "edge" }),
      left === undefined ? "" : element("c:x", { val: left / width }),
      top === undefined ? "" : element("c:y", { val: top / height }),
    ),
  );
}

/** A font with only what the file says, without what `defaults` says too. */
export function readChartFont(holder: XmlNode | undefined, theme: ThemeColours, defaults: Font = {}): Font {
  const paragraph = childOf(childOf(holder, "txPr") ?? childOf(childOf(holder, "tx"), "rich"), "p");
  const node = descendant(paragraph, "pPr", "defRPr") ?? descendant(paragraph, "r", "rPr");
  if (!node) return {};
  const size = numberOf(node, "sz"),
    color = readSolidFill(node, theme),
    face = childOf(node, "latin")?.attributes["typeface"];
  const mark = (name: string): boolean | undefined => (node.attributes[name] === undefined ? undefined : truthOf(node, name, false));
  const underline = node.attributes["u"],
    strike = node.attributes["strike"];
  const font: Font = {
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(mark("b") === undefined ? {} : { bold: mark("b") === true }),
    ...(mark("i") === undefined ? {} : { italic: mark("i") === true }),
    ...(underline === undefined ? {} : { underline: underline === "none" ? "None" : underline === "dbl" ? "Double" : "Single" }),
    ...(strike === undefined ? {} : { strikethrough: strike !== "noStrike" }),
    ...(color === undefined ? {} : { color }),
    // "+mn-lt" is the theme's own face.
    ...(face === undefined || face.startsWith("+") ? {} : { name: face }),
  };
  return Object.fromEntries(Object.entries(font).filter(([key, value]) => defaults[key as keyof Font] !== value));
}

/** In 60,000ths of a degree; less is as good as none. */
const SMALLEST_TURN = 600;

export function readRotation(holder: XmlNode | undefined): number | undefined {
  const turned = numberOf(descendant(holder, "txPr", "bodyPr"), "rot");
  // Excel writes -60,000,000 for "as it fits".
  return turned === undefined || Math.abs(turned) < SMALLEST_TURN || Math.abs(turned) > 5_400_000 ? undefined : turned / -60000;
}

/** The text of `c:tx`: fixed, or that of the cell when the file was saved. */
export function readText(tx: XmlNode | undefined): { text: string; formula?: string } {
  const reference = childOf(tx, "strRef");
  if (reference) {
    const text = childOf(descendant(reference, "strCache", "pt"), "v")?.text ?? "";
    const formula = childOf(reference, "f")?.text;
    return formula === undefined ? { text } : { text, formula: `=${formula}` };
  }
  const paragraphs = childOf(tx, "rich")?.children.filter(({ name }) => name === "p") ?? [];
  const lines = paragraphs.map((paragraph) => paragraph.children.map((run) => childOf(run, "t")?.text ?? "").join(""));
  return { text: childOf(tx, "v")?.text ?? lines.join("\n") };
}

/** With all that the file says about its font: a title is larger than other words. */
export function readTitle(
  holder: XmlNode | undefined,
  theme: ThemeColours,
  size: { readonly width: number; readonly height: number },
): ChartText {
  const title = childOf(holder, "title");
  if (!title) return { text: "", visible: false, font: {}, overlay: false };
  const layout = descendant(title, "layout", "manualLayout");
  const left = numberOf(childOf(layout, "x"), "val"),
    top = numberOf(childOf(layout, "y"), "val");
  const paragraph = childOf(childOf(title, "txPr") ?? descendant(title, "tx", "rich"), "p");
  const written = childOf(paragraph, "pPr")?.attributes["algn"];
  const alignment = (Object.keys(ALIGNMENTS) as (keyof typeof ALIGNMENTS)[]).find((name) => ALIGNMENTS[name] === written);
  return {
    ...readText(childOf(title, "tx")),
    visible: true,
    font: readChartFont(title, theme),
    overlay: truthOf(childOf(title, "overlay"), "val", false),
    ...(alignment ? { horizontalAlignment: alignment } : {}),
    ...(left === undefined ? {} : { left: Math.round(left * size.width * 1000) / 1000 }),
    ...(top === undefined ? {} : { top: Math.round(top * size.height * 1000) / 1000 }),
  };
}
