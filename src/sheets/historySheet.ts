/**
 * The History sheet: one Excel table of closed rounds that only grows, known by names of the workbook. Columns are found by their headers, so
 * a user may move them and add their own. The last column joins what a row is about into one text, for live formulas to find it by.
 */
import { toNumber } from "../core/exact";
import type { Framework } from "../core/framework";
import type { HistoryRow, Level } from "../core/history";
import { roundsMessages } from "../core/messages/rounds";
import { periodShort } from "../core/period";
import { ROUTES } from "../core/route";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { findColumns } from "./findColumns";
import type { NamedCells } from "./namedCells";
import { HISTORY_NAMES, kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type PlanCell, type SheetPlan } from "./plan";
import type { TableAddition } from "./tableAddition";
import { HEADER_LOOK, NOTE_LOOK, TITLE_LOOK } from "./tableLook";

interface ColumnPlan {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly format: "@" | "General" | "0.00";
}

export const HISTORY_COLUMNS = {
  period: { header: "Period", width: 12, format: "@" },
  area: { header: "Area", width: 20, format: "@" },
  areaId: { header: "Area id", width: 14, format: "@" },
  standardId: { header: "Standard id", width: 32, format: "@" },
  version: { header: "Version", width: 8, format: "General" },
  unit: { header: "Unit", width: 26, format: "@" },
  partOf: { header: "Part of", width: 22, format: "@" },
  level: { header: "Level", width: 13, format: "@" },
  route: { header: "Route", width: 18, format: "@" },
  score: { header: "Score", width: 8, format: "0.00" },
  n: { header: "n", width: 6, format: "General" },
  of: { header: "Of", width: 6, format: "General" },
  source: { header: "Source", width: 26, format: "@" },
  mark: { header: "Mark", width: 10, format: "@" },
  key: { header: "Key", width: 10, format: "General" },
} as const satisfies Record<string, ColumnPlan>;
export type HistoryColumn = keyof typeof HISTORY_COLUMNS;
const HISTORY_ORDER = Object.keys(HISTORY_COLUMNS) as HistoryColumn[];

const HISTORY_TABLE = "SequinHistoryTable";
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  ward: "Ward",
  hospital: "Hospital",
  collaborative: "Collaborative",
  region: "Region",
};

const HEADER = 3;
const MARGIN = 28.35;
const COLUMNS = Object.fromEntries(HISTORY_ORDER.map((key) => [key, { headers: [HISTORY_COLUMNS[key].header] }])) as unknown as Readonly<
  Record<HistoryColumn, { readonly headers: readonly string[] }>
>;
export type HistoryPlaces = Partial<Readonly<Record<HistoryColumn, number>>>;

/** Where the columns of the table are, counted from its first. */
export const historyPlaces = (header: readonly (string | number | boolean)[]): HistoryPlaces => findColumns(header, COLUMNS).at;

const AS_MADE: HistoryPlaces = Object.fromEntries(HISTORY_ORDER.map((key, index) => [key, index]));

