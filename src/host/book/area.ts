import { MAX_COLUMNS, MAX_ROWS, type Area } from "./model";

/** Geometry of rectangles of cells, and their A1 addresses. Nothing here knows a sheet. */

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function covers(outer: Area, inner: Area): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

/** The cells that both have, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top),
    bottom = Math.min(a.bottom, b.bottom);
  const left = Math.max(a.left, b.left),
    right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** The smallest rectangle around both. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function moved(area: Area, rows: number, columns: number): Area {
  return { top: area.top + rows, left: area.left + columns, bottom: area.bottom + rows, right: area.right + columns };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

/** What is left of `area` without `hole`: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const rest: Area[] = [];
  if (common.top > area.top) rest.push({ ...area, bottom: common.top - 1 });
  if (common.bottom < area.bottom) rest.push({ ...area, top: common.bottom + 1 });
  if (common.left > area.left) rest.push({ top: common.top, bottom: common.bottom, left: area.left, right: common.left - 1 });
  if (common.right < area.right) rest.push({ top: common.top, bottom: common.bottom, left: common.right + 1, right: area.right });
  return rest;
}

/** 0 -> "A", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" -> 0, "AA" -> 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "B3", without dollars. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3", "B3:C9", "2:4" or "A:C", without dollars. */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** The cell of an address like "B3", or null when it is none on a sheet. */
export function parseCellAddress(address: string): { row: number; column: number } | null {
  const parts = CELL.exec(address);
  if (!parts?.[1] || !parts[2]) return null;
  const row = Number(parts[2]) - 1;
  const column = columnNumber(parts[1]);
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}
