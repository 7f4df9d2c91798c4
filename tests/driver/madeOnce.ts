/** A workbook that many tests begin with is made once in a test file; each gets a copy of its own: a tenth of the time. */
import { Book } from "../../src/host/book/book";
import { copyOf } from "../../src/host/book/undo";
import { Workbook } from "./openWorkbook";

/** `make` with what it made kept by its arguments, which must be plain data. */
export function madeOnce<Given extends readonly unknown[]>(
  make: (...given: Given) => Promise<Workbook>,
): (...given: Given) => Promise<Workbook> {
  const made = new Map<string, Promise<Workbook>>();
  return async (...given) => {
    const key = JSON.stringify(given);
    const first = made.get(key) ?? make(...given);
    made.set(key, first);
    return new Workbook(copyOfBook((await first).book));
  };
}

/** What a workbook counts beside its content: ids that were given once are not given again. */
const COUNTED = ["clock", "version", "edits", "sheetsMade", "idsMade"];

/** Sheets and names as they are now; nothing of them is shared but what is never changed in place. Undo begins anew. */
function copyOfBook(book: Book): Book {
  book.recalculate();
  const copy = Object.assign(Book.create(), Object.fromEntries(Object.entries(book).filter(([member]) => COUNTED.includes(member))));
  Object.assign(copy.state, { ...book.state, sheets: book.sheets.map(copyOf), names: [...book.names] });
  copy.calculation.everythingChanged();
  for (const sheet of copy.sheets) copy.calculation.resultsStand(sheet);
  return copy;
}
