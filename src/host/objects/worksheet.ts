import { cellArea } from "../book/area";
import { DEFAULT_ROW_HEIGHT, MAX_COLUMNS, MAX_ROWS, type Sheet } from "../book/model";
import { invalidArgument, invalidOperation, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { areaAt, areasAt } from "./address";
import { asColour, asNumber, asText, asTruth, asWhole, oneOf, type Arguments } from "./arguments";
import { charts } from "./chartCollection";
import { defineClass, type Maker } from "./excelClass";
import { WORKSHEET_EVENTS } from "./events";
import { freezePanes } from "./freezePanes";
import { NULL_OBJECT, type HostObject } from "./hostObject";
import { namedItems } from "./namedItemCollection";
import { pageBreaks } from "./pageBreaks";
import { pageLayout } from "./pageLayout";
import { worksheetProtection } from "./protection";
import { rangeOn } from "./range";
import { rangeAreasOn } from "./rangeAreas";
import { onSheet } from "./rangeNavigation";
import { replaceAll } from "./rangeSearch";
import { charactersOfPoints, pointsOfCharacters } from "../book/sheetMeasures";
import { requireAllowed, requireStructureOpen, sheetOf, touched, type SheetRef } from "./sheetRef";
import { tables } from "./tableCollection";

const VISIBILITY = ["Visible", "Hidden", "VeryHidden"] as const;
const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/** `Excel.Worksheet`. */
export const worksheet: Maker<SheetRef> = defineClass<SheetRef>("Worksheet", () => ({
  identity: ({ sheetId }) => ({ Id: sheetId }),
  scalars: {
    id: { get: (target, host) => sheetOf(target, host).id },
    name: {
      get: (target, host) => sheetOf(target, host).name,
      set: (target, value, host) => {
        requireStructureOpen(host);
        host.book.renameSheet(sheetOf(target, host), asText(value));
      },
    },
    position: {
      get: (target, host) => host.book.sheets.indexOf(sheetOf(target, host)),
      set: (target, value, host) => {
        requireStructureOpen(host);
        const position = asWhole(value);
        if (position < 0 || position >= host.book.sheets.length) throw invalidArgument();
        host.book.moveSheet(sheetOf(target, host), position);
      },
    },
    visibility: {
      get: (target, host) => sheetOf(target, host).visibility,
      set: (target, value, host) => show(target, oneOf(VISIBILITY, value), host),
    },
    /** "" is no colour. */
    tabColor: {
      get: (target, host) => sheetOf(target, host).tabColor,
      set: (target, value, host) => {
        touched(target, host).tabColor = value === "" ? "" : asColour(value);
      },
    },
    showGridlines: { get: (target, host) => sheetOf(target, host).showGridlines },
    showHeadings: { get: (target, host) => sheetOf(target, host).showHeadings },
    /** office.js writes `showGridlines` and `showHeadings` under these names. */
    gridlines: {
      set: (target, value, host) => {
        touched(target, host).showGridlines = asTruth(value);
      },
    },
    headings: {
      set: (target, value, host) => {
        touched(target, host).showHeadings = asTruth(value);
      },
    },
    /** Points, like every width of the API. */
    standardWidth: {
      get: (target, host) => pointsOfCharacters(sheetOf(target, host).standardWidth),
      set: (target, value, host) => {
        requireAllowed(sheetOf(target, host), "allowFormatColumns");
        touched(target, host).standardWidth = charactersOfPoints(asNumber(value));
      },
    },
    standardHeight: { get: () => DEFAULT_ROW_HEIGHT },
  },
  children: {
    names: ({ sheetId }) => namedItems({ scope: sheetId }),
    tables: ({ sheetId }) => tables({ sheetId }),
    charts: ({ sheetId }) => charts({ sheetId }),
    freezePanes: ({ sheetId }) => freezePanes({ sheetId }),
    pageLayout: ({ sheetId }) => pageLayout({ sheetId }),
    horizontalPageBreaks: ({ sheetId }) => pageBreaks({ sheetId, breaks: "rowBreaks" }),
    verticalPageBreaks: ({ sheetId }) => pageBreaks({ sheetId, breaks: "columnBreaks" }),
    protection: ({ sheetId }) => worksheetProtection({ sheetId }),
  },
  readsResults: ["replaceAll"],
  methods: {
    ...WORKSHEET_EVENTS,
    activate: (target, _args, host) => {
      const sheet = sheetOf(target, host);
      if (sheet.visibility !== "Visible") throw invalidOperation("A hidden worksheet cannot be activated.");
      host.book.activeSheetId = sheet.id;
    },
    delete: (target, _args, host) => {
      requireStructureOpen(host);
      const sheet = sheetOf(target, host);
      // "A worksheet with its visibility set to VeryHidden cannot be deleted": Worksheet.delete.
      if (sheet.visibility === "VeryHidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
      host.book.deleteSheet(sheet);
    },
    copy: (target, args, host) => copy(target, args, host),
    calculate: (_target, _args, host) => host.book.recalculate(),
    getRange: (target, args, host) => {
      const sheet = sheetOf(target, host);
      return rangeOn(host, sheet, areaAt(args.textOr(0, null), sheet, host));
    },
    getRanges: (target, args, host) => {
      const sheet = sheetOf(target, host);
      return rangeAreasOn(sheet, args.isGiven(0) ? areasAt(args.text(0), sheet, host) : [areaAt(null, sheet, host)]);
    },
    getCell: (target, args, host) => rangeOn(host, sheetOf(target, host), onSheet(cellArea(args.whole(0), args.whole(1)))),
    getRangeByIndexes: (target, args, host) => {
      const [top, left, rows, columns] = [args.whole(0), args.whole(1), args.whole(2), args.whole(3)];
      return rangeOn(host, sheetOf(target, host), onSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 }));
    },
    getUsedRange: (target, args, host) => used(target, args, host) ?? rangeOn(host, sheetOf(target, host), cellArea(0, 0)),
    getUsedRangeOrNullObject: (target, args, host) => used(target, args, host) ?? NULL_OBJECT,
    getNext: (target, args, host) => orNotFound(beside(target, args, host, 1)),
    getNextOrNullObject: (target, args, host) => beside(target, args, host, 1) ?? NULL_OBJECT,
    getPrevious: (target, args, host) => orNotFound(beside(target, args, host, -1)),
    getPreviousOrNullObject: (target, args, host) => beside(target, args, host, -1) ?? NULL_OBJECT,
    replaceAll: (target, args, host) => {
      const sheet = sheetOf(target, host);
      return replaceAll(sheet, { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }, args, host);
    },
  },
}));

