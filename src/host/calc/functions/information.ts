import { isSingle } from "../lift";
import { lazily, ofValues, overRanges, type FunctionSpec } from "../functionSpec";
import { Cells, ERROR_NA, isError, Matrix, type Value } from "../values";
import type { Scalar } from "../../book/model";

function asks(name: string, holds: (value: Scalar) => boolean): FunctionSpec {
  return ofValues(name, ["value"], (value) => holds(value));
}

/** TYPE: 1 number, 2 text, 4 truth value, 16 error, 64 array. */
function typeOf(value: Value): number {
  if (value instanceof Matrix || value instanceof Cells) return 64;
  if (isError(value)) return 16;
  if (typeof value === "string") return 2;
  return typeof value === "boolean" ? 4 : 1;
}

const TYPE = overRanges("TYPE", 1, 1, ([arg = null], context) => {
  if (!(arg instanceof Cells)) return typeOf(arg);
  const [area] = arg.areas;
  return area && isSingle(area) ? typeOf(context.workbook.valueAt(area.sheet, area.top, area.left)) : 64;
});

export const INFORMATION: readonly FunctionSpec[] = [
  asks("ISNUMBER", (value) => typeof value === "number"),
  asks("ISTEXT", (value) => typeof value === "string"),
  asks("ISNONTEXT", (value) => typeof value !== "string"),
  asks("ISBLANK", (value) => value === null),
  asks("ISLOGICAL", (value) => typeof value === "boolean"),
  asks("ISERROR", (value) => isError(value)),
  asks("ISERR", (value) => isError(value) && value.error !== "#N/A"),
  asks("ISNA", (value) => isError(value) && value.error === "#N/A"),
  overRanges("ISREF", 1, 1, ([arg = null]) => arg instanceof Cells),
  ofValues("ISEVEN", ["number"], (number) => Math.trunc(number) % 2 === 0),
  ofValues("ISODD", ["number"], (number) => Math.trunc(number) % 2 !== 0),
  ofValues("N", ["value"], (value) => (typeof value === "number" || isError(value) ? value : value === true ? 1 : 0)),
  ofValues("T", ["value"], (value) => (typeof value === "string" || isError(value) ? value : "")),
  lazily("NA", 0, 0, () => ERROR_NA),
  TYPE,
];
