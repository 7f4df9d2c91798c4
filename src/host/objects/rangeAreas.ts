import { intersection, isWholeColumns, isWholeRows, moved } from "../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { fullAddress } from "./address";
import { cellCount } from "./cellAccess";
import { conditionalFormats } from "./conditionalFormatCollection";
import { dataValidation } from "./dataValidation";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT, isHostObject, type HostObject } from "./hostObject";
import { areaOf } from "./liveRanges";
import { range, rangeOn } from "./range";
import { clear } from "./rangeEditing";
import { rangeFormat } from "./rangeFormat";
import { onSheet, usedIn } from "./rangeNavigation";
import { sheetOf } from "./sheetRef";
import { worksheet } from "./worksheet";
import type { Arguments } from "./arguments";

interface AreasRef {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

export function rangeAreasOn(sheet: Sheet, areas: readonly Area[]): HostObject {
  return rangeAreas({ sheetId: sheet.id, areas });
}

function cells(target: AreasRef): { sheetId: string; areas: () => readonly Area[] } {
  return { sheetId: target.sheetId, areas: () => target.areas };
}

/** `Excel.RangeAreas`: several blocks of one sheet. Unlike a Range it does not follow inserted cells. */
export const rangeAreas: Maker<AreasRef> = defineClass<AreasRef>("RangeAreas", () => ({
  tracked: true,
  scalars: {
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: {
      get: ({ areas }) => {
        const count = areas.reduce((sum, area) => sum + cellCount(area), 0);
        return count > 2147483647 ? -1 : count;
      },
    },
    isEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
    isEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
  },
  children: {
    areas: rangeCollection,
    format: (target) => rangeFormat(cells(target)),
    conditionalFormats: (target) => conditionalFormats(cells(target)),
    dataValidation: (target) => dataValidation(cells(target)),
    worksheet: ({ sheetId }) => worksheet({ sheetId }),
  },
  methods: {
    clear: (target, args, host) => clear(sheetOf(target, host), target.areas, args, host),
    calculate: (_target, _args, host) => host.book.recalculate(),
    getEntireRow: (target) => rangeAreas({ ...target, areas: target.areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })) }),
    getEntireColumn: (target) => rangeAreas({ ...target, areas: target.areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })) }),
    getOffsetRangeAreas: (target, args) =>
      rangeAreas({ ...target, areas: target.areas.map((area) => onSheet(moved(area, args.whole(0), args.whole(1)))) }),
    getUsedRangeAreas: (target, args, host) => orNotFound(usedAreas(target, args, host)),
    getUsedRangeAreasOrNullObject: (target, args, host) => usedAreas(target, args, host) ?? NULL_OBJECT,
    getIntersection: (target, args) => orNotFound(commonAreas(target, args)),
    getIntersectionOrNullObject: (target, args) => commonAreas(target, args) ?? NULL_OBJECT,
  },
}));

function addressOf(target: AreasRef, host: HostState): string {
  const sheet = sheetOf(target, host);
  return target.areas.map((area) => fullAddress(sheet, area)).join(",");
}

function orNotFound(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound();
  return found;
}

/** The used block of each area; areas without used cells fall away. */
function usedAreas(target: AreasRef, args: Arguments, host: HostState): HostObject | null {
  const sheet = sheetOf(target, host);
  const areas = target.areas.flatMap((area) => usedIn(sheet, area, args.truthOr(0, false)) ?? []);
  return areas.length > 0 ? rangeAreas({ ...target, areas }) : null;
}

function commonAreas(target: AreasRef, args: Arguments): HostObject | null {
  const given = args.at(0);
  if (!isHostObject(given)) throw invalidArgument();
  const others = range.isOne(given) ? [areaOf(range.targetOf(given))] : rangeAreas.targetOf(given).areas;
  const areas = target.areas.flatMap((area) => others.flatMap((other) => intersection(area, other) ?? []));
  return areas.length > 0 ? rangeAreas({ ...target, areas }) : null;
}

/** `Excel.RangeCollection`. */
const rangeCollection: Maker<AreasRef> = defineClass<AreasRef>("RangeCollection", () => ({
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (target, args, host) => {
      const area = target.areas[args.whole(0)];
      if (!area) throw invalidArgument();
      return rangeOn(host, sheetOf(target, host), area);
    },
  },
  items: (target, host) => target.areas.map((area) => rangeOn(host, sheetOf(target, host), area)),
}));
