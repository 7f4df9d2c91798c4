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
});
