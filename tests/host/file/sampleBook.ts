import { Book } from "../../../src/host/book/book";
import type {
  Area,
  Axis,
  Cell,
  CellFormat,
  Chart,
  ChartText,
  ColumnInfo,
  ConditionalFormat,
  Series,
  Sheet,
} from "../../../src/host/book/model";
import { place } from "../bookWith";

/** A benchmark page of the kind that the add-in makes, on a sheet with an apostrophe in its name: every member of the model has its place here. */

export const SHEET = "St Luke's";
const NAVY = "#003E7E",
  INK = "#1B2A33",
  HAIR = "#D5DEE4",
  TINT = "#E8F1FA";
const BANDS = {
  G: { fill: "#DFF2E6", text: "#14512B" },
  A: { fill: "#F7C563", text: "#4A3000" },
  R: { fill: "#A32A1E", text: "#FFFFFF" },
} as const;

const STANDARDS = [
  ["Admission", 4, 4, 4],
  ["Information", 4, 4, 4],
  ["Easy read policy", 3, 4, 4],
  ["Strategy", 3, 3, 3],
  ["Named lead", 4, 4, 4],
  ["Service user feedback", 4, 4, 4],
  ["Family feedback", 4, 4, 2],
  ["Feedback acted on", 4, 3, 4],
  ["Support to take part", 4, 4, 4],
  ["Regular meetings", 4, 3, 3],
  ["Decision makers attend", 4, 4, 3],
  ["External opportunities", 3, 3, 3],
] as const;
const HOSPITALS = ["Humber Centre", "Clifton House", "Stockton Hall"] as const;

