import { openWorkbook } from "../driver/openWorkbook";

describe("Microsoft's office.js over the host", () => {
  it("says where a request failed, in the words of the add-in's code", async () => {
    const workbook = await openWorkbook();
    await expect(
      workbook.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [[1]];
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values", statement: expect.stringContaining("range.values = ") as string },
    });
  });

  it("throws errors that are Errors here too", async () => {
    const workbook = await openWorkbook();
    const error: unknown = await workbook
      .run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").load("name");
        await context.sync();
      })
      .catch((caught: unknown) => caught);
    expect(error instanceof Error && error instanceof OfficeExtension.Error).toBe(true);
  });

  it("sends nothing for an empty sync, and one request for all that was queued", async () => {
    const workbook = await openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 0; row < 20; row++) sheet.getCell(row, 0).values = [[row]];
      await context.sync();
      await context.sync();
    });
    expect(workbook.requests).toHaveLength(1);
    expect(workbook.host.requests.filter(({ release }) => release)).toHaveLength(1);
    expect(workbook.host.references.size).toBe(0);
  });

  it("waits while somebody types in a cell, and fails where it was not told to wait", async () => {
    const workbook = await openWorkbook();
    workbook.host.cellEdit.begin();
    const batch = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["done"]];
      await context.sync();
    };
    await expect(Excel.run(batch)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = workbook.run(batch);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(workbook.value("Sheet1", "A1")).toBe("");
    workbook.host.cellEdit.end();
    await waiting;
    expect(workbook.value("Sheet1", "A1")).toBe("done");
  });

  it("reports a lost answer as a broken connection", async () => {
    const workbook = await openWorkbook();
    workbook.failNext({ action: "lost", code: "ConnectionFailure" });
    await expect(
      workbook.run(async (context) => {
        context.workbook.worksheets.add("Made all the same");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ConnectionFailure" });
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Made all the same"]);
  });

  it("serves several workbooks in turn", async () => {
    const first = await openWorkbook();
    const second = await openWorkbook();
    for (const [workbook, name] of [
      [first, "one"],
      [second, "two"],
    ] as const) {
      await workbook.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().name = name;
        await context.sync();
      });
    }
    expect([first.sheetNames(), second.sheetNames()]).toEqual([["one"], ["two"]]);
  });

  it("takes a whole request back with one undo", async () => {
    const workbook = await openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1").format.fill.color = "#123456";
      sheet.names.add("Here", sheet.getRange("A1"));
      await context.sync();
    });
    expect(workbook.undo()).toBe(true);
    expect([workbook.values("Sheet1", "A1:B2"), workbook.fillColor("Sheet1", "A1"), workbook.sheet("Sheet1").names]).toEqual([
      [
        ["", ""],
        ["", ""],
      ],
      null,
      [],
    ]);
    expect(workbook.redo()).toBe(true);
    expect(workbook.value("Sheet1", "B2")).toBe(4);
  });
});
