import type { Book } from "../../book/book";
import type { BoundText, Chart, Scalar, Series, Sheet } from "../../book/model";

/** The numbers and words of a chart, read out of the cells it points to. */
export interface SeriesData {
  readonly series: Series;
  readonly name: string;
  readonly values: readonly (number | null)[];
}
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

interface Points {
  readonly values: readonly Scalar[];
  readonly texts: readonly string[];
}

export function chartData(book: Book, sheet: Sheet, chart: Chart): ChartData {
  const series = chart.series.map((one, index) => ({
    series: one,
    name: textOf(book, sheet, one.name) || `Series${index + 1}`,
    values: pointsOf(book, sheet, one.values, chart.plotVisibleOnly).values.map((value) =>
      typeof value === "number" ? value : blank(value, chart),
    ),
  }));
  const first = chart.series.find((one) => one.categories !== undefined);
  const named = pointsOf(book, sheet, first?.categories, chart.plotVisibleOnly).texts;
  const longest = Math.max(named.length, ...series.map((one) => one.values.length), 0);
  return { categories: Array.from({ length: longest }, (_, index) => named[index] ?? String(index + 1)), series };
}

/** Text counts as zero in Excel's charts; an empty cell as the chart says; an error (#N/A) leaves a gap. */
function blank(value: Scalar, chart: Chart): number | null {
  if (typeof value === "string") return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value === null && chart.displayBlanksAs === "Zero" ? 0 : null;
}

/** A fixed text, or what the cell says that it is bound to. */
export function textOf(book: Book, sheet: Sheet, bound: BoundText): string {
  if (bound.formula === undefined) return bound.text;
  const pointed = book.areaOf(bound.formula, sheet);
  return pointed ? book.text(pointed.sheet, pointed.area.top, pointed.area.left) : bound.text;
}

function pointsOf(book: Book, sheet: Sheet, formula: string | undefined, visibleOnly: boolean): Points {
  const pointed = formula === undefined ? null : book.areaOf(formula, sheet);
  const values: Scalar[] = [],
    texts: string[] = [];
  if (!pointed) return { values, texts };
  const { area, sheet: source } = pointed;
  for (let row = area.top; row <= area.bottom; row++) {
    if (visibleOnly && source.rows.get(row)?.hidden) continue;
    for (let column = area.left; column <= area.right; column++) {
      if (visibleOnly && source.columns.get(column)?.hidden) continue;
      values.push(book.cell(source, row, column)?.value ?? null);
      texts.push(book.text(source, row, column));
    }
  }
  return { values, texts };
}
