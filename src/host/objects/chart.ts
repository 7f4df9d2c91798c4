import type { Chart } from "../book/model";
import { invalidArgument, unsupported } from "../hostError";
import type { HostState } from "../hostState";
import { areaAt } from "./address";
import { asNumber, asText, asTruth, oneOf } from "./arguments";
import { chartAxes } from "./chartAxes";
import { SERIES_BY, seriesFrom } from "./chartData";
import { chartBorder, chartFill, chartFont } from "./chartFormat";
import { chartLegend, chartPlotArea, chartTitle } from "./chartParts";
import { changeChart, chartOf, inside, wholeChart, type ChartRef } from "./chartRef";
import { seriesCollection } from "./chartSeries";
import { CHART_TYPES } from "./chartTypes";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import { CHART_EVENTS } from "./events";
import { isHostObject, type Argument } from "./hostObject";
import { areaOf } from "./liveRanges";
import { range } from "./range";
import { columnLeft, columnSpan, rowSpan, rowTop } from "../book/sheetMeasures";
import { requireAllowed, sheetOf, touched } from "./sheetRef";
import { worksheet } from "./worksheet";

function member<K extends keyof Chart>(key: K, read: (value: Argument) => Chart[K]): Scalar<ChartRef> {
  return {
    get: (target, host) => chartOf(target, host)[key] as string | number | boolean,
    set: (target, value, host) => {
      const wanted = read(value);
      changeChart(target, host, (chart) => ({ ...chart, [key]: wanted }));
    },
  };
}

function asLength(value: Argument): number {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument();
  return points;
}

/** `Excel.Chart`. Places and sizes in points. */
export const chart: Maker<ChartRef> = defineClass<ChartRef>("Chart", () => ({
  identity: ({ chartId }) => ({ Id: chartId }),
  scalars: {
    id: { get: ({ chartId }) => chartId },
    name: member("name", asText),
    left: member("left", asLength),
    top: member("top", asLength),
    width: member("width", asLength),
    height: member("height", asLength),
    /** Every series takes the new type. */
    chartType: {
      get: (target, host) => chartOf(target, host).type,
      set: (target, value, host) => {
        const type = oneOf(CHART_TYPES, value);
        changeChart(target, host, (one) => ({ ...one, type, series: one.series.map((series) => ({ ...series, type })) }));
      },
    },
    displayBlanksAs: member("displayBlanksAs", (value) => oneOf(["NotPlotted", "Zero", "Interplotted"], value)),
    plotVisibleOnly: member("plotVisibleOnly", asTruth),
    plotBy: { get: (target, host) => chartOf(target, host).plotBy ?? "Columns" },
  },
  children: {
    title: (target) =>
      chartTitle(
        inside(
          wholeChart(target),
          (one) => one.title,
          (one, title) => ({ ...one, title }),
        ),
      ),
    legend: (target) =>
      chartLegend(
        inside(
          wholeChart(target),
          (one) => one.legend,
          (one, legend) => ({ ...one, legend }),
        ),
      ),
    plotArea: (target) =>
      chartPlotArea(
        inside(
          wholeChart(target),
          (one) => one.plotArea ?? {},
          (one, plotArea) => ({ ...one, plotArea }),
        ),
      ),
    axes: chartAxes,
    series: seriesCollection,
    format: chartAreaFormat,
    worksheet: ({ sheetId }) => worksheet({ sheetId }),
  },
  readsResults: ["setData"],
  methods: {
    ...CHART_EVENTS,
    activate: (target, _args, host) => {
      chartOf(target, host);
      host.book.activeSheetId = target.sheetId;
    },
    delete: (target, _args, host) => {
      chartOf(target, host);
      requireAllowed(sheetOf(target, host), "allowEditObjects");
      const sheet = touched(target, host);
      sheet.charts = sheet.charts.filter(({ id }) => id !== target.chartId);
    },
    setData: (target, args, host) => {
      const source = range.targetOf(args.object(0));
      const by = args.isGiven(1) ? oneOf(SERIES_BY, args.at(1)) : "Auto";
      const data = seriesFrom(host, sheetOf(source, host), areaOf(source), chartOf(target, host).type, by);
      changeChart(target, host, (one) => ({ ...one, ...data }));
    },
    /** From the top left corner of one cell to the bottom right corner of another; without the other the size stays. */
    setPosition: (target, args, host) => {
      const sheet = sheetOf(target, host);
      const start = cellsAt(args.at(0), target, host);
      const place = { left: columnLeft(sheet, start.left), top: rowTop(sheet, start.top) };
      if (!args.isGiven(1)) {
        changeChart(target, host, (one) => ({ ...one, ...place }));
        return;
      }
      const end = cellsAt(args.at(1), target, host);
      const size = { width: columnSpan(sheet, start.left, end.right), height: rowSpan(sheet, start.top, end.bottom) };
      changeChart(target, host, (one) => ({ ...one, ...place, ...size }));
    },
    /** Base64 PNG, where a renderer is plugged in. */
    getImage: (target, args, host) => {
      chartOf(target, host);
      if (!host.renderChart) throw unsupported("This host cannot draw pictures of charts.");
      const size = (index: number): number | undefined => (args.isGiven(index) ? asNumber(args.at(index)) : undefined);
      return host.renderChart(target.sheetId, target.chartId, size(0), size(1));
    },
  },
}));

function cellsAt(given: Argument, target: ChartRef, host: HostState): ReturnType<typeof areaOf> {
  return isHostObject(given) ? areaOf(range.targetOf(given)) : areaAt(asText(given), sheetOf(target, host), host);
}

/** `Excel.ChartAreaFormat`. Its font is what every text of the chart falls back to. */
const chartAreaFormat: Maker<ChartRef> = defineClass<ChartRef>("ChartAreaFormat", () => ({
  children: {
    fill: (target) =>
      chartFill(
        inside(
          wholeChart(target),
          (one) => one.fill,
          (one, fill) => ({ ...one, fill }),
        ),
      ),
    border: (target) =>
      chartBorder(
        inside(
          wholeChart(target),
          (one) => one.border,
          (one, border) => ({ ...one, border }),
        ),
      ),
    font: (target) =>
      chartFont(
        inside(
          wholeChart(target),
          (one) => one.font,
          (one, font) => ({ ...one, font }),
        ),
      ),
  },
}));
