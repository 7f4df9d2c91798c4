import type { Area } from "../book/model";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { asText } from "./arguments";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT, type Argument, type HostObject } from "./hostObject";
import type { LiveRange } from "./liveRanges";
import { rangeOn } from "./range";
import { RANGE_VALUES } from "./rangeValues";
import { sheetOf } from "./sheetRef";
import { bodyOf, changeTable, headerOf, tableOf, totalOf, type TableRef } from "./table";
import { writeText } from "./tableCollection";

interface ColumnRef extends TableRef {
  readonly index: number;
}

function namesOf(target: TableRef, host: HostState): readonly string[] {
  return tableOf(target, host).columns;
}

/** Ids are the numbers of the columns, from 1, as text or number; names come after. */
function find(target: TableRef, key: Argument, host: HostState): HostObject | null {
  const names = namesOf(target, host);
  const index = typeof key === "number" ? key - 1 : names.findIndex((name) => name.toLowerCase() === asText(key).toLowerCase());
  const byId = index < 0 && typeof key === "string" && /^[0-9]+$/.test(key) ? Number(key) - 1 : index;
  return byId >= 0 && byId < names.length ? tableColumn({ ...target, index: byId }) : null;
}

/** `Excel.TableColumnCollection`. */
export const tableColumns: Maker<TableRef> = defineClass<TableRef>("TableColumnCollection", () => ({
  scalars: { count: { get: (target, host) => namesOf(target, host).length } },
  methods: {
    getCount: (target, _args, host) => namesOf(target, host).length,
    getItemAt: (target, args, host) => {
      const index = args.whole(0);
      if (namesOf(target, host)[index] === undefined) throw invalidArgument();
      return tableColumn({ ...target, index });
    },
    getItemOrNullObject: (target, args, host) => find(target, args.at(0), host) ?? NULL_OBJECT,
  },
  items: (target, host) => namesOf(target, host).map((_name, index) => tableColumn({ ...target, index })),
  item: (target, key, host) => {
    const found = find(target, key, host);
    if (!found) throw itemNotFound();
    return found;
  },
}));

function within(target: ColumnRef, area: Area, host: HostState): Area {
  const column = tableOf(target, host).area.left + target.index;
  return { ...area, left: column, right: column };
}

function rangeWithin(target: ColumnRef, area: Area, host: HostState): HostObject {
  return rangeOn(host, sheetOf(target, host), within(target, area, host));
}

/** The whole column of the table, as something values can be read from and written to. */
function cells(target: ColumnRef, host: HostState): LiveRange {
  return { sheetId: target.sheetId, area: within(target, tableOf(target, host).area, host) };
}

/** `Excel.TableColumn`. */
const tableColumn: Maker<ColumnRef> = defineClass<ColumnRef>("TableColumn", () => ({
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: (target, host) => namesOf(target, host)[target.index] ?? null,
      set: (target, value, host) => {
        const name = asText(value);
        if (name === "") throw invalidArgument();
        if (namesOf(target, host).some((other, index) => index !== target.index && other.toLowerCase() === name.toLowerCase()))
          throw itemAlreadyExists();
        const header = within(target, headerOf(tableOf(target, host)), host);
        changeTable(target, host, (one) => ({ ...one, columns: one.columns.map((old, index) => (index === target.index ? name : old)) }));
        writeText(host, sheetOf(target, host), header.top, header.left, name);
      },
    },
    /** With header and total. */
    values: {
      get: (target, host) => RANGE_VALUES["values"]?.get?.(cells(target, host), host) ?? null,
      set: (target, value, host) => RANGE_VALUES["values"]?.set?.(cells(target, host), value, host),
    },
  },
  methods: {
    getRange: (target, _args, host) => rangeWithin(target, tableOf(target, host).area, host),
    getDataBodyRange: (target, _args, host) => rangeWithin(target, bodyOf(tableOf(target, host)), host),
    getHeaderRowRange: (target, _args, host) => rangeWithin(target, headerOf(tableOf(target, host)), host),
    getTotalRowRange: (target, _args, host) => rangeWithin(target, totalOf(tableOf(target, host)), host),
  },
}));
