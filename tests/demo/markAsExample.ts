/** Marks every sheet of a workbook as an example: on its tab, in the tab's colour, and at the head of its printed pages. */
import { messages } from "../../src/core/messages";
import type { Workbook } from "../driver/openWorkbook";

const TAB_COLOUR = "#B85C00";

export async function markAsExample(workbook: Workbook): Promise<void> {
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) {
      sheet.name = messages.exampleTab(sheet.name);
      sheet.tabColor = TAB_COLOUR;
      sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = messages.exampleWord();
    }
    await context.sync();
  });
}
