import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { EChartsCoreOption } from "echarts/core";
import type { Axis, Chart, ChartText, DataLabels, Fill, Font, LineFormat, Marker } from "../../book/model";
import { shown } from "../../book/numberText";
import { PIXELS_PER_POINT, fontFamily } from "../grid/cellLook";
import type { ChartData, SeriesData } from "./chartData";

/** Office's colours for series without one of their own. */
const AUTOMATIC = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const CHART_FONT: Font = { name: "Calibri", size: 10, color: "#595959" };
const TITLE_SIZE = 14;
const GAP_WIDTH = 150;
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

function colorOf(fill: Fill, automatic: string): string {
  return fill === "None" ? "transparent" : fill === "Automatic" ? automatic : fill.color;
}

function textStyle(
  font: Font,
  chart: Chart,
  otherwise: Font = CHART_FONT,
): { fontFamily: string; fontSize: number; fontWeight: "bold" | "normal"; fontStyle: "italic" | "normal"; color: string } {
  const all = { ...otherwise, ...chart.font, ...font };
  return {
    fontFamily: fontFamily(all.name ?? "Calibri"),
    fontSize: (font.size ?? otherwise.size ?? 10) * PIXELS_PER_POINT,
    fontWeight: all.bold ? "bold" : "normal",
    fontStyle: all.italic ? "italic" : "normal",
    color: all.color ?? "#595959",
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

const DASHES: Readonly<Record<string, "solid" | "dashed" | "dotted">> = {
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  RoundDot: "dotted",
};

function lineOption(
  line: LineFormat,
  color: string,
  weight: number,
): { color: string; width: number; type: "solid" | "dashed" | "dotted" } {
  return {
    color: line.style === "None" ? "transparent" : (line.color ?? color),
    width: line.style === "None" ? 0 : (line.weight ?? weight) * PIXELS_PER_POINT,
    type: DASHES[line.style ?? ""] ?? "solid",
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

function seriesOption(
  chart: Chart,
  data: ChartData,
  one: SeriesData,
  index: number,
  horizontal: boolean,
): BarSeriesOption | LineSeriesOption {
  const automatic = AUTOMATIC[index % AUTOMATIC.length] ?? "#4472C4";
  const { series } = one;
  const axis = series.axisGroup === "Secondary" && chart.secondaryValue ? (horizontal ? { xAxisIndex: 1 } : { yAxisIndex: 1 }) : {};
  const label = labelOption(series.labels, chart, horizontal, series.type.startsWith("Line"), data, one);
  if (series.type.startsWith("Line")) {
    const line = lineOption(series.line, automatic, 2.25);
    return {
      type: "line",
      name: one.name,
      ...axis,
      data: [...one.values],
      smooth: series.smooth,
      connectNulls: chart.displayBlanksAs === "Interplotted",
      silent: true,
      z: 3,
      lineStyle: line,
      ...markerOption(series.marker, series.type, line.color),
      label,
    };
  }
  const bars = data.series.filter(({ series: other }) => !other.type.startsWith("Line"));
  const gap = (series.gapWidth ?? chart.series.find((other) => other.gapWidth !== undefined)?.gapWidth ?? GAP_WIDTH) / 100;
  const stacked = /Stacked/.test(series.type);
  const overlap = stacked ? 1 : (series.overlap ?? 0) / 100;
  const across = 1 + (bars.length - 1) * (1 - overlap);
  const color = colorOf(series.fill, automatic);
  const border =
    series.line.color && series.line.style !== "None"
      ? { borderColor: series.line.color, borderWidth: (series.line.weight ?? 0.75) * PIXELS_PER_POINT }
      : {};
  return {
    type: "bar",
    name: one.name,
    ...axis,
    silent: true,
    ...(stacked ? { stack: "all" } : {}),
    data: one.values.map((value, point) => {
      const own = series.points[point];
      // A bar without length has no edge either: the line would look like a small bar of another band.
      if (value === 0) return { value, itemStyle: { borderWidth: 0 } };
      return { value: value ?? "-", ...(own === undefined ? {} : { itemStyle: { color: colorOf(own, color), ...border } }) };
    }),
    barGap: `${-overlap * 100}%`,
    barCategoryGap: `${(gap / (across + gap)) * 100}%`,
    itemStyle: { color, ...border },
    label,
  };
}

const SYMBOLS: Readonly<Record<Marker["style"], string>> = {
  Invalid: "none",
  Automatic: "circle",
  None: "none",
  Square: "rect",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "rect",
  Star: "diamond",
  Dot: "circle",
  Dash: "rect",
  Circle: "circle",
  Plus: "rect",
  Picture: "circle",
};

function markerOption(
  marker: Marker | undefined,
  type: string,
  color: string,
): Pick<LineSeriesOption, "symbol" | "symbolSize" | "itemStyle" | "showSymbol"> {
  const style = marker?.style ?? (type.includes("Markers") ? "Automatic" : "None");
  const symbol = SYMBOLS[style];
  const size = (marker?.size ?? 5) * PIXELS_PER_POINT;
  return {
    symbol,
    showSymbol: symbol !== "none",
    symbolSize: style === "Dash" ? [size * 1.6, size / 3] : size,
    itemStyle: { color: marker?.background ?? color, borderColor: marker?.foreground ?? marker?.background ?? color, borderWidth: 1 },
  };
}

type LabelPosition = "inside" | "top" | "bottom" | "left" | "right" | "insideTop" | "insideBottom" | "insideLeft" | "insideRight";

function labelPosition(position: DataLabels["position"], horizontal: boolean, line: boolean): LabelPosition {
  switch (position) {
    case "Center":
      return "inside";
    case "InsideBase":
      return horizontal ? "insideLeft" : "insideBottom";
    case "InsideEnd":
      return horizontal ? "insideRight" : "insideTop";
    case "Left":
      return "left";
    case "Right":
      return "right";
    case "Bottom":
      return "bottom";
    case "Top":
      return "top";
    default:
      return line ? "right" : horizontal ? "right" : "top";
  }
}

function labelOption(
  labels: DataLabels | undefined,
  chart: Chart,
  horizontal: boolean,
  line: boolean,
  data: ChartData,
  one: SeriesData,
): NonNullable<BarSeriesOption["label"]> & NonNullable<LineSeriesOption["label"]> {
  if (!labels || labels.position === "None" || !(labels.showValue || labels.showSeriesName || labels.showCategoryName))
    return { show: false };
  return {
    show: true,
    position: labelPosition(labels.position, horizontal, line),
    ...textStyle(labels.font, chart, { ...CHART_FONT, color: "#404040" }),
    formatter: ({ dataIndex }: { dataIndex: number }) => {
      const value = one.values[dataIndex] ?? null;
      const number = value === null ? "" : (shown(value, labels.numberFormat ?? "General") ?? String(value));
      return [
        labels.showSeriesName ? one.name : "",
        labels.showCategoryName ? (data.categories[dataIndex] ?? "") : "",
        labels.showValue ? number : "",
      ]
        .filter(Boolean)
        .join(", ");
    },
  };
}

function pieSeries(data: ChartData): object[] {
  return data.series.slice(0, 1).map((one) => ({
    type: "pie",
    radius: "62%",
    silent: true,
    name: one.name,
    data: one.values.map((value, index) => ({
      name: data.categories[index],
      value: value ?? 0,
      itemStyle: { color: colorOf(one.series.points[index] ?? "Automatic", AUTOMATIC[index % AUTOMATIC.length] ?? "#4472C4") },
    })),
  }));
}
