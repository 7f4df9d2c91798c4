import { intersection, without } from "./area";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./model";

/** Cells that make room or close a gap: which ones, which way, by how much. */
export interface Shift {
  readonly kind: "insert" | "delete";
  /** "rows": cells move up or down; "columns": left or right. */
  readonly along: "rows" | "columns";
  /** First row or column that is inserted or deleted. */
  readonly at: number;
  readonly count: number;
  /** The columns (for "rows") or rows (for "columns") that take part, both included. */
  readonly from: number;
  readonly to: number;
}

export function insertion(area: Area, direction: "Down" | "Right"): Shift {
  return direction === "Down"
    ? { kind: "insert", along: "rows", at: area.top, count: area.bottom - area.top + 1, from: area.left, to: area.right }
    : { kind: "insert", along: "columns", at: area.left, count: area.right - area.left + 1, from: area.top, to: area.bottom };
}

export function deletion(area: Area, direction: "Up" | "Left"): Shift {
  return direction === "Up"
    ? { kind: "delete", along: "rows", at: area.top, count: area.bottom - area.top + 1, from: area.left, to: area.right }
    : { kind: "delete", along: "columns", at: area.left, count: area.right - area.left + 1, from: area.top, to: area.bottom };
}

/** Two ends of a range after the shift; null when nothing of it is left. `size` is that of the sheet. */
export function shiftedEnds(first: number, last: number, shift: Shift, size: number): [number, number] | null {
  const { at, count } = shift;
  if (shift.kind === "insert") {
    const start = first >= at ? first + count : first;
    const end = last >= at ? Math.min(last + count, size - 1) : last;
    return start < size ? [start, end] : null;
  }
  const past = at + count;
  if (first >= at && last < past) return null;
  const start = first >= past ? first - count : Math.min(first, at);
  const end = last >= past ? last - count : last >= at ? at - 1 : last;
  return [start, end];
}

/** Where one row or column goes; null when it is deleted or pushed off the sheet. */
export function shiftedIndex(index: number, shift: Shift): number | null {
  return shiftedEnds(index, index, shift, shift.along === "rows" ? MAX_ROWS : MAX_COLUMNS)?.[0] ?? null;
}

/** Whether all of the area's breadth takes part. Only then does a reference move as a whole. */
export function takesPart(area: Area, shift: Shift): boolean {
  return shift.along === "rows" ? area.left >= shift.from && area.right <= shift.to : area.top >= shift.from && area.bottom <= shift.to;
}

/** An area that takes part, after the shift. A whole column does not change when rows come or go. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  if (shift.along === "rows") {
    if (area.top === 0 && area.bottom === MAX_ROWS - 1) return area;
    const rows = shiftedEnds(area.top, area.bottom, shift, MAX_ROWS);
    return rows && { ...area, top: rows[0], bottom: rows[1] };
  }
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return area;
  const columns = shiftedEnds(area.left, area.right, shift, MAX_COLUMNS);
  return columns && { ...area, left: columns[0], right: columns[1] };
}

/** The band of the sheet in which cells move. */
function bandOf(shift: Shift): Area {
  return shift.along === "rows"
    ? { top: 0, bottom: MAX_ROWS - 1, left: shift.from, right: shift.to }
    : { left: 0, right: MAX_COLUMNS - 1, top: shift.from, bottom: shift.to };
}

/** Areas of a rule: what lies in the band moves, what lies beside stays, so one may become several. */
export function shiftedAreas(areas: readonly Area[], shift: Shift): Area[] {
  const band = bandOf(shift);
  return areas.flatMap((area) => {
    const inside = intersection(area, band);
    if (!inside) return [area];
    const moved = shiftedArea(inside, shift);
    const beside = without(area, band);
    // Cells above or before the place of change do not move: an area cut up for nothing is put back.
    if (moved && moved.top === inside.top && moved.left === inside.left && moved.bottom === inside.bottom && moved.right === inside.right)
      return [area];
    return moved ? [moved, ...beside] : beside;
  });
}
