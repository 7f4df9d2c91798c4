import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.Workbook and Excel.Application", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
  });

  it("knows what is selected", async () => {
    const read = await after(workbook, (sheet, context) => {
      sheet.getRange("C3:D4").select();
      const range = context.workbook.getSelectedRange();
      const ranges = context.workbook.getSelectedRanges();
      const cell = context.workbook.getActiveCell();
      for (const one of [range, ranges, cell]) one.load("address");
      return () => [range.address, ranges.address, cell.address];
    });
    expect(read).toEqual(["Sheet1!C3:D4", "Sheet1!C3:D4", "Sheet1!C3"]);
  });

  it("keeps settings, also those that are no text", async () => {
    const read = await after(workbook, (_sheet, context) => {
      context.workbook.settings.add("size", { plus: 2 });
      context.workbook.settings.add("gone", 1);
      context.workbook.settings.getItem("gone").delete();
      const size = context.workbook.settings.getItem("size");
      const gone = context.workbook.settings.getItemOrNullObject("gone");
      const count = context.workbook.settings.getCount();
      size.load("key,value");
      return () => [size.key, size.value as unknown, gone.isNullObject, count.value];
    });
    expect(read).toEqual(["size", { plus: 2 }, true, 1]);
    expect(await refusal(workbook, (_sheet, context) => context.workbook.settings.getItem("gone"))).toBe("ItemNotFound");
  });

  it("keeps title and author", async () => {
    const read = await after(workbook, (_sheet, context) => {
      context.workbook.properties.title = "Involvement 2023";
      context.workbook.properties.load("title,author");
      return () => [context.workbook.properties.title, context.workbook.properties.author];
    });
    expect(read).toEqual(["Involvement 2023", ""]);
  });

  it("waits with results until the end of a request when asked to", async () => {
    workbook.paste("Sheet1", "A1", [[1, "=A1*2"]]);
    const during = await after(workbook, (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange("A1").values = [[5]];
      const result = sheet.getRange("B1");
      result.load("values");
      return () => result.values as unknown;
    });
    expect(during).toEqual([[2]]);
    expect(workbook.value("Sheet1", "B1")).toBe(10);
  });

  it("calculates by hand when told", async () => {
    workbook.paste("Sheet1", "A1", [[1, "=A1*2"]]);
    await after(workbook, (_sheet, context) => {
      context.application.calculationMode = "Manual";
      return () => null;
    });
    workbook.type("Sheet1", "A1", 7);
    expect(workbook.value("Sheet1", "B1")).toBe(2);
    await after(workbook, (_sheet, context) => {
      context.application.calculate("Full");
      return () => null;
    });
    expect(workbook.value("Sheet1", "B1")).toBe(14);
  });

  describe("with a workbook made by an add-in", () => {
    const file = async (): Promise<string> => Buffer.from(await (await openWorkbook()).save()).toString("base64");
    /** Excel for the desktop makes workbooks in two steps; Microsoft's types show only the one call of the web. */
    const inTwoSteps = ({ application }: Excel.RequestContext) =>
      application as unknown as { createWorkbook(base64?: string): { open(): void } };
    let shown: (Uint8Array | null)[];
    const watch = (): void => {
      shown = [];
      workbook.host.showWorkbook = (bytes) => shown.push(bytes);
    };

    it("shows it beside this one once it is opened, as Excel on the web and as Excel for the desktop do it", async () => {
      const base64 = await file();
      watch();
      workbook.activate();
      await Excel.createWorkbook(base64);
      await after(workbook, (_sheet, context) => {
        const created = inTwoSteps(context).createWorkbook(base64);
        return () => created.open();
      });
      expect(shown.map((bytes) => Buffer.from(bytes ?? []).toString("base64"))).toEqual([base64, base64]);
      await workbook.run(async (context) => {
        inTwoSteps(context).createWorkbook().open();
        await context.sync();
      });
      expect(shown.slice(2)).toEqual([null]);
      expect(workbook.sheetNames()).toEqual(["Sheet1"]);
    });

    it("refuses what is no workbook, and says so where there is no window for it", async () => {
      watch();
      await expect(Excel.createWorkbook(Buffer.from("not a workbook").toString("base64"))).rejects.toMatchObject({
        code: "InvalidArgument",
      });
      await expect(Excel.createWorkbook("?")).rejects.toMatchObject({ code: "InvalidArgument" });
      expect(shown).toEqual([]);
      delete workbook.host.showWorkbook;
      await expect(Excel.createWorkbook()).rejects.toMatchObject({ code: "UnsupportedOperation" });
    });

    it("fails when a failure was ordered", async () => {
      watch();
      workbook.failNext({ request: 0, code: "ServiceNotAvailable" });
      await expect(Excel.createWorkbook()).rejects.toMatchObject({ code: "ServiceNotAvailable" });
      expect(shown).toEqual([]);
    });
  });
});
