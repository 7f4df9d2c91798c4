import { loadNamedRange, loadSheetCells, loadUsedCells, loadWorkbookCells } from "../../src/excel/loadNamedCells";
import { onNewSheet, SHEET } from "./newSheet";
import type { Workbook } from "../driver/openWorkbook";

async function namedBook(): Promise<Workbook> {
  return onNewSheet((sheet, context) => {
    sheet.getRange("B2:C3").formulas = [
      ["Standard", "Score"],
      ["Open", "=2+2"],
    ];
    sheet.names.add("SequinTable", "=Sheet1!$B$2:$C$3");
    sheet.names.add("SequinKind", '="score;1"');
    context.workbook.names.add("SequinSettings", "=Sheet1!$B$2:$C$2");
  });
}

describe("reading by defined names", () => {
  it("gives the parts that are there, with values and formulas, wherever they have moved to", async () => {
    const workbook = await namedBook();
    workbook.renameSheet(SHEET, "St Luke's");
    workbook.insertColumns("St Luke's", "A");
    const cells = await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("St Luke's");
      const read = loadSheetCells(sheet, "St Luke's", ["table", "foot"]);
      await context.sync();
      return read();
    });
    expect(cells).toEqual({
      sheet: "St Luke's",
      kind: expect.stringContaining("score;1") as unknown,
      named: {
        table: {
          sheet: "St Luke's",
          range: { row: 1, column: 2, rows: 2, columns: 2 },
          values: [
            ["Standard", "Score"],
            ["Open", 4],
          ],
          formulas: [
            ["Standard", "Score"],
            ["Open", "=2+2"],
          ],
        },
      },
    });
  });

  it("gives nothing of a sheet that is none of ours, is gone, or whose named cells were deleted", async () => {
    const workbook = await namedBook();
    workbook.addSheet("Mine");
    workbook.deleteRows(SHEET, 2, 2);
    const read = await workbook.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const mine = loadSheetCells(worksheets.getItem("Mine"), "Mine", ["table"]);
      const gone = loadSheetCells(worksheets.getItemOrNullObject("Gone"), "Gone", ["table"]);
      const emptied = loadSheetCells(worksheets.getItem(SHEET), SHEET, ["table"]);
      const whole = loadUsedCells(worksheets.getItem("Mine"), "title");
      const settings = loadNamedRange(names, "SequinSettings");
      const book = loadWorkbookCells(context, ["settings", "areas"]);
      await context.sync();
      return { mine: mine(), gone: gone(), emptied: emptied()?.named, whole: whole(), settings: settings(), book: book() };
    });
    expect(read).toEqual({ mine: null, gone: null, emptied: {}, whole: null, settings: null, book: {} });
  });
});
