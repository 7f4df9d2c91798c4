import { cellsIn } from "../book/cells";
import { MAX_COLUMNS, MAX_ROWS, type Area, type CellFormat, type Sheet } from "../book/model";
import { accessDenied } from "../hostError";
import type { HostState } from "../hostState";
import { requireAllowed } from "./sheetRef";

/** Above this many cells, formats are gathered from what the sheet holds instead of cell by cell. */
const CELL_BY_CELL = 20000;

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** Whole rows, whole columns or the whole sheet: Excel gives no cell values for those. */
export function isUnbounded(area: Area): boolean {
  return area.bottom - area.top + 1 === MAX_ROWS || area.right - area.left + 1 === MAX_COLUMNS;
}

/** A table of what `read` finds in each cell, rows first. */
export function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Every format that occurs in the area, each perhaps more than once. */
export function formatsIn(host: HostState, sheet: Sheet, area: Area): CellFormat[] {
  if (cellCount(area) <= CELL_BY_CELL) return grid(area, (row, column) => host.book.formatAt(sheet, row, column)).flat();
  const cells = cellsIn(sheet, area);
  const rows = [...sheet.rows].filter(([row]) => row >= area.top && row <= area.bottom);
  const columns = [...sheet.columns].filter(([column]) => column >= area.left && column <= area.right);
  const formats = [
    ...cells.map(({ cell }) => cell.format ?? {}),
    ...rows.map(([, info]) => info.format ?? {}),
    ...columns.map(([, info]) => info.format ?? {}),
  ];
  const allRowsFormatted = rows.filter(([, info]) => info.format).length === area.bottom - area.top + 1;
  const allColumnsFormatted = columns.filter(([, info]) => info.format).length === area.right - area.left + 1;
  if (!allRowsFormatted && !allColumnsFormatted) formats.push({});
  return formats;
}

/** The one value that all have, or null when they differ: Excel's way of saying "mixed". */
export function common<T>(values: readonly T[]): T | null {
  const [first, ...rest] = values;
  if (first === undefined) return null;
  return rest.every((value) => value === first) ? first : null;
}

/** On a protected sheet only unlocked cells take values. */
export function requireWritable(host: HostState, sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  if (formatsIn(host, sheet, area).some((format) => format.locked !== false)) throw accessDenied();
}

export function changeFormat(host: HostState, sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  requireAllowed(sheet, "allowFormatCells");
  host.book.changeFormat(sheet, area, change);
}

/** The same object with one member set, or left out where the value is undefined. */
export function withMember<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): T {
  const { [key]: _old, ...rest } = object;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}
