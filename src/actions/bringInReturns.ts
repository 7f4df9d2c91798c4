/**
 * Brings returned scores in: a score sheet for each ward or hospital, and a record of every file. As many sheets at a time as a request can
 * carry; each time whole or not at all, so that after a failure what is there is complete, recorded, and a second run carries on.
 */
import { dayText } from "../core/day";
import { bringInMessages } from "../core/messages/bringIn";
import { sameName, type Unit } from "../core/unit";
import { UserError } from "../core/userError";
import { loadSheetCells, loadSheetOfName } from "../excel/loadNamedCells";
import { bandsOf, loadBand, loadReturnsPlaces, returnsCells } from "../excel/loadReturns";
import type { NamedCells } from "../sheets/namedCells";
import { buildBeside } from "./buildBeside";
import { chunkOf, type BringInRequest, type Chunk, type ReturnToBringIn, type Target } from "./chunkOfReturns";
import type { Done } from "./done";
import { loadScored } from "./openReturns";
import { loadBook, type BookNow } from "./readBook";
import { readEach } from "./readEach";
import { recordFor } from "./recordOfReturns";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";
import { newSheet, setUpFor } from "./setUpFor";

export interface BroughtIn {
  readonly added: readonly { readonly sheet: string; readonly unit: Unit }[];
  readonly replaced: readonly string[];
  /** Brought in before: they stay as they are. */
  readonly there: number;
  /** The sheet with the record. */
  readonly record: string;
  readonly done: Done;
}

/**
 * Three requests, and three more for each further few hundred sheets. `onStep` hears how many are done.
 * Throws UserError where nothing more can be brought in; its sentence says how many were.
 */
export async function bringInReturns(
  request: BringInRequest,
  onStep: (done: number, of: number) => void = () => undefined,
): Promise<BroughtIn> {
  const steps = await stepsFrom(request, request.returns.length, onStep);
  const added = steps.flatMap((step) => step.added);
  const replaced = steps.flatMap((step) => step.replaced);
  const record = steps.at(-1)?.record ?? "";
  return {
    added,
    replaced,
    there: steps.reduce((sum, { there }) => sum + there, 0),
    record,
    done: { sentence: bringInMessages.broughtIn(added.length, replaced.length, record), undo: "cannot" },
  };
}

async function stepsFrom(request: BringInRequest, of: number, onStep: (done: number, of: number) => void): Promise<Step[]> {
  const before = of - request.returns.length;
  const step = await bringInSome(request).then(null, (error: unknown) => {
    if (before === 0 || !(error instanceof UserError)) throw error;
    throw new UserError(bringInMessages.broughtInSoFar(before, of, error.message), { cause: error });
  });
  onStep(before + step.taken, of);
  if (before + step.taken >= of) return [step];
  return [step, ...(await stepsFrom({ returns: request.returns.slice(step.taken), leftOut: [], shapes: [] }, of, onStep))];
}

interface Step extends Omit<BroughtIn, "done"> {
  /** So many of the returns, from the first, are settled. */
  readonly taken: number;
}

const NOTHING: Omit<Step, "taken"> = { added: [], replaced: [], there: 0, record: "" };

function bringInSome(request: BringInRequest): Promise<Step> {
  return runAction(async (context, writing) => {
    const readBook = loadBook(context);
    const readPlaces = loadReturnsPlaces(context);
    const readSetUpSheet = loadSheetOfName(context, "settings");
    await context.sync();
    const book = readBook();
    refuseIfNewer(book.sheets);
    const places = readPlaces();
    let readScored: ReturnType<typeof loadScored> = () => [];
    const bands = places === null ? [] : bandsOf(places).map((band) => (): Reads => loadBand(places, band));
    const sheets = targetsOf(request.returns).map(
      (name) => (): Reads => loadTarget(context.workbook.worksheets.getItemOrNullObject(name), name),
    );
    const read = await readEach<() => Reads, NamedCells | Target | null>(
      context,
      [...bands, ...sheets],
      (queue) => queue(),
      () => {
        readScored = loadScored(book.sheets);
      },
    );
    const scored = readScored(book.framework);
    const kept = returnsCells(
      places,
      read.flatMap((one) => (one !== null && "values" in one ? [one] : [])),
    );
    const targets = new Map(read.flatMap((one) => (one !== null && "cells" in one ? [[one.cells.sheet, one] as const] : [])));

    const now = new Date();
    const chunk = chunkOf(request, { book, scored, targets, kept, now });
    if (chunk.planned.length === 0 && request.leftOut.length === 0 && request.shapes.length === 0)
      return { ...NOTHING, there: chunk.there, taken: chunk.taken, record: kept.rows?.sheet ?? "" };
    const record = recordFor(request, chunk, kept, book, now);
    const added = chunk.planned.flatMap(({ plan }) => plan ?? []);
    const setUp = setUpOf(chunk, book, readSetUpSheet(), now);
    await buildBeside(context, writing, [...setUp.sheets, ...added.map(newSheet), record], book, {
      cells: [...setUp.cells, ...chunk.planned.flatMap(({ replacement }) => replacement?.cells ?? [])],
      show: record.plan,
    });
    return {
      added: chunk.planned.flatMap(({ what, plan }) => (plan === null ? [] : [{ sheet: plan.name, unit: what.identity.unit }])),
      replaced: chunk.planned.flatMap(({ replacement }) => replacement?.cells.sheet ?? []),
      there: chunk.there,
      record: record.plan.name,
      taken: chunk.taken,
    };
  });
}

/** The sheets whose scores are to be replaced, each once. */
const targetsOf = (returns: readonly ReturnToBringIn[]): string[] => [
  ...new Set(returns.flatMap(({ collision }) => (collision?.choice === "replace" ? [collision.sheet] : []))),
];

/** What was queued of one of them, or of a part of the record. */
type Reads = () => NamedCells | Target | null;

/** Queues one of them; null after the sync where it is gone. */
function loadTarget(sheet: Excel.Worksheet, name: string): () => Target | null {
  sheet.load("name");
  sheet.protection.load("protected");
  const read = loadSheetCells(sheet, name, ["header", "table", "notes"]);
  return () => {
    const cells = sheet.isNullObject ? null : read();
    return cells === null ? null : { cells, isProtected: sheet.protection.protected };
  };
}

function setUpOf({ planned }: Chunk, book: BookNow, used: Parameters<typeof setUpFor>[2], now: Date): ReturnType<typeof setUpFor> {
  const [first] = planned;
  if (first === undefined) return { sheets: [], cells: [] };
  const hospitals: { hospital: string; wards: string[] }[] = [];
  for (const { what } of planned) {
    const { hospital, ward } = what.identity.unit;
    const known = hospitals.find((one) => sameName(one.hospital, hospital));
    if (known === undefined) hospitals.push({ hospital, wards: ward === null ? [] : [ward] });
    else if (ward !== null && !known.wards.some((one) => sameName(one, ward))) known.wards.push(ward);
  }
  const { areaId, period } = first.what.identity;
  return setUpFor(
    book,
    { hospitals, areaId, period },
    used,
    dayText(now),
    planned.flatMap(({ plan }) => plan?.name ?? []),
  );
}
