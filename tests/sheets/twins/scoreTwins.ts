/** The live formulas of a score sheet. Each is reckoned here by its function, and elsewhere by the host and by LibreOffice. */
import { BANDS_MISSING, bandsSentenceFormula, bandCellsAt } from "../../../src/sheets/bandsRow";
import { averageWordFormula, ragWordFormula } from "../../../src/sheets/bandRules";
import {
  averageFormula,
  countedFormula,
  scoredSentenceFormula,
  scoreSubtitleFormula,
  scoreTitleFormula,
} from "../../../src/sheets/scoreFormulas";
import type { Twin, TwinCase } from "./twin";

/** Bands in C28 to H28, as on a sheet. */
const BANDS = bandCellsAt(27, 2);
const USUAL = { C28: 1, D28: 5, E28: 3, F28: 4, G28: 2.5, H28: 3.5 };
/** Set-up is missing: the cells of the row show nothing. */
const NONE = { C28: '=""', D28: '=""', E28: '=""', F28: '=""', G28: '=""', H28: '=""' };

const one = (value: string | number | boolean, expected: string | number, says = String(value)): TwinCase => ({
  says,
  cells: { ...USUAL, B2: value },
  expected,
});

export const counted: Twin = {
  name: "what is counted of a score",
  formula: countedFormula("B2", BANDS),
  cases: [
    ...[1, 2, 3, 4, 5].map((score) => one(score, score)),
    one(0, "?"),
    one(6, "?"),
    one(-1, "?"),
    one(3.5, "?"),
    one(45050, "?", "a date"),
    one("N/A", "N/A"),
    one("n/a", "?"),
    one("N/A ", "?", "N/A with a space"),
    one("NA", "?"),
    one("4", "?", "4 as text"),
    one("4 ", "?", "4 as text with a space"),
    one("good", "?"),
    { ...one(true, "?", "TRUE"), otherwiseInLibreOffice: "it takes TRUE for the number 1" },
    one(false, "?", "FALSE"),
    one("=1/0", "?", "an error"),
    one("=2+2", 4, "a formula"),
    one("   ", "", "spaces"),
    { says: "an empty cell", cells: USUAL, expected: "" },
    { says: "a 3 without bands", cells: { ...NONE, B2: 3 }, expected: "?" },
    { says: "10 on a scale to 10", cells: { ...USUAL, D28: 10, B2: 10 }, expected: 10 },
  ],
};

export const ragWord: Twin = {
  name: "the word beside a score",
  formula: ragWordFormula("B2", BANDS),
  cases: [
    one(1, "Red"),
    one(2, "Red"),
    one(3, "Amber"),
    one(4, "Green"),
    one(5, "Green"),
    one('=""', "Not yet", "no score yet"),
    one("N/A", "Not applicable"),
    one("?", "Put right"),
    { says: "a 3 without bands", cells: { ...NONE, B2: 3 }, expected: "" },
    { says: "a 3 where amber begins at 2 and green at 3", cells: { ...USUAL, E28: 2, F28: 3, B2: 3 }, expected: "Green" },
  ],
};

export const averageWord: Twin = {
  name: "the word of an average, by the figure shown",
  formula: averageWordFormula("B2", BANDS),
  cases: [
    one(5, "Green"),
    one(3.5, "Green"),
    one(3.45, "Green", "3.45, shown as 3.5"),
    one(3.449, "Amber"),
    one(2.5, "Amber"),
    one(2.45, "Amber", "2.45, shown as 2.5"),
    one(2.4499, "Red"),
    one(1, "Red"),
    one('=""', "", "nothing"),
    one("=41.7/12", "Green", "3.475"),
    { says: "4 without bands", cells: { ...NONE, B2: 4 }, expected: "" },
  ],
};

const list = (values: readonly (string | number)[]): Record<string, string | number> =>
  Object.fromEntries(values.map((value, index) => [`B${2 + index}`, value === "" ? '=""' : value]));
const ids = { D2: "a", D3: "b", D4: "c", D5: "d" };

export const average: Twin = {
  name: "the average of the counted scores",
  formula: averageFormula("$B$2:$B$5"),
  cases: [
    { says: "four scores", cells: list([4, 3, 4, 4]), expected: 3.75 },
    { says: "two scores, N/A and one to put right", cells: list([4, "N/A", "?", 5]), expected: 4.5 },
    { says: "no score yet", cells: list(["", "", "", ""]), expected: "" },
    { says: "only N/A", cells: list(["N/A", "N/A", "N/A", "N/A"]), expected: "" },
  ],
};

export const scored: Twin = {
  name: "how many are scored",
  formula: scoredSentenceFormula("$B$2:$B$5", "$D$2:$D$5"),
  cases: [
    { says: "all", cells: { ...list([4, 3, 4, 4]), ...ids }, expected: "4 of 4 scored" },
    { says: "some", cells: { ...list([4, "", 4, ""]), ...ids }, expected: "2 of 4 scored" },
    { says: "one N/A", cells: { ...list([4, "N/A", 4, 2]), ...ids }, expected: "3 of 4 scored, 1 not applicable" },
    { says: "one to put right", cells: { ...list([4, "?", "?", ""]), ...ids }, expected: "1 of 4 scored, 2 to put right" },
    { says: "all kinds", cells: { ...list([4, "?", "N/A", ""]), ...ids }, expected: "1 of 4 scored, 1 not applicable, 1 to put right" },
  ],
};

