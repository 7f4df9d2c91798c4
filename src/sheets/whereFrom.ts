/** Where the figure in a cell comes from, on whichever of our sheets it stands. */
import { recheckMessages } from "../core/messages/recheck";
import { parseAddress, type Rectangle } from "./address";
import { addressAt, type SheetCells } from "./namedCells";
import { countOf, originOfScore, type Told, type TracedBook, type WhereFrom } from "./origin";
import { whereFromBenchmark } from "./originOfBenchmark";
import { whereFromHospital } from "./originOfHospital";

/** `address`: one cell, as Excel answers it. Null where the cell is no figure that was made here. */
export function whereFrom(sheet: string, address: string, book: TracedBook): Told {
  const found = book.sheets.find(({ cells }) => cells.sheet === sheet);
  if (found === undefined) return null;
  const cell = parseAddress(address);
  switch (found.kind) {
    case "hospital":
      return whereFromHospital(found.cells, cell, book);
    case "benchmark":
      return whereFromBenchmark(found.cells, false, cell, book);
    case "region":
      return whereFromBenchmark(found.cells, true, cell, book);
    case "score":
      return whereFromScore(found.cells, cell, book);
    default:
      return null;
  }
}

/** A score that stands on a score sheet itself. */
function whereFromScore(cells: SheetCells, cell: Pick<Rectangle, "row" | "column">, book: TracedBook): WhereFrom | null {
  const reading = book.readings.find(({ sheet }) => sheet === cells.sheet);
  const { table } = cells.named;
  if (reading === undefined || table === undefined) return null;
  const row = reading.rows.find(({ score }) => score.cell === addressAt(table, cell.row - table.range.row, cell.column - table.range.column));
  if (row === undefined || row.standardId === "") return null;
  const name = reading.unit?.ward ?? reading.unit?.hospital ?? cells.sheet;
  const part = originOfScore(reading, row.standardId, name, book);
  return { where: { sheet: cells.sheet, cell: row.score.cell }, title: recheckMessages.standardOf(name, row.number), shown: part.isCounted ? part.shown : "", parts: [part], ...countOf([part]), leftOut: [], isStale: false };
}
