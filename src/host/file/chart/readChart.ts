import type { Axis, Chart, Series } from "../../book/model";
import type { ThemeColours } from "../colours";
import { childOf, childrenOf, descendant, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { readAxis } from "./chartAxes";
import { KINDS, type Kind } from "./chartKinds";
import { BLANKS, CHART_FONT } from "./chartPart";
import { readSeries } from "./chartSeries";
import { readChartFont, readTitle } from "./chartText";
import { readFill, readLine } from "./shape";

type Place = Pick<Chart, "id" | "name" | "left" | "top" | "width" | "height">;
const LEGEND_PLACES: Readonly<Record<string, Chart["legend"]["position"]>> = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" };
const NO_TITLE = { text: "", visible: false, font: {}, overlay: false } as const;
const BARE_AXIS: Axis = {
  visible: true,
  majorGridlines: { visible: false, line: {} },
  minorGridlines: false,
  reversed: false,
  position: "Automatic",
  tickLabelPosition: "NextToAxis",
  majorTickMark: "None",
  font: {},
  line: {},
  title: NO_TITLE,
};

/** A chart of a file; null for kinds that the book does not know. */
export function readChart(space: XmlNode, place: Place, theme: ThemeColours, warn: (sentence: string) => void): Chart | null {
  const chart = childOf(space, "chart"),
    area = childOf(chart, "plotArea");
  const plots = (area?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const axes = (area?.children ?? []).filter(({ name }) => name.endsWith("Ax"));
  const secondary = secondaryIds(plots);
  const series = readAllSeries(plots, secondary, theme);
  const [first] = series;
  if (!first && plots.every((plot) => typeOf(plot) === null)) return null;
  if (plots.some((plot) => typeOf(plot) === null))
    warn(`The chart "${place.name}" has series of a kind that is not known here: they are lost.`);
  const legend = childOf(chart, "legend");
  const shape = childOf(space, "spPr"),
    blanks = childOf(chart, "dispBlanksAs")?.attributes["val"];
  const primary = axesOf(
    axes,
    plots.flatMap(axisIds).filter((id) => !secondary.has(id)),
  );
  const second = axesOf(axes, [...secondary]);
  const axis = (node: XmlNode | undefined, crossing: XmlNode | undefined): Axis =>
    node ? readAxis(node, crossing, theme, place) : BARE_AXIS;
  const border = readLine(shape, theme),
    fill = readFill(shape, theme);
  const plotArea = readPlotArea(area, place, theme);
  return {
    ...place,
    type: first?.type ?? typeOf(plots[0]) ?? "ColumnClustered",
    title:
      truthOf(childOf(chart, "autoTitleDeleted"), "val", false) && !childOf(chart, "title") ? NO_TITLE : readTitle(chart, theme, place),
    legend: {
      visible: legend !== undefined,
      position: LEGEND_PLACES[childOf(legend, "legendPos")?.attributes["val"] ?? "r"] ?? "Right",
      font: readChartFont(legend, theme),
      overlay: truthOf(childOf(legend, "overlay"), "val", false),
    },
    category: axis(primary.category, primary.value),
    value: axis(primary.value, primary.category),
    ...(second.value ? { secondaryValue: axis(second.value, second.category) } : {}),
    series,
    fill: typeof fill === "object" && fill.color === "#FFFFFF" ? "Automatic" : fill,
    border: border.color === "#D9D9D9" && border.weight === 0.75 ? {} : border,
    font: readChartFont(space, theme, CHART_FONT),
    ...(plotArea ? { plotArea } : {}),
    displayBlanksAs: (Object.keys(BLANKS) as (keyof typeof BLANKS)[]).find((name) => BLANKS[name] === blanks) ?? "NotPlotted",
    plotVisibleOnly: truthOf(childOf(chart, "plotVisOnly"), "val", true),
  };
}

function axisIds(plot: XmlNode): string[] {
  return childrenOf(plot, "axId").flatMap(({ attributes }) => attributes["val"] ?? []);
}

/** The first plot stands on the first axes; plots that name others make the second group. */
function secondaryIds(plots: readonly XmlNode[]): ReadonlySet<string> {
  const first = new Set(plots.slice(0, 1).flatMap(axisIds));
  return new Set(plots.flatMap(axisIds).filter((id) => !first.has(id)));
}

/** Where both are axes of numbers (scatter charts), a plot names that of the categories first. */
function axesOf(axes: readonly XmlNode[], ids: readonly string[]): { category: XmlNode | undefined; value: XmlNode | undefined } {
  const idOf = (axis: XmlNode): string => childOf(axis, "axId")?.attributes["val"] ?? "";
  const mine = axes.filter((axis) => ids.includes(idOf(axis)));
  const category = mine.find(({ name }) => name !== "valAx") ?? (mine.length > 1 ? mine.find((axis) => idOf(axis) === ids[0]) : undefined);
  return { category, value: mine.find((axis) => axis.name === "valAx" && axis !== category) };
}

function readAllSeries(plots: readonly XmlNode[], secondary: ReadonlySet<string>, theme: ThemeColours): Series[] {
  const found = plots
    .flatMap((plot) => {
      const type = typeOf(plot);
      if (type === null) return [];
      const gapWidth = numberOf(childOf(plot, "gapWidth"), "val"),
        overlap = numberOf(childOf(plot, "overlap"), "val");
      const options = {
        type,
        axisGroup: axisIds(plot).some((id) => secondary.has(id)) ? ("Secondary" as const) : ("Primary" as const),
        // What the writer puts where the book says nothing.
        ...(gapWidth === undefined || gapWidth === 150 ? {} : { gapWidth }),
        ...(overlap === undefined || overlap === (type.endsWith("Clustered") ? 0 : 100) ? {} : { overlap }),
      };
      return childrenOf(plot, "ser").map((node) => ({ node, options, order: numberOf(childOf(node, "order"), "val") ?? 0 }));
    })
    .sort((a, b) => a.order - b.order);
  return found.map(({ node, options }, index) => readSeries(node, index + 1, options, theme));
}

const PLOTS: Readonly<Record<string, Kind["plot"]>> = {
  barChart: "bar",
  bar3DChart: "bar",
  lineChart: "line",
  line3DChart: "line",
  pieChart: "pie",
  pie3DChart: "pie",
  ofPieChart: "pie",
  doughnutChart: "doughnut",
  areaChart: "area",
  area3DChart: "area",
  scatterChart: "scatter",
  radarChart: "radar",
};

/** `Excel.ChartType` of a plot; null for a kind that is not kept. Three dimensions become two. */
function typeOf(plot: XmlNode | undefined): string | null {
  const wanted = PLOTS[plot?.name ?? ""];
  if (!plot || wanted === undefined) return null;
  const valueOf = (name: string): string | undefined => childOf(plot, name)?.attributes["val"];
  if (wanted === "scatter") {
    if (valueOf("scatterStyle") === "smoothMarker" || valueOf("scatterStyle") === "smooth") return "XYScatterSmooth";
    const lines = childrenOf(plot, "ser").some((series) => !descendant(series, "spPr", "ln", "noFill"));
    return lines ? "XYScatterLines" : "XYScatter";
  }
  if (wanted === "radar") return valueOf("radarStyle") === "filled" ? "RadarFilled" : "RadarMarkers";
  const grouping = valueOf("grouping") ?? (wanted === "bar" ? "clustered" : "standard");
  const found = Object.keys(KINDS).find((type) => {
    const kind = KINDS[type];
    if (kind?.plot !== wanted) return false;
    if (wanted === "pie" || wanted === "doughnut") return true;
    return (
      (kind.grouping === grouping || (grouping === "standard" && kind.grouping === "clustered")) &&
      (wanted !== "bar" || kind.horizontal === (valueOf("barDir") === "bar")) &&
      (wanted !== "line" || kind.markers === true)
    );
  });
  return found ?? null;
}

function readPlotArea(area: XmlNode | undefined, { width, height }: Place, theme: ThemeColours): Chart["plotArea"] {
  const layout = descendant(area, "layout", "manualLayout");
  const inner = childOf(layout, "layoutTarget")?.attributes["val"] === "inner";
  const points = (name: string, whole: number): number | undefined => {
    const share = numberOf(childOf(layout, name), "val");
    return share === undefined || inner ? undefined : Math.round(share * whole * 1000) / 1000;
  };
  const left = points("x", width),
    top = points("y", height),
    wide = points("w", width),
    high = points("h", height);
  const fill = readFill(childOf(area, "spPr"), theme);
  const read = {
    ...(left === undefined ? {} : { left }),
    ...(top === undefined ? {} : { top }),
    ...(wide === undefined ? {} : { width: wide }),
    ...(high === undefined ? {} : { height: high }),
    ...(fill === "Automatic" ? {} : { fill }),
  };
  return Object.keys(read).length > 0 ? read : undefined;
}
