/** A grid of the sheet that is open in Excel, wherever its used cells begin. */
import type { UsedCells } from "../sheets/usedCells";
import { gridOf, type Grid } from "./grid";

export function gridFrom(sheet: string, { row, column, values, formulas, formats }: UsedCells): Grid {
  const placed = <T>(lines: readonly (readonly T[])[], empty: T): T[][] => [
    ...Array.from({ length: row }, (): T[] => []),
    ...lines.map((line) => [...Array.from({ length: column }, () => empty), ...line]),
  ];
  return gridOf(placed(values, ""), [], placed(formulas, ""), { sheet, formats: placed(formats, "") });
}
