import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.Table", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
    workbook.paste("Sheet1", "B2", [
      ["Ward", "Score"],
      ["Aspen", 3],
      ["Beech", 4],
    ]);
  });

  it("knows its parts", async () => {
    const read = await after(workbook, (sheet) => {
      const table = sheet.tables.add("B2:C4", true);
      table.name = "Scores";
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("Score").getDataBodyRange(),
      ];
      for (const part of parts) part.load("address");
      table.load(
        "name,style,showHeaders,showTotals,showFilterButton,showBandedRows,highlightFirstColumn,columns/items/name,columns/count,rows/count",
      );
      return () => [
        parts.map(({ address }) => address),
        table.name,
        table.style,
        table.showHeaders,
        table.showTotals,
        table.showFilterButton,
        table.showBandedRows,
        table.highlightFirstColumn,
        table.columns.items.map(({ name }) => name),
        table.columns.count,
        table.rows.count,
      ];
    });
    expect(read).toEqual([
      ["Sheet1!B2:C4", "Sheet1!B2:C2", "Sheet1!B3:C4", "Sheet1!C3:C4"],
      "Scores",
      "TableStyleLight1",
      true,
      false,
      true,
      false,
      false,
      ["Ward", "Score"],
      2,
      2,
    ]);
  });

  it("makes headers where there are none, and tells equal ones apart", async () => {
    workbook.paste("Sheet1", "E1", [
      [1, 2],
      [3, 4],
    ]);
    workbook.paste("Sheet1", "H1", [
      ["Note", "Note", ""],
      [1, 2, 3],
    ]);
    await after(workbook, (sheet) => {
      sheet.tables.add("E1:F2", false);
      sheet.tables.add("H1:J2", true);
      return () => null;
    });
    expect(workbook.values("Sheet1", "E1:F3")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
    expect(workbook.values("Sheet1", "H1:J1")).toEqual([["Note", "Note2", "Column3"]]);
  });

  it("shows and hides a total row", async () => {
    workbook.type("Sheet1", "B5", "under the table");
    const read = await after(workbook, (sheet) => {
      const table = sheet.tables.add("B2:C4", true);
      table.showTotals = true;
      const total = table.getTotalRowRange();
      total.load("address,values");
      return () => [total.address, total.values as unknown];
    });
    expect(read).toEqual(["Sheet1!B5:C5", [["Total", ""]]]);
    expect(workbook.value("Sheet1", "B6")).toBe("under the table");
    await after(workbook, (sheet) => {
      sheet.tables.getItemAt(0).showTotals = false;
      return () => null;
    });
    expect(workbook.value("Sheet1", "B5")).toBe("under the table");
  });

  it("is written and read by column and row", async () => {
    const read = await after(workbook, (sheet) => {
      const table = sheet.tables.add("B2:C4", true);
      const score = table.columns.getItem("Score");
      score.name = "Agreed";
      score.getDataBodyRange().values = [[1], [2]];
      const row = table.rows.getItemAt(1);
      score.load("values,index,id");
      row.load("values,index");
      return () => [score.values as unknown, score.index, score.id, row.values as unknown];
    });
    expect(read).toEqual([[["Agreed"], [1], [2]], 1, 2, [["Beech", 2]]]);
    expect(workbook.value("Sheet1", "C2")).toBe("Agreed");
  });

  it("knows a header that was typed over, and rows that came in", async () => {
    await after(workbook, (sheet) => {
      sheet.tables.add("B2:C4", true);
      return () => null;
    });
    workbook.type("Sheet1", "C2", "Agreed score");
    workbook.insertRows("Sheet1", 4);
    const read = await after(workbook, (sheet) => {
      const table = sheet.tables.getItemAt(0);
      const column = table.columns.getItemOrNullObject("agreed score");
      table.load("columns/items/name,rows/count");
      return () => [table.columns.items.map(({ name }) => name), table.rows.count, column.isNullObject];
    });
    expect(read).toEqual([["Ward", "Agreed score"], 3, false]);
  });

  it("can be resized, turned into a range and deleted", async () => {
    const read = await after(workbook, (sheet, context) => {
      const table = sheet.tables.add("B2:C4", true);
      table.resize("B2:D6");
      const range = table.getRange();
      range.load("address");
      table.columns.load("items/name");
      context.workbook.tables.load("items/name");
      return () => [range.address, table.columns.items.map(({ name }) => name), context.workbook.tables.items.map(({ name }) => name)];
    });
    expect(read).toEqual(["Sheet1!B2:D6", ["Ward", "Score", "Column3"], ["Table1"]]);
    await after(workbook, (sheet) => {
      sheet.tables.getItem("table1").convertToRange();
      sheet.tables.add("B2:C4", true).delete();
      return () => null;
    });
    expect(workbook.sheet("Sheet1").tables).toEqual([]);
    expect(workbook.values("Sheet1", "B3:B4")).toEqual([[""], [""]]);
  });

  it("refuses what Excel refuses", async () => {
    expect(
      await refusal(workbook, (sheet) => {
        sheet.tables.add("B2:C4", true);
        sheet.tables.add("C3:D5", true);
      }),
    ).toBe("InvalidArgument");
    expect(await refusal(workbook, (sheet) => sheet.tables.getItem("Nothing"))).toBe("ItemNotFound");
    expect(
      await refusal(workbook, (sheet) => {
        sheet.tables.getItemAt(0).name = "not a name";
      }),
    ).toBe("InvalidArgument");
    expect(
      await refusal(workbook, (sheet) => {
        sheet.tables.getItemAt(0).columns.getItem("Score").name = "ward";
      }),
    ).toBe("ItemAlreadyExists");
  });
});
