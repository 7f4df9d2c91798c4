/**
 * Brings returned scores in: a score sheet for each ward or hospital, and a record of every file. As many sheets at a time as a request can
 * carry; each time whole or not at all, so that after a failure what is there is complete, recorded, and a second run carries on.
 */
import { dayText } from "../core/day";
import { areaById, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { bringInMessages } from "../core/messages/bringIn";
import { periodName } from "../core/period";
import { ROUTES } from "../core/route";
import { identityKey } from "../core/sheetIdentity";
import { sameName, unitName, type Unit } from "../core/unit";
import { UserError } from "../core/userError";
import { loadSheetCells, loadSheetOfName } from "../excel/loadNamedCells";
import { bandsOf, loadBand, loadReturnsPlaces, returnsCells, type ReturnsCells } from "../excel/loadReturns";
import type { Return } from "../returns/returnsOf";
import { hasViews } from "../sheets/filling";
import type { NamedCells, SheetCells } from "../sheets/namedCells";
import { SOURCE_NAME } from "../sheets/names";
import { textOutside } from "../sheets/ownText";
import type { SheetPlan } from "../sheets/plan";
import { planReturnsSheet, readReturnsSheet, type KeptShape, type ReturnsRecord, type ReturnsRow } from "../sheets/returnsSheet";
import { planScoreSheet } from "../sheets/scoreSheet";
import { freeTabName, scoreTabName, type TakenTab } from "../sheets/sheetName";
import { isFromSource, momentText, sourceText, type Source } from "../sheets/sourceName";
import { buildBeside, type SheetToBuild } from "./buildBeside";
import type { Done } from "./done";
import { loadScored, type ScoredSheet } from "./openReturns";
import { loadBook, type BookNow } from "./readBook";
import { readEach } from "./readEach";
import { refuseIfNewer } from "./refuseIfNewer";
import { replaceScores, type Replacement } from "./replaceScores";
import { bytesOf, bytesOfEntries, MOST_BYTES } from "./requestBytes";
import { runAction } from "./runAction";
import { newSheet, setUpFor } from "./setUpFor";

/** What shall happen where a unit has a sheet of the same area, period and route already. */
export type Collision = "replace" | "keepBoth";

export interface ReturnToBringIn {
  readonly what: Return;
  /** Null where there was no such sheet when the lead looked. */
  readonly collision: { readonly sheet: string; readonly choice: Collision } | null;
}

export interface FileLeftOut {
  readonly file: string;
  readonly sha256: string;
  /** A whole sentence. */
  readonly why: string;
}

export interface BringInRequest {
  readonly returns: readonly ReturnToBringIn[];
  readonly leftOut: readonly FileLeftOut[];
  /** Where the lead said that scores stand, new ones only. */
  readonly shapes: readonly KeptShape[];
}

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

interface Target {
  readonly cells: SheetCells;
  readonly isProtected: boolean;
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

interface Planned {
  readonly what: Return;
  readonly source: Source;
  /** One of the two: a new sheet, or new cells on one that is there. */
  readonly plan: SheetPlan | null;
  readonly replacement: Replacement | null;
}

interface Chunk {
  readonly planned: readonly Planned[];
  readonly there: number;
  readonly taken: number;
}

interface Found {
  readonly book: BookNow;
  readonly scored: readonly ScoredSheet[];
  readonly targets: ReadonlyMap<string, Target>;
  readonly kept: ReturnsCells;
  readonly now: Date;
}

/** Room that Set-up and Framework take where there are none yet, and what comes with every request. */
const ROOM_BESIDE = 200_000;
/** A record that is longer goes into requests of its own: with every few sheets it is written anew, and few sheets would fit beside it. */
const MOST_OF_RECORD = MOST_BYTES / 2;

function chunkOf({ returns }: BringInRequest, { book, scored, targets, kept, now }: Found): Chunk {
  const { framework, settings } = book;
  const recorded = bytesOf(kept.rows?.values ?? []);
  const room = MOST_BYTES - ROOM_BESIDE - (recorded > MOST_OF_RECORD ? 0 : recorded);
  const known: TakenTab[] = book.sheets.map(({ name }) => ({
    name,
    identity: scored.find(({ sheet }) => sheet === name)?.identity ?? null,
  }));
  const planned: Planned[] = [];
  let [there, taken, bytes] = [0, 0, 0];
  for (const { what, collision } of returns) {
    if (scored.some(({ source }) => isFromSource(source, what))) {
      there += 1;
      taken += 1;
      continue;
    }
    const source: Source = { file: what.file, sha256: what.sha256, sheet: what.sheet, cells: what.cells, when: momentText(now) };
    const same = scored.find(({ identity }) => identity !== null && identityKey(identity) === identityKey(what.identity));
    if (same !== undefined && (collision === null || collision.sheet !== same.sheet))
      throw new UserError(bringInMessages.collisionFound(unitName(what.identity.unit), same.sheet));
    if (same !== undefined && collision?.choice === "replace") {
      const target = targets.get(same.sheet);
      if (target === undefined) throw new UserError(bringInMessages.cannotReplace(same.sheet));
      if (target.isProtected) throw new UserError(bringInMessages.protectedToReplace(same.sheet));
      const replacement = replaceScores(target.cells, what, source, framework);
      const replaced = { what, source, plan: null, replacement };
      bytes += bytesOfEntries(replacement.cells) + bytesOf(Object.values(rowOf(replaced, framework)));
      if (bytes > room && planned.length > 0) break;
      planned.push(replaced);
      taken += 1;
      continue;
    }
    const { name } = scoreTabName(what.identity, known, framework);
    const plan = withSource(planFilled(what, name, framework, settings, now), source);
    const added = { what, source, plan, replacement: null };
    bytes += bytesOf(plan) + bytesOf(Object.values(rowOf(added, framework)));
    if (bytes > room && planned.length > 0) break;
    known.push({ name, identity: what.identity });
    planned.push(added);
    taken += 1;
  }
  return { planned, there, taken };
}

function planFilled(
  { identity, filling }: Return,
  name: string,
  framework: Framework,
  settings: BookNow["settings"],
  now: Date,
): SheetPlan {
  const area = areaById(framework, identity.areaId);
  if (area === null) throw new UserError(messages.areaUnknown(identity.areaId));
  return planScoreSheet({
    ...identity,
    name,
    area,
    framework,
    endWords: settings.endWords,
    askBothViews: settings.askBothViews || hasViews(filling),
    made: dayText(now),
    filled: filling,
  });
}

/** The kind of the sheet stays its last name: a sheet that has it is finished. */
const withSource = (plan: SheetPlan, source: Source): SheetPlan => ({
  ...plan,
  names: [{ name: SOURCE_NAME, scope: "sheet", refersTo: { text: sourceText(source) } }, ...plan.names],
});

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

function recordFor({ leftOut, shapes }: BringInRequest, { planned }: Chunk, kept: ReturnsCells, book: BookNow, now: Date): SheetToBuild {
  const before = readReturnsSheet(kept.rows, kept.shapes);
  const rows = [...planned.map((one) => rowOf(one, book.framework)), ...leftOut.map((file) => leftOutRow(file, now))];
  const told = new Set(rows.map(({ sha256 }) => sha256));
  const record: ReturnsRecord = {
    // A file that was left out and has been chosen again is told of once.
    rows: [
      ...before.rows.filter(({ happened, sha256 }) => happened !== bringInMessages.whatHappened("leftOut") || !told.has(String(sha256))),
      ...rows,
    ],
    shapes: [...before.shapes.filter(({ correction }) => !shapes.some((one) => one.correction === correction)), ...shapes],
  };
  const taken = [...book.sheets.map(({ name }) => name), ...planned.flatMap(({ plan }) => plan?.name ?? [])];
  const old = book.sheets.find(({ name }) => name === kept.rows?.sheet);
  if (old === undefined) return newSheet(planReturnsSheet(freeTabName(bringInMessages.returnsTab(), taken).name, record, dayText(now)));
  const plan = planReturnsSheet(old.name, record, dayText(now));
  const parts = [kept.rows, kept.shapes].flatMap((cells) => cells ?? []);
  const hasOwnText = kept.used !== null && textOutside(kept.used, parts, plan).length > 0;
  return {
    plan,
    replaces: { id: old.id, keepAs: hasOwnText ? freeTabName(messages.oldSheetName(old.name), taken).name : null },
    repoint: [],
  };
}

function rowOf({ what, source, plan, replacement }: Planned, framework: Framework): ReturnsRow {
  const { unit, areaId, period, route } = what.identity;
  return {
    file: what.file,
    happened: bringInMessages.whatHappened(replacement === null ? "broughtIn" : "replaced"),
    sheet: plan?.name ?? replacement?.cells.sheet ?? "",
    hospital: unit.hospital,
    ward: unit.ward ?? "",
    area: areaById(framework, areaId)?.name ?? areaId,
    period: periodName(period),
    route: ROUTES[route].name,
    scored: what.scored,
    of: what.of,
    fromSheet: what.sheet,
    cells: what.cells,
    templateVersion: what.templateVersion ?? "",
    when: source.when,
    why: [...what.decided, ...what.leftOut].join("\n"),
    before: replacement?.before ?? "",
    sha256: what.sha256,
  };
}

const leftOutRow = ({ file, sha256, why }: FileLeftOut, now: Date): ReturnsRow => ({
  file,
  happened: bringInMessages.whatHappened("leftOut"),
  sheet: "",
  hospital: "",
  ward: "",
  area: "",
  period: "",
  route: "",
  scored: "",
  of: "",
  fromSheet: "",
  cells: "",
  templateVersion: "",
  when: momentText(now),
  why,
  before: "",
  sha256,
});
