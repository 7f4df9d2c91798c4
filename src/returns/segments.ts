/** Where tables lie: below each heading, and side by side where a heading has several columns of standards. */
import type { Scale } from "../core/scale";
import { readHeading } from "./headings";
import { headerAbove, headerBlocks, type HeaderBlock } from "./headerBlocks";
import { cellAt } from "./grid";
import { matchAt, rowsBetween, textAt, type PlacedMatch, type Scan } from "./scan";
import type { TablePlace } from "./tableRows";

export interface Segment extends TablePlace {
  readonly header: HeaderBlock | null;
  /** The row below the table before, from which titles belong to this one. */
  readonly titlesFrom: number;
}

/** Rows with at least so many standards side by side are a table that was turned. */
const TURNED = 3;

/** Rows in which standards stand side by side, each in a column of its own. */
export function standardsAcross({ matches, grid }: Scan): boolean {
  return [...matches].some(([row, found]) => {
    const different = new Set(found.filter(({ column }) => textAt(grid, row, column).length > 0).map(({ standard }) => standard.id));
    return different.size >= TURNED;
  });
}

export function segmentsOf(scan: Scan, scale: Scale): Segment[] {
  const blocks = headerBlocks(scan, scale);
  const regions = withUnheaded(scan, blocks);
  return regions.flatMap((region, index) => {
    const before = regions[index - 1];
    const next = regions[index + 1];
    const firstRow = region.header === null ? region.firstRow : region.header.lastRow + 1;
    const lastRow = (next === undefined ? scan.grid.rows.length : next.header === null ? next.firstRow : next.header.firstRow) - 1;
    const titlesFrom =
      before === undefined ? 0 : lastBodyRow(scan, before.header === null ? before.firstRow : before.header.lastRow + 1, firstRow - 1) + 1;
    return sideBySide(scan, region.header, firstRow, lastRow, titlesFrom);
  });
}

interface Region {
  readonly header: HeaderBlock | null;
  readonly firstRow: number;
}

/** Known standards above the first heading, or with no heading at all, are a table too. */
function withUnheaded(scan: Scan, blocks: readonly HeaderBlock[]): Region[] {
  const headed: Region[] = blocks.map((header) => ({ header, firstRow: header.lastRow + 1 }));
  const rows = [...scan.matches.keys()].sort((a, b) => a - b);
  const firstHeader = blocks[0]?.firstRow ?? Infinity;
  const loose = rows.filter((row) => row < firstHeader && (scan.matches.get(row) ?? []).length < TURNED);
  const [first] = loose;
  if (first === undefined) return headed;
  const column = mostMatched(scan, loose)[0] ?? 0;
  const header = headerAbove(scan, first, column);
  return [{ header, firstRow: header === null ? first : header.lastRow + 1 }, ...headed];
}

const lastBodyRow = (scan: Scan, from: number, to: number): number => {
  for (let row = to; row >= from; row -= 1) if (scan.matches.has(row)) return row;
  return from;
};

const NONE: readonly PlacedMatch[] = [];

/** Columns with known standards, those with most first; a column with less than half as many as the first only quotes some. */
function mostMatched({ matches }: Scan, rows: readonly number[]): number[] {
  const counts = new Map<number, number>();
  if (matches.size > 0)
    for (const row of rows) for (const { column } of matches.get(row) ?? NONE) counts.set(column, (counts.get(column) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count * 2 >= most)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([column]) => column);
}

function sideBySide(scan: Scan, header: HeaderBlock | null, firstRow: number, lastRow: number, titlesFrom: number): Segment[] {
  const rows = rowsBetween(scan, firstRow, lastRow);
  const known = mostMatched(scan, rows).sort((a, b) => a - b);
  const role = (column: number): string | null => readHeading(header?.headings.get(column) ?? "").role;
  const headed = [...(header?.headings.keys() ?? [])].filter((column) => role(column) === "standard");
  const standards = known.length > 0 ? known : headed.length > 0 ? [wordiest(scan, headed, rows)] : [];
  const apart = standards.filter((column, index) => index === 0 || hasScoresBetween(scan, standards[index - 1] ?? 0, column, header, rows));
  const numberOf = (standard: number, left: number): number | null => numberColumn(scan, standard, left, header, rows);
  const starts = apart.map((column, index) => {
    if (index === 0) return 0;
    const previous = column - 1;
    return role(previous) === "number" || role(previous) === "id" ? previous : column;
  });
  return apart.map((standardColumn, index) => {
    const firstColumn = starts[index] ?? 0;
    const lastColumn = (starts[index + 1] ?? (scan.columns.at(-1) ?? 0) + 1) - 1;
    return {
      firstRow,
      lastRow,
      firstColumn,
      lastColumn,
      standardColumn,
      numberColumn: numberOf(standardColumn, firstColumn),
      header,
      titlesFrom,
    };
  });
}

/** Two columns of standards with nothing but words between them are one in two languages. */
function hasScoresBetween(scan: Scan, left: number, right: number, header: HeaderBlock | null, rows: readonly number[]): boolean {
  for (let column = left + 1; column < right; column += 1) {
    const { role, saysScore } = readHeading(header?.headings.get(column) ?? "");
    if (role === "number" || role === "id") continue;
    if (saysScore || rows.some((row) => typeof cellAt(scan.grid, row, column).value === "number")) return true;
  }
  return false;
}

function wordiest({ grid }: Scan, columns: readonly number[], rows: readonly number[]): number {
  const letters = (column: number): number => rows.reduce((sum, row) => sum + textAt(grid, row, column).length, 0);
  return columns.reduce((best, column) => (letters(column) > letters(best) ? column : best), columns[0] ?? 0);
}

/** The column with the standards' numbers: by its heading, or the one that counts up beside the standards. */
function numberColumn(
  scan: Scan,
  standardColumn: number,
  firstColumn: number,
  header: HeaderBlock | null,
  rows: readonly number[],
): number | null {
  for (const column of scan.columns) {
    if (column >= firstColumn && column !== standardColumn && readHeading(header?.headings.get(column) ?? "").role === "number")
      return column;
  }
  const beside = standardColumn - 1;
  if (beside < firstColumn || readHeading(header?.headings.get(beside) ?? "").role !== null) return null;
  const numbers = rows.filter((row) => matchAt(scan, row, standardColumn) !== null).map((row) => textAt(scan.grid, row, beside));
  const distinct = new Set(numbers);
  const areNumbers = numbers.length > 0 && numbers.every((text) => /^(?:[A-Z]{1,3}\s?)?\d{1,2}(?:\.\d{1,2})*[.)]?$/i.test(text));
  return areNumbers && distinct.size === numbers.length && (numbers.length > MOST_SCORES || isCountingUp(numbers)) ? beside : null;
}

/** So many different scores do not exist. */
const MOST_SCORES = 5;
const isCountingUp = (numbers: readonly string[]): boolean =>
  numbers.every((text, index) => index === 0 || Number(text) > Number(numbers[index - 1]));
