import type { Area, Sheet } from "../book/model";
import { isWholeColumns, isWholeRows } from "../book/area";
import type { HostState } from "../hostState";
import { fullAddress } from "./address";
import { cellCount, isUnbounded } from "./cellAccess";
import { conditionalFormats } from "./conditionalFormatCollection";
import { dataValidation } from "./dataValidation";
import { defineClass, type Maker } from "./excelClass";
import type { HostObject } from "./hostObject";
import { areaOf, type LiveRange } from "./liveRanges";
import { RANGE_EDITING } from "./rangeEditing";
import { rangeFormat } from "./rangeFormat";
import { RANGE_NAVIGATION } from "./rangeNavigation";
import { RANGE_POSITION } from "./rangePosition";
import { RANGE_SEARCH } from "./rangeSearch";
import { rangeSort } from "./rangeSort";
import { RANGE_VALUES } from "./rangeValues";
import { sheetOf } from "./sheetRef";
import { worksheet } from "./worksheet";

/** `Excel.Range`. Values, position, navigation, editing and search have a file each. */
export const range: Maker<LiveRange> = defineClass<LiveRange>("Range", () => ({
  tracked: true,
  scalars: {
    ...RANGE_VALUES,
    ...RANGE_POSITION,
    address: { get: (target, host) => fullAddress(sheetOf(target, host), areaOf(target)) },
    addressLocal: { get: (target, host) => fullAddress(sheetOf(target, host), areaOf(target)) },
    rowIndex: { get: (target) => areaOf(target).top },
    columnIndex: { get: (target) => areaOf(target).left },
    rowCount: { get: (target) => areaOf(target).bottom - areaOf(target).top + 1 },
    columnCount: { get: (target) => areaOf(target).right - areaOf(target).left + 1 },
    /** Excel gives -1 from 2^31-1 cells on. */
    cellCount: { get: (target) => (cellCount(areaOf(target)) > 2147483647 ? -1 : cellCount(areaOf(target))) },
    isEntireRow: { get: (target) => isWholeRows(areaOf(target)) },
    isEntireColumn: { get: (target) => isWholeColumns(areaOf(target)) },
    hasSpill: { get: (target, host) => (isUnbounded(areaOf(target)) ? null : hasSpill(target, host)) },
  },
  children: {
    format: (target) => rangeFormat({ areas: () => [areaOf(target)], sheetId: target.sheetId }),
    worksheet: (target) => worksheet({ sheetId: target.sheetId }),
    conditionalFormats: (target) => conditionalFormats({ areas: () => [areaOf(target)], sheetId: target.sheetId }),
    dataValidation: (target) => dataValidation({ areas: () => [areaOf(target)], sheetId: target.sheetId }),
    sort: (target) => rangeSort(target),
  },
  readsResults: ["find", "findOrNullObject", "replaceAll"],
  methods: { ...RANGE_NAVIGATION, ...RANGE_EDITING, ...RANGE_SEARCH },
}));

/** A Range over an area, which follows its cells as long as somebody holds it. */
export function rangeOn(host: HostState, sheet: Sheet, area: Area): HostObject {
  const target: LiveRange = { sheetId: sheet.id, area };
  host.liveRanges.add(target);
  return range(target);
}

/** Dynamic arrays do not spill in this host (see LIMITS.md), so no range ever has one. */
function hasSpill(target: LiveRange, host: HostState): boolean {
  sheetOf(target, host);
  return false;
}
