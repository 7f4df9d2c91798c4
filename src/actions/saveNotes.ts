/** Writes what people said about a standard: how they know, what they will do. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { readScoreSheetCells, rowOf } from "./scoreSheetCells";
import { runAction } from "./runAction";
import { writeCells } from "./writeCells";

/** What is left out stays as it is. */
export interface Notes {
  readonly evidence?: string;
  readonly action?: string;
}

/** Two requests. Throws UserError when the standard or the column is not there. */
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
    await writeCells(context, writing, sheet, changes);
  });
}
