import { around, intersection, moved } from "../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { areaAt } from "./address";
import type { Arguments } from "./arguments";
import type { ExcelClass } from "./excelClass";
import { NULL_OBJECT, isHostObject, type HostObject } from "./hostObject";
import { areaOf, type LiveRange } from "./liveRanges";
import { range, rangeOn } from "./range";
import { rangeAreasOn } from "./rangeAreas";
import { sheetOf } from "./sheetRef";

type Methods = NonNullable<ExcelClass<LiveRange>["methods"]>;

/** From one range to another. */
export const RANGE_NAVIGATION: Methods = {
  /** May lie outside the range, but not off the sheet. */
  getCell: step((area, args) => {
    const row = area.top + args.whole(0);
    const column = area.left + args.whole(1);
    return { top: row, left: column, bottom: row, right: column };
  }),
  getRow: step((area, args) => ({ ...area, top: area.top + args.whole(0), bottom: area.top + args.whole(0) })),
  getColumn: step((area, args) => ({ ...area, left: area.left + args.whole(0), right: area.left + args.whole(0) })),
  getLastCell: step((area) => ({ ...area, top: area.bottom, left: area.right })),
  getLastRow: step((area) => ({ ...area, top: area.bottom })),
  getLastColumn: step((area) => ({ ...area, left: area.right })),
  getEntireRow: step((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  getEntireColumn: step((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  getOffsetRange: step((area, args) => moved(area, args.whole(0), args.whole(1))),
  getResizedRange: step((area, args) => ({ ...area, bottom: area.bottom + args.whole(0), right: area.right + args.whole(1) })),
  getAbsoluteResizedRange: step((area, args) => ({ ...area, bottom: area.top + args.whole(0) - 1, right: area.left + args.whole(1) - 1 })),
  /** A negative count takes that many from the other side, as the documentation has it. */
  getRowsAbove: step((area, args) =>
    beside(
      args,
      (count) => ({ ...area, top: area.top - count, bottom: area.top - 1 }),
      (count) => ({ ...area, bottom: area.top + count - 1 }),
    ),
  ),
  getRowsBelow: step((area, args) =>
    beside(
      args,
      (count) => ({ ...area, top: area.bottom + 1, bottom: area.bottom + count }),
      (count) => ({ ...area, top: area.bottom - count + 1 }),
    ),
  ),
  getColumnsBefore: step((area, args) =>
    beside(
      args,
      (count) => ({ ...area, left: area.left - count, right: area.left - 1 }),
      (count) => ({ ...area, right: area.left + count - 1 }),
    ),
  ),
  getColumnsAfter: step((area, args) =>
    beside(
      args,
      (count) => ({ ...area, left: area.right + 1, right: area.right + count }),
      (count) => ({ ...area, left: area.right - count + 1 }),
    ),
  ),
  getBoundingRect: (target, args, host) => {
    const sheet = sheetOf(target, host);
    return rangeOn(host, sheet, around(areaOf(target), otherArea(args, sheet, host)));
  },
  getIntersection: (target, args, host) => {
    const found = common(target, args, host);
    if (!found) throw itemNotFound();
    return found;
  },
  getIntersectionOrNullObject: (target, args, host) => common(target, args, host) ?? NULL_OBJECT,
  /** Whole merged areas, also where the range holds a part of them only. */
  getMergedAreasOrNullObject: (target, _args, host) => {
    const sheet = sheetOf(target, host);
    const area = areaOf(target);
    const merged = sheet.merges.filter((merge) => intersection(merge, area));
    return merged.length === 0 ? NULL_OBJECT : rangeAreasOn(sheet, merged);
  },
  getUsedRange: (target, args, host) => usedRange(target, args, host) ?? firstCell(target, host),
  getUsedRangeOrNullObject: (target, args, host) => usedRange(target, args, host) ?? NULL_OBJECT,
  getSurroundingRegion: (target, _args, host) => {
    const sheet = sheetOf(target, host);
    return rangeOn(host, sheet, regionAround(sheet, areaOf(target)));
  },
};

function step(to: (area: Area, args: Arguments) => Area): Methods[string] {
  return (target, args, host) => rangeOn(host, sheetOf(target, host), onSheet(to(areaOf(target), args)));
}

function beside(args: Arguments, outside: (count: number) => Area, inside: (count: number) => Area): Area {
  const count = args.wholeOr(0, 1);
  if (count === 0) throw invalidArgument();
  return count > 0 ? outside(count) : inside(-count);
}

/** Off the sheet, or turned inside out, is InvalidArgument. */
export function onSheet(area: Area): Area {
  const fits =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!fits) throw invalidArgument();
  return area;
}

/** Methods take "another range" as an object or an address on the same sheet. */
function otherArea(args: Arguments, sheet: Sheet, host: HostState): Area {
  const given = args.at(0);
  if (!isHostObject(given)) return areaAt(args.text(0), sheet, host);
  const other = range.targetOf(given);
  if (other.sheetId !== sheet.id) throw invalidArgument();
  return areaOf(other);
}

function common(target: LiveRange, args: Arguments, host: HostState): HostObject | null {
  const sheet = sheetOf(target, host);
  const shared = intersection(areaOf(target), otherArea(args, sheet, host));
  return shared && rangeOn(host, sheet, shared);
}

function usedRange(target: LiveRange, args: Arguments, host: HostState): HostObject | null {
  const sheet = sheetOf(target, host);
  const used = usedIn(sheet, areaOf(target), args.truthOr(0, false));
  return used && rangeOn(host, sheet, used);
}

/** The smallest block around the used cells of an area: those with a value and, unless `valuesOnly`, those with a format. */
export function usedIn(sheet: Sheet, area: Area, valuesOnly: boolean): Area | null {
  const used: { top: number; left: number; bottom: number; right: number } = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const [row, cells] of sheet.cells) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < area.left || column > area.right) continue;
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      used.top = Math.min(used.top, row);
      used.bottom = Math.max(used.bottom, row);
      used.left = Math.min(used.left, column);
      used.right = Math.max(used.right, column);
    }
  }
  return used.bottom < 0 ? null : used;
}

