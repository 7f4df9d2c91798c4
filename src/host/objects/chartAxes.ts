import type { Axis, Chart, LineFormat } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { asNumber, asText, asTruth, asWhole, oneOf, type Arguments } from "./arguments";
import { withMember } from "./cellAccess";
import { chartFont, chartLine } from "./chartFormat";
import { newAxis } from "./chartData";
import { TITLE_TEXT, setTitleFormula } from "./chartParts";
import { changeChart, changePart, chartOf, inside, readPart, wholeChart, type ChartPart, type ChartRef } from "./chartRef";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import type { Argument, HostObject, Json } from "./hostObject";
import { areaOf } from "./liveRanges";
import { range } from "./range";
import { referenceFormula } from "./address";
import { sheetOf } from "./sheetRef";

interface AxisPart extends ChartPart<Axis> {
  readonly type: "Category" | "Value";
  readonly group: "Primary" | "Secondary";
}

function categoryAxis(target: ChartRef): HostObject {
  return chartAxis({
    ...inside(
      wholeChart(target),
      (chart) => chart.category,
      (chart, category) => ({ ...chart, category }),
    ),
    type: "Category",
    group: "Primary",
  });
}

function valueAxis(target: ChartRef): HostObject {
  return chartAxis({
    ...inside(
      wholeChart(target),
      (chart) => chart.value,
      (chart, value) => ({ ...chart, value }),
    ),
    type: "Value",
    group: "Primary",
  });
}

/** There is one as soon as a series stands on it. */
function secondaryValueAxis(target: ChartRef, host: HostState): HostObject {
  const chart = chartOf(target, host);
  if (!chart.secondaryValue && !chart.series.some(({ axisGroup }) => axisGroup === "Secondary")) throw itemNotFound();
  const part = inside(
    wholeChart(target),
    (one: Chart) => one.secondaryValue ?? newAxis(false),
    (one, secondaryValue) => ({ ...one, secondaryValue }),
  );
  return chartAxis({ ...part, type: "Value", group: "Secondary" });
}

/** `Excel.ChartAxes`. */
export const chartAxes: Maker<ChartRef> = defineClass<ChartRef>("ChartAxes", () => ({
  children: { categoryAxis, valueAxis },
  methods: {
    getItem: (target, args, host) => {
      const type = oneOf(["Category", "Value"], args.at(0));
      const group = args.isGiven(1) ? oneOf(["Primary", "Secondary"], args.at(1)) : "Primary";
      if (group === "Primary") return type === "Category" ? categoryAxis(target) : valueAxis(target);
      if (type === "Category") throw itemNotFound();
      return secondaryValueAxis(target, host);
    },
  },
}));

function member<K extends keyof Axis>(key: K, read: (value: Argument) => Axis[K], otherwise: Json = ""): Scalar<AxisPart> {
  return {
    get: (target, host) => (readPart(target, host)[key] as Json | undefined) ?? otherwise,
    set: (target, value, host) => {
      const wanted = read(value);
      changePart(target, host, (axis) => withMember(axis, key, wanted));
    },
  };
}

/** "" is Excel's word for "work it out yourself". */
function orAutomatic<T>(read: (value: Argument) => T): (value: Argument) => T | undefined {
  return (value) => (value === "" ? undefined : read(value));
}

const POSITION: Scalar<AxisPart> = {
  get: (target, host) => readPart(target, host).position,
  set: (target, value, host) => {
    // Custom comes with a number, through setPositionAt.
    const position = oneOf(["Automatic", "Maximum", "Minimum"], value);
    changePart<Axis>(target, host, (axis) => ({ ...withMember(axis, "crossesAt", undefined), position }));
  },
};

