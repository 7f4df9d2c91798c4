/**
 * The charts of a benchmark and the tables behind them. Chart A: hospitals, upright with the average and the beginning of green
 * as lines, or lying down, coloured by band, with the average as a bar of its own. Chart B: standards, coloured by band. Bars of a band are stacked, with 0 in
 * the other bands: side by side and overlapping they would look the same, but LibreOffice turns the order of their legend round.
 * The figures of lines and bands are in the names of their series, where they cannot collide with anything.
 */
import { averageNameFormula, bandNameFormula, COLOURS_IN_ORDER, figureFormula, inBandFormula } from "./benchmarkFormulas";
import type { BenchmarkLayout, HospitalChart } from "./benchmarkLayout";
import { averageWordFormula } from "./bandRules";
import type { BandCells } from "./bandsRow";
import { cellAddress, fixedCell, rangeAddress } from "./address";
import { quotedText } from "./functions";
import { BAND_COLOURS, COLOURS } from "./palette";
import { formula, type Block, type ChartPlan, type PlanCell, type SeriesPlan } from "./plan";

/** Names and categories of the figures stand here; their series in the columns after it. */
export const FIGURES_COLUMN = 1;
/** The band in words, beside the chart's own figures. */
const WORD_COLUMN = 5;
/** Bars of other bands are 0: neither they nor their labels are seen. */
const FIGURES_FORMAT = "0.0;;;";

export interface ChartInput {
  readonly layout: BenchmarkLayout;
  readonly bands: BandCells;
  /** Numbers, and short titles for the axis, of the standards in their order. */
  readonly standards: readonly { readonly shortTitle: string }[];
  readonly highestScore: number;
  /** What the columns are. */
  readonly unit: "Hospital" | "Collaborative";
  readonly titles: { readonly hospitals: string; readonly standards: string };
}

/** The tables behind the charts, each with its header row. */
export function chartBlocks(input: ChartInput): Block[] {
  return [...input.layout.charts.map((chart) => hospitalFigures(chart, input)), standardFigures(input)];
}

function hospitalFigures(chart: HospitalChart, { layout, bands, unit }: ChartInput): Block {
  const { columns, row, isUpright } = layout;
  const average = fixedCell(row.foot.average, columns.at.average);
  const heading = fixedCell(row.header, columns.at.average);
  const hospitals = Array.from({ length: chart.count }, (_, index) => columns.firstUnit + chart.first + index);
  const name = (column: number): PlanCell => formula(fixedCell(row.header, column));
  const value = (column: number): string => fixedCell(row.foot.average, column);
  const averageName = formula(averageNameFormula(heading, average));
  const at = cellAddress(chart.figures, FIGURES_COLUMN);
  const greenName = formula(bandNameFormula("green", bands));
  const green = formula(`=${bands.averageGreenFrom}`);
  const word = (cell: string): PlanCell => formula(averageWordFormula(cell, bands));

  if (!isUpright) {
    const line = (column: number): PlanCell[] => [
      name(column),
      ...COLOURS_IN_ORDER.map((colour) => formula(inBandFormula(colour, value(column), bands))),
      0,
    ];
    return {
      at,
      cells: [
        [unit, ...COLOURS_IN_ORDER.map((colour) => formula(bandNameFormula(colour, bands))), averageName],
        ...hospitals.map(line),
        [formula(`=${heading}`), 0, 0, 0, formula(`=N(${average})`)],
      ],
    };
  }
  if (chart.averageRow !== null) {
    // A line needs two points: with one hospital the average stands beside it.
    const line = (label: PlanCell, cell: string): PlanCell[] => [label, formula(figureFormula(cell)), green, null];
    return {
      at,
      cells: [
        [unit, "Average", greenName, null, "Band"],
        ...hospitals.map((column) => [...line(name(column), value(column)), word(value(column))]),
        [...line(formula(`=${heading}`), average), null],
      ],
    };
  }
  return {
    at,
    cells: [
      [unit, "Average", averageName, greenName, "Band"],
      ...hospitals.map((column): PlanCell[] => [
        name(column),
        formula(figureFormula(value(column))),
        formula(figureFormula(average)),
        green,
        word(value(column)),
      ]),
    ],
  };
}

function standardFigures({ layout, bands, standards }: ChartInput): Block {
  const { columns, row } = layout;
  return {
    at: cellAddress(row.standards, FIGURES_COLUMN),
    cells: [
      ["Standard", ...COLOURS_IN_ORDER.map((colour) => formula(bandNameFormula(colour, bands)))],
      ...standards.map(({ shortTitle }, index) => {
        const at = row.body + index;
        const category = formula(`=${fixedCell(at, columns.at.number)}&${quotedText(` ${shortTitle}`)}`);
        return [category, ...COLOURS_IN_ORDER.map((colour) => formula(inBandFormula(colour, fixedCell(at, columns.at.average), bands)))];
      }),
    ],
  };
}

