/**
 * Where things lie on a benchmark sheet. Page 1: matrix, foot and lines. Page 2 and on: charts. Then the figures behind them,
 * the strip that names the sheet, the bands, and hidden rows with the pieces of the sentences.
 */
import { columnsAddress, fixedCell, fixedRange, type Rectangle } from "./address";
import { columnPoints } from "./textHeight";
import { matrixColumns, unitPages, type MatrixColumns } from "./matrixColumns";

export const BENCHMARK_HEADERS = {
  number: "No.",
  standard: "Standard",
  range: "Lowest to highest",
  scored: "Hospitals scored",
  where: "Where to look",
  id: "Standard id",
  version: "Version",
  lowRaw: "Low scores inside, in parts",
} as const;

const BEFORE = ["number", "standard"] as const;
const RESULTS = ["average", "range", "scored", "where"] as const;
/** The region's second average stands beside its first. */
const REGION_RESULTS = ["average", "ofHospitals", "range", "scored", "where"] as const;
const HIDDEN = ["id", "version", "lowRaw"] as const;
export type BenchmarkColumn = (typeof BEFORE)[number] | (typeof RESULTS)[number] | (typeof HIDDEN)[number];

/** The strip that says which sheet this is; each value below its label. */
export const BENCHMARK_FIELDS = {
  compared: { labels: ["Compared"], under: "standard" },
  period: { labels: ["Quarter", "Month"], under: "average" },
  framework: { labels: ["Standards"], under: "range" },
  made: { labels: ["Made"], under: "scored" },
  area: { labels: ["Area"], under: "where" },
} as const satisfies Record<string, { readonly labels: readonly [string, ...string[]]; readonly under: BenchmarkColumn }>;
export type BenchmarkField = keyof typeof BENCHMARK_FIELDS;

export const BENCHMARK_FOOT = { average: "Average", serviceUsers: "Service users who took part", staff: "Staff who took part" } as const;
export type BenchmarkFoot = keyof typeof BENCHMARK_FOOT;
export const BENCHMARK_FOOT_ORDER = Object.keys(BENCHMARK_FOOT) as BenchmarkFoot[];

/** More hospitals than this: chart A lies on its side, and its columns in the table are narrow. */
const UPRIGHT_UP_TO = 8;
const AFTER_ABOVE = 20;
/** So many bars and their labels a page holds; more hospitals go on in a further chart. */
const BARS_ON_A_PAGE = 30;

export const CHART_ROW_HEIGHT = 15;
/** A page on its side is 0.66 as high as it is wide; the charts and the line below them take most of it. */
const CHART_HEIGHT = 0.58;
/** Where hospitals stand on pages of their own, those pages decide how small all of them print. */
const CHART_ROWS_BESIDE_PAGES = 32;

export interface BenchmarkCounts {
  /** Collaboratives of a region are compared: a second average, and chart C on a page of its own. */
  readonly isRegion?: boolean;
  readonly hospitals: number;
  readonly standards: number;
  readonly lines: number;
}

/** The rows of one chart of hospitals: its table in the figures, and its place on the chart pages. */
export interface HospitalChart {
  /** The first and the number of its hospitals. */
  readonly first: number;
  readonly count: number;
  readonly firstRow: number;
  /** Header row of its figures; the hospitals follow, and in bars and with one hospital the average. */
  readonly figures: number;
  /** The average has a row of its own. */
  readonly averageRow: number | null;
}

