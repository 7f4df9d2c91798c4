/** The cells of one score sheet as they are now, for an action that writes into a few of them. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadFormats } from "../excel/loadFormats";
import { loadSheetCells } from "../excel/loadNamedCells";
import { loadSheets } from "../excel/loadSheets";
import { sequin } from "../frameworks";
import { cellIn, partsOf } from "../sheets/cellIn";
import type { SheetCells } from "../sheets/namedCells";
import { parseKind } from "../sheets/names";
import type { PlanCell } from "../sheets/plan";
import { readScoreSheet, type ScoreRow, type ScoreSheetReading } from "../sheets/readScoreSheet";
import { refuseIfNewer } from "./refuseIfNewer";
import type { CellChange } from "./writeCells";

const PARTS = ["header", "table", "notes"] as const;

export interface ScoreSheetCells {
  readonly reading: ScoreSheetReading;
  /** Excel lets nobody change heights there. */
  readonly isProtected: boolean;
  /** The change of one cell, with what is in it now. */
  readonly change: (cell: string, after: PlanCell) => CellChange;
}

/** One request. Throws UserError when the sheet is gone or is none of ours, and where a newer version made any sheet. */
export async function readScoreSheetCells(context: Excel.RequestContext, name: string): Promise<ScoreSheetCells> {
  const readSheets = loadSheets(context);
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  sheet.protection.load("protected");
  const readCells = loadSheetCells(sheet, name, PARTS);
  const readFormats = loadFormats(sheet.getUsedRangeOrNullObject());
  await context.sync();

  refuseIfNewer(readSheets());
  const cells = sheet.isNullObject ? null : readCells();
  refuseUnlessScoreSheet(cells, name);
  const formatOf = readFormats();
  return {
    // Where things lie does not depend on the framework of the workbook; which standard a row is, is known by its id.
    reading: readScoreSheet(cells, sequin),
    isProtected: sheet.protection.protected,
    change: (cell, after) => ({ cell, before: cellIn(partsOf(cells), cell), after, format: formatOf(cell) }),
  };
}

/** For an action that has asked `refuseIfNewer` already. Throws UserError when the sheet is gone or is none of ours. */
export function refuseUnlessScoreSheet(cells: SheetCells | null, name: string): asserts cells is SheetCells {
  if (cells === null || parseKind(cells.kind ?? "")?.kind !== "score") throw new UserError(messages.notAScoreSheet(name));
}

/** The one row of a standard. Throws UserError when it is gone, or there twice. */
export function rowOf({ reading }: ScoreSheetCells, standardId: string): ScoreRow {
  const rows = reading.rows.filter((row) => row.standardId === standardId);
  const [row] = rows;
  if (row === undefined) throw new UserError(messages.standardGone(reading.sheet));
  if (rows.length > 1) throw new UserError(messages.standardTwice(row.number));
  return row;
}
