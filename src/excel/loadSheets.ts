/** The workbook's sheets, in tab order. */
import { SHEET_NAMES } from "../sheets/names";

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  /** What kind of sheet it says that it is ("score;1"); "" of one that says nothing. */
  readonly kind: string;
  readonly isProtected: boolean;
  readonly sheet: Excel.Worksheet;
}

/** Queues the list of sheets; the returned function gives it after the sync. */
export function loadSheets(context: Excel.RequestContext): () => SheetEntry[] {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/names/items/name,items/names/items/value,items/protection/protected");
  return () =>
    worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      kind: kindOf(sheet.names),
      isProtected: sheet.protection.protected,
      sheet,
    }));
}

const kindOf = ({ items }: Excel.NamedItemCollection): string => String(items.find(({ name }) => name === SHEET_NAMES.kind)?.value ?? "");
