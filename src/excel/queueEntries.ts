/** Writes into single cells. Formats stay as they are. */
import type { PlanCell } from "../sheets/plan";
import { toExcel } from "./queueBlocks";

export interface CellEntry {
  readonly cell: string;
  /** A text never becomes a formula, a number or a date, whatever the cell's format; null empties the cell. */
  readonly entry: PlanCell;
}

export function queueEntries(sheet: Excel.Worksheet, entries: readonly CellEntry[]): void {
  // A text cell ("@") swallows the apostrophe that marks text elsewhere, so it does no harm there.
  for (const { cell, entry } of entries) sheet.getRange(cell).formulas = [[entry === null ? "" : toExcel(entry, false)]];
}
