import { BLANK_PAGE } from "../../book/blankSheet";
import { MAX_COLUMNS, MAX_ROWS, type PageSetup } from "../../book/model";
import { childOf, childrenOf, descendant, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";
import { headerFooterXml, readHeaderFooter } from "./headerFooter";

/** Print set-up. Print area and repeated rows are defined names and stand in the workbook part. */

/** ECMA-376 part 1, 18.3.1.63: paperSize. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
};
const POINTS_PER_INCH = 72;

function inches(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 1e8) / 1e8;
}

/** From `printOptions` to `colBreaks`, in the order of the schema. */
export function pageXml(page: PageSetup): string {
  const { scale, pagesWide, pagesTall } = page.zoom;
  const fits = pagesWide !== undefined || pagesTall !== undefined;
  const options = {
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    headings: page.printHeadings || undefined,
    gridLines: page.printGridlines || undefined,
  };
  const { left, right, top, bottom, header, footer } = page.margins;
  return [
    Object.values(options).some((value) => value) ? element("printOptions", options) : "",
    element("pageMargins", {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    }),
    element("pageSetup", {
      paperSize: PAPERS[page.paperSize] ?? PAPERS["A4"],
      scale: fits || scale === undefined || scale === 100 ? undefined : scale,
      // 0 pages: as many as it takes.
      fitToWidth: fits ? (pagesWide ?? 0) : undefined,
      fitToHeight: fits ? (pagesTall ?? 0) : undefined,
      orientation: page.orientation.toLowerCase(),
      blackAndWhite: page.blackAndWhite || undefined,
    }),
    headerFooterXml(page),
    breaksXml("rowBreaks", page.rowBreaks, MAX_COLUMNS - 1),
    breaksXml("colBreaks", page.columnBreaks, MAX_ROWS - 1),
  ].join("");
}

function breaksXml(name: string, breaks: readonly number[], most: number): string {
  if (breaks.length === 0) return "";
  return element(
    name,
    { count: breaks.length, manualBreakCount: breaks.length },
    ...breaks.map((at) => element("brk", { id: at, max: most, man: true })),
  );
}

function readBreaks(worksheet: XmlNode, name: string): number[] {
  return childrenOf(childOf(worksheet, name), "brk")
    .filter((node) => truthOf(node, "man", false))
    .flatMap((node) => numberOf(node, "id") ?? [])
    .sort((a, b) => a - b);
}

function readZoom(worksheet: XmlNode, setup: XmlNode | undefined): PageSetup["zoom"] {
  if (!truthOf(descendant(worksheet, "sheetPr", "pageSetUpPr"), "fitToPage", false)) return { scale: numberOf(setup, "scale") ?? 100 };
  const pagesWide = numberOf(setup, "fitToWidth") ?? 1,
    pagesTall = numberOf(setup, "fitToHeight") ?? 1;
  return { ...(pagesWide > 0 ? { pagesWide } : {}), ...(pagesTall > 0 ? { pagesTall } : {}) };
}

export function readPage(worksheet: XmlNode, warn: (sentence: string) => void): PageSetup {
  const options = childOf(worksheet, "printOptions"),
    setup = childOf(worksheet, "pageSetup"),
    margins = childOf(worksheet, "pageMargins");
  const margin = (side: keyof PageSetup["margins"]): number => {
    const written = numberOf(margins, side);
    return written === undefined ? BLANK_PAGE.margins[side] : Math.round(written * POINTS_PER_INCH * 1e5) / 1e5;
  };
  const paper = numberOf(setup, "paperSize");
  const paperSize = paper === undefined ? BLANK_PAGE.paperSize : Object.keys(PAPERS).find((name) => PAPERS[name] === paper);
  if (paperSize === undefined) warn("A paper size that is not known here is taken for A4.");
  return {
    orientation: setup?.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperSize ?? BLANK_PAGE.paperSize,
    margins: {
      left: margin("left"),
      right: margin("right"),
      top: margin("top"),
      bottom: margin("bottom"),
      header: margin("header"),
      footer: margin("footer"),
    },
    zoom: readZoom(worksheet, setup),
    centerHorizontally: truthOf(options, "horizontalCentered", false),
    centerVertically: truthOf(options, "verticalCentered", false),
    blackAndWhite: truthOf(setup, "blackAndWhite", false),
    printGridlines: truthOf(options, "gridLines", false),
    printHeadings: truthOf(options, "headings", false),
    ...readHeaderFooter(worksheet, warn),
    rowBreaks: readBreaks(worksheet, "rowBreaks"),
    columnBreaks: readBreaks(worksheet, "colBreaks"),
  };
}
