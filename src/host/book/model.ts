/**
 * What a workbook is, as plain data: the shape that the rich API reads and writes, that formulas
 * are worked out on, and that the .xlsx file is made of.
 *
 * Rules that keep undo and recalculation honest:
 * - Everything below a container (a cell, a format, a rule, a chart ...) is immutable: replace it, never change it in place.
 * - A container of a sheet (a Map or an array) is changed only after `book.touch(sheet)`, which keeps the old one for undo.
 * - Rows and columns count from 0. Widths are in characters of the default font, heights and chart positions in points.
 * - Colours are "#RRGGBB" in capitals. Formulas are English, with commas, and begin with "=".
 */

/** Excel's error values, as they are shown in a cell. */
export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!";

/** An error as a value: it spreads through formulas and is never thrown. */
export interface CellError {
  readonly error: ErrorCode;
}

/** What a cell holds or a formula gives. `null` is an empty cell. */
export type Scalar = number | string | boolean | CellError | null;

export interface Cell {
  readonly value: Scalar;
  /** With "=", as Excel would show it. Absent: `value` was typed. */
  readonly formula?: string;
  /** The formula is outside what the host can work out: `value` is the file's, or #NAME?, and never changes. */
  readonly notRecalculated?: true;
  readonly format?: CellFormat;
}

export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
export interface Font {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: Underline;
  readonly color?: string;
}
export type BorderStyle = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";
export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}
export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";
export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

/** Absent members have Excel's defaults (`DEFAULT_FORMAT`). */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly font?: Font;
  /** Solid fill colour. Absent: no fill. */
  readonly fill?: string;
  readonly borders?: Partial<Readonly<Record<Edge, Border>>>;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Degrees, -90 to 90; 180 is Excel's "vertical text". */
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** The font of cells that have none of their own; widths of columns are counted in its digits. People choose it for new workbooks. */
export interface NormalFont {
  readonly name: string;
  readonly size: number;
}
export const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" } as const;
export const DEFAULT_COLUMN_WIDTH = 8.43;
export const DEFAULT_ROW_HEIGHT = 15;
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ColumnInfo {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly format?: CellFormat;
  readonly outline?: number;
  readonly collapsed?: boolean;
}
export interface RowInfo {
  readonly height?: number;
  readonly hidden?: boolean;
  readonly format?: CellFormat;
  readonly outline?: number;
  readonly collapsed?: boolean;
}

/** A defined name. Its formula may refer to cells, or be a constant (`="ward"`). */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** What a conditional format sets where it applies. */
export interface RuleFormat {
  readonly font?: Pick<Font, "bold" | "italic" | "strikethrough" | "underline" | "color">;
  readonly fill?: string;
  readonly borders?: Partial<Readonly<Record<Edge, Border>>>;
  readonly numberFormat?: string;
}
export type CellValueOperator =
  "Between" | "NotBetween" | "EqualTo" | "NotEqualTo" | "GreaterThan" | "LessThan" | "GreaterThanOrEqual" | "LessThanOrEqual";
export type RuleCondition =
  | { readonly type: "Custom"; readonly formula: string }
  | { readonly type: "CellValue"; readonly operator: CellValueOperator; readonly formula1: string; readonly formula2?: string }
  | { readonly type: "ContainsText"; readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith"; readonly text: string }
  /** Kinds that are kept in the file and can be deleted, but not drawn: colour scales, data bars, icon sets, top/bottom, presets. */
  | { readonly type: "Other"; readonly apiType: string; readonly file: unknown };
/** A conditional format. Formulas are relative to the top left cell of the first area. Lower priority number wins. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly condition: RuleCondition;
  readonly format: RuleFormat;
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

export type ValidationRule =
  | { readonly type: "List"; /** `a,b,c` as typed, or a formula with "=". */ readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly type: "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time";
      readonly operator: CellValueOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly type: "Custom"; readonly formula: string };
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

