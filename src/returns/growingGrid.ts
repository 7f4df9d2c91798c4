/** Cells with their places become a grid: blanks between them filled in, what lies outside of what is used left out, and never too much of it. */
import type { Grid, GridCell } from "./grid";
import { EMPTY, isEmpty } from "./grid";
import { cellAddress } from "../sheets/address";
import { FARTHEST_APART, MOST_COLUMNS, MOST_ROWS, type Limits } from "./limits";
import { CannotUse, notUsable } from "./notUsable";

const NO_CELLS: readonly GridCell[] = [];

/** How much one file may still take; shared by its sheets. */
export class Room {
  private cells: number;
  private characters: number;

  constructor(limits: Pick<Limits, "cells" | "characters">) {
    this.cells = limits.cells;
    this.characters = limits.characters;
  }

  /** Throws CannotUse where there is no more. */
  take(cells: number, characters: number): void {
    this.cells -= cells;
    this.characters -= characters;
    if (this.cells < 0 || this.characters < 0) throw new CannotUse(notUsable("tooLarge"));
  }
}

/** Grows a grid cell by cell, in any order. */
export class GrowingGrid {
  private readonly lines: GridCell[][] = [];
  private width = 0;

  constructor(private readonly room: Room) {}

  /** Throws CannotUse for a cell beyond Excel's largest sheet. A cell with nothing in it is not kept. */
  put(row: number, column: number, cell: GridCell): void {
    if (isEmpty(cell)) return;
    const line = this.line(row, column);
    this.room.take(Math.max(0, column + 1 - line.length), cell.text.length + (cell.formula?.length ?? 0));
    while (line.length < column) line.push(EMPTY);
    line[column] = cell;
    this.width = Math.max(this.width, column + 1);
  }

  private line(row: number, column: number): GridCell[] {
    if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS)) throw new CannotUse(notUsable("damaged"));
    return (this.lines[row] ??= []);
  }

  /** Rows up to the last before a great emptiness, and the first cell behind that. */
  private used(): { readonly rows: number; readonly stray: string | null } {
    let last = -1;
    if (this.lines.length <= FARTHEST_APART) return { rows: this.lines.length, stray: null };
    for (const row of Object.keys(this.lines).map(Number)) {
      if (row - last > FARTHEST_APART)
        return {
          rows: last + 1,
          stray: cellAddress(
            row,
            (this.lines[row] ?? []).findIndex((cell) => !isEmpty(cell)),
          ),
        };
      last = row;
    }
    return { rows: last + 1, stray: null };
  }

  /** The grid. What is merged or hidden is told only where there are cells; hidden columns come as first and last. Throws CannotUse where it is too long. */
  grid({
    hiddenColumns,
    ...facts
  }: Omit<Grid, "rows" | "hiddenColumns"> & { readonly hiddenColumns: readonly (readonly [number, number])[] }): Grid {
    const { rows: count, stray } = this.used();
    this.room.take(count, 0);
    const rows = Array.from({ length: count }, (_, row) => this.lines[row] ?? NO_CELLS);
    const hidden = new Set(
      hiddenColumns.flatMap(([first, last]) =>
        Array.from({ length: Math.max(0, Math.min(last + 1, this.width) - first) }, (_, index) => first + index),
      ),
    );
    return {
      ...facts,
      rows,
      ...(stray !== null && { stray }),
      merges: facts.merges.filter(({ row, column }) => row < rows.length && column < this.width),
      hiddenRows: facts.hiddenRows.filter((row) => row < rows.length),
      hiddenColumns: [...hidden].sort((one, other) => one - other),
    };
  }
}
