/** Sheets that look plain and are not: another scale in small print, a column that only sounds like the score, a name that is somebody else's. */
import { ASPEN, BEECH, CEDAR, given, HEAD, IDS, numbered, scoresOf, TEXTS, WHOSE } from "../scores";
import { workbook, type CellDraft, type Recipe, type RowDraft } from "../draft";
import type { Expected, ExpectedSheet } from "../../expected";
import { separated, utf8 } from "../writers/separated";

type Answer = Omit<Expected, "madeBy">;

/** A text file with a ward's title and a table that has these columns. */
function table(
  name: string,
  headings: readonly string[],
  columns: readonly (readonly CellDraft[])[],
  answer: (sheet: string) => Answer,
  head: readonly RowDraft[] = HEAD,
): Recipe {
  const rows = [...head, ["No.", "Standard", ...headings], ...numbered(...columns)];
  return { file: `${name}.csv`, by: "by hand", content: () => utf8(separated(rows, ",")), expected: answer(name) };
}

const asked =
  (about: string) =>
  (sheet: string): Answer => ({ about, verdict: ["decide", "blocked"], sheets: [{ sheet, verdict: ["ask", "none", "blank"] }] });

const found =
  (about: string, scores: readonly number[], scoreColumn: string, verdict: ExpectedSheet["verdict"] = "sure") =>
  (sheet: string): Answer => ({
    about,
    verdict: ["ready", "decide"],
    sheets: [{ sheet, verdict, headerRow: 4, standardColumn: "B", scoreColumn, ...given(scores) }],
  });

const SMALL = [3, 2, 1, 1, 3, 3, 2, 2, 3, 1, 2, 1] as const;
const FOUR = [4, 3, 2, 1, 4, 3, 2, 1, 4, 3, 2, 1] as const;
const titled = (...lines: readonly string[]): RowDraft[] => [
  ...lines.map((line): RowDraft => [line]),
  ...Array.from({ length: 3 - lines.length }, (): RowDraft => []),
];
const without = (scores: readonly number[], ...places: readonly number[]): (number | null)[] =>
  scores.map((score, index) => (places.includes(index + 1) ? null : score));

const SCALES: readonly Recipe[] = [
  table("nought-to-three-without-noughts", ["Score (0-3)"], [SMALL], asked("A scale from 0 to 3 on which nobody gave 0.")),
  table(
    "legend-of-four",
    ["Score"],
    [FOUR],
    asked("The key above ends at 4 = fully met: a 4 is full marks."),
    titled("Humber Centre - Aspen Ward, Q1 2023/24", "1 = not met, 2 = partly met, 3 = mostly met, 4 = fully met"),
  ),
  table(
    "legend-of-three-words",
    ["Score"],
    [SMALL],
    asked("The key above: 1 = red, 2 = amber, 3 = green."),
    titled("Humber Centre - Aspen Ward, Q1 2023/24", "Key: 1 = red; 2 = amber; 3 = green"),
  ),
  table("one-is-best-in-the-heading", ["Score (1 = best, 5 = worst)"], [BEECH], asked("The heading says that 1 is best.")),
  table(
    "rating-from-five-to-one",
    ["Score (5 = never, 1 = always)"],
    [BEECH],
    asked("The heading's ends are the wrong way round: 1 = always."),
  ),
  workbook(
    "openpyxl",
    "shown-out-of-ten.xlsx",
    [
      {
        name: "Sheet1",
        rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(ASPEN.map((score) => ({ number: score, format: '0" / 10"' })))],
      },
    ],
    {
      about: "The number format shows 4 / 10 where the cell holds 4.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "none"] }],
    },
  ),
  workbook(
    "openpyxl",
    "shown-out-of-five.xlsx",
    [
      {
        name: "Sheet1",
        rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(CEDAR.map((score) => ({ number: score, format: '0"/5"' })))],
      },
    ],
    {
      about: "The number format shows 4/5 where the cell holds 4.",
      verdict: "ready",
      ...WHOSE,
      sheets: [{ sheet: "Sheet1", verdict: "sure", scoreColumn: "C", ...given(CEDAR), problemCells: [] }],
    },
  ),
];

