/** The workbook as every larger action begins: one request for what is ours in it by name, one for the cells of the sheets themselves. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadIsInUse, loadSheetCells, loadUsedCells, type CellsOfSheet } from "../excel/loadNamedCells";
import { loadSheets, type SheetEntry } from "../excel/loadSheets";
import type { NamedCells, SheetCells } from "../sheets/namedCells";
import { isNewer, parseKind, type SheetKind } from "../sheets/names";
import { loadSetUp, type SetUpNow } from "./loadSetUp";
import { readEach } from "./readEach";
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

/**
 * One request, and more where their texts are longer than Excel on the web sends at once; `beside` queues more, again where it has to be asked
 * again. Throws UserError when a sheet was made by a newer version: reading it with older eyes could be wrong.
 */
export async function readSheets(
  context: Excel.RequestContext,
  { sheets }: BookNow,
  { parts, wholeIf }: PartsToRead,
  beside?: () => void,
): Promise<SheetsOfBook> {
  const loadOne = ({ id, name, sheet }: SheetEntry) => {
    const readCells = loadSheetCells(sheet, name, parts);
    if (wholeIf === undefined) return () => ({ id, cells: readCells(), used: null, charts: [], isInUse: false });
    const { charts } = sheet;
    charts.load("items/name");
    const [readUsed, readIsInUse] = [loadUsedCells(sheet, wholeIf), loadIsInUse(sheet)];
    return () => ({
      id,
      cells: readCells(),
      used: readUsed(),
      charts: charts.items.map(({ name: chart }) => chart),
      isInUse: readIsInUse(),
    });
  };
  const read = await readEach(context, sheets, loadOne, beside);
  const ours = read.flatMap(({ id, cells, used, charts }) => {
    const known = parseKind(cells?.kind ?? "");
    if (cells === null || known === null) return [];
    if (isNewer(known)) throw new UserError(messages.madeByNewer());
    return [{ id, kind: known.kind, cells, used, charts }];
  });
  // A sheet of ours that was kept when it was made again has lost its kind, not its parts.
  const ownSheetsInUse = read.some(({ id, used, isInUse }) => !ours.some((one) => one.id === id) && used === null && isInUse);
  return { ours, ownSheetsInUse };
}
