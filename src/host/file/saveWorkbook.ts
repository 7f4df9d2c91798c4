import type { Book } from "../book/book";
import type { Sheet } from "../book/model";
import { Caches } from "./chart/caches";
import { chartXml } from "./chart/chartPart";
import { definedNamesXml } from "./definedNames";
import { drawingXml } from "./drawingPart";
import { MAIN, RELATIONS, spreadsheetType } from "./namespaces";
import { noteBoxesXml, notesXml } from "./notesPart";
import { writeDocumentProperties, type FileProperties } from "./package/documentProperties";
import { PackageWriter } from "./package/packageWriter";
import { SharedStrings } from "./sharedStrings";
import { worksheetXml } from "./sheet/worksheetPart";
import { StyleSheet } from "./styles/stylesPart";
import { tableXml } from "./tablePart";
import { themeXml } from "./theme";
import { element } from "./xml/write";

/**
 * Writes .xlsx files. The parts are written here, one file of ours to each, and not by excelts: that doubles the apostrophe of "St Luke's" on each
 * save, drops "stop if true" and turns the number format of a rule into "[object Object]" on the second save (10.2.0).
 */

const WORKBOOK = "xl/workbook.xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * The workbook as an .xlsx file, with the results that formulas have now. Programs that open it are told to work everything out
 * again. The same book and properties give the same bytes.
 */
export function writeXlsx(book: Book, properties: FileProperties = {}): Promise<Uint8Array> {
  const writing = new Writing(book);
  return Promise.resolve(writing.bytes(properties));
}

class Writing {
  private readonly parts = new PackageWriter();
  private readonly styles: StyleSheet;
  private readonly strings = new SharedStrings();
  private charts = 0;
  private drawings = 0;
  private tables = 0;

  constructor(private readonly book: Book) {
    this.styles = new StyleSheet(book.normalFont);
  }

  bytes(properties: FileProperties): Uint8Array {
    this.parts.relate("", `${RELATIONS}/officeDocument`, WORKBOOK);
    writeDocumentProperties(this.parts, properties);
    const active = this.activeIndex();
    const ids = this.book.sheets.map((sheet, index) => this.addSheet(sheet, index, index === active));
    this.parts.add(WORKBOOK, spreadsheetType("sheet.main"), this.workbookXml(ids, active));
    this.add("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "theme", themeXml());
    this.add("xl/styles.xml", spreadsheetType("styles"), "styles", this.styles.xml());
    this.add("xl/sharedStrings.xml", spreadsheetType("sharedStrings"), "sharedStrings", this.strings.xml());
    return this.parts.bytes();
  }

  private add(path: string, contentType: string, relation: string, xml: string, from = WORKBOOK): string {
    this.parts.add(path, contentType, xml);
    return this.parts.relate(from, `${RELATIONS}/${relation}`, path);
  }

  /** A hidden sheet cannot be the active one. */
  private activeIndex(): number {
    const { sheets, activeSheetId } = this.book;
    const active = sheets.findIndex(({ id, visibility }) => id === activeSheetId && visibility === "Visible");
    return active >= 0
      ? active
      : Math.max(
          0,
          sheets.findIndex(({ visibility }) => visibility === "Visible"),
        );
  }

  private workbookXml(ids: readonly string[], active: number): string {
    const { sheets, names } = this.book;
    const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;
    return element(
      "workbook",
      { xmlns: MAIN, "xmlns:r": RELATIONS },
      element("workbookPr", { defaultThemeVersion: 124226 }),
      element(
        "bookViews",
        {},
        element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000, activeTab: active }),
      ),
      element(
        "sheets",
        {},
        ...sheets.map((sheet, index) =>
          element("sheet", { name: sheet.name, sheetId: index + 1, state: state[sheet.visibility], "r:id": ids[index] }),
        ),
      ),
      definedNamesXml(names, sheets),
      element("calcPr", { calcId: 191029, fullCalcOnLoad: true }),
    );
  }

  private addSheet(sheet: Sheet, index: number, isActive: boolean): string {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const drawing = sheet.charts.length > 0 ? this.addDrawing(sheet, path) : undefined;
    const noteBoxes = sheet.notes.size > 0 ? this.addNotes(sheet, path, index + 1) : undefined;
    const tables = sheet.tables.map((table) => {
      const id = ++this.tables;
      return this.add(`xl/tables/table${id}.xml`, spreadsheetType("table"), "table", tableXml(sheet, table, id), path);
    });
    const xml = worksheetXml(sheet, { styles: this.styles, strings: this.strings, isActive, drawing, noteBoxes, tables });
    return this.add(path, spreadsheetType("worksheet"), "worksheet", xml);
  }

  private addDrawing(sheet: Sheet, from: string): string {
    const path = `xl/drawings/drawing${++this.drawings}.xml`;
    const caches = new Caches(this.book, sheet);
    const placed = sheet.charts.map((chart) => ({
      chart,
      relation: this.add(`xl/charts/chart${++this.charts}.xml`, CHART_TYPE, "chart", chartXml(chart, caches), path),
    }));
    return this.add(path, DRAWING_TYPE, "drawing", drawingXml(sheet, placed), from);
  }

  private addNotes(sheet: Sheet, from: string, number: number): string {
    this.add(`xl/comments${number}.xml`, spreadsheetType("comments"), "comments", notesXml(sheet.notes), from);
    return this.add(`xl/drawings/vmlDrawing${number}.vml`, "", "vmlDrawing", noteBoxesXml(sheet.notes), from);
  }
}