/** `Excel.ChartAxis`. */
const chartAxis: Maker<AxisPart> = defineClass<AxisPart>("ChartAxis", () => ({
  scalars: {
    type: { get: ({ type }) => type },
    axisGroup: { get: ({ group }) => group },
    visible: member("visible", asTruth),
    minimum: member("minimum", orAutomatic(asNumber)),
    maximum: member("maximum", orAutomatic(asNumber)),
    majorUnit: member("majorUnit", orAutomatic(asNumber)),
    reversePlotOrder: { ...member("reversed", asTruth) },
    position: POSITION,
    crosses: POSITION,
    positionAt: { get: (target, host) => readPart(target, host).crossesAt ?? 0 },
    crossesAt: { get: (target, host) => readPart(target, host).crossesAt ?? 0 },
    numberFormat: member("numberFormat", asText, "General"),
    linkNumberFormat: { get: (target, host) => readPart(target, host).numberFormat === undefined },
    tickLabelPosition: member("tickLabelPosition", (value) => oneOf(["NextToAxis", "High", "Low", "None"], value)),
    tickLabelSpacing: member("tickLabelSpacing", orAutomatic(asWhole)),
    majorTickMark: member("majorTickMark", (value) => oneOf(["None", "Cross", "Inside", "Outside"], value)),
    textOrientation: member(
      "rotation",
      (value) => {
        const degrees = asWhole(value);
        if (degrees < -90 || degrees > 90) throw invalidArgument();
        return degrees;
      },
      0,
    ),
  },
  children: {
    majorGridlines: (target) =>
      gridlines(
        inside(
          target,
          (axis) => axis.majorGridlines,
          (axis, majorGridlines) => ({ ...axis, majorGridlines }),
        ),
      ),
    minorGridlines: (target) =>
      gridlines(
        inside(
          target,
          (axis) => ({ visible: axis.minorGridlines, line: {} }),
          (axis, { visible }) => ({ ...axis, minorGridlines: visible }),
        ),
      ),
    title: (target) =>
      axisTitle(
        inside(
          target,
          (axis) => axis.title,
          (axis, title) => ({ ...axis, title }),
        ),
      ),
    format: axisFormat,
  },
  methods: {
    setPositionAt: (target, args, host) => crossAt(target, args, host),
    setCrossesAt: (target, args, host) => crossAt(target, args, host),
    setCategoryNames: (target, args, host) => {
      const source = range.targetOf(args.object(0));
      const categories = referenceFormula(sheetOf(source, host), areaOf(source));
      changeChart(target, host, (chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, categories })) }));
    },
  },
}));

function crossAt(target: AxisPart, args: Arguments, host: HostState): void {
  const crossesAt = asNumber(args.at(0));
  changePart<Axis>(target, host, (axis) => ({ ...axis, position: "Custom", crossesAt }));
}

/** `Excel.ChartAxisTitle`. */
const axisTitle: Maker<ChartPart<Axis["title"]>> = defineClass<ChartPart<Axis["title"]>>("ChartAxisTitle", () => ({
  scalars: TITLE_TEXT,
  children: { format: axisTitleFormat },
  methods: { setFormula: (target, args, host) => setTitleFormula(target, args.at(0), host) },
}));

const axisTitleFormat: Maker<ChartPart<Axis["title"]>> = defineClass<ChartPart<Axis["title"]>>("ChartAxisTitleFormat", () => ({
  children: {
    font: (target) =>
      chartFont(
        inside(
          target,
          (title) => title.font,
          (title, font) => ({ ...title, font }),
        ),
      ),
  },
}));

/** `Excel.ChartAxisFormat`. */
const axisFormat: Maker<AxisPart> = defineClass<AxisPart>("ChartAxisFormat", () => ({
  children: {
    font: (target) =>
      chartFont(
        inside(
          target,
          (axis) => axis.font,
          (axis, font) => ({ ...axis, font }),
        ),
      ),
    line: (target) =>
      chartLine(
        inside(
          target,
          (axis) => axis.line,
          (axis, line) => ({ ...axis, line }),
        ),
      ),
  },
}));

type Gridlines = ChartPart<{ readonly visible: boolean; readonly line: LineFormat }>;

/** `Excel.ChartGridlines`. */
const gridlines: Maker<Gridlines> = defineClass<Gridlines>("ChartGridlines", () => ({
  scalars: {
    visible: {
      get: (target, host) => readPart(target, host).visible,
      set: (target, value, host) => {
        const visible = asTruth(value);
        changePart(target, host, (lines) => ({ ...lines, visible }));
      },
    },
  },
  children: { format: gridlinesFormat },
}));

const gridlinesFormat: Maker<Gridlines> = defineClass<Gridlines>("ChartGridlinesFormat", () => ({
  children: {
    line: (target) =>
      chartLine(
        inside(
          target,
          (lines) => lines.line,
          (lines, line) => ({ ...lines, line }),
        ),
      ),
  },
}));