export interface BenchmarkLayout {
  readonly columns: MatrixColumns<BenchmarkColumn>;
  readonly widths: Readonly<Record<BenchmarkColumn, number>>;
  readonly unitWidth: number;
  readonly pages: readonly number[];
  /** The column of the average of hospitals, and the header row of the figures of chart C. Null where hospitals are compared. */
  readonly region: { readonly ofHospitals: number; readonly figures: number; readonly chart: number; readonly lastChart: number } | null;
  /** Chart B begins in this column. */
  readonly split: number;
  /** Last column that page 1 and the charts have to themselves. */
  readonly lastResult: number;
  readonly isUpright: boolean;
  readonly charts: readonly HospitalChart[];
  /** Each chart is so many rows high. */
  readonly chartRows: number;
  readonly row: {
    readonly header: number;
    readonly body: number;
    readonly lastBody: number;
    readonly foot: Readonly<Record<BenchmarkFoot, number>>;
    readonly lines: number;
    readonly charts: number;
    /** What the first two charts say, under them. */
    readonly captions: number;
    readonly lastChart: number;
    readonly figuresHeading: number;
    /** Header row of the figures of the standards. */
    readonly standards: number;
    readonly strip: number;
    readonly bands: number;
    readonly working: number;
  };
}

export function benchmarkLayout({ isRegion = false, hospitals, standards, lines }: BenchmarkCounts): BenchmarkLayout {
  const columns = matrixColumns<BenchmarkColumn | "ofHospitals">({
    before: BEFORE,
    results: isRegion ? REGION_RESULTS : RESULTS,
    hidden: HIDDEN,
    units: hospitals,
    narrowAbove: UPRIGHT_UP_TO,
    afterAbove: AFTER_ABOVE,
  });
  const isUpright = hospitals <= UPRIGHT_UP_TO;
  const { unitWidth, widths: own } = columnWidths(hospitals, columns);
  const widths = isRegion ? { ...own, scored: REGION_SCORED_WIDTH } : own;
  const pageColumns = isRegion ? { ...widths, ofHospitals: OF_HOSPITALS_WIDTH } : widths;
  const header = 4;
  const body = header + 1;
  const foot = body + standards;
  const firstLine = foot + BENCHMARK_FOOT_ORDER.length + 1;
  const chartsRow = firstLine + lines + 1;
  const parts = Math.ceil(hospitals / (isUpright ? UPRIGHT_UP_TO : BARS_ON_A_PAGE));
  const each = Math.ceil(hospitals / parts);
  const chartRows = columns.unitsAfter
    ? CHART_ROWS_BESIDE_PAGES
    : Math.floor((CHART_HEIGHT * pageWidth(columns, pageColumns, unitWidth)) / CHART_ROW_HEIGHT);
  const captions = chartsRow + chartRows;

  const charts: HospitalChart[] = [];
  let firstRow = chartsRow;
  for (let first = 0; first < hospitals; first += each) {
    const count = Math.min(each, hospitals - first);
    charts.push({ first, count, firstRow, figures: 0, averageRow: null });
    firstRow += chartRows + (first === 0 ? 1 : 0);
  }
  const chartC = firstRow;
  if (isRegion) firstRow += chartRows + 1;
  const lastChart = firstRow - 1;
  const figuresHeading = lastChart + 1;
  let figures = figuresHeading + 1;
  const placed = charts.map((chart): HospitalChart => {
    const hasAverageRow = !isUpright || hospitals === 1;
    const at = figures;
    figures += 1 + chart.count + (hasAverageRow ? 1 : 0) + 1;
    return { ...chart, figures: at, averageRow: hasAverageRow ? at + 1 + chart.count : null };
  });
  const regionFigures = figures + standards + 2;
  const strip = isRegion ? regionFigures + standards + 2 : regionFigures;
  return {
    columns,
    widths,
    unitWidth,
    region: isRegion
      ? { ofHospitals: columns.at.ofHospitals, figures: regionFigures, chart: chartC, lastChart: chartC + chartRows - 1 }
      : null,
    pages: unitPages(columns, widths.number + widths.standard, unitWidth, AFTER_PAGE_WIDTH),
    split: splitColumn(columns, pageColumns, unitWidth),
    lastResult: columns.at.where,
    isUpright,
    charts: placed,
    chartRows,
    row: {
      header,
      body,
      lastBody: foot - 1,
      foot: { average: foot, serviceUsers: foot + 1, staff: foot + 2 },
      lines: firstLine,
      charts: chartsRow,
      captions,
      lastChart,
      figuresHeading,
      standards: figures,
      strip,
      bands: strip + 2,
      working: strip + 3,
    },
  };
}

