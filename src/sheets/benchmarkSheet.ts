/**
 * The benchmark: standards down, the hospitals of a collaborative across, in set-up order; then two charts and the figures
 * behind them. All live: onto the hospital sheets, or the score sheets of hospitals scored directly.
 */
import { areaTitle, currentStandards } from "../core/framework";
import { messages } from "../core/messages";
import { periodName } from "../core/period";
import { shortNameOf } from "../core/unit";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { bandsSentenceFormula, planBandsRow } from "./bandsRow";
import { bodyCells, footCells, headerCells, lineCells, stripBlocks, titleCells, workingCell, workingPieces } from "./benchmarkCells";
import { chartBlocks, chartPlans, FIGURES_COLUMN, type ChartInput } from "./benchmarkCharts";
import { BENCHMARK_FOOT_ORDER, benchmarkLayout, benchmarkWidths } from "./benchmarkLayout";
import { benchmarkHeights, benchmarkLooks, benchmarkRules } from "./benchmarkLooks";
import { ownChart, ownFigures } from "./benchmarkRegion";
import type { BenchmarkSource } from "./benchmarkSource";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type NamePlan, type SheetPlan } from "./plan";

const MARGIN = 28.35;
const MOST_STANDARDS_ON_A_PAGE = 14;

/** Plans the sheet. Throws RangeError without hospitals, or for an area without standards. */
export function planBenchmarkSheet(source: BenchmarkSource): SheetPlan {
  const standards = currentStandards(source.area);
  if (standards.length === 0) throw new RangeError(`${source.area.name} has no standards.`);
  const lines = lineCells(source);
  const isRegion = source.region !== undefined;
  const layout = benchmarkLayout({ isRegion, hospitals: source.hospitals.length, standards: standards.length, lines: lines.length + 1 });
  const { columns, row } = layout;
  const bands = planBandsRow(row.bands, columns.at.standard, 2);
  const working = workingCell(layout);
  const chartInput: ChartInput = {
    layout,
    bands: bands.cells,
    standards,
    highestScore: source.framework.scale.highest,
    unit: isRegion ? "Collaborative" : "Hospital",
    titles: { hospitals: cellAddress(row.captions, 0), standards: cellAddress(row.captions, layout.split) },
  };
  const pieces = workingPieces(source, layout, bands.cells, standards);
  const { region } = layout;
  const regionTitle = region === null ? "" : cellAddress(region.lastChart + 1, 0);
  const across = (first: number, rows = 1): Rectangle => ({ row: first, column: 0, rows, columns: layout.lastResult + 1 });
  const whole = (first: number, rows = 1): Rectangle => ({ row: first, column: 0, rows, columns: columns.lastVisible + 1 });
  const table = { row: row.header, column: 0, rows: standards.length + 1, columns: columns.last + 1 };

  return {
    name: source.name,
    tabColor: COLOURS.orange,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: "A1", cells: titleCells(source, layout, working).map((cell) => [cell]) },
      {
        at: cellAddress(row.header, 0),
        cells: [
          headerCells(source, layout),
          ...standards.map((standard, index) => bodyCells(source, standards, standard, row.body + index, layout, bands.cells)),
        ],
      },
      { at: cellAddress(row.foot.average, 0), cells: BENCHMARK_FOOT_ORDER.map((key) => footCells(key, source, layout)) },
      { at: cellAddress(row.lines, 0), cells: [...lines, formula(bandsSentenceFormula(bands.cells))].map((cell) => [cell]) },
      { at: chartInput.titles.hospitals, cells: [[formula(`=${working("hospitalsTitle")}`)]] },
      { at: chartInput.titles.standards, cells: [[formula(`=${working("lowestSentence")}`)]] },
      { at: cellAddress(row.figuresHeading, FIGURES_COLUMN), cells: [[messages.figuresBehindCharts()]] },
      ...chartBlocks(chartInput),
      ...ownFigures(source, layout, standards, FIGURES_COLUMN),
      ...(region === null ? [] : [{ at: regionTitle, cells: [[formula(`=${working("ownTitle")}`)]] }]),
      ...stripBlocks(source, layout),
      ...bands.blocks,
      { at: cellAddress(row.working, 1), cells: pieces.map(({ label, formula: text }) => [label, formula(text)]) },
    ],
    looks: [...benchmarkLooks(source, layout, standards, lines.length + 1)],
    widths: benchmarkWidths(layout),
    heights: benchmarkHeights(source, layout, standards),
    hiddenColumns: columnsAddress(columns.at.id, columns.last - columns.lastVisible),
    // With the bands above them.
    hiddenRows: rowsAddress(row.bands, pieces.length + row.working - row.bands),
    names: [
      ...[
        [SHEET_NAMES.title, { row: 0, column: 0, rows: 3, columns: 1 }] as const,
        [SHEET_NAMES.header, across(row.strip, 2)] as const,
        [SHEET_NAMES.table, table] as const,
        [
          SHEET_NAMES.units,
          {
            row: row.header,
            column: columns.firstUnit,
            rows: row.foot.staff - row.header + 1,
            columns: columns.lastUnit - columns.firstUnit + 1,
          },
        ] as const,
        [SHEET_NAMES.averages, { row: row.header, column: columns.at.average, rows: row.foot.staff - row.header + 1, columns: 1 }] as const,
        [SHEET_NAMES.foot, whole(row.foot.average, BENCHMARK_FOOT_ORDER.length)] as const,
        [SHEET_NAMES.lines, { row: row.lines, column: 0, rows: lines.length + 1, columns: 1 }] as const,
        [SHEET_NAMES.charts, across(row.charts, row.lastChart - row.charts + 1)] as const,
        [
          SHEET_NAMES.figures,
          {
            row: row.figuresHeading,
            column: FIGURES_COLUMN,
            rows: row.strip - row.figuresHeading,
            columns: isRegion ? columns.lastVisible : 5,
          },
        ] as const,
        [SHEET_NAMES.working, { row: row.working, column: 1, rows: pieces.length, columns: 2 }] as const,
      ].map(([name, range]): NamePlan => ({ name, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bands.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText(isRegion ? "region" : "benchmark") } },
    ],
    validations: [],
    rules: benchmarkRules(source, layout, bands.cells),
    charts: [
      ...chartPlans(chartInput),
      ...ownChart(source, layout, {
        standards: standards.length,
        highestScore: chartInput.highestScore,
        title: regionTitle,
        column: FIGURES_COLUMN,
      }),
    ],
    freezeAt: { rows: row.body, columns: columns.narrow ? 2 : 1 },
    page: {
      orientation: "Landscape",
      // Under hospitals that stand on pages of their own there is nothing to print beside the charts.
      area: columns.unitsAfter
        ? `${rangeAddress(whole(0, row.charts))},${rangeAddress(across(row.charts, row.bands + 1 - row.charts))}`
        : rangeAddress(whole(0, row.bands + 1)),
      // Repeated rows stand on the pages with charts too, so only where the table itself goes over a page.
      ...(standards.length > MOST_STANDARDS_ON_A_PAGE ? { titleRows: rowsAddress(row.header) } : {}),
      fit: { wide: layout.pages.length + 1 },
      footerLeft: footerText([
        source.framework.name,
        areaTitle(source.area),
        source.collaborative === null ? "" : shortNameOf(source.collaborative),
        periodName(source.period),
        `standards ${source.framework.version}`,
        `made ${source.made}`,
      ]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
      breaksBefore: [...layout.charts.map(({ firstRow }) => firstRow), ...(region === null ? [] : [region.chart]), row.figuresHeading].map(
        (first) => rowsAddress(first),
      ),
      ...(columns.unitsAfter
        ? { titleColumns: columnsAddress(0, 2), columnBreaksBefore: layout.pages.map((column) => columnsAddress(column)) }
        : {}),
    },
    start: cellAddress(row.body, columns.firstUnit),
  };
}
