/** Templates that came back without scores, and forms that are no table. */
import { ASPEN, HEAD, numbered, scoresOf, TEXTS } from "../scores";
import { workbook, type Recipe, type RowDraft } from "../draft";

export const blanks: readonly Recipe[] = [
  workbook(
    "openpyxl",
    "blank-template.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["No.", "Standard", "Score", "Evidence"],
          ...numbered(),
          [null, "Average", { formula: '=IFERROR(AVERAGE(C5:C16),"")', result: "" }],
        ],
      },
    ],
    { about: "The template came back as it was sent.", verdict: ["blocked", "decide"], sheets: [{ sheet: "Sheet1", verdict: "blank" }] },
  ),
  workbook(
    "openpyxl",
    "blank-with-placeholders.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["No.", "Standard", "Score", "Evidence"],
          ...numbered(
            TEXTS.map(() => "1-5"),
            TEXTS.map(() => "Type here"),
          ),
        ],
      },
    ],
    {
      about: "Blank, with the placeholders 1-5 and Type here in every row.",
      verdict: ["blocked", "decide"],
      sheets: [{ sheet: "Sheet1", verdict: "blank" }],
    },
  ),
  workbook(
    "excelts",
    "blank-but-for-evidence.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["No.", "Standard", "Score", "Evidence"],
          ...numbered(
            [],
            TEXTS.map((_, index) => `We talked about it on ${index + 1} June.`),
          ),
        ],
      },
    ],
    {
      about: "Evidence is written for each standard and no score is given.",
      verdict: ["blocked", "decide"],
      sheets: [{ sheet: "Sheet1", verdict: ["blank", "ask", "sure"], scores: {} }],
    },
  ),
  workbook(
    "exceljs",
    "form-of-blocks.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ...TEXTS.flatMap((text, index): RowDraft[] => [
            [`Standard ${index + 1}`],
            [text],
            ["Score:", ASPEN[index] ?? null],
            ["Evidence:", "Discussed"],
            [],
          ]),
        ],
      },
    ],
    {
      about: "No table: a block of its own for each standard, the score beside the word Score.",
      verdict: ["decide", "ready", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "none", "sure"], scores: scoresOf(ASPEN) }],
    },
  ),
];
