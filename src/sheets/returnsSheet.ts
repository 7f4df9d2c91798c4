/**
 * The Returns sheet: every file that was chosen, what became of it and where, and where the lead said that scores stand. Known by names of
 * the workbook; columns are found by their headers. It is made again, with all that it held, each time files are brought in.
 */
import { bringInMessages } from "../core/messages/bringIn";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress } from "./address";
import { findColumns } from "./findColumns";
import { textAt, valueAt, type NamedCells } from "./namedCells";
import { kindText, RETURNS_NAMES, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import type { PlanCell, SheetPlan } from "./plan";
import { BODY_LOOK, HEADER_LOOK, HEADING_LOOK, NOTE_LOOK, TITLE_LOOK } from "./tableLook";
import { rowHeight } from "./textHeight";

interface ColumnPlan {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly format: "@" | "General";
}

const COLUMNS = {
  file: { header: "File", width: 34, format: "@" },
  happened: { header: "What happened", width: 14, format: "@" },
  sheet: { header: "Score sheet", width: 24, format: "@" },
  hospital: { header: "Hospital", width: 20, format: "@" },
  ward: { header: "Ward", width: 16, format: "@" },
  area: { header: "Area", width: 18, format: "@" },
  period: { header: "Period", width: 22, format: "@" },
  route: { header: "How they did this", width: 18, format: "@" },
  scored: { header: "Scored", width: 8, format: "General" },
  of: { header: "Of", width: 6, format: "General" },
  fromSheet: { header: "Sheet of the file", width: 18, format: "@" },
  cells: { header: "Cells", width: 10, format: "@" },
  templateVersion: { header: "Score sheet version", width: 10, format: "General" },
  when: { header: "When", width: 17, format: "@" },
  why: { header: "Decided, and left out because", width: 60, format: "@" },
  before: { header: "Scores before", width: 40, format: "@" },
  sha256: { header: "SHA-256", width: 20, format: "@" },
} as const satisfies Record<string, ColumnPlan>;
type ReturnsColumn = keyof typeof COLUMNS;
const ORDER = Object.keys(COLUMNS) as ReturnsColumn[];
const HEADERS = Object.fromEntries(ORDER.map((column) => [column, { headers: [COLUMNS[column].header] }])) as unknown as Readonly<
  Record<ReturnsColumn, { readonly headers: readonly string[] }>
>;

/** One file, or one sheet that a file brought in. */
export type ReturnsRow = Readonly<Record<ReturnsColumn, string | number>>;

/** A correction of the layout finder's as text; what is in it is not this file's business. */
export interface KeptShape {
  /** The file on which it was made. */
  readonly file: string;
  readonly correction: string;
}

export interface ReturnsRecord {
  readonly rows: readonly ReturnsRow[];
  readonly shapes: readonly KeptShape[];
}

const SHAPE_COLUMNS = { file: { headers: ["First seen in"] }, correction: { headers: ["Shape"] } } as const;
const ROW = { title: 0, how: 1, header: 3, body: 4 } as const;
const MARGIN = 28.35;
const SIZE = 10;

/** Throws RangeError without rows: there is nothing to record. */
export function planReturnsSheet(name: string, { rows, shapes }: ReturnsRecord, made: string): SheetPlan {
  if (rows.length === 0) throw new RangeError("A record of returned files has a row at least.");
  const heading = ROW.body + rows.length + 1;
  const shapesTable = { row: heading + 1, column: 0, rows: shapes.length + 1, columns: 2 };
  const hasShapes = shapes.length > 0;
  const down = (column: ReturnsColumn): string =>
    rangeAddress({ row: ROW.body, column: ORDER.indexOf(column), rows: rows.length, columns: 1 });
  const last = hasShapes ? shapesTable.row + shapesTable.rows : ROW.body + rows.length;
  const table = { row: ROW.header, column: 0, rows: rows.length + 1, columns: ORDER.length };
  return {
    name,
    tabColor: COLOURS.muted,
    base: { fontName: FONT, fontSize: SIZE, color: COLOURS.ink },
    blocks: [
      { at: cellAddress(ROW.title, 0), cells: [[bringInMessages.returnsSheetTitle()], [bringInMessages.returnsSheetHow()]] },
      { at: cellAddress(ROW.header, 0), cells: [ORDER.map((column) => COLUMNS[column].header)] },
      {
        at: cellAddress(ROW.body, 0),
        cells: rows.map((row) => ORDER.map((column): PlanCell => (row[column] === "" ? null : row[column]))),
      },
      ...(hasShapes
        ? [
            { at: cellAddress(heading, 0), cells: [[bringInMessages.shapesHeading()]] },
            {
              at: cellAddress(shapesTable.row, 0),
              cells: [
                [SHAPE_COLUMNS.file.headers[0], SHAPE_COLUMNS.correction.headers[0]],
                ...shapes.map(({ file, correction }) => [file, correction]),
              ],
            },
          ]
        : []),
    ],
    looks: [
      { areas: cellAddress(ROW.title, 0), look: TITLE_LOOK },
      { areas: cellAddress(ROW.how, 0), look: NOTE_LOOK },
      { areas: rangeAddress({ ...table, rows: 1 }), look: HEADER_LOOK },
      { areas: rangeAddress({ ...table, row: ROW.body, rows: rows.length }), look: { ...BODY_LOOK, wrap: true, horizontal: "Left" } },
      ...ORDER.map((column) => ({ areas: down(column), look: { numberFormat: COLUMNS[column].format } })),
      ...(["sha256", "cells", "when"] as const).map((column) => ({ areas: down(column), look: { wrap: false } })),
      ...(hasShapes
        ? [
            { areas: cellAddress(heading, 0), look: HEADING_LOOK },
            { areas: rangeAddress({ ...shapesTable, rows: 1 }), look: HEADER_LOOK },
            {
              areas: rangeAddress({ ...shapesTable, row: shapesTable.row + 1, rows: shapes.length }),
              look: { ...BODY_LOOK, numberFormat: "@", wrap: false },
            },
          ]
        : []),
    ],
    widths: ORDER.map((column, index) => ({ columns: columnsAddress(index), characters: COLUMNS[column].width })),
    heights: [
      { rows: rowsAddress(ROW.title), points: 24 },
      { rows: rowsAddress(ROW.header), points: 30 },
      ...rows.map((row, index) => ({
        rows: rowsAddress(ROW.body + index),
        points: rowHeight(
          (["file", "sheet", "hospital", "ward", "area", "period", "route", "fromSheet", "why", "before"] as const).map((column) => ({
            text: String(row[column]),
            characters: COLUMNS[column].width,
            size: SIZE,
          })),
          { minimum: 18 },
        ),
      })),
    ],
    names: [
      { name: SHEET_NAMES.title, scope: "sheet", refersTo: { range: rangeAddress({ row: ROW.title, column: 0, rows: 2, columns: 1 }) } },
      { name: RETURNS_NAMES.rows, scope: "workbook", refersTo: { range: rangeAddress(table) } },
      // Without shapes the name stands on an empty cell, so that it never points to what is gone.
      {
        name: RETURNS_NAMES.corrections,
        scope: "workbook",
        refersTo: { range: rangeAddress(hasShapes ? shapesTable : { row: ROW.header - 1, column: 0, rows: 1, columns: 1 }) },
      },
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("returns") } },
    ],
    validations: [],
    rules: [],
    freezeAt: { rows: ROW.body, columns: 1 },
    page: {
      orientation: "Landscape",
      area: rangeAddress({ row: 0, column: 0, rows: last, columns: ORDER.length }),
      titleRows: rowsAddress(ROW.header),
      // On one page seventeen columns are too small to read.
      fit: { wide: 2 },
      titleColumns: columnsAddress(0),
      footerLeft: footerText([bringInMessages.returnsSheetTitle(), `made ${made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: cellAddress(ROW.body, 0),
  };
}

/** What the sheet holds now; nothing where its names are gone. Columns that somebody took away are empty. */
export function readReturnsSheet(rows: NamedCells | null, shapes: NamedCells | null): ReturnsRecord {
  return { rows: rows === null ? [] : readRows(rows), shapes: shapes === null ? [] : readShapes(shapes) };
}

function readRows(cells: NamedCells): ReturnsRow[] {
  const { at } = findColumns(cells.values[0] ?? [], HEADERS);
  return cells.values.slice(1).flatMap((_, index): ReturnsRow[] => {
    const value = (column: ReturnsColumn): string | number => {
      if (at[column] === undefined) return "";
      const found = valueAt(cells, index + 1, at[column]);
      return typeof found === "boolean" ? String(found) : found;
    };
    const row = Object.fromEntries(ORDER.map((column) => [column, value(column)])) as Record<ReturnsColumn, string | number>;
    return ORDER.every((column) => row[column] === "") ? [] : [row];
  });
}

function readShapes(cells: NamedCells): KeptShape[] {
  const { at } = findColumns(cells.values[0] ?? [], SHAPE_COLUMNS);
  const { file, correction } = at;
  if (file === undefined || correction === undefined) return [];
  return cells.values.slice(1).flatMap((_, index) => {
    const text = textAt(cells, index + 1, correction);
    return text === "" ? [] : [{ file: textAt(cells, index + 1, file), correction: text }];
  });
}
