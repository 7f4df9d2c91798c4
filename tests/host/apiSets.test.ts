import { readFileSync } from "node:fs";
import sets from "../../src/host/apiSets.json";
import { openWorkbook } from "../driver/openWorkbook";

/** Microsoft's own file says beside each member which requirement set it needs. */
function readOfficeJs(): Record<string, Record<string, string>> {
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
  const found: Record<string, Record<string, string>> = {};
  for (const [, className = "", member = "", set = "", version = ""] of source.matchAll(
    /_throwIfApiNotSupported\("(\w+)\.(\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g,
  )) {
    (found[className] ??= {})[member] = `${set === "_defaultApiSetName" ? "ExcelApi" : set.replace(/"/g, "")} ${version}`;
  }
  return found;
}

describe("the requirement sets of the host", () => {
  it("are those of Microsoft's own office.js", () => {
    expect(sets).toEqual(readOfficeJs());
  });

  it("keep newer members from an older Excel, on the page and in the host", async () => {
    const workbook = await openWorkbook();
    workbook.offer({ ExcelApi: "1.9" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    await expect(
      workbook.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("1:3").group("ByRows");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("leave newer members out of a load without names", async () => {
    const workbook = await openWorkbook();
    workbook.offer({ ExcelApi: "1.9" });
    const read = await workbook.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load();
      await context.sync();
      return range.toJSON();
    });
    expect(read.address).toBe("Sheet1!A1");
    expect(read).not.toHaveProperty("left");
  });
});
