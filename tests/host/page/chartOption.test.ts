import { Book } from "../../../src/host/book/book";
import type { Axis, Chart, Series } from "../../../src/host/book/model";
import { chartData, textOf } from "../../../src/host/page/charts/chartData";
import { chartOption, shapeOf } from "../../../src/host/page/charts/chartOption";

const text = { text: "", visible: false, font: {}, overlay: false };
const axis: Axis = {
  visible: true,
  majorGridlines: { visible: true, line: {} },
  minorGridlines: false,
  reversed: false,
  position: "Automatic",
  tickLabelPosition: "NextToAxis",
  majorTickMark: "None",
  font: {},
  line: {},
  title: text,
};
function series(type: string, column: string, more: Partial<Series> = {}): Series {
  return {
    id: column,
    type,
    name: { text: "", formula: `=Sheet1!$${column}$1` },
    values: `=Sheet1!$${column}$2:$${column}$4`,
    categories: "=Sheet1!$A$2:$A$4",
    axisGroup: "Primary",
    fill: "Automatic",
    line: {},
    smooth: false,
    points: {},
    ...more,
  };
}
function chart(...all: Series[]): Chart {
  return {
    id: "1",
    name: "Chart 1",
    type: "ColumnClustered",
    left: 0,
    top: 0,
    width: 360,
    height: 240,
    title: { ...text, visible: true, formula: "=Sheet1!$A$6" },
    legend: { visible: true, position: "Bottom", font: {}, overlay: false },
    category: axis,
    value: { ...axis, minimum: 0, maximum: 5, majorUnit: 1 },
    series: all,
    fill: "Automatic",
    border: {},
    font: {},
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
  };
}
function scores() {
  const book = Book.create();
  const sheet = book.sheets[0];
  if (!sheet) throw new Error("no sheet");
  [
    ["", "Score", "Mean"],
    ["Aspen", 4, 3],
    ["Beech", "", 3],
    ["Cedar", "=B2/2", 3],
  ].forEach((row, at) => row.forEach((cell, column) => book.enter(sheet, at, column, cell)));
  book.enter(sheet, 5, 0, '="Average "&TEXT(AVERAGE(B2:B4),"0.0")');
  book.recalculate();
  return { book, sheet };
}

describe("charts", () => {
  it("take names, numbers, gaps and a title bound to a cell from the sheet", () => {
    const { book, sheet } = scores();
    const drawn = chart(series("ColumnClustered", "B"), series("Line", "C"));
    const data = chartData(book, sheet, drawn);
    expect({ categories: data.categories, series: data.series.map(({ name, values }) => ({ name, values })) }).toEqual({
      categories: ["Aspen", "Beech", "Cedar"],
      series: [
        { name: "Score", values: [4, null, 2] },
        { name: "Mean", values: [3, 3, 3] },
      ],
    });
    expect(textOf(book, sheet, drawn.title)).toBe("Average 3.0");
  });

  it("leave out hidden rows when they plot visible cells only", () => {
    const { book, sheet } = scores();
    sheet.rows.set(1, { hidden: true });
    expect(chartData(book, sheet, chart(series("ColumnClustered", "B"))).categories).toEqual(["Beech", "Cedar"]);
  });

  it("draw columns and lines on one pair of axes with the axis limits of the model", () => {
    const { book, sheet } = scores();
    const drawn = chart(
      series("ColumnClustered", "B", { gapWidth: 100, fill: { color: "#D3E4F3" } }),
      series("Line", "C", { line: { color: "#1B2A33", weight: 2.25, style: "Dash" } }),
    );
    const option = chartOption(drawn, chartData(book, sheet, drawn), "Average 3.0");
    expect(option).toMatchObject({
      title: { text: "Average 3.0" },
      xAxis: { type: "category", data: ["Aspen", "Beech", "Cedar"] },
      yAxis: [{ min: 0, max: 5, interval: 1, position: "left" }],
      series: [
        { type: "bar", barCategoryGap: "50%", itemStyle: { color: "#D3E4F3" }, data: [{ value: 4 }, { value: "-" }, { value: 2 }] },
        { type: "line", lineStyle: { color: "#1B2A33", width: 3, type: "dashed" }, symbol: "none" },
      ],
    });
  });

  it("give a bar without length no edge, that it may not look like a small bar", () => {
    const { book, sheet } = scores();
    book.enter(sheet, 2, 1, "not given");
    const drawn = chart(series("ColumnClustered", "B", { line: { color: "#003E7E" } }));
    expect(chartOption(drawn, chartData(book, sheet, drawn), "")).toMatchObject({
      series: [{ itemStyle: { borderColor: "#003E7E" }, data: [{ value: 4 }, { value: 0, itemStyle: { borderWidth: 0 } }, { value: 2 }] }],
    });
  });

  it("lay bars on their side, first category on top when reversed, one series per band over the other", () => {
    const { book, sheet } = scores();
    const drawn = {
      ...chart(series("BarClustered", "B", { overlap: 100, gapWidth: 50 }), series("BarClustered", "C", { overlap: 100, gapWidth: 50 })),
      category: { ...axis, reversed: true },
    };
    expect(shapeOf(drawn)).toBe("bars");
    expect(chartOption(drawn, chartData(book, sheet, drawn), "")).toMatchObject({
      yAxis: { type: "category", inverse: true },
      xAxis: [{ type: "value", position: "top" }],
      series: [{ barGap: "-100%", barCategoryGap: `${(0.5 / 1.5) * 100}%` }, { barGap: "-100%" }],
    });
  });
});
