/**
 * What becomes of a made sheet when it is made again: it stays when it is right already, goes when everything on it is ours or carried
 * over, and is kept under another name when it holds something of the user's own, or formulas on sheets of their own may look at it.
 */
import { momentText } from "../core/day";
import { messages } from "../core/messages";
import { isUpToDate } from "../sheets/isUpToDate";
import { movedPlaces } from "../sheets/movedPlaces";
import { ownText } from "../sheets/ownText";
import type { SheetPlan } from "../sheets/plan";
import type { SheetKind } from "../sheets/names";
import { changedRows, pointedFormulas, type Move } from "../sheets/pointedTo";
import { freeTabName } from "../sheets/sheetName";
import { builtName, type Repointed, type SheetToBuild } from "./buildBeside";
import type { OurSheet } from "./readBook";

export interface Refreshed {
  /** Null: the sheet that is there is right already. */
  readonly build: SheetToBuild | null;
  /** The name under which the old sheet stays. */
  readonly keptAs: string | null;
  /** The other sheets with their formulas pointing to it while it is being built: one of them may look at the next one that is made again, too. */
  readonly others: readonly OurSheet[];
}

/** Kinds of sheets with formulas that look at a sheet of a kind. */
const LOOKING_AT: Partial<Readonly<Record<SheetKind, readonly SheetKind[]>>> = {
  hospital: ["benchmark", "report", "actions"],
  entered: ["region", "report"],
  benchmark: ["region"],
};

/** The sheet that is there, and when it says that it was made. */
export interface MadeSheet extends OurSheet {
  readonly made: string;
  /** Whether something of the user's own stands on it, where its own reader knows; else its cells are compared with the plan. */
  readonly hasOwnText?: boolean;
}

/** What else is in the workbook. */
export interface Beside {
  readonly taken: readonly string[];
  /** Formulas on the user's own sheets may look at the old sheet: without it they would be lost. */
  readonly ownSheetsInUse: boolean;
}

/**
 * `planMade`: the plan of the sheet as it would be made at a moment ("24 Aug 2023, 10:05"); one that is right already keeps its own.
 * `old` null: there is none yet. `others`: the sheets of ours, of which some may look at the old one.
 */
export function refreshSheet(
  planMade: (moment: string) => SheetPlan,
  old: MadeSheet | null,
  others: readonly OurSheet[],
  { taken, ownSheetsInUse }: Beside,
): Refreshed {
  if (old !== null && isRight(planMade(old.made), old)) return { build: null, keptAs: null, others };
  const plan = planMade(momentText(new Date()));
  if (old === null) return { build: { plan, replaces: null, repoint: [] }, keptAs: null, others };
  const hasOwnText = old.hasOwnText ?? (old.used !== null && ownText(old.used, old.cells, plan).length > 0);
  const keptAs = hasOwnText || ownSheetsInUse ? freeTabName(messages.oldSheetName(old.cells.sheet), taken).name : null;
  const move = { from: old.cells.sheet, to: builtName(plan), places: movedPlaces(old.cells, plan) };
  const kinds = LOOKING_AT[old.kind] ?? [];
  const after = others.map((other) => (kinds.includes(other.kind) ? afterMove(other, move) : other));
  return { build: { plan, replaces: { id: old.id, keepAs: keptAs }, repoint: repointed(others, after) }, keptAs, others: after };
}

/** Every cell is as planned, and no chart is gone. */
function isRight(plan: SheetPlan, { used, charts }: OurSheet): boolean {
  return used !== null && isUpToDate(plan, used) && (plan.charts ?? []).every(({ name }) => charts.includes(name));
}

/**
 * Several sheets that are made again in one go. A formula may look at many of them: it is written once, before the first is put in place,
 * for written with each of them the request of forty hospitals would be longer than Excel takes.
 *
 * @param before the other sheets as they were read
 * @param after as `refreshSheet` gave them for the last one
 */
export function buildTogether(builds: readonly SheetToBuild[], before: readonly OurSheet[], after: readonly OurSheet[]): SheetToBuild[] {
  const all = repointed(before, after);
  return builds.map((build, index) => ({ ...build, repoint: index === 0 ? all : [] }));
}

/** The rows of other sheets that looked at an old one, pointing to the new; in the same order, before and after. */
const repointed = (before: readonly OurSheet[], after: readonly OurSheet[]): Repointed[] =>
  before.flatMap(({ cells: { sheet }, used }, index) =>
    used === null
      ? []
      : changedRows(used.range, used.formulas, after[index]?.used?.formulas ?? used.formulas).map((row) => ({ sheet, ...row })),
  );

const afterMove = (other: OurSheet, move: Move): OurSheet =>
  other.used === null ? other : { ...other, used: { ...other.used, formulas: pointedFormulas(other.used, move) } };
