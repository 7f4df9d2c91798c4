import { areaAddress } from "../../book/area";
import type { Sheet } from "../../book/model";
import { MAIN, RELATIONS } from "../namespaces";
import type { SharedStrings } from "../sharedStrings";
import type { StyleSheet } from "../styles/stylesPart";
import { element, elementAround } from "../xml/write";
import { dimensionXml, sheetDataXml } from "./cells";
import { columnsXml, sheetFormatXml } from "./columns";
import { conditionalFormatsXml } from "./conditionalFormats";
import { pageXml } from "./page";
import { protectionXml } from "./protection";
import { validationsXml } from "./validations";
import { sheetPropertiesXml, viewXml } from "./view";

export interface WorksheetParts {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  readonly isActive: boolean;
  /** Ids of the relationships to the parts that hang on the sheet. */
  readonly drawing: string | undefined;
  readonly noteBoxes: string | undefined;
  readonly tables: readonly string[];
}

/** `xl/worksheets/sheetN.xml`, in the order that the schema asks for (CT_Worksheet): Excel takes no other. */
export function worksheetXml(sheet: Sheet, { styles, strings, isActive, drawing, noteBoxes, tables }: WorksheetParts): string {
  return element(
    "worksheet",
    { xmlns: MAIN, "xmlns:r": RELATIONS },
    sheetPropertiesXml(sheet),
    dimensionXml(sheet),
    viewXml(sheet, isActive),
    sheetFormatXml(sheet),
    columnsXml(sheet, styles),
    sheetDataXml(sheet, styles, strings),
    protectionXml(sheet.protection),
    elementAround(
      "mergeCells",
      { count: sheet.merges.length },
      sheet.merges.map((area) => element("mergeCell", { ref: areaAddress(area) })),
    ),
    conditionalFormatsXml(sheet, styles),
    validationsXml(sheet),
    pageXml(sheet.page),
    drawing === undefined ? "" : element("drawing", { "r:id": drawing }),
    noteBoxes === undefined ? "" : element("legacyDrawing", { "r:id": noteBoxes }),
    elementAround(
      "tableParts",
      { count: tables.length },
      tables.map((id) => element("tablePart", { "r:id": id })),
    ),
  );
}
