import { Book } from "../../../src/host/book/book";
import type { Axis, Chart, DataLabels, Marker, Series } from "../../../src/host/book/model";
import { CHART_TYPES } from "../../../src/host/objects/chartTypes";
import { KINDS } from "../../../src/host/file/chart/chartKinds";
import { NO_TITLE, put } from "./sampleBook";

/** A sheet with a chart of each kind that files keep, and with every option that a chart has, dealt out among them. */

const POSITIONS: readonly NonNullable<DataLabels["position"]>[] = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
];
const MARKERS: readonly Marker["style"][] = ["Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"];
const DASHES = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot"] as const;

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("An empty list");
  return found;
}

function axis(index: number, category: boolean): Axis {
  return {
    visible: index % 5 !== 4,
    ...(category ? {} : { minimum: -1, maximum: 5.5, majorUnit: 0.5 }),
    majorGridlines: { visible: index % 2 === 0, line: index % 4 === 0 ? { color: "#D5DEE4", weight: 0.5, style: "Dash" } : {} },
    minorGridlines: index % 3 === 0,
    reversed: index % 3 === 1,
    ...pick(
      [{ position: "Automatic" }, { position: "Maximum" }, { position: "Minimum" }, { position: "Custom", crossesAt: 2 }] as const,
      index,
    ),
    ...(index % 2 === 0 ? { numberFormat: '0.0" <&>"' } : {}),
    tickLabelPosition: pick(["NextToAxis", "High", "Low", "None"] as const, index),
    ...(category && index % 2 === 1 ? { tickLabelSpacing: 2 } : {}),
    majorTickMark: pick(["None", "Cross", "Inside", "Outside"] as const, index),
    font:
      index % 2 === 0
        ? { size: 9.5, bold: true, italic: false, underline: "Single", strikethrough: true, color: "#1B2A33", name: "Arial" }
        : {},
    line: pick([{}, { style: "None" }, { color: "#7A8B96", weight: 1.25, style: pick(DASHES, index) }] as const, index),
    title:
      index % 2 === 0
        ? { ...NO_TITLE, text: `Axis <${index}> & more\nsecond line`, visible: true, font: { size: 11, bold: false, color: "#003E7E" } }
        : NO_TITLE,
    ...(index % 4 === 3 ? { rotation: -45 } : {}),
  };
}

function series(type: string, number: number, chart: number): Series {
  const kind = KINDS[type];
  const lines = kind?.plot === "line" || kind?.plot === "scatter" || kind?.plot === "radar";
  const places =
    kind?.plot === "bar"
      ? POSITIONS.slice(0, kind.grouping === "clustered" ? 4 : 3)
      : kind?.plot === "line" || kind?.plot === "scatter"
        ? (["Center", "Left", "Right", "Top", "Bottom"] as const)
        : kind?.plot === "pie"
          ? (["Center", "InsideEnd", "OutsideEnd", "BestFit"] as const)
          : [];
  const position = places.length > 0 ? pick(places, chart + number) : undefined;
  const bars = kind?.plot === "bar";
  return {
    id: `series-${number}`,
    type,
    name: number === 1 ? { text: "", formula: "='St Luke''s, \"A\"'!$B$1" } : { text: 'Fixed <name> & "quote"' },
    values: `='St Luke''s, "A"'!$${number === 1 ? "B" : "C"}$2:$${number === 1 ? "B" : "C"}$5`,
    categories: `='St Luke''s, "A"'!$${type.startsWith("XY") ? "D" : "A"}$2:$${type.startsWith("XY") ? "D" : "A"}$5`,
    axisGroup:
      number === 2 && chart % 4 === 0 && kind?.plot !== "pie" && kind?.plot !== "doughnut" && kind?.plot !== "radar"
        ? "Secondary"
        : "Primary",
    fill: pick(["Automatic", "None", { color: "#D3E4F3" }] as const, chart + number),
    line:
      type === "XYScatter"
        ? {}
        : pick(
            [
              {},
              { color: "#003E7E", weight: 0.75 },
              { style: "None" },
              { color: "#14512B", weight: 2.25, style: pick(DASHES, chart) },
            ] as const,
            chart + number + (type === "XYScatterLines" ? 1 : 0),
          ),
    ...(lines && kind.markers === true
      ? { marker: { style: pick(MARKERS, chart), size: 7, background: "#B85C00", foreground: "#003E7E" } }
      : {}),
    ...(chart % 2 === 0
      ? {
          labels: {
            showValue: true,
            showSeriesName: chart % 3 === 0,
            showCategoryName: chart % 5 === 0,
            numberFormat: "0.0",
            font: { size: 11, bold: true, color: "#1B2A33" },
            ...(position ? { position } : {}),
          },
        }
      : {}),
    ...(bars ? { gapWidth: 70, overlap: kind.grouping === "clustered" ? -20 : 90 } : {}),
    smooth: (kind?.plot === "line" || kind?.plot === "scatter") && chart % 2 === 1,
    points: kind?.plot === "bar" || kind?.plot === "pie" || kind?.plot === "doughnut" ? { 0: { color: "#A32A1E" }, 2: "None" } : {},
  };
}

