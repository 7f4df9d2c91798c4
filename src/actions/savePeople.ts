/** Writes how many took part, whether everyone agrees, and good practice: what belongs to the whole score sheet. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import type { PlanCell } from "../sheets/plan";
import { readScoreSheetCells } from "./scoreSheetCells";
import { runAction } from "./runAction";
import { writeCells } from "./writeCells";

/** What is left out stays as it is; null empties the cell. */
export interface People {
  readonly serviceUsers?: number | null;
  readonly staff?: number | null;
  readonly agreed?: boolean;
  readonly goodPractice?: string;
}

/** Two requests. Throws UserError when the form of the sheet is not there. */
export function savePeople(sheet: string, { serviceUsers, staff, agreed, goodPractice }: People): Promise<void> {
  return runAction(async (context, writing) => {
    const cells = await readScoreSheetCells(context, sheet);
    const { fields, notes } = cells.reading;
    const wanted: readonly (readonly [string | undefined, PlanCell | undefined])[] = [
      [fields.serviceUsers?.cell, serviceUsers],
      [fields.staff?.cell, staff],
      [fields.agreed?.cell, agreed === undefined ? undefined : agreed ? messages.yes() : null],
      [notes?.cell, goodPractice === "" ? null : goodPractice],
    ];
    const changes = wanted.flatMap(([cell, after]) => {
      if (after === undefined) return [];
      if (cell === undefined) throw new UserError(messages.notAScoreSheet(sheet));
      return [cells.change(cell, after)];
    });
    await writeCells(context, writing, sheet, changes);
  });
}
