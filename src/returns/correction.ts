/**
 * Where the lead said that the scores of a sheet stand. It is kept in the workbook and holds for every sheet of the same shape:
 * one that has the same words in the same columns of its heading row.
 */
import { cellAt, type Grid } from "./grid";
import type { FoundScoreColumn } from "./finding";
import { plain } from "./plainWords";

export interface Correction {
  /** The heading row by its columns, as plain words, without the empty end; [] for a sheet without headings. */
  readonly headings: readonly string[];
  /** Row of a sheet without headings, from which it is known by its first standard; null where headings tell the shape. */
  readonly firstWords: string | null;
  /** How many rows of the same words stand above it, as over last year's scores; left out: none. */
  readonly above?: number;
  readonly standardColumn: number;
  readonly scoreColumns: readonly Pick<FoundScoreColumn, "column" | "role" | "unit">[];
  /** Rows whose words are not known stand for the standard with their number. */
  readonly byNumber: boolean;
}

export interface CorrectedPlaces {
  /** Null for a sheet without headings. */
  readonly headerRow: number | null;
  readonly firstRow: number;
  readonly standardColumn: number;
  readonly scoreColumns: Correction["scoreColumns"];
  readonly byNumber: boolean;
}

/** The correction that the lead's choice on one sheet makes, for it and all of its shape. */
export function correctionOf(grid: Grid, places: CorrectedPlaces): Correction {
  const { headerRow, firstRow, standardColumn, scoreColumns, byNumber } = places;
  const headings = headerRow === null ? [] : headingsOf(grid, headerRow);
  const firstWords = headings.length > 0 ? null : plain(cellAt(grid, firstRow, standardColumn).text);
  const correction = { headings, firstWords, standardColumn, scoreColumns, byNumber };
  const above = rowsOf(grid, correction).filter((row) => row < (firstWords === null ? (headerRow ?? 0) : firstRow)).length;
  return { ...correction, ...(above > 0 && { above }) };
}

/** What tables have in common whose sheets take the same correction. */
export const shapeAt = (grid: Grid, headerRow: number | null, firstRow: number, standardColumn: number): string =>
  headerRow === null ? plain(cellAt(grid, firstRow, standardColumn).text) : JSON.stringify(headingsOf(grid, headerRow));

/** Where a correction applies to this sheet; the last one that was made wins. Null where none is about its shape. */
export function correctedPlaces(grid: Grid, corrections: readonly Correction[]): CorrectedPlaces | null {
  for (const correction of [...corrections].reverse()) {
    const { standardColumn, scoreColumns, byNumber, firstWords, above = 0 } = correction;
    const row = rowsOf(grid, correction)[above];
    if (row === undefined) continue;
    return {
      headerRow: firstWords === null ? row : null,
      firstRow: firstWords === null ? row + 1 : row,
      standardColumn,
      scoreColumns,
      byNumber,
    };
  }
  return null;
}

const rowsOf = (grid: Grid, correction: Correction): number[] =>
  grid.rows.flatMap((_, row) => (isRowOf(grid, row, correction) ? [row] : []));

function isRowOf(grid: Grid, row: number, { headings, firstWords, standardColumn }: Correction): boolean {
  if (firstWords !== null) return firstWords !== "" && plain(cellAt(grid, row, standardColumn).text) === firstWords;
  const here = headingsOf(grid, row);
  return headings.length > 0 && here.length === headings.length && here.every((words, column) => words === headings[column]);
}

function headingsOf(grid: Grid, row: number): string[] {
  const words = (grid.rows[row] ?? []).map(({ text }) => plain(text));
  while (words.length > 0 && words[words.length - 1] === "") words.pop();
  return words;
}
