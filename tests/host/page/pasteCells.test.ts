import { BookError } from "../../../src/host/book/book";
import type { Area } from "../../../src/host/book/model";
import { areaOfAddress } from "../../../src/host/page/shell/formulaBar";
import { MOST_CELLS, copyOver, enterRows, pasteTarget } from "../../../src/host/page/edit/pasteCells";
import { TestBook } from "../bookWith";

const area = (address: string): Area => {
  const found = areaOfAddress(address);
  if (!found) throw new Error(address);
  return found;
};

describe("where a paste goes", () => {
  it.each([
    ["one cell into what is selected", "B2:C4", 1, 1, { area: area("B2:C4") }],
    ["two rows into four, twice", "B1:B4", 2, 1, { area: area("B1:B4") }],
    ["two rows into three, once", "B1:B3", 2, 1, { area: area("B1:B2") }],
    ["more than is selected, from its corner", "D5", 2, 3, { area: area("D5:F6") }],
    ["a few rows into a whole column, once", "B:B", 2, 1, { area: area("B1:B2") }],
    ["one cell into a whole column: not a million times", "A:A", 1, 1, { refused: "tooManyCells" }],
    ["past the last column", "XFD1", 1, 2, { refused: "offTheSheet" }],
    ["more than fits into a page's patience", "A1", MOST_CELLS, 2, { refused: "tooManyCells" }],
  ] as const)("%s", (_, selected, height, width, expected) => {
    expect(pasteTarget(area(selected), height, width)).toEqual(expected);
  });
});

describe("texts that are pasted", () => {
  it("are entered as if typed, and what looks like a formula but is none stays as text", () => {
    const typed = new TestBook({ Sheet1: {} });
    const rows = [
      ["4", "=SUM(1"],
      ["=A1*2", "+44 20"],
      ["007", "two\nlines"],
      ["- two words", "- it's late"],
    ];
    expect(enterRows(typed.book, typed.sheet("Sheet1"), rows, area("A1:B4"))).toBe(3);
    typed.book.recalculate();
    expect(["A1", "B1", "A2", "B2", "A3", "B3"].map((at) => typed.value("Sheet1", at))).toEqual([
      4,
      "=SUM(1",
      8,
      "+44 20",
      7,
      "two\nlines",
    ]);
    expect(typed.formula("Sheet1", "B1")).toBeUndefined();
    // A dash before words reads as "minus" and names, in Excel too.
    expect([typed.formula("Sheet1", "A4"), typed.text("Sheet1", "A4"), typed.formula("Sheet1", "B4"), typed.value("Sheet1", "B4")]).toEqual(
      ["=- two words", "#NAME?", undefined, "- it's late"],
    );
  });

  it("are refused before anything is entered when one is too long for a cell", () => {
    const typed = new TestBook({ Sheet1: { A1: "kept" } });
    expect(() => enterRows(typed.book, typed.sheet("Sheet1"), [["new"], ["x".repeat(32_768)]], area("A1:A2"))).toThrow(BookError);
    expect(typed.value("Sheet1", "A1")).toBe("kept");
  });
});

it("copies fill an area of any size, formulas following", () => {
  const typed = new TestBook({ Sheet1: { A1: 1, B1: "=A1*10", A2: 2, B2: "=A2*10" } });
  const sheet = typed.sheet("Sheet1");
  copyOver(typed.book, sheet, area("A1:B2"), sheet, area("D1:I7"), "All");
  typed.book.recalculate();
  const texts = Array.from({ length: 7 }, (_, row) => Array.from({ length: 6 }, (__, column) => typed.book.text(sheet, row, column + 3)));
  expect(texts).toEqual(
    Array.from({ length: 7 }, (_, row) => (row % 2 === 0 ? ["1", "10", "1", "10", "1", "10"] : ["2", "20", "2", "20", "2", "20"])),
  );
});
