/**
 * New sheets are built under a name of their own and put in place last, so that a failure half-way never harms what was there.
 *
 * Every sheet is built as `~Name`; the defined name that says what a sheet is comes last on it, so a sheet that has it is finished.
 * Only then are old sheets taken away (or kept under another name) and the new ones given theirs. After a failure: if all are finished,
 * the rest is done; if not, the new ones are removed. Either takes one look and one request.
 */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadSheets, type SheetEntry } from "../excel/loadSheets";
import { queueEntries, type CellEntry } from "../excel/queueEntries";
import { queueBlocks } from "../excel/queueBlocks";
import { queueConstant, queuePlan, queueSheetNames, queueTableNames, queueWorkbookNames } from "../excel/queuePlan";
import { queueRowHeights } from "../excel/queueRowHeights";
import { SHEET_NAMES } from "../sheets/names";
import type { SheetPlan } from "../sheets/plan";
import { LONGEST_TAB_NAME } from "../sheets/sheetName";
import { planPieces, type PlanPiece } from "./planPieces";
import { bytesOfEntries, MOST_BYTES } from "./requestBytes";
import type { Left, Writing } from "./runAction";

export interface SheetToBuild {
  readonly plan: SheetPlan;
  readonly replaces: OldSheet | null;
  /** Formulas on other sheets of ours that look at the old sheet, pointing to `builtName(plan)`; Excel follows the renaming. */
  readonly repoint: readonly Repointed[];
}

interface OldSheet {
  readonly id: string;
  /** It holds something of the user's own, so it stays, under this name. Null: it goes. */
  readonly keepAs: string | null;
}

export interface Repointed {
  readonly sheet: string;
  readonly address: string;
  readonly formulas: (string | number | boolean)[][];
}

/** Single cells on other sheets that belong to the same change, like a new ward on Set-up. */
export interface CellsBeside {
  readonly sheet: string;
  readonly entries: readonly CellEntry[];
  /** Constant texts by which the sheet is known, in place of those of the same name. */
  readonly constants?: readonly { readonly name: string; readonly text: string }[];
  readonly heights?: readonly { readonly rows: string; readonly points: number }[];
}

export interface Extras {
  readonly cells?: readonly CellsBeside[];
  /** The sheet to show afterwards; the first, unless another is named. Null: the one that is in front stays there. */
  readonly show?: SheetPlan | null;
  /** Queues more into the same request, when all sheets are in place: the reading of what they say, or a change that looks at them. */
  readonly alsoQueue?: () => void;
}

/** The workbook as it was loaded: its sheets, and its own defined names. */
export interface Before {
  readonly sheets: readonly SheetEntry[];
  readonly names: ReadonlySet<string>;
}

/** The name a sheet has while it is being built. */
export const builtName = (plan: SheetPlan): string => `~${plan.name}`.slice(0, LONGEST_TAB_NAME + 1);

interface PieceToBuild extends PlanPiece {
  readonly of: SheetToBuild;
}

/** What goes into one request each. With the last goes the swap too, unless that is too long for both. */
export function requestsOf(sheets: readonly SheetToBuild[], cells: readonly CellsBeside[]): PieceToBuild[][] {
  const requests: PieceToBuild[][] = [];
  let room = 0;
  for (const of of sheets) {
    for (const piece of planPieces(of.plan)) {
      if (piece.bytes > room || requests.length === 0) {
        requests.push([]);
        room = MOST_BYTES;
      }
      requests.at(-1)?.push({ ...piece, of });
      room -= piece.bytes;
    }
  }
  const swapped = cells.reduce((sum, one) => sum + bytesOfEntries(one), 0);
  return swapped > room ? [...requests, []] : requests;
}

/**
 * Builds the sheets, puts them in place and shows one. One request, or as many as their size needs.
 * Throws UserError where a sheet is left that has the name of one to be built, or one whose formulas are to follow is protected.
 */
