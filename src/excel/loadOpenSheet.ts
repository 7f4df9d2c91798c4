/** A sheet of somebody's own with all that must be known before anything is put on it. Two steps: the first says how large it is. */
import { columnsAddress, rowsAddress, type Rectangle } from "../sheets/address";
import type { UsedCells } from "../sheets/usedCells";

export interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Null of a sheet without anything in its cells, and of one that is far larger than a set of scores can be. */
  readonly cells: UsedCells | null;
  readonly isTooLarge: boolean;
  /** All that is in use, cells that only have a look included. */
  readonly inUse: Rectangle | null;
  /** Some of its rows or columns are hidden: which, `loadLines` tells. */
  readonly hasHidden: { readonly rows: boolean; readonly columns: boolean };
  /** Ids of the conditional formats there. */
  readonly rules: readonly string[];
}

const MOST_CELLS = 200_000;

/** Queues it; null after the sync where the sheet is gone. */
export function loadOpenSheet(sheet: Excel.Worksheet): () => OpenSheet | null {
  sheet.load("id,name");
  sheet.protection.load("protected");
  const filled = sheet.getUsedRangeOrNullObject(true);
  filled.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,text,rowHidden,columnHidden");
  filled.conditionalFormats.load("items/id");
  const inUse = sheet.getUsedRangeOrNullObject(false);
  inUse.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (sheet.isNullObject) return null;
    const isEmpty = filled.isNullObject;
    const isTooLarge = !isEmpty && filled.rowCount * filled.columnCount > MOST_CELLS;
    return {
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      cells:
        isEmpty || isTooLarge
          ? null
          : {
              row: filled.rowIndex,
              column: filled.columnIndex,
              values: filled.values,
              formulas: filled.formulas,
              formats: filled.numberFormat,
              texts: filled.text,
            },
      isTooLarge,
      inUse: inUse.isNullObject
        ? null
        : { row: inUse.rowIndex, column: inUse.columnIndex, rows: inUse.rowCount, columns: inUse.columnCount },
      hasHidden: { rows: !isEmpty && isAnyHidden(filled.rowHidden), columns: !isEmpty && isAnyHidden(filled.columnHidden) },
      rules: isEmpty ? [] : filled.conditionalFormats.items.map(({ id }) => id),
    };
  };
}

/** Excel answers null where some are and some are not. */
const isAnyHidden = (hidden: boolean | null): boolean => hidden !== false;

export interface Lines {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Those of the upper part of the sheet, where Excel can tell them. */
  readonly merges: readonly Rectangle[];
  /** Columns in which some cell has limits on what may be typed. */
  readonly limitedColumns: readonly number[];
}

/** Rows that are asked for one by one; a sheet of scores is shorter. */
const MOST_ROWS = 1000;

/** Excel fails to tell more than 512 merged areas: on a page of so many rows there are fewer. */
const MOST_MERGED_ROWS = 150;

/** Queues what is known of single rows and columns only. Nothing is asked of rows where none is hidden. */
export function loadLines(sheet: Excel.Worksheet, { cells, hasHidden }: OpenSheet): () => Lines {
  if (cells === null) return () => ({ hiddenRows: [], hiddenColumns: [], merges: [], limitedColumns: [] });
  const line = (address: string): Excel.Range => {
    const range = sheet.getRange(address);
    range.untrack();
    return range;
  };
  const columns = Array.from({ length: cells.values[0]?.length ?? 0 }, (_, index) => {
    const column = cells.column + index;
    const range = line(columnsAddress(column));
    if (hasHidden.columns) range.load("columnHidden");
    range.dataValidation.load("type");
    return { column, range };
  });
  const rows = Array.from({ length: hasHidden.rows ? Math.min(cells.values.length, MOST_ROWS) : 0 }, (_, index) => {
    const row = cells.row + index;
    const range = line(rowsAddress(row));
    range.load("rowHidden");
    return { row, range };
  });
  const readMerges = loadMerges(sheet, Math.min(cells.row + cells.values.length, MOST_MERGED_ROWS));
  return () => ({
    merges: readMerges(),
    hiddenRows: rows.flatMap(({ row, range }) => (range.rowHidden ? [row] : [])),
    hiddenColumns: columns.flatMap(({ column, range }) => (hasHidden.columns && range.columnHidden ? [column] : [])),
    limitedColumns: columns.flatMap(({ column, range }) => (range.dataValidation.type === Excel.DataValidationType.none ? [] : [column])),
  });
}

/** Merged areas came with ExcelApi 1.13; without them a merged cell is its first one, and the others are empty. */
function loadMerges(sheet: Excel.Worksheet, rows: number): () => Rectangle[] {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return () => [];
  const merged = sheet.getRange(rowsAddress(0, rows)).getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () =>
    merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          row: rowIndex,
          column: columnIndex,
          rows: rowCount,
          columns: columnCount,
        }));
}
