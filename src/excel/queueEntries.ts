/** Writes into single cells. */
import type { PlanCell } from "../sheets/plan";
import { cellsAt } from "./cells";
import { queueText, readsAsText } from "./queueText";

export interface CellEntry {
  readonly cell: string;
  /** A text never becomes a formula, a number or a date; null empties the cell. */
  readonly entry: PlanCell;
  /** The number format that the cell has; a cell of which it is not known is made a text cell where a text needs that. */
  readonly format?: string;
  /** Set before the cell is written. */
  readonly numberFormat?: string;
}

export function queueEntries(sheet: Excel.Worksheet, entries: readonly CellEntry[]): void {
  for (const { cell, entry, format, numberFormat } of entries) {
    const range = cellsAt(sheet, cell);
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    if (typeof entry === "string" && !readsAsText(entry)) queueText(range, entry, numberFormat ?? format);
    else range.formulas = [[entry === null ? "" : typeof entry === "object" ? entry.formula : entry]];
  }
}
