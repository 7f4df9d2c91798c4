import type { Fill, Font, LineFormat, Underline } from "../book/model";
import { asColour, asNumber, asText, asTruth, oneOf } from "./arguments";
import { withMember } from "./cellAccess";
import { changePart, readPart, type ChartPart } from "./chartRef";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import type { Argument, Json } from "./hostObject";

/** Text in charts as Excel draws it unless told otherwise. */
const CHART_FONT = { name: "Calibri", size: 10, color: "#595959", bold: false, italic: false, underline: "None" } as const;
const LINE_STYLES = [
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "None",
  "RoundDot",
] as const;

type Fonts = ChartPart<Font>;
function fontMember<K extends keyof typeof CHART_FONT>(key: K, read: (value: Argument) => Font[K]): Scalar<Fonts> {
  return {
    get: (target, host) => (readPart(target, host)[key] as Json | undefined) ?? CHART_FONT[key],
    set: (target, value, host) => {
      const wanted = read(value);
      changePart(target, host, (font) => withMember(font, key, wanted));
    },
  };
}

/** `Excel.ChartFont`. */
export const chartFont: Maker<Fonts> = defineClass<Fonts>("ChartFont", () => ({
  scalars: {
    name: fontMember("name", asText),
    size: fontMember("size", asNumber),
    color: fontMember("color", asColour),
    bold: fontMember("bold", asTruth),
    italic: fontMember("italic", asTruth),
    underline: fontMember("underline", (value) => oneOf<Underline>(["None", "Single"], value)),
  },
}));

type Lines = ChartPart<LineFormat>;
function lineMember<K extends keyof LineFormat>(key: K, otherwise: Json, read: (value: Argument) => LineFormat[K]): Scalar<Lines> {
  return {
    get: (target, host) => (readPart(target, host)[key] as Json | undefined) ?? otherwise,
    set: (target, value, host) => {
      const wanted = read(value);
      changePart(target, host, (line) => {
        // A colour or weight on a line that was taken away draws it again.
        const shown = line.style === "None" && key !== "style" ? withMember(line, "style", "Continuous") : line;
        return withMember(shown, key, wanted);
      });
    },
  };
}

function lineClass(name: "ChartLineFormat" | "ChartBorder"): Maker<Lines> {
  return defineClass<Lines>(name, () => ({
    scalars: {
      color: lineMember("color", "#000000", asColour),
      weight: lineMember("weight", 0.75, asNumber),
      lineStyle: lineMember("style", "Automatic", (value) => oneOf(LINE_STYLES, value)),
    },
    methods: { clear: (target, _args, host) => changePart(target, host, () => ({ style: "None" as const })) },
  }));
}

/** `Excel.ChartLineFormat`. */
export const chartLine = lineClass("ChartLineFormat");
/** `Excel.ChartBorder`. */
export const chartBorder = lineClass("ChartBorder");

/** `Excel.ChartFill`: it can be set and cleared, and says nothing else before ExcelApi 1.18. */
export const chartFill: Maker<ChartPart<Fill>> = defineClass<ChartPart<Fill>>("ChartFill", () => ({
  methods: {
    setSolidColor: (target, args, host) => {
      const color = asColour(args.at(0));
      changePart(target, host, () => ({ color }));
    },
    clear: (target, _args, host) => changePart<Fill>(target, host, () => "None"),
  },
}));
