import { DEFAULT_BANDS } from "../../src/core/band";
import { fraction } from "../../src/core/exact";
import { Book } from "../../src/host/book/book";
import type { BandCells } from "../../src/sheets/bandsRow";
import { functionsIn, PUBLISHED_FUNCTIONS } from "../../src/sheets/functions";
import type { BestKey, LowestKey } from "../../src/sheets/takeawayFormulas";
import {
  benchmarkTitleOf,
  CHART_TITLE_LENGTH,
  hospitalsTitleOf,
  hospitalTitleOf,
  lowestTitleOf,
  TITLE_LENGTH,
} from "../../src/sheets/takeaways";
import { addTakeaways, hospitalsOf, PIECES_COLUMN, standardsOf } from "./twins/takeawayBook";
import { TAKEAWAY_CASES, type TakeawayCase } from "./twins/takeaways";

function live(given: TakeawayCase, bands: BandCells): Record<BestKey | LowestKey, string> {
  const book = Book.create();
  const pieces = addTakeaways(book, "T", given, bands);
  book.recalculate();
  expect(
    pieces.flatMap(({ formula }) => functionsIn(formula)).filter((name) => !PUBLISHED_FUNCTIONS.some((known) => known === name)),
  ).toEqual([]);
  const sheet = book.sheetByName("T");
  if (!sheet) throw new RangeError("no sheet");
  return Object.fromEntries(pieces.map(({ key }, row) => [key, book.text(sheet, row, PIECES_COLUMN)])) as Record<
    BestKey | LowestKey,
    string
  >;
}

const BANDS: BandCells = { scaleMin: "1", scaleMax: "5", amberFrom: "3", greenFrom: "4", averageAmberFrom: "2.5", averageGreenFrom: "3.5" };
const cases = TAKEAWAY_CASES.map((given) => [given.what, given] as const);

describe("the titles of a benchmark", () => {
  it.each(cases)("say what follows from the figures: %s", (_what, given) => {
    const [hospitals, standards] = [hospitalsOf(given), standardsOf(given)];
    expect({
      hospitalsTitle: hospitalsTitleOf(hospitals, DEFAULT_BANDS, 5),
      lowestTitle: lowestTitleOf(standards, DEFAULT_BANDS, CHART_TITLE_LENGTH),
      benchmarkTitle: benchmarkTitleOf(hospitals, standards, DEFAULT_BANDS, 5),
    }).toEqual({ hospitalsTitle: given.hospitalsTitle, lowestTitle: given.lowestTitle, benchmarkTitle: given.benchmarkTitle });
  });

  it.each(cases)("are said by the live formulas too: %s", (_what, given) => {
    const { hospitalsTitle, lowestSentence, title } = live(given, BANDS);
    expect({ hospitalsTitle, lowestSentence, title }).toEqual({
      hospitalsTitle: given.hospitalsTitle,
      lowestSentence: given.lowestTitle,
      title: given.benchmarkTitle,
    });
  });

  it.each(cases)("fit over a chart: %s", (_what, { hospitalsTitle, lowestTitle, benchmarkTitle }) => {
    expect([hospitalsTitle, lowestTitle].filter((title) => title.length > CHART_TITLE_LENGTH)).toEqual([]);
    expect(benchmarkTitle.length).toBeLessThanOrEqual(TITLE_LENGTH);
  });

  it("show plainly that Set-up cannot be read", () => {
    const [given] = TAKEAWAY_CASES;
    if (given === undefined) throw new RangeError("no case");
    const missing = '""';
    const bands: BandCells = {
      scaleMin: missing,
      scaleMax: missing,
      amberFrom: missing,
      greenFrom: missing,
      averageAmberFrom: missing,
      averageGreenFrom: missing,
    };
    const { hospitalsTitle, lowestSentence } = live(given, bands);
    expect([hospitalsTitle, lowestSentence]).toEqual([
      "Humber Centre is highest, at 3.8 out of ?",
      "Standards 4 and 12 are lowest, at 3.0 (?)",
    ]);
  });
});

describe("the title of a hospital", () => {
  it("is its average in figure and word", () => {
    expect(hospitalTitleOf("Humber Centre", fraction(45n, 12n), DEFAULT_BANDS, 5)).toBe("Humber Centre: average 3.8 out of 5, green");
  });
  it("leaves the name to the line below when it is too long", () => {
    expect(hospitalTitleOf("A hospital with a name of forty letters", fraction(3n, 1n), DEFAULT_BANDS, 5)).toBe(
      "Average 3.0 out of 5, amber",
    );
  });
  it("says that there are no scores", () => {
    expect(hospitalTitleOf("Oak", null, DEFAULT_BANDS, 5)).toBe("Oak: no scores yet");
  });
});
