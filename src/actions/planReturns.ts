/** What bringing the read files in would do, while somebody still answers: the state of each file, what is added, what stands in the way. Pure. */
import { messages } from "../core/messages";
import { bringInMessages } from "../core/messages/bringIn";
import { returnsMessages } from "../core/messages/returns";
import { samePeriod } from "../core/period";
import { identityKey } from "../core/sheetIdentity";
import { unitKey, unitName, type Unit } from "../core/unit";
import { returnsOf, type Defaults, type FileAnswer, type Return, type ReturnsOfFile } from "../returns/returnsOf";
import { compareFiles } from "../returns/triageAll";
import type { KeptShape } from "../sheets/returnsSheet";
import { isFromSource } from "../sheets/sourceName";
import type { BringInRequest, Collision, FileLeftOut, ReturnToBringIn } from "./chunkOfReturns";
import type { ReturnsBook } from "./openReturns";
import type { ReturnedFile } from "./readReturns";

export type ReturnAnswer = FileAnswer;
export type CollisionChoice = Collision | "leaveOut";

export type ReturnState = "ready" | "asks" | "unusable" | "leftOut" | "there";

export interface PlannedFile {
  /** Its place among the files that were chosen. */
  readonly index: number;
  readonly file: string;
  readonly state: ReturnState;
  /** Why it is not ready, and what to do; of a ready one how many scores it has, what was taken for what it does not say, and what is left out. Whole sentences. */
  readonly reasons: readonly string[];
  /** Names of the wards and hospitals that it brings in. */
  readonly units: readonly string[];
}

export interface FoundCollision {
  /** Of the sheet's identity. */
  readonly key: string;
  readonly unit: string;
  readonly sheet: string;
  /** Null until the lead has said. */
  readonly choice: CollisionChoice | null;
}

export interface ReturnsPlan {
  readonly files: readonly PlannedFile[];
  readonly counts: { readonly ready: number; readonly asks: number; readonly unusable: number };
  readonly collisions: readonly FoundCollision[];
  readonly request: BringInRequest;
  readonly adds: number;
  readonly replaces: readonly string[];
  /** Who has sent nothing that can be used, in this quarter or in the workbook. */
  readonly missing: readonly string[];
  /** Ready to paste; "" where nobody is missing. */
  readonly chaseText: string;
}

export interface ReturnsSoFar {
  readonly read: readonly ReturnedFile[];
  /** By the place of the file. */
  readonly answers: ReadonlyMap<number, ReturnAnswer>;
  readonly choices: ReadonlyMap<string, CollisionChoice>;
  readonly shapes: readonly KeptShape[];
}

interface Settled extends ReturnsOfFile {
  readonly triage: ReturnedFile;
  readonly index: number;
}

