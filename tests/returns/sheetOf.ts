/** A sheet written as a small table: one list for each row, null for an empty cell. */
import { gridOf, type Grid, type GridFacts } from "../../src/returns/grid";

type Cell = string | number | null;

export function sheetOf(rows: readonly (readonly Cell[])[], facts: GridFacts = {}): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const texts = values.map((row) => row.map(String));
  return gridOf(values, texts, values, { sheet: "Sheet1", ...facts });
}