const COLUMNS: readonly Recipe[] = [
  table(
    "draft-and-empty-final",
    ["Draft score", "Final score"],
    [ASPEN, TEXTS.map(() => null)],
    asked("Only the draft is filled in; the final score is empty."),
  ),
  table(
    "maximum-and-actual",
    ["Max score", "Actual score"],
    [TEXTS.map(() => 5), CEDAR],
    found("The highest possible score stands before the actual one.", CEDAR, "D", ["sure", "ask"]),
  ),
  table(
    "regional-and-ours",
    ["Regional score", "Our score"],
    [BEECH, ASPEN],
    found("The region's score stands before the ward's own.", ASPEN, "D", ["sure", "ask"]),
  ),
  table(
    "another-hospital-for-comparison",
    ["Score", "Stockton Hall"],
    [ASPEN, BEECH],
    found("Another hospital's scores stand beside the ward's, to compare with.", ASPEN, "C", ["sure", "ask"]),
  ),
  table(
    "years-in-columns",
    ["2020", "2021", "2022", "2023"],
    [BEECH, CEDAR, SMALL, ASPEN],
    found("Four years in columns under a title that says 2023/24.", ASPEN, "F", ["sure", "ask"]),
  ),
  table("heading-with-line-break", ["SCORE\n(1 – 5)"], [BEECH], found("The heading has a line break and a long dash.", BEECH, "C")),
  table("rating-as-heading", ["Rating", "Comments"], [CEDAR], found("The scores are called Rating.", CEDAR, "C", ["sure", "ask"])),
  table(
    "self-assessment-score",
    ["Self-assessment score", "Peer comments"],
    [CEDAR],
    found("One column of scores, called self-assessment, and the peers' words.", CEDAR, "C", ["sure", "ask"]),
  ),
  table(
    "weight-and-weighted",
    ["Rating (1-5)", "Weight", "Weighted score"],
    [ASPEN, TEXTS.map((_, index) => (index % 2) + 1), ASPEN.map((score, index) => score * ((index % 2) + 1))],
    found("Rating, weight, and the weighted score, which is the one called score.", ASPEN, "C", ["sure", "ask"]),
  ),
  table(
    "yes-no-and-score",
    ["In place? (1 = yes, 2 = no)", "Score"],
    [TEXTS.map((_, index) => (index % 3 === 0 ? 2 : 1)), BEECH],
    found("Yes and no as 1 and 2 before the score.", BEECH, "D", ["sure", "ask"]),
  ),
  table(
    "box-for-not-applicable",
    ["Score", "N/A (tick)"],
    [without(ASPEN, 3, 9), TEXTS.map((_, index) => (index === 2 || index === 8 ? "x" : null))],
    (sheet) => ({
      about: "Not applicable is a tick in a column of its own: those two have no score.",
      verdict: ["ready", "decide"],
      sheets: [{ sheet, verdict: ["sure", "ask"], scoreColumn: "C", scores: scoresOf(without(ASPEN, 3, 9)) }],
    }),
  ),
  table("changes-in-cells", ["Score"], [["4 (was 3)", "3 -> 4", "4*", "5/4", "10/5", "2/3", 1, 3, 5, 2, 4, 3]], (sheet) => ({
    about: "A change, a footnote, 5 of 4, 10 of 5 and 2 of 3: none of them is a plain score.",
    verdict: ["ready", "decide"],
    sheets: [{ sheet, verdict: ["sure", "ask"], scores: scoresOf([null, null, null, null, null, null, 1, 3, 5, 2, 4, 3]) }],
  })),
];

const ROWS: readonly Recipe[] = [
  {
    file: "headings-repeated.csv",
    by: "by hand",
    content: () =>
      utf8(
        separated(
          [
            ...HEAD,
            ["No.", "Standard", "Score"],
            ...numbered(BEECH).slice(0, 6),
            [],
            ["No.", "Standard", "Score"],
            ...numbered(BEECH).slice(6),
          ],
          ",",
        ),
      ),
    expected: found("The headings are repeated in the middle, as for a second page.", BEECH, "C", ["sure", "ask"])("headings-repeated"),
  },
  {
    file: "number-without-label-below.csv",
    by: "by hand",
    content: () => utf8(separated([...HEAD, ["No.", "Standard", "Score"], ...numbered(CEDAR), [null, null, 40], [null, null, 3]], ",")),
    expected: found("Sum and average stand below without a word.", CEDAR, "C")("number-without-label-below"),
  },
  {
    file: "standard-over-two-rows.csv",
    by: "by hand",
    content: () =>
      utf8(
        separated(
          [
            ...HEAD,
            ["No.", "Standard", "Score"],
            ...TEXTS.flatMap((text, index): RowDraft[] => [
              [index + 1, text.slice(0, text.indexOf(" ", 40)), ASPEN[index] ?? null],
              [null, text.slice(text.indexOf(" ", 40) + 1)],
            ]),
          ],
          ",",
        ),
      ),
    expected: {
      about: "Each standard is broken over two rows, the score beside its first half.",
      verdict: ["decide", "ready"],
      sheets: [{ sheet: "standard-over-two-rows", verdict: ["ask", "sure"], scores: scoresOf(ASPEN) }],
    },
  },
  workbook(
    "openpyxl",
    "one-score-for-two.xlsx",
    [{ name: "Sheet1", merges: ["C10:C11"], rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(without(ASPEN, 7))] }],
    {
      about: "Standards 6 and 7 share one merged score cell: it stands beside 6, and nobody can say for 7.",
      verdict: ["decide", "ready"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "sure"], scores: scoresOf(without(ASPEN, 7)) }],
    },
  ),
  workbook(
    "openpyxl",
    "standards-merged-across.xlsx",
    [
      {
        name: "Sheet1",
        merges: Array.from({ length: 13 }, (_, index) => `B${index + 4}:D${index + 4}`),
        rows: [
          ...HEAD,
          ["No.", "Standard", null, null, "Score"],
          ...TEXTS.map((text, index): RowDraft => [index + 1, text, null, null, BEECH[index] ?? null]),
        ],
      },
    ],
    {
      about: "The standards are merged over three columns.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "E", ...given(BEECH), problemCells: [] },
      ],
    },
  ),
];