export function planReturns({ read, answers, choices, shapes }: ReturnsSoFar, book: ReturnsBook): ReturnsPlan {
  const { framework, hospitals, settings, scored } = book;
  const defaults = { framework, hospitals, period: settings.period };
  const isLeftOut = (index: number): boolean => answers.get(index)?.use === false;
  const isThere = (what: Return): string | null => scored.find(({ source }) => isFromSource(source, what))?.sheet ?? null;
  const own = read.map((triage, index) => settledOnce(triage, answers.get(index) ?? null, defaults, book));
  const isAllThere = (index: number): boolean => {
    const { returns: its, open } = own[index] ?? NOTHING;
    return open.length === 0 && its.length > 0 && its.every((what) => isThere(what) !== null);
  };
  // Neither a file that the lead left out nor one that was brought in before says anything about the others.
  const kept = read.flatMap((_, index) => (isLeftOut(index) || isAllThere(index) ? [] : [index]));
  const compared = compareFiles(
    kept.flatMap((index) => read[index] ?? []),
    hospitals,
  );
  const placeOf = new Map(kept.map((index, place) => [index, place]));
  const triages = read.map((triage, index) => compared.files[placeOf.get(index) ?? -1] ?? triage);
  const settled = triages.map((triage, index): Settled => {
    const isAsBefore = triage.verdict === read[index]?.verdict;
    return { triage, index, ...(isAsBefore ? (own[index] ?? NOTHING) : returnsOf(triage, answers.get(index) ?? null, defaults)) };
  });
  const twice = doubled(settled.filter(({ index }) => placeOf.has(index)));

  const collisions = new Map<string, FoundCollision>();
  const returns: ReturnToBringIn[] = [];
  const leftOut: FileLeftOut[] = [];
  const files = settled.map(({ triage, index, returns: its, leftOut: parts, open }): PlannedFile => {
    const { file, sha256, reason } = triage;
    const units = its.map(({ identity }) => unitName(identity.unit));
    const told = { index, file, units };
    const without = (state: ReturnState, reasons: readonly string[]): PlannedFile => {
      if (state !== "there") leftOut.push({ file, sha256, why: reasons.join(" ") });
      return { ...told, state, reasons };
    };
    if (isLeftOut(index)) return without("leftOut", [bringInMessages.stateWord("leftOut")]);
    if (triage.verdict === "blocked") return without("unusable", [reason]);
    const others = twice.get(index) ?? [];
    if (open.length > 0 || others.length > 0)
      return without("asks", [...new Set([...open, ...(others.length > 0 ? [returnsMessages.sameUnitTwice(others)] : [])])]);
    if (its.length === 0) return without("asks", [bringInMessages.tableNotThere()]);
    const there = its.flatMap((what) => isThere(what) ?? []);
    if (there.length === its.length) return without("there", [bringInMessages.alreadyIn(there)]);
    if (parts.length > 0) leftOut.push({ file, sha256, why: parts.join(" ") });
    for (const what of its) {
      if (isThere(what) !== null) continue;
      const key = identityKey(what.identity);
      const same = scored.find(({ identity }) => identity !== null && identityKey(identity) === key);
      if (same === undefined) {
        returns.push({ what, collision: null });
        continue;
      }
      const choice = choices.get(key) ?? null;
      collisions.set(key, { key, unit: unitName(what.identity.unit), sheet: same.sheet, choice });
      if (choice === "replace" || choice === "keepBoth") returns.push({ what, collision: { sheet: same.sheet, choice } });
      else leftOut.push({ file, sha256, why: bringInMessages.scoredAlready(unitName(what.identity.unit), same.sheet) });
    }
    return {
      ...told,
      state: "ready",
      reasons: [
        triage.verdict === "ready"
          ? reason
          : messages.nOfMScored(
              its.reduce((sum, one) => sum + one.scored, 0),
              its.reduce((sum, one) => sum + one.of, 0),
            ),
        ...new Set([...its.flatMap((one) => one.decided), ...parts, ...its.flatMap((one) => one.leftOut)]),
      ],
    };
  });

  const replaces = returns.flatMap(({ collision }) => (collision?.choice === "replace" ? [collision.sheet] : []));
  const asking = settled.flatMap(({ triage, returns: its }) =>
    triage.verdict === "blocked"
      ? []
      : [...its.map(({ identity }) => identity.unit), ...triage.sheets.flatMap(({ used, unit }) => (used && unit !== null ? [unit] : []))],
  );
  // Whoever sent something that still asks has sent it.
  const there = new Set([...asking, ...unitsScored(book)].map(unitKey));
  // A hospital with wards is there when it is scored as a whole.
  const missing = compared.missing.filter(
    ({ hospital, ward }) => !there.has(unitKey({ hospital, ward })) && !there.has(unitKey({ hospital, ward: null })),
  );
  return {
    files: [...files].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
    counts: { ready: count(files, "ready") + count(files, "there"), asks: count(files, "asks"), unusable: count(files, "unusable") },
    collisions: [...collisions.values()],
    request: { returns, leftOut, shapes },
    adds: returns.length - replaces.length,
    replaces,
    missing: missing.map(unitName),
    chaseText: missing.length === 0 ? "" : returnsMessages.chaseText(missing.map(unitName)),
  };
}

const NOTHING: ReturnsOfFile = { returns: [], leftOut: [], open: [] };

interface Remembered {
  readonly answer: ReturnAnswer | null;
  readonly book: ReturnsBook;
  readonly settled: ReturnsOfFile;
}

/** A thousand files are planned again after each that is read: what was worked out for a file holds until its answer or the workbook changes. */
const remembered = new WeakMap<ReturnedFile, Remembered>();

function settledOnce(triage: ReturnedFile, answer: ReturnAnswer | null, defaults: Defaults, book: ReturnsBook): ReturnsOfFile {
  const before = remembered.get(triage);
  if (before !== undefined && before.answer === answer && before.book === book) return before.settled;
  const settled = returnsOf(triage, answer, defaults);
  remembered.set(triage, { answer, book, settled });
  return settled;
}

/** Those that ask come first. */
const ORDER: readonly ReturnState[] = ["asks", "unusable", "ready", "there", "leftOut"];
const count = (files: readonly PlannedFile[], state: ReturnState): number => files.filter((file) => file.state === state).length;

/** Files that bring in the same ward, area, period and route as another, with the others' names. */
function doubled(settled: readonly Settled[]): ReadonlyMap<number, string[]> {
  const byKey = new Map<string, Settled[]>();
  for (const one of settled)
    for (const key of new Set(one.returns.map(({ identity }) => identityKey(identity)))) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  const twice = new Map<number, string[]>();
  for (const group of byKey.values()) {
    if (group.length < 2) continue;
    for (const one of group)
      twice.set(one.index, [
        ...new Set([...(twice.get(one.index) ?? []), ...group.filter((other) => other !== one).map(({ triage }) => triage.file)]),
      ]);
  }
  return twice;
}

/** Those of whom scores of this quarter are in the workbook already. */
const unitsScored = ({ scored, settings }: ReturnsBook): Unit[] =>
  scored.flatMap(({ identity }) =>
    identity !== null && (settings.period === null || samePeriod(identity.period, settings.period)) ? [identity.unit] : [],
  );
