/** Writes what people said about a standard: how they know, what they will do. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadRowHeights } from "../excel/loadRowHeights";
import type { ScoreRow } from "../sheets/readScoreSheet";
import { rowsToGrow } from "../sheets/scoreHeights";
import { readScoreSheetCells, rowOf } from "./scoreSheetCells";
import { runAction } from "./runAction";
import { writeCells, type HeightChange } from "./writeCells";

/** What is left out stays as it is. */
export interface Notes {
  readonly evidence?: string;
  readonly action?: string;
}

/** Two requests, three where the row must be higher. Throws UserError when the standard or the column is not there. */
export function saveNotes(sheet: string, standardId: string, notes: Notes): Promise<void> {
  return runAction(async (context, writing) => {
    const cells = await readScoreSheetCells(context, sheet);
    const row = rowOf(cells, standardId);
    const changes = (["evidence", "action"] as const).flatMap((column) => {
      const text = notes[column];
      if (text === undefined) return [];
      const place = row[column];
      if (place === null) throw new UserError(messages.columnMissing(messages.whatWillWeDo(), sheet));
      return [cells.change(place.cell, text === "" ? null : text)];
    });
    const heights = cells.isProtected ? [] : await heightsFor(context, sheet, withNotes(row, notes));
    await writeCells(context, writing, sheet, changes, heights);
  });
}

/** A row whose height was set does not grow with its text, so it is made as high as the text needs; never lower than it is. */
async function heightsFor(context: Excel.RequestContext, sheet: string, row: ScoreRow): Promise<HeightChange[]> {
  const wanted = rowsToGrow({ rows: [row] });
  if (wanted.length === 0) return [];
  const readHeights = loadRowHeights(
    context.workbook.worksheets.getItem(sheet),
    wanted.map(({ rows }) => rows),
  );
  await context.sync();
  const heights = readHeights();
  return wanted.flatMap(({ rows, points }) => {
    const before = heights.get(rows) ?? points;
    return points > before ? [{ rows, before, after: points }] : [];
  });
}

function withNotes(row: ScoreRow, { evidence, action }: Notes): ScoreRow {
  return {
    ...row,
    ...(evidence !== undefined && { evidence: { ...row.evidence, text: evidence } }),
    ...(action !== undefined && row.action !== null && { action: { ...row.action, text: action } }),
  };
}
