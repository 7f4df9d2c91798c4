/** Keys such as 1 = poor to 5 = excellent, around the table: not data, and a say in what the scores mean. */
import { LEGEND } from "./headings";
import { ASPEN, BEECH, CEDAR, given, HEAD, numbered, WHOSE } from "../scores";
import { workbook, type Recipe, type RowDraft } from "../draft";

export const legends: readonly Recipe[] = [
  workbook(
    "excelts",
    "legend-above.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, ...LEGEND, [], ["No.", "Standard", "Score"], ...numbered(ASPEN)] }],
    {
      about: "A key of five rows above the table, with 1 to 5 in the number column and words in the standard column: not data.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 11, standardColumn: "B", scoreColumn: "C", ...given(ASPEN), problemCells: [] },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "legend-beside.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["No.", "Standard", "Score", null, "Rating", "Meaning"],
          ...numbered(BEECH).map((row, index): RowDraft =>
            index < 5 ? [...row, null, index + 1, ["Poor", "Needs work", "Fair", "Good", "Excellent"][index] ?? ""] : row,
          ),
        ],
      },
    ],
    {
      about: "The key stands right of the table, in the same rows, under a heading that could be a score's.",
      verdict: ["ready", "decide"],
      sheets: [{ sheet: "Sheet1", verdict: ["sure", "ask"], headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(BEECH) }],
    },
  ),
  workbook(
    "LibreOffice",
    "legend-below.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["No.", "Standard", "Score"],
          ...numbered(CEDAR),
          [],
          [null, "Key:"],
          [null, "1 = poor", 1],
          [null, "2 = fair", 2],
          [null, "3 = satisfactory", 3],
          [null, "4 = good", 4],
          [null, "5 = excellent", 5],
        ],
      },
    ],
    {
      about: "The key is at the foot, its numbers in the score column.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(CEDAR), problemCells: [] },
      ],
    },
  ),
  workbook(
    "SheetJS",
    "legend-in-a-line.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["1 = poor, 2 = needs improving, 3 = adequate, 4 = good, 5 = excellent"],
          [],
          ["No.", "Standard", "Score"],
          ...numbered(BEECH),
        ],
      },
    ],
    {
      about: "The key is one line of text.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Sheet1", verdict: "sure", headerRow: 6, standardColumn: "B", scoreColumn: "C", ...given(BEECH), problemCells: [] },
      ],
    },
  ),
  workbook(
    "excelts",
    "legend-upside-down.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["1 = excellent, 2 = good, 3 = adequate, 4 = needs improving, 5 = poor"],
          [],
          ["No.", "Standard", "Score"],
          ...numbered(BEECH),
        ],
      },
    ],
    {
      about: "Here 1 is the best and 5 the worst: taken as they are, the scores would be upside down. Somebody has to say.",
      verdict: "decide",
      sheets: [{ sheet: "Sheet1", verdict: "ask" }],
    },
  ),
];
