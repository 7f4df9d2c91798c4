/** Wards and hospitals beside each other, below each other, or across the top. */
import { QUARTER, PUBLISHED_AVERAGES } from "./columns";
import { ASPEN, BEECH, CEDAR, CLIFTON, given, HEAD, HUMBER, IDS, numbered, scoresOf, STOCKTON, TEXTS } from "../scores";
import { workbook, type Recipe, type RowDraft } from "../draft";

export const units: readonly Recipe[] = [
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
