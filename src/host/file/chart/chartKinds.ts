/** What files make of `Excel.ChartType`: the kind of plot, and how its series stand. */
export interface Kind {
  readonly plot: "bar" | "line" | "pie" | "doughnut" | "area" | "scatter" | "radar";
  readonly horizontal?: boolean;
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
  /** `scatterStyle` or `radarStyle`. */
  readonly style?: string;
}

const column = (grouping: Kind["grouping"]): Kind => ({ plot: "bar", horizontal: false, grouping: grouping ?? "clustered" });
const bar = (grouping: Kind["grouping"]): Kind => ({ plot: "bar", horizontal: true, grouping: grouping ?? "clustered" });
const line = (grouping: Kind["grouping"], markers: boolean): Kind => ({ plot: "line", grouping: grouping ?? "standard", markers });
const area = (grouping: Kind["grouping"]): Kind => ({ plot: "area", grouping: grouping ?? "standard" });
const scatter = (style: string, markers: boolean): Kind => ({ plot: "scatter", style, markers });

/** The kinds that are written as they are. */
export const KINDS: Readonly<Record<string, Kind>> = {
  ColumnClustered: column("clustered"),
  ColumnStacked: column("stacked"),
  ColumnStacked100: column("percentStacked"),
  BarClustered: bar("clustered"),
  BarStacked: bar("stacked"),
  BarStacked100: bar("percentStacked"),
  Line: line("standard", false),
  LineMarkers: line("standard", true),
  LineStacked: line("stacked", false),
  LineMarkersStacked: line("stacked", true),
  LineStacked100: line("percentStacked", false),
  LineMarkersStacked100: line("percentStacked", true),
  Area: area("standard"),
  AreaStacked: area("stacked"),
  AreaStacked100: area("percentStacked"),
  Pie: { plot: "pie" },
  Doughnut: { plot: "doughnut" },
  XYScatter: scatter("lineMarker", true),
  XYScatterLines: scatter("lineMarker", true),
  XYScatterLinesNoMarkers: scatter("lineMarker", false),
  XYScatterSmooth: scatter("smoothMarker", true),
  XYScatterSmoothNoMarkers: scatter("smoothMarker", false),
  Radar: { plot: "radar", style: "marker", markers: false },
  RadarMarkers: { plot: "radar", style: "marker", markers: true },
  RadarFilled: { plot: "radar", style: "filled" },
};

/** The kind of any type of Excel's: those in three dimensions lie flat, others become their nearest neighbour. */
export function kindOf(type: string): Kind {
  const known = KINDS[type];
  if (known) return known;
  const grouping = type.includes("100") ? "percentStacked" : type.includes("Stacked") ? "stacked" : undefined;
  if (/Bar/.test(type) && !/BarOfPie/.test(type)) return bar(grouping);
  if (/Pie/.test(type)) return { plot: "pie" };
  if (/Doughnut|Sunburst/.test(type)) return { plot: "doughnut" };
  if (/Line|^Stock/.test(type)) return line(grouping, false);
  if (/Area|Surface/.test(type)) return area(grouping);
  if (/Bubble/.test(type)) return scatter("lineMarker", true);
  return column(grouping);
}
