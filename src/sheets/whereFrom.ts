/** Where the figure in a cell comes from, on whichever of our sheets it stands. */
import { recheckMessages } from "../core/messages/recheck";
import { parseAddress, type Rectangle } from "./address";
import { addressAt, type SheetCells } from "./namedCells";
import { countOf, originOfScore, type Told, type TracedBook, type WhereFrom } from "./origin";
import { whereFromBenchmark } from "./originOfBenchmark";
import { whereFromClosed } from "./originOfClosed";
import { whereFromEntered } from "./originOfEntered";
import { whereFromHospital } from "./originOfHospital";
import { whereFromLive, type Trace } from "./originOfLive";

type Place = Pick<Rectangle, "row" | "column">;

/** `address`: one cell, as Excel answers it. Null where the cell is no figure that was made here. */
export const whereFrom = (sheet: string, address: string, book: TracedBook): Told =>
  trace(sheet, parseAddress(address), book, false, MOST_STEPS);

/** A figure is a few cells away from the next sheet; formulas that somebody made go round in a circle must come to an end. */
const MOST_STEPS = 12;

function trace(sheet: string, cell: Place, book: TracedBook, isInside: boolean, steps: number): Told {
  const found = book.sheets.find(({ cells }) => cells.sheet === sheet);
  if (found === undefined || steps === 0) return null;
  const { cells } = found;
  const further: Trace = (next, place, inside) => {
    const told = trace(next, place, book, inside, steps - 1);
    return told === "lostPart" ? null : told;
  };
  const live = (): Told => whereFromLive(cells, cell, book, further, isInside);
  switch (found.kind) {
    case "hospital":
      return whereFromHospital(cells, cell, book);
    case "benchmark":
      return whereFromBenchmark(cells, false, cell, book) ?? live();
    case "region":
      return whereFromBenchmark(cells, true, cell, book) ?? live();
    case "score":
      return whereFromScore(cells, cell, book);
    case "entered":
      return whereFromEntered(cells, cell, book);
    case "history":
      return whereFromClosed(cell, book);
    case "report":
    case "trend":
      return live();
    default:
      return null;
  }
}

/** A score that stands on a score sheet itself. */
function whereFromScore(cells: SheetCells, cell: Place, book: TracedBook): WhereFrom | null {
  const reading = book.readings.find(({ sheet }) => sheet === cells.sheet);
  const { table } = cells.named;
  if (reading === undefined || table === undefined) return null;
  const row = reading.rows.find(
    ({ score }) => score.cell === addressAt(table, cell.row - table.range.row, cell.column - table.range.column),
  );
  if (row === undefined || row.standardId === "") return null;
  const name = reading.unit?.ward ?? reading.unit?.hospital ?? cells.sheet;
  const part = originOfScore(reading, row.standardId, name, book);
  return {
    where: { sheet: cells.sheet, cell: row.score.cell },
    title: recheckMessages.standardOf(name, row.number),
    shown: part.isCounted ? part.shown : "",
    how: "same",
    parts: [part],
    ...countOf([part]),
    leftOut: [],
    isStale: false,
  };
}
