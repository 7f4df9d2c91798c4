/** A workbook as something to compare: all that a person would miss or mind, without ids, undo and what is selected. */
import type { Book } from "../../src/host/book/book";
import type { Cell, Sheet } from "../../src/host/book/model";

/** Plain data, equal for two workbooks that are the same to their users. */
export function bookPicture(book: Book): object {
  return { names: inOrder(book.names), sheets: book.sheets.map(sheetPicture) };
}

/** The same as text. `known` gives the text of sheets that need not be looked at again. */
export function bookPictureText(book: Book, known: (sheet: Sheet) => string | undefined = () => undefined): string {
  return [JSON.stringify(inOrder(book.names)), ...book.sheets.map((sheet) => known(sheet) ?? sheetPictureText(sheet))].join("\n");
}

export const sheetPictureText = (sheet: Sheet): string => JSON.stringify(sheetPicture(sheet));

function sheetPicture(sheet: Sheet): object {
  const { cells, columns, rows, notes, names, conditionalFormats, tables, charts } = sheet;
  return {
    ...without(sheet, "id", "selection"),
    cells: [...cells]
      .sort(byNumber)
      .flatMap(([row, line]) => [...line].sort(byNumber).map(([column, cell]) => [row, column, cellPicture(cell)])),
    columns: [...columns].sort(byNumber),
    rows: [...rows].sort(byNumber),
    notes: [...notes].sort(),
    names: inOrder(names),
    // Their order counts, not the numbers that it is kept by.
    conditionalFormats: [...conditionalFormats].sort((a, b) => a.priority - b.priority).map((rule) => without(rule, "id", "priority")),
    tables: tables.map((table) => without(table, "id")),
    charts: charts.map((chart) => ({ ...without(chart, "id"), series: chart.series.map((series) => without(series, "id")) })),
  };
}

/** A cell that got its general format back is like one that never had any. */
function cellPicture(cell: Cell): object {
  return cell.format !== undefined && Object.keys(cell.format).length === 0 ? without(cell, "format") : cell;
}

function without<Whole extends object>(whole: Whole, ...members: readonly (keyof Whole)[]): object {
  return Object.fromEntries(Object.entries(whole).filter(([member]) => !members.some((left) => left === member)));
}

const byNumber = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0];
const inOrder = <Named extends { readonly name: string }>(names: readonly Named[]): Named[] =>
  [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
