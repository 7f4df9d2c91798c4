/** Shows a problem's cell: its sheet comes to the front, the cell is selected. */
import { messages } from "../core/messages";
import type { Where } from "../core/problem";
import { UserError } from "../core/userError";
import { isInColumnsOf } from "../sheets/address";
import { USED_NAMES } from "../sheets/names";
import { runAction } from "./runAction";

/**
 * One request, and one more to be sure that the sheet is still there. Cells of ours on a sheet of somebody's own stand in hidden columns:
 * those are shown first. Throws UserError when the sheet is gone.
 */
export function goToCell({ sheet: name, cell }: Where): Promise<void> {
  return runAction(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    sheet.protection.load("protected");
    const own = sheet.names.getItemOrNullObject(USED_NAMES.own).getRangeOrNullObject();
    own.load("address");
    await context.sync();
    if (sheet.isNullObject) throw new UserError(messages.sheetGone());
    sheet.activate();
    if (cell !== undefined && !own.isNullObject && !sheet.protection.protected && isInColumnsOf(cell, own.address))
      own.columnHidden = false;
    if (cell !== undefined) sheet.getRange(cell).select();
    await context.sync();
  });
}
