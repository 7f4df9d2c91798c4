/** The used cells of all sheets, in as few requests as Excel on the web answers. */
import { messages } from "../core/messages";
import { recheckMessages } from "../core/messages/recheck";
import { UserError } from "../core/userError";
import { loadCells, loadUsedArea } from "../excel/loadGrid";
import type { SheetEntry } from "../excel/loadSheets";
import { piecesOf, type Piece } from "../sheets/pieces";
import type { UsedCells } from "../sheets/usedCells";

export interface UsedSheet {
  readonly name: string;
  readonly cells: UsedCells;
}

/** No workbook of scores has so many; a stray note in the last row and column makes seventeen thousand million. */
const MOST_CELLS = 2_000_000;

/** Whoever waits for something that only reads: hears how far it is, and may end it. */
export interface Watched {
  readonly onStep: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** One request, and one more for each 15,000 cells. Empty sheets are left out. Throws UserError where the sheets reach too far, and where it is ended. */
export async function readUsedCells(
  context: Excel.RequestContext,
  entries: readonly SheetEntry[],
  { onStep, signal }: Watched,
): Promise<UsedSheet[]> {
  const readAreas = entries.map(({ sheet, name }) => ({ name, read: loadUsedArea(sheet) }));
  await context.sync();
  const areas = readAreas.flatMap(({ name, read }): Piece[] => {
    const area = read();
    return area === null ? [] : [{ sheet: name, area }];
  });
  const cellsOf = ({ area }: Piece): number => area.rows * area.columns;
  const largest = areas.reduce<Piece | null>((most, one) => (most === null || cellsOf(one) > cellsOf(most) ? one : most), null);
  if (largest !== null && areas.reduce((sum, one) => sum + cellsOf(one), 0) > MOST_CELLS)
    throw new UserError(recheckMessages.sheetsTooLarge(largest.sheet));
  const sheets = new Map(entries.map(({ name, sheet }) => [name, sheet]));
  const requests = piecesOf(areas);
  const pieces = await inTurn(context, requests, sheets, (left) => {
    if (signal.aborted) throw new UserError(messages.stopped());
    onStep(requests.length - left, requests.length);
  });
  return areas.map(({ sheet, area: { row, column } }) => {
    const own = pieces.filter(({ name }) => name === sheet).map(({ cells }) => cells);
    return {
      name: sheet,
      cells: {
        row,
        column,
        values: own.flatMap(({ values }) => values),
        formulas: own.flatMap(({ formulas }) => formulas),
        formats: own.flatMap(({ formats }) => formats),
      },
    };
  });
}

async function inTurn(
  context: Excel.RequestContext,
  [now, ...later]: readonly (readonly Piece[])[],
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  before: (left: number) => void,
): Promise<UsedSheet[]> {
  if (now === undefined) return [];
  before(later.length + 1);
  const readers = now.flatMap(({ sheet: name, area }) => {
    const sheet = sheets.get(name);
    return sheet === undefined ? [] : [{ name, read: loadCells(sheet, area) }];
  });
  await context.sync();
  const cells = readers.map(({ name, read }) => ({ name, cells: read() }));
  return [...cells, ...(await inTurn(context, later, sheets, before))];
}
