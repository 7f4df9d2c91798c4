import { Book } from "../../../src/host/book/book";
import { editText } from "../../../src/host/page/edit/editText";

describe("what the formula bar shows", () => {
  it.each(["12.5", "=A9+1", "50%", "04/03/2024", "TRUE", "#N/A", "'12", "'=no formula", "plain words", "0.1"])(
    "%s, entered again, changes nothing",
    (typed) => {
      const book = Book.create();
      const sheet = book.sheets[0];
      if (!sheet) throw new Error("no sheet");
      book.enter(sheet, 0, 0, typed);
      book.recalculate();
      const before = book.cell(sheet, 0, 0);
      const text = editText(book, sheet, 0, 0);
      expect(text).toBe(typed);
      book.enter(sheet, 0, 0, text);
      book.recalculate();
      expect(book.cell(sheet, 0, 0)).toEqual(before);
    },
  );
});
