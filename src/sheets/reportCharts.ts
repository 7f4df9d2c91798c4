/** The charts of a report: their figures, which stand below the last page, and how they are drawn. */
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { cellAddress, rangeAddress } from "./address";
import { averageWordFormula } from "./bandRules";
import type { BandCells } from "./bandsRow";
import { averageNameFormula, bandNameFormula, COLOURS_IN_ORDER, figureFormula, inBandFormula } from "./benchmarkFormulas";
import { quotedText } from "./functions";
import { BAND_COLOURS, COLOURS } from "./palette";
import { formula, type Block, type ChartPlan, type PlanCell, type SeriesPlan } from "./plan";
import type { Part, ReportGrid } from "./reportFlow";

const ROW = 15;
const AXIS = 10;
const BAR_EDGE = { color: COLOURS.line, weight: 0.75 } as const;
/** Bars of 0 and their labels are not seen. */
const FIGURES = "0.0;;;";
const UPRIGHT_UP_TO = 8;
const BARS_ON_A_PAGE = 30;

/** A chart over its own rows; `plan` is given the first of them. */
export function chartPart(key: string, grid: ReportGrid, rows: number, plan: (place: Pick<ChartPlan, "from" | "to">) => ChartPlan): Part {
  return {
    key,
    rows: Array.from({ length: rows }, () => ROW),
    mayShrink: true,
    build: (row) => ({ blocks: [], looks: [], charts: [plan({ from: cellAddress(row, 0), to: cellAddress(row + rows - 1, grid.last) })] }),
  };
}

/** A figure that a chart shows: the cells of its name and its value. */
export interface Bar {
  readonly name: string;
  readonly value: string;
}

/** A table of figures: where it begins, and its rows with their header. */
export interface Figures {
  readonly row: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

const FIRST = 1;
export const figureBlock = ({ row, cells }: Figures): Block => ({ at: cellAddress(row, FIRST), cells });
const figureSource = ({ row, cells }: Figures, columns: number): string =>
  rangeAddress({ row, column: FIRST, rows: cells.length, columns });

/** The cell of its first heading, where that is the chart's title. */
export const figureTitle = ({ row }: Figures): string => cellAddress(row, FIRST);

export interface HospitalBars {
  readonly bars: readonly Bar[];
  readonly heading: string;
  readonly average: string;
  readonly bands: BandCells;
}

export const isUpright = (bars: number): boolean => bars <= UPRIGHT_UP_TO;

/** Hospitals of one chart after another: so many as a page holds. */
export function barCharts(count: number): { first: number; count: number }[] {
  const parts = Math.ceil(count / (isUpright(count) ? UPRIGHT_UP_TO : BARS_ON_A_PAGE));
  const each = Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, part) => ({ first: part * each, count: Math.min(each, count - part * each) }));
}

/** Upright: hospitals, their average, the average of all and where green begins. Lying down: a column for each band, and the average as a bar of its own. */
export function hospitalFigures(row: number, { bars, heading, average, bands }: HospitalBars, upright: boolean): Figures {
  const averageName = formula(averageNameFormula(heading, average));
  const green = formula(`=${bands.averageGreenFrom}`);
  const greenName = formula(bandNameFormula("green", bands));
  if (upright) {
    // A line needs two points: with one hospital the average stands beside it.
    const lines = bars.map(({ name, value }): PlanCell[] => [
      formula(`=${name}`),
      formula(figureFormula(value)),
      ...(bars.length === 1 ? [] : [formula(figureFormula(average))]),
      green,
      ...(bars.length === 1 ? [null] : []),
      formula(averageWordFormula(value, bands)),
    ]);
    const alone: PlanCell[][] = bars.length === 1 ? [[formula(`=${heading}`), formula(figureFormula(average)), green, null, null]] : [];
    const header =
      bars.length === 1
        ? [messages.hospitalLabel(), reportMessages.averageWord(), greenName, null, reportMessages.bandWord()]
        : [messages.hospitalLabel(), reportMessages.averageWord(), averageName, greenName, reportMessages.bandWord()];
    return { row, cells: [header, ...lines, ...alone] };
  }
  const line = ({ name, value }: Bar): PlanCell[] => [
    formula(`=${name}`),
    ...COLOURS_IN_ORDER.map((colour) => formula(inBandFormula(colour, value, bands))),
    0,
  ];
  return {
    row,
    cells: [
      [messages.hospitalLabel(), ...COLOURS_IN_ORDER.map((colour) => formula(bandNameFormula(colour, bands))), averageName],
      ...bars.map(line),
      [formula(`=${heading}`), 0, 0, 0, formula(`=N(${average})`)],
    ],
  };
}

