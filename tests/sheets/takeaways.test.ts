import { DEFAULT_BANDS } from "../../src/core/band";
import { fraction, toNumber } from "../../src/core/exact";
import type { Figure } from "../../src/core/takeaway";
import { Book } from "../../src/host/book/book";
import { averageWordFormula } from "../../src/sheets/bandRules";
import type { BandCells } from "../../src/sheets/bandsRow";
import { functionsIn, PUBLISHED_FUNCTIONS } from "../../src/sheets/functions";
import { benchmarkPieces, BEST_KEYS, LOWEST_KEYS, lowestPieces, type BestKey, type LowestKey } from "../../src/sheets/takeawayFormulas";
import { benchmarkTitleOf, CHART_TITLE_LENGTH, hospitalsTitleOf, hospitalTitleOf, lowestTitleOf, TITLE_LENGTH } from "../../src/sheets/takeaways";
import { TAKEAWAY_CASES, type TakeawayCase } from "./twins/takeaways";

const figure = (name: string, value: readonly [number, number] | null): Figure => ({
  name,
  value: value === null ? null : fraction(BigInt(value[0]), BigInt(value[1])),
});
const hospitalsOf = (given: TakeawayCase): Figure[] => given.hospitals.map(([name, value]) => figure(name, value));
const standardsOf = (given: TakeawayCase): Figure[] => given.standards.map((value, index) => figure(String(index + 1), value));

/** Hospitals in columns A to C (name, average, band), standards in D and E, bands as numbers, pieces in column G. */
function live(given: TakeawayCase, bands: BandCells): Record<BestKey | LowestKey, string> {
  const book = Book.create();
  const sheet = book.addSheet("T");
  const put = (row: number, column: number, { name, value }: Figure): void => {
    book.setCell(sheet, row, column, { value: name });
    if (value === null) book.enter(sheet, row, column + 1, '=""');
    else book.setCell(sheet, row, column + 1, { value: toNumber(value) });
  };
  const hospitals = hospitalsOf(given);
  const standards = standardsOf(given);
  hospitals.forEach((hospital, row) => {
    put(row, 0, hospital);
    book.enter(sheet, row, 2, averageWordFormula(`B${row + 1}`, bands));
  });
  standards.forEach((standard, row) => put(row, 3, standard));
  const cells = (letter: string, figures: readonly Figure[]): string[] => figures.map((_, index) => `$${letter}$${index + 1}`);
  const keys: readonly (BestKey | LowestKey)[] = [...LOWEST_KEYS, ...BEST_KEYS];
  const cell = (key: BestKey | LowestKey): string => `$G$${keys.indexOf(key) + 1}`;
  const byHospital = { names: cells("A", hospitals), values: cells("B", hospitals), range: `$B$1:$B$${hospitals.length}` };
  const byStandard = { names: cells("D", standards), values: cells("E", standards), range: `$E$1:$E$${standards.length}` };
  const counts = ["Green", "Amber", "Red"].map((word) => `=COUNTIF($C$1:$C$${hospitals.length},"${word}")`);
  const pieces = [...lowestPieces(byStandard, bands, cell, CHART_TITLE_LENGTH), ...benchmarkPieces(byHospital, counts, byStandard, bands, cell)];
  pieces.forEach(({ formula }, row) => book.enter(sheet, row, 6, formula));
  book.recalculate();
  expect(
    pieces.flatMap(({ formula }) => functionsIn(formula)).filter((name) => !PUBLISHED_FUNCTIONS.some((known) => known === name)),
  ).toEqual([]);
  return Object.fromEntries(pieces.map(({ key }, row) => [key, book.text(sheet, row, 6)])) as Record<BestKey | LowestKey, string>;
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
