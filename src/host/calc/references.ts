import { MAX_COLUMNS, MAX_ROWS, type Area, type CellError, type Sheet, type Table } from "../book/model";
import type { CellsExpression } from "./formula";
import type { Context } from "./functionSpec";
import type { TableReference } from "./tokens";
import { Cells, ERROR_NULL, ERROR_REF, ERROR_VALUE, type SheetArea } from "./values";

/** What references point to. */

function wrapped(index: number, move: number, size: number): number {
  return (((index + move) % size) + size) % size;
}

/** Relative edges move with the cell; beyond the sheet's edge they come round on the other side, as in Excel's names and rules. */
function movedArea({ area, moves }: CellsExpression, context: Context): Area {
  if (context.moveRows === 0 && context.moveColumns === 0) return area;
  const top = moves.top ? wrapped(area.top, context.moveRows, MAX_ROWS) : area.top;
  const bottom = moves.bottom ? wrapped(area.bottom, context.moveRows, MAX_ROWS) : area.bottom;
  const left = moves.left ? wrapped(area.left, context.moveColumns, MAX_COLUMNS) : area.left;
  const right = moves.right ? wrapped(area.right, context.moveColumns, MAX_COLUMNS) : area.right;
  return { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: Math.min(left, right), right: Math.max(left, right) };
}

export function cellsOf(expression: CellsExpression, context: Context): Cells | CellError {
  const area = movedArea(expression, context);
  if (expression.sheet === null) return new Cells([{ sheet: context.sheet, ...area }]);
  if (expression.lastSheet !== null) {
    const sheets = context.workbook.sheetsBetween(expression.sheet, expression.lastSheet);
    return sheets.length > 0 ? new Cells(sheets.map((sheet) => ({ sheet, ...area }))) : ERROR_REF;
  }
  const sheet = context.workbook.sheetByName(expression.sheet);
  return sheet ? new Cells([{ sheet, ...area }]) : ERROR_REF;
}

/** `A1:B2` of two references: the rectangle around both, on one sheet. */
export function spanned(left: Cells, right: Cells): Cells | CellError {
  const areas = [...left.areas, ...right.areas];
  const [first] = areas;
  if (!first || areas.some((area) => area.sheet !== first.sheet)) return ERROR_VALUE;
  const around = areas.reduce((box, area) => ({
    sheet: box.sheet,
    top: Math.min(box.top, area.top),
    left: Math.min(box.left, area.left),
    bottom: Math.max(box.bottom, area.bottom),
    right: Math.max(box.right, area.right),
  }));
  return new Cells([around]);
}

/** The cells that both have; none is #NULL!. */
export function common(left: Cells, right: Cells): Cells | CellError {
  const areas: SheetArea[] = [];
  for (const a of left.areas) {
    for (const b of right.areas) {
      const top = Math.max(a.top, b.top),
        bottom = Math.min(a.bottom, b.bottom);
      const from = Math.max(a.left, b.left),
        to = Math.min(a.right, b.right);
      if (a.sheet === b.sheet && top <= bottom && from <= to) areas.push({ sheet: a.sheet, top, left: from, bottom, right: to });
    }
  }
  return areas.length > 0 ? new Cells(areas) : ERROR_NULL;
}

/** The cells of a structured reference like `Table1[[#Headers],[Score]]` or `[@Score]`. */
export function tableCells(reference: TableReference, context: Context): Cells | CellError {
  const found = tableOf(reference, context);
  if (!found) return ERROR_REF;
  const { sheet, table } = found;
  const columns = reference.columns.map((name) => columnOf(table, name));
  if (columns.includes(-1)) return ERROR_REF;
  const left = table.area.left + (columns.length > 0 ? Math.min(...columns) : 0);
  const right = columns.length > 0 ? table.area.left + Math.max(...columns) : table.area.right;
  const rows = rowsOf(reference.sections, table, context);
  return rows ? new Cells([{ sheet, top: rows.top, bottom: rows.bottom, left, right }]) : ERROR_VALUE;
}

function tableOf(reference: TableReference, context: Context): { sheet: Sheet; table: Table } | undefined {
  if (reference.table) return context.workbook.tableNamed(reference.table);
  const table = context.workbook.tableAt(context.sheet, context.row, context.column);
  return table && { sheet: context.sheet, table };
}

function columnOf(table: Table, name: string): number {
  const wanted = name.toUpperCase();
  return table.columns.findIndex((column) => column.toUpperCase() === wanted);
}

/** The rows without headers and totals. */
export function bodyOf(table: Table): Area {
  return { ...table.area, top: table.area.top + (table.showHeaders ? 1 : 0), bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
}

function rowsOf(sections: readonly string[], table: Table, context: Context): { top: number; bottom: number } | null {
  const body = bodyOf(table);
  if (sections.length === 0) return body;
  const parts = sections.map((section) => {
    switch (section.toLowerCase()) {
      case "all":
        return table.area;
      case "data":
        return body;
      case "headers":
        return table.showHeaders ? { top: table.area.top, bottom: table.area.top } : null;
      case "totals":
        return table.showTotals ? { top: table.area.bottom, bottom: table.area.bottom } : null;
      case "this row":
        return context.row >= body.top && context.row <= body.bottom ? { top: context.row, bottom: context.row } : null;
      default:
        return null;
    }
  });
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length || known.length === 0) return null;
  return { top: Math.min(...known.map((part) => part.top)), bottom: Math.max(...known.map((part) => part.bottom)) };
}