const header = (area: string, hospital: string, ward: string, period = "Quarter 1 2023/24") => ({
  ...USUAL,
  B2: area,
  B3: hospital,
  ...(ward === "" ? {} : { B4: ward }),
  B5: period,
});

export const title: Twin = {
  name: "the title of a score sheet",
  formula: scoreTitleFormula("$B$2", "$B$3", "$B$4"),
  cases: [
    { says: "a ward", cells: header("Involvement", "Humber Centre", "Aspen"), expected: "Involvement: Aspen ward" },
    { says: "a ward called so", cells: header("Involvement", "Humber Centre", "Ward 4"), expected: "Involvement: Ward 4" },
    {
      says: "a ward called so at the end",
      cells: header("Involvement", "Humber Centre", "aspen WARD"),
      expected: "Involvement: aspen WARD",
    },
    {
      says: "a ward with the word inside another",
      cells: header("Involvement", "Humber Centre", "Woodward"),
      expected: "Involvement: Woodward ward",
    },
    { says: "a whole hospital", cells: header("Technology", "St Luke's", ""), expected: "Technology: St Luke's" },
  ],
};

export const subtitle: Twin = {
  name: "the line below the title",
  formula: scoreSubtitleFormula({ period: "$B$5", hospital: "$B$3", ward: "$B$4", route: "$B$6" }, BANDS),
  cases: [
    {
      says: "a ward",
      cells: header("Involvement", "Humber Centre", "Aspen"),
      expected: "Humber Centre · Quarter 1 2023/24 (April to June) · Score 1 to 5. Agree each score together.",
    },
    {
      says: "a whole hospital in the fourth quarter",
      cells: header("Involvement", "Humber Centre", "", "Quarter 4 2023/24"),
      expected: "Whole hospital · Quarter 4 2023/24 (January to March) · Score 1 to 5. Agree each score together.",
    },
    {
      says: "a month",
      cells: header("Involvement", "Humber Centre", "Aspen", "June 2023"),
      expected: "Humber Centre · June 2023 · Score 1 to 5. Agree each score together.",
    },
    {
      says: "a peer review",
      cells: { ...header("Involvement", "Humber Centre", "Aspen"), B6: "Peer review" },
      expected: "Peer review · Humber Centre · Quarter 1 2023/24 (April to June) · Score 1 to 5. Agree each score together.",
    },
    {
      says: "another way of scoring",
      cells: { ...header("Involvement", "Humber Centre", "Aspen"), B6: "Self-assessment" },
      expected: "Humber Centre · Quarter 1 2023/24 (April to June) · Score 1 to 5. Agree each score together.",
    },
    {
      says: "without bands",
      cells: { ...header("Involvement", "Humber Centre", "Aspen"), ...NONE },
      expected: "Humber Centre · Quarter 1 2023/24 (April to June) · Agree each score together.",
    },
  ],
};

export const bandsSentence: Twin = {
  name: "the bands in words",
  formula: bandsSentenceFormula(BANDS),
  cases: [
    {
      says: "as they are at first",
      cells: USUAL,
      expected: "Red 1 or 2 · Amber 3 · Green 4 or 5. Averages: red up to 2.4, amber 2.5 to 3.4, green from 3.5.",
    },
    {
      says: "a stricter green",
      cells: { ...USUAL, F28: 5, H28: 4 },
      expected: "Red 1 or 2 · Amber 3 or 4 · Green 5. Averages: red up to 2.4, amber 2.5 to 3.9, green from 4.0.",
    },
    {
      says: "a band that no score falls in",
      cells: { ...USUAL, E28: 4 },
      expected: "Red 1 to 3 · Amber none · Green 4 or 5. Averages: red up to 2.4, amber 2.5 to 3.4, green from 3.5.",
    },
    {
      says: "thresholds between scores",
      cells: { ...USUAL, E28: 2.5, F28: 3.5 },
      expected: "Red 1 or 2 · Amber 3 · Green 4 or 5. Averages: red up to 2.4, amber 2.5 to 3.4, green from 3.5.",
    },
    {
      says: "a scale to 10",
      cells: { ...USUAL, D28: 10, E28: 5, F28: 8 },
      expected: "Red 1 to 4 · Amber 5 to 7 · Green 8 to 10. Averages: red up to 2.4, amber 2.5 to 3.4, green from 3.5.",
    },
    { says: "without Set-up", cells: NONE, expected: BANDS_MISSING },
    { says: "one missing", cells: { ...USUAL, H28: '=""' }, expected: BANDS_MISSING },
  ],
};

export const scoreTwins: readonly Twin[] = [counted, ragWord, averageWord, average, scored, title, subtitle, bandsSentence];
