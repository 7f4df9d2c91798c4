/** The record of returned files by its names in the workbook, and where a score sheet says that it came from. */
import { parseAddress, rangeAddress, type Rectangle } from "../sheets/address";
import type { CellValue, NamedCells } from "../sheets/namedCells";
import { RETURNS_NAMES, SOURCE_NAME } from "../sheets/names";
import { parseSource, type Source } from "../sheets/sourceName";
import { loadNamedRange } from "./loadNamedCells";
import { loadRange } from "./loadRange";

export interface ReturnsCells {
  readonly rows: NamedCells | null;
  readonly shapes: NamedCells | null;
  /** All used cells of the sheet that the record stands on. */
  readonly used: NamedCells | null;
}

/** Where the record lies: it grows with every file, so its cells are read in bands of rows. */
export interface ReturnsPlaces {
  readonly sheet: Excel.Worksheet;
  readonly tab: string;
  readonly rows: Rectangle;
  readonly shapes: Rectangle | null;
  readonly used: Rectangle;
}

/** Null after the sync while nothing has been brought in, and where the name has lost its cells. */
export function loadReturnsPlaces(context: Excel.RequestContext): () => ReturnsPlaces | null {
  const { names } = context.workbook;
  const rangeOf = (name: string): Excel.Range => names.getItemOrNullObject(name).getRangeOrNullObject();
  const rows = rangeOf(RETURNS_NAMES.rows);
  const shapes = rangeOf(RETURNS_NAMES.corrections);
  const sheet = rows.worksheet;
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("name");
  for (const range of [rows, shapes, used]) range.load("address");
  return () =>
    rows.isNullObject || used.isNullObject
      ? null
      : {
          sheet,
          tab: sheet.name,
          rows: parseAddress(rows.address),
          shapes: shapes.isNullObject ? null : parseAddress(shapes.address),
          used: parseAddress(used.address),
        };
}

/** So many cells with all the text that Excel takes in one are still answered, once as value and once as formula. */
const ROWS_OF_A_BAND = 50;

/** The rows in use, in bands; one request brings them all unless their texts are very long. */
export const bandsOf = ({ used }: ReturnsPlaces): Rectangle[] =>
  Array.from({ length: Math.ceil(used.rows / ROWS_OF_A_BAND) }, (_, index) => ({
    ...used,
    row: used.row + index * ROWS_OF_A_BAND,
    rows: Math.min(ROWS_OF_A_BAND, used.rows - index * ROWS_OF_A_BAND),
  }));

/** Queues one band. */
export const loadBand = ({ sheet }: ReturnsPlaces, band: Rectangle): (() => NamedCells | null) =>
  loadRange(sheet.getRange(rangeAddress(band)));

/** The record out of its bands, in their order; nothing where there is none. */
export function returnsCells(places: ReturnsPlaces | null, bands: readonly NamedCells[]): ReturnsCells {
  if (places === null) return { rows: null, shapes: null, used: null };
  const { tab, rows, shapes, used } = places;
  const whole: NamedCells = {
    sheet: tab,
    range: used,
    values: bands.flatMap(({ values }) => values),
    formulas: bands.flatMap(({ formulas }) => formulas),
  };
  return { rows: partOf(whole, rows), shapes: shapes === null ? null : partOf(whole, shapes), used: whole };
}

/** Cells beyond those in use are empty. */
function partOf(whole: NamedCells, range: Rectangle): NamedCells {
  const cut = (lines: NamedCells["values"]): CellValue[][] =>
    Array.from({ length: range.rows }, (_, down) =>
      Array.from(
        { length: range.columns },
        (__, across) => lines[range.row + down - whole.range.row]?.[range.column + across - whole.range.column] ?? "",
      ),
    );
  return { sheet: whole.sheet, range, values: cut(whole.values), formulas: cut(whole.formulas) };
}

/** Queues where the lead said that scores stand; null after the sync where nobody has. */
export const loadShapes = (context: Excel.RequestContext): (() => NamedCells | null) =>
  loadNamedRange(context.workbook.names, RETURNS_NAMES.corrections);

/** Queues the source of a sheet; null after the sync where its scores were not brought in. */
export function loadSource(sheet: Excel.Worksheet): () => Source | null {
  const name = sheet.names.getItemOrNullObject(SOURCE_NAME);
  name.load("value");
  return () => (name.isNullObject ? null : parseSource(String(name.value)));
}