/** The new sheet with its first rows. Throws RangeError without any: a table has a row at least. */
export function planHistorySheet(name: string, rows: readonly HistoryRow[], framework: Framework, made: string): SheetPlan {
  if (rows.length === 0) throw new RangeError("A history begins with a row.");
  const table: Rectangle = { row: HEADER, column: 0, rows: rows.length + 1, columns: HISTORY_ORDER.length };
  const column = (key: HistoryColumn): string =>
    rangeAddress({ row: HEADER + 1, column: HISTORY_ORDER.indexOf(key), rows: rows.length, columns: 1 });
  const keyColumn = HISTORY_ORDER.indexOf("key");
  return {
    name,
    tabColor: COLOURS.muted,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: cellAddress(0, 0), cells: [[roundsMessages.historyTitle()], [roundsMessages.historyHow()]] },
      {
        at: cellAddress(HEADER, 0),
        cells: [
          HISTORY_ORDER.map((key) => HISTORY_COLUMNS[key].header),
          ...rowCells(rows, framework, AS_MADE, { row: HEADER + 1, column: 0, columns: HISTORY_ORDER.length }),
        ],
      },
    ],
    looks: [
      { areas: cellAddress(0, 0), look: TITLE_LOOK },
      { areas: cellAddress(1, 0), look: NOTE_LOOK },
      { areas: rangeAddress({ ...table, rows: 1 }), look: HEADER_LOOK },
      ...HISTORY_ORDER.map((key) => ({ areas: column(key), look: { numberFormat: HISTORY_COLUMNS[key].format } })),
    ],
    widths: HISTORY_ORDER.map((key, index) => ({ columns: columnsAddress(index), characters: HISTORY_COLUMNS[key].width })),
    heights: [
      { rows: rowsAddress(0), points: 24 },
      { rows: rowsAddress(HEADER), points: 21 },
    ],
    hiddenColumns: columnsAddress(keyColumn),
    tables: [{ name: HISTORY_TABLE, range: rangeAddress(table) }],
    names: [
      // No name of a title: a sheet that has one is read whole, and this one is read by the names of the workbook.
      ...historyNames(table, AS_MADE).map(({ name: defined, range }) => ({
        name: defined,
        scope: "workbook" as const,
        refersTo: { range },
      })),
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("history") } },
    ],
    validations: [],
    rules: [],
    freezeAt: { rows: HEADER + 1, columns: 1 },
    page: {
      orientation: "Landscape",
      area: rangeAddress({ row: 0, column: 0, rows: HEADER + 1 + rows.length, columns: keyColumn }),
      titleRows: rowsAddress(HEADER),
      fit: { wide: 1 },
      footerLeft: footerText([framework.name, roundsMessages.historyTab(), `made ${made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: cellAddress(HEADER + 1, 0),
  };
}

/** What the workbook's names refer to, for a table of this size. */
function historyNames(table: Rectangle, at: HistoryPlaces): { readonly name: string; readonly range: string }[] {
  const down = (column: number | undefined): string =>
    rangeAddress({ row: table.row + 1, column: table.column + (column ?? 0), rows: table.rows - 1, columns: 1 });
  return [
    { name: HISTORY_NAMES.rows, range: rangeAddress(table) },
    { name: HISTORY_NAMES.keys, range: down(at.key) },
    { name: HISTORY_NAMES.scores, range: down(at.score) },
  ];
}

/** Rows to be written under the table, which covers them then. */
export function planHistoryAddition(cells: NamedCells, rows: readonly HistoryRow[], framework: Framework): TableAddition {
  const { range } = cells;
  const at = historyPlaces(cells.values[0] ?? []);
  const first = { row: range.row + range.rows, column: range.column, columns: range.columns };
  const after = { ...range, rows: range.rows + rows.length };
  const [old, grown] = [historyNames(range, at), historyNames(after, at)];
  return {
    sheet: cells.sheet,
    block: { at: cellAddress(first.row, first.column), cells: rowCells(rows, framework, at, first) },
    formats: HISTORY_ORDER.flatMap((key) => {
      const column = at[key];
      return column === undefined
        ? []
        : [
            {
              range: rangeAddress({ row: first.row, column: first.column + column, rows: rows.length, columns: 1 }),
              format: HISTORY_COLUMNS[key].format,
            },
          ];
    }),
    table: { name: HISTORY_TABLE, before: rangeAddress(range), after: rangeAddress(after) },
    names: grown.flatMap(({ name, range: to }, index) => (old[index] === undefined ? [] : [{ name, before: old[index].range, after: to }])),
  };
}

function rowCells(
  rows: readonly HistoryRow[],
  framework: Framework,
  at: HistoryPlaces,
  first: Pick<Rectangle, "row" | "column" | "columns">,
): PlanCell[][] {
  const areaNames = new Map(framework.areas.map(({ id, name }) => [id, name]));
  return rows.map((row, index) => {
    const values: Record<HistoryColumn, PlanCell> = {
      period: periodShort(row.period),
      area: areaNames.get(row.areaId) ?? row.areaId,
      areaId: row.areaId,
      standardId: row.standardId,
      version: row.version,
      unit: row.unit,
      partOf: row.partOf === "" ? null : row.partOf,
      level: LEVEL_WORDS[row.level],
      route: row.route === null ? null : ROUTES[row.route].name,
      score: row.score === null ? null : toNumber(row.score),
      n: row.n,
      of: row.of,
      source: row.source === "" ? null : row.source,
      mark: row.mark,
      key: formula(keyFormula((key) => cellAddress(first.row + index, first.column + (at[key] ?? 0)))),
    };
    const line: PlanCell[] = Array.from({ length: first.columns }, () => null);
    for (const key of HISTORY_ORDER) if (at[key] !== undefined) line[at[key]] = values[key];
    return line;
  });
}

/** "Q1 2022/23|involvement|involvement.strategy|Hospital|Humber Centre"; a ward's with its hospital, a peer review's never found as a unit's own. */
function keyFormula(cell: (key: HistoryColumn) => string): string {
  const ward = `IF(${cell("level")}="${LEVEL_WORDS.ward}","|"&TRIM(${cell("partOf")}),"")`;
  const peer = `IF(${cell("route")}="${ROUTES.peerReview.name}","|"&${cell("route")},"")`;
  return `=TRIM(${cell("period")})&"|"&TRIM(${cell("areaId")})&"|"&TRIM(${cell("standardId")})&"|"&TRIM(${cell("level")})&"|"&TRIM(${cell("unit")})&${ward}&${peer}`;
}

/** The text under which a formula finds a unit's own score, or with no standard its average. */
export function historyKeyText({
  period,
  areaId,
  standardId,
  level,
  unit,
  writtenAs,
}: Pick<HistoryRow, "period" | "areaId" | "standardId" | "level" | "unit" | "writtenAs">): string {
  return [periodShort(period), areaId, standardId ?? "", LEVEL_WORDS[level], (writtenAs ?? unit).trim()].join("|");
}

/** The score in the history under a key, "" where there is none. `key` is an expression. */
export const historyScoreFormula = (key: string): string => `=IFERROR(IF(ISNUMBER(${historyIndex(key)}),${historyIndex(key)},""),"")`;

/** Stars and question marks in a name would stand for any letters: they are looked for as themselves. */
const historyIndex = (key: string): string =>
  `INDEX(${HISTORY_NAMES.scores},MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${key},"~","~~"),"*","~*"),"?","~?"),${HISTORY_NAMES.keys},0))`;
