/** Looks for typed averages on the sheet that is open, holds them against the figures of the whole workbook, and makes live formulas of those one asks for. */
import type { Bands } from "../core/band";
import { messages } from "../core/messages";
import { recheckMessages } from "../core/messages/recheck";
import { UserError } from "../core/userError";
import { loadFormats } from "../excel/loadFormats";
import { loadRange } from "../excel/loadRange";
import { loadSheets } from "../excel/loadSheets";
import type { RecheckedAverages, TypedFigure } from "../returns/recheckAverages";
import { parseAddress } from "../sheets/address";
import { formulaAt, valueAt, type NamedCells } from "../sheets/namedCells";
import { formula } from "../sheets/plan";
import type { Done } from "./done";
import { loadSetUp } from "./loadSetUp";
import { refuseIfNewer } from "./refuseIfNewer";
import { readUsedCells, type UsedSheet, type Watched } from "./readUsedCells";
import { runAction } from "./runAction";
import { startReader } from "./startReader";
import { writeCells } from "./writeCells";

export interface Rechecked extends RecheckedAverages {
  /** The sheet that was open. */
  readonly sheet: string;
}

/** How far it is: in reading cells, of so many requests; then in going through sheets. */
export interface RecheckProgress {
  readonly doing: "reading" | "comparing";
  readonly done: number;
  readonly of: number;
}

export interface RecheckWatch {
  readonly onStep: (progress: RecheckProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Three requests, and more for a large workbook; nothing is written. Worked out in a worker, so that the pane answers meanwhile. Throws UserError
 * where the worker dies, and where it is ended: then nothing goes on behind the pane.
 */
export async function recheckAverages({ onStep, signal }: RecheckWatch): Promise<Rechecked> {
  const { sheet, sheets, bands } = await readAll({ onStep: (done, of) => onStep({ doing: "reading", done, of }), signal });
  const reader = startReader();
  const ended = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));
  const working = signal.aborted
    ? null
    : reader.recheck({ recheck: { sheets, bands, only: sheet } }, (done, of) => onStep({ doing: "comparing", done, of }));
  const rechecked = await Promise.race([working, ended]).finally(() => reader.stop());
  if (signal.aborted) throw new UserError(messages.stopped());
  if (rechecked === null) throw new UserError(recheckMessages.recheckStopped());
  return { sheet, ...rechecked };
}

function readAll(watched: Watched): Promise<{ readonly sheet: string; readonly sheets: readonly UsedSheet[]; readonly bands: Bands }> {
  return runAction(async (context) => {
    const readSheets = loadSheets(context);
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    const readSetUp = loadSetUp(context);
    await context.sync();
    const sheets = await readUsedCells(context, readSheets(), watched);
    return { sheet: active.name, sheets, bands: readSetUp().settings.bands };
  });
}

/** Two requests. Throws UserError when the sheet is gone, or the cell no longer holds what was found there. */
export function replaceWithFormula({ sheet: name, cell, printed, formula: live, what }: TypedFigure): Promise<Done> {
  return runAction(async (context, writing) => {
    const readSheets = loadSheets(context);
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    sheet.protection.load("protected");
    const readUsed = loadRange(sheet.getUsedRangeOrNullObject());
    const readFormats = loadFormats(sheet.getUsedRangeOrNullObject());
    await context.sync();
    refuseIfNewer(readSheets());
    if (sheet.isNullObject) throw new UserError(messages.sheetGone());
    if (sheet.protection.protected) throw new UserError(`${messages.somethingProtected()} ${messages.nothingChanged()}`);
    const before = typedIn(readUsed(), cell);
    if (live === null || before === null || String(before).trim() !== printed) throw new UserError(recheckMessages.figureChanged(cell));
    const format = readFormats()(cell);
    // In a text cell a formula would stay text; in a general one an average would show all its decimals.
    const numberFormat = what === "average" && PLAIN.includes(format) ? ONE_DECIMAL : format === TEXT ? GENERAL : format;
    await writeCells(context, writing, name, [{ cell, before, after: formula(live), format, numberFormat }]);
    return { sentence: recheckMessages.madeLive([cell]), undo: "ctrlZ" };
  });
}

/** What somebody typed there; null of a formula. */
function typedIn(used: NamedCells | null, cell: string): string | number | boolean | null {
  if (used === null) return null;
  const { row, column } = parseAddress(cell);
  const [down, across] = [row - used.range.row, column - used.range.column];
  return formulaAt(used, down, across) === null ? valueAt(used, down, across) : null;
}

const [GENERAL, TEXT, ONE_DECIMAL] = ["General", "@", "0.0"] as const;
const PLAIN: readonly string[] = [GENERAL, TEXT];
