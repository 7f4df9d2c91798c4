/** What stands in a column beside the standards, cell by cell and counted. The same for every column, whatever its heading says. */
import type { Scale } from "../core/scale";
import { cellAt, type Grid } from "./grid";
import { scoreForm, type ScoreForm } from "./readReturnedScore";

export interface ColumnCells {
  readonly column: number;
  /** How many cells there are: one for each row that was asked for. */
  readonly rows: number;
  readonly counts: Readonly<Record<ScoreForm, number>>;
  readonly filled: number;
  /** Whole numbers on the scale, as numbers or in text, and N/A. */
  readonly scores: number;
  /** Cells that a formula fills. */
  readonly formulas: number;
  /** Formulas that add up or average. */
  readonly workedOut: number;
  readonly ticks: number;
}

export function columnCells(grid: Grid, column: number, rows: readonly number[], reasons: readonly string[], scale: Scale): ColumnCells {
  const counts: Record<ScoreForm, number> = { number: 0, text: 0, notApplicable: 0, empty: 0, open: 0, ragWord: 0, decimal: 0, other: 0 };
  let [formulas, workedOut, ticks] = [0, 0, 0];
  // One way through the cells: no other work is done for so many of them.
  for (const [index, row] of rows.entries()) {
    const cell = cellAt(grid, row, column);
    counts[scoreForm(cell, scale, reasons[index])] += 1;
    if (cell.formula !== null) formulas += 1;
    if (cell.formula !== null && WORKS_OUT.test(cell.formula)) workedOut += 1;
    if (typeof cell.value === "string" && TICK.test(cell.value.trim())) ticks += 1;
  }
  return {
    column,
    rows: rows.length,
    counts,
    filled: rows.length - counts.empty,
    scores: counts.number + counts.text + counts.notApplicable,
    formulas,
    workedOut,
    ticks,
  };
}

const WORKS_OUT = /\b(?:AVERAGE|AVERAGEIFS?|SUM|SUMPRODUCT|MEDIAN|ROUND)\s*\(/i;
const TICK = /^(?:x|\u2713|\u2714|\u2611|\u25CF|\u2022|yes|y|ie)$/i;

/** Most of what stands in the column reads as scores. */
export const looksLikeScores = ({ filled, scores, counts }: ColumnCells): boolean =>
  filled > 0 && (scores + counts.decimal) / filled >= MOST;

/** 1, 2, 3 ... down the column: numbers of the standards, not scores. Fewer than three rows cannot tell. */
export function isCounting({ rows: count }: ColumnCells, grid: Grid, rows: readonly number[], column: number): boolean {
  const numbers = rows.map((row) => Number(cellAt(grid, row, column).text));
  return (
    count >= FEWEST_TO_COUNT &&
    numbers.every((number, index) => Number.isFinite(number) && (index === 0 || number === (numbers[index - 1] ?? 0) + 1))
  );
}

const MOST = 0.6;
const FEWEST_TO_COUNT = 3;
