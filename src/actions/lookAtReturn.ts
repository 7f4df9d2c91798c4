/** The top of a sheet of a returned file as a picture of cells, and what the lead says about it as a correction to keep. The workbook is not touched. */
import { UserError } from "../core/userError";
import { returnsMessages } from "../core/messages/returns";
import { correctionOf } from "../returns/correction";
import { countedColumns, type FoundTable, type SheetFinding } from "../returns/finding";
import { cellAt, type Grid } from "../returns/grid";
import { correctionText } from "../returns/keptCorrections";
import { LIMITS } from "../returns/limits";
import { columnLetters } from "../sheets/address";
import type { KeptShape } from "../sheets/returnsSheet";
import type { ReturnedFile } from "./readReturns";
import { startReader } from "./startReader";

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

export interface ReturnPicture {
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

/** Throws UserError where the file can no longer be read. */
export async function lookAtReturn(file: File, triage: ReturnedFile, sheet: string): Promise<ReturnPicture> {
  const finding = triage.sheets.find((one) => one.finding.sheet === sheet)?.finding;
  const reader = startReader();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looked = await withinTime(reader.look({ look: { file: file.name, bytes, sheet, limits: LIMITS } }), LIMITS.milliseconds).finally(() => reader.stop());
  if (finding === undefined || looked === null || looked.looked === null) throw new UserError(returnsMessages.fileStoppedReader());
  return pictureOf(looked.looked, finding);
}

function withinTime<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

export function pictureOf(grid: Grid, finding: SheetFinding): ReturnPicture {
  const width = Math.max(1, ...grid.rows.map(({ length }) => length));
  const [table] = finding.tables;
  const counted = table === undefined ? [] : countedColumns(table);
  return {
    sheet: grid.sheet,
    rows: grid.rows.map((_, row) => Array.from({ length: width }, (_unused, column) => cellAt(grid, row, column).text)),
    letters: Array.from({ length: width }, (_, column) => columnLetters(column)),
    found: { headerRow: table?.headerRow ?? null, standardColumn: table?.standardColumn ?? 0, scoreColumn: counted.length > 1 ? "each" : (counted[0]?.column ?? "open"), byNumber: false },
    several: counted.length > 1 ? counted.map(({ heading, unit }) => (unit ?? heading) || "?") : [],
    grid,
    finding,
  };
}

/** What the lead chose, for this sheet and all of its shape. */
export function correctionFor(file: string, { grid, finding }: ReturnPicture, { headerRow, standardColumn, scoreColumn, byNumber }: ChosenPlaces): KeptShape {
  const [table] = finding.tables;
  const scoreColumns = typeof scoreColumn === "number" ? [columnAt(table, scoreColumn)] : table === undefined ? [] : countedColumns(table);
  const firstRow = headerRow === null ? (table?.firstRow ?? firstFilled(grid, standardColumn)) : headerRow + 1;
  const correction = correctionOf(grid, { headerRow, firstRow, standardColumn, scoreColumns: scoreColumns.map(({ column, role, unit }) => ({ column, role, unit })), byNumber });
  return { file, correction: correctionText(correction) };
}

/** Places of the other files that ask about a sheet with the same columns and headings. */
export function filesLikeIt(read: readonly ReturnedFile[], index: number, sheet: string): number[] {
  const shape = read[index]?.sheets.flatMap(({ finding }) => (finding.sheet === sheet ? [shapeOf(finding)] : []))[0];
  if (shape === undefined || shape === "[]") return [];
  return read.flatMap((file, other) => (other !== index && file.verdict === "decide" && file.sheets.some(({ finding }) => finding.verdict === "ask" && shapeOf(finding) === shape) ? [other] : []));
}

/** Where no column was chosen, the doubt names those that could be. */
const shapeOf = ({ tables, doubts }: SheetFinding): string =>
  tables.length === 0 ? "[]" : JSON.stringify([doubts[0], ...tables.map(({ standardColumn, scoreColumns, evidenceColumn, actionColumn }) => [standardColumn, evidenceColumn, actionColumn, scoreColumns.map(({ column, heading }) => [column, heading])])]);

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
