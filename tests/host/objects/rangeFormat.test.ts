import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.RangeFormat", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
  });

  it("reads back every member that was written", async () => {
    const read = await after(workbook, (sheet) => {
      const format = sheet.getRange("B2:C3").format;
      format.set({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        textOrientation: 90,
        shrinkToFit: false,
        fill: { color: "#dff2e6" },
        font: { name: "Arial", size: 12, bold: true, italic: true, underline: "Single", strikethrough: true, color: "navy" },
        protection: { locked: false, formulaHidden: true },
      });
      format.load(
        "horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation,shrinkToFit,fill/color,font/name,font/size,font/bold,font/italic,font/underline,font/strikethrough,font/color,protection/locked,protection/formulaHidden",
      );
      return () => format.toJSON();
    });
    expect(read).toEqual({
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      textOrientation: 90,
      shrinkToFit: false,
      fill: { color: "#DFF2E6" },
      font: { name: "Arial", size: 12, bold: true, italic: true, underline: "Single", strikethrough: true, color: "#000080" },
      protection: { locked: false, formulaHidden: true },
    });
  });

  it("says null where cells differ, and Excel's defaults where nothing was set", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      const mixed = sheet.getRange("A1:A2").format;
      const plain = sheet.getRange("D4").format;
      mixed.load("font/bold,font/size");
      plain.load("columnWidth,rowHeight,horizontalAlignment,fill/color,font/color,font/name,protection/locked");
      return () => [mixed.toJSON(), plain.toJSON()];
    });
    expect(read).toEqual([
      { font: { bold: null, size: 11 } },
      {
        columnWidth: 48,
        rowHeight: 15,
        horizontalAlignment: "General",
        fill: { color: "#FFFFFF" },
        font: { color: "#000000", name: "Calibri" },
        protection: { locked: true },
      },
    ]);
  });

  it("formats whole columns without writing a cell", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.getRange("B:B").format.font.size = 14;
      sheet.getRange("B:B").numberFormat = "@" as unknown as string[][];
      const cell = sheet.getRange("B500");
      cell.load("numberFormat,format/font/size");
      return () => [cell.numberFormat as unknown, cell.format.font.size];
    });
    expect(read).toEqual([[["@"]], 14]);
    expect(workbook.sheet("Sheet1").cells.size).toBe(0);
  });

  it("takes widths and heights in points", async () => {
    const read = await after(workbook, (sheet) => {
      const range = sheet.getRange("B2:C2");
      range.format.columnWidth = 96;
      range.format.rowHeight = 40;
      range.load("format/columnWidth,format/rowHeight,left,top,width,height");
      return () => range.toJSON();
    });
    expect(read).toEqual({ format: { columnWidth: 96, rowHeight: 40 }, left: 48, top: 15, width: 192, height: 40 });
    expect(workbook.sheet("Sheet1").columns.get(1)?.width).toBe(17.57);
  });

  it("fits columns to their longest text", async () => {
    workbook.paste("Sheet1", "A1", [["a fairly long statement"], ["x"]]);
    await after(workbook, (sheet) => {
      sheet.getRange("A:A").format.autofitColumns();
      return () => null;
    });
    expect(workbook.sheet("Sheet1").columns.get(0)?.width).toBe("a fairly long statement".length + 1);
  });

  it("draws the sides of a block and the lines inside it", async () => {
    const read = await after(workbook, (sheet) => {
      const block = sheet.getRange("B2:C3");
      block.format.borders.getItem("EdgeBottom").set({ style: "Continuous", weight: "Medium", color: "#003E7E" });
      block.format.borders.getItem("InsideVertical").color = "#D5DEE4";
      const below = sheet.getRange("B4").format.borders.getItem("EdgeTop");
      const inside = sheet.getRange("C2").format.borders.getItem("EdgeLeft");
      const top = block.format.borders.getItem("EdgeTop");
      for (const border of [below, inside, top]) border.load("style,weight,color");
      return () => [below, inside, top].map((border) => [border.style, border.weight, border.color]);
    });
    expect(read).toEqual([
      ["Continuous", "Medium", "#003E7E"],
      ["Continuous", "Thin", "#D5DEE4"],
      ["None", "Thin", "#000000"],
    ]);
  });

  it("takes a line away from both cells that share it", async () => {
    const style = await after(workbook, (sheet) => {
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("A2").format.borders.getItem("EdgeTop").style = "None";
      const border = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      border.load("style");
      return () => border.style;
    });
    expect(style).toBe("None");
  });

  it("clears a fill", async () => {
    await after(workbook, (sheet) => {
      sheet.getRange("A1").format.fill.color = "red";
      sheet.getRange("A1").format.fill.clear();
      return () => null;
    });
    expect(workbook.fillColor("Sheet1", "A1")).toBeNull();
  });

  it.each([
    [
      "null as colour",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").format.fill.color = null as unknown as string;
      },
    ],
    [
      "a word that is no colour",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").format.font.color = "greenish";
      },
    ],
    [
      "an alignment that is none",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center";
      },
    ],
    [
      "a height beyond 409.5 points",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").format.rowHeight = 500;
      },
    ],
  ])("refuses %s", async (_what, batch) => {
    expect(await refusal(workbook, (sheet) => batch(sheet))).toBe("InvalidArgument");
  });
});
