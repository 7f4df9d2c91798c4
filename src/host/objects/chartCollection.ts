import type { Chart, Sheet } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { asText, oneOf } from "./arguments";
import { chart } from "./chart";
import { chartDefaults, seriesFrom, SERIES_BY } from "./chartData";
import { CHART_TYPES } from "./chartTypes";
import { CHARTS_EVENTS } from "./events";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT, type Argument, type HostObject } from "./hostObject";
import { areaOf } from "./liveRanges";
import { range } from "./range";
import { requireAllowed, sheetOf, touched, type SheetRef } from "./sheetRef";

/** `Excel.ChartCollection`. */
export const charts: Maker<SheetRef> = defineClass<SheetRef>("ChartCollection", () => ({
  scalars: { count: { get: (target, host) => sheetOf(target, host).charts.length } },
  readsResults: ["add"],
  methods: {
    add: (target, args, host) => {
      requireAllowed(sheetOf(target, host), "allowEditObjects");
      const type = oneOf(CHART_TYPES, args.at(0));
      const source = range.targetOf(args.object(1));
      const by = args.isGiven(2) ? oneOf(SERIES_BY, args.at(2)) : "Auto";
      const data = seriesFrom(host, sheetOf(source, host), areaOf(source), type, by);
      const sheet = touched(target, host);
      const id = host.book.newId();
      const added: Chart = { ...chartDefaults(type, data), id, name: freeName(sheet) };
      sheet.charts = [...sheet.charts, added];
      return chart({ sheetId: sheet.id, chartId: id });
    },
    getCount: (target, _args, host) => sheetOf(target, host).charts.length,
    getItem: (target, args, host) => orNotFound(find(target, args.at(0), host)),
    getItemAt: (target, args, host) => {
      const found = sheetOf(target, host).charts[args.whole(0)];
      if (!found) throw invalidArgument();
      return chart({ sheetId: target.sheetId, chartId: found.id });
    },
    getItemOrNullObject: (target, args, host) => find(target, args.at(0), host) ?? NULL_OBJECT,
    ...CHARTS_EVENTS,
  },
  items: (target, host) => sheetOf(target, host).charts.map(({ id }) => chart({ sheetId: target.sheetId, chartId: id })),
  item: (target, key, host) => orNotFound(find(target, key, host)),
}));

function find(target: SheetRef, key: Argument, host: HostState): HostObject | null {
  const text = asText(key).toLowerCase();
  const found = sheetOf(target, host).charts.find(({ id, name }) => name.toLowerCase() === text || id.toLowerCase() === text);
  return found ? chart({ sheetId: target.sheetId, chartId: found.id }) : null;
}

function orNotFound(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound();
  return found;
}

/** "Chart 1", "Chart 2" ... as Excel names them. */
function freeName(sheet: Sheet): string {
  for (let number = sheet.charts.length + 1; ; number++)
    if (!sheet.charts.some(({ name }) => name === `Chart ${number}`)) return `Chart ${number}`;
}
