import type { Fill, Marker, Series } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { referenceFormula } from "./address";
import { asColour, asText, asTruth, asWhole, oneOf, type Arguments } from "./arguments";
import { grid, withMember } from "./cellAccess";
import { newAxis, newSeries } from "./chartData";
import { chartFill, chartLine } from "./chartFormat";
import { dataLabels, NEW_LABELS } from "./chartDataLabels";
import { boundText, cellFormula } from "./chartParts";
import { changeChart, changePart, chartOf, inside, readPart, type ChartPart, type ChartRef } from "./chartRef";
import { CHART_TYPES } from "./chartTypes";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import type { Argument, HostObject, Json } from "./hostObject";
import { areaOf } from "./liveRanges";
import { range } from "./range";
import { shownValue } from "./rangeValues";
import { sheetOf } from "./sheetRef";

/** `Excel.ChartSeriesCollection`. */
export const seriesCollection: Maker<ChartRef> = defineClass<ChartRef>("ChartSeriesCollection", () => ({
  scalars: { count: { get: (target, host) => chartOf(target, host).series.length } },
  methods: {
    getCount: (target, _args, host) => chartOf(target, host).series.length,
    getItemAt: (target, args, host) => {
      const found = chartOf(target, host).series[args.whole(0)];
      if (!found) throw invalidArgument();
      return seriesNamed(target, found.id);
    },
    /** A new series is empty until `setValues`. */
    add: (target, args, host) => {
      const { series, type } = chartOf(target, host);
      const id = freeId(series);
      const added: Series = { ...newSeries(id, type), name: nameFrom(args.textOr(0, `Series${series.length + 1}`), target.sheetId, host) };
      const at = args.wholeOr(1, series.length);
      if (at < 0 || at > series.length) throw invalidArgument();
      changeChart(target, host, (chart) => ({ ...chart, series: [...chart.series.slice(0, at), added, ...chart.series.slice(at)] }));
      return seriesNamed(target, id);
    },
  },
  items: (target, host) => chartOf(target, host).series.map(({ id }) => seriesNamed(target, id)),
}));

function freeId(series: readonly Series[]): string {
  for (let number = series.length + 1; ; number++) if (!series.some(({ id }) => id === `series-${number}`)) return `series-${number}`;
}

interface SeriesPart extends ChartPart<Series> {
  readonly seriesId: string;
}

function seriesNamed({ sheetId, chartId }: ChartRef, seriesId: string): HostObject {
  return chartSeries({
    sheetId,
    chartId,
    seriesId,
    read: (chart) => {
      const found = chart.series.find(({ id }) => id === seriesId);
      if (!found) throw itemNotFound();
      return found;
    },
    write: (chart, value) => ({ ...chart, series: chart.series.map((one) => (one.id === seriesId ? value : one)) }),
  });
}

/** "=..." binds the name to a cell. */
function nameFrom(text: string, sheetId: string, host: HostState): Series["name"] {
  if (!text.startsWith("=")) return { text };
  const formula = cellFormula(text, sheetId, host);
  return { text: boundText({ text: "", formula }, sheetId, host), formula };
}

function member<K extends keyof Series>(key: K, read: (value: Argument) => Series[K], otherwise: Json): Scalar<SeriesPart> {
  return {
    get: (target, host) => (readPart(target, host)[key] as Json | undefined) ?? otherwise,
    set: (target, value, host) => {
      const wanted = read(value);
      changePart(target, host, (series) => ({ ...series, [key]: wanted }));
    },
  };
}

function between(least: number, most: number): (value: Argument) => number {
  return (value) => {
    const number = asWhole(value);
    if (number < least || number > most) throw invalidArgument();
    return number;
  };
}

const MARKERS = [
  "Invalid",
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
] as const;

function marker<K extends keyof Marker>(key: K, read: (value: Argument) => Marker[K], otherwise: Json): Scalar<SeriesPart> {
  return {
    get: (target, host) => (readPart(target, host).marker?.[key] as Json | undefined) ?? otherwise,
    set: (target, value, host) => {
      const wanted = read(value);
      changePart(target, host, (series) => ({
        ...series,
        marker: withMember<Marker, K>(series.marker ?? { style: "Automatic" }, key, wanted),
      }));
    },
  };
}

