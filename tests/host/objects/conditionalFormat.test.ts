import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.ConditionalFormat", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
    workbook.paste("Sheet1", "A1", [[1], [3], [5]]);
  });

  function addScores(sheet: Excel.Worksheet): void {
    const rule = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=A1>=3";
    rule.custom.format.fill.color = "#DFF2E6";
    rule.custom.format.font.color = "#14512B";
    rule.custom.format.numberFormat = '0.0" G"';
  }

  it("colours the cells its formula holds for, and changes how the number looks", async () => {
    await after(workbook, (sheet) => {
      addScores(sheet);
      return () => null;
    });
    expect([1, 2, 3].map((row) => workbook.fillColor("Sheet1", `A${row}`))).toEqual([null, "#DFF2E6", "#DFF2E6"]);
    expect(workbook.texts("Sheet1", "A1:A3")).toEqual([["1"], ["3.0 G"], ["5.0 G"]]);
    workbook.type("Sheet1", "A1", 4);
    expect(workbook.text("Sheet1", "A1")).toBe("4.0 G");
  });

  it("lets the newest rule win, and the order be changed", async () => {
    await after(workbook, (sheet) => {
      addScores(sheet);
      const red = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
      red.cellValue.rule = { formula1: "=5", operator: "EqualTo" };
      red.cellValue.format.fill.color = "#A32A1E";
      return () => null;
    });
    expect(workbook.fillColor("Sheet1", "A3")).toBe("#A32A1E");
    const priorities = await after(workbook, (sheet) => {
      const rules = sheet.getRange("A1:A3").conditionalFormats;
      rules.getItemAt(0).priority = 1;
      rules.load("items/type,items/priority,items/stopIfTrue");
      return () => rules.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]);
    });
    expect(priorities).toEqual([
      ["Custom", 0, false],
      ["CellValue", 1, false],
    ]);
    expect(workbook.fillColor("Sheet1", "A3")).toBe("#DFF2E6");
  });

  it("reads back what a rule says", async () => {
    const read = await after(workbook, (sheet) => {
      addScores(sheet);
      const text = sheet.getRange("B1:B3").conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "BeginsWith", text: "Not" };
      const rule = sheet.getRange("A2").conditionalFormats.getItemAt(0);
      const custom = rule.customOrNullObject;
      const cellValue = rule.cellValueOrNullObject;
      const range = rule.getRange();
      custom.load("rule/formula,format/fill/color,format/numberFormat,format/font/color,format/font/bold");
      text.textComparison.load("rule");
      range.load("address");
      return () => [custom.toJSON(), cellValue.isNullObject, text.textComparison.rule, range.address];
    });
    expect(read).toEqual([
      {
        rule: { formula: "=A1>=3" },
        format: { fill: { color: "#DFF2E6" }, numberFormat: '0.0" G"', font: { color: "#14512B", bold: null } },
      },
      true,
      { operator: "BeginsWith", text: "Not" },
      "Sheet1!A1:A3",
    ]);
  });

  it("draws edges where the rule holds", async () => {
    const style = await after(workbook, (sheet) => {
      const rule = sheet.getRange("A1").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=TRUE";
      rule.custom.format.borders.getItem("EdgeLeft").style = "Dot";
      const edge = rule.custom.format.borders.left;
      edge.load("style,color");
      return () => [edge.style, edge.color];
    });
    expect(style).toEqual(["Dot", "#000000"]);
  });

  it("goes from the cells that are cleared, and stays on the others", async () => {
    const read = await after(workbook, (sheet) => {
      addScores(sheet);
      sheet.getRange("A2").conditionalFormats.clearAll();
      const count = sheet.getRange("A1:A3").conditionalFormats.getCount();
      return () => count.value;
    });
    expect(read).toBe(1);
    expect([1, 2, 3].map((row) => workbook.fillColor("Sheet1", `A${row}`))).toEqual([null, null, "#DFF2E6"]);
    await after(workbook, (sheet) => {
      sheet.getRange("A1").conditionalFormats.getItemAt(0).delete();
      return () => null;
    });
    expect(workbook.sheet("Sheet1").conditionalFormats).toEqual([]);
  });

  it("refuses kinds that this host does not draw, and parts of another kind", async () => {
    expect(await refusal(workbook, (sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar"))).toBe("UnsupportedOperation");
    expect(
      await refusal(workbook, (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").cellValue.format.fill.color = "red";
      }),
    ).toBe("ItemNotFound");
    expect(await refusal(workbook, (sheet) => sheet.getRange("A1").conditionalFormats.getItem("nothing"))).toBe("ItemNotFound");
  });
});
