import { isWholeColumns, isWholeRows } from "../book/area";
import type { Area, Sheet } from "../book/model";
import { accessDenied, invalidArgument, unsupported } from "../hostError";
import type { HostState } from "../hostState";
import { areaAt } from "./address";
import { oneOf, type Arguments } from "./arguments";
import { requireWritable } from "./cellAccess";
import type { ExcelClass } from "./excelClass";
import { isHostObject } from "./hostObject";
import { areaOf, deleteCells, insertCells, type LiveRange } from "./liveRanges";
import { range, rangeOn } from "./range";
import { noPicture } from "./rangeValues";
import { onSheet } from "./rangeNavigation";
import { requireAllowed, sheetOf, touched } from "./sheetRef";

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
const COPY = ["All", "Formulas", "Values", "Formats", "Link"] as const;
const GROUP = ["ByRows", "ByColumns"] as const;

/** What changes cells and their places. */
export const RANGE_EDITING: NonNullable<ExcelClass<LiveRange>["methods"]> = {
  select: (target, _args, host) => {
    const sheet = touched(target, host);
    sheet.selection = areaOf(target);
    host.book.activeSheetId = sheet.id;
  },
  clear: (target, args, host) => {
    clear(sheetOf(target, host), [areaOf(target)], args, host);
  },
  insert: (target, args, host) => {
    const shift = oneOf(["Down", "Right"], args.at(0));
    const sheet = sheetOf(target, host);
    const area = areaOf(target);
    requireAllowed(sheet, isWholeRows(area) ? "allowInsertRows" : isWholeColumns(area) ? "allowInsertColumns" : null);
    insertCells(host, sheet, area, shift);
    return rangeOn(host, sheet, area);
  },
  delete: (target, args, host) => {
    const shift = oneOf(["Up", "Left"], args.at(0));
    const sheet = sheetOf(target, host);
    const area = areaOf(target);
    requireAllowed(sheet, isWholeRows(area) ? "allowDeleteRows" : isWholeColumns(area) ? "allowDeleteColumns" : null);
    deleteCells(host, sheet, area, shift);
  },
  merge: (target, args, host) => {
    const sheet = unprotected(target, host);
    host.book.merge(sheet, areaOf(target), args.truthOr(0, false));
  },
  unmerge: (target, _args, host) => host.book.unmerge(unprotected(target, host), areaOf(target)),
  copyFrom: (target, args, host) => copyFrom(target, args, host),
  group: (target, args, host) => changeOutline(target, args, host, 1),
  ungroup: (target, args, host) => changeOutline(target, args, host, -1),
  hideGroupDetails: (target, args, host) => hideGroup(target, args, host, true),
  showGroupDetails: (target, args, host) => hideGroup(target, args, host, false),
  calculate: (_target, _args, host) => host.book.recalculate(),
  getImage: () => noPicture(),
  /** office.js asks this before it sends a large table in parts. */
  _ValidateArraySize: (target, args) => {
    const area = areaOf(target);
    if (args.whole(0) !== area.bottom - area.top + 1 || args.whole(1) !== area.right - area.left + 1) {
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
  },
};

function unprotected(target: LiveRange, host: HostState): Sheet {
  const sheet = sheetOf(target, host);
  if (sheet.protection) throw accessDenied();
  return sheet;
}

export function clear(sheet: Sheet, areas: readonly Area[], args: Arguments, host: HostState): void {
  const what = args.isGiven(0) ? oneOf(CLEAR, args.at(0)) : "All";
  if (what === "Hyperlinks" || what === "RemoveHyperlinks" || what === "ResetContents")
    throw unsupported(`This host does not clear ${what}.`);
  for (const area of areas) {
    requireWritable(host, sheet, area);
    host.book.clear(sheet, area, what);
  }
}

/** The destination repeats the source where its size is a whole multiple, as pasting does; else the source's size counts. */
function copyFrom(target: LiveRange, args: Arguments, host: HostState): void {
  const what = args.isGiven(1) ? oneOf(COPY, args.at(1)) : "All";
  if (what === "Link") throw unsupported("This host does not paste links.");
  if (args.truthOr(2, false)) throw unsupported("This host does not skip blanks when it copies.");
  if (args.truthOr(3, false)) throw unsupported("This host does not transpose when it copies.");
  const to = sheetOf(target, host);
  const { sheet: from, area: source } = copied(args, to, host);
  const destination = areaOf(target);
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const times = (cells: number, size: number): number => (cells % size === 0 ? cells / size : 1);
  const down = times(destination.bottom - destination.top + 1, height);
  const across = times(destination.right - destination.left + 1, width);
  const whole = onSheet({ ...destination, bottom: destination.top + down * height - 1, right: destination.left + across * width - 1 });
  requireWritable(host, to, whole);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      host.book.copyRange(from, source, to, destination.top + row * height, destination.left + column * width, what);
    }
  }
}

function copied(args: Arguments, to: Sheet, host: HostState): { sheet: Sheet; area: Area } {
  const given = args.at(0);
  if (isHostObject(given)) {
    const source = range.targetOf(given);
    return { sheet: sheetOf(source, host), area: areaOf(source) };
  }
  const text = args.text(0);
  return host.book.areaOf(`=${text}`, to) ?? { sheet: to, area: areaAt(text, to, host) };
}

const MOST_LEVELS = 7;

function changeOutline(target: LiveRange, args: Arguments, host: HostState, by: 1 | -1): void {
  const option = oneOf(GROUP, args.at(0));
  unprotected(target, host);
  forEachLine(target, option, host, (info) => {
    const outline = (info.outline ?? 0) + by;
    if (outline > MOST_LEVELS || outline < 0) throw invalidArgument();
    return { ...info, outline };
  });
}

function hideGroup(target: LiveRange, args: Arguments, host: HostState, hidden: boolean): void {
  forEachLine(target, oneOf(GROUP, args.at(0)), host, (info) => ((info.outline ?? 0) > 0 ? { ...info, hidden } : info));
}

interface Line {
  readonly hidden?: boolean;
  readonly outline?: number;
}

function forEachLine(target: LiveRange, option: (typeof GROUP)[number], host: HostState, change: <T extends Line>(info: T) => T): void {
  const sheet = touched(target, host);
  const area = areaOf(target);
  if (option === "ByRows") {
    const rows = new Map(sheet.rows);
    for (let row = area.top; row <= area.bottom; row++) rows.set(row, change(rows.get(row) ?? {}));
    sheet.rows = rows;
  } else {
    const columns = new Map(sheet.columns);
    for (let column = area.left; column <= area.right; column++) columns.set(column, change(columns.get(column) ?? {}));
    sheet.columns = columns;
  }
}
