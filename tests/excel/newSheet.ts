import type { SheetPlan } from "../../src/sheets/plan";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";

export const SHEET = "Sheet1";

/** A plan of an otherwise empty sheet. */
export const planOf = (some: Partial<SheetPlan>): SheetPlan => ({
  name: "New",
  base: {},
  blocks: [],
  looks: [],
  widths: [],
  heights: [],
  names: [],
  validations: [],
  rules: [],
  page: { orientation: "Landscape", area: "A1:H40", footerLeft: "", footerRight: "", margin: 28 },
  start: "A1",
  ...some,
});

/** Queues something onto the first sheet of a new workbook. */
export async function onNewSheet(queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<Workbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    queue(context.workbook.worksheets.getItem(SHEET), context);
    await context.sync();
  });
  return workbook;
}
