import type { Fill, Marker, Series } from "../../book/model";
import type { ThemeColours } from "../colours";
import { formulaInBook } from "../formulaText";
import { childOf, childrenOf, descendant, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { element, escaped } from "../xml/write";
import { toXstring } from "../xml/xstring";
import type { Caches } from "./caches";
import { kindOf, type Kind } from "./chartKinds";
import { readText } from "./chartText";
import { labelsXml, readLabels } from "./dataLabels";
import { readFill, readLine, readSolidFill, shapeXml, solidFillXml } from "./shape";

const MARKERS: Readonly<Partial<Record<Marker["style"], string>>> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
  Picture: "picture",
};

/** `c:ser`, its members in the order that each kind of plot asks for. `index` is its place among all series of the chart. */
export function seriesXml(series: Series, index: number, caches: Caches): string {
  const kind = kindOf(series.type);
  const points = kind.plot === "bar" || kind.plot === "pie" || kind.plot === "doughnut" ? pointsXml(series, kind) : "";
  const marked = kind.plot === "line" || kind.plot === "scatter" || kind.plot === "radar";
  const data = (name: string, xml: string): string => (xml === "" ? "" : element(name, {}, xml));
  const categories = series.categories === undefined ? "" : caches.categoriesXml(series.categories);
  const values = series.values === undefined ? "" : caches.numbersXml(series.values);
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }),
    element("c:order", { val: index }),
    nameXml(series, caches),
    shapeXml(series.fill, series.type === "XYScatter" && Object.keys(series.line).length === 0 ? { style: "None" } : series.line),
    kind.plot === "bar" ? element("c:invertIfNegative", { val: false }) : "",
    marked ? markerXml(series, kind) : "",
    points,
    labelsXml(series.labels, kind),
    data(kind.plot === "scatter" ? "c:xVal" : "c:cat", categories),
    data(kind.plot === "scatter" ? "c:yVal" : "c:val", values),
    kind.plot === "line" || kind.plot === "scatter" ? element("c:smooth", { val: series.smooth }) : "",
  );
}

function nameXml({ name }: Series, caches: Caches): string {
  if (name.formula !== undefined) return element("c:tx", {}, caches.textXml(name.formula, name.text));
  return name.text === "" ? "" : element("c:tx", {}, element("c:v", {}, escaped(toXstring(name.text))));
}

function markerXml({ marker }: Series, kind: Kind): string {
  const given = marker ?? { style: kind.markers === false ? ("None" as const) : ("Automatic" as const) };
  const symbol = MARKERS[given.style];
  const inside = [
    symbol === undefined ? "" : element("c:symbol", { val: symbol }),
    given.size === undefined ? "" : element("c:size", { val: given.size }),
    given.background === undefined && given.foreground === undefined
      ? ""
      : element(
          "c:spPr",
          {},
          given.background === undefined ? "" : solidFillXml(given.background),
          given.foreground === undefined ? "" : element("a:ln", { w: 9525 }, solidFillXml(given.foreground)),
        ),
  ].join("");
  return inside === "" ? "" : element("c:marker", {}, inside);
}

/** A point that is coloured by itself keeps the line of its series. */
function pointsXml({ points, line }: Series, kind: Kind): string {
  return Object.entries(points)
    .map(([index, fill]) => [Number(index), fill] as const)
    .sort(([a], [b]) => a - b)
    .map(([index, fill]) =>
      element(
        "c:dPt",
        {},
        element("c:idx", { val: index }),
        kind.plot === "bar" ? element("c:invertIfNegative", { val: false }) : "",
        element("c:bubble3D", { val: false }),
        shapeXml(fill, line),
      ),
    )
    .join("");
}

/** What a plot says for all its series. */
export type PlotOptions = Pick<Series, "type" | "axisGroup"> & { readonly gapWidth?: number; readonly overlap?: number };

/** `number` counts the series of the chart from 1, for its id. */
export function readSeries(node: XmlNode, number: number, plot: PlotOptions, theme: ThemeColours): Series {
  const shape = childOf(node, "spPr");
  const values = formulaIn(node, "val") ?? formulaIn(node, "yVal");
  const categories = formulaIn(node, "cat") ?? formulaIn(node, "xVal");
  const labels = readLabels(node, theme);
  const marker = readMarker(node, theme);
  const type = seriesType(plot.type, marker);
  const line = readLine(shape, theme);
  return {
    id: `series-${number}`,
    type,
    name: readText(childOf(node, "tx")),
    ...(values === undefined ? {} : { values }),
    ...(categories === undefined ? {} : { categories }),
    axisGroup: plot.axisGroup,
    fill: readFill(shape, theme),
    line: type === "XYScatter" && line.style === "None" ? {} : line,
    ...(marker && marker.style !== "None" ? { marker } : {}),
    ...(labels ? { labels } : {}),
    ...(plot.gapWidth === undefined ? {} : { gapWidth: plot.gapWidth }),
    ...(plot.overlap === undefined ? {} : { overlap: plot.overlap }),
    smooth: truthOf(childOf(node, "smooth"), "val", false),
    points: Object.fromEntries(
      childrenOf(node, "dPt").map((point): [number, Fill] => [
        numberOf(childOf(point, "idx"), "val") ?? 0,
        readFill(childOf(point, "spPr"), theme),
      ]),
    ),
  };
}

/** Files have one kind of plot for lines with and without markers. */
function seriesType(type: string, marker: Marker | undefined): string {
  const bare = marker?.style === "None";
  if (type.startsWith("LineMarkers") && bare) return type.replace("LineMarkers", "Line");
  if (type === "RadarMarkers" && bare) return "Radar";
  if ((type === "XYScatterLines" || type === "XYScatterSmooth") && bare) return `${type}NoMarkers`;
  return type;
}

function formulaIn(node: XmlNode, name: string): string | undefined {
  const data = childOf(node, name);
  const formula = (childOf(data, "numRef") ?? childOf(data, "strRef") ?? childOf(data, "multiLvlStrRef"))?.children.find(
    (child) => child.name === "f",
  )?.text;
  return formula === undefined ? undefined : formulaInBook(formula);
}

function readMarker(node: XmlNode, theme: ThemeColours): Marker | undefined {
  const marker = childOf(node, "marker");
  if (!marker) return undefined;
  const word = childOf(marker, "symbol")?.attributes["val"];
  const style = (Object.keys(MARKERS) as Marker["style"][]).find((one) => MARKERS[one] === word) ?? "Automatic";
  const size = numberOf(childOf(marker, "size"), "val");
  const background = readSolidFill(childOf(marker, "spPr"), theme);
  const foreground = readSolidFill(descendant(marker, "spPr", "ln"), theme);
  return {
    style,
    ...(size === undefined ? {} : { size }),
    ...(background === undefined ? {} : { background }),
    ...(foreground === undefined ? {} : { foreground }),
  };
}
