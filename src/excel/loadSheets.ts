/** The workbook's sheets, in tab order. */

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/** Queues the list of sheets; the returned function gives it after the sync. */
export function loadSheets(context: Excel.RequestContext): () => SheetEntry[] {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  return () => worksheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, sheet }));
}
