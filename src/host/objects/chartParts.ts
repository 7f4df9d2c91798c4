import type { BoundText, Chart, ChartText } from "../book/model";
import { invalidArgument } from "../hostError";
import type { HostState } from "../hostState";
import { asNumber, asText, asTruth, oneOf } from "./arguments";
import { withMember } from "./cellAccess";
import { chartFill, chartFont } from "./chartFormat";
import { changePart, inside, readPart, type ChartPart } from "./chartRef";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import type { Argument, Json } from "./hostObject";
import { sheetOf } from "./sheetRef";

/** What a fixed or cell-bound text says now. */
export function boundText(text: BoundText, sheetId: string, host: HostState): string {
  if (text.formula === undefined) return text.text;
  const place = host.book.areaOf(text.formula, sheetOf({ sheetId }, host));
  return place ? host.book.text(place.sheet, place.area.top, place.area.left) : text.text;
}

/** A formula that a chart's text can be bound to: one that leads to cells. */
export function cellFormula(value: Argument, sheetId: string, host: HostState): string {
  const text = asText(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!host.book.areaOf(formula, sheetOf({ sheetId }, host))) throw invalidArgument();
  return formula;
}

type Titles = ChartPart<ChartText>;

/** Fixed text unbinds a title from its cell and shows it. */
export const TITLE_TEXT: Readonly<Record<"text" | "visible", Scalar<Titles>>> = {
  text: {
    get: (target, host) => boundText(readPart(target, host), target.sheetId, host),
    set: (target, value, host) => {
      const text = asText(value);
      changePart(target, host, (title) => ({ ...withMember(title, "formula", undefined), text, visible: true }));
    },
  },
  visible: {
    get: (target, host) => readPart(target, host).visible,
    set: (target, value, host) => {
      const visible = asTruth(value);
      changePart(target, host, (title) => ({ ...title, visible }));
    },
  },
};

export function setTitleFormula(target: Titles, formula: Argument, host: HostState): void {
  const bound = cellFormula(formula, target.sheetId, host);
  changePart(target, host, (title) => ({
    ...title,
    formula: bound,
    text: boundText({ text: title.text, formula: bound }, target.sheetId, host),
    visible: true,
  }));
}

/** `Excel.ChartTitle`. */
export const chartTitle: Maker<Titles> = defineClass<Titles>("ChartTitle", () => ({
  scalars: {
    ...TITLE_TEXT,
    overlay: {
      get: (target, host) => readPart(target, host).overlay,
      set: (target, value, host) => {
        const overlay = asTruth(value);
        changePart(target, host, (title) => ({ ...title, overlay }));
      },
    },
    horizontalAlignment: {
      get: (target, host) => readPart(target, host).horizontalAlignment ?? "Center",
      set: (target, value, host) => {
        const horizontalAlignment = oneOf(["Center", "Left", "Right", "Justify", "Distributed"], value);
        changePart(target, host, (title) => ({ ...title, horizontalAlignment }));
      },
    },
    left: place("left"),
    top: place("top"),
  },
  children: { format: chartTitleFormat },
  methods: { setFormula: (target, args, host) => setTitleFormula(target, args.at(0), host) },
}));

function place(key: "left" | "top"): Scalar<Titles> {
  return {
    get: (target, host) => readPart(target, host)[key] ?? null,
    set: (target, value, host) => {
      const points = asNumber(value);
      changePart(target, host, (title) => ({ ...title, [key]: points }));
    },
  };
}

const chartTitleFormat: Maker<Titles> = defineClass<Titles>("ChartTitleFormat", () => ({
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

type Legends = ChartPart<Chart["legend"]>;

/** `Excel.ChartLegend`. */
export const chartLegend: Maker<Legends> = defineClass<Legends>("ChartLegend", () => ({
  scalars: {
    visible: legendMember("visible", asTruth),
    overlay: legendMember("overlay", asTruth),
    position: legendMember("position", (value) => oneOf(["Top", "Bottom", "Left", "Right", "Corner"], value)),
  },
  children: { format: chartLegendFormat },
}));

function legendMember<K extends "visible" | "overlay" | "position">(
  key: K,
  read: (value: Argument) => Chart["legend"][K],
): Scalar<Legends> {
  return {
    get: (target, host) => readPart(target, host)[key],
    set: (target, value, host) => {
      const wanted = read(value);
      changePart(target, host, (legend) => ({ ...legend, [key]: wanted }));
    },
  };
}

const chartLegendFormat: Maker<Legends> = defineClass<Legends>("ChartLegendFormat", () => ({
  children: {
    font: (target) =>
      chartFont(
        inside(
          target,
          (legend) => legend.font,
          (legend, font) => ({ ...legend, font }),
        ),
      ),
  },
}));

type PlotAreas = ChartPart<NonNullable<Chart["plotArea"]>>;

/** `Excel.ChartPlotArea`. Where nobody placed it, its place is Excel's own business and reads as null. */
export const chartPlotArea: Maker<PlotAreas> = defineClass<PlotAreas>("ChartPlotArea", () => ({
  scalars: Object.fromEntries(
    (["left", "top", "width", "height"] as const).map((key): [string, Scalar<PlotAreas>] => [
      key,
      {
        get: (target, host): Json => readPart(target, host)[key] ?? null,
        set: (target, value, host) => {
          const points = asNumber(value);
          if (points < 0) throw invalidArgument();
          changePart(target, host, (area) => ({ ...area, [key]: points }));
        },
      },
    ]),
  ),
  children: { format: chartPlotAreaFormat },
}));

const chartPlotAreaFormat: Maker<PlotAreas> = defineClass<PlotAreas>("ChartPlotAreaFormat", () => ({
  children: {
    fill: (target) =>
      chartFill(
        inside(
          target,
          (area) => area.fill ?? "Automatic",
          (area, fill) => ({ ...area, fill }),
        ),
      ),
  },
}));
