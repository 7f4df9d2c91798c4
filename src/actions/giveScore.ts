/** Writes one score into its cell: found by the standard's id, wherever the row is now. */
import { messages } from "../core/messages";
import type { Scale } from "../core/scale";
import { isOnScale } from "../core/scale";
import { UserError } from "../core/userError";
import { readScoreSheetCells, rowOf } from "./scoreSheetCells";
import { runAction } from "./runAction";
import { writeCells } from "./writeCells";

/** Null takes the score away. */
export type ScoreEntry = number | "notApplicable" | null;

export interface GivenScore {
  /** Only the agreed score counts; the other two are asked where the set-up says so. */
  readonly whose: "agreed" | "serviceUsers" | "staff";
  readonly entry: ScoreEntry;
}

/** Two requests. Throws UserError when the standard or the column is not there, and RangeError for a score that is not on the scale. */
export function giveScore(sheet: string, standardId: string, { whose, entry }: GivenScore, scale: Scale): Promise<void> {
  if (typeof entry === "number" && !isOnScale(entry, scale)) throw new RangeError(`${entry} is not on the scale.`);
  return runAction(async (context, writing) => {
    const cells = await readScoreSheetCells(context, sheet);
    const row = rowOf(cells, standardId);
    const place = whose === "agreed" ? row.score : row.views?.[whose];
    if (place === undefined)
      throw new UserError(messages.columnMissing(whose === "staff" ? messages.staffView() : messages.serviceUsersView(), sheet));
    await writeCells(context, writing, sheet, [cells.change(place.cell, entry === "notApplicable" ? scale.notApplicableWord : entry)]);
  });
}
