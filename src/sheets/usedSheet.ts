/**
 * A sheet of somebody's own that counts as a score sheet where it stands. Nothing of theirs is moved or changed: beside the last column
 * they use, and below their last row, stand cells of ours in hidden columns.
 *
 * In the rows of their table: which standard a row is, and what is counted of its score, live. Below: the form (hospital, ward ...), good
 * practice, the bands, and a list of the words of each row as they were when the sheet was first used. A row is found in that list by its words, so rows
 * may be sorted; one whose words are changed is in the list no more and asks, rather than become another standard.
 */
import type { Standard } from "../core/framework";
import { useSheetMessages } from "../core/messages/useSheet";
import { periodName, type Period } from "../core/period";
import { ROUTES, type Route } from "../core/route";
import type { Scale } from "../core/scale";
import type { Unit } from "../core/unit";
import { cellAddress, columnsAddress, fixedCell, fixedRange, rangeAddress, type Rectangle } from "./address";
import { planBandsRow } from "./bandsRow";
import { quotedText } from "./functions";
import { SHEET_NAMES, USED_NAMES, usedKindText } from "./names";
import { COLOURS, EDGE } from "./palette";
import { formula, type Block, type Look, type LookPlan, type NamePlan, type PlanCell, type RulePlan, type ValidationPlan } from "./plan";
import { planScoreColours } from "./ragSelection";
import { NOTES_HEADING, SCORE_COLUMNS, SCORE_FIELD_ORDER, SCORE_FIELDS, type ScoreField } from "./scoreColumns";
import { countedFormula } from "./scoreFormulas";
import { columnValidations, type EndWords } from "./scoreValidations";
import { DROP_DOWN_IS_OURS, LEFT_OUT, whereFormula } from "./usedColumns";

export interface UsedTable {
  /** The lowest row of the headings; without any the row above the first standard. Rows and columns count from 0. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** The column by whose words the standards are known. */
  readonly wordsColumn: number;
  readonly scoreColumn: number;
  /** Null where the sheet has none: then a column of ours takes its place. */
  readonly evidenceColumn: number | null;
  readonly actionColumn: number | null;
  /** The rows with a standard, from top to bottom. */
  readonly rows: readonly number[];
  /** Every text in the words' column once, with the standard that it means; null: shown and left out. */
  readonly words: readonly { readonly text: string; readonly standard: Standard | null }[];
}

export interface UsedAbout {
  readonly unit: Unit;
  readonly area: string;
  readonly period: Period;
  readonly route: Route;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
}

export interface UsedSheetInput {
  readonly table: UsedTable;
  readonly about: UsedAbout;
  readonly scale: Scale;
  readonly endWords: EndWords;
  /** The first row and column that are free, to the end of the sheet. */
  readonly free: { readonly row: number; readonly column: number };
  readonly dropDown: boolean;
  readonly colours: boolean;
}

export interface UsedSheetPlan {
  readonly blocks: readonly Block[];
  readonly looks: readonly LookPlan[];
  /** What says what the sheet is comes last. */
  readonly names: readonly NamePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly rules: readonly RulePlan[];
  /** All cells that are ours; their columns hold nothing else. */
  readonly own: string;
  readonly hiddenColumns: string;
  /** The cells with the scores, in one column. */
  readonly scores: string;
}

const LIVE = ["place", "number", "standard", "id", "version", "counted", "evidence", "action"] as const;
type Live = (typeof LIVE)[number];
const LIST = ["words", "number", "standard", "id", "version"] as const;
type Listed = (typeof LIST)[number];
const LIST_HEADERS: Readonly<Record<Listed, string>> = {
  words: "Words on this sheet",
  number: SCORE_COLUMNS.number.headers[0],
  standard: SCORE_COLUMNS.standard.headers[0],
  id: SCORE_COLUMNS.id.headers[0],
  version: SCORE_COLUMNS.version.headers[0],
};
/** Rows below the last one that is in use. */
const BELOW = { title: 1, labels: 2, values: 3, notes: 4, bands: 6, list: 7 } as const;

/** The edges around cells that people fill, and their ink. */
const FILLED_BY_PEOPLE: Look = { color: COLOURS.ink, top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };

