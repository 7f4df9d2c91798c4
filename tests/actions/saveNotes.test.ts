import { saveNotes } from "../../src/actions/saveNotes";
import { scoreRowHeight } from "../../src/sheets/scoreHeights";
import { openScoreBook } from "./scoreBook";

const ADMISSION = "involvement.admission";
const LONG = "Welcome pack made by service users, used at every admission since March. ".repeat(6).trim();

describe("notes saved from the pane", () => {
  it("stand whole in their row: it becomes as high as they need, in three requests, and never lower", async () => {
    const workbook = await openScoreBook();
    const before = workbook.rowHeight("Aspen", "E9");
    await saveNotes("Aspen", ADMISSION, { evidence: "Short." });
    expect(workbook.rowHeight("Aspen", "E9")).toBe(before);
    workbook.resetRequests();
    await saveNotes("Aspen", ADMISSION, { action: LONG });
    expect(workbook.rowHeight("Aspen", "E9")).toBe(scoreRowHeight({ standard: workbook.text("Aspen", "B9"), action: LONG }, false));
    expect(workbook.rowHeight("Aspen", "E9")).toBeGreaterThan(before);
    expect(workbook.requests).toHaveLength(3);
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Aspen").getRange("9:9").format.rowHeight = 300;
      await context.sync();
    });
    await saveNotes("Aspen", ADMISSION, { evidence: LONG });
    expect(workbook.rowHeight("Aspen", "E9")).toBe(300);
  });

  it("are written on a protected sheet too, where nobody may change heights", async () => {
    const workbook = await openScoreBook();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Aspen").getRange("E9:F20").format.protection.locked = false;
      await context.sync();
    });
    workbook.protect("Aspen");
    const before = workbook.rowHeight("Aspen", "E9");
    await saveNotes("Aspen", ADMISSION, { evidence: LONG });
    expect(workbook.value("Aspen", "E9")).toBe(LONG);
    expect(workbook.rowHeight("Aspen", "E9")).toBe(before);
  });
});
