/** A chart of the workbook as echarts draws it: its shape, axes, title and legend. */
import type { EChartsCoreOption } from "echarts/core";
import type { Axis, Chart, ChartText } from "../../book/model";
import { shown } from "../../book/numberText";
import { PIXELS_PER_POINT, fontFamily } from "../grid/cellLook";
import type { ChartData, SeriesData } from "./chartData";
import { CHART_FONT, colorOf, DASHES, lineOption, textStyle } from "./chartLooks";
import { markerOption, pieSeries, seriesOption } from "./seriesOption";

const TITLE_SIZE = 14;
const PADDING = 10;

export type Shape = "columns" | "bars" | "pie" | "unknown";

/** How the chart as a whole lies. Columns and lines stand on one pair of axes, bars on the turned one. */
export function shapeOf(chart: Chart): Shape {
  const types = chart.series.length > 0 ? chart.series.map((series) => series.type) : [chart.type];
  if (types.every((type) => /^(Column|Line)/.test(type))) return "columns";
  if (types.every((type) => type.startsWith("Bar"))) return "bars";
  if (types.every((type) => /^(Pie|Doughnut)/.test(type))) return "pie";
  return "unknown";
}

/** The chart as echarts draws it. Lengths in pixels. `title`: as its cell says. */
export function chartOption(chart: Chart, data: ChartData, title: string): EChartsCoreOption {
  const shape = shapeOf(chart);
  const base = {
    animation: false,
    backgroundColor: colorOf(chart.fill, "#FFFFFF"),
    textStyle: { fontFamily: fontFamily(chart.font.name ?? "Calibri") },
    title: chart.title.visible ? titleOption(chart.title, title, chart) : { show: false },
    legend: legendOption(chart, data),
  };
  if (shape === "pie") return { ...base, series: pieSeries(data) };
  const horizontal = shape === "bars";
  const axis = axisOption(chart.category, chart);
  const category = {
    type: "category",
    data: data.categories,
    inverse: chart.category.reversed,
    ...axis,
    boundaryGap: true,
    ...(horizontal ? {} : { axisLabel: { ...axis.axisLabel, ...wrapping(chart, data) } }),
  };
  const value = {
    type: "value",
    ...limits(chart.value),
    inverse: chart.value.reversed,
    ...axisOption(chart.value, chart),
    position: valuePosition(chart, horizontal),
  };
  const second = chart.secondaryValue;
  const values = second
    ? [value, { type: "value", ...limits(second), ...axisOption(second, chart), position: horizontal ? "top" : "right" }]
    : [value];
  return {
    ...base,
    grid: gridOption(chart, title),
    xAxis: horizontal ? values : category,
    yAxis: horizontal ? category : values,
    series: data.series.map((one, index) => seriesOption(chart, data, one, index, horizontal)),
  };
}

function titleOption(title: ChartText, text: string, chart: Chart): object {
  const style = textStyle(title.font, chart, { ...CHART_FONT, size: TITLE_SIZE });
  const side =
    title.horizontalAlignment === "Left" || (title.left !== undefined && title.left < chart.width / 6)
      ? { left: Math.max(PADDING, (title.left ?? 0) * PIXELS_PER_POINT) }
      : { left: "center" };
  return {
    show: true,
    text,
    ...side,
    top: PADDING,
    padding: 0,
    textStyle: { ...style, width: chart.width * PIXELS_PER_POINT - 2 * PADDING, overflow: "break" },
  };
}

function legendOption(chart: Chart, data: ChartData): object {
  if (!chart.legend.visible) return { show: false };
  const { position } = chart.legend;
  const upright = position === "Left" || position === "Right" || position === "Corner";
  const place =
    position === "Top"
      ? { top: chart.title.visible ? 34 : PADDING }
      : position === "Left"
        ? { left: PADDING, top: "middle" }
        : upright
          ? { right: PADDING, top: position === "Corner" ? PADDING : "middle" }
          : { bottom: 6 };
  return {
    show: true,
    data: data.series.map(legendEntry),
    orient: upright ? "vertical" : "horizontal",
    ...place,
    selectedMode: false,
    padding: 0,
    textStyle: textStyle(chart.legend.font, chart),
    itemWidth: 18,
    itemHeight: 10,
    inactiveColor: "#999999",
  };
}

