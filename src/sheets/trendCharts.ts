/**
 * The charts of rounds and the tables behind them. A gap is an empty cell. A line that breaks goes on as another series, so that nothing is drawn
 * through a standard that was replaced; both parts look alike, and the later one says so in its name.
 */
import type { SeriesPoint } from "../core/history";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { periodShort, type Period } from "../core/period";
import { cellAddress, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { quotedText } from "./functions";
import { COLOURS } from "./palette";
import { formula, type Block, type ChartPlan, type FormulaCell, type LookPlan, type PlanCell, type SeriesPlan } from "./plan";
import { BODY_LOOK, HEADING_LOOK } from "./tableLook";

interface TrendLine {
  readonly name: string;
  /** The row of its scores on the sheet. */
  readonly row: number;
  readonly series: readonly SeriesPoint[];
  /** The group that the others belong to: dashed, without markers. */
  readonly isGroup: boolean;
}

export interface TrendLines {
  /** Of the chart. */
  readonly name: string;
  /** A sentence, or the cell that says it. */
  readonly title: string | FormulaCell;
  readonly lines: readonly TrendLine[];
  /** One of many of the same size, two beside each other. */
  readonly isSmall: boolean;
}

export interface TrendChartPlace {
  readonly firstRow: number;
  readonly columns: number;
  /** The first column of the right half. */
  readonly middle: number;
  readonly rounds: readonly Period[];
  readonly roundCell: (row: number, round: number) => string;
  readonly lowest: number;
  readonly highest: number;
}

export interface TrendCharts {
  readonly plans: readonly ChartPlan[];
  readonly blocks: readonly Block[];
  readonly looks: readonly LookPlan[];
  readonly place: Rectangle;
  /** Rows at which a page begins. */
  readonly pages: readonly number[];
  /** The first row below the tables behind the charts. */
  readonly end: number;
}

const LARGE_ROWS = 30;
const SMALL_ROWS = 13;
/** Rows of small charts on a page. */
const SMALL_ON_A_PAGE = 3;

const LINES = [
  { color: COLOURS.navy, style: "Circle" },
  { color: COLOURS.orange, style: "Diamond" },
  { color: COLOURS.lightBlue, style: "Square" },
] as const;

export function trendCharts(sets: readonly TrendLines[], where: TrendChartPlace): TrendCharts {
  const { firstRow, columns, middle, rounds } = where;
  const places: { readonly set: TrendLines; readonly from: string; readonly to: string }[] = [];
  const pages: number[] = [firstRow];
  let row = firstRow;
  for (const set of sets.filter(({ isSmall }) => !isSmall)) {
    places.push({ set, from: cellAddress(row, 0), to: cellAddress(row + LARGE_ROWS - 1, columns - 1) });
    row += LARGE_ROWS + 1;
    pages.push(row);
  }
  const small = sets.filter(({ isSmall }) => isSmall);
  small.forEach((set, index) => {
    const isLeft = index % 2 === 0;
    places.push({
      set,
      from: cellAddress(row, isLeft ? 0 : middle),
      to: cellAddress(row + SMALL_ROWS - 1, isLeft ? middle - 1 : columns - 1),
    });
    if (isLeft && index + 1 < small.length) return;
    row += SMALL_ROWS + 1;
    if ((Math.floor(index / 2) + 1) % SMALL_ON_A_PAGE === 0) pages.push(row);
  });
  const heading = row;

  const blocks: Block[] = [{ at: cellAddress(heading, 1), cells: [[messages.figuresBehindCharts()]] }];
  const looks: LookPlan[] = [{ areas: cellAddress(heading, 1), look: HEADING_LOOK }];
  const plans: ChartPlan[] = [];
  let table = heading + 1;
  for (const { set, from, to } of places) {
    const parts = set.lines.flatMap((line, index) => partsOf(line).map((part) => ({ ...part, line, index })));
    const cells: PlanCell[][] = [
      [titleOf(set), ...parts.map(({ name }) => name)],
      ...rounds.map((period, round): PlanCell[] => [
        periodShort(period),
        ...parts.map(({ line, from: first, to: end }) =>
          round >= first && round < end && line.series[round]?.score ? formula(`=${where.roundCell(line.row, round)}`) : null,
        ),
      ]),
    ];
    const range = rangeAddress({ row: table, column: 1, rows: cells.length, columns: parts.length + 1 });
    blocks.push({ at: cellAddress(table, 1), cells });
    looks.push(
      { areas: range, look: { ...BODY_LOOK, fontSize: 9, wrap: false } },
      {
        areas: rangeAddress({ row: table, column: 1, rows: 1, columns: parts.length + 1 }),
        look: { bold: true, color: COLOURS.navy, numberFormat: "@" },
      },
      { areas: cellAddress(table, 1), look: { numberFormat: typeof set.title === "string" ? "@" : "General" } },
      { areas: rangeAddress({ row: table + 1, column: 1, rows: rounds.length, columns: 1 }), look: { numberFormat: "@" } },
      {
        areas: rangeAddress({ row: table + 1, column: 2, rows: rounds.length, columns: parts.length }),
        look: { numberFormat: "0.0", horizontal: "Center" },
      },
    );
    plans.push({
      name: set.name,
      source: range,
      titleCell: cellAddress(table, 1),
      from,
      to,
      series: parts.map(({ line, index }) => lineLook(line, index, set.isSmall)),
      valueAxis: { minimum: where.lowest, maximum: where.highest, majorUnit: 1, fontSize: set.isSmall ? 9 : 12 },
      categoryAxis: { fontSize: set.isSmall ? 9 : 12, labelEvery: set.isSmall && rounds.length > MOST_LABELS ? 2 : 1 },
      legend: parts.length > 1 ? "Bottom" : "none",
    });
    table += cells.length + 1;
  }
  return {
    plans,
    blocks,
    looks,
    place: { row: firstRow, column: 0, rows: heading - firstRow, columns },
    pages: pages.filter((first) => first < heading),
    end: table,
  };
}

/** Made-up figures are called so over the chart too. */
function titleOf({ title, lines, isSmall }: TrendLines): PlanCell {
  const hasExamples = lines.some(({ series }) => series.some(({ mark }) => mark === "example"));
  if (!hasExamples) return title;
  // A longer title takes two lines, and a small chart has no room for them.
  const told = isSmall ? roundsMessages.trendExamples() : roundsMessages.trendWithExamples();
  return typeof title === "string" ? `${title}${told}` : formula(`${title.formula}&${quotedText(told)}`);
}

const MOST_LABELS = 6;

/** A line in its unbroken parts, by the rounds that each covers. */
function partsOf({ name, series }: TrendLine): { name: string; from: number; to: number }[] {
  const breaks = series.flatMap(({ breaksBefore }, round) => (breaksBefore ? [round] : []));
  const starts = [0, ...breaks];
  return starts.map((from, index) => {
    const period = series[from]?.period;
    return {
      name: index === 0 || period === undefined ? name : roundsMessages.trendPart(name, periodShort(period)),
      from,
      to: starts[index + 1] ?? series.length,
    };
  });
}

function lineLook({ isGroup }: TrendLine, index: number, isSmall: boolean): SeriesPlan {
  if (isGroup) return { chartType: "LineMarkers", line: { color: COLOURS.ink, weight: 2.25, dashed: true }, marker: { style: "None" } };
  const { color, style } = LINES[index % LINES.length] ?? LINES[0];
  return {
    chartType: "LineMarkers",
    line: { color, weight: 2.25 },
    marker: { style, size: 8, color },
    ...(isSmall ? { labels: { position: "Top", numberFormat: "0.0", fontSize: 9, color: COLOURS.ink, bold: false } as const } : {}),
  };
}

/** The rows of a page of charts are all of one height. */
export const chartRowHeights = ({ place }: TrendCharts): { rows: string; points: number }[] => [
  { rows: rowsAddress(place.row, place.rows), points: 15 },
];
