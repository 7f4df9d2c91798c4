/**
 * Native charts. A chart is made over one rectangle whose first row names the series and whose first column names the categories,
 * so Excel binds all of it to cells; only looks are set here, and the title is bound to the cell with the takeaway sentence.
 */
import { fixedRange, onSheet, parseAddress } from "../sheets/address";
import { cellsAt } from "./cells";
import { COLOURS, FONT } from "../sheets/palette";
import type { ChartPlan, SeriesPlan } from "../sheets/plan";

const TITLE_SIZE = 14;
const LEGEND_SIZE = 11;
/** Points from the top left corner of the chart. */
const TITLE_PLACE = { left: 6, top: 6 } as const;

/** `sheetName`: what the sheet is called now; Excel follows when it is renamed. */
export function queueChart(sheet: Excel.Worksheet, plan: ChartPlan, sheetName: string): void {
  const first = plan.series[0];
  if (first === undefined) throw new RangeError(`The chart ${plan.name} has no series`);
  const chart = sheet.charts.add(first.chartType, cellsAt(sheet, plan.source), Excel.ChartSeriesBy.columns);
  chart.name = plan.name;
  chart.setPosition(plan.from, plan.to);
  chart.format.font.name = FONT;
  chart.format.font.color = COLOURS.ink;
  chart.format.border.lineStyle = "None";

  // Excel takes a chart's formula only with the sheet and fixed.
  chart.title.setFormula(`=${onSheet(sheetName, fixedRange(parseAddress(plan.titleCell)))}`);
  chart.title.horizontalAlignment = "Left";
  chart.title.left = TITLE_PLACE.left;
  chart.title.top = TITLE_PLACE.top;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = COLOURS.navy;

  chart.legend.visible = plan.legend !== "none";
  if (plan.legend !== "none") {
    chart.legend.position = plan.legend;
    chart.legend.format.font.size = LEGEND_SIZE;
  }
  queueAxes(chart, plan);
  plan.series.forEach((series, index) => queueSeries(chart.series.getItemAt(index), series, first));
}

function queueAxes(chart: Excel.Chart, { valueAxis, categoryAxis }: ChartPlan): void {
  const value = chart.axes.valueAxis;
  value.minimum = valueAxis.minimum;
  value.maximum = valueAxis.maximum;
  value.majorUnit = valueAxis.majorUnit;
  value.numberFormat = "0";
  value.format.font.size = valueAxis.fontSize;
  value.majorGridlines.visible = true;
  value.majorGridlines.format.line.color = COLOURS.hair;
  value.format.line.clear();
  if (valueAxis.visible === false) value.visible = false;

  const category = chart.axes.categoryAxis;
  category.format.font.size = categoryAxis.fontSize;
  category.format.line.color = COLOURS.line;
  category.majorTickMark = "None";
  if (categoryAxis.labelEvery !== undefined) category.tickLabelSpacing = categoryAxis.labelEvery;
  if (categoryAxis.reversed === true) {
    // First category on top; crossing at the far end keeps the value axis at the foot.
    category.reversePlotOrder = true;
    category.position = "Maximum";
  }
}

function queueSeries(series: Excel.ChartSeries, plan: SeriesPlan, first: SeriesPlan): void {
  if (plan.chartType !== first.chartType) series.chartType = plan.chartType;
  if (plan.fill !== undefined) series.format.fill.setSolidColor(plan.fill);
  if (plan.line?.color === null) series.format.line.lineStyle = "None";
  else if (plan.line !== undefined) {
    series.format.line.color = plan.line.color;
    if (plan.line.weight !== undefined) series.format.line.weight = plan.line.weight;
    if (plan.line.dashed === true) series.format.line.lineStyle = "Dash";
  }
  if (plan.marker !== undefined) {
    series.markerStyle = plan.marker.style;
    if (plan.marker.size !== undefined) series.markerSize = plan.marker.size;
    if (plan.marker.color !== undefined) {
      series.markerBackgroundColor = plan.marker.color;
      series.markerForegroundColor = plan.marker.color;
    }
  }
  if (plan.gapWidth !== undefined) series.gapWidth = plan.gapWidth;
  if (plan.overlap !== undefined) series.overlap = plan.overlap;
  if (plan.labels === undefined) return;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.position = plan.labels.position;
  dataLabels.showValue = true;
  dataLabels.numberFormat = plan.labels.numberFormat;
  dataLabels.format.font.size = plan.labels.fontSize;
  dataLabels.format.font.bold = plan.labels.bold;
  dataLabels.format.font.color = plan.labels.color;
}
