import type { Area } from "../book/model";
import { invalidArgument } from "../hostError";
import type { HostState } from "../hostState";
import { defineClass, type Maker } from "./excelClass";
import type { HostObject } from "./hostObject";
import { deleteCells, type LiveRange } from "./liveRanges";
import { rangeOn } from "./range";
import { RANGE_VALUES } from "./rangeValues";
import { requireAllowed, sheetOf } from "./sheetRef";
import { bodyOf, tableOf, type TableRef } from "./table";

interface RowRef extends TableRef {
  readonly index: number;
}

function count(target: TableRef, host: HostState): number {
  const body = bodyOf(tableOf(target, host));
  return body.bottom - body.top + 1;
}

/** `Excel.TableRowCollection`. */
export const tableRows: Maker<TableRef> = defineClass<TableRef>("TableRowCollection", () => ({
  scalars: { count: { get: count } },
  methods: {
    getCount: (target, _args, host) => count(target, host),
    getItemAt: (target, args, host) => {
      const index = args.whole(0);
      if (index < 0 || index >= count(target, host)) throw invalidArgument();
      return tableRow({ ...target, index });
    },
  },
  items: (target, host): HostObject[] => Array.from({ length: count(target, host) }, (_, index) => tableRow({ ...target, index })),
}));

function rowArea(target: RowRef, host: HostState): Area {
  const body = bodyOf(tableOf(target, host));
  return { ...body, top: body.top + target.index, bottom: body.top + target.index };
}

function cells(target: RowRef, host: HostState): LiveRange {
  return { sheetId: target.sheetId, area: rowArea(target, host) };
}

/** `Excel.TableRow`. */
const tableRow: Maker<RowRef> = defineClass<RowRef>("TableRow", () => ({
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (target, host) => RANGE_VALUES["values"]?.get?.(cells(target, host), host) ?? null,
      set: (target, value, host) => RANGE_VALUES["values"]?.set?.(cells(target, host), value, host),
    },
  },
  methods: {
    getRange: (target, _args, host) => rangeOn(host, sheetOf(target, host), rowArea(target, host)),
    delete: (target, _args, host) => {
      const sheet = sheetOf(target, host);
      requireAllowed(sheet, null);
      deleteCells(host, sheet, rowArea(target, host), "Up");
    },
  },
}));
