/** A sheet of somebody else's as a picture of cells, and what a person chose on it as a correction. Pure. */
import { correctionOf, type Correction } from "../returns/correction";
import { countedColumns, type FoundTable, type SheetFinding } from "../returns/finding";
import { cellAt, type Grid } from "../returns/grid";
import { columnLetters } from "../sheets/address";

/** Rows and columns count from 0. */
export interface ChosenPlaces {
  /** Null: the sheet has no headings. */
  readonly headerRow: number | null;
  readonly standardColumn: number;
  /** "each": several columns that were found, for a ward or hospital of its own each. "open": somebody has to say. */
  readonly scoreColumn: number | "each" | "open";
  /** Rows whose words are not known go by their number. */
  readonly byNumber: boolean;
}

export interface SheetPicture {
  readonly sheet: string;
  /** As the cells show it; all rows are as long as the longest. */
  readonly rows: readonly (readonly string[])[];
  readonly letters: readonly string[];
  /** What the layout finder would say. */
  readonly found: ChosenPlaces;
  /** Headings of several score columns; [] where there is one. */
  readonly several: readonly string[];
  readonly grid: Grid;
  readonly finding: SheetFinding;
}

/** A picture of all rows of the grid. */
export function pictureOf(grid: Grid, finding: SheetFinding): SheetPicture {
  const width = Math.max(1, ...grid.rows.map(({ length }) => length));
  const [table] = finding.tables;
  const counted = table === undefined ? [] : countedColumns(table);
  return {
    sheet: grid.sheet,
    rows: grid.rows.map((_, row) => Array.from({ length: width }, (_unused, column) => cellAt(grid, row, column).text)),
    letters: Array.from({ length: width }, (_, column) => columnLetters(column)),
    found: {
      headerRow: table?.headerRow ?? null,
      standardColumn: table?.standardColumn ?? 0,
      scoreColumn: counted.length > 1 ? "each" : (counted[0]?.column ?? "open"),
      byNumber: false,
    },
    several: counted.length > 1 ? counted.map(({ heading, unit }) => (unit ?? heading) || "?") : [],
    grid,
    finding,
  };
}

/** What was chosen, as a correction for this sheet and all of its shape. */
export function correctionOfChoice(
  { grid, finding }: SheetPicture,
  { headerRow, standardColumn, scoreColumn, byNumber }: ChosenPlaces,
): Correction {
  const [table] = finding.tables;
  const scoreColumns = typeof scoreColumn === "number" ? [columnAt(table, scoreColumn)] : table === undefined ? [] : countedColumns(table);
  const firstRow = headerRow === null ? (table?.firstRow ?? firstFilled(grid, standardColumn)) : headerRow + 1;
  return correctionOf(grid, {
    headerRow,
    firstRow,
    standardColumn,
    scoreColumns: scoreColumns.map(({ column, role, unit }) => ({ column, role, unit })),
    byNumber,
  });
}

/** What a column was found to be stays: a peer review is one also where it is chosen. One of a view that was not agreed counts now that somebody says so. */
function columnAt(table: FoundTable | undefined, column: number): Pick<FoundTable["scoreColumns"][number], "column" | "role" | "unit"> {
  const found = table?.scoreColumns.find((one) => one.column === column);
  if (found === undefined || !["peer", "ward", "hospital"].includes(found.role)) return { column, role: "score", unit: null };
  return found;
}

function firstFilled(grid: Grid, column: number): number {
  const row = grid.rows.findIndex((_, index) => cellAt(grid, index, column).text !== "");
  return Math.max(0, row);
}
