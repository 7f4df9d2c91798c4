import { DEFAULT_FONT, type CellFormat, type Font, type HorizontalAlignment, type Underline, type VerticalAlignment } from "../book/model";
import { invalidArgument } from "../hostError";
import type { HostState } from "../hostState";
import { asColour, asNumber, asText, asTruth, asWhole, oneOf } from "./arguments";
import { borders } from "./rangeBorders";
import { withMember } from "./cellAccess";
import { changeAll, commonOf, type CellsRef } from "./cellsRef";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import type { Argument, Json } from "./hostObject";
import { RANGE_SIZES, autofitColumns, autofitRows } from "./rangeSizes";

const HORIZONTAL: readonly HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const VERTICAL: readonly VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
export const UNDERLINES: readonly Underline[] = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

/** One member of the cell format: null where the cells differ, and null is refused when written. */
function member<K extends keyof CellFormat>(
  key: K,
  otherwise: NonNullable<CellFormat[K]> & Json,
  read: (value: Argument) => CellFormat[K],
): Scalar<CellsRef> {
  return {
    get: (target, host) => commonOf<Json>(target, host, (format) => (format[key] as Json | undefined) ?? otherwise),
    set: (target, value, host) => {
      const wanted = read(value);
      const kept = wanted === otherwise ? undefined : wanted;
      changeAll(target, host, (format) => withMember(format, key, kept));
    },
  };
}

/** `Excel.RangeFormat`. */
export const rangeFormat: Maker<CellsRef> = defineClass<CellsRef>("RangeFormat", () => ({
  scalars: {
    ...RANGE_SIZES,
    horizontalAlignment: member("horizontal", "General", (value) => oneOf(HORIZONTAL, value)),
    verticalAlignment: member("vertical", "Bottom", (value) => oneOf(VERTICAL, value)),
    wrapText: member("wrap", false, asTruth),
    shrinkToFit: member("shrink", false, asTruth),
    indentLevel: member("indent", 0, (value) => within(asWhole(value), 0, 250)),
    textOrientation: member("rotation", 0, (value) => (value === 180 ? 180 : within(asWhole(value), -90, 90))),
  },
  children: { font: rangeFont, fill: rangeFill, borders, protection: formatProtection },
  readsResults: ["autofitColumns", "autofitRows"],
  methods: { autofitColumns, autofitRows },
}));

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw invalidArgument();
  return value;
}

/** `Excel.RangeFont`. */
const rangeFont: Maker<CellsRef> = defineClass<CellsRef>("RangeFont", () => ({
  scalars: {
    name: fontMember("name", ({ book }) => book.normalFont.name, asText),
    size: fontMember(
      "size",
      ({ book }) => book.normalFont.size,
      (value) => within(asNumber(value), 1, 409),
    ),
    color: fontMember("color", () => DEFAULT_FONT.color, asColour),
    bold: fontMember("bold", () => false, asTruth),
    italic: fontMember("italic", () => false, asTruth),
    strikethrough: fontMember("strikethrough", () => false, asTruth),
    underline: fontMember(
      "underline",
      () => "None",
      (value) => oneOf(UNDERLINES, value),
    ),
  },
}));

function fontMember<K extends keyof Font>(
  key: K,
  otherwise: (host: HostState) => NonNullable<Font[K]> & Json,
  read: (value: Argument) => Font[K],
): Scalar<CellsRef> {
  return {
    get: (target, host) => commonOf<Json>(target, host, (format) => (format.font?.[key] as Json | undefined) ?? otherwise(host)),
    set: (target, value, host) => {
      const wanted = read(value);
      changeAll(target, host, (format) => ({ ...format, font: withMember(format.font ?? {}, key, wanted) }));
    },
  };
}

const NO_FILL = "#FFFFFF";

/** `Excel.RangeFill`. Without fill it says "#FFFFFF", as Excel does. */
const rangeFill: Maker<CellsRef> = defineClass<CellsRef>("RangeFill", () => ({
  scalars: {
    color: {
      get: (target, host) => commonOf(target, host, (format) => format.fill ?? NO_FILL),
      set: (target, value, host) => {
        const colour = asColour(value);
        changeAll(target, host, (format) => ({ ...format, fill: colour }));
      },
    },
    /** Patterns are not kept: solid, or none. */
    pattern: { get: (target, host) => commonOf(target, host, (format) => (format.fill === undefined ? "None" : "Solid")) },
  },
  methods: { clear: (target, _args, host) => changeAll(target, host, (format) => withMember(format, "fill", undefined)) },
}));

/** `Excel.FormatProtection`. */
const formatProtection: Maker<CellsRef> = defineClass<CellsRef>("FormatProtection", () => ({
  scalars: {
    locked: member("locked", true, asTruth),
    formulaHidden: member("formulaHidden", false, asTruth),
  },
}));
