import { queueRules } from "../../src/excel/queueRules";
import { onNewSheet, SHEET } from "./newSheet";

describe("the rules of a plan", () => {
  it("count in their order: of two that hold the first wins", async () => {
    const workbook = await onNewSheet((sheet) => {
      sheet.getRange("A1:A3").values = [[5], [3], [1]];
      queueRules(sheet, [
        { range: "A1:A3", formula: "=A1>=4", look: { fill: "#00FF00", numberFormat: '0" G"' } },
        { range: "A1:A3", formula: "=A1>=2", look: { fill: "#FFFF00", color: "#333333", bold: true, numberFormat: '0" A"' } },
        { range: "A1:A3", formula: "=A1>=0", look: { fill: "#FF0000", left: { color: "#112233", weight: "Thin" }, numberFormat: '0" R"' } },
      ]);
    });
    expect(["A1", "A2", "A3"].map((cell) => [workbook.fillColor(SHEET, cell), workbook.text(SHEET, cell)])).toEqual([
      ["#00FF00", "5 G"],
      ["#FFFF00", "3 A"],
      ["#FF0000", "1 R"],
    ]);
    expect(workbook.book.ruleFormatAt(workbook.sheet(SHEET), 2, 0)?.borders?.EdgeLeft?.color).toBe("#112233");
    expect(workbook.value(SHEET, "A1")).toBe(5);
  });
});
