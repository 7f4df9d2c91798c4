import { actionCells, readActionBlock, type ChosenAction } from "../../src/sheets/actionBlock";
import type { CellValue, NamedCells } from "../../src/sheets/namedCells";

const HEADER = ["No.", "What we will do", "By when", "Status", "Who leads", "Agreed with service users"];
const blockOf = (...rows: CellValue[][]): NamedCells => {
  const values = [HEADER, ...rows];
  return { sheet: "Hospital score", range: { row: 20, column: 0, rows: values.length, columns: HEADER.length }, values, formulas: values };
};
const EMPTY = ["", "", "", "", "", ""];
const AGENDA: ChosenAction = { number: "10", action: "Share the agenda early", lead: "Involvement lead", by: "2024-03-31", agreed: true };

describe("the block with what a hospital will work on", () => {
  it("is read without its empty rows, dates as days", () => {
    expect(readActionBlock(blockOf([10, "Share the agenda early", 45382, "Started", "Involvement lead", "Yes"], EMPTY))).toEqual([AGENDA]);
    expect(readActionBlock(blockOf(["1.10", "x", "soon", "", "", "no"]))).toEqual([
      { number: "1.10", action: "x", lead: "", by: null, agreed: false },
    ]);
  });

  it("writes over the row of the same standard, then takes the first empty rows; status stays with people", () => {
    const block = blockOf([3, "Old words", "", "Started", "", ""], [10, "Old agenda", "", "Done", "", ""], EMPTY);
    const second: ChosenAction = { number: "1.10", action: " Ask ", lead: "", by: null, agreed: false };
    expect(actionCells(block, [AGENDA, second])).toEqual([
      { cell: "A23", after: 10 },
      { cell: "B23", after: "Share the agenda early" },
      { cell: "E23", after: "Involvement lead" },
      { cell: "C23", after: 45382 },
      { cell: "F23", after: "Yes" },
      { cell: "A24", after: "1.10" },
      { cell: "B24", after: "Ask" },
      { cell: "E24", after: null },
      { cell: "C24", after: null },
      { cell: "F24", after: null },
    ]);
  });

  it("has no answer where there is no room, or a column is gone", () => {
    expect(actionCells(blockOf([3, "Old words", "", "", "", ""]), [AGENDA])).toBeNull();
    const lost = blockOf(EMPTY);
    const values = [HEADER.map((header) => (header === "Who leads" ? "Leader" : header)), EMPTY];
    expect(actionCells({ ...lost, values, formulas: values }, [AGENDA])).toBeNull();
  });
});
