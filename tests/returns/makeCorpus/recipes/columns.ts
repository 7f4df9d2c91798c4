/** Several columns that could hold the scores: last time, peers, both views, targets, priorities; and units side by side. */
import { ASPEN, BEECH, CEDAR, CLIFTON, given, HEAD, HUMBER, IDS, numbered, scoresOf, STOCKTON, TEXTS, WHOSE } from "../scores";
import { workbook, type Program, type Recipe, type RowDraft } from "../draft";
import type { Expected } from "../../expected";

const PUBLISHED_AVERAGES = {
  WEST: [3.8, 3.8, 2.3, 2.5, 2, 4.3, 3.3, 4, 4.3, 4.3, 3.3, 3.8],
  HUMBER: [4, 4, 3.6, 3, 4, 4, 3.3, 3.6, 4, 3.3, 3.6, 3],
  SOUTH: [4, 5, 2, 4, 5, 5, 4, 5, 5, 5, 5, 5],
};
const QUARTER = ["Hospitals of Humber and North Yorkshire", "Quarter 1 2023/24"];

/** A ward's table with these columns after number and standard. */
function table(
  by: Program,
  file: string,
  headings: readonly string[],
  columns: readonly (readonly (string | number | null)[])[],
  expected: Omit<Expected, "madeBy">,
): Recipe {
  return workbook(by, file, [{ name: "Sheet1", rows: [...HEAD, ["No.", "Standard", ...headings], ...numbered(...columns)] }], expected);
}

