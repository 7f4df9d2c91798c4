/** One pass over a sheet: which rows hold the words of known standards, and which cells are covered by merged ones. */
import { onceFor } from "../core/onceFor";
import type { Rectangle } from "../sheets/address";
import { cellAt, EMPTY, isEmpty, type Grid, type GridCell } from "./grid";
import { readHeading, type HeadingRole } from "./headings";
import type { StandardMatch, StandardMatcher } from "./standardMatcher";

export interface PlacedMatch extends StandardMatch {
  readonly column: number;
}

export interface Scan {
  readonly grid: Grid;
  readonly matcher: StandardMatcher;
  /** By row, from left to right; only rows that have any. */
  readonly matches: ReadonlyMap<number, readonly PlacedMatch[]>;
  /** Rows and columns with anything to read in them, in order: a sheet may say that it is far larger than it is. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A shorter text is a heading, a name or a number. */
const SHORTEST_WORDING = 5;

export function scanGrid(grid: Grid, matcher: StandardMatcher): Scan {
  const matches = new Map<number, PlacedMatch[]>();
  const rows: number[] = [];
  const columns = new Set<number>();
  // Evidence and actions run to thousands of texts that are no standards: below their headings nothing is looked up.
  let comments: readonly number[] = [];
  grid.rows.forEach((line, row) => {
    if (line.length === 0) return;
    comments = commentColumns(line, grid.rows[row - 1] ?? []) ?? comments;
    const { used } = columnsIn(line);
    for (const column of used) {
      columns.add(column);
      const value = line[column]?.value;
      if (typeof value !== "string" || value.length < SHORTEST_WORDING || comments.includes(column)) continue;
      const match = matcher(value);
      if (match === null) continue;
      const placed = { standard: match.standard, areaId: match.areaId, match: match.match, column };
      const before = matches.get(row);
      if (before === undefined) matches.set(row, [placed]);
      else before.push(placed);
    }
    if (used.length > 0) rows.push(row);
  });
  return { grid, matcher, matches, rows, columns: [...columns].sort((a, b) => a - b) };
}

/** Used rows from one to another, both included. */
export const rowsBetween = ({ rows }: Scan, first: number, last: number): number[] =>
  rows.slice(placeOf(rows, first), placeOf(rows, last + 1));

/** Where a row stands, or would stand, in a list that goes upwards. */
function placeOf(rows: readonly number[], wanted: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The columns of evidence and actions below a heading row that has standards too; null where the row is none. Where it says nothing, what is above it holds. */
function commentColumns(line: readonly GridCell[], above: readonly GridCell[]): number[] | null {
  if (!line.some((cell) => roleIn(cell) === "standard")) return null;
  return Array.from({ length: Math.max(line.length, above.length) }, (_, column) => column).filter((column) => {
    const own = line[column] ?? EMPTY;
    const role = roleIn(isEmpty(own) ? (above[column] ?? EMPTY) : own);
    return role === "evidence" || role === "action";
  });
}

const roleIn = ({ value }: GridCell): HeadingRole | null =>
  typeof value === "string" && value !== "" && value.length <= LONGEST_PLAIN_HEADING ? readHeading(value).role : null;

const LONGEST_PLAIN_HEADING = 45;

export const matchAt = ({ matches }: Scan, row: number, column: number): PlacedMatch | null =>
  matches.get(row)?.find((match) => match.column === column) ?? null;

/** The merged area that covers a cell, or null. */
export const mergeAt = ({ merges }: Grid, row: number, column: number): Rectangle | null =>
  merges.find((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns) ??
  null;

/** The cell, or the one that a merged area shows in its place. */
export function shownCell(grid: Grid, row: number, column: number): GridCell {
  const merge = mergeAt(grid, row, column);
  return merge === null ? cellAt(grid, row, column) : cellAt(grid, merge.row, merge.column);
}

/** All parts of the finder ask for the same rows. `used`: the filled, and those with a formula that shows nothing. */
const columnsIn = onceFor((line: readonly GridCell[]): { readonly filled: readonly number[]; readonly used: readonly number[] } => {
  const [filled, used]: [number[], number[]] = [[], []];
  line.forEach((cell, column) => {
    const { text, formula } = cell;
    const isBlank = text === "" || text.trim() === "";
    if (isBlank && formula === null) return;
    used.push(column);
    if (!isBlank && !isEmpty(cell)) filled.push(column);
  });
  return { filled, used };
});

/** Columns of a row in which something stands. */
export function filledColumns({ rows }: Grid, row: number): readonly number[] {
  const line = rows[row];
  return line === undefined ? NONE : columnsIn(line).filled;
}

const NONE: readonly number[] = [];

/** What stands in several columns of a row, one below the other. */
export function textIn(grid: Grid, row: number, columns: readonly number[]): string {
  const only = columns[0];
  if (only === undefined) return "";
  return columns.length === 1
    ? textAt(grid, row, only)
    : columns
        .map((column) => textAt(grid, row, column))
        .filter((text) => text !== "")
        .join("\n");
}

export const textAt = (grid: Grid, row: number, column: number): string => cellAt(grid, row, column).text.trim();