/** How many of the hospitals of a table of figures are in each band: COUNTIF over its column of words, or of bars. */
export function bandCountOf(
  { row }: Pick<Figures, "row">,
  bars: number,
  upright: boolean,
  words: Readonly<Record<(typeof COLOURS_IN_ORDER)[number], string>>,
): string[] {
  return COLOURS_IN_ORDER.map((colour, index) => {
    const area = rangeAddress({ row: row + 1, column: upright ? FIRST + 4 : FIRST + 1 + index, rows: bars, columns: 1 });
    return upright ? `COUNTIF(${area},${quotedText(words[colour])})` : `COUNTIF(${area},">0")`;
  });
}

const LINE: Pick<SeriesPlan, "chartType" | "marker"> = { chartType: "Line", marker: { style: "None" } };
const column = (labels: number): SeriesPlan => ({
  chartType: "ColumnClustered",
  fill: COLOURS.ownColumn,
  line: { color: COLOURS.navy, weight: 0.75 },
  gapWidth: 70,
  labels: { position: "InsideBase", numberFormat: FIGURES, fontSize: labels, color: COLOURS.ink, bold: true },
});

/** Chart A: hospitals with the average of all, upright; or lying down, coloured by band. */
export function hospitalChart(
  figures: Figures,
  bars: number,
  upright: boolean,
  place: Pick<ChartPlan, "name" | "titleCell" | "from" | "to">,
  highest: number,
): ChartPlan {
  const lines: SeriesPlan[] = [
    { ...LINE, line: { color: COLOURS.ink, weight: 2.25 } },
    { ...LINE, line: { color: BAND_COLOURS.green.text, weight: 1.5, dashed: true } },
  ];
  const bar = (fill: string, color: string): SeriesPlan => ({
    chartType: "BarStacked",
    fill,
    line: BAR_EDGE,
    overlap: 100,
    gapWidth: 40,
    labels: { position: "InsideBase", numberFormat: FIGURES, fontSize: bars > 20 ? 9 : 11, color, bold: true },
  });
  const series = upright
    ? [column(bars > 5 ? 14 : 18), ...lines.slice(bars === 1 ? 1 : 0)]
    : [...COLOURS_IN_ORDER.map((colour) => bar(BAND_COLOURS[colour].fill, BAND_COLOURS[colour].text)), bar(COLOURS.navy, COLOURS.white)];
  return {
    ...place,
    source: figureSource(figures, series.length + 1),
    series,
    valueAxis: { minimum: 0, maximum: highest, majorUnit: 1, fontSize: AXIS },
    categoryAxis: { fontSize: bars > 20 ? 9 : AXIS, ...(upright ? {} : { reversed: true, labelEvery: 1 }) },
    legend: "Bottom",
  };
}

/** So many rows as a chart of so many bars needs. */
export const chartRows = (bars: number): number => (isUpright(bars) ? 17 : Math.min(44, 7 + Math.ceil(bars * 1.15)));

const MARKERS = [
  { style: "Diamond", color: COLOURS.orange },
  { style: "Square", color: COLOURS.navy },
  { style: "Circle", color: COLOURS.muted },
] as const;

