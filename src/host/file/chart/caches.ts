import type { Book } from "../../book/book";
import type { Area, Scalar, Sheet } from "../../book/model";
import { formulaInFile } from "../formulaText";
import { element, escaped } from "../xml/write";
import { toXstring } from "../xml/xstring";

/**
 * What the cells of a chart say now. Programs that do not work formulas out draw these values, and Excel shows them until it
 * has worked out its own: they must never be older than the cells.
 */
export class Caches {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  /** `c:strRef` for a title or the name of a series. `otherwise` is shown when the formula leads nowhere. */
  textXml(formula: string, otherwise: string): string {
    const place = this.book.areaOf(formula, this.sheet);
    const text = place ? this.book.text(place.sheet, place.area.top, place.area.left) : otherwise;
    return element(
      "c:strRef",
      {},
      element("c:f", {}, escaped(formulaInFile(formula))),
      element("c:strCache", {}, element("c:ptCount", { val: 1 }), pointXml(0, toXstring(text))),
    );
  }

  /** `c:numRef` with the values of a series. Texts, blanks and errors are left out, as Excel does. */
  numbersXml(formula: string): string {
    const { format, values } = this.read(formula);
    return element(
      "c:numRef",
      {},
      element("c:f", {}, escaped(formulaInFile(formula))),
      element(
        "c:numCache",
        {},
        element("c:formatCode", {}, escaped(toXstring(format))),
        element("c:ptCount", { val: values.length }),
        ...values.map((value, index) => (typeof value === "number" ? pointXml(index, String(value)) : "")),
      ),
    );
  }

  /** Categories: as texts where one of them is a text, else as numbers. */
  categoriesXml(formula: string): string {
    const { texts, values } = this.read(formula);
    if (!values.some((value) => typeof value === "string")) return this.numbersXml(formula);
    return element(
      "c:strRef",
      {},
      element("c:f", {}, escaped(formulaInFile(formula))),
      element(
        "c:strCache",
        {},
        element("c:ptCount", { val: texts.length }),
        ...texts.map((text, index) => (text === "" ? "" : pointXml(index, toXstring(text)))),
      ),
    );
  }

  private read(formula: string): { readonly format: string; readonly values: readonly Scalar[]; readonly texts: readonly string[] } {
    const place = this.book.areaOf(formula, this.sheet);
    if (!place) return { format: "General", values: [], texts: [] };
    const cells = cellsOf(place.area);
    return {
      format: this.book.formatAt(place.sheet, place.area.top, place.area.left).numberFormat ?? "General",
      values: cells.map(({ row, column }) => this.book.cell(place.sheet, row, column)?.value ?? null),
      texts: cells.map(({ row, column }) => this.book.text(place.sheet, row, column)),
    };
  }
}

/** More points than Excel draws in one series (256,000) are not written. */
const MOST_POINTS = 256000;

function cellsOf(area: Area): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (cells.length === MOST_POINTS) return cells;
      cells.push({ row, column });
    }
  }
  return cells;
}

function pointXml(index: number, text: string): string {
  return element("c:pt", { idx: index }, element("c:v", {}, escaped(text)));
}
