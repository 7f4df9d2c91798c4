import { DEFAULT_COLUMN_WIDTH, type PageSetup, type Sheet } from "./model";

const BLANK_HEADER = { left: "", center: "", right: "" };

/** Excel's print set-up of a new sheet: A4 portrait, margins of 0.7 and 0.75 inch. */
export const BLANK_PAGE: PageSetup = {
  orientation: "Portrait",
  paperSize: "A4",
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  printGridlines: false,
  printHeadings: false,
  header: BLANK_HEADER,
  footer: BLANK_HEADER,
  rowBreaks: [],
  columnBreaks: [],
};

/** An empty worksheet as Excel adds it. */
export function blankSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    standardWidth: DEFAULT_COLUMN_WIDTH,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    names: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    page: BLANK_PAGE,
    protection: null,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    notes: new Map(),
  };
}
