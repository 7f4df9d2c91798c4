import type { Area } from "../../book/model";
import type { Session } from "../session";
import { tell } from "../shell/dialogs";
import { words } from "../words";

/** Whether any cell of the area is locked on a protected sheet. Whole rows and columns of a protected sheet count as locked. */
export function isLocked(session: Session, area: Area): boolean {
  const { sheet, book } = session;
  if (!sheet.protection) return false;
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cells > 100000) return true;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (book.formatAt(sheet, row, column).locked !== false) return true;
  }
  return false;
}

/** Runs the work where the sheet lets it; else says why not, in Excel's sense. */
export async function unlessLocked(session: Session, area: Area, work: () => void): Promise<void> {
  if (isLocked(session, area)) await tell(words.protectedTitle, words.protectedSheet);
  else await orTell(work);
}

/** The same for the order, names and number of sheets. */
export async function unlessBookLocked(session: Session, work: () => void): Promise<void> {
  if (session.host.structureProtection) await tell(words.protectedBookTitle, words.protectedBook);
  else await orTell(work);
}

/** What the workbook refuses is said in a dialog, with its reason; nothing is swallowed. */
export async function orTell(work: () => void): Promise<void> {
  try {
    work();
  } catch (error) {
    await tell(words.refusedTitle, error instanceof Error ? error.message : String(error));
  }
}
