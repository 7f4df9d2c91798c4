/** Where an entered average comes from: somebody typed it, and who printed it is all that is known. */
import { recheckMessages } from "../core/messages/recheck";
import { roundsMessages } from "../core/messages/rounds";
import { sameName, shortNameOf } from "../core/unit";
import { cellAddress, parseAddress, type Rectangle } from "./address";
import { ENTERED_FOOT, ENTERED_HEADERS } from "./enteredSheet";
import { findColumns } from "./findColumns";
import { headerKey, textAt, valueAt, type NamedCells, type SheetCells } from "./namedCells";
import { countOf, lostOrigin, originsDown, shownFigure, type Origin, type TracedBook, type WhereFrom } from "./origin";
import { readEnteredSheet, type EnteredReading } from "./readEnteredSheet";

type Column = EnteredReading["columns"][number];
const COLUMNS = { number: { headers: [ENTERED_HEADERS.number] }, id: { headers: [ENTERED_HEADERS.id] } };

/** @param called the column's collaborative as the region's sheet calls it: "WEST (entered)" */
export function originOfEntered(cells: SheetCells | undefined, called: string, name: string, standardId: string, book: TracedBook): Origin {
  return originIn(cells, ({ collaborative }) => isCalled(collaborative, called, book), standardId, name, book);
}

/** @param figures the cells among which a formula looks for what counts of a column */
export function originOfEnteredIn(cells: SheetCells, figures: string, standardId: string, name: string, book: TracedBook): Origin {
  return originIn(
    cells,
    ({ places }) => places !== null && parseAddress(places.counted).column === parseAddress(figures).column,
    standardId,
    name,
    book,
  );
}

function originIn(
  cells: SheetCells | undefined,
  isMeant: (column: Column) => boolean,
  standardId: string,
  name: string,
  { framework }: TracedBook,
): Origin {
  const column = cells === undefined ? undefined : readEnteredSheet(cells, framework).columns.find(isMeant);
  return cells === undefined || column === undefined
    ? lostOrigin(name, { sheet: cells?.sheet ?? "" })
    : originOfColumn(cells, column, standardId, name);
}

function originOfColumn(
  { sheet, named: { table } }: SheetCells,
  { collaborative, source, averages, values }: Column,
  standardId: string,
  name: string,
): Origin {
  const row = table === undefined ? -1 : rowOfStandard(table, standardId);
  const index = table?.values[0]?.findIndex((value) => headerKey(value) === headerKey(collaborative)) ?? -1;
  const [own] = table === undefined || row === -1 || index === -1 ? [] : originsDown(table, [{ row, name, standardId }], index);
  if (own === undefined) return lostOrigin(name, { sheet });
  const isLeftOut = averages.has(standardId) && !values.has(standardId);
  return {
    ...own,
    ...(isLeftOut && { shown: recheckMessages.notCounted(), isCounted: false }),
    notes: [recheckMessages.typedByHand(source)],
  };
}

/** The column of a sheet of entered averages is headed by the full name, that of the region by a short one. */
const isCalled = (collaborative: string, called: string, { units }: TracedBook): boolean => {
  const known = units.collaboratives.find(({ name }) => sameName(name, collaborative));
  return known !== undefined && sameName(called, roundsMessages.enteredName(shortNameOf(known)));
};

/** The row of a standard by its id, in a table that has ids; -1 where it is not. */
export function rowOfStandard(table: NamedCells, standardId: string): number {
  const { id } = findColumns(table.values[0] ?? [], COLUMNS).at;
  return id === undefined ? -1 : table.values.findIndex((_, row) => row > 0 && textAt(table, row, id) === standardId);
}

/** Null for a cell that is neither a typed average nor the average of a column. Row and column are those of the sheet. */
export function whereFromEntered(cells: SheetCells, cell: Pick<Rectangle, "row" | "column">, { framework }: TracedBook): WhereFrom | null {
  const { table, foot } = cells.named;
  const { number, id } = table === undefined ? {} : findColumns(table.values[0] ?? [], COLUMNS).at;
  if (table === undefined || number === undefined || id === undefined) return null;
  const heading = textAt(table, 0, cell.column - table.range.column);
  const column = readEnteredSheet(cells, framework).columns.find(({ collaborative }) => headerKey(collaborative) === headerKey(heading));
  if (column === undefined) return null;
  const told = (title: string, shown: string, parts: readonly Origin[]): WhereFrom => ({
    where: { sheet: cells.sheet, cell: cellAddress(cell.row, cell.column) },
    title,
    shown,
    how: "average",
    parts,
    ...countOf(parts),
    leftOut: [],
    isStale: false,
  });
  const standards = table.values.flatMap((_, row) =>
    row > 0 && textAt(table, row, id) !== "" ? [{ row, standardId: textAt(table, row, id), number: textAt(table, row, number) }] : [],
  );
  const own = standards.find(({ row }) => row === cell.row - table.range.row);
  if (own !== undefined) {
    const part = originOfColumn(cells, column, own.standardId, heading);
    return told(recheckMessages.standardOf(heading, own.number), part.isCounted ? part.shown : "", [part]);
  }
  const footRow = foot === undefined ? -1 : cell.row - foot.range.row;
  if (foot?.values[footRow]?.some((value) => headerKey(value) === headerKey(ENTERED_FOOT.average)) !== true) return null;
  const parts = standards.map((one) => originOfColumn(cells, column, one.standardId, recheckMessages.standardNamed(one.number, "")));
  return told(recheckMessages.averageNamed(heading), shownFigure(valueAt(foot, footRow, cell.column - foot.range.column)), parts);
}
