/** The table of a sheet as it is used: which rows count, by which words they are known, and which are left out. Pure. */
import { currentStandards, type Area } from "../core/framework";
import { useSheetMessages } from "../core/messages/useSheet";
import type { FoundTable, SheetFinding } from "../returns/finding";
import { cellAt, type Grid } from "../returns/grid";
import type { UsedTable } from "../sheets/usedSheet";

const headingOf = ({ headerRow, firstRow }: FoundTable): number => headerRow ?? firstRow - 1;

export function usedTable(grid: Grid, table: FoundTable, scoreColumn: number, area: Area): UsedTable {
  const standards = new Map(currentStandards(area).map((standard) => [standard.id, standard]));
  const known = new Map(
    table.rows.flatMap(({ row, standardId }) =>
      standards.has(standardId ?? "") ? [[row, standards.get(standardId ?? "") ?? null] as const] : [],
    ),
  );
  const rows = [...known.keys()].sort((a, b) => a - b);
  const hasWords = rows.every((row) => wordsAt(grid, row, table.standardColumn) !== "");
  const wordsColumn = hasWords ? table.standardColumn : (table.idColumn ?? table.standardColumn);
  const headerRow = headingOf(table);
  const words = new Map<string, UsedTable["words"][number]>();
  for (let row = headerRow + 1; row <= table.lastRow; row += 1) {
    const text = wordsAt(grid, row, wordsColumn);
    const standard = known.get(row) ?? null;
    // The sheet's own comparison is without case, too.
    const key = text.toLowerCase();
    if (text.trim() !== "" && (words.get(key)?.standard ?? null) === null) words.set(key, { text, standard });
  }
  return {
    headerRow,
    lastRow: table.lastRow,
    wordsColumn,
    scoreColumn,
    evidenceColumn: table.evidenceColumn,
    actionColumn: table.actionColumn,
    rows,
    words: [...words.values()],
  };
}

/** As a formula on the sheet sees the words of a cell; "" of an error. */
function wordsAt(grid: Grid, row: number, column: number): string {
  const { value, error } = cellAt(grid, row, column);
  return error || value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export function valueAt(grid: Grid, row: number, column: number): string | number | boolean {
  const { value, error, text } = cellAt(grid, row, column);
  return error ? text : (value ?? "");
}

/** Rows of the table that mean no standard of the area, each in a sentence; those of other areas have been said. */
export function rowsLeftOut(
  grid: Grid,
  table: FoundTable,
  { headerRow, lastRow, wordsColumn, rows }: UsedTable,
  { tables }: SheetFinding,
): string[] {
  const known = new Set([...rows, ...tables.filter((one) => one !== table).flatMap((one) => one.rows.map(({ row }) => row))]);
  const all = Array.from({ length: lastRow - headerRow }, (_, index) => headerRow + 1 + index);
  return all.flatMap((row) => {
    const words = wordsAt(grid, row, wordsColumn).trim();
    return known.has(row) || words === "" || row < table.firstRow ? [] : [useSheetMessages.rowLeftOut(row + 1, words)];
  });
}
