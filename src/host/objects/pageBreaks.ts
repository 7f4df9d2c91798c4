import { cellArea } from "../book/area";
import { invalidArgument } from "../hostError";
import type { HostState } from "../hostState";
import { asWhole } from "./arguments";
import { defineClass, type Maker } from "./excelClass";
import { givenArea } from "./freezePanes";
import type { HostObject } from "./hostObject";
import { rangeOn } from "./range";
import { sheetOf, touched, type SheetRef } from "./sheetRef";

interface BreaksRef extends SheetRef {
  readonly breaks: "rowBreaks" | "columnBreaks";
}
interface BreakRef extends BreaksRef {
  readonly at: number;
}

function breaksOf(target: BreaksRef, host: HostState): readonly number[] {
  return sheetOf(target, host).page[target.breaks];
}

function setBreaks(target: BreaksRef, host: HostState, breaks: readonly number[]): void {
  const sheet = touched(target, host);
  sheet.page = { ...sheet.page, [target.breaks]: [...new Set(breaks)].sort((a, b) => a - b) };
}

/** `Excel.PageBreakCollection`: horizontal breaks lie above a row, vertical ones left of a column. */
export const pageBreaks: Maker<BreaksRef> = defineClass<BreaksRef>("PageBreakCollection", () => ({
  methods: {
    add: (target, args, host) => {
      const area = givenArea(args, sheetOf(target, host), host);
      const at = target.breaks === "rowBreaks" ? area.top : area.left;
      if (at === 0) throw invalidArgument();
      setBreaks(target, host, [...breaksOf(target, host), at]);
      return pageBreak({ ...target, at });
    },
    getCount: (target, _args, host) => breaksOf(target, host).length,
    removePageBreaks: (target, _args, host) => setBreaks(target, host, []),
  },
  items: (target, host) => breaksOf(target, host).map((at) => pageBreak({ ...target, at })),
  item: (target, key, host): HostObject => {
    const at = breaksOf(target, host)[typeof key === "string" ? Number(key) : asWhole(key)];
    if (at === undefined) throw invalidArgument();
    return pageBreak({ ...target, at });
  },
}));

/** `Excel.PageBreak`. */
const pageBreak: Maker<BreakRef> = defineClass<BreakRef>("PageBreak", () => ({
  identity: (target, host) => ({ _Id: String(breaksOf(target, host).indexOf(target.at)) }),
  scalars: {
    rowIndex: { get: ({ breaks, at }) => (breaks === "rowBreaks" ? at : 0) },
    columnIndex: { get: ({ breaks, at }) => (breaks === "columnBreaks" ? at : 0) },
  },
  methods: {
    delete: (target, _args, host) =>
      setBreaks(
        target,
        host,
        breaksOf(target, host).filter((at) => at !== target.at),
      ),
    getCellAfterBreak: (target, _args, host) =>
      rangeOn(host, sheetOf(target, host), target.breaks === "rowBreaks" ? cellArea(target.at, 0) : cellArea(0, target.at)),
  },
}));
