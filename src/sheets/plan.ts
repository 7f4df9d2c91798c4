/**
 * A sheet as plain data: everything that `excel/queuePlan` will put into a workbook, decided before Excel is asked.
 *
 * Addresses are A1 texts without a sheet; where a member says "areas", several may be listed with commas ("A1:B2,D4").
 */

/** A formula, in English with commas, with its "=". */
export interface FormulaCell {
  readonly formula: string;
}

/**
 * One cell of a block. A string is always text: it never becomes a formula, a number or a date,
 * whatever it begins with. `null` leaves a new cell empty.
 */
export type PlanCell = string | number | boolean | null | FormulaCell;

export const formula = (text: string): FormulaCell => ({ formula: text.startsWith("=") ? text : `=${text}` });

/** A rectangle of cells; all rows are as wide as the first. */
export interface Block {
  /** Top left cell. */
  readonly at: string;
  readonly cells: readonly (readonly PlanCell[])[];
}

type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";
export interface Line {
  readonly color: string;
  readonly weight: LineWeight;
  readonly style?: "Continuous" | "Dot" | "Dash";
}

/** How cells look. Absent members stay as they are. Sizes in points, indent in Excel's steps, colours "#RRGGBB". */
export interface Look {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Degrees, 90 reads upwards. */
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly top?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly right?: Line;
  readonly insideHorizontal?: Line;
  readonly insideVertical?: Line;
}

export interface LookPlan {
  readonly areas: string;
  readonly look: Look;
}

/** What a conditional format sets where its formula is true. */
export interface RuleLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly numberFormat?: string;
  readonly left?: Line;
}

/** A conditional format. The formula is relative to the top left cell of `range`; the first rule that is true wins. */
export interface RulePlan {
  readonly range: string;
  readonly formula: string;
  readonly look: RuleLook;
}

/** What may be typed. A list source is `a,b,c` or a formula with "=". The alert stops the entry. */
export interface ValidationPlan {
  readonly range: string;
  readonly allow:
    | { readonly list: string }
    | { readonly wholeNumber: { readonly from: number; readonly to: number } }
    | { readonly date: { readonly from: string } }
    /** Anything, only to show the prompt. */
    | { readonly anything: true };
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: { readonly title: string; readonly message: string };
}

/** A defined name: of this sheet, or of the whole workbook. */
export interface NamePlan {
  readonly name: string;
  readonly scope: "sheet" | "workbook";
  /** Cells of this sheet, or a constant. */
  readonly refersTo: { readonly range: string } | { readonly text: string };
}

/** An Excel table over cells that a block has filled; its header row is the first row. */
export interface TablePlan {
  readonly name: string;
  readonly range: string;
}

export interface SeriesPlan {
  readonly chartType: "ColumnClustered" | "BarStacked" | "Line" | "LineMarkers";
  readonly fill?: string;
  /** Solid unless dashed. Weight in points. `color: null`: no line. */
  readonly line?: { readonly color: string | null; readonly weight?: number; readonly dashed?: boolean };
  readonly marker?: { readonly style: "Circle" | "Diamond" | "Square" | "Dash" | "None"; readonly size?: number; readonly color?: string };
  readonly labels?: {
    readonly position: "InsideBase" | "InsideEnd" | "OutsideEnd" | "Center" | "Top";
    readonly numberFormat: string;
    readonly fontSize: number;
    readonly color: string;
    readonly bold: boolean;
  };
  readonly gapWidth?: number;
  readonly overlap?: number;
}

/**
 * A native chart over one rectangle: categories in its first column, one series in each further column, names in its first row.
 * Excel binds names and values to those cells, so the chart follows every edit.
 */
export interface ChartPlan {
  readonly name: string;
  readonly source: string;
  /** The cell with the takeaway sentence; the title is bound to it. */
  readonly titleCell: string;
  /** Top left and bottom right cell that the chart covers. */
  readonly from: string;
  readonly to: string;
  /** One for each series, in column order. */
  readonly series: readonly SeriesPlan[];
  readonly valueAxis: {
    readonly minimum: number;
    readonly maximum: number;
    readonly majorUnit: number;
    readonly fontSize: number;
    readonly visible?: boolean;
  };
  readonly categoryAxis: { readonly fontSize: number; readonly reversed?: boolean; readonly labelEvery?: number };
  readonly legend: "Bottom" | "Right" | "none";
}

/** How the sheet prints. Margins in points. */
export interface PagePlan {
  readonly orientation: "Landscape" | "Portrait";
  readonly area: string;
  readonly titleRows?: string;
  /** Absent: as many pages as needed in that direction. */
  readonly fit?: { readonly wide?: number; readonly tall?: number };
  /** Percent. Instead of `fit` where pages begin at rows of ours: Excel passes over those on a sheet that is fitted to pages. */
  readonly scale?: number;
  readonly footerLeft: string;
  readonly footerRight: string;
  readonly margin: number;
  readonly centerHorizontally?: boolean;
  /** A new page begins at these rows ("30:30"). */
  readonly breaksBefore?: readonly string[];
  /** Columns repeated at the left of every page ("A:B"). */
  readonly titleColumns?: string;
  /** A new page begins at these columns ("M:M"). */
  readonly columnBreaksBefore?: readonly string[];
}

/** Rows folded away until someone opens them. */
interface FoldPlan {
  readonly rows: string;
}

export interface SheetPlan {
  /** The tab's name, already allowed by Excel's rules. */
  readonly name: string;
  readonly tabColor?: string;
  /** The look of the whole sheet before anything else. */
  readonly base: Look;
  readonly blocks: readonly Block[];
  readonly looks: readonly LookPlan[];
  readonly merges?: readonly string[];
  /** Characters of the default font, by column areas ("A:A,C:D"). */
  readonly widths: readonly { readonly columns: string; readonly characters: number }[];
  /** Points, by row areas ("1:1,5:9"). */
  readonly heights: readonly { readonly rows: string; readonly points: number }[];
  /** Column areas for the machine. */
  readonly hiddenColumns?: string;
  /** Row areas for the machine. */
  readonly hiddenRows?: string;
  readonly folds?: readonly FoldPlan[];
  readonly tables?: readonly TablePlan[];
  readonly names: readonly NamePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly rules: readonly RulePlan[];
  readonly charts?: readonly ChartPlan[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freezeAt?: { readonly rows: number; readonly columns: number };
  readonly page: PagePlan;
  /** The cell to begin at. */
  readonly start: string;
}
