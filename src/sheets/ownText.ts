/**
 * What a user wrote on a hospital or benchmark sheet outside the places that a refresh keeps: into a free cell, over a live
 * formula, or in a column of their own. Where there is any, the old sheet is kept beside the new one.
 */
import { cellAddress, type Rectangle } from "./address";
import { BENCHMARK_HEADERS } from "./benchmarkLayout";
import { ACTION_COLUMNS, HOSPITAL_COLUMNS } from "./hospitalLayout";
import type { UsedCells } from "./isUpToDate";
import { headerKey, type CellValue, type NamedCells, type SheetCells } from "./namedCells";
import type { SheetPlan } from "./plan";

export interface OwnText {
  readonly cell: string;
  /** As it stands there: a formula, or the value. */
  readonly text: string;
}

/** Parts that we write or keep as a whole. */
const WHOLE = ["header", "foot", "lines", "title", "working", "figures", "charts", "oldNotes", "bands"] as const;

/** Columns of the table that hold what we typed or what is kept; in all others we write formulas. */
const TYPED_COLUMNS: readonly string[] = [
  ...[
    HOSPITAL_COLUMNS.number,
    HOSPITAL_COLUMNS.standard,
    HOSPITAL_COLUMNS.last,
    HOSPITAL_COLUMNS.notes,
    HOSPITAL_COLUMNS.id,
    HOSPITAL_COLUMNS.version,
  ].map(({ header }) => header),
  ...[BENCHMARK_HEADERS.number, BENCHMARK_HEADERS.standard, BENCHMARK_HEADERS.id, BENCHMARK_HEADERS.version],
].map(headerKey);
const ACTION_HEADERS: readonly string[] = Object.values(ACTION_COLUMNS).map(({ header }) => headerKey(header));

/**
 * @param used the used cells of the sheet
 * @param sheet its named parts
 * @param plan what will take its place: its headings are ours wherever they stand
 */
export function ownText(used: UsedCells, { named }: SheetCells, plan: SheetPlan): OwnText[] {
  const whole = WHOLE.flatMap((part) => (named[part] === undefined ? [] : [named[part].range]));
  const headings = headingsOf(plan);
  return used.formulas.flatMap((line, down) =>
    line.flatMap((entry, across): OwnText[] => {
      const [row, column] = [used.range.row + down, used.range.column + across];
      const isOurs =
        entry === "" ||
        headings.has(String(entry)) ||
        whole.some((area) => isInside(area, row, column)) ||
        isOursInTable(named.table, row, column, entry) ||
        isOursInActions(named.actions, row, column);
      return isOurs ? [] : [{ cell: cellAddress(row, column), text: String(entry) }];
    }),
  );
}

/** The same of a sheet that is wholly ours in some parts: whatever else stands on it and is no heading of the plan. */
export function textOutside(used: UsedCells, parts: readonly Pick<NamedCells, "range">[], plan: SheetPlan): OwnText[] {
  const headings = headingsOf(plan);
  return used.formulas.flatMap((line, down) =>
    line.flatMap((entry, across): OwnText[] => {
      const [row, column] = [used.range.row + down, used.range.column + across];
      const isOurs = entry === "" || headings.has(String(entry)) || parts.some(({ range }) => isInside(range, row, column));
      return isOurs ? [] : [{ cell: cellAddress(row, column), text: String(entry) }];
    }),
  );
}

const headingsOf = (plan: SheetPlan): ReadonlySet<string> =>
  new Set(plan.blocks.flatMap(({ cells }) => cells.flat()).filter((cell): cell is string => typeof cell === "string"));

function isInside(area: Rectangle, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function isOursInTable(table: NamedCells | undefined, row: number, column: number, entry: CellValue): boolean {
  if (table === undefined || !isInside(table.range, row, column)) return false;
  const across = column - table.range.column;
  if (TYPED_COLUMNS.includes(headerKey(table.values[0]?.[across] ?? ""))) return true;
  const isFormula = (cell: CellValue): boolean => typeof cell === "string" && cell.startsWith("=");
  // A heading is ours where formulas stand under it.
  if (row === table.range.row) return table.formulas.slice(1).some((line) => isFormula(line[across] ?? ""));
  return isFormula(entry);
}

function isOursInActions(actions: NamedCells | undefined, row: number, column: number): boolean {
  if (actions === undefined || !isInside(actions.range, row, column)) return false;
  return ACTION_HEADERS.includes(headerKey(actions.values[0]?.[column - actions.range.column] ?? ""));
}
