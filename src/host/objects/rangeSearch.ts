import { cellsIn } from "../book/cells";
import type { Area, Sheet } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { asRecord, oneOf, type Arguments } from "./arguments";
import { requireWritable } from "./cellAccess";
import type { ExcelClass } from "./excelClass";
import { NULL_OBJECT, type HostObject } from "./hostObject";
import { areaOf, type LiveRange } from "./liveRanges";
import { rangeOn } from "./range";
import { shownValue } from "./rangeValues";
import { sheetOf } from "./sheetRef";

/** Find and replace. */
export const RANGE_SEARCH: NonNullable<ExcelClass<LiveRange>["methods"]> = {
  find: (target, args, host) => {
    const found = find(target, args, host);
    if (!found) throw itemNotFound();
    return found;
  },
  findOrNullObject: (target, args, host) => find(target, args, host) ?? NULL_OBJECT,
  replaceAll: (target, args, host) => replaceAll(sheetOf(target, host), areaOf(target), args, host),
};

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(args: Arguments, index: number): Criteria {
  const given = args.isGiven(index) ? asRecord(args.at(index)) : {};
  const direction = given["searchDirection"] ?? "Forward";
  return {
    completeMatch: given["completeMatch"] === true,
    matchCase: given["matchCase"] === true,
    backwards: oneOf(["Forward", "Backwards"], direction) === "Backwards",
  };
}

/** Looks at what cells show, row by row. */
function find(target: LiveRange, args: Arguments, host: HostState): HostObject | null {
  const text = args.text(0);
  if (text === "") throw invalidArgument();
  const criteria = criteriaOf(args, 1);
  const sheet = sheetOf(target, host);
  const fold = (value: string): string => (criteria.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const hits = inReadingOrder(sheet, areaOf(target)).filter(({ row, column }) => {
    const shown = fold(host.book.text(sheet, row, column));
    return criteria.completeMatch ? shown === wanted : shown.includes(wanted);
  });
  const hit = criteria.backwards ? hits[hits.length - 1] : hits[0];
  return hit ? rangeOn(host, sheet, { top: hit.row, left: hit.column, bottom: hit.row, right: hit.column }) : null;
}

function inReadingOrder(sheet: Sheet, area: Area): ReturnType<typeof cellsIn> {
  return cellsIn(sheet, area).sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Replaces in constants and in the text of formulas; gives how many replacements were made. */
export function replaceAll(sheet: Sheet, area: Area, args: Arguments, host: HostState): number {
  const text = args.text(0);
  const replacement = args.text(1);
  const { completeMatch, matchCase } = criteriaOf(args, 2);
  if (text === "") throw invalidArgument();
  requireWritable(host, sheet, area);
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(completeMatch ? `^${escaped}$` : escaped, matchCase ? "g" : "gi");
  let count = 0;
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    const before = cell.formula ?? String(shownValue(cell.value));
    const hits = before.match(pattern)?.length ?? 0;
    if (hits === 0) continue;
    count += hits;
    host.book.enter(
      sheet,
      row,
      column,
      before.replace(pattern, () => replacement),
    );
  }
  return count;
}
