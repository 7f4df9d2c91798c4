import type { ThemeColours } from "./colours";
import { DRAWING } from "./namespaces";
import { childOf, descendant, type XmlNode } from "./xml/parse";
import { element } from "./xml/write";

/** The colours of Office's own theme since 2013, in the order of the part. */
const OFFICE: readonly (readonly [string, string])[] = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "5B9BD5"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "4472C4"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];
/** `theme="0"` is light 1: the first two pairs are counted the other way round. */
const COUNTED = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;

const OFFICE_COLOURS: ThemeColours = COUNTED.map((name) => `#${OFFICE.find(([known]) => known === name)?.[1] ?? "000000"}`);

export function themeXml(): string {
  const placeholder = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const line = (width: number): string => element("a:ln", { w: width }, placeholder);
  const effect = element("a:effectStyle", {}, element("a:effectLst"));
  const font = (name: string, face: string): string =>
    element(name, {}, element("a:latin", { typeface: face }), element("a:ea", { typeface: "" }), element("a:cs", { typeface: "" }));
  return element(
    "a:theme",
    { "xmlns:a": DRAWING, name: "Office" },
    element(
      "a:themeElements",
      {},
      element(
        "a:clrScheme",
        { name: "Office" },
        ...OFFICE.map(([name, value]) => element(`a:${name}`, {}, element("a:srgbClr", { val: value }))),
      ),
      element("a:fontScheme", { name: "Office" }, font("a:majorFont", "Calibri Light"), font("a:minorFont", "Calibri")),
      element(
        "a:fmtScheme",
        { name: "Office" },
        element("a:fillStyleLst", {}, placeholder, placeholder, placeholder),
        element("a:lnStyleLst", {}, line(6350), line(12700), line(19050)),
        element("a:effectStyleLst", {}, effect, effect, effect),
        element("a:bgFillStyleLst", {}, placeholder, placeholder, placeholder),
      ),
    ),
  );
}

/** The colours of a file's theme; Office's where it has none. */
export function readTheme(theme: XmlNode | undefined): ThemeColours {
  const scheme = descendant(theme, "themeElements", "clrScheme");
  return COUNTED.map((name, index) => {
    const [colour] = childOf(scheme, name)?.children ?? [];
    const value = colour?.attributes["lastClr"] ?? colour?.attributes["val"] ?? "";
    return /^[0-9A-Fa-f]{6}$/.test(value) ? `#${value.toUpperCase()}` : (OFFICE_COLOURS[index] ?? "#000000");
  });
}