/** The scores are plain; whose they are is not. */
const names = (name: string, about: string, head: readonly RowDraft[], expected: Partial<Answer>): Recipe =>
  table(
    name,
    ["Score"],
    [ASPEN],
    (sheet) => ({ about, verdict: "decide", sheets: [{ sheet, verdict: ["sure", "ask"], ...given(ASPEN) }], ...expected }),
    head,
  );

const NAMES: readonly Recipe[] = [
  names(
    "reviewed-by-another-hospital",
    "A peer review: Clifton House is who came, not whose scores these are.",
    titled("Peer review of Aspen ward, Humber Centre", "by Clifton House, Quarter 1 2023/24"),
    { verdict: ["decide", "ready"], hospital: "Humber Centre", route: "peerReview" },
  ),
  names("two-wards-in-the-title", "The title names two wards.", titled("Humber Centre: Aspen and Beech wards", "Quarter 1 2023/24"), {}),
  names(
    "two-periods-in-the-title",
    "Two quarters in the title lines.",
    titled("Humber Centre: Aspen ward", "Quarter 2 2023/24 (please complete Quarter 1 2023/24 by July)"),
    { verdict: ["decide", "ready"] },
  ),
  names("hospital-not-known", "A hospital that the lead's workbook does not know.", titled("Newsam Centre", "Quarter 1 2023/24"), {}),
  names("year-alone", "Q4 2023 is January to March of 2023 or of 2024.", titled("Humber Centre: Aspen ward", "Q4 2023"), {
    hospital: "Humber Centre",
    ward: "Aspen",
  }),
  workbook(
    "openpyxl",
    "tab-says-another-ward.xlsx",
    [{ name: "Beech", rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(CEDAR)] }],
    {
      about: "The title says Aspen and the tab says Beech.",
      verdict: "decide",
      sheets: [{ sheet: "Beech", verdict: ["sure", "ask"], ...given(CEDAR) }],
    },
  ),
  workbook(
    "openpyxl",
    "same-ward-on-two-sheets.xlsx",
    ["Involvement", "Involvement (2)"].map((name, index) => ({
      name,
      rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(index === 0 ? ASPEN : CEDAR)],
    })),
    {
      about: "Two sheets of one ward with other scores.",
      verdict: "decide",
      sheets: [
        { sheet: "Involvement", verdict: ["sure", "ask"], ...given(ASPEN) },
        { sheet: "Involvement (2)", verdict: ["sure", "ask"], ...given(CEDAR) },
      ],
    },
  ),
  {
    file: "Stockton Hall Q1 2023-24.csv",
    by: "by hand",
    content: () => utf8(separated([["Standard", "Score"], ...TEXTS.map((text, index): RowDraft => [text, BEECH[index] ?? null])], ",")),
    expected: {
      about: "Hospital and quarter stand in the name of the file only.",
      verdict: ["ready", "decide"],
      hospital: "Stockton Hall",
      ward: null,
      period: "2023-Q1",
      sheets: [{ sheet: "Stockton Hall Q1 2023-24", verdict: "sure", ...given(BEECH, IDS) }],
    },
  },
];

export const traps: readonly Recipe[] = [...SCALES, ...COLUMNS, ...ROWS, ...NAMES];
