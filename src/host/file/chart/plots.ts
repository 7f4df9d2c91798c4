import type { Axis, Chart, Series } from "../../book/model";
import { element } from "../xml/write";
import type { Caches } from "./caches";
import { axisXml } from "./chartAxes";
import { kindOf, type Kind } from "./chartKinds";
import { seriesXml } from "./chartSeries";

/** The plots of a chart (one for each kind and axis group) and the axes that they stand on. */

interface Plot {
  readonly kind: Kind;
  readonly group: Series["axisGroup"];
  readonly series: { readonly series: Series; readonly index: number }[];
}

const CATEGORY = { Primary: 111111111, Secondary: 333333333 } as const;
const VALUE = { Primary: 222222222, Secondary: 444444444 } as const;

function plotsOf(chart: Chart): Plot[] {
  const plots: Plot[] = [];
  chart.series.forEach((series, index) => {
    const kind = kindOf(series.type);
    const same = plots.find(
      (plot) =>
        plot.group === series.axisGroup &&
        plot.kind.plot === kind.plot &&
        plot.kind.grouping === kind.grouping &&
        plot.kind.horizontal === kind.horizontal &&
        plot.kind.style === kind.style,
    );
    if (same) same.series.push({ series, index });
    else plots.push({ kind, group: series.axisGroup, series: [{ series, index }] });
  });
  return plots.length > 0 ? plots : [{ kind: kindOf(chart.type), group: "Primary", series: [] }];
}

/** The members of `c:plotArea` from the plots on. Each axis that a plot names is defined, and no other. */
export function plotsXml(chart: Chart, caches: Caches): string {
  const plots = plotsOf(chart);
  const groups = (["Primary", "Secondary"] as const).filter((group) => plots.some((plot) => plot.group === group && hasAxes(plot.kind)));
  return plots.map((plot) => plotXml(plot, caches)).join("") + groups.map((group) => axesXml(chart, group, plots, caches)).join("");
}

function hasAxes({ plot }: Kind): boolean {
  return plot !== "pie" && plot !== "doughnut";
}

function plotXml({ kind, group, series }: Plot, caches: Caches): string {
  const [first] = series;
  const value = (name: string, val: string | number | boolean | undefined): string =>
    val === undefined ? "" : element(`c:${name}`, { val });
  const inside = series.map((one) => seriesXml(one.series, one.index, caches)).join("");
  const axes = hasAxes(kind) ? value("axId", CATEGORY[group]) + value("axId", VALUE[group]) : "";
  switch (kind.plot) {
    case "bar": {
      const overlap = first?.series.overlap ?? (kind.grouping === "clustered" ? undefined : 100);
      return element(
        "c:barChart",
        {},
        value("barDir", kind.horizontal ? "bar" : "col"),
        value("grouping", kind.grouping),
        value("varyColors", false),
        inside,
        value("gapWidth", first?.series.gapWidth ?? 150),
        value("overlap", overlap),
        axes,
      );
    }
    case "line":
      return element("c:lineChart", {}, value("grouping", kind.grouping), value("varyColors", false), inside, value("marker", true), axes);
    case "area":
      return element("c:areaChart", {}, value("grouping", kind.grouping), value("varyColors", false), inside, axes);
    case "scatter":
      return element("c:scatterChart", {}, value("scatterStyle", kind.style), value("varyColors", false), inside, axes);
    case "radar":
      return element("c:radarChart", {}, value("radarStyle", kind.style), value("varyColors", false), inside, axes);
    case "pie":
      return element("c:pieChart", {}, value("varyColors", true), inside, value("firstSliceAng", 0));
    case "doughnut":
      return element("c:doughnutChart", {}, value("varyColors", true), inside, value("firstSliceAng", 0), value("holeSize", 50));
  }
}

/** A second group has a category axis of its own, not shown; its values stand on the right. */
function axesXml(chart: Chart, group: Series["axisGroup"], plots: readonly Plot[], caches: Caches): string {
  const mine = plots.filter((plot) => plot.group === group);
  const horizontal = mine.some(({ kind }) => kind.horizontal === true);
  const scatter = mine.some(({ kind }) => kind.plot === "scatter");
  const second = group === "Secondary";
  const valueAxis: Axis = second ? (chart.secondaryValue ?? chart.value) : chart.value;
  // The second value axis stands at the far end of the categories.
  const categoryAxis: Axis = second ? { ...chart.category, position: "Maximum" } : chart.category;
  const crossBetween = scatter || mine.every(({ kind }) => kind.plot === "area") ? "midCat" : "between";
  const category = axisXml(
    categoryAxis,
    {
      kind: scatter ? "valAx" : "catAx",
      id: CATEGORY[group],
      crossing: { id: VALUE[group], axis: valueAxis },
      side: horizontal ? "l" : "b",
      crossBetween,
      deleted: second,
    },
    chart,
    caches,
  );
  const value = axisXml(
    valueAxis,
    {
      kind: "valAx",
      id: VALUE[group],
      crossing: { id: CATEGORY[group], axis: categoryAxis },
      side: horizontal ? (second ? "t" : "b") : second ? "r" : "l",
      crossBetween,
    },
    chart,
    caches,
  );
  return second ? value + category : category + value;
}
