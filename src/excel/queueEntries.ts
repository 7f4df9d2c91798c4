/** Writes into single cells. */
import type { PlanCell } from "../sheets/plan";
import { toExcel } from "./queueBlocks";

export interface CellEntry {
  readonly cell: string;
  /** A text never becomes a formula, a number or a date; null empties the cell. */
  readonly entry: PlanCell;
}

export function queueEntries(sheet: Excel.Worksheet, entries: readonly CellEntry[]): void {
  for (const { cell, entry } of entries) {
    const range = sheet.getRange(cell);
    if (entry === null) {
      range.formulas = [[""]];
      continue;
    }
    // An apostrophe marks text only where the cell is not text already, which nobody has looked at: so it is made text where that matters.
    const mustBeText = typeof entry === "string" && toExcel(entry, false) !== entry;
    if (mustBeText) range.numberFormat = [["@"]];
    range.formulas = [[toExcel(entry, mustBeText)]];
  }
}
