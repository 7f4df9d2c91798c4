import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.Chart", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
    workbook.renameSheet("Sheet1", "Ward A");
    workbook.paste("Ward A", "A1", [
      ["", "Aspen", "Beech"],
      ["Admission", 3, 4],
      ["Information", 2, 5],
      ["Strategy", 1, 3],
    ]);
  });

  function addChart(sheet: Excel.Worksheet): Excel.Chart {
    return sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
  }

  it("finds series, names and categories in its data", async () => {
    await after(workbook, (sheet) => {
      addChart(sheet);
      return () => null;
    });
    expect(workbook.sheet("Ward A").charts[0]?.series.map(({ name, values, categories }) => ({ name, values, categories }))).toEqual([
      { name: { text: "Aspen", formula: "='Ward A'!$B$1" }, values: "='Ward A'!$B$2:$B$4", categories: "='Ward A'!$A$2:$A$4" },
      { name: { text: "Beech", formula: "='Ward A'!$C$1" }, values: "='Ward A'!$C$2:$C$4", categories: "='Ward A'!$A$2:$A$4" },
    ]);
  });

  it("runs by rows when told, and finds the direction itself", async () => {
    workbook.paste("Ward A", "F1", [
      [2020, 2021, 2022, 2023],
      [1, 2, 3, 4],
    ]);
    const read = await after(workbook, (sheet) => {
      const byRows = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Rows");
      const auto = sheet.charts.add("Line", sheet.getRange("F1:I2"));
      byRows.series.load("items/name");
      auto.series.load("items/name");
      byRows.load("plotBy");
      return () => [byRows.series.items.map(({ name }) => name), auto.series.items.map(({ name }) => name), byRows.plotBy];
    });
    expect(read).toEqual([["Admission", "Information", "Strategy"], ["Series1", "Series2"], "Rows"]);
  });

  it("shows the new text when the cell of a series name or title changes", async () => {
    const read = await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const chart = addChart(sheet);
      sheet.getRange("E1").values = [["Average 3.0, amber"]];
      chart.title.setFormula("='Ward A'!E1");
      await context.sync();
      workbook.type("Ward A", "B1", "Ash");
      workbook.type("Ward A", "E1", "Average 3.8, green");
      chart.load("title/text,series/items/name");
      await context.sync();
      return [chart.title.text, chart.series.items.map(({ name }) => name)];
    });
    expect(read).toEqual(["Average 3.8, green", ["Ash", "Beech"]]);
  });

  it("reads back place, title, legend, axes and plot area", async () => {
    const read = await after(workbook, (sheet) => {
      const chart = addChart(sheet);
      chart.name = "Hospital averages";
      chart.set({ left: 10, top: 20, width: 360, height: 247, displayBlanksAs: "Zero", plotVisibleOnly: false });
      chart.title.set({
        text: "Humber Centre",
        horizontalAlignment: "Left",
        overlay: false,
        left: 4,
        format: { font: { size: 14, bold: true, color: "#003E7E" } },
      });
      chart.legend.set({ position: "Top", visible: true, format: { font: { size: 11 } } });
      const value = chart.axes.valueAxis;
      value.set({
        minimum: 0,
        maximum: 5,
        majorUnit: 1,
        numberFormat: "0",
        reversePlotOrder: true,
        tickLabelPosition: "Low",
        majorTickMark: "Outside",
      });
      value.format.font.size = 12;
      value.majorGridlines.format.line.color = "#D5DEE4";
      value.title.text = "Score";
      chart.axes.categoryAxis.tickLabelSpacing = 1;
      chart.axes.categoryAxis.setPositionAt(2);
      chart.plotArea.set({ left: 30, width: 300 });
      chart.plotArea.format.fill.setSolidColor("white");
      chart.format.border.clear();
      chart.load(
        "name,left,top,width,height,displayBlanksAs,plotVisibleOnly,chartType,title/text,title/horizontalAlignment,title/left,title/format/font/size,title/format/font/bold,title/format/font/color,legend/position,legend/format/font/size,plotArea/left,plotArea/width,plotArea/top,format/border/lineStyle",
      );
      value.load(
        "minimum,maximum,majorUnit,numberFormat,reversePlotOrder,tickLabelPosition,majorTickMark,format/font/size,majorGridlines/visible,majorGridlines/format/line/color,title/text,title/visible",
      );
      chart.axes.categoryAxis.load("tickLabelSpacing,position,positionAt,majorGridlines/visible");
      return () => [chart.toJSON(), value.toJSON(), chart.axes.categoryAxis.toJSON()];
    });
    expect(read).toMatchObject([
      {
        name: "Hospital averages",
        left: 10,
        top: 20,
        width: 360,
        height: 247,
        displayBlanksAs: "Zero",
        plotVisibleOnly: false,
        chartType: "ColumnClustered",
        title: {
          text: "Humber Centre",
          horizontalAlignment: "Left",
          left: 4,
          format: { font: { size: 14, bold: true, color: "#003E7E" } },
        },
        legend: { position: "Top", format: { font: { size: 11 } } },
        plotArea: { left: 30, width: 300, top: null },
        format: { border: { lineStyle: "None" } },
      },
      {
        minimum: 0,
        maximum: 5,
        majorUnit: 1,
        numberFormat: "0",
        reversePlotOrder: true,
        tickLabelPosition: "Low",
        majorTickMark: "Outside",
        format: { font: { size: 12 } },
        majorGridlines: { visible: true, format: { line: { color: "#D5DEE4" } } },
        title: { text: "Score", visible: true },
      },
      { tickLabelSpacing: 1, position: "Custom", positionAt: 2, majorGridlines: { visible: false } },
    ]);
  });

  it("reads back what a series looks like", async () => {
    const read = await after(workbook, (sheet) => {
      const chart = addChart(sheet);
      const first = chart.series.getItemAt(0);
      first.set({ gapWidth: 70, overlap: 100, hasDataLabels: true });
      first.dataLabels.set({ position: "InsideBase", numberFormat: "0.0", format: { font: { size: 18, bold: true } } });
      first.format.fill.setSolidColor("#D3E4F3");
      first.format.line.set({ color: "#003E7E", weight: 0.75 });
      first.points.getItemAt(1).format.fill.setSolidColor("#A32A1E");
      const mean = chart.series.add("HNY mean");
      mean.setValues(sheet.getRange("C2:C4"));
      mean.setXAxisValues(sheet.getRange("A2:A4"));
      mean.set({
        chartType: "LineMarkers",
        axisGroup: "Secondary",
        smooth: true,
        markerStyle: "Diamond",
        markerSize: 9,
        markerBackgroundColor: "#B85C00",
      });
      mean.format.line.lineStyle = "Dash";
      const values = mean.getDimensionValues("Values");
      const categories = mean.getDimensionValues("Categories");
      first.load(
        "name,gapWidth,overlap,hasDataLabels,dataLabels/position,dataLabels/numberFormat,dataLabels/showValue,dataLabels/format/font/size,format/line/color,format/line/weight,points/count",
      );
      mean.load("name,chartType,axisGroup,smooth,markerStyle,markerSize,markerBackgroundColor,hasDataLabels,format/line/lineStyle");
      return () => [first.toJSON(), mean.toJSON(), values.value, categories.value];
    });
    expect(read).toMatchObject([
      {
        name: "Aspen",
        gapWidth: 70,
        overlap: 100,
        hasDataLabels: true,
        dataLabels: { position: "InsideBase", numberFormat: "0.0", showValue: true, format: { font: { size: 18 } } },
        format: { line: { color: "#003E7E", weight: 0.75 } },
      },
      {
        name: "HNY mean",
        chartType: "LineMarkers",
        axisGroup: "Secondary",
        smooth: true,
        markerStyle: "Diamond",
        markerSize: 9,
        markerBackgroundColor: "#B85C00",
        hasDataLabels: false,
        format: { line: { lineStyle: "Dash" } },
      },
      [4, 5, 3],
      ["Admission", "Information", "Strategy"],
    ]);
    const [series, , mean] = workbook.sheet("Ward A").charts[0]?.series ?? [];
    expect([series?.fill, series?.points, mean?.values]).toEqual([
      { color: "#D3E4F3" },
      { 1: { color: "#A32A1E" } },
      "='Ward A'!$C$2:$C$4",
    ]);
  });

  it("lies over the cells it is told to", async () => {
    const read = await after(workbook, (sheet) => {
      const chart = addChart(sheet);
      chart.setPosition("B2", "D11");
      chart.load("left,top,width,height");
      return () => chart.toJSON();
    });
    expect(read).toMatchObject({ left: 48, top: 15, width: 144, height: 150 });
  });

  it("is found by name or place, counted and deleted", async () => {
    const read = await after(workbook, (sheet) => {
      addChart(sheet).name = "Trend";
      addChart(sheet);
      sheet.charts.getItem("trend").delete();
      const gone = sheet.charts.getItemOrNullObject("Trend");
      const left = sheet.charts.getItemAt(0);
      const count = sheet.charts.getCount();
      left.load("name");
      left.worksheet.load("name");
      sheet.charts.load("items/name,count");
      return () => [gone.isNullObject, left.name, left.worksheet.name, count.value, sheet.charts.items.map(({ name }) => name)];
    });
    expect(read).toEqual([true, "Chart 2", "Ward A", 1, ["Chart 2"]]);
  });

  it("refuses pictures, unknown charts and text where cells must be", async () => {
    expect(await refusal(workbook, (sheet) => addChart(sheet).getImage())).toBe("UnsupportedOperation");
    expect(await refusal(workbook, (sheet) => sheet.charts.getItem("Nothing"))).toBe("ItemNotFound");
    expect(await refusal(workbook, (sheet) => addChart(sheet).title.setFormula("no cell"))).toBe("InvalidArgument");
    expect(
      await refusal(workbook, (sheet) => {
        addChart(sheet).series.getItemAt(0).gapWidth = 501;
      }),
    ).toBe("InvalidArgument");
    expect(
      await refusal(workbook, (sheet) => {
        addChart(sheet).series.getItemAt(7).name = "x";
      }),
    ).toBe("InvalidArgument");
    expect(await refusal(workbook, (sheet) => addChart(sheet).getDataTable())).toBe("ApiNotFound");
  });
});
