import { isWholeColumns, isWholeRows } from "../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { areaAt } from "./address";
import type { Arguments } from "./arguments";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT, isHostObject, type HostObject } from "./hostObject";
import { areaOf } from "./liveRanges";
import { range, rangeOn } from "./range";
import { sheetOf, touched, type SheetRef } from "./sheetRef";

/** `Excel.WorksheetFreezePanes`: rows and columns that stay in view. */
export const freezePanes: Maker<SheetRef> = defineClass<SheetRef>("WorksheetFreezePanes", () => ({
  methods: {
    freezeRows: (target, args, host) => freeze(target, host, counted(args, MAX_ROWS), 0),
    freezeColumns: (target, args, host) => freeze(target, host, 0, counted(args, MAX_COLUMNS)),
    /** The range is the part that stays: "A1:B2" keeps two rows and two columns, "1:2" only rows. */
    freezeAt: (target, args, host) => {
      const area = givenArea(args, sheetOf(target, host), host);
      freeze(target, host, isWholeColumns(area) ? 0 : area.bottom + 1, isWholeRows(area) ? 0 : area.right + 1);
    },
    unfreeze: (target, _args, host) => freeze(target, host, 0, 0),
    getLocation: (target, _args, host) => {
      const found = location(target, host);
      if (!found) throw itemNotFound();
      return found;
    },
    getLocationOrNullObject: (target, _args, host) => location(target, host) ?? NULL_OBJECT,
  },
}));

function counted(args: Arguments, most: number): number {
  const count = args.wholeOr(0, 1);
  if (count < 0 || count > most) throw invalidArgument();
  return count;
}

function freeze(target: SheetRef, host: HostState, rows: number, columns: number): void {
  touched(target, host).freeze = { rows, columns };
}

/** A Range of this sheet, or an address on it. */
export function givenArea(args: Arguments, sheet: Sheet, host: HostState): Area {
  const given = args.at(0);
  if (!isHostObject(given)) return areaAt(args.text(0), sheet, host);
  const other = range.targetOf(given);
  if (other.sheetId !== sheet.id) throw invalidArgument();
  return areaOf(other);
}

function location(target: SheetRef, host: HostState): HostObject | null {
  const sheet = sheetOf(target, host);
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return rangeOn(host, sheet, { top: 0, left: 0, bottom: (rows || MAX_ROWS) - 1, right: (columns || MAX_COLUMNS) - 1 });
}