export interface Table {
  readonly id: string;
  readonly name: string;
  /** Header row, body and, where shown, total row. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly style: string;
}

/** A piece of text that is fixed, or bound to one cell by a formula like `='Sheet 1'!$A$1`. */
export interface BoundText {
  readonly text: string;
  readonly formula?: string;
}
export interface LineFormat {
  readonly color?: string;
  /** points */ readonly weight?: number;
  readonly style?:
    "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Grey25" | "Grey50" | "Grey75" | "RoundDot" | "Automatic" | "None";
}
export type Fill = { readonly color: string } | "None" | "Automatic";
export interface ChartText extends BoundText {
  readonly visible: boolean;
  readonly font: Font;
  readonly overlay: boolean;
  readonly horizontalAlignment?: "Center" | "Left" | "Right" | "Justify" | "Distributed";
  readonly left?: number;
  readonly top?: number;
}
export interface DataLabels {
  readonly position?:
    "None" | "Center" | "InsideEnd" | "InsideBase" | "OutsideEnd" | "Left" | "Right" | "Top" | "Bottom" | "BestFit" | "Callout";
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  readonly numberFormat?: string;
  readonly font: Font;
}
export interface Marker {
  readonly style:
    "Invalid" | "Automatic" | "None" | "Square" | "Diamond" | "Triangle" | "X" | "Star" | "Dot" | "Dash" | "Circle" | "Plus" | "Picture";
  readonly size?: number;
  readonly background?: string;
  readonly foreground?: string;
}
export interface Series {
  readonly id: string;
  /** Excel's chart type of this series: "ColumnClustered", "BarClustered", "Line", "LineMarkers" ... */
  readonly type: string;
  readonly name: BoundText;
  /** Like `='Sheet 1'!$B$2:$B$13`; absent where the series was made without. */
  readonly values?: string;
  readonly categories?: string;
  readonly axisGroup: "Primary" | "Secondary";
  readonly fill: Fill;
  readonly line: LineFormat;
  readonly marker?: Marker;
  readonly labels?: DataLabels;
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly smooth: boolean;
  /** Fill of single points, by index. */
  readonly points: Readonly<Record<number, Fill>>;
}
export interface Axis {
  readonly visible: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly majorGridlines: { readonly visible: boolean; readonly line: LineFormat };
  readonly minorGridlines: boolean;
  readonly reversed: boolean;
  /** Where the other axis crosses this one. */
  readonly position: "Automatic" | "Maximum" | "Minimum" | "Custom";
  readonly crossesAt?: number;
  readonly numberFormat?: string;
  readonly tickLabelPosition: "NextToAxis" | "High" | "Low" | "None";
  readonly tickLabelSpacing?: number;
  readonly majorTickMark: "None" | "Cross" | "Inside" | "Outside";
  readonly font: Font;
  readonly line: LineFormat;
  readonly title: ChartText;
  readonly rotation?: number;
}
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly title: ChartText;
  readonly legend: {
    readonly visible: boolean;
    readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner" | "Custom";
    readonly font: Font;
    readonly overlay: boolean;
  };
  readonly category: Axis;
  readonly value: Axis;
  readonly secondaryValue?: Axis;
  readonly series: readonly Series[];
  readonly fill: Fill;
  readonly border: LineFormat;
  readonly font: Font;
  /** Inside of the chart where it was placed or coloured by hand; absent members are Excel's own choice. Points. */
  readonly plotArea?: {
    readonly left?: number;
    readonly top?: number;
    readonly width?: number;
    readonly height?: number;
    readonly fill?: Fill;
  };
  /** Absent: by columns. */
  readonly plotBy?: "Columns" | "Rows";
  readonly displayBlanksAs: "NotPlotted" | "Zero" | "Interplotted";
  readonly plotVisibleOnly: boolean;
}

export interface HeaderFooter {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel.PaperType, "A4" unless set. */
  readonly paperSize: string;
  /** Points. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly zoom: { readonly scale?: number; readonly pagesWide?: number; readonly pagesTall?: number };
  readonly printArea?: readonly Area[];
  readonly titleRows?: { readonly top: number; readonly bottom: number };
  readonly titleColumns?: { readonly left: number; readonly right: number };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly header: HeaderFooter;
  readonly footer: HeaderFooter;
  /** A page ends above these rows / left of these columns. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export interface Protection {
  readonly password?: string;
  readonly options: Readonly<Record<string, boolean>>;
}

/** One worksheet. Its containers may be changed after `book.touch(sheet)`. */
export interface Sheet {
  /** Like `{00000000-0001-0000-0000-000000000000}`; never changes, never used twice. */
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  /** Row -> column -> cell. Empty rows and cells without value and format are absent. */
  cells: Map<number, Map<number, Cell>>;
  columns: Map<number, ColumnInfo>;
  rows: Map<number, RowInfo>;
  merges: Area[];
  names: DefinedName[];
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  tables: Table[];
  charts: Chart[];
  /** Rows above and columns left of the cut stay in view. */
  freeze: { readonly rows: number; readonly columns: number };
  page: PageSetup;
  protection: Protection | null;
  /** Last selected area and active cell. */
  selection: Area;
  /** Comments and notes, read and written back with the file. */
  notes: Map<string, string>;
}
