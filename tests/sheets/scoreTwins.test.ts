import { averageWordOf, ragWordOf } from "../../src/sheets/bandRules";
import { bandsSentenceOf, BAND_KEYS, bandValues, type BandValues } from "../../src/sheets/bandsRow";
import { averageOfCounted, countedOf, scoredSentenceOf, scoreSubtitleOf, scoreTitleOf } from "../../src/sheets/scoreFormulas";
import { DEFAULT_BANDS } from "../../src/core/band";
import { parseRoute } from "../../src/core/route";
import { ONE_TO_FIVE } from "../../src/core/scale";
import { average, averageWord, bandsSentence, counted, ragWord, scored, subtitle, title } from "./twins/scoreTwins";
import type { Twin, TwinCase } from "./twins/twin";

/** What the formulas among the cases show. */
const SHOWN: Readonly<Record<string, string | number>> = { '=""': "", "=1/0": "#DIV/0!", "=2+2": 4, "=41.7/12": 41.7 / 12 };

function shown(cells: TwinCase["cells"], address: string): string | number | boolean {
  const value = cells[address] ?? "";
  return typeof value === "string" ? (SHOWN[value] ?? value) : value;
}

const bandsIn = (cells: TwinCase["cells"]): BandValues =>
  Object.fromEntries(BAND_KEYS.map((key, index) => [key, shown(cells, `${"CDEFGH"[index]}28`)])) as unknown as BandValues;

const column = (cells: TwinCase["cells"]): (string | number)[] =>
  ["B2", "B3", "B4", "B5"].map((address) => shown(cells, address) as string | number);
const unitIn = (cells: TwinCase["cells"]) => ({
  hospital: String(shown(cells, "B3")),
  ward: shown(cells, "B4") === "" ? null : String(shown(cells, "B4")),
});

const twins: [Twin, (cells: TwinCase["cells"]) => string | number][] = [
  [counted, (cells) => countedOf(shown(cells, "B2"), bandsIn(cells))],
  [ragWord, (cells) => ragWordOf(shown(cells, "B2") as string | number, bandsIn(cells))],
  [averageWord, (cells) => averageWordOf(shown(cells, "B2") as number | "", bandsIn(cells))],
  [average, (cells) => averageOfCounted(column(cells))],
  [scored, (cells) => scoredSentenceOf(column(cells))],
  [title, (cells) => scoreTitleOf(String(shown(cells, "B2")), unitIn(cells))],
  [subtitle, (cells) => scoreSubtitleOf(String(shown(cells, "B5")), unitIn(cells), parseRoute(String(shown(cells, "B6"))), bandsIn(cells))],
  [bandsSentence, (cells) => bandsSentenceOf(bandsIn(cells))],
];

describe.each(twins)("$name", ({ cases }, reckon) => {
  it.each(cases)("$says", ({ cells, expected }) => {
    expect(reckon(cells)).toBe(expected);
  });
});

describe("the bands of a workbook", () => {
  it("are the three that sheets colour by", () => {
    expect(bandValues(DEFAULT_BANDS, ONE_TO_FIVE)).toEqual({
      scaleMin: 1,
      scaleMax: 5,
      amberFrom: 3,
      greenFrom: 4,
      averageAmberFrom: 2.5,
      averageGreenFrom: 3.5,
    });
    expect(() => bandValues(DEFAULT_BANDS.slice(1), ONE_TO_FIVE)).toThrow(RangeError);
  });
});
