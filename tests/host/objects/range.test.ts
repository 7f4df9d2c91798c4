import { openWorkbook, type Workbook } from "../../driver/openWorkbook";

/** The code that office.js gives for what a batch was refused. */
async function codeOf(workbook: Workbook, batch: (sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await workbook.run(async (context) => {
      batch(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return "done";
}

describe("Excel.Range", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
  });

  it("reads back what was written, with formulas worked out in the same request", async () => {
    const read = await workbook.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [[1, "two"], ["=A1+4", true]];
      range.load("values, formulas, valueTypes, text, address");
      await context.sync();
      return { values: range.values as unknown, formulas: range.formulas as unknown, types: range.valueTypes, text: range.text, address: range.address };
    });
    expect(read).toEqual({
      values: [[1, "two"], [5, true]],
      formulas: [[1, "two"], ["=A1+4", true]],
      types: [["Double", "String"], ["Double", "Boolean"]],
      text: [["1", "two"], ["5", "TRUE"]],
      address: "Sheet1!A1:B2",
    });
  });
});
