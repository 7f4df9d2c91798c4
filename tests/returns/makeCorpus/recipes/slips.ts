/** Scores that read as scores and are not to be taken without a question: slid down a row, struck out, of another year, or on a scale that another page turns round. */
import { workbook, type CellDraft, type Recipe, type RowDraft } from "../draft";
import { ASPEN, BEECH, CEDAR, given, HEAD, numbered, TEXTS } from "../scores";
import { separated, utf8 } from "../writers/separated";

const HEADINGS: RowDraft = ["No.", "Standard", "Score"];

const askedIn = (sheet: string, about: string): Recipe["expected"] => ({ about, verdict: "decide", sheets: [{ sheet, verdict: "ask" }] });

const text = (name: string, rows: readonly RowDraft[], about: string): Recipe => ({
  file: `${name}.csv`,
  by: "by hand",
  content: () => utf8(separated(rows, ",")),
  expected: askedIn(name, about),
});

const steps = (words: readonly string[]): RowDraft[] => words.map((word, index) => [`${index + 1} - ${word}`]);
const WORST_LAST = ["excellent", "good", "fair", "poor", "very poor"] as const;
const corrected = TEXTS.map((_, index): CellDraft => (index === 2 || index === 5 ? 4 : null));

export const slips: readonly Recipe[] = [
  workbook(
    "openpyxl",
    "one-is-best-on-another-page.xlsx",
    [
      { name: "Scores", rows: [...HEAD, HEADINGS, ...numbered(ASPEN)] },
      { name: "Guidance", rows: [["How to score"], ...steps(WORST_LAST)] },
    ],
    {
      about: "A page of its own says that 1 is excellent and 5 very poor.",
      verdict: "decide",
      sheets: [
        { sheet: "Scores", verdict: "ask" },
        { sheet: "Guidance", verdict: "none" },
      ],
    },
  ),
  workbook(
    "exceljs",
    "nought-to-five-on-another-page.xlsx",
    [
      { name: "Scores", rows: [...HEAD, HEADINGS, ...numbered(BEECH)] },
      { name: "How to", rows: [["Score each standard from 0 to 5."]] },
    ],
    {
      about: "A page of its own says that the scale begins at 0.",
      verdict: "decide",
      sheets: [
        { sheet: "Scores", verdict: "ask" },
        { sheet: "How to", verdict: "none" },
      ],
    },
  ),
  workbook(
    "SheetJS",
    "key-on-another-page.xlsx",
    [
      { name: "Scores", rows: [...HEAD, HEADINGS, ...numbered(CEDAR)] },
      { name: "Key", rows: steps([...WORST_LAST].reverse()) },
    ],
    {
      about: "A page of its own says what we take the scale to mean.",
      verdict: "ready",
      sheets: [
        { sheet: "Scores", verdict: "sure", ...given(CEDAR) },
        { sheet: "Key", verdict: "none" },
      ],
    },
  ),
  text(
    "steps-upside-down-below",
    [...HEAD, HEADINGS, ...numbered(BEECH), [], ...steps(WORST_LAST)],
    "The steps of the scale stand below, a line each: 1 is the best.",
  ),
  text(
    "slid-down-a-row",
    [
      ...HEAD,
      HEADINGS,
      ...TEXTS.map((words, index): RowDraft => [index + 1, words, ASPEN[index - 1] ?? null]),
      [null, null, ASPEN.at(-1) ?? null],
    ],
    "The scores were pasted a row too low: the first standard has none, and the last score stands below the table.",
  ),
  workbook(
    "LibreOffice",
    "new-score-beside-the-old.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, HEADINGS, ...numbered(ASPEN, corrected)] }],
    askedIn("Sheet1", "Two scores were given anew, beside the old ones and under no heading."),
  ),
  workbook(
    "SheetJS",
    "key-beside-the-scores.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          HEADINGS,
          ...numbered(
            BEECH,
            TEXTS.map((_, index) => (index < WORST_LAST.length ? index + 1 : null)),
            TEXTS.map((_, index) => [...WORST_LAST].reverse()[index] ?? null),
          ),
        ],
      },
    ],
    {
      about: "The key stands right of the scores under no heading: its numbers are none of anybody's scores.",
      verdict: "ready",
      sheets: [{ sheet: "Sheet1", verdict: "sure", scoreColumn: "C", ...given(BEECH) }],
    },
  ),
  text(
    "scores-of-an-earlier-year",
    [...HEAD, ["No.", "Standard", "Score 2019"], ...numbered(BEECH)],
    "The title says 2023 and the heading of the scores 2019.",
  ),
  text(
    "number-of-scores",
    [...HEAD, ["No.", "Standard", "Number of scores"], ...numbered(CEDAR)],
    "How many gave a score, not what they gave.",
  ),
  text(
    "not-agreed",
    [...HEAD, ["No.", "Standard", "Score not agreed"], ...numbered(CEDAR)],
    "The heading says that these are not the agreed scores.",
  ),
  text(
    "not-to-be-used",
    [["Humber Centre - Aspen Ward, Q1 2023/24"], ["DO NOT USE - see the other file"], [], ["No.", "Standard", "Score"], ...numbered(ASPEN)],
    "A line above says that the sheet is not to be used.",
  ),
];
