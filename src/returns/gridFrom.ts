/** A grid of the sheet that is open in Excel, wherever its used cells begin. */
import type { UsedCells } from "../sheets/usedCells";
import { gridOf, type Grid } from "./grid";

export function gridFrom(sheet: string, { row, column, values, formulas, formats, texts = [] }: UsedCells): Grid {
  const placed = <T>(lines: readonly (readonly T[])[], empty: T): T[][] => [
    ...Array.from({ length: row }, (): T[] => []),
    ...lines.map((line) => [...Array.from({ length: column }, () => empty), ...line]),
  ];
  // Excel shows crosses for a number in a narrow column, and for a long text in a text cell.
  const shown = texts.map((line, down) =>
    line.map((text, across) =>
      typeof values[down]?.[across] === "number" && !/^#+$/.test(text) ? text : String(values[down]?.[across] ?? ""),
    ),
  );
  return gridOf(placed(values, ""), placed(shown, ""), placed(formulas, ""), { sheet, formats: placed(formats, "") });
}
