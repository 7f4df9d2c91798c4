import { Book } from "../../../src/host/book/book";
import { Axis } from "../../../src/host/page/grid/axis";
import { cycle, edge, neighbour, selectArea, selectedArea, selectCell } from "../../../src/host/page/grid/selection";

const axes = { rows: new Axis(1048576, 20, new Map([[3, 0]])), columns: new Axis(16384, 64, new Map()) };

function filled(...addresses: [number, number][]) {
  const book = Book.create();
  const sheet = book.sheets[0];
  if (!sheet) throw new Error("no sheet");
  for (const [row, column] of addresses) book.enter(sheet, row, column, 1);
  return { book, sheet };
}

describe("moving about", () => {
  it("steps over hidden rows and out of merged areas, and stops at the edge of the sheet", () => {
    const { book, sheet } = filled();
    book.merge(sheet, { top: 5, left: 0, bottom: 6, right: 2 }, false);
    expect(neighbour(sheet, axes, { row: 2, column: 0 }, "Down")).toEqual({ row: 4, column: 0 });
    expect(neighbour(sheet, axes, { row: 5, column: 0 }, "Right")).toEqual({ row: 5, column: 3 });
    expect(neighbour(sheet, axes, { row: 0, column: 0 }, "Up")).toEqual({ row: 0, column: 0 });
  });

  it("goes with Ctrl to the end of a run, over a gap to the next cell, and to the edge of the sheet", () => {
    const { sheet } = filled([0, 0], [1, 0], [2, 0], [8, 0]);
    expect(edge(sheet, axes, { row: 0, column: 0 }, "Down")).toEqual({ row: 2, column: 0 });
    expect(edge(sheet, axes, { row: 2, column: 0 }, "Down")).toEqual({ row: 8, column: 0 });
    expect(edge(sheet, axes, { row: 8, column: 0 }, "Down")).toEqual({ row: 1048575, column: 0 });
    expect(edge(sheet, axes, { row: 8, column: 5 }, "Left")).toEqual({ row: 8, column: 0 });
  });

  it("selects whole merged areas", () => {
    const { book, sheet } = filled();
    book.merge(sheet, { top: 1, left: 1, bottom: 2, right: 3 }, false);
    expect(selectedArea({ ...selectCell(0, 0), focus: { row: 1, column: 1 } }, sheet)).toEqual({ top: 0, left: 0, bottom: 2, right: 3 });
  });

  it("goes round inside a selection, down the columns with Enter and along the rows with Tab", () => {
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    const rounds = (by: "row" | "column"): string[] => {
      let selection = selectArea(area);
      return Array.from({ length: 4 }, () => {
        selection = cycle(selection, area, axes, by, 1);
        return `${selection.active.row}${selection.active.column}`;
      });
    };
    expect(rounds("row")).toEqual(["10", "01", "11", "00"]);
    expect(rounds("column")).toEqual(["01", "10", "11", "00"]);
  });
});
