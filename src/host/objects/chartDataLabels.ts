import type { DataLabels } from "../book/model";
import { asText, asTruth, oneOf } from "./arguments";
import { chartFont } from "./chartFormat";
import { changePart, inside, readPart, type ChartPart } from "./chartRef";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import type { Argument, Json } from "./hostObject";

/** What "show data labels" shows. */
export const NEW_LABELS: DataLabels = { showValue: true, showSeriesName: false, showCategoryName: false, font: {} };
const POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

type Labels = ChartPart<DataLabels>;

function member<K extends keyof DataLabels>(key: K, read: (value: Argument) => DataLabels[K], otherwise: Json): Scalar<Labels> {
  return {
    get: (target, host) => (readPart(target, host)[key] as Json | undefined) ?? otherwise,
    set: (target, value, host) => {
      const wanted = read(value);
      changePart(target, host, (labels) => ({ ...labels, [key]: wanted }));
    },
  };
}

/** `Excel.ChartDataLabels`. */
export const dataLabels: Maker<Labels> = defineClass<Labels>("ChartDataLabels", () => ({
  scalars: {
    position: member("position", (value) => oneOf(POSITIONS, value), ""),
    showValue: member("showValue", asTruth, false),
    showSeriesName: member("showSeriesName", asTruth, false),
    showCategoryName: member("showCategoryName", asTruth, false),
    numberFormat: member("numberFormat", asText, "General"),
    linkNumberFormat: { get: (target, host) => readPart(target, host).numberFormat === undefined },
  },
  children: { format: labelFormat },
}));

const labelFormat: Maker<Labels> = defineClass<Labels>("ChartDataLabelFormat", () => ({
  children: {
    font: (target) =>
      chartFont(
        inside(
          target,
          (labels) => labels.font,
          (labels, font) => ({ ...labels, font }),
        ),
      ),
  },
}));