function chartOf(type: string, index: number): Chart {
  const made = [series(type, 1, index), series(type, 2, index)];
  const axes = !["pie", "doughnut"].includes(KINDS[type]?.plot ?? "");
  const bare: Axis = {
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
  const xy = type.startsWith("XY");
  return {
    id: `{${index}}`,
    name: `Chart <${index}>`,
    type,
    left: 10.5 + index,
    top: index * 230,
    width: 360,
    height: 216.25,
    title:
      index % 3 === 0
        ? NO_TITLE
        : {
            text: "Two\nlines <&>",
            visible: true,
            font: { size: 14, bold: true },
            overlay: index % 2 === 0,
            horizontalAlignment: "Left",
            ...(index % 4 === 1 ? { left: 9, top: 4.325 } : {}),
          },
    legend:
      index % 4 === 3
        ? { visible: false, position: "Right", font: {}, overlay: false }
        : {
            visible: true,
            position: pick(["Top", "Bottom", "Left", "Right", "Corner"] as const, index),
            font: index % 2 === 0 ? { size: 9 } : {},
            overlay: index % 3 === 0,
          },
    category: axes ? axis(index, !xy) : bare,
    value: axes ? axis(index + 1, false) : bare,
    ...(made[1]?.axisGroup === "Secondary" ? { secondaryValue: { ...axis(index + 2, false), position: "Automatic" as const } } : {}),
    series: made,
    fill: pick(["Automatic", "None", { color: "#F3F6F8" }] as const, index),
    border: pick([{}, { style: "None" }, { color: "#7A8B96", weight: 1, style: "Dash" }] as const, index),
    font: index % 2 === 0 ? { name: "Arial", size: 12, color: "#1B2A33" } : {},
    ...(index % 3 === 2 ? { plotArea: { left: 20, top: 30, width: 300, height: 160, fill: { color: "#FFFFEE" } } } : {}),
    displayBlanksAs: pick(["NotPlotted", "Zero", "Interplotted"] as const, index),
    plotVisibleOnly: index % 2 === 0,
  };
}

/** `types`: all that Excel knows, or those that come back as they were. */
export function bookOfCharts(types: readonly string[]): Book {
  const book = Book.create();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("A new book has a sheet");
  book.renameSheet(sheet, 'St Luke\'s, "A"');
  [
    ["", "Score", "Mean", "x"],
    ["Aspen", 4, 3.5, 1],
    ["Beech", 3, 3.5, 2],
    ["Cedar & <Elm>", "N/A", 3.5, 3],
    ["Fir", 5, "", 4],
  ].forEach((row, index) => {
    row.forEach((value, column) => {
      put(book, sheet, `${"ABCD"[column] ?? ""}${index + 1}`, value);
    });
  });
  book.touch(sheet);
  sheet.charts = types.map(chartOf);
  book.recalculate();
  return book;
}

export const KEPT_TYPES = Object.keys(KINDS);
export const ALL_TYPES: readonly string[] = CHART_TYPES;
