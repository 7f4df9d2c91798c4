import { cellArea } from "../book/area";
import { application } from "./application";
import { defineClass, type Maker } from "./excelClass";
import { documentProperties } from "./documentProperties";
import { namedItems } from "./namedItemCollection";
import { rangeOn } from "./range";
import { rangeAreasOn } from "./rangeAreas";
import { settings } from "./settings";
import { sheetOf } from "./sheetRef";
import { tables } from "./tableCollection";
import { workbookProtection } from "./protection";
import { worksheets } from "./worksheetCollection";
import type { Sheet } from "../book/model";
import type { HostState } from "../hostState";

function activeSheet(host: HostState): Sheet {
  return sheetOf({ sheetId: host.book.activeSheetId }, host);
}

/** `Excel.Workbook`, the root of every object path. */
export const workbook: Maker<null> = defineClass<null>("Workbook", () => ({
  children: {
    worksheets: () => worksheets(null),
    names: () => namedItems({ scope: null }),
    tables: () => tables({ sheetId: null }),
    application: () => application(null),
    properties: () => documentProperties(null),
    protection: () => workbookProtection(null),
    settings: () => settings(null),
  },
  scalars: {
    name: { get: () => "Book1.xlsx" },
    readOnly: { get: () => false },
  },
  methods: {
    getSelectedRange: (_target, _args, host) => rangeOn(host, activeSheet(host), activeSheet(host).selection),
    getSelectedRanges: (_target, _args, host) => rangeAreasOn(activeSheet(host), [activeSheet(host).selection]),
    getActiveCell: (_target, _args, host) => {
      const { top, left } = activeSheet(host).selection;
      return rangeOn(host, activeSheet(host), cellArea(top, left));
    },
    _RemoveReference: (_target, args, host) => {
      const id = args.text(0);
      host.references.delete(id);
    },
  },
}));