/** How many columns and rows of the sheet must be free for it. */
export const roomNeeded = ({ words }: Pick<UsedTable, "words">): { readonly rows: number; readonly columns: number } => ({
  rows: BELOW.list + 1 + words.length,
  columns: SCORE_FIELD_ORDER.length,
});

/** What is put on the sheet. Throws RangeError for a table without a heading row or one above it: our headings have to stand beside it. */
export function planUsedSheet({ table, about, scale, endWords, free, dropDown, colours }: UsedSheetInput): UsedSheetPlan {
  const { headerRow, lastRow, wordsColumn, scoreColumn, words, rows } = table;
  if (headerRow < 0) throw new RangeError("There is no row above the table.");
  const live = LIVE.filter((column) =>
    column === "evidence" ? table.evidenceColumn === null : column === "action" ? table.actionColumn === null : true,
  );
  const columnOf = (column: Live): number => free.column + live.indexOf(column);
  const at = (row: keyof typeof BELOW): number => free.row + BELOW[row];
  const firstListed = at("list") + 1;
  const listed = (column: Listed): string =>
    fixedRange({ row: firstListed, column: free.column + LIST.indexOf(column), rows: words.length, columns: 1 });
  const bands = planBandsRow(at("bands"), free.column, free.column + 1);
  const own = { row: headerRow, column: free.column, rows: firstListed + words.length - headerRow, columns: roomNeeded(table).columns };
  const first = Math.min(wordsColumn, scoreColumn, table.evidenceColumn ?? scoreColumn, table.actionColumn ?? scoreColumn);
  const scores = (from: number, to: number): string => rangeAddress({ row: from, column: scoreColumn, rows: to - from + 1, columns: 1 });
  const runs = runsOf(rows).map(([from, to]) => scores(from, to));

  const source = (column: number): string => inThisRow({ row: headerRow, column, rows: lastRow - headerRow + 1, columns: 1 });
  const liveRow = (row: number): PlanCell[] => {
    const place = cellAddress(row, columnOf("place"));
    const fromList = (column: Listed): PlanCell => formula(`=IF(${place}=0,"",INDEX(${listed(column)},${place}))`);
    const id = cellAddress(row, columnOf("id"));
    const cells: Record<Live, PlanCell> = {
      place: formula(placeFormula(source(wordsColumn), listed("words"))),
      number: fromList("number"),
      standard: formula(`=IF(${place}=0,IFERROR(${source(wordsColumn)}&"",""),INDEX(${listed("standard")},${place}))`),
      id: fromList("id"),
      version: fromList("version"),
      counted: formula(
        `=IF(OR(LEN(${id})=0,${id}=${quotedText(LEFT_OUT)}),"",${countedFormula(source(scoreColumn), bands.cells, scale.notApplicableWord).slice(1)})`,
      ),
      evidence: null,
      action: null,
    };
    return live.map((column) => cells[column]);
  };
  const header = (column: Live): PlanCell =>
    column === "place"
      ? formula(whereFormula(headerRow, { score: scoreColumn, evidence: table.evidenceColumn, action: table.actionColumn }))
      : SCORE_COLUMNS[column].headers[0];

  return {
    blocks: [
      {
        at: cellAddress(headerRow, free.column),
        cells: [live.map(header), ...Array.from({ length: lastRow - headerRow }, (_, index) => liveRow(headerRow + 1 + index))],
      },
      { at: cellAddress(at("title"), free.column), cells: [[useSheetMessages.ownColumnsTitle()]] },
      {
        at: cellAddress(at("labels"), free.column),
        cells: [SCORE_FIELD_ORDER.map((name) => SCORE_FIELDS[name].labels[0]), formValues(about)],
      },
      { at: cellAddress(at("notes"), free.column), cells: [[NOTES_HEADING]] },
      ...bands.blocks,
      {
        at: cellAddress(at("list"), free.column),
        cells: [LIST.map((column) => LIST_HEADERS[column]), ...words.map(({ text, standard }) => listRow(text, standard))],
      },
    ],
    looks: [
      { areas: rangeAddress(own), look: { fontSize: 9, color: COLOURS.muted } },
      {
        areas: [
          { row: headerRow, columns: live.length },
          { row: at("title"), columns: 1 },
          { row: at("list"), columns: LIST.length },
        ]
          .map(({ row, columns }) => rangeAddress({ row, column: free.column, rows: 1, columns }))
          .join(","),
        look: { bold: true },
      },
      { areas: cellAddress(at("notes") + 1, free.column), look: { numberFormat: "@", ...FILLED_BY_PEOPLE } },
      ...SCORE_FIELD_ORDER.map((name, index): LookPlan => ({
        areas: cellAddress(at("values"), free.column + index),
        look: { numberFormat: SCORE_FIELDS[name].format, ...FILLED_BY_PEOPLE },
      })),
      {
        areas: rangeAddress({ row: firstListed, column: free.column, rows: words.length, columns: LIST.indexOf("version") }),
        look: { numberFormat: "@" },
      },
    ],
    names: [
      {
        name: SHEET_NAMES.header,
        scope: "sheet",
        refersTo: { range: rangeAddress({ row: at("labels"), column: free.column, rows: 2, columns: SCORE_FIELD_ORDER.length }) },
      },
      {
        name: SHEET_NAMES.table,
        scope: "sheet",
        refersTo: {
          range: rangeAddress({ row: headerRow, column: first, rows: lastRow - headerRow + 1, columns: free.column + live.length - first }),
        },
      },
      {
        name: SHEET_NAMES.notes,
        scope: "sheet",
        refersTo: { range: rangeAddress({ row: at("notes"), column: free.column, rows: 2, columns: 1 }) },
      },
      ...bands.names,
      { name: USED_NAMES.own, scope: "sheet", refersTo: { range: rangeAddress(own) } },
      { name: USED_NAMES.scores, scope: "sheet", refersTo: { range: scores(headerRow + 1, lastRow) } },
      { name: USED_NAMES.dropDown, scope: "sheet", refersTo: { text: dropDown ? DROP_DOWN_IS_OURS : "none" } },
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: usedKindText() } },
    ],
    validations: dropDown
      ? columnValidations(scale, endWords).flatMap(([column, allowed]) =>
          column === "score" ? runs.map((range) => ({ range, ...allowed })) : [],
        )
      : [],
    rules: colours ? runs.flatMap((range) => planScoreColours(range, bands.cells)) : [],
    own: rangeAddress(own),
    hiddenColumns: columnsAddress(own.column, own.columns),
    scores: scores(headerRow + 1, lastRow),
  };
}

