/** Every table of cases for a live formula, through the host and through LibreOffice. */
import { Book } from "../../src/host/book/book";
import type { Sheet } from "../../src/host/book/model";
import { writeXlsx } from "../../src/host/file/saveWorkbook";
import { parseAddress } from "../../src/sheets/address";
import type { BandCells } from "../../src/sheets/bandsRow";
import { scoreTwins } from "../sheets/twins/scoreTwins";
import { addTakeaways, PIECES_COLUMN } from "../sheets/twins/takeawayBook";
import { TAKEAWAY_CASES } from "../sheets/twins/takeaways";
import type { TwinCase } from "../sheets/twins/twin";
import { itWithLibreOffice, shownInEach } from "./libreOffice";

/** Where no case has anything. */
const ANSWER = { row: 0, column: 20 };
/** Twelve digits: the host's text of a number, and what LibreOffice shows of it with this format, are the same there. */
const DIGITS = "0.############";
const BANDS: BandCells = { scaleMin: "1", scaleMax: "5", amberFrom: "3", greenFrom: "4", averageAmberFrom: "2.5", averageGreenFrom: "3.5" };

function addCase(book: Book, name: string, formula: string, { cells }: TwinCase): void {
  const sheet = book.addSheet(name);
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = parseAddress(address);
    if (typeof value === "string" && value.startsWith("=")) book.enter(sheet, row, column, value);
    else book.setCell(sheet, row, column, { value });
  }
  book.enter(sheet, ANSWER.row, ANSWER.column, formula);
}

const cases = scoreTwins.flatMap(({ name, formula, cases: of }, twin) =>
  of.map((one, index) => ({ sheet: `T${twin}-${index}`, what: `${name}: ${one.says}`, formula, one })),
);
const taken = TAKEAWAY_CASES.map((given, index) => ({ sheet: `S${index}`, given }));
const rounded = (expected: string | number): string => (typeof expected === "number" ? String(Number(expected.toFixed(9))) : expected);

itWithLibreOffice()(
  "live formulas and their functions answer alike, in the host and in LibreOffice",
  async () => {
    const scores = Book.create();
    for (const { sheet, formula, one } of cases) addCase(scores, sheet, formula, one);
    const takeaways = Book.create();
    const pieces = taken.map(({ sheet, given }) => ({
      sheet,
      given,
      keys: addTakeaways(takeaways, sheet, given, BANDS).map(({ key }) => key),
    }));
    for (const book of [scores, takeaways]) book.recalculate();
    const answered = (sheet: Sheet | undefined): string => {
      const value = sheet && scores.cell(sheet, ANSWER.row, ANSWER.column)?.value;
      return value === undefined || value === null
        ? ""
        : typeof value === "object"
          ? value.error
          : rounded(value === true || value === false ? String(value) : value);
    };
    const [byScores = {}, byTakeaways = {}] = await shownInEach(
      await Promise.all([scores, takeaways].map((book) => writeXlsx(withDigits(book)))),
    );

    expect(cases.map(({ sheet, what }) => [what, answered(scores.sheetByName(sheet))])).toEqual(
      cases.map(({ what, one }) => [what, rounded(one.expected)]),
    );
    const libreOffice = (sheet: string): string => {
      const text = byScores[sheet]?.[ANSWER.row]?.[ANSWER.column] ?? "";
      return text !== "" && !Number.isNaN(Number(text)) ? rounded(Number(text)) : text;
    };
    const known = cases.filter(({ one }) => one.otherwiseInLibreOffice !== undefined);
    const others = cases.filter(({ one }) => one.otherwiseInLibreOffice === undefined);
    expect(others.map(({ sheet, what }) => [what, libreOffice(sheet)])).toEqual(
      others.map(({ what, one }) => [what, rounded(one.expected)]),
    );
    // A difference that has gone away is to be struck off the list.
    expect(known.filter(({ sheet, one }) => libreOffice(sheet) === rounded(one.expected))).toEqual([]);

    expect(
      pieces.map(({ sheet, keys }) =>
        keys.flatMap((key, row) => (SENTENCES.has(key) ? [byTakeaways[sheet]?.[row]?.[PIECES_COLUMN] ?? ""] : [])),
      ),
    ).toEqual(taken.map(({ given }) => [given.lowestTitle, given.hospitalsTitle, given.benchmarkTitle]));
  },
  120_000,
);

const SENTENCES: ReadonlySet<string> = new Set(["lowestSentence", "hospitalsTitle", "title"]);

function withDigits(book: Book): Book {
  for (const sheet of book.sheets) {
    const cell = book.cell(sheet, ANSWER.row, ANSWER.column);
    if (cell) book.setCell(sheet, ANSWER.row, ANSWER.column, { ...cell, format: { ...cell.format, numberFormat: DIGITS } });
  }
  return book;
}
