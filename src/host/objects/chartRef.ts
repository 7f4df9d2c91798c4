import type { Chart } from "../book/model";
import { itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { requireAllowed, sheetOf, touched } from "./sheetRef";

export interface ChartRef {
  readonly sheetId: string;
  readonly chartId: string;
}

export function chartOf(target: ChartRef, host: HostState): Chart {
  const found = sheetOf(target, host).charts.find(({ id }) => id === target.chartId);
  if (!found) throw itemNotFound();
  return found;
}

export function changeChart(target: ChartRef, host: HostState, change: (chart: Chart) => Chart): void {
  chartOf(target, host);
  requireAllowed(sheetOf(target, host), "allowEditObjects");
  const sheet = touched(target, host);
  sheet.charts = sheet.charts.map((chart) => (chart.id === target.chartId ? change(chart) : chart));
}

/** A part of a chart that can be read and put back: one class serves every font, line and fill of a chart. */
export interface ChartPart<V> extends ChartRef {
  readonly read: (chart: Chart) => V;
  readonly write: (chart: Chart, value: V) => Chart;
}

export function readPart<V>(part: ChartPart<V>, host: HostState): V {
  return part.read(chartOf(part, host));
}

export function changePart<V>(part: ChartPart<V>, host: HostState, change: (value: V) => V): void {
  changeChart(part, host, (chart) => part.write(chart, change(part.read(chart))));
}

/** The part of a part. */
export function inside<V, W>(part: ChartPart<V>, read: (value: V) => W, write: (value: V, inner: W) => V): ChartPart<W> {
  return {
    sheetId: part.sheetId,
    chartId: part.chartId,
    read: (chart) => read(part.read(chart)),
    write: (chart, inner) => part.write(chart, write(part.read(chart), inner)),
  };
}

export function wholeChart({ sheetId, chartId }: ChartRef): ChartPart<Chart> {
  return { sheetId, chartId, read: (chart) => chart, write: (_chart, value) => value };
}
