import type { CellFormat, NormalFont, RuleFormat } from "../../book/model";
import { colourXml } from "../colours";
import { MAIN } from "../namespaces";
import { element } from "../xml/write";
import { alignmentXml } from "./alignment";
import { bordersXml, ruleBordersXml } from "./borders";
import { fontXml, ruleFontXml } from "./font";
import { NumberFormats, numberFormatXml } from "./numberFormats";

/** XML pieces, each kept once and known by its place. */
class Pool {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const xml of first) this.placeOf(xml);
  }

  placeOf(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.places.size);
    return this.places.size - 1;
  }

  xml(name: string): string {
    return element(name, { count: this.places.size }, ...this.places.keys());
  }
}

const NO_FILL = element("fill", {}, element("patternFill", { patternType: "none" }));
/** Excel takes the second fill for this one, whatever it is. */
const GREY_FILL = element("fill", {}, element("patternFill", { patternType: "gray125" }));

function fillXml(colour: string | undefined): string {
  if (colour === undefined) return NO_FILL;
  return element(
    "fill",
    {},
    element("patternFill", { patternType: "solid" }, colourXml("fgColor", colour), element("bgColor", { indexed: 64 })),
  );
}

/** Collects the formats of a workbook while its sheets are written, for `xl/styles.xml`. */
export class StyleSheet {
  private readonly numberFormats = new NumberFormats();
  private readonly fonts: Pool;
  private readonly fills = new Pool(NO_FILL, GREY_FILL);
  private readonly borders = new Pool(bordersXml({}));
  private readonly cellFormats = new Pool();
  private readonly ruleFormats: string[] = [];
  private readonly known = new Map<CellFormat, number>();

  constructor(private readonly normalFont: NormalFont) {
    this.fonts = new Pool(fontXml({}, normalFont));
    this.idOf({});
  }

  /** The number by which a cell, row or column names its format; 0 is the default. */
  idOf(format: CellFormat): number {
    const known = this.known.get(format);
    if (known !== undefined) return known;
    const id = this.cellFormats.placeOf(this.cellFormatXml(format));
    this.known.set(format, id);
    return id;
  }

  /** The number of a rule's format. */
  ruleIdOf(format: RuleFormat): number {
    return this.ruleFormats.push(this.ruleFormatXml(format)) - 1;
  }

  private cellFormatXml(format: CellFormat): string {
    const numFmtId = this.numberFormats.idOf(format.numberFormat ?? "General");
    const fontId = this.fonts.placeOf(fontXml(format.font ?? {}, this.normalFont));
    const fillId = this.fills.placeOf(fillXml(format.fill));
    const borderId = this.borders.placeOf(bordersXml(format.borders ?? {}));
    const alignment = alignmentXml(format);
    const { locked = true, formulaHidden = false } = format;
    const protection = locked && !formulaHidden ? "" : element("protection", { locked, hidden: formulaHidden });
    const applied = (on: boolean): true | undefined => (on ? true : undefined);
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: applied(numFmtId !== 0),
        applyFont: applied(fontId !== 0),
        applyFill: applied(fillId !== 0),
        applyBorder: applied(borderId !== 0),
        applyAlignment: applied(alignment !== ""),
        applyProtection: applied(protection !== ""),
      },
      alignment,
      protection,
    );
  }

  private ruleFormatXml({ font, numberFormat, fill, borders }: RuleFormat): string {
    return element(
      "dxf",
      {},
      font ? ruleFontXml(font) : "",
      numberFormat === undefined ? "" : numberFormatXml(this.numberFormats.idOf(numberFormat), numberFormat),
      // A rule's solid fill has its colour as background.
      fill === undefined
        ? ""
        : element("fill", {}, element("patternFill", { patternType: "solid" }, colourXml("fgColor", fill), colourXml("bgColor", fill))),
      borders ? ruleBordersXml(borders) : "",
    );
  }

  xml(): string {
    return element(
      "styleSheet",
      { xmlns: MAIN },
      this.numberFormats.xml(),
      this.fonts.xml("fonts"),
      this.fills.xml("fills"),
      this.borders.xml("borders"),
      element("cellStyleXfs", { count: 1 }, element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      this.cellFormats.xml("cellXfs"),
      element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      element("dxfs", { count: this.ruleFormats.length }, ...this.ruleFormats),
      element("tableStyles", { count: 0, defaultTableStyle: "TableStyleMedium2", defaultPivotStyle: "PivotStyleLight16" }),
    );
  }
}
