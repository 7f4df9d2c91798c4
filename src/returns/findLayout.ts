/**
 * The layout finder: where the scores of any sheet stand, how sure that is, and why.
 *
 * Sheets of ours are read by their names. Else the lead's own correction for sheets of this shape holds. Else headings, known standards and
 * the contents of columns tell. Below `SURE_FROM` it asks: a wrong answer taken as sure is the worst that it could give.
 */
import { returnsMessages } from "../core/messages/returns";
import { correctedPlaces, type CorrectedPlaces } from "./correction";
import type { FoundTable, Knowledge, SheetFinding, SheetVerdict } from "./finding";
import { findSegment, unitAboveTable, type SegmentFinding } from "./findSegment";
import { withComments } from "./foundComments";
import { periodsIn } from "./foundPeriods";
import type { Grid } from "./grid";
import { findOwnSheet } from "./ownSheet";
import { keyDoubts } from "./scaleOf";
import { scanGrid, type Scan } from "./scan";
import { segmentsOf, standardsAcross, type Segment } from "./segments";
import { matcherOf } from "./standardMatcher";
import { fewDoubts } from "./tableDoubts";
import { ask, SURE_FROM, surenessOf, told, type Doubt } from "./sureness";

export function findLayout(grid: Grid, knowledge: Knowledge): SheetFinding {
  return withComments(grid, findOwnSheet(grid, knowledge) ?? findForeign(grid, knowledge), knowledge.framework.scale);
}

function findForeign(grid: Grid, knowledge: Knowledge): SheetFinding {
  const scan = scanGrid(grid, matcherOf(knowledge.framework));
  const corrected = correctedPlaces(grid, knowledge.corrections);
  const segments = segmentsOf(scan, knowledge.framework.scale);
  const above = segments.map((segment) => unitAboveTable(scan, segment, knowledge));
  // One name above all tables is the sheet's; different names are the tables' own.
  const areApart = new Set(above.flatMap((unit) => unit?.name ?? [])).size > 1;
  const when = whenOf(grid, Math.min(TITLE_ROWS, ...segments.flatMap(({ header }) => header?.firstRow ?? [])));
  const found =
    corrected === null
      ? segments.flatMap((segment, index) => findSegment(scan, segment, knowledge, when, areApart ? (above[index] ?? null) : null) ?? [])
      : correctedSegment(scan, corrected, segments, knowledge);
  const tables = found.filter(isOfScores);
  if (tables.length === 0) return nothing(grid, scan, found);
  const all = joined(tables.flatMap((one) => one.tables));
  const bodyRows = new Set(tables.flatMap((one) => one.tables.flatMap((table) => table.rows.map(({ row }) => row))));
  const doubts = [
    ...tables.flatMap((one) => one.doubts),
    ...(grid.hidden ? [ask(returnsMessages.sheetIsHidden())] : []),
    ...keyDoubts(grid, (row) => bodyRows.has(row), knowledge.framework.scale),
    ...(isExample(grid, all) ? [ask(returnsMessages.looksLikeExample())] : []),
    ...(standardsAcross(scan) ? [ask(returnsMessages.standardsAcross())] : []),
    ...tableDoubts(all),
    ...strayDoubts(grid),
  ];
  const sureness = Math.min(...tables.map(({ evidence }) => surenessOf(evidence, doubts)));
  const isBlank = tables.every(({ blank }) => blank);
  const verdict: SheetVerdict = isBlank ? "blank" : sureness >= SURE_FROM ? "sure" : "ask";
  return {
    sheet: grid.sheet,
    hidden: grid.hidden,
    verdict,
    sureness,
    source: corrected === null ? "found" : "corrected",
    own: null,
    tables: all,
    why: [
      ...(corrected === null ? [] : [returnsMessages.foundAsYouSaid()]),
      ...tables.flatMap((one) => one.why),
      ...(isBlank ? [returnsMessages.nobodyHasFilledItIn()] : []),
    ],
    doubts: [...new Set(doubts.map(({ sentence }) => sentence))],
    ...(grid.stray !== undefined && { stray: grid.stray }),
  };
}

/** A table with known standards and room for scores; or, with rows that nobody knows, one whose numbers read as scores. */
const isOfScores = ({ known, hasScores, readsAsScores, tables }: SegmentFinding): boolean =>
  hasScores && (known > 0 || (readsAsScores && tables.some(({ rows }) => rows.length >= FEWEST_UNKNOWN)));

const FEWEST_UNKNOWN = 3;

