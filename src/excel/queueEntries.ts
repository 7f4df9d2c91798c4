/** Writes into single cells. */
import type { PlanCell } from "../sheets/plan";
import { cellsAt } from "./cells";
import { toExcel } from "./queueBlocks";

export interface CellEntry {
  readonly cell: string;
  /** A text never becomes a formula, a number or a date; null empties the cell. */
  readonly entry: PlanCell;
  readonly numberFormat?: string;
}

export function queueEntries(sheet: Excel.Worksheet, entries: readonly CellEntry[]): void {
  for (const { cell, entry, numberFormat } of entries) {
    const range = cellsAt(sheet, cell);
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    // A text cell ("@") swallows the apostrophe that marks text elsewhere, so it does no harm there.
    range.formulas = [[entry === null ? "" : toExcel(entry, false)]];
  }
}