/** The bands of the hospitals as `benchmarkPieces` counts them: COUNTIF arguments for each colour. */
export function bandCountFormulas(
  { charts, isUpright }: BenchmarkLayout,
  word: Readonly<Record<(typeof COLOURS_IN_ORDER)[number], string>>,
): string[] {
  return COLOURS_IN_ORDER.map((colour, index) => {
    const parts = charts.map((chart) => {
      const column = isUpright ? WORD_COLUMN : FIGURES_COLUMN + 1 + index;
      const range = rangeAddress({ row: chart.figures + 1, column, rows: chart.count, columns: 1 });
      return isUpright ? `COUNTIF(${range},${quotedText(word[colour])})` : `COUNTIF(${range},">0")`;
    });
    return `=${parts.join("+")}`;
  });
}

export function chartPlans(input: ChartInput): ChartPlan[] {
  return [...input.layout.charts.map((chart, index) => hospitalChart(chart, index, input)), standardChart(input)];
}

const AXIS = 12;

function hospitalChart(chart: HospitalChart, index: number, { layout, titles, highestScore }: ChartInput): ChartPlan {
  const { isUpright, split, chartRows } = layout;
  const rows = chart.count + (chart.averageRow === null ? 0 : 1);
  const series = !isUpright
    ? lyingSeries(rows)
    : chart.averageRow === null
      ? uprightSeries(rows)
      : uprightSeries(rows).filter((_, at) => at !== 1);
  return {
    name: index === 0 ? "Hospitals" : `Hospitals ${index + 1}`,
    source: rangeAddress({ row: chart.figures, column: FIGURES_COLUMN, rows: rows + 1, columns: series.length + 1 }),
    titleCell: titles.hospitals,
    from: cellAddress(chart.firstRow, 0),
    to: cellAddress(chart.firstRow + chartRows - 1, split - 1),
    series,
    valueAxis: { minimum: 0, maximum: highestScore, majorUnit: 1, fontSize: AXIS },
    categoryAxis: isUpright ? { fontSize: rows > 5 ? 10 : AXIS } : { fontSize: rows > 20 ? 8 : 11, reversed: true, labelEvery: 1 },
    legend: "Bottom",
  };
}

function uprightSeries(columns: number): SeriesPlan[] {
  const line = { chartType: "Line", marker: { style: "None" } } as const;
  return [
    {
      chartType: "ColumnClustered",
      fill: COLOURS.ownColumn,
      line: { color: COLOURS.navy, weight: 0.75 },
      gapWidth: 70,
      labels: { position: "InsideBase", numberFormat: FIGURES_FORMAT, fontSize: columns > 5 ? 14 : 18, color: COLOURS.ink, bold: true },
    },
    { ...line, line: { color: COLOURS.ink, weight: 2.25 } },
    { ...line, line: { color: BAND_COLOURS.green.text, weight: 1.5, dashed: true } },
  ];
}

function lyingSeries(bars: number): SeriesPlan[] {
  const fontSize = bars > 20 ? 9 : 12;
  return [
    ...bandSeries(fontSize),
    {
      chartType: "BarStacked",
      fill: COLOURS.navy,
      line: BAR_EDGE,
      overlap: 100,
      gapWidth: GAP,
      labels: { position: "InsideBase", numberFormat: FIGURES_FORMAT, fontSize, color: COLOURS.white, bold: true },
    },
  ];
}

const GAP = 40;
/** Of the axis's own colour, so that the edges of bars of 0 are not seen. */
const BAR_EDGE = { color: COLOURS.line, weight: 0.75 } as const;

function bandSeries(fontSize: number): SeriesPlan[] {
  return COLOURS_IN_ORDER.map((colour) => ({
    chartType: "BarStacked",
    fill: BAND_COLOURS[colour].fill,
    line: BAR_EDGE,
    overlap: 100,
    gapWidth: GAP,
    labels: { position: "InsideBase", numberFormat: FIGURES_FORMAT, fontSize, color: BAND_COLOURS[colour].text, bold: true },
  }));
}

function standardChart({ layout, titles, standards, highestScore }: ChartInput): ChartPlan {
  const { row, split, lastResult, chartRows } = layout;
  return {
    name: "Standards",
    source: rangeAddress({ row: row.standards, column: FIGURES_COLUMN, rows: standards.length + 1, columns: COLOURS_IN_ORDER.length + 1 }),
    titleCell: titles.standards,
    from: cellAddress(row.charts, split),
    to: cellAddress(row.charts + chartRows - 1, lastResult),
    series: bandSeries(standards.length > 20 ? 10 : 12),
    valueAxis: { minimum: 0, maximum: highestScore, majorUnit: 1, fontSize: AXIS },
    categoryAxis: { fontSize: standards.length > 20 ? 9 : 11, reversed: true, labelEvery: 1 },
    legend: "Bottom",
  };
}

/** The figures in the tables: as in the charts, but words show. */
export const FIGURE_LOOK = { numberFormat: "0.0;;;@", horizontal: "Center" } as const;
