/**
 * The columns of a score sheet and the fields of the form above them: the one record of what they are called, how wide they
 * are and how they look. Planner and reader both go by it; the types its keys make leave no cell out.
 */
import { EDGE } from "./palette";
import type { Look } from "./plan";
import { WORDS_LOOK } from "./tableLook";

interface ColumnPlan {
  /** What the header says; a reader takes the other names as well. */
  readonly headers: readonly [string, ...string[]];
  /** Characters. */
  readonly width: number;
  readonly look: Look;
  /** With the two views on the sheet the text columns make room for them. */
  readonly widthBesideViews?: number;
  /** Only where both views are asked. */
  readonly ofViews?: true;
  /** For the machine. */
  readonly hidden?: true;
}

const TEXT: Look = { numberFormat: "@", ...WORDS_LOOK };
const FORMULA: Look = { numberFormat: "General" };
const CENTRED: Look = { numberFormat: "General", horizontal: "Center" };
const ID: Look = { numberFormat: "@" };

/** What the score column is called where the two views stand beside it. */
export const AGREED_SCORE = "Agreed score";

/** In their order from left to right. */
const COLUMNS = {
  number: { headers: ["No.", "No", "Number"], width: 4, look: CENTRED },
  standard: { headers: ["Standard"], width: 43, look: TEXT },
  serviceUsers: { headers: ["Service users"], width: 8, look: CENTRED, ofViews: true },
  staff: { headers: ["Staff"], width: 8, look: CENTRED, ofViews: true },
  score: { headers: ["Score", AGREED_SCORE], width: 8, look: { ...CENTRED, fontSize: 12, bold: true, left: EDGE, right: EDGE } },
  rag: { headers: ["RAG"], width: 9, look: { ...FORMULA, horizontal: "Center" } },
  evidence: {
    headers: ["How do we know? (or why it does not apply)", "How do we know?", "Evidence"],
    width: 41,
    widthBesideViews: 32,
    look: TEXT,
  },
  action: { headers: ["What we will do", "Action"], width: 33, widthBesideViews: 25, look: TEXT },
  lead: { headers: ["Who leads"], width: 18, look: TEXT },
  by: { headers: ["By when"], width: 13, look: { numberFormat: "d mmm yyyy", ...WORDS_LOOK } },
  status: { headers: ["Status"], width: 11, look: TEXT },
  id: { headers: ["Standard id"], width: 12, look: ID, hidden: true },
  version: { headers: ["Version"], width: 8, look: FORMULA, hidden: true },
  view: { headers: ["Whose view"], width: 12, look: ID, hidden: true },
  qualityNetwork: { headers: ["Quality Network"], width: 12, look: ID, hidden: true },
  counted: { headers: ["Counted"], width: 8, look: FORMULA, hidden: true },
} as const satisfies Record<string, ColumnPlan>;
export type ScoreColumn = keyof typeof COLUMNS;
export const SCORE_COLUMNS: Readonly<Record<ScoreColumn, ColumnPlan>> = COLUMNS;

export const SCORE_COLUMN_ORDER = Object.keys(COLUMNS) as ScoreColumn[];

interface FieldPlan {
  /** The label; a reader takes the other names as well. */
  readonly labels: readonly [string, ...string[]];
  /** First or second line of the form. */
  readonly line: 0 | 1;
  /** The column it stands in. */
  readonly column: ScoreColumn;
  readonly format: string;
}

/** The form above the table: each value in the cell below its label, in a column wide enough for it. */
const FIELDS = {
  hospital: { labels: ["Hospital", "Service", "Unit", "Team"], line: 0, column: "standard", format: "@" },
  ward: { labels: ["Ward"], line: 0, column: "evidence", format: "@" },
  area: { labels: ["Area"], line: 0, column: "action", format: "@" },
  period: { labels: ["Quarter", "Month", "Period", "Quarter or month"], line: 0, column: "lead", format: "@" },
  route: { labels: ["How we did this"], line: 1, column: "standard", format: "@" },
  serviceUsers: { labels: ["Service users who took part"], line: 1, column: "evidence", format: "0" },
  staff: { labels: ["Staff who took part"], line: 1, column: "action", format: "0" },
  date: { labels: ["Date"], line: 1, column: "lead", format: "d mmm yyyy" },
  agreed: { labels: ["Agreed by everyone"], line: 1, column: "by", format: "@" },
} as const satisfies Record<string, FieldPlan>;
export type ScoreField = keyof typeof FIELDS;
export const SCORE_FIELDS: Readonly<Record<ScoreField, FieldPlan>> = FIELDS;

export const SCORE_FIELD_ORDER = Object.keys(FIELDS) as ScoreField[];

export const STATUSES = ["Not started", "Started", "Done"] as const;

export const NOTES_HEADING = "Good practice to share";
