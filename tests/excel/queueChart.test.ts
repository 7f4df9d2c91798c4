import { queueChart } from "../../src/excel/queueChart";
import type { ChartPlan } from "../../src/sheets/plan";
import { onNewSheet, SHEET } from "./newSheet";

const plan: ChartPlan = {
  name: "Averages",
  source: "A1:C4",
  titleCell: "E1",
  from: "E3",
  to: "K20",
  series: [
    {
      chartType: "ColumnClustered",
      fill: "#112233",
      gapWidth: 60,
      labels: { position: "OutsideEnd", numberFormat: "0.0", fontSize: 12, color: "#000000", bold: true },
    },
    { chartType: "Line", line: { color: "#445566", weight: 2, dashed: true } },
  ],
  valueAxis: { minimum: 0, maximum: 5, majorUnit: 1, fontSize: 10 },
  categoryAxis: { fontSize: 11, reversed: true },
  legend: "none",
};

describe("a chart", () => {
  it("takes names, categories, values and its title from cells, so that it follows every edit", async () => {
    const workbook = await onNewSheet((sheet) => {
      sheet.getRange("A1:C4").values = [
        ["", "Average", "Green from 3.5"],
        ["Humber Centre", 3.8, 3.5],
        ["Clifton House", 3.7, 3.5],
        ["Stockton Hall", 3.5, 3.5],
      ];
      sheet.getRange("E1").values = [["Humber Centre is highest"]];
      queueChart(sheet, plan, SHEET);
    });
    const chart = workbook.sheet(SHEET).charts[0];
    expect(chart?.series.map(({ name, values, categories, type }) => ({ name: name.formula, values, categories, type }))).toEqual([
      { name: "=Sheet1!$B$1", values: "=Sheet1!$B$2:$B$4", categories: "=Sheet1!$A$2:$A$4", type: "ColumnClustered" },
      { name: "=Sheet1!$C$1", values: "=Sheet1!$C$2:$C$4", categories: "=Sheet1!$A$2:$A$4", type: "Line" },
    ]);
    expect({
      name: chart?.name,
      title: chart?.title.formula,
      legend: chart?.legend.visible,
      minimum: chart?.value.minimum,
      maximum: chart?.value.maximum,
      reversed: chart?.category.reversed,
      position: chart?.category.position,
    }).toEqual({
      name: "Averages",
      title: "='Sheet1'!$E$1",
      legend: false,
      minimum: 0,
      maximum: 5,
      reversed: true,
      position: "Maximum",
    });
    expect(chart?.series[0]).toMatchObject({
      fill: { color: "#112233" },
      gapWidth: 60,
      labels: { position: "OutsideEnd", showValue: true, numberFormat: "0.0" },
    });
    expect(chart?.series[1]).toMatchObject({ line: { color: "#445566", weight: 2, style: "Dash" } });
  });

  it("without series is a fault of the plan", async () => {
    await expect(onNewSheet((sheet) => queueChart(sheet, { ...plan, series: [] }, SHEET))).rejects.toThrow(RangeError);
  });
});
