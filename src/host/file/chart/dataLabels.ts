import type { DataLabels } from "../../book/model";
import type { ThemeColours } from "../colours";
import { childOf, truthOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";
import { fromXstring, toXstring } from "../xml/xstring";
import type { Kind } from "./chartKinds";
import { readChartFont, textPropertiesXml } from "./chartText";

type Position = NonNullable<DataLabels["position"]>;

const WORDS: Readonly<Partial<Record<Position, string>>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Excel calls a file damaged that puts labels where that kind of chart has no such place. */
function placesOf({ plot, grouping }: Kind): readonly string[] {
  switch (plot) {
    case "bar":
      return grouping === "clustered" ? ["ctr", "inEnd", "inBase", "outEnd"] : ["ctr", "inEnd", "inBase"];
    case "line":
    case "scatter":
      return ["ctr", "l", "r", "t", "b"];
    case "pie":
      return ["ctr", "inEnd", "outEnd", "bestFit"];
    default:
      return [];
  }
}

/** `c:dLbls`, or nothing where a series has no labels. */
export function labelsXml(labels: DataLabels | undefined, kind: Kind): string {
  if (!labels) return "";
  const word = labels.position === undefined ? undefined : WORDS[labels.position];
  const show = (name: string, value: boolean): string => element(`c:${name}`, { val: value });
  return element(
    "c:dLbls",
    {},
    labels.numberFormat === undefined ? "" : element("c:numFmt", { formatCode: toXstring(labels.numberFormat), sourceLinked: false }),
    element("c:spPr", {}, element("a:noFill"), element("a:ln", {}, element("a:noFill"))),
    textPropertiesXml(labels.font),
    word !== undefined && placesOf(kind).includes(word) ? element("c:dLblPos", { val: word }) : "",
    show("showLegendKey", false),
    show("showVal", labels.showValue),
    show("showCatName", labels.showCategoryName),
    show("showSerName", labels.showSeriesName),
    show("showPercent", false),
    show("showBubbleSize", false),
  );
}

export function readLabels(series: XmlNode, theme: ThemeColours): DataLabels | undefined {
  const node = childOf(series, "dLbls");
  if (!node || truthOf(childOf(node, "delete"), "val", false)) return undefined;
  const shows = (name: string): boolean => truthOf(childOf(node, name), "val", false);
  const word = childOf(node, "dLblPos")?.attributes["val"];
  const position = (Object.keys(WORDS) as Position[]).find((one) => WORDS[one] === word);
  const format = childOf(node, "numFmt");
  const labels = {
    showValue: shows("showVal"),
    showSeriesName: shows("showSerName"),
    showCategoryName: shows("showCatName"),
    font: readChartFont(node, theme),
    ...(position === undefined ? {} : { position }),
    ...(format && !truthOf(format, "sourceLinked", false)
      ? { numberFormat: fromXstring(format.attributes["formatCode"] ?? "General") }
      : {}),
  };
  return labels.showValue || labels.showSeriesName || labels.showCategoryName ? labels : undefined;
}
