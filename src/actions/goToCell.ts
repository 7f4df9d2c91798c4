/** Shows a problem's cell: its sheet comes to the front, the cell is selected. */
import { messages } from "../core/messages";
import type { Where } from "../core/problem";
import { UserError } from "../core/userError";
import { runAction } from "./runAction";

/** One request, and one more to be sure that the sheet is still there. Throws UserError when it is not. */
export function goToCell({ sheet: name, cell }: Where): Promise<void> {
  return runAction(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw new UserError(messages.sheetGone());
    sheet.activate();
    if (cell !== undefined) sheet.getRange(cell).select();
    await context.sync();
  });
}