/** The cell of a column that stands in the row of the formula, whatever is inserted, sorted or moved: the column is anchored at its heading. */
function inThisRow(column: Rectangle): string {
  return `INDEX(${fixedRange(column)},ROW()-ROW(${fixedCell(column.row, column.column)})+1)`;
}

/** The place in the list of the words that stand in this row; 0 of none. "=" compares texts of any length, which MATCH does not. */
function placeFormula(words: string, list: string): string {
  const [firstListed = list] = list.split(":");
  return `=IFERROR(IF(LEN(TRIM(${words}))=0,0,SUMPRODUCT((${list}=${words}&"")*(ROW(${list})-ROW(${firstListed})+1))),0)`;
}

function listRow(text: string, standard: Standard | null): PlanCell[] {
  const cells: Record<Listed, PlanCell> = {
    words: text,
    number: standard?.number ?? "-",
    standard: standard?.text ?? text,
    id: standard?.id ?? LEFT_OUT,
    version: standard?.version ?? 0,
  };
  return LIST.map((column) => cells[column]);
}

function formValues({ unit, area, period, route, serviceUsers, staff }: UsedAbout): PlanCell[] {
  const values: Record<ScoreField, PlanCell> = {
    hospital: unit.hospital,
    ward: unit.ward,
    area,
    period: periodName(period),
    route: ROUTES[route].name,
    serviceUsers,
    staff,
    date: null,
    agreed: null,
  };
  return SCORE_FIELD_ORDER.map((name) => values[name]);
}

/** First and last of each run of rows without a gap. */
function runsOf(rows: readonly number[]): [number, number][] {
  return [...rows]
    .sort((a, b) => a - b)
    .reduce<[number, number][]>((runs, row) => {
      const last = runs.at(-1);
      if (last === undefined || row > last[1] + 1) return [...runs, [row, row]];
      last[1] = row;
      return runs;
    }, []);
}
