/** What stands above, below and between: titles, logos, headings of two rows, legends, feet, section titles. */
import { ACTIONS, ASPEN, BEECH, CEDAR, CLIFTON, EVIDENCE, given, HEAD, numbered, STOCKTON, TEXTS, WHOSE } from "../scores";
import { workbook, type Recipe, type RowDraft } from "../draft";

export const LEGEND: readonly RowDraft[] = [
  ["Scoring key"],
  [1, "Poor - not in place"],
  [2, "Some evidence but not regular"],
  [3, "Partly in place"],
  [4, "Mostly in place"],
  [5, "Excellent - fully in place and reviewed"],
];

const SECTIONS = [
  { title: "A. Coming into the service", from: 0, to: 3 },
  { title: "B. Leading and listening", from: 3, to: 8 },
  { title: "C. Meetings and the wider world", from: 8, to: 12 },
];

/** Section titles with a number of their own, and the section's average under each. */
function inSections(firstRow: number): { readonly rows: readonly RowDraft[]; readonly averages: readonly string[] } {
  const rows: RowDraft[] = [];
  const averages: string[] = [];
  for (const { title, from, to } of SECTIONS) {
    rows.push([null, title]);
    const first = firstRow + rows.length;
    for (let index = from; index < to; index += 1) rows.push([index + 1, TEXTS[index] ?? "", CEDAR[index] ?? null]);
    const own = CEDAR.slice(from, to);
    averages.push(`C${firstRow + rows.length}`);
    rows.push([
      null,
      "Average for this section",
      { formula: `=AVERAGE(C${first}:C${firstRow + rows.length - 1})`, result: own.reduce((sum, score) => sum + score, 0) / own.length },
    ]);
  }
  return { rows, averages };
}

