/** One series of a chart as echarts draws it: bars, lines or slices, with their markers and labels. */
import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { Chart, DataLabels, Marker } from "../../book/model";
import { shown } from "../../book/numberText";
import { PIXELS_PER_POINT } from "../grid/cellLook";
import type { ChartData, SeriesData } from "./chartData";
import { CHART_FONT, colorOf, lineOption, textStyle } from "./chartLooks";

/** Office's colours for series without one of their own. */
const AUTOMATIC = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** Percent of a bar, where the chart does not say. */
const GAP_WIDTH = 150;

export function seriesOption(
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

export function markerOption(
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

export function pieSeries(data: ChartData): object[] {
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
