import type { Book } from "../../../src/host/book/book";
import type { BoundText, Chart, Sheet } from "../../../src/host/book/model";

/** A book as plain data that can be compared: containers in order, without ids, texts bound to cells without what they said when saved. */
export function plainBook(book: Book): unknown {
  return {
    names: book.names,
    active: book.sheetById(book.activeSheetId)?.name,
    sheets: book.sheets.map(plainSheet),
  };
}

function plainSheet(sheet: Sheet): unknown {
  const { cells, columns, rows, notes, conditionalFormats, tables, charts, protection } = sheet;
  const sorted = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  return {
    ...sheet,
    id: null,
    cells: sorted(cells).map(([row, line]) => [row, sorted(line)]),
    columns: sorted(columns),
    rows: sorted(rows),
    notes: [...notes].sort(),
    conditionalFormats: conditionalFormats.map((rule) => ({ ...rule, id: null })),
    tables: tables.map((table) => ({ ...table, id: null })),
    charts: charts.map(plainChart),
    // What is not said is not allowed.
    protection: protection && { ...protection, options: Object.entries(protection.options).filter(([, allowed]) => allowed) },
  };
}

function plainChart(chart: Chart): unknown {
  return {
    ...chart,
    id: null,
    title: bound(chart.title),
    series: chart.series.map((series) => ({ ...series, id: null, name: bound(series.name) })),
  };
}

function bound<T extends BoundText>(text: T): T {
  return text.formula === undefined ? text : { ...text, text: "" };
}
