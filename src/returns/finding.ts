/** What the layout finder answers: where the scores of a sheet stand, how sure that is, and why. Rows and columns count from 0. */
import type { Framework } from "../core/framework";
import type { Period } from "../core/period";
import type { Problem } from "../core/problem";
import type { Route } from "../core/route";
import type { Score } from "../core/score";
import type { Hospital, Unit } from "../core/unit";
import type { Correction } from "./correction";

/** What the workbook that scores are brought into knows. */
export interface Knowledge {
  readonly framework: Framework;
  readonly hospitals: readonly Hospital[];
  /** Where the lead said that the scores stand, for sheets of the same shape. */
  readonly corrections: readonly Correction[];
}

/**
 * `sure`: can be used as found. `ask`: somebody has to look first. `none`: no table of scores stands here. `blank`: one does,
 * and nobody has filled it in.
 */
export type SheetVerdict = "sure" | "ask" | "none" | "blank";

/** What the scores of a column are. Only what was agreed, or the one score that there is, counts. */
export type ScoreRole = "score" | "agreed" | "serviceUsers" | "staff" | "self" | "peer" | "lastTime" | "ward" | "hospital";

export interface FoundScoreColumn {
  readonly column: number;
  /** As it stands on the sheet; the lines of a heading of several rows are joined. */
  readonly heading: string;
  readonly role: ScoreRole;
  /** Whose scores these are, where each column has its own; by the name in the set-up where it is known there. */
  readonly unit: string | null;
  readonly counted: boolean;
}

/** A score as it was read from a cell. */
export interface ReadScore {
  /** What counts. */
  readonly score: Score;
  /** What the cell shows. */
  readonly seen: string;
  readonly row: number;
  readonly column: number;
  /** What to look at in the cell; a score may count all the same. */
  readonly problem: Problem | null;
}

export interface FoundRow {
  readonly row: number;
  /** The words of the standard as they stand here. */
  readonly text: string;
  /** What stands in the column with numbers, "" without one. */
  readonly number: string;
  /** Null where none of the known standards is meant. */
  readonly standardId: string | null;
  /** From 0 to 1: how near the words are to those of the standard. */
  readonly match: number;
  /** One for each of the table's `scoreColumns`, in their order. */
  readonly scores: readonly ReadScore[];
  readonly evidence: string;
  readonly action: string;
  /** What only a sheet of ours keeps apart. */
  readonly beside?: BesideScore;
}

interface BesideScore {
  readonly lead: string;
  /** A day as Excel numbers it, or what was written in its place. */
  readonly by: number | string | null;
  readonly status: string;
  /** The two views. */
  readonly serviceUsers: number | null;
  readonly staff: number | null;
}

export interface FoundTable {
  /** Null where it cannot be told, or the framework does not have it. */
  readonly areaId: string | null;
  /** Whose scores these are, where the table says so itself and other tables of the sheet are of others. */
  readonly unit: string | null;
  readonly unitKind: "ward" | "hospital" | null;
  /** The lowest row of the headings; null without any. */
  readonly headerRow: number | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly standardColumn: number;
  /** The column with the standards' numbers. */
  readonly idColumn: number | null;
  readonly evidenceColumn: number | null;
  readonly actionColumn: number | null;
  readonly scoreColumns: readonly FoundScoreColumn[];
  readonly rows: readonly FoundRow[];
  /** Standards of the area that have no row here. */
  readonly standardsMissing: readonly string[];
  /** The same on all sheets that one correction is for; absent on sheets of ours, which need none. */
  readonly shape?: string;
}

export interface FoundComment {
  readonly cell: string;
  readonly text: string;
  /** On a score, or in its row with a number that a score can be: it may say that the score is another. */
  readonly isAboutScore: boolean;
}

export interface SheetFinding {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly verdict: SheetVerdict;
  /** From 0 to 1, see `sureness`. */
  readonly sureness: number;
  readonly source: "ours" | "found" | "corrected";
  /** What our own sheet says it is; null on others'. */
  readonly own: OwnSheet | null;
  readonly tables: readonly FoundTable[];
  /** Plain sentences: what was found and by what. */
  readonly why: readonly string[];
  /** Plain sentences: what speaks against it, or should be looked at. */
  readonly doubts: readonly string[];
  /** What people wrote on cells beside what they wrote into them, and is not read; absent where nobody did. */
  readonly comments?: readonly FoundComment[];
  /** The first cell that was left out because it lies far below all others; absent where none was. */
  readonly stray?: string;
}

/** A sheet that this add-in made. */
export interface OwnSheet {
  readonly kind: string;
  readonly templateVersion: number;
  /** Made by a version that came after this one: nothing on it is read. */
  readonly newer: boolean;
  /** Null until it says hospital and ward; a whole hospital has no ward. */
  readonly unit: Unit | null;
  readonly areaId: string | null;
  readonly period: Period | null;
  readonly route: Route | null;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  /** The day of the form, as Excel numbers it. */
  readonly date: number | null;
  /** Whether everyone agreed, in the words of the sheet. */
  readonly agreed: string;
  readonly notes: string;
  /** As in checkScores. */
  readonly problems: readonly Problem[];
}

/** The columns whose scores count. */
export const countedColumns = (table: FoundTable): readonly FoundScoreColumn[] => table.scoreColumns.filter(({ counted }) => counted);
