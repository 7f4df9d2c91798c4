/** So many of the returns as one request can carry, and what would be written for each of them. Pure. */
import { dayText } from "../core/day";
import { areaById, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { bringInMessages } from "../core/messages/bringIn";
import { identityKey } from "../core/sheetIdentity";
import { unitName } from "../core/unit";
import { UserError } from "../core/userError";
import type { ReturnsCells } from "../excel/loadReturns";
import type { Return } from "../returns/returnsOf";
import { hasViews } from "../sheets/filling";
import type { SheetCells } from "../sheets/namedCells";
import { SOURCE_NAME } from "../sheets/names";
import type { SheetPlan } from "../sheets/plan";
import type { KeptShape } from "../sheets/returnsSheet";
import { planScoreSheet } from "../sheets/scoreSheet";
import { scoreTabName, type TakenTab } from "../sheets/sheetName";
import { isFromSource, momentText, sourceText, type Source } from "../sheets/sourceName";
import type { ScoredSheet } from "./openReturns";
import type { BookNow } from "./readBook";
import { rowOf } from "./recordOfReturns";
import { replaceScores, type Replacement } from "./replaceScores";
import { bytesOf, bytesOfEntries, MOST_BYTES } from "./requestBytes";

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

/** A sheet whose scores are to be replaced, as it is now. */
export interface Target {
  readonly cells: SheetCells;
  readonly isProtected: boolean;
}

export interface Planned {
  readonly what: Return;
  readonly source: Source;
  /** One of the two: a new sheet, or new cells on one that is there. */
  readonly plan: SheetPlan | null;
  readonly replacement: Replacement | null;
}

export interface Chunk {
  readonly planned: readonly Planned[];
  readonly there: number;
  readonly taken: number;
}

export interface Found {
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

/** Throws UserError where a return cannot be put where the lead said. */
export function chunkOf({ returns }: BringInRequest, { book, scored, targets, kept, now }: Found): Chunk {
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