function nothing(grid: Grid, scan: Scan, found: readonly SegmentFinding[]): SheetFinding {
  const known = found.reduce((sum, one) => sum + one.known, 0);
  const turned = standardsAcross(scan);
  return {
    sheet: grid.sheet,
    hidden: grid.hidden,
    verdict: turned ? "ask" : "none",
    sureness: turned ? 0 : 1,
    source: "found",
    own: null,
    tables: [],
    why: [known > 0 ? returnsMessages.standardsWithoutScores(known) : returnsMessages.nothingFoundHere()],
    doubts: [...(turned ? [returnsMessages.standardsAcross()] : []), ...strayDoubts(grid).map(({ sentence }) => sentence)],
  };
}

/** What nobody would look for there is told all the same: nothing is left out without a word. */
const strayDoubts = ({ stray }: Grid): Doubt[] => (stray === undefined ? [] : [told(returnsMessages.strayCellLeftOut(stray))]);

/** A heading that is repeated, as on each page, goes on with the same table: same columns, other standards. */
function joined(tables: readonly FoundTable[]): FoundTable[] {
  const whole: FoundTable[] = [];
  for (const table of tables) {
    const at = whole.findIndex((before) => goesOn(before, table));
    const before = whole[at];
    if (before === undefined) whole.push(table);
    else
      whole[at] = {
        ...before,
        lastRow: Math.max(before.lastRow, table.lastRow),
        rows: [...before.rows, ...table.rows],
        standardsMissing: before.standardsMissing.filter((id) => table.standardsMissing.includes(id)),
      };
  }
  return whole;
}

function goesOn(before: FoundTable, table: FoundTable): boolean {
  const places = ({ areaId, unit, standardColumn, scoreColumns }: FoundTable): string =>
    JSON.stringify([areaId, unit, standardColumn, scoreColumns]);
  const there = new Set(before.rows.map(({ standardId }) => standardId));
  return places(before) === places(table) && table.rows.every(({ standardId }) => standardId !== null && !there.has(standardId));
}

/** Scores of one area twice on a sheet, and nothing says whose each is; areas of which little stands here. */
function tableDoubts(tables: readonly FoundTable[]): Doubt[] {
  const keys = tables.map(({ areaId, unit }) => JSON.stringify([areaId, unit]));
  return [...(new Set(keys).size < keys.length ? [ask(returnsMessages.severalTablesOfOneArea())] : []), ...fewDoubts(tables)];
}

/** A worked example that came with the form has scores like any other; its tab says so, or a line above its scores. */
const isExample = (grid: Grid, tables: readonly FoundTable[]): boolean =>
  [
    grid.sheet,
    ...grid.rows
      .slice(0, Math.min(...tables.map(({ headerRow, firstRow }) => headerRow ?? firstRow)))
      .flatMap((line) => line.flatMap(({ value }) => (typeof value === "string" && value.length <= LONGEST_TITLE ? [value] : []))),
  ].some((title) =>
    /\b(?:example|sample|worked|how to (?:fill|complete|score)|instructions|demo|do not use|superseded|enghraifft)\b/i.test(title),
  );

const LONGEST_TITLE = 80;

/** Rows in which a title stands, where no heading of a table ends them before. */
const TITLE_ROWS = 12;

/** The year that titles above the tables give, as headings write it: "2023". Null where they give none, or several. */
function whenOf(grid: Grid, titleRows: number): string | null {
  const titles = grid.rows
    .slice(0, titleRows)
    .flatMap((line) => line.filter(({ value }) => typeof value === "string" && !/^\s*20\d\d\s*$/.test(value)).map(({ text }) => text));
  const years = new Set(
    [...titles, grid.sheet].flatMap((title) => [
      ...periodsIn(title).map(({ year }) => String(year)),
      ...(title.match(/\b20\d\d\b/g) ?? []),
    ]),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function correctedSegment(scan: Scan, places: CorrectedPlaces, segments: readonly Segment[], knowledge: Knowledge): SegmentFinding[] {
  const { headerRow, firstRow, standardColumn, scoreColumns, byNumber } = places;
  const near = segments.find(({ header, firstRow: first }) => (headerRow === null ? first === firstRow : header?.lastRow === headerRow));
  const headings = new Map(
    (scan.grid.rows[headerRow ?? -1] ?? []).flatMap(({ text }, column) => (text.trim() === "" ? [] : [[column, text.trim()] as const])),
  );
  const next = segments.find(({ header }) => header !== null && header.firstRow > firstRow);
  const segment: Segment = {
    header: headerRow === null ? null : { firstRow: headerRow, lastRow: headerRow, headings },
    titlesFrom: near?.titlesFrom ?? 0,
    firstRow,
    lastRow: (next?.header?.firstRow ?? scan.grid.rows.length) - 1,
    firstColumn: 0,
    lastColumn: scan.columns.at(-1) ?? 0,
    standardColumn,
    numberColumn: near?.numberColumn ?? null,
  };
  const found = findSegment(scan, segment, knowledge, null, null, { scoreColumns, byNumber });
  return found === null ? [] : [found];
}
