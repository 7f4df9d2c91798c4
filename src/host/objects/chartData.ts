import { cellArea } from "../book/area";
import type { Area, Axis, Chart, ChartText, Series, Sheet } from "../book/model";
import { showsDate } from "../book/numberText";
import type { HostState } from "../hostState";
import { referenceFormula } from "./address";

export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
export type SeriesBy = (typeof SERIES_BY)[number];

export interface ChartData {
  readonly series: readonly Series[];
  readonly plotBy: "Columns" | "Rows";
}

/**
 * Finds series, names and categories in a block of cells as Excel does: more columns than rows run by rows; a first line
 * of text, of dates or under an empty corner holds the categories; a first line of text or beside an empty corner holds
 * the names, and series stay bound to those cells.
 */
export function seriesFrom(host: HostState, sheet: Sheet, given: Area, type: string, by: SeriesBy): ChartData {
  const area = usedPart(host, sheet, given);
  const plotBy = by !== "Auto" ? by : area.right - area.left > area.bottom - area.top ? "Rows" : "Columns";
  const at = (line: number, point: number): { row: number; column: number } =>
    plotBy === "Columns" ? { row: area.top + point, column: area.left + line } : { row: area.top + line, column: area.left + point };
  const lines = plotBy === "Columns" ? area.right - area.left + 1 : area.bottom - area.top + 1;
  const points = plotBy === "Columns" ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const isLabel = (line: number, point: number): boolean => {
    const { row, column } = at(line, point);
    const value = host.book.cell(sheet, row, column)?.value ?? null;
    return typeof value === "string" && value !== "";
  };
  const isDate = (line: number, point: number): boolean => {
    const { row, column } = at(line, point);
    const value = host.book.cell(sheet, row, column)?.value ?? null;
    return typeof value === "number" && showsDate(host.book.formatAt(sheet, row, column).numberFormat ?? "General");
  };
  const isEmpty = (line: number, point: number): boolean => {
    const { row, column } = at(line, point);
    const value = host.book.cell(sheet, row, column)?.value ?? null;
    return value === null || value === "";
  };
  const count = (length: number): number[] => Array.from({ length }, (_, index) => index);
  const emptyCorner = lines > 1 && points > 1 && isEmpty(0, 0);
  const xy = type.startsWith("XY") || type.startsWith("Bubble");
  const hasNames = points > 1 && (emptyCorner || count(lines).some((line) => (line > 0 || lines === 1) && isLabel(line, 0)));
  const first = hasNames ? 1 : 0;
  const hasCategories =
    lines > 1 && (emptyCorner || xy || count(points - first).some((point) => isLabel(0, point + first) || isDate(0, point + first)));
  const lineFormula = (line: number): string => {
    const from = at(line, first);
    const to = at(line, points - 1);
    return referenceFormula(sheet, { top: from.row, left: from.column, bottom: to.row, right: to.column });
  };
  const categories = hasCategories ? lineFormula(0) : undefined;
  const begin = hasCategories ? 1 : 0;
  const series = count(lines - begin).map((index) => {
    const head = at(index + begin, 0);
    const name = hasNames
      ? { text: host.book.text(sheet, head.row, head.column), formula: referenceFormula(sheet, cellArea(head.row, head.column)) }
      : { text: `Series${index + 1}` };
    return {
      ...newSeries(`series-${index + 1}`, type),
      name,
      values: lineFormula(index + begin),
      ...(categories === undefined ? {} : { categories }),
    };
  });
  return { series, plotBy };
}

/** Whole rows and columns count as far as the sheet is used. */
function usedPart(host: HostState, sheet: Sheet, area: Area): Area {
  const used = host.book.usedArea(sheet, true);
  if (!used) return { ...area, bottom: area.top, right: area.left };
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, Math.max(used.bottom, area.bottom < 100000 ? area.bottom : 0))),
    right: Math.max(area.left, Math.min(area.right, Math.max(used.right, area.right < 10000 ? area.right : 0))),
  };
}

export function newSeries(id: string, type: string): Series {
  return { id, type, name: { text: "" }, axisGroup: "Primary", fill: "Automatic", line: {}, smooth: type.includes("Smooth"), points: {} };
}

const NO_TITLE: ChartText = { text: "", visible: false, font: {}, overlay: false };

export function newAxis(gridlines: boolean): Axis {
  return {
    visible: true,
    majorGridlines: { visible: gridlines, line: {} },
    minorGridlines: false,
    reversed: false,
    position: "Automatic",
    tickLabelPosition: "NextToAxis",
    majorTickMark: "None",
    font: {},
    line: {},
    title: NO_TITLE,
  };
}

/**
 * A chart as Excel draws it at first, 5 by 3 inches: one series gives its name as title and needs no legend, more get
 * "Chart Title" and a legend at the foot.
 */
export function chartDefaults(type: string, { series, plotBy }: ChartData): Omit<Chart, "id" | "name"> {
  const [only] = series;
  const single = series.length === 1 && only !== undefined;
  const round = /^(Pie|Doughnut|3DPie|ExplodedPie)/.test(type);
  return {
    type,
    left: 180,
    top: 75,
    width: 360,
    height: 216,
    title: { text: single ? only.name.text : "Chart Title", visible: true, font: {}, overlay: false },
    legend: { visible: !single || round, position: "Bottom", font: {}, overlay: false },
    category: newAxis(false),
    value: newAxis(true),
    series,
    fill: "Automatic",
    border: {},
    font: {},
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
    plotBy,
  };
}
