/** Several areas in one book: in one sheet, in one table, on a sheet each; hidden rows and sheets; filled-in examples beside the real thing. */
import { FAMILY, FAMILY_IDS, TECHNOLOGY, TECHNOLOGY_IDS } from "../../known";
import {
  ASPEN,
  BEECH,
  CEDAR,
  FAMILY_GIVEN,
  FAMILY_SCORES,
  given,
  HEAD,
  IDS,
  numbered,
  scoresOf,
  TECHNOLOGY_GIVEN,
  TECHNOLOGY_SCORES,
  TEXTS,
  WHOSE,
} from "../scores";
import { workbook, type Recipe, type RowDraft } from "../draft";

const technology = TECHNOLOGY.map((text, index): RowDraft => [index + 1, text, TECHNOLOGY_SCORES[index] ?? null]);
const family = FAMILY.map((text, index): RowDraft => [index + 1, text, FAMILY_SCORES[index] ?? null]);
const HEADER: RowDraft = ["No.", "Standard", "Score"];
const WARD: readonly RowDraft[] = [["Humber Centre - Cedar Ward"], ["Quarter 1 2023/24"], []];
const LISTS: RowDraft[] = [["Scores"], [1], [2], [3], [4], [5], ["N/A"]];

export const areas: readonly Recipe[] = [
  workbook(
    "exceljs",
    "areas-below-each-other.xlsx",
    [
      {
        name: "SeQuIn",
        rows: [
          ...WARD,
          ["Involvement"],
          HEADER,
          ...numbered(CEDAR),
          [null, "Average", { formula: "=AVERAGE(C6:C17)", result: 40 / 12 }],
          [],
          ["Technology"],
          HEADER,
          ...technology,
          [null, "Average", { formula: "=AVERAGE(C22:C25)", result: 3.5 }],
        ],
      },
    ],
    {
      about: "Two areas in one sheet, each with its title, headings and average.",
      verdict: ["ready", "decide"],
      sheets: [
        {
          sheet: "SeQuIn",
          verdict: "sure",
          standardColumn: "B",
          scoreColumn: "C",
          scores: { ...scoresOf(CEDAR), ...TECHNOLOGY_GIVEN },
          problemCells: [],
        },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "areas-in-one-table.xlsx",
    [
      {
        name: "All",
        rows: [
          ...WARD,
          ["Area", "No.", "Standard", "Score"],
          ...numbered(ASPEN).map((row): RowDraft => ["Involvement", ...row]),
          ...family.map((row): RowDraft => ["Friends, Family and Carers", ...row]),
          ...technology.map((row): RowDraft => ["Technology", ...row]),
        ],
      },
    ],
    {
      about: "One long table with a column that names the area of each row.",
      verdict: ["ready", "decide"],
      sheets: [
        {
          sheet: "All",
          verdict: ["sure", "ask"],
          headerRow: 4,
          standardColumn: "C",
          scoreColumn: "D",
          scores: { ...scoresOf(ASPEN), ...FAMILY_GIVEN, ...TECHNOLOGY_GIVEN },
        },
      ],
    },
  ),
  workbook(
    "LibreOffice",
    "areas-under-one-header.xls",
    [{ name: "All", rows: [...WARD, HEADER, ["INVOLVEMENT"], ...numbered(BEECH), ["TECHNOLOGY"], ...technology] }],
    {
      about: "One row of headings for both areas; their names are rows in between; numbers begin again at 1.",
      verdict: ["ready", "decide"],
      sheets: [
        {
          sheet: "All",
          verdict: ["sure", "ask"],
          headerRow: 4,
          standardColumn: "B",
          scoreColumn: "C",
          scores: { ...scoresOf(BEECH), ...TECHNOLOGY_GIVEN },
        },
      ],
    },
  ),
  workbook(
    "exceljs",
    "sheet-for-each-area.xlsx",
    [
      {
        name: "Contents",
        rows: [
          ["SeQuIn 2023/24"],
          ["Humber Centre"],
          ["Cedar Ward"],
          [],
          ["1", "Involvement"],
          ["2", "Technology"],
          ["3", "Friends, Family and Carers"],
        ],
      },
      { name: "Involvement", rows: [...WARD, HEADER, ...numbered(CEDAR)] },
      { name: "Technology", rows: [...WARD, HEADER, ...technology] },
      { name: "Friends & Family", rows: [...WARD, HEADER, ...family] },
    ],
    {
      about: "A contents sheet and one sheet for each area.",
      verdict: ["ready", "decide"],
      sheets: [
        { sheet: "Contents", verdict: "none" },
        { sheet: "Involvement", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(CEDAR), problemCells: [] },
        {
          sheet: "Technology",
          verdict: "sure",
          headerRow: 4,
          standardColumn: "B",
          scoreColumn: "C",
          ...given(TECHNOLOGY_SCORES, TECHNOLOGY_IDS),
          problemCells: [],
        },
        {
          sheet: "Friends & Family",
          verdict: ["sure", "ask"],
          headerRow: 4,
          standardColumn: "B",
          scoreColumn: "C",
          ...given(FAMILY_SCORES, FAMILY_IDS),
        },
      ],
    },
  ),
  workbook(
    "excelts",
    "sheet-for-each-ward.xlsx",
    [
      { name: "Aspen", rows: [["Humber Centre, Quarter 1 2023/24"], [], HEADER, ...numbered(ASPEN)] },
      { name: "Beech", rows: [["Humber Centre, Quarter 1 2023/24"], [], HEADER, ...numbered(BEECH)] },
      { name: "Cedar", rows: [["Humber Centre, Quarter 1 2023/24"], [], HEADER, ...numbered(CEDAR)] },
    ],
    {
      about: "The wards' names are on the tabs only.",
      verdict: ["ready", "decide"],
      hospital: "Humber Centre",
      sheets: [
        { sheet: "Aspen", verdict: "sure", headerRow: 3, scoreColumn: "C", ...given(ASPEN) },
        { sheet: "Beech", verdict: "sure", headerRow: 3, scoreColumn: "C", ...given(BEECH) },
        { sheet: "Cedar", verdict: "sure", headerRow: 3, scoreColumn: "C", ...given(CEDAR) },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "one-area-blank.xlsx",
    [
      { name: "Involvement", rows: [...HEAD, HEADER, ...numbered(ASPEN)] },
      {
        name: "Technology",
        rows: [...HEAD.slice(0, 1), ["Technology"], [], HEADER, ...TECHNOLOGY.map((text, index): RowDraft => [index + 1, text, null])],
      },
    ],
    {
      about: "One area is scored; the sheet of the other came back empty.",
      verdict: ["ready", "decide"],
      sheets: [
        { sheet: "Involvement", verdict: "sure", ...given(ASPEN) },
        { sheet: "Technology", verdict: "blank" },
      ],
    },
  ),
  workbook(
    "exceljs",
    "rows-hidden-by-filter.xlsx",
    [{ name: "Sheet1", hiddenRows: [5, 6, 9, 10, 13, 15], rows: [...HEAD, HEADER, ...numbered(ASPEN)] }],
    {
      about: "Six rows are hidden, as after a filter on low scores: they are scores all the same.",
      verdict: ["ready", "decide"],
      sheets: [{ sheet: "Sheet1", verdict: ["sure", "ask"], headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(ASPEN) }],
    },
  ),
  workbook(
    "openpyxl",
    "hidden-rows-last-year.xlsx",
    [
      {
        name: "Sheet1",
        hiddenRows: Array.from({ length: 14 }, (_, index) => index + 4),
        rows: [...HEAD, ["2022"], HEADER, ...numbered(CEDAR), ["2023"], HEADER, ...numbered(ASPEN)],
      },
    ],
    {
      about: "A whole table of last year's scores is hidden above this year's.",
      verdict: ["ready", "decide"],
      sheets: [{ sheet: "Sheet1", verdict: ["sure", "ask"], scoreColumn: "C", ...given(ASPEN) }],
    },
  ),
  workbook(
    "exceljs",
    "hidden-list-sheet.xlsx",
    [
      { name: "Scores", lists: [{ range: "C5:C16", list: ["1", "2", "3", "4", "5", "N/A"] }], rows: [...HEAD, HEADER, ...numbered(BEECH)] },
      { name: "Lists", hidden: true, rows: LISTS },
    ],
    {
      about: "A hidden sheet holds the list behind the drop-downs: a heading Scores and 1 to 5 below it.",
      verdict: "ready",
      ...WHOSE,
      sheets: [
        { sheet: "Scores", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C", ...given(BEECH), problemCells: [] },
        { sheet: "Lists", verdict: "none" },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "hidden-sheet-2022.xlsx",
    [
      { name: "2023", rows: [...HEAD, HEADER, ...numbered(ASPEN)] },
      {
        name: "2022",
        hidden: true,
        rows: [["Humber Centre - Aspen Ward"], ["Involvement, Quarter 1 2022/23"], [], HEADER, ...numbered(CEDAR)],
      },
    ],
    {
      about: "Last year's sheet is still in the book, hidden. Nobody may bring it in without being asked.",
      verdict: ["ready", "decide"],
      sheets: [
        { sheet: "2023", verdict: "sure", headerRow: 4, scoreColumn: "C", ...given(ASPEN) },
        { sheet: "2022", verdict: ["ask", "none"] },
      ],
    },
  ),
  workbook(
    "SheetJS",
    "filled-in-example.xlsx",
    [
      { name: "How to fill in", rows: [["Example: how a filled-in sheet looks"], [], HEADER, ...numbered(TEXTS.map(() => 3))] },
      { name: "Your scores", rows: [...HEAD, HEADER, ...numbered(CEDAR)] },
    ],
    {
      about: "The first sheet is a worked example that came with the form, all threes.",
      verdict: ["ready", "decide"],
      sheets: [
        { sheet: "How to fill in", verdict: ["ask", "none"] },
        { sheet: "Your scores", verdict: "sure", headerRow: 4, scoreColumn: "C", ...given(CEDAR) },
      ],
    },
  ),
  workbook(
    "excelts",
    "same-standard-twice.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, HEADER, ...numbered(ASPEN), [13, TEXTS[6] ?? "", 5]] }],
    {
      about: "Standard 7 has a second row at the end with another score.",
      verdict: ["decide", "ready"],
      sheets: [{ sheet: "Sheet1", verdict: "ask", headerRow: 4 }],
    },
  ),
  workbook(
    "exceljs",
    "two-quarters-side-by-side.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ["Clifton House involvement"],
          [],
          ["No.", "Standard", "Q1 2023/24", "Q2 2023/24", "Q3 2023/24"],
          ...numbered(ASPEN, BEECH, CEDAR),
        ],
      },
    ],
    {
      about: "Three quarters in columns: which of them is being returned?",
      verdict: "decide",
      sheets: [{ sheet: "Sheet1", verdict: "ask", headerRow: 3, standardColumn: "B" }],
    },
  ),
  workbook(
    "openpyxl",
    "only-some-rows.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, HEADER, ...numbered(ASPEN).filter((_, index) => index % 2 === 0)] }],
    {
      about: "Half of the standards were deleted from the sheet: they are missing, and the rest is sound.",
      verdict: ["ready", "decide"],
      sheets: [
        {
          sheet: "Sheet1",
          verdict: "sure",
          headerRow: 4,
          standardColumn: "B",
          scoreColumn: "C",
          scores: scoresOf(
            ASPEN.filter((_, index) => index % 2 === 0),
            IDS.filter((_, index) => index % 2 === 0),
          ),
        },
      ],
    },
  ),
];
