import { areaAddress, cellArea, contains, intersection, around } from "../../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from "../../book/model";
import type { Axis } from "./axis";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the cell that takes typing, and the rectangle from `anchor` to `focus` (the end that Shift moves). */
export interface Selection {
  readonly active: Place;
  readonly anchor: Place;
  readonly focus: Place;
}

export function selectCell(row: number, column: number): Selection {
  return { active: { row, column }, anchor: { row, column }, focus: { row, column } };
}

export function selectArea(area: Area): Selection {
  const first = { row: area.top, column: area.left };
  return { active: first, anchor: first, focus: { row: area.bottom, column: area.right } };
}

/** The rectangle, grown to whole merged areas as Excel does. */
export function selectedArea(selection: Selection, sheet: Sheet): Area {
  const { anchor, focus } = selection;
  return withMerges(around(cellArea(anchor.row, anchor.column), cellArea(focus.row, focus.column)), sheet);
}

function withMerges(area: Area, sheet: Sheet): Area {
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) return area;
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return area;
  let grown = area;
  for (let again = true; again;) {
    again = false;
    for (const merge of sheet.merges) {
      if (!intersection(merge, grown)) continue;
      const more = around(merge, grown);
      again ||= areaAddress(more) !== areaAddress(grown);
      grown = more;
    }
  }
  return grown;
}

/** The merged area that covers the cell, or the cell itself. */
export function mergedArea(sheet: Sheet, row: number, column: number): Area {
  return sheet.merges.find((merge) => contains(merge, row, column)) ?? cellArea(row, column);
}

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}
export type Direction = "Up" | "Down" | "Left" | "Right";

/** One cell on, over hidden rows and columns and out of merged areas; stays at the edge of the sheet. */
export function neighbour(sheet: Sheet, axes: Axes, from: Place, direction: Direction): Place {
  const here = mergedArea(sheet, from.row, from.column);
  const row =
    direction === "Up"
      ? axes.rows.visibleFrom(here.top - 1, -1)
      : direction === "Down"
        ? axes.rows.visibleFrom(here.bottom + 1, 1)
        : from.row;
  const column =
    direction === "Left"
      ? axes.columns.visibleFrom(here.left - 1, -1)
      : direction === "Right"
        ? axes.columns.visibleFrom(here.right + 1, 1)
        : from.column;
  return { row: row ?? from.row, column: column ?? from.column };
}

/** Ctrl+arrow: to the end of the run of filled cells, or over empty ones to the next filled cell, or to the edge of the sheet. */
export function edge(sheet: Sheet, axes: Axes, from: Place, direction: Direction): Place {
  const vertical = direction === "Up" || direction === "Down";
  const forward = direction === "Down" || direction === "Right";
  const fixed = vertical ? from.column : from.row;
  const filled = filledAlong(sheet, fixed, vertical);
  const axis = vertical ? axes.rows : axes.columns;
  const start = vertical ? from.row : from.column;
  const step = forward ? 1 : -1;
  const next = start + step;
  const last = forward ? axis.count - 1 : 0;
  let found: number;
  if (filled.has(start) && filled.has(next)) {
    found = next;
    while (filled.has(found + step)) found += step;
  } else {
    const ahead = [...filled].filter((index) => (forward ? index > start : index < start));
    found = ahead.length > 0 ? (forward ? Math.min(...ahead) : Math.max(...ahead)) : last;
  }
  const seen = axis.visibleFrom(found, forward ? -1 : 1) ?? start;
  return vertical ? { row: seen, column: from.column } : { row: from.row, column: seen };
}

function filledAlong(sheet: Sheet, fixed: number, vertical: boolean): Set<number> {
  const filled = new Set<number>();
  if (vertical) {
    for (const [row, line] of sheet.cells) if (isFilled(line.get(fixed)?.value)) filled.add(row);
  } else {
    for (const [column, cell] of sheet.cells.get(fixed) ?? []) if (isFilled(cell.value)) filled.add(column);
  }
  return filled;
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Enter and Tab inside a selection of several cells go round in it; `next` tells where from the active cell. */
export function cycle(selection: Selection, area: Area, axes: Axes, by: "row" | "column", step: 1 | -1): Selection {
  const rows = visible(axes.rows, area.top, area.bottom);
  const columns = visible(axes.columns, area.left, area.right);
  const size = rows.length * columns.length;
  const row = rows.indexOf(selection.active.row),
    column = columns.indexOf(selection.active.column);
  const place = by === "row" ? column * rows.length + row : row * columns.length + column;
  const next = (place + step + size) % size;
  const active =
    by === "row"
      ? { row: rows[next % rows.length] ?? area.top, column: columns[Math.floor(next / rows.length)] ?? area.left }
      : { row: rows[Math.floor(next / columns.length)] ?? area.top, column: columns[next % columns.length] ?? area.left };
  return { ...selection, active };
}

function visible(axis: Axis, first: number, last: number): number[] {
  const indexes: number[] = [];
  // A selected whole column would be a million rows: Enter then walks the first thousand, which nobody leaves by hand.
  for (let index = first; index <= last && indexes.length < 1000; index++) if (!axis.isHidden(index)) indexes.push(index);
  return indexes;
}