const SOLID_LINE = "path://M0 4h18v2h-18z";
const DASHED_LINE = "path://M0 4h4v2h-4zM7 4h4v2h-4zM14 4h4v2h-4z";

/** A line without markers is a line in the legend too. */
function legendEntry({ name, series }: SeriesData): object {
  if (!series.type.startsWith("Line") || markerOption(series.marker, series.type, "").showSymbol)
    return { name, icon: series.type.startsWith("Line") ? "circle" : "rect" };
  return { name, icon: (DASHES[series.line.style ?? ""] ?? "solid") === "solid" ? SOLID_LINE : DASHED_LINE };
}

function gridOption(chart: Chart, title: string): object {
  const titleSize = (chart.title.font.size ?? TITLE_SIZE) * PIXELS_PER_POINT;
  const lines =
    chart.title.visible && !chart.title.overlay
      ? Math.ceil((title.length * titleSize * 0.52) / (chart.width * PIXELS_PER_POINT - 2 * PADDING))
      : 0;
  const { visible, position } = chart.legend;
  const legendSize = (chart.legend.font.size ?? 10) * PIXELS_PER_POINT;
  return {
    left: PADDING + (visible && position === "Left" ? 110 : 4),
    right: PADDING + (visible && (position === "Right" || position === "Corner") ? 120 : 8),
    top: PADDING + lines * titleSize * 1.3 + (visible && position === "Top" ? legendSize * 1.8 : 0) + 8,
    bottom: PADDING + (visible && (position === "Bottom" || position === "Custom") ? legendSize * 1.8 : 2),
    outerBoundsMode: "same",
    outerBoundsContain: "all",
  };
}

function limits(axis: Axis): object {
  return {
    ...(axis.minimum === undefined ? {} : { min: axis.minimum }),
    ...(axis.maximum === undefined ? {} : { max: axis.maximum }),
    ...(axis.majorUnit === undefined ? {} : { interval: axis.majorUnit }),
  };
}

const MOST_WRAPPED = 16;

/** Under columns every name is shown, broken into lines as wide as its column, while there are not too many. */
function wrapping(chart: Chart, data: ChartData): object {
  const { tickLabelSpacing, rotation } = chart.category;
  if (data.categories.length > MOST_WRAPPED || tickLabelSpacing !== undefined || rotation) return {};
  return {
    interval: 0,
    hideOverlap: false,
    overflow: "break",
    width: (chart.width * PIXELS_PER_POINT - 5 * PADDING) / Math.max(1, data.categories.length) - 4,
  };
}

function axisOption(axis: Axis, chart: Chart): { readonly axisLabel: object; readonly [option: string]: unknown } {
  const label = textStyle(axis.font, chart);
  return {
    show: axis.visible,
    axisLine: { show: axis.line.style !== "None", lineStyle: lineOption(axis.line, "#D9D9D9", 0.75), onZero: false },
    axisTick: { show: axis.majorTickMark !== "None", inside: axis.majorTickMark === "Inside" },
    splitLine: { show: axis.majorGridlines.visible, lineStyle: lineOption(axis.majorGridlines.line, "#D9D9D9", 0.75) },
    minorSplitLine: { show: axis.minorGridlines },
    axisLabel: {
      show: axis.tickLabelPosition !== "None",
      ...label,
      hideOverlap: axis.tickLabelSpacing === undefined,
      ...(axis.tickLabelSpacing === undefined ? {} : { interval: axis.tickLabelSpacing - 1 }),
      ...(axis.rotation ? { rotate: -axis.rotation } : {}),
      formatter: (value: string | number) =>
        typeof value === "number" && axis.numberFormat ? (shown(value, axis.numberFormat) ?? String(value)) : String(value),
    },
    ...(axis.title.visible ? { name: axis.title.text, nameLocation: "middle", nameTextStyle: textStyle(axis.title.font, chart) } : {}),
  };
}

/** A reversed category axis takes the value axis to the other side, unless it crosses at the far end. */
function valuePosition(chart: Chart, horizontal: boolean): string {
  const far = chart.category.reversed !== (chart.category.position === "Maximum");
  return horizontal ? (far ? "top" : "bottom") : far ? "right" : "left";
}
