import type { Area, HeaderFooter, PageSetup } from "../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../book/model";
import { invalidArgument, itemNotFound, unsupported } from "../hostError";
import type { HostState } from "../hostState";
import { areasAt } from "./address";
import { asNumber, asRecord, asText, asTruth, asWhole, oneOf, type Arguments } from "./arguments";
import { withMember } from "./cellAccess";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import { givenArea } from "./freezePanes";
import { NULL_OBJECT, isHostObject, type Argument, type HostObject, type Json } from "./hostObject";
import { areaOf } from "./liveRanges";
import { range, rangeOn } from "./range";
import { rangeAreas, rangeAreasOn } from "./rangeAreas";
import { sheetOf, touched, type SheetRef } from "./sheetRef";

const PAPERS = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
] as const;
const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function change(target: SheetRef, host: HostState, to: (page: PageSetup) => PageSetup): void {
  const sheet = touched(target, host);
  sheet.page = to(sheet.page);
}

function member<K extends keyof PageSetup>(key: K, read: (value: Argument) => PageSetup[K]): Scalar<SheetRef> {
  return {
    get: (target, host) => sheetOf(target, host).page[key] as Json,
    set: (target, value, host) => {
      const wanted = read(value);
      change(target, host, (page) => ({ ...page, [key]: wanted }));
    },
  };
}

function margin(side: keyof PageSetup["margins"]): Scalar<SheetRef> {
  return {
    get: (target, host) => sheetOf(target, host).page.margins[side],
    set: (target, value, host) => setMargins(target, host, { [side]: asNumber(value) }),
  };
}

function setMargins(target: SheetRef, host: HostState, margins: Partial<PageSetup["margins"]>): void {
  if (Object.values(margins).some((points) => points < 0)) throw invalidArgument();
  change(target, host, (page) => ({ ...page, margins: { ...page.margins, ...margins } }));
}

/** `Excel.PageLayout`. Margins in points. */
export const pageLayout: Maker<SheetRef> = defineClass<SheetRef>("PageLayout", () => ({
  scalars: {
    orientation: member("orientation", (value) => oneOf(["Portrait", "Landscape"], value)),
    paperSize: member("paperSize", (value) => oneOf(PAPERS, value)),
    centerHorizontally: member("centerHorizontally", asTruth),
    centerVertically: member("centerVertically", asTruth),
    blackAndWhite: member("blackAndWhite", asTruth),
    printGridlines: member("printGridlines", asTruth),
    printHeadings: member("printHeadings", asTruth),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    zoom: {
      get: (target, host) => zoomOnTheWire(sheetOf(target, host).page.zoom),
      set: (target, value, host) => setZoom(target, asRecord(value), host),
    },
  },
  children: { headersFooters },
  methods: {
    setPrintArea: (target, args, host) => {
      const areas = printAreas(target, args, host);
      change(target, host, (page) => ({ ...page, printArea: areas }));
    },
    getPrintArea: (target, _args, host) => orNotFound(printArea(target, host)),
    getPrintAreaOrNullObject: (target, _args, host) => printArea(target, host) ?? NULL_OBJECT,
    setPrintTitleRows: (target, args, host) => {
      const { top, bottom } = givenArea(args, sheetOf(target, host), host);
      change(target, host, (page) => ({ ...page, titleRows: { top, bottom } }));
    },
    getPrintTitleRows: (target, _args, host) => orNotFound(titleRows(target, host)),
    getPrintTitleRowsOrNullObject: (target, _args, host) => titleRows(target, host) ?? NULL_OBJECT,
    setPrintTitleColumns: (target, args, host) => {
      const { left, right } = givenArea(args, sheetOf(target, host), host);
      change(target, host, (page) => ({ ...page, titleColumns: { left, right } }));
    },
    getPrintTitleColumns: (target, _args, host) => orNotFound(titleColumns(target, host)),
    getPrintTitleColumnsOrNullObject: (target, _args, host) => titleColumns(target, host) ?? NULL_OBJECT,
    setPrintMargins: (target, args, host) => {
      const points = POINTS_PER_UNIT[oneOf(["Points", "Inches", "Centimeters"], args.at(0))];
      const given = Object.entries(args.record(1)).map(([side, size]) => [
        oneOf(["left", "right", "top", "bottom", "header", "footer"], side),
        asNumber(size) * points,
      ]);
      setMargins(target, host, Object.fromEntries(given) as Partial<PageSetup["margins"]>);
    },
  },
}));