export const headings: readonly Recipe[] = [
  workbook(
    "exceljs",
    "plain-table.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, ["No.", "Standard", "Score", "Evidence", "Action"], ...numbered(ASPEN, EVIDENCE, ACTIONS)] }],
    {
      about: "The simplest: a title, one row of headings, twelve whole numbers.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(ASPEN), problemCells: [] },
      ],
    },
  ),
  workbook(
    "exceljs",
    "nobody-said-whose.xlsx",
    [{ name: "Sheet1", rows: [["Standard", "Score"], ...TEXTS.map((text, index) => [text, BEECH[index] ?? null])] }],
    {
      about: "Sound scores, but neither hospital nor ward nor period stands anywhere: the lead has to say.",
      verdict: "decide",
      sheets: [{ sheet: "Sheet1", verdict: ["sure", "ask"], headerRow: 1, standardColumn: "A", scoreColumn: "B", ...given(BEECH) }],
    },
  ),
  workbook(
    "exceljs",
    "logo-and-titles.xlsx",
    [
      {
        name: "Involvement",
        logo: true,
        rows: [
          [],
          [],
          [null, "Humber Teaching NHS Foundation Trust"],
          [null, "Secure Quality Involvement (SeQuIn) Tool"],
          ["Hospital:", "Humber Centre"],
          ["Ward:", "Beech"],
          ["Quarter:", "Q1 2023/24"],
          ["Completed by:", "Involvement group, 3 service users and 2 staff"],
          [],
          ["No", "Standard", "Score (1-5)", "How do we know?"],
          ...numbered(BEECH, EVIDENCE),
        ],
      },
    ],
    {
      about: "A logo, the trust's name and a form of labels above the table; 3 and 2 in the text are people.",
      verdict: "ready",
      hospital: "Humber Centre",
      ward: "Beech",
      period: "2023-Q1",
      area: "involvement",
      sheets: [
        { sheet: "Involvement", verdict: "sure", headerRow: 10, standardColumn: "B", scoreColumn: "C", ...given(BEECH), problemCells: [] },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "merged-area-label.xlsx",
    [
      {
        name: "Scores",
        merges: ["A5:A16", "A1:E1"],
        rows: [
          ["Humber Centre, Cedar Ward, Quarter 1 2023/24"],
          [],
          [],
          ["Area", "Ref", "Standard", "Our score", "Comments"],
          ...TEXTS.map((text, index): RowDraft => [
            index === 0 ? "INVOLVEMENT" : null,
            index + 1,
            text,
            CEDAR[index] ?? null,
            EVIDENCE[index] ?? null,
          ]),
        ],
      },
    ],
    {
      about: "The name of the area is one merged cell down the left of the table.",
      verdict: "ready",
      hospital: "Humber Centre",
      ward: "Cedar",
      period: "2023-Q1",
      area: "involvement",
      sheets: [
        { sheet: "Scores", verdict: "sure", headerRow: 4, standardColumn: "C", scoreColumn: "D", ...given(CEDAR), problemCells: [] },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "two-row-header.xlsx",
    [
      {
        name: "Q1",
        merges: ["C4:D4", "E4:F4", "A4:A5", "B4:B5"],
        rows: [
          ...HEAD,
          ["No", "Standard", "Scoring", null, "Narrative"],
          [null, null, "Score", "RAG", "Evidence", "Action"],
          ...numbered(
            ASPEN,
            ASPEN.map((score) => (score > 3 ? "Green" : score > 2 ? "Amber" : "Red")),
            EVIDENCE,
            ACTIONS,
          ),
        ],
      },
    ],
    {
      about: "Two rows of headings, the upper one merged across.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Q1", verdict: "sure", headerRow: [4, 5], standardColumn: "B", scoreColumn: "C", ...given(ASPEN), problemCells: [] },
      ],
    },
  ),
  workbook(
    "exceljs",
    "foot-of-formulas.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ["Clifton House"],
          ["Involvement Q1 2023/24"],
          [],
          ["No.", "INVOLVEMENT STANDARDS", "Score"],
          ...numbered(CLIFTON),
          [null, "Total", { formula: "=SUM(C5:C16)", result: 44 }],
          [null, "Service Average", { formula: "=AVERAGE(C5:C16)", result: 44 / 12 }],
          [null, "Percentage", { formula: "=C17/60", result: 44 / 60 }],
          [null, "Lowest score", { formula: "=MIN(C5:C16)", result: 3 }],
          [null, "Number of standards scored", { formula: "=COUNT(C5:C16)", result: 12 }],
        ],
      },
    ],
    {
      about: "Total, average, percentage, lowest and count at the foot are no standards; a whole hospital.",
      verdict: "ready",
      hospital: "Clifton House",
      ward: null,
      period: "2023-Q1",
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(CLIFTON), problemCells: [] },
      ],
    },
  ),
  workbook(
    "SheetJS",
    "foot-typed.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ["Stockton Hall"],
          ["Involvement Q1 2023/24"],
          [],
          ["No.", "Standard", "Score"],
          ...numbered(STOCKTON),
          ["Service Average", null, 3.5],
          ["Overall", "GREEN", 4],
          [null, "Score last year", 3],
        ],
      },
    ],
    {
      about: "Typed figures at the foot, two of them whole numbers that could be scores.",
      verdict: "ready",
      hospital: "Stockton Hall",
      ward: null,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(STOCKTON), problemCells: [] },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "overall-score-on-top.xlsx",
    [
      {
        name: "Sheet1",
        rows: [...HEAD, ["Overall score", null, 3], ["Target", null, 4], [], ["No.", "Standard", "Score"], ...numbered(ASPEN)],
      },
    ],
    {
      about: "The overall score and a target stand above the table, in the score column.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 7, standardColumn: "B", scoreColumn: "C", ...given(ASPEN), problemCells: [] },
      ],
    },
  ),
  workbook(
    "exceljs",
    "sections-with-averages.xlsx",
    [
      {
        name: "Involvement",
        rows: [["Humber Centre"], ["Cedar Ward"], ["Quarter 1 2023/24"], ["No.", "Standard", "Score"], ...inSections(5).rows],
      },
    ],
    {
      about: "Three sections, each with a title row and an average of its own.",
      verdict: "ready",
      hospital: "Humber Centre",
      ward: "Cedar",
      sheets: [
        { sheet: "Involvement", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(CEDAR), problemCells: [] },
      ],
    },
  ),
  workbook("openpyxl", "no-headings.xlsx", [{ name: "Sheet1", rows: TEXTS.map((text, index): RowDraft => [text, ASPEN[index] ?? null]) }], {
    about: "No headings at all: the standards' own words and whole numbers beside them.",
    verdict: "decide",
    sheets: [{ sheet: "Sheet1", verdict: ["sure", "ask"], headerRow: null, standardColumn: "A", scoreColumn: "B", ...given(ASPEN) }],
  }),
  workbook(
    "LibreOffice",
    "far-from-the-corner.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...Array.from({ length: 18 }, (): RowDraft => []),
          ["printed 30/06/2023", null, null, null, null, null, "Humber Centre - Aspen Ward - Quarter 1 2023/24"],
          [],
          [null, null, null, null, null, null, "Standard", "Score"],
          ...TEXTS.map((text, index): RowDraft => [null, null, null, null, null, null, text, ASPEN[index] ?? null]),
        ],
      },
    ],
    {
      about: "The table begins at G21.",
      verdict: "ready",
      hospital: "Humber Centre",
      ward: "Aspen",
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 21, standardColumn: "G", scoreColumn: "H", ...given(ASPEN), problemCells: [] },
      ],
    },
  ),
  workbook(
    "SheetJS",
    "blank-rows-between.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(BEECH).flatMap((row): RowDraft[] => [[], row])] }],
    {
      about: "An empty row before every standard.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(BEECH), problemCells: [] },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "three-rows-a-standard.xlsx",
    [
      {
        name: "Sheet1",
        merges: TEXTS.flatMap((_, index) => ["A", "B", "C"].map((column) => `${column}${5 + index * 3}:${column}${7 + index * 3}`)),
        rows: [
          ...HEAD,
          ["No.", "Standard", "Score", "Evidence"],
          ...numbered(CEDAR, EVIDENCE).flatMap((row): RowDraft[] => [
            row,
            [null, null, null, "Service users said it works well."],
            [null, null, null, "2 of 3 staff agreed"],
          ]),
        ],
      },
    ],
    {
      about: "Each standard takes three merged rows, so that three lines of evidence fit beside it.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(CEDAR), problemCells: [] },
      ],
    },
  ),
  workbook(
    "excelts",
    "score-before-standard.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["Score", "Evidence", "Standard", "No"],
          ...TEXTS.map((text, index): RowDraft => [ASPEN[index] ?? null, EVIDENCE[index] ?? null, text, index + 1]),
        ],
      },
    ],
    {
      about: "Columns in an order of their own; the evidence is as long as the standards.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "C", scoreColumn: "A", ...given(ASPEN), problemCells: [] },
      ],
    },
  ),
];