/** `Excel.ChartSeries`. */
const chartSeries: Maker<SeriesPart> = defineClass<SeriesPart>("ChartSeries", () => ({
  scalars: {
    name: {
      get: (target, host) => boundText(readPart(target, host).name, target.sheetId, host),
      set: (target, value, host) => {
        const name = nameFrom(asText(value), target.sheetId, host);
        changePart(target, host, (series) => ({ ...series, name }));
      },
    },
    chartType: member("type", (value) => oneOf(CHART_TYPES, value), ""),
    axisGroup: {
      get: (target, host) => readPart(target, host).axisGroup,
      set: (target, value, host) => {
        const axisGroup = oneOf(["Primary", "Secondary"], value);
        changePart(target, host, (series) => ({ ...series, axisGroup }));
        if (axisGroup === "Secondary")
          changeChart(target, host, (chart) => ({ ...chart, secondaryValue: chart.secondaryValue ?? newAxis(false) }));
      },
    },
    gapWidth: member("gapWidth", between(0, 500), 150),
    overlap: member("overlap", between(-100, 100), 0),
    smooth: member("smooth", asTruth, false),
    filtered: { get: () => false },
    hasDataLabels: {
      get: (target, host) => readPart(target, host).labels !== undefined,
      set: (target, value, host) => {
        const shown = asTruth(value);
        changePart(target, host, (series) => withMember(series, "labels", shown ? (series.labels ?? NEW_LABELS) : undefined));
      },
    },
    markerStyle: marker("style", (value) => oneOf(MARKERS, value), "Automatic"),
    markerSize: marker("size", between(2, 72), 5),
    markerBackgroundColor: marker("background", asColour, ""),
    markerForegroundColor: marker("foreground", asColour, ""),
    plotOrder: { get: (target, host) => chartOf(target, host).series.findIndex(({ id }) => id === target.seriesId) },
  },
  children: {
    format: seriesFormat,
    points,
    /** Whatever is set on them shows them. */
    dataLabels: (target) =>
      dataLabels(
        inside(
          target,
          (series) => series.labels ?? NEW_LABELS,
          (series, labels) => ({ ...series, labels }),
        ),
      ),
  },
  readsResults: ["getDimensionValues"],
  methods: {
    setValues: (target, args, host) => setReference(target, "values", args, host),
    setXAxisValues: (target, args, host) => setReference(target, "categories", args, host),
    getDimensionValues: (target, args, host) => {
      const dimension = oneOf(["Categories", "Values", "XValues", "YValues"], args.at(0));
      const { values, categories } = readPart(target, host);
      return valuesAt(dimension === "Values" || dimension === "YValues" ? values : categories, target, host);
    },
    delete: (target, _args, host) => {
      readPart(target, host);
      changeChart(target, host, (chart) => ({ ...chart, series: chart.series.filter(({ id }) => id !== target.seriesId) }));
    },
  },
}));

function setReference(target: SeriesPart, key: "values" | "categories", args: Arguments, host: HostState): void {
  const source = range.targetOf(args.object(0));
  const formula = referenceFormula(sheetOf(source, host), areaOf(source));
  changePart(target, host, (series) => ({ ...series, [key]: formula }));
}

function valuesAt(formula: string | undefined, target: ChartRef, host: HostState): Json[] {
  const place = formula === undefined ? null : host.book.areaOf(formula, sheetOf(target, host));
  return place ? grid(place.area, (row, column) => shownValue(host.book.cell(place.sheet, row, column)?.value ?? null)).flat() : [];
}

/** `Excel.ChartSeriesFormat`. */
const seriesFormat: Maker<SeriesPart> = defineClass<SeriesPart>("ChartSeriesFormat", () => ({
  children: {
    fill: (target) =>
      chartFill(
        inside(
          target,
          (series) => series.fill,
          (series, fill) => ({ ...series, fill }),
        ),
      ),
    line: (target) =>
      chartLine(
        inside(
          target,
          (series) => series.line,
          (series, line) => ({ ...series, line }),
        ),
      ),
  },
}));

/** `Excel.ChartPointsCollection`. */
const points: Maker<SeriesPart> = defineClass<SeriesPart>("ChartPointsCollection", () => ({
  scalars: { count: { get: (target, host) => pointCount(target, host) } },
  methods: {
    getCount: (target, _args, host) => pointCount(target, host),
    getItemAt: (target, args, host) => {
      const index = args.whole(0);
      if (index < 0 || index >= pointCount(target, host)) throw invalidArgument();
      return point({ ...target, index });
    },
  },
  items: (target, host) => Array.from({ length: pointCount(target, host) }, (_, index) => point({ ...target, index })),
}));

function pointCount(target: SeriesPart, host: HostState): number {
  return valuesAt(readPart(target, host).values, target, host).length;
}

interface PointPart extends SeriesPart {
  readonly index: number;
}

/** `Excel.ChartPoint`. */
const point: Maker<PointPart> = defineClass<PointPart>("ChartPoint", () => ({
  scalars: { value: { get: (target, host) => valuesAt(readPart(target, host).values, target, host)[target.index] ?? null } },
  children: { format: pointFormat },
}));

const pointFormat: Maker<PointPart> = defineClass<PointPart>("ChartPointFormat", () => ({
  children: {
    fill: (target) =>
      chartFill(
        inside(
          target,
          (series): Fill => series.points[target.index] ?? series.fill,
          (series, fill) => ({ ...series, points: { ...series.points, [target.index]: fill } }),
        ),
      ),
  },
}));
