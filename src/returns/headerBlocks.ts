/**
 * The heading rows of tables: one row, or two where a merged heading stands over several columns ("This year" over "Self" and "Peer").
 * A row is one by its words; where none is, the row just above the first known standard will do.
 */
import type { Scale } from "../core/scale";
import { cellAt } from "./grid";
import { canBeHeading, possibleHeading, readHeading, SCORE_ROLES, type HeadingRole } from "./headings";
import { scoreForm, type ScoreForm } from "./readReturnedScore";
import { isFootText } from "./rowKinds";
import { filledColumns, mergeAt, shownCell, textAt, type Scan } from "./scan";

export interface HeaderBlock {
  readonly firstRow: number;
  /** The row just above the table. */
  readonly lastRow: number;
  /** By column, the lines of several rows joined from top to bottom. */
  readonly headings: ReadonlyMap<number, string>;
}

const STRUCTURE: readonly HeadingRole[] = ["standard", "number", "id", "evidence", "action", "rag"];

/** All heading rows of a sheet that are known by their words, from top to bottom. */
export function headerBlocks(scan: Scan, scale: Scale): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (const row of scan.rows) {
    const before = blocks.at(-1);
    if (row <= (before?.lastRow ?? -1) || !isHeaderRow(scan, row)) continue;
    if (before === undefined || !isScoredUnder(before, scan, row, scale)) blocks.push(blockAt(scan, row));
  }
  return blocks;
}

/** Below headings of scores stands what is written for a score: a row of that table, whatever words are beside it. */
function isScoredUnder({ headings }: HeaderBlock, { grid }: Scan, row: number, scale: Scale): boolean {
  return [...headings].some(([column, heading]) => {
    const { role } = readHeading(heading);
    const isOfScores = role === "rag" || (role !== null && SCORE_ROLES.includes(role));
    return isOfScores && WRITTEN_FOR_SCORES.includes(scoreForm(cellAt(grid, row, column), scale));
  });
}

const WRITTEN_FOR_SCORES: readonly ScoreForm[] = ["number", "text", "notApplicable", "open", "ragWord", "decimal"];

/** The heading above a table whose first known standard is in `row`, where no row says by its words that it is one; null where nothing is. */
export function headerAbove(scan: Scan, row: number, standardColumn: number): HeaderBlock | null {
  for (let above = row - 1; above >= Math.max(0, row - NEAREST_ROWS); above -= 1) {
    const columns = filledColumns(scan.grid, above);
    if (columns.length === 0) continue;
    const others = columns.filter((column) => column !== standardColumn);
    const isOne = others.length > 0 && columns.every((column) => canBeHeading(textAt(scan.grid, above, column)));
    if (isOne && !isMergedTitle(scan, above)) return blockAt(scan, above);
  }
  return null;
}

const NEAREST_ROWS = 3;

function isHeaderRow(scan: Scan, row: number): boolean {
  const { grid, matches } = scan;
  if (matches.get(row)?.some(({ column, match }) => match >= CERTAIN && textAt(grid, row, column).length > LONGER_THAN_HEADINGS) === true)
    return false;
  const columns = filledColumns(grid, row);
  const [first] = columns;
  if (first === undefined || columns.length < 2 || hasScores(columns.map((column) => textAt(grid, row, column)))) return false;
  let heads = 0;
  let [hasStandard, hasScore, hasStructure] = [false, false, false];
  for (const column of columns) {
    const heading = possibleHeading(textAt(grid, row, column));
    if (heading === null) continue;
    heads += 1;
    const { role, saysScore } = heading;
    if (role === null) continue;
    hasStandard ||= role === "standard";
    hasScore ||= saysScore && SCORE_ROLES.includes(role);
    hasStructure ||= STRUCTURE.includes(role);
  }
  return heads > 1 && (hasStandard || (hasScore && hasStructure)) && !isFootText(textAt(grid, row, first));
}

/**
 * A standard of a ward's own may speak of standards or questions, as headings do; a number beside it is its score. In a row of headings numbers
 * are years, or the steps of a scale side by side, to be ticked.
 */