function zoomOnTheWire({ scale, pagesWide, pagesTall }: PageSetup["zoom"]): Json {
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(pagesWide === undefined ? {} : { horizontalFitToPages: pagesWide }),
    ...(pagesTall === undefined ? {} : { verticalFitToPages: pagesTall }),
  };
}

/** Either a scale of 10 to 400 percent, or a number of pages across and down. */
function setZoom(target: SheetRef, given: { readonly [name: string]: Json }, host: HostState): void {
  const read = (name: string): number | undefined => (given[name] === undefined || given[name] === null ? undefined : asWhole(given[name]));
  const scale = read("scale");
  const pagesWide = read("horizontalFitToPages");
  const pagesTall = read("verticalFitToPages");
  if (scale !== undefined && (scale < 10 || scale > 400 || pagesWide !== undefined || pagesTall !== undefined)) throw invalidArgument();
  if ((pagesWide ?? 1) < 1 || (pagesTall ?? 1) < 1) throw invalidArgument();
  const zoom = withMember(
    withMember(withMember<PageSetup["zoom"], "scale">({}, "scale", scale), "pagesWide", pagesWide),
    "pagesTall",
    pagesTall,
  );
  change(target, host, (page) => ({ ...page, zoom }));
}

function printAreas(target: SheetRef, args: Arguments, host: HostState): readonly Area[] {
  const given = args.at(0);
  const sheet = sheetOf(target, host);
  if (!isHostObject(given)) return areasAt(args.text(0), sheet, host);
  return range.isOne(given) ? [areaOf(range.targetOf(given))] : rangeAreas.targetOf(given).areas;
}

function orNotFound(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound();
  return found;
}

function printArea(target: SheetRef, host: HostState): HostObject | null {
  const sheet = sheetOf(target, host);
  return sheet.page.printArea?.length ? rangeAreasOn(sheet, sheet.page.printArea) : null;
}

function titleRows(target: SheetRef, host: HostState): HostObject | null {
  const sheet = sheetOf(target, host);
  const rows = sheet.page.titleRows;
  return rows ? rangeOn(host, sheet, { ...rows, left: 0, right: MAX_COLUMNS - 1 }) : null;
}

function titleColumns(target: SheetRef, host: HostState): HostObject | null {
  const sheet = sheetOf(target, host);
  const columns = sheet.page.titleColumns;
  return columns ? rangeOn(host, sheet, { ...columns, top: 0, bottom: MAX_ROWS - 1 }) : null;
}

/** `Excel.HeaderFooterGroup`. Only one header and footer for all pages is kept. */
const headersFooters: Maker<SheetRef> = defineClass<SheetRef>("HeaderFooterGroup", () => ({
  scalars: {
    state: {
      get: () => "Default",
      set: (_target, value) => {
        if (asText(value) !== "Default") throw unsupported("This host keeps one header and footer for all pages.");
      },
    },
  },
  children: { defaultForAllPages: headerFooter },
}));

function headerPart(part: "header" | "footer", side: keyof HeaderFooter): Scalar<SheetRef> {
  return {
    get: (target, host) => sheetOf(target, host).page[part][side],
    set: (target, value, host) => {
      const text = asText(value);
      change(target, host, (page) => ({ ...page, [part]: { ...page[part], [side]: text } }));
    },
  };
}

/** `Excel.HeaderFooter`, with Excel's codes (`&P`, `&N`, `&D`). */
const headerFooter: Maker<SheetRef> = defineClass<SheetRef>("HeaderFooter", () => ({
  scalars: {
    leftHeader: headerPart("header", "left"),
    centerHeader: headerPart("header", "center"),
    rightHeader: headerPart("header", "right"),
    leftFooter: headerPart("footer", "left"),
    centerFooter: headerPart("footer", "center"),
    rightFooter: headerPart("footer", "right"),
  },
}));
