import { cellsIn } from "../book/cells";
import { DEFAULT_ROW_HEIGHT, type Area, type Sheet } from "../book/model";
import { invalidArgument } from "../hostError";
import type { HostState } from "../hostState";
import type { Arguments } from "./arguments";
import { asNumber, asTruth } from "./arguments";
import { common } from "./cellAccess";
import { forEachArea, type CellsRef } from "./cellsRef";
import type { Scalar } from "./excelClass";
import type { Argument } from "./hostObject";
import { charactersOfPoints, columnWidth, pointsOfCharacters, rowHeight } from "../book/sheetMeasures";
import { requireAllowed, sheetOf } from "./sheetRef";

const MOST_ROW_HEIGHT = 409.5;
const MOST_CHARACTERS = 255;

/** Widths and heights of the rows and columns that a range runs through, in points. */
export const RANGE_SIZES: Readonly<Record<string, Scalar<CellsRef>>> = {
  columnWidth: {
    get: (target, host) => common(columnsOf(target, host).map(([sheet, column]) => columnWidth(sheet, column))),
    set: (target, value, host) => {
      const characters = charactersOfPoints(asNumber(value));
      if (characters < 0 || characters > MOST_CHARACTERS) throw invalidArgument();
      setColumns(target, host, () => characters);
    },
  },
  rowHeight: {
    get: (target, host) => common(rowsOf(target, host).map(([sheet, row]) => rowHeight(sheet, row))),
    set: (target, value, host) => {
      const height = asNumber(value);
      if (height < 0 || height > MOST_ROW_HEIGHT) throw invalidArgument();
      setRows(target, host, () => height);
    },
  },
  useStandardWidth: {
    get: (target, host) => common(columnsOf(target, host).map(([sheet, column]) => sheet.columns.get(column)?.width === undefined)),
    set: (target, value, host) => standardOnly(value, () => setColumns(target, host, () => undefined)),
  },
  useStandardHeight: {
    get: (target, host) => common(rowsOf(target, host).map(([sheet, row]) => sheet.rows.get(row)?.height === undefined)),
    set: (target, value, host) => standardOnly(value, () => setRows(target, host, () => undefined)),
  },
};

/** Only true can be written: Excel cannot know what other size would be meant. */
function standardOnly(value: Argument, reset: () => void): void {
  if (asTruth(value)) reset();
}

/** Beyond the used part all lines are alike: one stands for the rest. */
function lines(first: number, last: number, known: Iterable<number>): number[] {
  const some = [...known].filter((index) => index >= first && index <= last);
  if (last - first < 5000) return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const plain = Array.from({ length: some.length + 1 }, (_, index) => first + index).find((index) => !some.includes(index));
  return plain === undefined ? some : [...some, plain];
}

function columnsOf(target: CellsRef, host: HostState): [Sheet, number][] {
  const sheet = sheetOf(target, host);
  return target
    .areas()
    .flatMap((area) => lines(area.left, area.right, sheet.columns.keys()).map((column): [Sheet, number] => [sheet, column]));
}

function rowsOf(target: CellsRef, host: HostState): [Sheet, number][] {
  const sheet = sheetOf(target, host);
  return target.areas().flatMap((area) => lines(area.top, area.bottom, sheet.rows.keys()).map((row): [Sheet, number] => [sheet, row]));
}

function setColumns(target: CellsRef, host: HostState, width: (column: number, area: Area, sheet: Sheet) => number | undefined): void {
  forEachArea(target, host, (sheet, area) => {
    requireAllowed(sheet, "allowFormatColumns");
    host.book.touch(sheet);
    const columns = new Map(sheet.columns);
    for (let column = area.left; column <= area.right; column++) {
      const { width: _old, ...rest } = columns.get(column) ?? {};
      const wanted = width(column, area, sheet);
      columns.set(column, wanted === undefined ? rest : { ...rest, width: wanted });
    }
    sheet.columns = columns;
  });
}

/** A height over every row of the sheet would be a million entries; Excel keeps one default height, which the model has not. */
function setRows(target: CellsRef, host: HostState, height: (row: number, area: Area, sheet: Sheet) => number | undefined): void {
  forEachArea(target, host, (sheet, area) => {
    requireAllowed(sheet, "allowFormatRows");
    host.book.touch(sheet);
    const rows = new Map(sheet.rows);
    for (let row = area.top; row <= area.bottom; row++) {
      const { height: _old, ...rest } = rows.get(row) ?? {};
      const wanted = height(row, area, sheet);
      rows.set(row, wanted === undefined ? rest : { ...rest, height: wanted });
    }
    sheet.rows = rows;
  });
}

/** Without a screen the width of text is its number of characters; Excel measures glyphs. */
export function autofitColumns(target: CellsRef, _args: Arguments, host: HostState): void {
  setColumns(target, host, (column, area, sheet) => {
    const texts = cellsIn(sheet, { ...area, left: column, right: column }).map(({ row }) => host.book.text(sheet, row, column));
    const longest = Math.max(0, ...texts.map((text) => Math.max(...text.split("\n").map((line) => line.length))));
    return longest === 0 ? undefined : Math.min(longest + 1, MOST_CHARACTERS);
  });
}

export function autofitRows(target: CellsRef, _args: Arguments, host: HostState): void {
  setRows(target, host, (row, area, sheet) => {
    const heights = cellsIn(sheet, { ...area, top: row, bottom: row }).map(({ column }) => {
      const format = host.book.formatAt(sheet, row, column);
      const perLine = ((format.font?.size ?? 11) / 11) * DEFAULT_ROW_HEIGHT;
      const across = Math.max(1, Math.floor((columnWidth(sheet, column) / pointsOfCharacters(1)) * 1.6));
      const linesNeeded = host.book
        .text(sheet, row, column)
        .split("\n")
        .reduce((sum, line) => sum + (format.wrap ? Math.max(1, Math.ceil(line.length / across)) : 1), 0);
      return perLine * linesNeeded;
    });
    return heights.length === 0 ? undefined : Math.min(Math.max(...heights), MOST_ROW_HEIGHT);
  });
}
