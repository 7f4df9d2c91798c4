/** Several columns that could hold the scores: last time, peers, both views, targets, priorities; and units side by side. */
import { ASPEN, BEECH, CEDAR, given, HEAD, numbered, TEXTS, WHOSE } from "../scores";
import { workbook, type Program, type Recipe } from "../draft";
import type { Expected } from "../../expected";

export const PUBLISHED_AVERAGES = {
  WEST: [3.8, 3.8, 2.3, 2.5, 2, 4.3, 3.3, 4, 4.3, 4.3, 3.3, 3.8],
  HUMBER: [4, 4, 3.6, 3, 4, 4, 3.3, 3.6, 4, 3.3, 3.6, 3],
  SOUTH: [4, 5, 2, 4, 5, 5, 4, 5, 5, 5, 5, 5],
};
export const QUARTER = ["Hospitals of Humber and North Yorkshire", "Quarter 1 2023/24"];

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
];
