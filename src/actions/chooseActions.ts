/** Writes what a hospital will work on this year into the block of its sheet. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadFormats, type FormatOf } from "../excel/loadFormats";
import { loadSheetCells } from "../excel/loadNamedCells";
import { loadSheets } from "../excel/loadSheets";
import { actionCells, readActionBlock, type ChosenAction } from "../sheets/actionBlock";
import { cellIn } from "../sheets/cellIn";
import type { NamedCells } from "../sheets/namedCells";
import type { Done } from "./done";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";
import { writeCells } from "./writeCells";

export type { ChosenAction } from "../sheets/actionBlock";

/** What the sheet has now. One request. */
export function readActions(sheet: string): Promise<ChosenAction[]> {
  return runAction(async (context) => readActionBlock((await loadBlock(context, sheet)).block));
}

/** Two requests. Rows that are not among `actions` stay. Throws UserError when there is no room, or the block is gone. */
export function chooseActions(sheet: string, actions: readonly ChosenAction[]): Promise<Done> {
  return runAction(async (context, writing) => {
    const readSheets = loadSheets(context);
    const { block, formatOf } = await loadBlock(context, sheet);
    refuseIfNewer(readSheets());
    const cells = actionCells(block, actions);
    if (cells === null) throw new UserError(messages.noRoomForActions(sheet));
    const changes = cells.map(({ cell, after }) => ({ cell, before: cellIn([block], cell), after, format: formatOf(cell) }));
    await writeCells(context, writing, sheet, changes);
    return { sentence: messages.actionsWritten(actions.length, sheet), undo: "ctrlZ" };
  });
}

async function loadBlock(
  context: Excel.RequestContext,
  name: string,
): Promise<{ readonly block: NamedCells; readonly formatOf: FormatOf }> {
  const sheet = context.workbook.worksheets.getItem(name);
  const readCells = loadSheetCells(sheet, name, ["actions"]);
  const readFormats = loadFormats(sheet.getUsedRangeOrNullObject());
  await context.sync();
  const block = readCells()?.named.actions;
  if (block === undefined) throw new UserError(messages.noRoomForActions(name));
  return { block, formatOf: readFormats() };
}
