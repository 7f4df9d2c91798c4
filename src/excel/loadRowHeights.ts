/** Heights of rows as they are, in points. */
import { cellsAt } from "./cells";

/** Queues the heights of single rows (`9:9`); the returned function gives them after the sync. */
export function loadRowHeights(sheet: Excel.Worksheet, rows: readonly string[]): () => Map<string, number> {
  const formats = rows.map((row) => {
    const { format } = cellsAt(sheet, row);
    format.load("rowHeight");
    return [row, format] as const;
  });
  return () => new Map(formats.map(([row, { rowHeight }]) => [row, rowHeight]));
}
