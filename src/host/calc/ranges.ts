import type { RangeA1 } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../book/model";

/** The area of a reference: `A:C` and `2:4` reach to the edges of the sheet. Null for what is not on a sheet. */
export function areaOfRange(range: RangeA1): Area | null {
  const top = range.top ?? 0,
    left = range.left ?? 0;
  const bottom = range.bottom ?? (range.top === null ? MAX_ROWS - 1 : range.top);
  const right = range.right ?? (range.left === null ? MAX_COLUMNS - 1 : range.left);
  const area = {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}