const OF_HOSPITALS_WIDTH = 15;
/** Holds the word "Collaboratives". */
const REGION_SCORED_WIDTH = 15;

/** Pages of hospitals are printed smaller than full size, so that there are fewer of them. */
const AFTER_PAGE_WIDTH = 190;

function columnWidths(hospitals: number, { unitsAfter }: MatrixColumns<BenchmarkColumn>): Pick<BenchmarkLayout, "unitWidth" | "widths"> {
  const hidden = { id: 12, version: 8, lowRaw: 12 };
  const unitWidth = hospitals > UPRIGHT_UP_TO ? 6 : hospitals > 5 ? 11 : hospitals > 3 ? 13 : 14;
  if (unitsAfter) return { unitWidth, widths: { number: 4, standard: 56, average: 15, range: 14, scored: 12, where: 28, ...hidden } };
  return { unitWidth, widths: { number: 4, standard: 52, average: 15, range: 11, scored: 11, where: 24, ...hidden } };
}

/** The column whose left edge is nearest to the middle of the page: chart A ends before it, chart B begins there. */
function splitColumn(
  columns: MatrixColumns<BenchmarkColumn>,
  widths: Readonly<Record<BenchmarkColumn, number>>,
  unitWidth: number,
): number {
  const points = pagePoints(columns, widths, unitWidth);
  const edges = points.map((_, column) => points.slice(0, column).reduce((sum, width) => sum + width, 0));
  const middle = pageWidth(columns, widths, unitWidth) / 2;
  return edges.reduce((best, edge, column) => (Math.abs(edge - middle) < Math.abs((edges[best] ?? 0) - middle) ? column : best), 0);
}

/** The columns that page 1 and the charts have to themselves, in points. */
function pagePoints(
  columns: MatrixColumns<BenchmarkColumn>,
  widths: Readonly<Record<BenchmarkColumn, number>>,
  unitWidth: number,
): number[] {
  const keys = Object.keys(columns.at) as BenchmarkColumn[];
  return Array.from({ length: columns.at.where + 1 }, (_, column) => {
    const key = keys.find((name) => columns.at[name] === column);
    return columnPoints(key === undefined ? unitWidth : widths[key]);
  });
}

function pageWidth(columns: MatrixColumns<BenchmarkColumn>, widths: Readonly<Record<BenchmarkColumn, number>>, unitWidth: number): number {
  return pagePoints(columns, widths, unitWidth).reduce((sum, width) => sum + width, 0);
}

export function bodyOf({ row }: BenchmarkLayout, column: number, columns = 1): Rectangle {
  return { row: row.body, column, rows: row.lastBody - row.body + 1, columns };
}

/** The hospitals' cells in one row, "$C$6:$E$6". */
export function hospitalCells({ columns }: BenchmarkLayout, row: number): string {
  return fixedRange({ row, column: columns.firstUnit, rows: 1, columns: columns.lastUnit - columns.firstUnit + 1 });
}

export function benchmarkField({ columns, row }: BenchmarkLayout, field: BenchmarkField): string {
  return fixedCell(row.strip + 1, columns.at[BENCHMARK_FIELDS[field].under]);
}

export function benchmarkWidths({ columns, widths, unitWidth, region }: BenchmarkLayout): { columns: string; characters: number }[] {
  const own = (Object.keys(widths) as BenchmarkColumn[]).map((key) => ({
    columns: columnsAddress(columns.at[key]),
    characters: widths[key],
  }));
  if (region !== null) own.push({ columns: columnsAddress(region.ofHospitals), characters: OF_HOSPITALS_WIDTH });
  return [...own, { columns: columnsAddress(columns.firstUnit, columns.lastUnit - columns.firstUnit + 1), characters: unitWidth }];
}
