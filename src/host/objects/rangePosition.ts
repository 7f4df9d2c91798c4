import type { Sheet } from "../book/model";
import type { HostState } from "../hostState";
import { asTruth } from "./arguments";
import { common } from "./cellAccess";
import type { Scalar } from "./excelClass";
import type { Argument } from "./hostObject";
import { areaOf, type LiveRange } from "./liveRanges";
import { columnLeft, columnSpan, rowSpan, rowTop } from "../book/sheetMeasures";
import { requireAllowed, sheetOf, touched } from "./sheetRef";

/** Where a range lies on the sheet in points, and whether its rows and columns are hidden. */
export const RANGE_POSITION: Readonly<Record<string, Scalar<LiveRange>>> = {
  left: { get: (target, host) => columnLeft(sheetOf(target, host), areaOf(target).left) },
  top: { get: (target, host) => rowTop(sheetOf(target, host), areaOf(target).top) },
  width: { get: (target, host) => columnSpan(sheetOf(target, host), areaOf(target).left, areaOf(target).right) },
  height: { get: (target, host) => rowSpan(sheetOf(target, host), areaOf(target).top, areaOf(target).bottom) },
  rowHidden: { get: rowHidden, set: hideRows },
  columnHidden: { get: columnHidden, set: hideColumns },
  /** True when all cells are hidden, false when none is, else null. */
  hidden: {
    get: (target, host) => {
      const rows = rowHidden(target, host);
      const columns = columnHidden(target, host);
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
};

function rowHidden(target: LiveRange, host: HostState): boolean | null {
  const { top, bottom } = areaOf(target);
  return hiddenIn(sheetOf(target, host).rows, top, bottom);
}

function columnHidden(target: LiveRange, host: HostState): boolean | null {
  const { left, right } = areaOf(target);
  return hiddenIn(sheetOf(target, host).columns, left, right);
}

function hiddenIn(lines: Sheet["rows"] | Sheet["columns"], first: number, last: number): boolean | null {
  let hidden = 0;
  for (const [index, info] of lines) if (index >= first && index <= last && info.hidden) hidden++;
  return common([hidden > 0, hidden === last - first + 1]);
}

function hideRows(target: LiveRange, value: Argument, host: HostState): void {
  requireAllowed(sheetOf(target, host), "allowFormatRows");
  const sheet = touched(target, host);
  const { top, bottom } = areaOf(target);
  sheet.rows = withHidden(sheet.rows, top, bottom, asTruth(value));
}

function hideColumns(target: LiveRange, value: Argument, host: HostState): void {
  requireAllowed(sheetOf(target, host), "allowFormatColumns");
  const sheet = touched(target, host);
  const { left, right } = areaOf(target);
  sheet.columns = withHidden(sheet.columns, left, right, asTruth(value));
}

function withHidden<T extends { readonly hidden?: boolean }>(
  lines: Map<number, T>,
  first: number,
  last: number,
  hidden: boolean,
): Map<number, T> {
  const changed = new Map(lines);
  for (let index = first; index <= last; index++) {
    const info = changed.get(index);
    if (hidden) changed.set(index, { ...(info ?? ({} as T)), hidden });
    else if (info?.hidden) showLine(changed, index, info);
  }
  return changed;
}

/** A line that is shown again and has nothing else to say is like every other. */
function showLine<T extends { readonly hidden?: boolean }>(lines: Map<number, T>, index: number, { hidden: _shown, ...rest }: T): void {
  if (Object.keys(rest).length === 0) lines.delete(index);
  else lines.set(index, rest as T);
}
