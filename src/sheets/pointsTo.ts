/** Whether a column's live formulas look at a sheet. */
import { quotedSheet } from "./address";
import { formulaAt, type NamedCells } from "./namedCells";

/** False for no sheet. Excel writes a name without quotation marks where it needs none. */
export function pointsTo(cells: NamedCells, column: number, sheet: string | undefined): boolean {
  if (sheet === undefined) return false;
  return cells.values.some((_, row) => {
    const live = formulaAt(cells, row, column) ?? "";
    return live.includes(`${quotedSheet(sheet)}!`) || live.includes(`(${sheet}!`);
  });
}
