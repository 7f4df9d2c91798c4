/** Cells behind our defined names: those of one sheet, and those of the whole workbook. Names that are gone are left out. */
import { parseKind, SHEET_NAMES, WORKBOOK_NAMES, type SheetNameKey, type WorkbookNameKey } from "../sheets/names";
import type { NamedCells, SheetCells, WorkbookCells } from "../sheets/namedCells";
import { underOurHeadings } from "../sheets/readUsedSheet";
import { loadRange } from "./loadRange";

/** Queues what the named range holds; null after the sync where the name, or what it referred to, is gone. */
export const loadNamedRange = (names: Excel.NamedItemCollection, name: string): (() => NamedCells | null) =>
  loadRange(names.getItemOrNullObject(name).getRangeOrNullObject());

export type CellsOfSheet = Exclude<SheetNameKey, "kind">;

/** Queues a sheet's kind and the named parts asked for. After the sync: null for a sheet that is none of ours. */
export function loadSheetCells(sheet: Excel.Worksheet, name: string, parts: readonly CellsOfSheet[]): () => SheetCells | null {
  const kind = sheet.names.getItemOrNullObject(SHEET_NAMES.kind);
  kind.load("value");
  const ranges = parts.map((part) => [part, loadNamedRange(sheet.names, SHEET_NAMES[part])] as const);
  return () => {
    if (kind.isNullObject || parseKind(String(kind.value)) === null) return null;
    const named = ranges.flatMap(([part, read]) => {
      const cells = read();
      return cells === null ? [] : [[part, cells] as const];
    });
    return underOurHeadings({ sheet: name, kind: String(kind.value), named: Object.fromEntries(named) });
  };
}

/** Queues the cells of the Set-up and Framework sheets by the workbook's own names. */
export function loadWorkbookCells(context: Excel.RequestContext, parts: readonly WorkbookNameKey[]): () => WorkbookCells {
  const ranges = parts.map((part) => [part, loadNamedRange(context.workbook.names, WORKBOOK_NAMES[part])] as const);
  return () =>
    Object.fromEntries(
      ranges.flatMap(([part, read]) => {
        const cells = read();
        return cells === null ? [] : [[part, cells] as const];
      }),
    );
}

/**
 * Queues all used cells of a sheet that carries the name `part`; null after the sync on any other sheet, of which nothing is sent.
 * With it a made sheet is compared with what would be made now, and the user's own text on it is found.
 */
export const loadUsedCells = (sheet: Excel.Worksheet, part: CellsOfSheet): (() => NamedCells | null) =>
  loadRange(sheet.names.getItemOrNullObject(SHEET_NAMES[part]).worksheetOrNullObject.getUsedRangeOrNullObject(true));

/** Queues all used cells of the sheet that a name of the workbook refers to; null after the sync where there is none. */
export const loadSheetOfName = (context: Excel.RequestContext, name: WorkbookNameKey): (() => NamedCells | null) =>
  loadRange(
    context.workbook.names.getItemOrNullObject(WORKBOOK_NAMES[name]).getRangeOrNullObject().worksheet.getUsedRangeOrNullObject(true),
  );

/** Queues whether a sheet holds anything; only an address is sent for it. */
export function loadIsInUse(sheet: Excel.Worksheet): () => boolean {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  return () => !used.isNullObject;
}