function at(first: string, last = first): Area {
  const from = place(first),
    to = place(last);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export function put(book: Book, sheet: Sheet, address: string, input: string | number | boolean | null, format?: CellFormat): void {
  const { row, column } = place(address);
  if (input !== null) book.enter(sheet, row, column, input);
  const cell = book.cell(sheet, row, column);
  if (format) book.setCell(sheet, row, column, { ...(cell ?? ({ value: null } satisfies Cell)), format });
}

const TEXT: CellFormat = { font: { name: "Arial", size: 10 } };
const HEAD: CellFormat = {
  font: { name: "Arial", size: 10, bold: true, color: "#FFFFFF" },
  fill: NAVY,
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
};
const SCORE: CellFormat = {
  ...TEXT,
  numberFormat: "0.0",
  horizontal: "Center",
  borders: { EdgeBottom: { style: "Continuous", weight: "Hairline", color: HAIR } },
};
const FOOT: CellFormat = {
  ...SCORE,
  font: { name: "Arial", size: 10, bold: true },
  fill: TINT,
  borders: { EdgeTop: { style: "Continuous", weight: "Medium", color: NAVY } },
};

export const NO_TITLE: ChartText = { text: "", visible: false, font: {}, overlay: false };
const AXIS: Axis = {
  visible: true,
  majorGridlines: { visible: false, line: {} },
  minorGridlines: false,
  reversed: false,
  position: "Automatic",
  tickLabelPosition: "NextToAxis",
  majorTickMark: "None",
  font: { size: 11 },
  line: {},
  title: NO_TITLE,
};
const SCALE: Axis = {
  ...AXIS,
  minimum: 0,
  maximum: 5,
  majorUnit: 1,
  numberFormat: "0",
  majorGridlines: { visible: true, line: { color: HAIR } },
  line: { style: "None" },
};

function rule(id: string, priority: number, band: keyof typeof BANDS, formula: string): ConditionalFormat {
  const { fill, text } = BANDS[band];
  return {
    id,
    priority,
    stopIfTrue: true,
    areas: [at("C5", "F16"), at("C17", "F17")],
    condition: { type: "Custom", formula },
    format: { fill, font: { color: text, bold: band === "R" }, numberFormat: `0.0" ${band}"` },
  };
}

export function sampleBook(): Book {
  const book = Book.create();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("A new book has a sheet");
  book.renameSheet(sheet, SHEET);
  put(book, sheet, "A1", "Humber Centre is highest; standards 4 and 12 are lowest", {
    font: { name: "Arial", size: 16, bold: true, color: NAVY },
  });
  put(book, sheet, "A2", 'Involvement · Quarter 1 2023/24 <HNY> & "friends"\nsecond line', { ...TEXT, wrap: true });
  ["No.", "Standard", ...HOSPITALS, "HNY mean"].forEach((text, index) => {
    put(book, sheet, `${"ABCDEF"[index] ?? ""}4`, text, HEAD);
  });
  STANDARDS.forEach(([title, ...scores], index) => {
    const row = index + 5;
    put(book, sheet, `A${row}`, null, { ...TEXT, numberFormat: "@", horizontal: "Center" });
    put(book, sheet, `A${row}`, String(index + 1));
    put(book, sheet, `B${row}`, title, TEXT);
    scores.forEach((score, column) => {
      put(book, sheet, `${"CDE"[column] ?? ""}${row}`, score, SCORE);
    });
    put(book, sheet, `F${row}`, `=AVERAGE(C${row}:E${row})`, SCORE);
    put(book, sheet, `H${row}`, `=A${row}&" "&B${row}`, TEXT);
    put(book, sheet, `I${row}`, `=IF(ROUND(F${row},1)>=$C$19,F${row},0)`, TEXT);
    put(book, sheet, `J${row}`, `=IF(ROUND(F${row},1)<$C$19,F${row},0)`, TEXT);
  });
  put(book, sheet, "B17", "Average", FOOT);
  for (const column of "CDEF") put(book, sheet, `${column}17`, `=AVERAGE(${column}5:${column}16)`, FOOT);
  put(book, sheet, "B19", "Green from", TEXT);
  put(book, sheet, "C19", 3.5, { numberFormat: "0.0", locked: false });
  put(book, sheet, "B20", "Amber from", TEXT);
  put(book, sheet, "C20", 2.5, { numberFormat: "0.0", formulaHidden: true, rotation: -45, indent: 1, horizontal: "Right", shrink: true });
  put(book, sheet, "H4", "Standard");
  put(book, sheet, "I4", "Green");
  put(book, sheet, "J4", "Amber");
  put(book, sheet, "L4", "Hospital");
  put(book, sheet, "M4", "Average");
  put(book, sheet, "N4", '="HNY mean "&TEXT(F17,"0.0")');
  put(book, sheet, "O4", '="Green from "&TEXT(C19,"0.0")');
  HOSPITALS.forEach((name, index) => {
    const row = index + 5;
    put(book, sheet, `L${row}`, name);
    put(book, sheet, `M${row}`, `=${"CDE"[index] ?? ""}17`, { numberFormat: "0.0" });
    put(book, sheet, `N${row}`, "=$F$17");
    put(book, sheet, `O${row}`, "=$C$19");
  });
  put(book, sheet, "L10", '="Humber Centre is highest at "&TEXT(MAX(M5:M7),"0.0")');
  put(book, sheet, "L11", '=TEXTJOIN(", ",TRUE,L5:L7)');
  put(book, sheet, "L12", "=NA()");
  put(book, sheet, "L13", true);
  put(book, sheet, "L14", 45000.5, { numberFormat: "dd/mm/yyyy hh:mm" });
  put(book, sheet, "L15", 0.1 + 0.2);
  put(book, sheet, "L16", "'=not a formula");
  put(book, sheet, "L17", " blanks  and _x000D_ and \u0001 \r end ");
  book.touch(sheet);
  sheet.conditionalFormats = [
    rule("{r}", 0, "R", "=AND(ISNUMBER(C5),ROUND(C5,1)<$C$20)"),
    rule("{a}", 1, "A", "=AND(ISNUMBER(C5),ROUND(C5,1)<$C$19)"),
    rule("{g}", 2, "G", "=AND(ISNUMBER(C5),ROUND(C5,1)>=$C$19)"),
    {
      id: "{v}",
      priority: 3,
      stopIfTrue: false,
      areas: [at("C19", "C20")],
      condition: { type: "CellValue", operator: "NotBetween", formula1: "=1", formula2: "=5" },
      format: {
        font: { strikethrough: true, italic: true, underline: "Double" },
        borders: { EdgeLeft: { style: "Dash", weight: "Thin", color: "#A32A1E" } },
      },
    },
    {
      id: "{t}",
      priority: 4,
      stopIfTrue: false,
      areas: [at("B5", "B16")],
      condition: { type: "ContainsText", operator: "BeginsWith", text: 'Ser"v' },
      format: { fill: TINT },
    },
  ];
  sheet.validations = [
    {
      areas: [at("C5", "E16")],
      rule: { type: "List", source: "1,2,3,4,5,N/A", inCellDropDown: true },
      ignoreBlanks: true,
      alert: { show: true, style: "Stop", title: "Not a score", message: "Type 1, 2, 3, 4 or 5,\nor N/A." },
      prompt: { show: true, title: "Score", message: "Agree each score together." },
    },
    {
      areas: [at("C19")],
      rule: { type: "Decimal", operator: "Between", formula1: 1, formula2: "=$C$20+4" },
      ignoreBlanks: false,
      alert: { show: true, style: "Warning", title: "", message: "" },
      prompt: { show: false, title: "", message: "" },
    },
    {
      areas: [at("C20")],
      rule: { type: "WholeNumber", operator: "GreaterThanOrEqual", formula1: 2 },
      ignoreBlanks: true,
      alert: { show: false, style: "Stop", title: "", message: "" },
      prompt: { show: false, title: "", message: "" },
    },
    {
      areas: [at("L5", "L7"), at("L20")],
      rule: { type: "List", source: "=Hospitals", inCellDropDown: false },
      ignoreBlanks: true,
      alert: { show: true, style: "Information", title: "", message: "" },
      prompt: { show: false, title: "", message: "" },
    },
    {
      areas: [at("B19")],
      rule: { type: "Custom", formula: "=LEN(B19)<40" },
      ignoreBlanks: true,
      alert: { show: true, style: "Stop", title: "", message: "" },
      prompt: { show: false, title: "", message: "" },
    },
  ];
  sheet.columns = new Map<number, ColumnInfo>([
    [0, { width: 5 }],
    [1, { width: 40 }],
    ...[2, 3, 4, 5].map((column): [number, ColumnInfo] => [column, { width: 11.57 }]),
    [7, { width: 24, hidden: true, outline: 1 }],
    [8, { outline: 1, hidden: true }],
    [9, { outline: 1, hidden: true }],
    [10, { collapsed: true }],
    [24, { format: { fill: TINT } }],
    [25, { width: 0.5 }],
  ]);
  sheet.rows = new Map([
    [0, { height: 24 }],
    [1, { height: 30.75 }],
    [3, { height: 31.5 }],
    [20, { hidden: true, outline: 2 }],
    [21, { collapsed: true }],
    [22, { format: { font: { bold: true } } }],
  ]);
  sheet.merges = [at("A1", "F1"), at("A2", "F2")];
  sheet.names = [
    { name: "Standards", formula: `='St Luke''s'!$B$5:$B$16`, visible: true, comment: "Short titles" },
    { name: "Ward", formula: '="St Luke\'s & Co"', visible: false, comment: "" },
  ];
  book.addName(null, { name: "Hospitals", formula: "='St Luke''s'!$L$5:$L$7", visible: true, comment: "" });
  book.addName(null, { name: "Region", formula: '="Y&H"', visible: false, comment: "" });
  sheet.freeze = { rows: 4, columns: 2 };
  sheet.tabColor = NAVY;
  sheet.showGridlines = false;
  sheet.selection = at("C5", "C7");
  sheet.notes = new Map([
    ["B5", "Agreed on 3 June\nby everyone"],
    ["C19", "A band"],
  ]);
  sheet.page = {
    ...sheet.page,
    orientation: "Landscape",
    zoom: { pagesWide: 1 },
    printArea: [at("A1", "F20"), at("A22", "Q52")],
    titleRows: { top: 3, bottom: 3 },
    titleColumns: { left: 0, right: 1 },
    margins: { left: 28.34646, right: 28.34646, top: 28.34646, bottom: 42, header: 14, footer: 14 },
    centerHorizontally: true,
    footer: { left: "SeQuIn && friends", center: "", right: "Page &P of &N" },
    header: { left: "", center: "&A", right: "" },
    rowBreaks: [21],
    columnBreaks: [17],
  };
  sheet.charts = [chartA(), chartB()];
  addOthers(book);
  book.clearUndo();
  book.recalculate();
  return book;
}

const reference = (area: string): string => `='St Luke''s'!${area}`;

function series(number: number, name: string, values: string, categories: string, more: Partial<Series>): Series {
  return {
    id: `series-${number}`,
    type: "ColumnClustered",
    name: { text: "", formula: reference(name) },
    values: reference(values),
    categories: reference(categories),
    axisGroup: "Primary",
    fill: "Automatic",
    line: {},
    smooth: false,
    points: {},
    ...more,
  };
}

/** Columns with the collective mean and the green band as lines. */
function chartA(): Chart {
  const categories = "$L$5:$L$7";
  return {
    id: "{chart a}",
    name: "Hospitals",
    type: "ColumnClustered",
    left: 3,
    top: 420,
    width: 360,
    height: 246.5,
    title: {
      text: "",
      formula: reference("$L$10"),
      visible: true,
      font: { size: 14, bold: true, color: NAVY },
      overlay: false,
      horizontalAlignment: "Left",
    },
    legend: { visible: true, position: "Bottom", font: { size: 11 }, overlay: false },
    category: { ...AXIS, line: { color: "#7A8B96" } },
    value: SCALE,
    series: [
      series(1, "$M$4", "$M$5:$M$7", categories, {
        fill: { color: "#D3E4F3" },
        line: { color: NAVY, weight: 0.75 },
        gapWidth: 70,
        labels: {
          position: "InsideBase",
          showValue: true,
          showSeriesName: false,
          showCategoryName: false,
          numberFormat: "0.0",
          font: { size: 18, bold: true, color: INK },
        },
      }),
      series(2, "$N$4", "$N$5:$N$7", categories, { type: "Line", line: { color: INK, weight: 2.25 } }),
      series(3, "$O$4", "$O$5:$O$7", categories, { type: "Line", line: { color: "#14512B", weight: 1.5, style: "Dash" } }),
    ],
    fill: "Automatic",
    border: { style: "None" },
    font: { name: "Arial", color: INK },
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: false,
  };
}

/** Bars in the order of the standards, coloured by band. */
function chartB(): Chart {
  const bars = (number: number, column: string, band: keyof typeof BANDS): Series =>
    series(number, `$${column}$4`, `$${column}$5:$${column}$16`, "$H$5:$H$16", {
      type: "BarClustered",
      fill: { color: BANDS[band].fill },
      line: { color: BANDS[band].text, weight: 0.75 },
      overlap: 100,
      gapWidth: 40,
      labels: {
        position: "InsideBase",
        showValue: true,
        showSeriesName: false,
        showCategoryName: false,
        numberFormat: "0.0;;",
        font: { size: 11, bold: true, color: BANDS[band].text },
      },
    });
  return {
    ...chartA(),
    id: "{chart b}",
    name: "Standards",
    type: "BarClustered",
    left: 380,
    top: 420,
    width: 360,
    height: 329,
    title: { text: "Standards 4 and 12 are lowest at 3.0", visible: true, font: { size: 14, bold: true, color: NAVY }, overlay: false },
    category: { ...AXIS, reversed: true, position: "Maximum", tickLabelSpacing: 1, font: { size: 10 } },
    series: [bars(1, "I", "G"), bars(2, "J", "A")],
  };
}

function addOthers(book: Book): void {
  const ward = book.addSheet("1-2");
  put(book, ward, "A1", "Project");
  put(book, ward, "B1", "Ticks, of 9");
  put(book, ward, "A2", "Garden");
  put(book, ward, "B2", 4);
  put(book, ward, "A3", "Menu");
  put(book, ward, "B3", 7);
  put(book, ward, "B4", "=SUBTOTAL(109,[Ticks, of 9])");
  put(book, ward, "A4", "Total");
  put(book, ward, "D1", "='St Luke''s'!F17");
  put(book, ward, "D2", "='St Luke''s'!Standards");
  put(book, ward, "D3", '=XLOOKUP("Menu",A2:A3,B2:B3)');
  book.touch(ward);
  ward.tables = [
    {
      id: "{table}",
      name: "Projects",
      area: at("A1", "B4"),
      columns: ["Project", "Ticks, of 9"],
      showHeaders: true,
      showTotals: true,
      showFilterButton: true,
      showBandedRows: true,
      style: "TableStyleLight1",
    },
  ];
  ward.protection = { options: { allowFormatCells: true, allowSort: true } };
  const comma = book.addSheet('Aspen, & "Beech"');
  book.touch(comma);
  comma.visibility = "Hidden";
  comma.standardWidth = 12.43;
  comma.showHeadings = false;
  comma.freeze = { rows: 1, columns: 0 };
  comma.page = {
    ...comma.page,
    zoom: { scale: 80 },
    printGridlines: true,
    blackAndWhite: true,
    paperSize: "A3",
    printHeadings: true,
    centerVertically: true,
  };
  put(book, comma, "A1", "='1-2'!B2+1");
}
