import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.RangeAreas", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
    workbook.paste("Sheet1", "B2", [
      [1, 2],
      [3, 4],
    ]);
  });

  it("formats and clears all its blocks at once", async () => {
    const read = await after(workbook, (sheet) => {
      const areas = sheet.getRanges("A1:A2,C2");
      areas.format.fill.color = "#FFFF00";
      areas.format.font.bold = true;
      areas.load("format/fill/color,format/font/bold,isEntireRow");
      const wider = sheet.getRanges("A1:A2,D9");
      wider.load("format/fill/color");
      return () => [areas.toJSON(), wider.format.fill.color];
    });
    expect(read).toMatchObject([{ format: { fill: { color: "#FFFF00" }, font: { bold: true } }, isEntireRow: false }, null]);
    await after(workbook, (sheet) => {
      sheet.getRanges("B2,C2").clear("Contents");
      return () => null;
    });
    expect(workbook.values("Sheet1", "B2:C3")).toEqual([
      ["", ""],
      [3, 4],
    ]);
    expect(workbook.fillColor("Sheet1", "C2")).toBe("#FFFF00");
  });

  it("shares a rule and a validation over its blocks", async () => {
    await after(workbook, (sheet) => {
      const areas = sheet.getRanges("B2:C2,E5");
      areas.conditionalFormats.add("Custom").custom.rule.formula = "=B2>0";
      areas.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
      return () => null;
    });
    const { conditionalFormats, validations } = workbook.sheet("Sheet1");
    const blocks = [
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 4, left: 4, bottom: 4, right: 4 },
    ];
    expect([conditionalFormats[0]?.areas, validations[0]?.areas]).toEqual([blocks, blocks]);
  });

  it("tells the merged areas that reach into a range, whole", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.getRange("B2:B4").merge();
      sheet.getRange("D2:E2").merge();
      const merged = sheet.getRange("A4:E9").getMergedAreasOrNullObject();
      const none = sheet.getRange("G1:H9").getMergedAreasOrNullObject();
      merged.load("address");
      return () => [merged.address, none.isNullObject];
    });
    expect(read).toEqual(["Sheet1!B2:B4", true]);
  });

  it("finds its used parts, its rows, and what it has in common with others", async () => {
    const read = await after(workbook, (sheet) => {
      const areas = sheet.getRanges("A:B,C1:C2,F:F");
      const used = areas.getUsedRangeAreasOrNullObject(true);
      const none = sheet.getRanges("F:F,H1").getUsedRangeAreasOrNullObject(true);
      const rows = sheet.getRanges("A1,C3").getEntireRow();
      const moved = sheet.getRanges("A1,C3").getOffsetRangeAreas(1, 1);
      const shared = areas.getIntersection(sheet.getRange("B2:F2"));
      const apart = areas.getIntersectionOrNullObject(sheet.getRange("Z9"));
      for (const one of [used, rows, moved, shared]) one.load("address");
      return () => [used.address, none.isNullObject, rows.address, moved.address, shared.address, apart.isNullObject];
    });
    expect(read).toEqual([
      "Sheet1!B2:B3,Sheet1!C2",
      true,
      "Sheet1!1:1,Sheet1!3:3",
      "Sheet1!B2,Sheet1!D4",
      "Sheet1!B2,Sheet1!C2,Sheet1!F2",
      true,
    ]);
    expect(await refusal(workbook, (sheet) => sheet.getRanges("A1").getIntersection(sheet.getRange("B2")))).toBe("ItemNotFound");
  });
});
