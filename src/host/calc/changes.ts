import type { Sheet } from "../book/model";
import { cellKey, type Node } from "./dependents";

/** What has changed since formulas were last worked out. */
export class Changes {
  /** Cells by sheet and key. */
  readonly cells = new Map<Sheet, Map<number, { row: number; column: number }>>();
  /** Sheets whose cells are to be read afresh. */
  readonly swapped = new Set<Sheet>();
  /** Sheets to be read afresh whose cells have the right results already. */
  readonly standing = new Set<Sheet>();
  /** Defined names, in capitals. */
  readonly names = new Set<string>();
  /** Formulas that read a sheet that was deleted: another one may have its name by now. */
  readonly bereft = new Set<Node>();
  sheets = false;
  /** Nothing is known yet, or too much has changed to tell. */
  everything = true;

  cell(sheet: Sheet, row: number, column: number): void {
    let cells = this.cells.get(sheet);
    if (!cells) this.cells.set(sheet, (cells = new Map<number, { row: number; column: number }>()));
    cells.set(cellKey(row, column), { row, column });
  }

  get any(): boolean {
    const { cells, swapped, standing, names } = this;
    return this.everything || this.sheets || [cells, swapped, standing, names].some(({ size }) => size > 0);
  }

  forget(): void {
    this.everything = false;
    this.sheets = false;
    this.cells.clear();
    this.swapped.clear();
    this.standing.clear();
    this.names.clear();
    this.bereft.clear();
  }
}