/** "If there are no used cells, the function returns the top left cell": Range.getUsedRange. */
function firstCell(target: LiveRange, host: HostState): HostObject {
  const { top, left } = areaOf(target);
  return rangeOn(host, sheetOf(target, host), { top, left, bottom: top, right: left });
}

/** Grows while a cell with content touches it, diagonals too: Ctrl+Shift+8. */
function regionAround(sheet: Sheet, start: Area): Area {
  const hasValue = (row: number, column: number): boolean => {
    const cell = sheet.cells.get(row)?.get(column);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  const anyIn = (area: Area): boolean => {
    for (let row = Math.max(0, area.top); row <= area.bottom; row++) {
      for (let column = Math.max(0, area.left); column <= area.right; column++) if (hasValue(row, column)) return true;
    }
    return false;
  };
  let area = start;
  for (;;) {
    const { top, left, bottom, right } = area;
    const wide = { left: left - 1, right: right + 1 };
    const tall = { top: top - 1, bottom: bottom + 1 };
    const grown = {
      top: top > 0 && anyIn({ ...wide, top: top - 1, bottom: top - 1 }) ? top - 1 : top,
      bottom: anyIn({ ...wide, top: bottom + 1, bottom: bottom + 1 }) ? bottom + 1 : bottom,
      left: left > 0 && anyIn({ ...tall, left: left - 1, right: left - 1 }) ? left - 1 : left,
      right: anyIn({ ...tall, left: right + 1, right: right + 1 }) ? right + 1 : right,
    };
    if (grown.top === top && grown.bottom === bottom && grown.left === left && grown.right === right) return area;
    area = grown;
  }
}
