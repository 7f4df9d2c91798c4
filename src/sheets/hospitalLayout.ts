/**
 * Where things lie on a hospital sheet. Planner, reader and formulas ask here; nobody else knows a column or a row.
 *
 * Rows: title lines, table, foot, action block, notes that lost their standard, lines in words, the strip that names the sheet,
 * the bands, and hidden rows with the pieces of the sentences.
 */
import { columnsAddress, fixedCell, fixedRange, type Rectangle } from "./address";
import { matrixColumns, unitPages, type MatrixColumns } from "./matrixColumns";

interface ColumnPlan {
  readonly header: string;
  /** Characters. */
  readonly width: number;
}

export const HOSPITAL_COLUMNS = {
  number: { header: "No.", width: 4 },
  standard: { header: "Standard", width: 52 },
  score: { header: "Hospital score", width: 12 },
  range: { header: "Lowest to highest", width: 10 },
  scored: { header: "Wards scored", width: 9 },
  where: { header: "Where to look", width: 23 },
  last: { header: "Last time", width: 10 },
  notes: { header: "Notes (yours, kept)", width: 26 },
  id: { header: "Standard id", width: 12 },
  version: { header: "Version", width: 8 },
  lowRaw: { header: "Low scores inside, in parts", width: 12 },
} as const satisfies Record<string, ColumnPlan>;
export type HospitalColumn = keyof typeof HOSPITAL_COLUMNS;

const BEFORE = ["number", "standard"] as const;
const RESULTS = ["score", "range", "scored", "where", "last", "notes"] as const;
const HIDDEN = ["id", "version", "lowRaw"] as const;

/** Ward columns in characters: one ward alone, some, many. */
const UNIT_WIDTH = { single: 12, some: 9, narrow: 5 } as const;
export const NARROW_ABOVE = 6;
const AFTER_ABOVE = 14;

/** The action block, and the columns of the table that it stands in. */
export const ACTION_COLUMNS = {
  number: { header: "No.", under: "number" },
  action: { header: "What we will do", under: "standard" },
  by: { header: "By when", under: "score" },
  status: { header: "Status", under: "range" },
  lead: { header: "Who leads", under: "where" },
  agreed: { header: "Agreed with service users", under: "notes" },
} as const satisfies Record<string, { readonly header: string; readonly under: HospitalColumn }>;
export type ActionColumn = keyof typeof ACTION_COLUMNS;
export const ACTION_ORDER = Object.keys(ACTION_COLUMNS) as ActionColumn[];
/** Its columns as a reader looks for them. */
export const ACTION_HEADERS = Object.fromEntries(
  ACTION_ORDER.map((column) => [column, { headers: [ACTION_COLUMNS[column].header] }]),
) as Record<ActionColumn, { headers: string[] }>;

/** The strip that says which sheet this is; each value below its label. */
export const HOSPITAL_FIELDS = {
  hospital: { labels: ["Hospital"], under: "standard" },
  period: { labels: ["Quarter", "Month"], under: "score" },
  area: { labels: ["Area"], under: "where" },
  made: { labels: ["Made"], under: "last" },
  framework: { labels: ["Standards"], under: "notes" },
} as const satisfies Record<string, { readonly labels: readonly [string, ...string[]]; readonly under: HospitalColumn }>;
export type HospitalField = keyof typeof HOSPITAL_FIELDS;

/** The rows of the foot, each known by its label. */
export const FOOT_ROWS = {
  average: "Average",
  serviceUsers: "Service users who took part",
  staff: "Staff who took part",
  route: "How we did this",
} as const;
export type FootRow = keyof typeof FOOT_ROWS;
export const FOOT_ORDER = Object.keys(FOOT_ROWS) as FootRow[];

/** Room for one or two, as the block says, and always for one more: what goes on from the last round does not take its place. */
export const actionRows = (kept: number): number => Math.max(2, kept + 1);

export interface HospitalCounts {
  readonly wards: number;
  readonly standards: number;
  readonly actions: number;
  readonly oldNotes: number;
  readonly lines: number;
}

export interface HospitalLayout {
  readonly columns: MatrixColumns<HospitalColumn>;
  readonly unitWidth: number;
  /** Columns that begin a page, counted from 0. */
  readonly pages: readonly number[];
  readonly row: {
    readonly header: number;
    readonly body: number;
    readonly lastBody: number;
    readonly foot: Readonly<Record<FootRow, number>>;
    readonly actionsHeading: number;
    readonly actionsHeader: number;
    readonly actions: number;
    readonly oldNotesHeading: number;
    readonly oldNotes: number;
    readonly lines: number;
    readonly strip: number;
    readonly bands: number;
    readonly working: number;
  };
}

/** The first ward, its working, and the value of a piece stand here; the first two columns are the standard's. */
export const VALUE_COLUMN = 2;

const TITLE_ROWS = 3;

export function hospitalLayout({ wards, standards, actions, oldNotes, lines }: HospitalCounts): HospitalLayout {
  const columns = matrixColumns<HospitalColumn>({
    before: BEFORE,
    results: RESULTS,
    hidden: HIDDEN,
    units: wards,
    narrowAbove: NARROW_ABOVE,
    afterAbove: AFTER_ABOVE,
  });
  const unitWidth = columns.narrow ? UNIT_WIDTH.narrow : wards === 1 ? UNIT_WIDTH.single : UNIT_WIDTH.some;
  const header = TITLE_ROWS + 1;
  const body = header + 1;
  const foot = body + standards;
  const actionsHeading = foot + FOOT_ORDER.length + 1;
  const afterActions = actionsHeading + 2 + actions;
  const firstLine = afterActions + (oldNotes > 0 ? oldNotes + 2 : 1);
  const strip = firstLine + lines + 1;
  return {
    columns,
    unitWidth,
    pages: unitPages(columns, HOSPITAL_COLUMNS.number.width + HOSPITAL_COLUMNS.standard.width, unitWidth),
    row: {
      header,
      body,
      lastBody: foot - 1,
      foot: { average: foot, serviceUsers: foot + 1, staff: foot + 2, route: foot + 3 },
      actionsHeading,
      actionsHeader: actionsHeading + 1,
      actions: actionsHeading + 2,
      oldNotesHeading: afterActions,
      oldNotes: afterActions + 1,
      lines: firstLine,
      strip,
      bands: strip + 2,
      working: strip + 3,
    },
  };
}

/** The cells of a column in the body. */
export function bodyColumn({ row }: HospitalLayout, column: number, columns = 1): Rectangle {
  return { row: row.body, column, rows: row.lastBody - row.body + 1, columns };
}

/** The wards' cells in one row, "$C6:$E6". */
export function unitCells({ columns }: HospitalLayout, row: number): string {
  return fixedRange({ row, column: columns.firstUnit, rows: 1, columns: columns.lastUnit - columns.firstUnit + 1 });
}

/** The cell with the value of a field, "$B$30". */
export function fieldCell({ columns, row }: HospitalLayout, field: HospitalField): string {
  return fixedCell(row.strip + 1, columns.at[HOSPITAL_FIELDS[field].under]);
}

/** "B:B": the columns of the table and their widths in characters. */
export function columnWidths({ columns, unitWidth }: HospitalLayout): { columns: string; characters: number }[] {
  const own = (Object.keys(HOSPITAL_COLUMNS) as HospitalColumn[]).map((key) => ({
    columns: columnsAddress(columns.at[key]),
    characters: HOSPITAL_COLUMNS[key].width,
  }));
  return [...own, { columns: columnsAddress(columns.firstUnit, columns.lastUnit - columns.firstUnit + 1), characters: unitWidth }];
}
