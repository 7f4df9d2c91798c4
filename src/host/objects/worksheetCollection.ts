import type { Sheet } from "../book/model";
import { itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { asText } from "./arguments";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT, type Argument } from "./hostObject";
import { requireStructureOpen } from "./sheetRef";
import { WORKBOOK_EVENTS } from "./events";
import { worksheet } from "./worksheet";

/** `Excel.WorksheetCollection`, in tab order. */
export const worksheets: Maker<null> = defineClass<null>("WorksheetCollection", () => ({
  methods: {
    /** At the end, and not shown: `activate` does that. */
    add: (_target, args, host) => {
      requireStructureOpen(host);
      const name = args.textOr(0, undefined);
      return worksheet({ sheetId: host.book.addSheet(name === "" ? undefined : name).id });
    },
    getActiveWorksheet: (_target, _args, host) => worksheet({ sheetId: host.book.activeSheetId }),
    getCount: (_target, args, host) => listed(host, args.truthOr(0, false)).length,
    getFirst: (_target, args, host) => one(listed(host, args.truthOr(0, false))[0]),
    getLast: (_target, args, host) => one(listed(host, args.truthOr(0, false)).at(-1)),
    getItemOrNullObject: (_target, args, host) => {
      const found = find(args.at(0), host);
      return found ? worksheet({ sheetId: found.id }) : NULL_OBJECT;
    },
    ...WORKBOOK_EVENTS,
  },
  items: (_target, host) => host.book.sheets.map((sheet) => worksheet({ sheetId: sheet.id })),
  item: (_target, key, host) => one(find(key, host)),
}));

function listed(host: HostState, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? host.book.sheets.filter((sheet) => sheet.visibility === "Visible") : host.book.sheets;
}

function one(sheet: Sheet | undefined): ReturnType<typeof worksheet> {
  if (!sheet) throw itemNotFound();
  return worksheet({ sheetId: sheet.id });
}

/** By name or by id. */
function find(key: Argument, host: HostState): Sheet | undefined {
  const text = asText(key);
  return host.book.sheetById(text) ?? host.book.sheetByName(text);
}