function used(target: SheetRef, args: Arguments, host: HostState): HostObject | null {
  const sheet = sheetOf(target, host);
  const area = host.book.usedArea(sheet, args.truthOr(0, false));
  return area && rangeOn(host, sheet, area);
}

function beside(target: SheetRef, args: Arguments, host: HostState, step: 1 | -1): HostObject | null {
  const sheets = host.book.sheets;
  const visibleOnly = args.truthOr(0, false);
  for (let at = sheets.indexOf(sheetOf(target, host)) + step; ; at += step) {
    const sheet = sheets[at];
    if (!sheet) return null;
    if (!visibleOnly || sheet.visibility === "Visible") return worksheet({ sheetId: sheet.id });
  }
}

function orNotFound(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound();
  return found;
}

/** One sheet must stay in view; hiding the one in front brings the nearest other forward. */
function show(target: SheetRef, visibility: Sheet["visibility"], host: HostState): void {
  requireStructureOpen(host);
  const sheet = sheetOf(target, host);
  const others = host.book.sheets.filter((one) => one.id !== sheet.id && one.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  touched(target, host).visibility = visibility;
  if (visibility !== "Visible" && host.book.activeSheetId === sheet.id) {
    const at = host.book.sheets.indexOf(sheet);
    const next = others.find((one) => host.book.sheets.indexOf(one) > at) ?? others.at(-1);
    if (next) host.book.activeSheetId = next.id;
  }
}

function copy(target: SheetRef, args: Arguments, host: HostState): HostObject {
  requireStructureOpen(host);
  const where = args.isGiven(0) ? oneOf(POSITIONS, args.at(0)) : "None";
  const sheets = host.book.sheets;
  const position = (): number => {
    if (where === "End") return sheets.length;
    if (where === "None" || where === "Beginning") return 0;
    const anchor = sheets.indexOf(sheetOf(worksheet.targetOf(args.at(1)), host));
    return where === "Before" ? anchor : anchor + 1;
  };
  return worksheet({ sheetId: host.book.copySheet(sheetOf(target, host), position()).id });
}