export const columns: readonly Recipe[] = [
  table("exceljs", "last-year-this-year.xlsx", ["Last year", "This year"], [BEECH, ASPEN], {
    about: "Two columns of scores whose headings say which is now.",
    verdict: "ready",
    ...WHOSE,
    sheets: [{ sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "D", ...given(ASPEN), problemCells: [] }],
  }),
  table("openpyxl", "score-2022-score-2023.xlsx", ["Score 2023", "Score 2022"], [ASPEN, CEDAR], {
    about: "The newer year stands first, and the title says Quarter 1 2023/24.",
    verdict: ["ready", "decide"],
    sheets: [{ sheet: "Sheet1", verdict: ["sure", "ask"], headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(ASPEN) }],
  }),
  table(
    "SheetJS",
    "previous-and-score.xlsx",
    ["Previous score", "Score", "Change"],
    [BEECH, ASPEN, ASPEN.map((score, index) => score - (BEECH[index] ?? 0))],
    {
      about: "Previous score, score, and the change between them, which has 1s and 2s in it.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "D", ...given(ASPEN), problemCells: [] },
      ],
    },
  ),
  table("excelts", "self-and-peer.xlsx", ["Self score", "Peer score"], [ASPEN, BEECH], {
    about: "Self-assessment and peer review side by side. The peers' scores never count as the ward's own.",
    verdict: ["decide", "ready"],
    sheets: [{ sheet: "Sheet1", verdict: ["ask", "sure"], headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(ASPEN) }],
  }),
  table("exceljs", "both-views-agreed.xlsx", ["Service users", "Staff", "Agreed score"], [BEECH, CEDAR, ASPEN], {
    about: "Both views and the agreed score: only the agreed score counts.",
    verdict: "ready",
    ...WHOSE,
    sheets: [{ sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "E", ...given(ASPEN), problemCells: [] }],
  }),
  table("openpyxl", "both-views-not-agreed.xlsx", ["Service user score", "Staff score"], [BEECH, CEDAR], {
    about: "Both views and nothing agreed: neither is the score.",
    verdict: "decide",
    sheets: [{ sheet: "Sheet1", verdict: "ask", headerRow: 4, standardColumn: "B" }],
  }),
  table("openpyxl", "agreed-left-empty.xlsx", ["Service users", "Staff", "Agreed"], [BEECH, CEDAR, TEXTS.map(() => null)], {
    about:
      "Both views are given, the column for the agreed score is there and empty: nothing has been agreed, and the views must not stand in for it.",
    verdict: ["decide", "blocked"],
    sheets: [{ sheet: "Sheet1", verdict: ["ask", "blank", "sure"], scores: {} }],
  }),
  table("SheetJS", "two-columns-called-score.xlsx", ["Score", "Score"], [ASPEN, BEECH], {
    about: "Two columns of the same heading that disagree.",
    verdict: "decide",
    sheets: [{ sheet: "Sheet1", verdict: "ask", headerRow: 4, standardColumn: "B" }],
  }),
  table("exceljs", "three-raters.xlsx", ["Rater 1", "Rater 2", "Rater 3"], [ASPEN, BEECH, CEDAR], {
    about: "Three people's scores; nobody's is the ward's.",
    verdict: "decide",
    sheets: [{ sheet: "Sheet1", verdict: "ask", headerRow: 4, standardColumn: "B" }],
  }),
  table("exceljs", "target-beside-score.xlsx", ["Target score", "Score"], [TEXTS.map(() => 5), CEDAR], {
    about: "The target stands nearer to the standards than the score, and has the word score in it.",
    verdict: "ready",
    ...WHOSE,
    sheets: [{ sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "D", ...given(CEDAR), problemCells: [] }],
  }),
  table("excelts", "priority-and-score.xlsx", ["Priority (1-5)", "Score (1-5)", "Number of people asked"], [CEDAR, ASPEN, BEECH], {
    about: "Three columns of 1 to 5, of which one is the score.",
    verdict: "ready",
    ...WHOSE,
    sheets: [{ sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "D", ...given(ASPEN), problemCells: [] }],
  }),
  table(
    "openpyxl",
    "priority-only.xlsx",
    ["Priority (1-5)", "Action", "Who leads"],
    [CEDAR, TEXTS.map(() => "Take to the involvement meeting"), TEXTS.map(() => "Ward manager")],
    {
      about: "An action plan: the standards with a priority of 1 to 5, and no score anywhere.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "none", "blank"] }],
    },
  ),
  table("SheetJS", "how-many-answered.xlsx", ["How many people answered", "Comments"], [BEECH, TEXTS.map(() => "")], {
    about: "How many people answered: small whole numbers beside the standards that are no scores.",
    verdict: ["decide", "blocked"],
    sheets: [{ sheet: "Sheet1", verdict: ["ask", "none", "blank"] }],
  }),
  table("exceljs", "rank-of-standards.xlsx", ["Rank"], [[1, 2, 5, 4, 3, 1, 2, 3, 4, 5, 1, 2]], {
    about: "Ranks of the standards, from 1 to 5.",
    verdict: ["decide", "blocked"],
    sheets: [{ sheet: "Sheet1", verdict: ["ask", "none"] }],
  }),
  workbook(
    "exceljs",
    "hidden-column-2022.xlsx",
    [
      {
        name: "Sheet1",
        hiddenColumns: ["C"],
        rows: [...HEAD, ["No.", "Standard", "Score 2022", "Score 2023", "Comments"], ...numbered(CEDAR, ASPEN)],
      },
    ],
    {
      about: "Last year's scores are in a hidden column before this year's.",
      verdict: ["ready", "decide"],
      ...WHOSE,
      sheets: [{ sheet: "Sheet1", verdict: ["sure", "ask"], headerRow: 4, standardColumn: "B", scoreColumn: "D", ...given(ASPEN) }],
    },
  ),
  workbook(
    "openpyxl",
    "hidden-column-same-heading.xlsx",
    [{ name: "Sheet1", hiddenColumns: ["D"], rows: [...HEAD, ["No.", "Standard", "Score", "Score"], ...numbered(ASPEN, CEDAR)] }],
    {
      about: "A second column called Score is hidden: what people saw when they scored was the first.",
      verdict: ["decide", "ready"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "sure"], headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(ASPEN) }],
    },
  ),
  workbook(
    "exceljs",
    "score-column-hidden.xlsx",
    [{ name: "Sheet1", hiddenColumns: ["D"], rows: [...HEAD, ["No.", "Standard", "Draft", "Score"], ...numbered(BEECH, ASPEN)] }],
    {
      about: "The column called Score is hidden, and a draft is what people see.",
      verdict: "decide",
      sheets: [{ sheet: "Sheet1", verdict: "ask" }],
    },
  ),
  workbook(
    "LibreOffice",
    "matrix-of-hospitals.xlsx",
    [
      {
        name: "Q1103",
        rows: [
          ...QUARTER.map((text): RowDraft => [text]),
          [null, "INVOLVEMENT STANDARDS", "Humber Centre", "Clifton House", "Stockton Hall"],
          ...numbered(HUMBER, CLIFTON, STOCKTON),
          ["Service Average", null, 3.8, 3.6, 3.5],
        ],
      },
    ],
    {
      about: "Hospitals in columns and their averages at the foot, as the quarterly report prints them.",
      verdict: "ready",
      period: "2023-Q1",
      sheets: [
        {
          sheet: "Q1103",
          verdict: "sure",
          headerRow: 3,
          standardColumn: "B",
          scoreColumns: [
            { column: "C", unit: "Humber Centre" },
            { column: "D", unit: "Clifton House" },
            { column: "E", unit: "Stockton Hall" },
          ],
          scores: { "Humber Centre": scoresOf(HUMBER), "Clifton House": scoresOf(CLIFTON), "Stockton Hall": scoresOf(STOCKTON) },
        },
      ],
    },
  ),
  workbook(
    "exceljs",
    "matrix-of-wards.xlsx",
    [
      {
        name: "Wards",
        rows: [
          ["Humber Centre, Quarter 1 2023/24"],
          ["Involvement"],
          [],
          ["No.", "Standard", "Aspen", "Beech", "Cedar", "Average"],
          ...numbered(ASPEN, BEECH, CEDAR).map((row, index): RowDraft => [
            ...row,
            {
              formula: `=AVERAGE(C${index + 5}:E${index + 5})`,
              result: ((ASPEN[index] ?? 0) + (BEECH[index] ?? 0) + (CEDAR[index] ?? 0)) / 3,
            },
          ]),
        ],
      },
    ],
    {
      about: "Wards in columns, and an average of them that is no ward.",
      verdict: "ready",
      hospital: "Humber Centre",
      period: "2023-Q1",
      sheets: [
        {
          sheet: "Wards",
          verdict: "sure",
          headerRow: 4,
          standardColumn: "B",
          scoreColumns: [
            { column: "C", unit: "Aspen" },
            { column: "D", unit: "Beech" },
            { column: "E", unit: "Cedar" },
          ],
          scores: { Aspen: scoresOf(ASPEN), Beech: scoresOf(BEECH), Cedar: scoresOf(CEDAR) },
        },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "matrix-two-row-header.xlsx",
    [
      {
        name: "Wards",
        merges: ["C3:F3"],
        rows: [
          ["Quarter 1 2023/24"],
          [],
          [null, null, "Humber Centre"],
          ["No.", "Involvement standard", "Aspen Ward", "Beech Ward", "Cedar Ward", "Hospital"],
          ...numbered(ASPEN, BEECH, CEDAR, HUMBER),
        ],
      },
    ],
    {
      about: "Wards under their hospital's name, and the hospital's own score in whole numbers as the last column.",
      verdict: ["ready", "decide"],
      sheets: [
        {
          sheet: "Wards",
          verdict: ["sure", "ask"],
          headerRow: [3, 4],
          standardColumn: "B",
          scores: { Aspen: scoresOf(ASPEN), Beech: scoresOf(BEECH), Cedar: scoresOf(CEDAR) },
        },
      ],
    },
  ),
  workbook(
    "LibreOffice",
    "matrix-unknown-wards.ods",
    [
      {
        name: "Wards",
        rows: [["Clifton House, Quarter 1 2023/24"], [], ["No.", "Standard", "Oak", "Elm", "Ash"], ...numbered(ASPEN, BEECH, CEDAR)],
      },
    ],
    {
      about: "Wards that the lead's workbook does not know: are they wards? Somebody has to say.",
      verdict: "decide",
      sheets: [
        {
          sheet: "Wards",
          verdict: ["ask", "sure"],
          headerRow: 3,
          standardColumn: "B",
          scores: { Oak: scoresOf(ASPEN), Elm: scoresOf(BEECH), Ash: scoresOf(CEDAR) },
        },
      ],
    },
  ),
  workbook(
    "SheetJS",
    "collaborative-averages.xlsx",
    [
      {
        name: "Q1105",
        rows: [
          ["Quarter 1 2023/24"],
          [null, "INVOLVEMENT STANDARDS", "WEST", "HUMBER", "SOUTH"],
          ...numbered(PUBLISHED_AVERAGES.WEST, PUBLISHED_AVERAGES.HUMBER, PUBLISHED_AVERAGES.SOUTH),
          [null, "Region Average", 3.4, 3.6, 4.4],
        ],
      },
    ],
    {
      about: "Averages of collaboratives, with decimals: not scores of anybody.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Q1105", verdict: ["ask", "none"] }],
    },
  ),
  workbook(
    "excelts",
    "averages-that-are-whole.xlsx",
    [
      {
        name: "Sheet1",
        rows: [["Quarter 1 2023/24"], ["No.", "Standard", "SOUTH average"], ...numbered([4, 5, 2, 4, 5, 5, 4, 5, 5, 5, 5, 5])],
      },
    ],
    {
      about: "An average that happens to be whole on every standard. The heading says what it is.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "none"] }],
    },
  ),
  workbook(
    "exceljs",
    "wards-side-by-side.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ["Humber Centre, Quarter 1 2023/24"],
          ["Aspen Ward", null, null, null, "Beech Ward"],
          ["No.", "Standard", "Score", null, "No.", "Standard", "Score"],
          ...TEXTS.map((text, index): RowDraft => [index + 1, text, ASPEN[index] ?? null, null, index + 1, text, BEECH[index] ?? null]),
        ],
      },
    ],
    {
      about: "Two whole tables side by side, one ward each.",
      verdict: ["ready", "decide"],
      sheets: [{ sheet: "Sheet1", verdict: ["sure", "ask"], headerRow: 3, scores: { Aspen: scoresOf(ASPEN), Beech: scoresOf(BEECH) } }],
    },
  ),
  workbook(
    "openpyxl",
    "wards-below-each-other.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ["Humber Centre, Quarter 1 2023/24"],
          [],
          ["Aspen Ward"],
          ["No.", "Standard", "Score"],
          ...numbered(ASPEN),
          [null, "Average", 3.3],
          [],
          ["Beech Ward"],
          ["No.", "Standard", "Score"],
          ...numbered(BEECH),
          [null, "Average", 3.3],
        ],
      },
    ],
    {
      about: "Two tables of the same standards one below the other: two wards, not one ward twice.",
      verdict: ["ready", "decide"],
      sheets: [
        { sheet: "Sheet1", verdict: ["sure", "ask"], standardColumn: "B", scores: { Aspen: scoresOf(ASPEN), Beech: scoresOf(BEECH) } },
      ],
    },
  ),
  workbook(
    "exceljs",
    "standards-across.xlsx",
    [
      {
        name: "Sheet1",
        rows: [["Humber Centre, Quarter 1 2023/24"], [], ["Ward", ...TEXTS], ["Aspen", ...ASPEN], ["Beech", ...BEECH], ["Cedar", ...CEDAR]],
      },
    ],
    {
      about: "Turned on its side: standards across, wards down.",
      verdict: ["decide", "ready"],
      sheets: [
        { sheet: "Sheet1", verdict: ["ask", "sure"], scores: { Aspen: scoresOf(ASPEN), Beech: scoresOf(BEECH), Cedar: scoresOf(CEDAR) } },
      ],
    },
  ),
  workbook(
    "SheetJS",
    "numbers-across.xlsx",
    [
      {
        name: "Sheet1",
        rows: [["Involvement"], ["Ward", ...IDS.map((_, index) => `Std ${index + 1}`)], ["Aspen", ...ASPEN], ["Beech", ...BEECH]],
      },
    ],
    {
      about: "Standards across by number only: of which year's list? Nothing is matched by number.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "none"] }],
    },
  ),
  workbook(
    "excelts",
    "ticks-under-numbers.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["No.", "Standard", "1 Not at all", "2", "3", "4", "5 Fully"],
          ...numbered(...[1, 2, 3, 4, 5].map((point) => ASPEN.map((score) => (score === point ? "x" : null)))),
        ],
      },
    ],
    {
      about: "A grid of boxes from 1 to 5 with a cross in one of them.",
      verdict: ["decide", "ready"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "sure"], ...given(ASPEN) }],
    },
  ),
  workbook(
    "exceljs",
    "crossed-number-grid.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["No.", "Standard", "Poor", "Fair", "OK", "Good", "Excellent"],
          ...numbered(
            [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
            [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
            [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
            [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
            [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
          ),
        ],
      },
    ],
    {
      about: "A printed form whose answers were circled by pen: every column has its own number all the way down.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "none", "blank"] }],
    },
  ),
];
