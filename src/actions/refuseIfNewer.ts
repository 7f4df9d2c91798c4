/** What a newer version of the add-in made is read, never written: with older eyes it could be taken for something else. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import type { SheetEntry } from "../excel/loadSheets";
import { isNewer, parseKind } from "../sheets/names";

/** Whether a newer version made any sheet of the workbook. */
export const isMadeByNewer = (sheets: readonly Pick<SheetEntry, "kind">[]): boolean => sheets.some(({ kind }) => isNewer(parseKind(kind)));

/** For every action that writes, once the sheets are known. Throws UserError where a newer version made any of them. */
export function refuseIfNewer(sheets: readonly Pick<SheetEntry, "kind">[]): void {
  if (isMadeByNewer(sheets)) throw new UserError(messages.madeByNewer());
}
