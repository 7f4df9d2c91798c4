/** A sheet of somebody's own no longer counts as a score sheet: our cells, names, drop-down and colours go, everything of theirs stays. */
import { messages } from "../core/messages";
import { useSheetMessages } from "../core/messages/useSheet";
import { scaleChoices } from "../core/scale";
import { UserError } from "../core/userError";
import { loadUsedSheet } from "../excel/loadUsedSheet";
import { loadSheets } from "../excel/loadSheets";
import { queueTakeAway } from "../excel/queueUsedSheet";
import { isUsedKind } from "../sheets/names";
import type { Done } from "./done";
import { loadSetUp } from "./loadSetUp";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";

/** Two requests. Throws UserError when the sheet is gone, is protected, or is not used as a score sheet. */
export function stopUsingSheet(id: string): Promise<Done> {
  return runAction(async (context, writing) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    sheet.protection.load("protected");
    const readSheets = loadSheets(context);
    const readSetUp = loadSetUp(context);
    const readParts = loadUsedSheet(sheet);
    await context.sync();
    const sheets = readSheets();
    refuseIfNewer(sheets);
    if (sheet.isNullObject) throw new UserError(messages.sheetGone());
    if (!isUsedKind(sheets.find((one) => one.id === id)?.kind ?? "")) throw new UserError(useSheetMessages.isNotUsed(sheet.name));
    if (sheet.protection.protected) throw new UserError(useSheetMessages.sheetIsProtected(sheet.name));
    const { scale } = readSetUp().framework;
    const parts = readParts(scaleChoices(scale).join(","));
    // Going on is as safe as going back: everything that is ours is known from before.
    writing.begins(async (mending) => {
      const again = mending.workbook.worksheets.getItem(id);
      const readAgain = loadUsedSheet(again);
      await mending.sync();
      queueTakeAway(again, { ...parts, colours: readAgain("").colours });
      await mending.sync();
      return "complete";
    });
    queueTakeAway(sheet, parts);
    await context.sync();
    return { sentence: useSheetMessages.sheetNoLongerUsed(sheet.name), undo: "cannot" };
  });
}
