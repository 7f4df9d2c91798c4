/** A workbook as something to compare: all that a person would miss or mind, without ids, undo and what is selected. */
import type { Book } from "../../src/host/book/book";
import type { Sheet } from "../../src/host/book/model";

/** Plain data, equal for two workbooks that are the same to their users. */
export function bookPicture(book: Book): object {
  return { names: inOrder(book.names), sheets: book.sheets.map(sheetPicture) };
}

function sheetPicture(sheet: Sheet): object {
  const { id: _id, selection: _selection, cells, columns, rows, notes, names, conditionalFormats, tables, charts, ...rest } = sheet;
  return {
    ...rest,
    cells: [...cells].sort(byNumber).flatMap(([row, line]) => [...line].sort(byNumber).map(([column, cell]) => [row, column, cell])),
    columns: [...columns].sort(byNumber),
    rows: [...rows].sort(byNumber),
    notes: [...notes].sort(),
    names: inOrder(names),
    // Priorities count, not the numbers they are given.
    rules: [...conditionalFormats].sort((a, b) => a.priority - b.priority).map(({ id: _rule, priority: _priority, ...rule }) => rule),
    tables: tables.map(({ id: _table, ...table }) => table),
    charts: charts.map(({ id: _chart, series, ...chart }) => ({ ...chart, series: series.map(({ id: _series, ...one }) => one) })),
  };
}

const byNumber = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0];
const inOrder = <Named extends { readonly name: string }>(names: readonly Named[]): Named[] => [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