function hasScores(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => NUMBER.test(text)).map(Number);
  const isScale = numbers.length > 2 && numbers.every((number, index) => index === 0 || Math.abs(number - (numbers[index - 1] ?? 0)) === 1);
  return numbers.length > 0 && !isScale;
}

/** A year has four digits. */
const NUMBER = /^\d{1,3}(?:\.\d+)?$/;
const CERTAIN = 0.9;
/** Short titles of standards are words that headings have too. */
const LONGER_THAN_HEADINGS = 30;

function blockAt(scan: Scan, row: number): HeaderBlock {
  const lastRow = isHeadingBelow(scan, row) ? row + 1 : row;
  const firstRow = hasHeadingsAbove(scan, row) ? row - 1 : row;
  const headings = new Map<number, string>();
  for (const column of scan.columns) {
    const lines: string[] = [];
    for (let line = firstRow; line <= lastRow; line += 1) {
      const text = headingText(scan, line, column, lastRow);
      if (text !== "" && !lines.includes(text)) lines.push(text);
    }
    if (lines.length > 0) headings.set(column, lines.join(" "));
  }
  return { firstRow, lastRow, headings };
}

/** What a merged heading says holds for all columns below it; the last row speaks for single columns, unless merged with the one above. */
function headingText({ grid }: Scan, row: number, column: number, lastRow: number): string {
  const merge = mergeAt(grid, row, column);
  if (merge === null) return textAt(grid, row, column);
  const text = shownCell(grid, row, column).text.trim();
  const isTitle = row !== lastRow && merge.row + merge.rows - 1 === row && merge.column === 0 && merge.columns > 1;
  return isTitle ? "" : text;
}

/** A second row of headings: short words, no number that could be a score, and nothing where the standards will stand. */
function isHeadingBelow({ grid, matches }: Scan, row: number): boolean {
  const below = row + 1;
  const columns = filledColumns(grid, below);
  if (columns.length === 0 || matches.has(below)) return false;
  const texts = columns.map((column) => textAt(grid, below, column));
  if (!texts.every(canBeHeading)) return false;
  const standards = filledColumns(grid, row).filter((column) => readHeading(textAt(grid, row, column)).role === "standard");
  if (standards.length === 0 || standards.some((column) => columns.includes(column))) return false;
  const underMerged = columns.filter((column) => {
    const above = mergeAt(grid, row, column);
    return above !== null && above.columns > 1 && above.rows === 1;
  });
  return (
    underMerged.length > 0 ||
    texts.some((text) => readHeading(text).role !== null) ||
    standards.some((column) => (mergeAt(grid, row, column)?.rows ?? 1) > 1)
  );
}

/** A first row of headings: something merged over some of the columns, or merged down into this row. */
function hasHeadingsAbove(scan: Scan, row: number): boolean {
  const { grid, matches } = scan;
  const above = row - 1;
  if (above < 0 || matches.has(above) || isMergedTitle(scan, above)) return false;
  return filledColumns(grid, above).some((column) => {
    const merge = mergeAt(grid, above, column);
    if (merge === null || !canBeHeading(textAt(grid, above, column))) return false;
    if (merge.row + merge.rows - 1 >= row) return true;
    // Over the standards or the comments a merged cell is a title of the sheet, not a heading of scores.
    const covered = Array.from({ length: merge.columns }, (_, index) => readHeading(textAt(grid, row, merge.column + index)).role);
    return merge.columns > 1 && column > 0 && !covered.some((role) => role !== null && STRUCTURE.includes(role));
  });
}

/** A row in which a single cell is merged over the width of the table, or holds the only words: a title, or the name of an area. */
function isMergedTitle({ grid }: Scan, row: number): boolean {
  const columns = filledColumns(grid, row);
  const [only] = columns;
  return columns.length === 1 && only !== undefined && (mergeAt(grid, row, only)?.columns ?? 1) > 1 && only === 0;
}
