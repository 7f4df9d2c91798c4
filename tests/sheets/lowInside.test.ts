import { Book } from "../../src/host/book/book";
import { lowInsideFormula, lowInsideOf } from "../../src/sheets/hospitalFormulas";

/** What the live sentence says of a cell with names in parts. */
function said(names: readonly string[], longest?: number): string {
  const book = Book.create();
  const sheet = book.addSheet("T");
  book.setCell(sheet, 0, 0, { value: names.map((name) => `¦${name}`).join("") });
  book.enter(sheet, 0, 1, lowInsideFormula("A1", longest));
  book.recalculate();
  return book.text(sheet, 0, 1);
}

describe("red scores inside an average", () => {
  it("are named up to four, then counted, by the function and the live formula alike", () => {
    for (const names of [[], ["Ash"], ["Ash", "Oak"], ["Ash", "Oak", "Elm", "Yew"], ["Ash", "Oak", "Elm", "Yew", "Fir"]]) {
      expect(said(names)).toBe(lowInsideOf(names));
    }
  });

  it("are counted where a row has no room for their names; one is always named", () => {
    expect(said(["Stockton Hall"], 56)).toBe("A red score on Stockton Hall is inside this average");
    expect(said(["Stockton Hall", "Humber Centre"], 56)).toBe("2 red scores are inside this average");
    expect(said(["Ash", "Oak", "Elm"], 56)).toBe("A red score on Ash, Oak and Elm is inside this average");
    expect(said(["A hospital with a very long name indeed"], 56)).toBe(
      "A red score on A hospital with a very long name indeed is inside this average",
    );
  });
});