export async function buildBeside(
  context: Excel.RequestContext,
  writing: Writing,
  sheets: readonly SheetToBuild[],
  before: Before,
  { cells = [], show = sheets[0]?.plan, alsoQueue }: Extras = {},
): Promise<void> {
  const leftOver = before.sheets.find(({ name }) => sheets.some(({ plan }) => builtName(plan).toLowerCase() === name.toLowerCase()));
  // Mending could not tell it from a sheet of its own.
  if (leftOver !== undefined) throw new UserError(messages.leftOver(leftOver.name));
  const locked = before.sheets.find(
    ({ name, isProtected }) => isProtected && sheets.some(({ repoint }) => repoint.some(({ sheet }) => sheet === name)),
  );
  // Half-way its formulas could neither follow nor be left, for the old sheet goes in the same request.
  if (locked !== undefined) throw new UserError(messages.sheetProtected(locked.name));
  writing.begins((mending) => finishOrTakeBack(mending, sheets, cells, before));
  await buildFrom(context, requestsOf(sheets, cells), before.names);
  queueSwap(context, sheets, cells, before);
  if (show) queueShow(context, show);
  alsoQueue?.();
  await context.sync();
}

/** All but the last request are sent; what the last one holds is queued. */
async function buildFrom(
  context: Excel.RequestContext,
  [now = [], ...later]: readonly (readonly PieceToBuild[])[],
  names: ReadonlySet<string>,
): Promise<void> {
  for (const { of, ...piece } of now) queuePiece(context, of, piece, names);
  if (later.length === 0) return;
  await context.sync();
  await buildFrom(context, later, names);
}

function queuePiece(
  context: Excel.RequestContext,
  { plan, replaces }: SheetToBuild,
  { blocks, isFirst, isLast }: PlanPiece,
  names: ReadonlySet<string>,
): void {
  const name = builtName(plan);
  if (isFirst) queuePlan(context, isLast ? plan : { ...plan, blocks, names: [] }, name);
  else {
    const sheet = context.workbook.worksheets.getItem(name);
    queueBlocks(sheet, { blocks, looks: plan.looks });
    if (isLast) queueSheetNames(sheet, plan.names, name);
  }
  // The sheets after it may look at these names already; where an old sheet still answers for them, they move with the swap.
  if (isLast && replaces === null) queueWorkbookNames(context, plan, name, names);
}

/** Every step is the same when it is done twice, so a swap that broke off is finished by doing it again with what is still there. */
function queueSwap(
  context: Excel.RequestContext,
  sheets: readonly SheetToBuild[],
  cells: readonly CellsBeside[],
  { sheets: present, names }: Before,
  placeOf = placesOf(sheets, present),
): void {
  const { worksheets } = context.workbook;
  for (const { sheet, entries, constants = [], heights = [] } of cells) {
    const on = worksheets.getItem(sheet);
    queueEntries(on, entries);
    queueRowHeights(on, heights);
    for (const { name, text } of constants) queueConstant(on, name, text);
  }
  for (const { plan, replaces, repoint } of sheets) {
    const built = worksheets.getItem(builtName(plan));
    for (const { sheet, address, formulas } of repoint) worksheets.getItem(sheet).getRange(address).formulas = formulas;
    if (replaces !== null) queueWorkbookNames(context, plan, builtName(plan), names);
    if (replaces !== null && present.some(({ id }) => id === replaces.id)) {
      const old = worksheets.getItem(replaces.id);
      if (replaces.keepAs === null) old.delete();
      else queueKeep(old, plan, replaces.keepAs);
    }
    const place = placeOf(replaces);
    if (place !== null) built.position = place;
    queueTableNames(built, plan);
    built.name = plan.name;
  }
}

