import { relocated } from "../book/shiftReferences";
import type { Area, Cell, Scalar as CellValue, Sheet } from "../book/model";
import { invalidArgument, unsupported } from "../hostError";
import type { HostState } from "../hostState";
import { asRecord, oneOf } from "./arguments";
import { isUnbounded, requireWritable } from "./cellAccess";
import { defineClass, type Maker } from "./excelClass";
import type { Json } from "./hostObject";
import { areaOf, type LiveRange } from "./liveRanges";
import { requireAllowed, sheetOf } from "./sheetRef";

/** `Excel.RangeSort`. */
export const rangeSort: Maker<LiveRange> = defineClass<LiveRange>("RangeSort", () => ({
  methods: {
    apply: (target, args, host) => {
      if (args.isGiven(3) && oneOf(["Rows", "Columns"], args.at(3)) === "Columns") throw unsupported("This host sorts rows only.");
      const fields = args.json(0);
      if (!Array.isArray(fields)) throw invalidArgument();
      const sheet = sheetOf(target, host);
      requireAllowed(sheet, "allowSort");
      const area = areaOf(target);
      requireWritable(host, sheet, area);
      sortRows(
        host,
        sheet,
        args.truthOr(2, false) ? { ...area, top: area.top + 1 } : area,
        (fields as readonly Json[]).map(fieldFrom),
        args.truthOr(1, false),
      );
    },
  },
}));

/** One key of a sort: a column counted from the left of the range. */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

function fieldFrom(given: Json): SortField {
  const field = asRecord(given);
  const key = field["key"];
  if (typeof key !== "number" || !Number.isInteger(key) || key < 0) throw invalidArgument();
  if (field["sortOn"] !== undefined && oneOf(["Value", "CellColor", "FontColor", "Icon"], field["sortOn"]) !== "Value")
    throw unsupported("This host sorts by value only.");
  return { key, ascending: field["ascending"] !== false };
}

/**
 * Sorts the rows of an area, cells with their formats; relative references move with their row. Numbers come before text,
 * text before truth values, then errors; empty cells are last either way. Equal rows keep their order.
 */
export function sortRows(host: HostState, sheet: Sheet, area: Area, fields: readonly SortField[], matchCase: boolean): void {
  if (isUnbounded(area) || area.bottom < area.top) throw invalidArgument();
  if (fields.some(({ key }) => key > area.right - area.left)) throw invalidArgument();
  if (
    sheet.merges.some(
      (merged) => merged.bottom >= area.top && merged.top <= area.bottom && merged.right >= area.left && merged.left <= area.right,
    )
  ) {
    throw invalidArgument("To do this, all the merged cells need to be the same size.");
  }
  host.book.recalculate();
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
    const row = area.top + index;
    return { row, cells: columns.map((column) => host.book.cell(sheet, row, column)) };
  });
  const sorted = [...rows].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compared(a.cells[key]?.value ?? null, b.cells[key]?.value ?? null, ascending, matchCase);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  sorted.forEach(({ row, cells }, index) => {
    const to = area.top + index;
    if (to !== row) cells.forEach((cell, at) => host.book.setCell(sheet, to, area.left + at, cell && movedCell(cell, to - row)));
  });
}

function movedCell(cell: Cell, rows: number): Cell {
  return cell.formula === undefined ? cell : { ...cell, formula: relocated(cell.formula, rows, 0) };
}

function compared(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order = kind(a) - kind(b) || sameKind(a, b, matchCase);
  return ascending ? order : -order;
}

function kind(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
}

function sameKind(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en-GB", { sensitivity: matchCase ? "variant" : "accent" });
  return Number(a) - Number(b) || 0;
}
