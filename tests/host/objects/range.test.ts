import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.Range", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
  });

  it("reads back what was written, with formulas worked out in the same request", async () => {
    const read = await after(workbook, (sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, "two"],
        ["=A1+4", true],
      ];
      range.load("values, formulas, valueTypes, text, address");
      return () => range.toJSON();
    });
    expect(read).toEqual({
      address: "Sheet1!A1:B2",
      values: [
        [1, "two"],
        [5, true],
      ],
      formulas: [
        [1, "two"],
        ["=A1+4", true],
      ],
      valueTypes: [
        ["Double", "String"],
        ["Double", "Boolean"],
      ],
      text: [
        ["1", "two"],
        ["5", "TRUE"],
      ],
    });
  });

  it("writes one value to every cell, and shifts one formula from cell to cell", async () => {
    await after(workbook, (sheet) => {
      sheet.getRange("A1:A3").values = 7 as unknown as number[][];
      sheet.getRange("B1:B3").formulas = "=A1*ROW()" as unknown as string[][];
      return () => null;
    });
    expect(workbook.values("Sheet1", "A1:B3")).toEqual([
      [7, 7],
      [7, 14],
      [7, 21],
    ]);
    expect(workbook.formula("Sheet1", "B3")).toBe("=A3*ROW()");
  });

  it("reads dates month first, whatever the region, but not those of formulasLocal, nor text", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.getRange("D1").numberFormat = [["@"]];
      sheet.getRange("A1:D1").values = [["2/3/2024", "13/2/2024", "2024-03-02", "2/3/2024"]];
      sheet.getRange("E1").formulasLocal = [["2/3/2024"]];
      const row = sheet.getRange("A1:E1");
      row.load("values");
      return () => row.values as unknown;
    });
    expect(read).toEqual([[45325, "13/2/2024", 45353, "2/3/2024", 45353]]);
  });

  it("leaves a cell alone where a table of values has null, and empties it with an empty text", async () => {
    workbook.paste("Sheet1", "A1", [[1, 2, 3]]);
    await after(workbook, (sheet) => {
      sheet.getRange("A1:C1").values = [[null, "", 9]];
      return () => null;
    });
    expect(workbook.values("Sheet1", "A1:C1")).toEqual([[1, "", 9]]);
  });

  it.each([
    [
      "a table of another shape",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1:B2").values = [[1, 2]];
      },
    ],
    [
      "ragged rows",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1:B2").formulas = [[1, 2], [3]];
      },
    ],
    [
      "one cell of values for many cells",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1:B2").values = [[1]];
      },
    ],
    [
      "number formats of another shape",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1:B2").numberFormat = [["@"]];
      },
    ],
    [
      "null for the whole range",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").values = null as unknown as number[][];
      },
    ],
    [
      "a bad address",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A0:1B");
      },
    ],
    [
      "an address on another sheet",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("Elsewhere!A1");
      },
    ],
    [
      "what is no formula",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").formulas = [["=SUM(1,"]];
      },
    ],
    [
      "text that begins with a plus and is no formula",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").values = [["+44 1482 555"]];
      },
    ],
    [
      "a row that is not on the sheet",
      (sheet: Excel.Worksheet) => {
        sheet.getCell(-1, 0);
      },
    ],
    [
      "values for a whole column",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A:A").values = 1 as unknown as number[][];
      },
    ],
  ])("refuses %s with InvalidArgument", async (_what, batch) => {
    expect(await refusal(workbook, (sheet) => batch(sheet))).toBe("InvalidArgument");
  });

  it("gives null for the values of a whole column, as Excel does", async () => {
    const read = await after(workbook, (sheet) => {
      const range = sheet.getRange("B:C");
      range.load("values,address,cellCount,isEntireColumn,rowCount,columnIndex");
      return () => range.toJSON();
    });
    expect(read).toEqual({
      values: null,
      address: "Sheet1!B:C",
      cellCount: 2097152,
      isEntireColumn: true,
      rowCount: 1048576,
      columnIndex: 1,
    });
  });

  it("leads from range to range", async () => {
    const addresses = await after(workbook, (sheet) => {
      const range = sheet.getRange("B2:D5");
      const steps = [
        range.getCell(0, 0),
        range.getCell(9, 9),
        range.getRow(1),
        range.getColumn(2),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getRowsAbove(),
        range.getRowsBelow(2),
        range.getColumnsBefore(),
        range.getColumnsAfter(),
        range.getRowsAbove(-1),
        range.getResizedRange(1, -1),
        range.getAbsoluteResizedRange(1, 1),
        range.getOffsetRange(1, 1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect("F9"),
        range.getIntersection(sheet.getRange("C1:Z3")),
      ];
      for (const step of steps) step.load("address");
      return () => steps.map((step) => step.address.replace("Sheet1!", ""));
    });
    expect(addresses).toEqual([
      "B2",
      "K11",
      "B3:D3",
      "D2:D5",
      "D5",
      "B5:D5",
      "D2:D5",
      "B1:D1",
      "B6:D7",
      "A2:A5",
      "E2:E5",
      "B2:D2",
      "B2:C6",
      "B2",
      "C3:E6",
      "2:5",
      "B:D",
      "B2:F9",
      "C2:D3",
    ]);
  });

  it("says ItemNotFound, or gives a null object, where two ranges have nothing in common", async () => {
    const isNull = await after(workbook, (sheet) => {
      const found = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      return () => found.isNullObject;
    });
    expect(isNull).toBe(true);
    expect(await refusal(workbook, (sheet) => sheet.getRange("A1").getIntersection("B2"))).toBe("ItemNotFound");
  });

  it("finds the used part and the region around a cell", async () => {
    workbook.paste("Sheet1", "B2", [
      [1, 2],
      [3, 4],
    ]);
    workbook.type("Sheet1", "E9", "far");
    const read = await after(workbook, (sheet) => {
      const used = sheet.getUsedRange();
      const inColumn = sheet.getRange("B:B").getUsedRange();
      const region = sheet.getRange("B3").getSurroundingRegion();
      const none = sheet.getRange("H:H").getUsedRangeOrNullObject();
      for (const range of [used, inColumn, region]) range.load("address");
      return () => ({ used: used.address, inColumn: inColumn.address, region: region.address, none: none.isNullObject });
    });
    expect(read).toEqual({ used: "Sheet1!B2:E9", inColumn: "Sheet1!B2:B3", region: "Sheet1!B2:C3", none: true });
  });

  it("follows its cells when rows come in above it, also from one request to the next", async () => {
    const addresses = await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B5:C6");
      sheet.getRange("1:2").insert("Down");
      range.load("address");
      await context.sync();
      const once = range.address;
      sheet.getRange("3:3").delete("Up");
      range.load("address");
      await context.sync();
      return [once, range.address];
    });
    expect(addresses).toEqual(["Sheet1!B7:C8", "Sheet1!B6:C7"]);
  });

  it("keeps number formats, and text under the text format", async () => {
    const read = await after(workbook, (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["@", "0.0"]];
      range.values = [["1.10", 2]];
      range.load("values,text,numberFormat");
      return () => range.toJSON();
    });
    expect(read).toEqual({ values: [["1.10", 2]], text: [["1.10", "2.0"]], numberFormat: [["@", "0.0"]] });
  });

  it("copies cells, repeats a source over a multiple of its size, and shifts references", async () => {
    workbook.paste("Sheet1", "A1", [[1, "=A1+1"]]);
    await after(workbook, (sheet) => {
      sheet.getRange("A2:B3").copyFrom("A1:B1");
      sheet.getRange("D1").copyFrom(sheet.getRange("A1:B1"), "Values");
      return () => null;
    });
    expect(workbook.values("Sheet1", "A1:E3")).toEqual([
      [1, 2, "", 1, 2],
      [1, 2, "", "", ""],
      [1, 2, "", "", ""],
    ]);
    expect(workbook.formula("Sheet1", "B3")).toBe("=A3+1");
    expect(await refusal(workbook, (sheet) => sheet.getRange("D1").copyFrom("A1:B1", "All", false, true))).toBe("UnsupportedOperation");
  });

  it("finds and replaces", async () => {
    workbook.paste("Sheet1", "A1", [["Ward Aspen"], ["ward beech"], ["Aspen"]]);
    const read = await after(workbook, (sheet) => {
      const column = sheet.getRange("A1:A3");
      const whole = column.find("aspen", { completeMatch: true });
      const none = column.findOrNullObject("cedar", {});
      const count = column.replaceAll("ward", "Unit", { matchCase: false });
      whole.load("address");
      return () => ({ whole: whole.address, none: none.isNullObject, count: count.value });
    });
    expect(read).toEqual({ whole: "Sheet1!A3", none: true, count: 2 });
    expect(workbook.values("Sheet1", "A1:A2")).toEqual([["Unit Aspen"], ["Unit beech"]]);
    expect(await refusal(workbook, (sheet) => sheet.getRange("A1:A3").find("cedar", {}))).toBe("ItemNotFound");
  });

  it("sorts rows with their formats, numbers before text, empty cells last", async () => {
    workbook.paste("Sheet1", "A1", [
      ["Name", "Score"],
      ["a", "x"],
      ["b", ""],
      ["c", 3],
      ["d", 1],
    ]);
    await after(workbook, (sheet) => {
      sheet.getRange("A5").format.fill.color = "#00FF00";
      sheet.getRange("C2:C5").formulas = "=B2&A2" as unknown as string[][];
      sheet.getRange("A1:C5").sort.apply([{ key: 1, ascending: true }], false, true);
      return () => null;
    });
    expect(workbook.values("Sheet1", "A1:C5")).toEqual([
      ["Name", "Score", ""],
      ["d", 1, "1d"],
      ["c", 3, "3c"],
      ["a", "x", "xa"],
      ["b", "", "b"],
    ]);
    expect(workbook.fillColor("Sheet1", "A2")).toBe("#00FF00");
    expect(workbook.formula("Sheet1", "C2")).toBe("=B2&A2");
  });

  it("merges, hides and groups", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.getRange("A1:C1").merge(false);
      const rows = sheet.getRange("3:4");
      rows.rowHidden = true;
      sheet.getRange("6:8").group("ByRows");
      sheet.getRange("6:8").hideGroupDetails("ByRows");
      const mixed = sheet.getRange("A4:A5");
      const grouped = sheet.getRange("A7");
      rows.load("rowHidden");
      mixed.load("rowHidden,hidden");
      grouped.load("rowHidden");
      return () => [rows.rowHidden, mixed.rowHidden, grouped.rowHidden];
    });
    expect(read).toEqual([true, null, true]);
    expect(workbook.sheet("Sheet1").merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  it("refuses to write locked cells of a protected sheet, and takes unlocked ones", async () => {
    await after(workbook, (sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({});
      return () => null;
    });
    await after(workbook, (sheet) => {
      sheet.getRange("B1").values = [[4]];
      return () => null;
    });
    expect(workbook.value("Sheet1", "B1")).toBe(4);
    expect(
      await refusal(workbook, (sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("AccessDenied");
    expect(
      await refusal(workbook, (sheet) => {
        sheet.getRange("B1").format.fill.color = "red";
      }),
    ).toBe("AccessDenied");
    expect(await refusal(workbook, (sheet) => sheet.getRange("1:1").insert("Down"))).toBe("AccessDenied");
  });

  it("sends a large table in parts of one request, and the parts arrive", async () => {
    const table = Array.from({ length: 900 }, (_, row) => [row, row * 2]);
    await after(workbook, (sheet) => {
      sheet.getRange("A1:B900").values = table;
      return () => null;
    });
    expect(workbook.values("Sheet1", "A1:B900")).toEqual(table);
    expect(workbook.requests).toHaveLength(1);
  });

  it("names class and member of what it does not have", async () => {
    await expect(
      workbook.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").flashFill();
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.flashFill") as string });
    expect(await refusal(workbook, (sheet) => sheet.getRange("A1").getImage())).toBe("UnsupportedOperation");
  });
});
