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
  const { id: _id, cells, columns, rows, notes, conditionalFormats, tables, charts, protection, ...rest } = sheet;
  const sorted = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  return {
    ...rest,
    cells: sorted(cells).map(([row, line]) => [row, sorted(line)]),
    columns: sorted(columns),
    rows: sorted(rows),
    notes: [...notes].sort(),
    conditionalFormats: conditionalFormats.map(({ id: _rule, ...rule }) => rule),
    tables: tables.map(({ id: _table, ...table }) => table),
    charts: charts.map(plainChart),
    // What is not said is not allowed.
    protection: protection && { ...protection, options: Object.entries(protection.options).filter(([, allowed]) => allowed) },
  };
}

function plainChart({ id: _id, ...chart }: Chart): unknown {
  return { ...chart, title: bound(chart.title), series: chart.series.map(({ id: _series, ...series }) => ({ ...series, name: bound(series.name) })) };
}

function bound<T extends BoundText>(text: T): T {
  return text.formula === undefined ? text : { ...text, text: "" };
}
