/** The workbook as every larger action begins: one request for what is ours in it by name, one for the cells of the sheets themselves. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadIsInUse, loadSheetCells, loadUsedCells, type CellsOfSheet } from "../excel/loadNamedCells";
import { loadSheets, type SheetEntry } from "../excel/loadSheets";
import type { NamedCells, SheetCells } from "../sheets/namedCells";
import { isNewer, parseKind, type SheetKind } from "../sheets/names";
import { loadSetUp, type SetUpNow } from "./loadSetUp";
import { isMadeByNewer } from "./refuseIfNewer";

export interface BookNow extends SetUpNow {
  readonly sheets: readonly SheetEntry[];
  /** A newer version of the add-in made a sheet: the workbook may be read, not written. */
  readonly madeByNewer: boolean;
  /** The workbook's own defined names, whatever they refer to. */
  readonly names: ReadonlySet<string>;
}

/** Queues the list of sheets, the workbook's names, Set-up and Framework. */
export function loadBook(context: Excel.RequestContext): () => BookNow {
  const readSheets = loadSheets(context);
  const { names } = context.workbook;
  names.load("items/name");
  const readSetUp = loadSetUp(context);
  return () => {
    const sheets = readSheets();
    return { ...readSetUp(), sheets, madeByNewer: isMadeByNewer(sheets), names: new Set(names.items.map(({ name }) => name)) };
  };
}

/** One sheet of ours, with what identifies it to Excel. */
export interface OurSheet {
  readonly id: string;
  readonly kind: SheetKind;
  readonly cells: SheetCells;
  /** All used cells, where they were asked for. */
  readonly used: NamedCells | null;
  /** Names of its charts, where it was read whole. */
  readonly charts: readonly string[];
}

/** Parts of the sheets that results are made of, and which of them to read whole. */
export interface PartsToRead {
  readonly parts: readonly CellsOfSheet[];
  /** Sheets that carry this part are read whole. */
  readonly wholeIf?: CellsOfSheet;
}

export interface SheetsOfBook {
  readonly ours: readonly OurSheet[];
  /** There is a sheet of the user's own that is not empty: its formulas may look at ours. Known only where sheets were read whole. */
  readonly ownSheetsInUse: boolean;
}

/** One request. Throws UserError when a sheet was made by a newer version: reading it with older eyes could be wrong. */
export async function readSheets(context: Excel.RequestContext, { sheets }: BookNow, { parts, wholeIf }: PartsToRead): Promise<SheetsOfBook> {
  const readers = sheets.map(({ id, name, sheet }) => {
    const read = loadSheetCells(sheet, name, parts);
    if (wholeIf === undefined) return { id, read, readUsed: () => null, charts: [], isInUse: (): boolean => false };
    sheet.charts.load("items/name");
    return { id, read, readUsed: loadUsedCells(sheet, wholeIf), charts: sheet.charts, isInUse: loadIsInUse(sheet) };
  });
  await context.sync();
  const ours = readers.flatMap(({ id, read, readUsed, charts }) => {
    const cells = read();
    const known = parseKind(cells?.kind ?? "");
    if (cells === null || known === null) return [];
    if (isNewer(known)) throw new UserError(messages.madeByNewer());
    return [{ id, kind: known.kind, cells, used: readUsed(), charts: namesOf(charts) }];
  });
  // A sheet of ours that was kept when it was made again has lost its kind, not its parts.
  const ownSheetsInUse = readers.some(({ id, readUsed, isInUse }) => !ours.some((one) => one.id === id) && readUsed() === null && isInUse());
  return { ours, ownSheetsInUse };
}

const namesOf = (charts: Excel.ChartCollection | readonly never[]): string[] => ("items" in charts ? charts.items.map(({ name }) => name) : []);
