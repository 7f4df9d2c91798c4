import { DEFAULT_ROW_HEIGHT, type Sheet } from "./model";

/**
 * Widths of columns are kept in characters of the default font (7 pixels wide in Calibri 11, 5 pixels padding); office.js
 * speaks of points, 0.75 to the pixel (https://learn.microsoft.com/office/troubleshoot/excel/determine-column-widths).
 */
const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;
const NARROW = PIXELS_PER_CHARACTER + PADDING;
const POINTS_PER_PIXEL = 0.75;

/** 8.43 characters -> 48 points. */
export function pointsOfCharacters(characters: number): number {
  const pixels = characters < 1 ? characters * NARROW : characters * PIXELS_PER_CHARACTER + PADDING;
  return Math.round(pixels) * POINTS_PER_PIXEL;
}

/** 48 points -> 8.43 characters. */
export function charactersOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  const characters = pixels < NARROW ? pixels / NARROW : (pixels - PADDING) / PIXELS_PER_CHARACTER;
  return Math.round(characters * 100) / 100;
}

/** Points; 0 for a hidden column. */
export function columnWidth(sheet: Sheet, column: number): number {
  const info = sheet.columns.get(column);
  return info?.hidden ? 0 : pointsOfCharacters(info?.width ?? sheet.standardWidth);
}

/** Points; 0 for a hidden row. */
export function rowHeight(sheet: Sheet, row: number): number {
  const info = sheet.rows.get(row);
  return info?.hidden ? 0 : (info?.height ?? DEFAULT_ROW_HEIGHT);
}

/** Points from the left edge of the sheet. */
export function columnLeft(sheet: Sheet, column: number): number {
  return columnSpan(sheet, 0, column - 1);
}

export function rowTop(sheet: Sheet, row: number): number {
  return rowSpan(sheet, 0, row - 1);
}

export function columnSpan(sheet: Sheet, first: number, last: number): number {
  let points = Math.max(0, last - first + 1) * pointsOfCharacters(sheet.standardWidth);
  for (const column of sheet.columns.keys()) {
    if (column >= first && column <= last) points += columnWidth(sheet, column) - pointsOfCharacters(sheet.standardWidth);
  }
  return points;
}

export function rowSpan(sheet: Sheet, first: number, last: number): number {
  let points = Math.max(0, last - first + 1) * DEFAULT_ROW_HEIGHT;
  for (const row of sheet.rows.keys()) if (row >= first && row <= last) points += rowHeight(sheet, row) - DEFAULT_ROW_HEIGHT;
  return points;
}
