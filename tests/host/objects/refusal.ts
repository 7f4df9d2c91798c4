import type { Workbook } from "../../driver/openWorkbook";

/** The code with which Excel refuses a batch on the active sheet; fails when it is not refused. */
export async function refusal(workbook: Workbook, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> {
  try {
    await workbook.run(async (context) => {
      batch(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  throw new Error("The batch was not refused.");
}

/** Runs a batch on the active sheet, syncs, and gives what `read` finds then. */
export async function after<T>(workbook: Workbook, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T): Promise<T> {
  return workbook.run(async (context) => {
    const read = batch(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return read();
  });
}