/** Chart C: the own collaborative as columns, the others as markers, the region as dashes. The last series is the region's. */
export function regionChart(
  figures: Figures,
  others: number,
  place: Pick<ChartPlan, "name" | "titleCell" | "from" | "to">,
  highest: number,
): ChartPlan {
  const markers = Array.from({ length: others }, (_, index): SeriesPlan => {
    const { style, color } = MARKERS[index % MARKERS.length] ?? MARKERS[0];
    return { chartType: "LineMarkers", line: { color: null }, marker: { style, size: 8, color } };
  });
  const region: SeriesPlan = { chartType: "LineMarkers", line: { color: null }, marker: { style: "Dash", size: 10, color: COLOURS.ink } };
  return {
    ...place,
    source: figureSource(figures, others + 3),
    series: [column(10), ...markers, region],
    valueAxis: { minimum: 0, maximum: highest, majorUnit: 1, fontSize: AXIS },
    categoryAxis: { fontSize: 9, labelEvery: 1 },
    legend: "Bottom",
  };
}

const GROUP_LINE = { color: COLOURS.ink, style: "None", dashed: true } as const;
const LINES = [
  { color: COLOURS.navy, style: "Circle", dashed: false },
  { color: COLOURS.orange, style: "Diamond", dashed: false },
  { color: COLOURS.lightBlue, style: "Square", dashed: false },
] as const;
/** Lines of more hospitals than this cannot be told apart. */
export const MOST_LINES = LINES.length;

export interface RoundsLines {
  /** How many hospitals. */
  readonly hospitals: number;
  /** The collaborative comes first, dashed. */
  readonly hasGroup: boolean;
  /** One of many of the same size. */
  readonly isSmall: boolean;
}

/** Chart D: hospitals as lines, the collaborative dashed, by round. An empty cell is a gap. */
export function roundsChart(
  figures: Figures,
  { hospitals, hasGroup, isSmall }: RoundsLines,
  place: Pick<ChartPlan, "name" | "titleCell" | "from" | "to">,
  highest: number,
): ChartPlan {
  const looks = [...(hasGroup ? [GROUP_LINE] : []), ...LINES.slice(0, hospitals)];
  const series = looks.map(({ color, style, dashed }): SeriesPlan => ({
    chartType: "LineMarkers",
    line: { color, weight: 2.25, dashed },
    marker: { style, size: isSmall ? 6 : 8, color },
    ...(isSmall && !dashed
      ? { labels: { position: "Top", numberFormat: "0.0", fontSize: 8, color: COLOURS.ink, bold: false } as const }
      : {}),
  }));
  return {
    ...place,
    source: figureSource(figures, series.length + 1),
    series,
    valueAxis: { minimum: 1, maximum: highest, majorUnit: 1, fontSize: isSmall ? SMALL_AXIS : AXIS },
    categoryAxis: { fontSize: isSmall ? SMALL_AXIS : AXIS, labelEvery: isSmall && figures.cells.length - 1 > MOST_SMALL_LABELS ? 2 : 1 },
    // A small chart is about the one hospital in its title.
    legend: isSmall ? "none" : "Bottom",
  };
}
const SMALL_AXIS = 8;
const MOST_SMALL_LABELS = 4;

/** Two small charts side by side: the right one, where there is a second, over the columns of figures. */
export function chartPairPart(
  key: string,
  grid: ReportGrid,
  plans: readonly ((place: Pick<ChartPlan, "from" | "to">) => ChartPlan)[],
): Part {
  return {
    key,
    rows: Array.from({ length: SMALL_ROWS }, () => ROW),
    mayShrink: true,
    build: (row) => ({
      blocks: [],
      looks: [],
      charts: plans.map((plan, index) =>
        plan({
          from: cellAddress(row, index === 0 ? 0 : grid.firstFigure),
          to: cellAddress(row + SMALL_ROWS - 1, index === 0 ? grid.firstFigure - 1 : grid.last),
        }),
      ),
    }),
  };
}
const SMALL_ROWS = 9;
