import fc from "fast-check";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/host/book/model";
import { copyOf } from "../../../src/host/book/undo";
import { changedInSilence, type KeptSheet } from "../../driver/keepBook";
import { DATA, formulasFrom } from "../../secondOpinion/randomFormulas";
import { place, plain, TestBook } from "../bookWith";

/** A data sheet and a sheet of random formulas that look at it. */
function randomBook(seed: number, without?: RegExp): TestBook {
  const typing: Record<string, string | number> = {};
  for (const [column, values] of Object.entries(DATA)) {
    values.forEach((value, row) => {
      if (value !== undefined) typing[`${column}${row + 1}`] = typeof value === "string" ? `'${value}` : value;
    });
  }
  const formulas = formulasFrom(seed, 60).filter((formula) => !without?.test(formula));
  return new TestBook({ Data: typing, F: Object.fromEntries(formulas.map((formula, index) => [`A${index + 1}`, formula])) });
}

function valuesOf(book: TestBook): unknown[] {
  return [...book.sheet("F").cells.values()].map((line) => plain(line.get(0)?.value ?? null));
}

function formulasOf(book: TestBook): unknown[] {
  return [...book.sheet("F").cells.values()].map((line) => line.get(0)?.formula);
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
/** Where the answer is about the place itself, moving cells changes it, in Excel too. */
const ABOUT_PLACES = /\b(ROW|COLUMN|INDIRECT)\(/;

describe("what holds for every workbook", () => {
  it("after edits, working out only what leans on them gives the same as working out all", () => {
    const edits = fc.array(
      fc.tuple(
        fc.constantFrom("A", "C", "D", "F"),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom<string | number | null>(null, 1, 2.5, 5, "Green", "N/A", "=1/0", "=Data!F1"),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(seeds, edits, (seed, changes) => {
        const book = randomBook(seed);
        for (const [column, row, input] of changes) book.type("Data", `${column}${row}`, input);
        const some = valuesOf(book);
        book.book.calculation.everythingChanged();
        book.book.recalculate();
        expect(some).toEqual(valuesOf(book));
      }),
      { numRuns: 20 },
    );
  });

  it("rows and columns inserted before the data change no value, and deleting them again brings every formula back", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom("rows", "columns"), fc.integer({ min: 1, max: 4 }), (seed, what, count) => {
        const book = randomBook(seed, ABOUT_PLACES);
        const before = [formulasOf(book), valuesOf(book)];
        const inserted =
          what === "rows"
            ? { top: 0, left: 0, bottom: count - 1, right: MAX_COLUMNS - 1 }
            : { top: 0, left: 0, bottom: MAX_ROWS - 1, right: count - 1 };
        book.book.insertCells(book.sheet("Data"), inserted, what === "rows" ? "Down" : "Right");
        book.book.recalculate();
        expect(valuesOf(book)).toEqual(before[1]);
        book.book.deleteCells(book.sheet("Data"), inserted, what === "rows" ? "Up" : "Left");
        book.book.recalculate();
        expect([formulasOf(book), valuesOf(book)]).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it("a new name of the sheet changes no value, and the old one brings every formula back", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom("St Luke's", "1-2", "Ward A, upper", "Q1", "R1C1", "2nd", "FALSE", "A1;B2"), (seed, name) => {
        const book = randomBook(seed, /INDIRECT/);
        const before = [formulasOf(book), valuesOf(book)];
        book.book.renameSheet(book.sheet("Data"), name);
        book.book.calculation.everythingChanged();
        book.book.recalculate();
        expect(valuesOf(book)).toEqual(before[1]);
        book.book.renameSheet(book.sheet(name), "Data");
        book.book.recalculate();
        expect([formulasOf(book), valuesOf(book)]).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it("undo brings back every cell, whatever was done to the sheet, and a sheet that has changed has another version", () => {
    const deeds = fc.array(
      fc.tuple(
        fc.constantFrom("type", "insert", "delete", "clear", "copy", "merge", "format"),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 0, max: 5 }),
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(seeds, deeds, (seed, list) => {
        const book = randomBook(seed);
        const data = book.sheet("Data");
        const look = () =>
          JSON.stringify([
            book.book.sheets.map((sheet) => [
              sheet.name,
              sheet.merges,
              [...sheet.cells].sort(([a], [b]) => a - b).map(([row, line]) => [row, [...line].sort(([a], [b]) => a - b)]),
            ]),
          ]);
        const copies = (): KeptSheet[] =>
          book.book.sheets.map((sheet) => ({ sheet, copy: copyOf(sheet), version: book.book.versionOf(sheet) }));
        const before = look();
        book.book.step("deeds", () => {
          for (const [deed, row, column] of list) {
            const kept = copies();
            const area = { top: row, left: column, bottom: row + 1, right: column + 1 };
            if (deed === "type") book.book.enter(data, row, column, "=1+1");
            if (deed === "insert" && data.merges.length === 0) book.book.insertCells(data, area, "Down");
            if (deed === "delete" && data.merges.length === 0) book.book.deleteCells(data, area, "Left");
            if (deed === "clear") book.book.clear(data, area, "All");
            if (deed === "copy") book.book.copyRange(data, area, book.sheet("F"), row, column, "All");
            if (deed === "merge") book.book.merge(data, area, false);
            if (deed === "format") book.book.changeFormat(data, area, () => ({ fill: "#00FF00" }));
            expect(changedInSilence(book.book, kept)).toEqual([]);
          }
        });
        const done = copies();
        book.book.recalculate();
        expect(changedInSilence(book.book, done)).toEqual([]);
        const recalculated = copies();
        if (book.book.canUndo) book.book.undo();
        expect(changedInSilence(book.book, recalculated)).toEqual([]);
        expect(look()).toBe(before);
      }),
      { numRuns: 25 },
    );
  });
});

it("an address is read as it is printed", () => {
  expect([place("A1"), place("$AA$10"), place("XFD1048576")]).toEqual([
    { row: 0, column: 0 },
    { row: 9, column: 26 },
    { row: 1048575, column: 16383 },
  ]);
});