/** Where each new sheet goes: where the old one was, when those before it have found their places. Null for one that replaces none. */
function placesOf(sheets: readonly SheetToBuild[], before: readonly SheetEntry[]): (replaces: OldSheet | null) => number | null {
  const indexOf = (old: OldSheet | null): number => before.findIndex(({ id }) => id === old?.id);
  return (replaces) => {
    const index = indexOf(replaces);
    if (index < 0) return null;
    const earlier = sheets
      .slice(
        0,
        sheets.findIndex((one) => one.replaces === replaces),
      )
      .map((one) => one.replaces);
    // Old sheets that were kept stand beside their new ones.
    return index + earlier.filter((old) => old !== null && old.keepAs !== null && indexOf(old) >= 0 && indexOf(old) < index).length;
  };
}

/** An old sheet that stays gives up its name and what it was known by, so that it is not counted again; its tables become plain cells. */
function queueKeep(old: Excel.Worksheet, plan: SheetPlan, name: string): void {
  old.name = name;
  old.names.getItemOrNullObject(SHEET_NAMES.kind).delete();
  for (const table of plan.tables ?? []) old.tables.getItemOrNullObject(table.name).convertToRange();
}

function queueShow(context: Excel.RequestContext, plan: SheetPlan): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  sheet.activate();
  sheet.getRange(plan.start).select();
}

async function finishOrTakeBack(
  context: Excel.RequestContext,
  sheets: readonly SheetToBuild[],
  cells: readonly CellsBeside[],
  before: Before,
): Promise<Left> {
  const { workbook } = context;
  const readSheets = loadSheets(context);
  workbook.names.load("items/name");
  const marks = sheets.map(({ plan }) => {
    const mark = workbook.worksheets.getItemOrNullObject(builtName(plan)).names.getItemOrNullObject(SHEET_NAMES.kind);
    mark.load("name");
    return mark;
  });
  await context.sync();

  const present = readSheets();
  const unplaced = sheets.filter((sheet) => !isInPlace(sheet, present));
  // Another pane was quicker: what it made stays, and ours cannot have its name.
  const overtaken = unplaced.filter(({ plan, replaces }) => nameIsTaken(plan, replaces, present));
  const unfinished = unplaced.filter((sheet) => overtaken.includes(sheet) || marks[sheets.indexOf(sheet)]?.isNullObject !== false);
  if (unfinished.length === 0) {
    const names = new Set(workbook.names.items.map(({ name }) => name));
    // The mark comes before it is hidden.
    for (const sheet of unplaced) marks[sheets.indexOf(sheet)]?.set({ visible: false });
    // So do the workbook's names of a sheet that replaces none.
    for (const { plan, replaces } of unplaced) if (replaces === null) queueWorkbookNames(context, plan, builtName(plan), names);
    if (unplaced.length > 0) queueSwap(context, unplaced, cells, { sheets: present, names }, placesOf(sheets, before.sheets));
    await context.sync();
    return "complete";
  }
  const added = sheets
    .filter((sheet) => !overtaken.includes(sheet))
    .flatMap(({ plan }) => plan.names)
    .filter(({ name, scope }) => scope === "workbook" && !before.names.has(name));
  const toDelete = workbook.names.items.filter((item) => added.some(({ name }) => name === item.name));
  for (const name of toDelete) name.delete();
  for (const { sheet, name } of present) if (sheets.some(({ plan }) => builtName(plan) === name)) sheet.delete();
  await context.sync();
  return "asItWas";
}

/** The new sheet has its name: nothing is left to do for it. */
function isInPlace({ plan, replaces }: SheetToBuild, present: readonly SheetEntry[]): boolean {
  return nameIsTaken(plan, replaces, present) && !present.some(({ name }) => name === builtName(plan));
}

/** By a sheet that is not the one to be replaced. */
function nameIsTaken(plan: SheetPlan, replaces: OldSheet | null, present: readonly SheetEntry[]): boolean {
  return present.some(({ id, name }) => name === plan.name && id !== replaces?.id);
}
