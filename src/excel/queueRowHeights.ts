/** Sets the heights of rows, in points. */
import { cellsAt } from "./cells";

export function queueRowHeights(sheet: Excel.Worksheet, heights: readonly { readonly rows: string; readonly points: number }[]): void {
  for (const { rows, points } of heights) cellsAt(sheet, rows).format.rowHeight = points;
}
