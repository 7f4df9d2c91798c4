/** What people put into a score cell. */
import { ASPEN, BEECH, CEDAR, given, HEAD, numbered, TEXTS, WHOSE, type Truth } from "../scores";
import { workbook, type CellDraft, type Program, type Recipe } from "../draft";
import type { Expected } from "../../expected";

const HEADINGS = ["No.", "Standard", "Score", "Evidence"] as const;
export const SURE = { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C" } as const;

/** A ward's table with these cells as its scores, in C5 to C16. */
export function cells(
  by: Program,
  file: string,
  scores: readonly CellDraft[],
  expected: Omit<Expected, "madeBy">,
  evidence: readonly CellDraft[] = [],
  heading = "Score",
): Recipe {
  return workbook(
    by,
    file,
    [{ name: "Sheet1", rows: [...HEAD, HEADINGS.map((text) => (text === "Score" ? heading : text)), ...numbered(scores, evidence)] }],
    expected,
  );
}

/** The answer where the layout is plain and the contents are what matters. */
const plainly = (
  about: string,
  truth: readonly Truth[],
  problemCells: string[],
  verdict: Expected["verdict"] = ["ready", "decide"],
): Omit<Expected, "madeBy"> => ({
  about,
  verdict,
  ...WHOSE,
  sheets: [{ ...SURE, ...given(truth), problemCells }],
});

export const asking = (about: string): Omit<Expected, "madeBy"> => ({
  about,
  verdict: ["decide", "blocked"],
  sheets: [{ sheet: "Sheet1", verdict: ["ask", "none"] }],
});

const GRADES = ["", "1 - Poor", "2 - Fair", "3 - Satisfactory", "4 - Good", "5 - Excellent"];
export const ragOf = (score: number): string => (score > 3 ? "Green" : score > 2 ? "Amber" : "Red");
const replaced = (scores: readonly number[], changes: Readonly<Record<number, CellDraft>>): CellDraft[] =>
  scores.map((score, index) => changes[index + 1] ?? score);
const truthOf = (scores: readonly number[], changes: Readonly<Record<number, Truth>>): Truth[] =>
  scores.map((score, index) => (index + 1 in changes ? (changes[index + 1] ?? null) : score));

export const values: readonly Recipe[] = [
  cells(
    "openpyxl",
    "numbers-as-text.xlsx",
    ASPEN.map(String),
    plainly("Every score is text, as after a paste from a web page.", ASPEN, []),
  ),
  cells(
    "excelts",
    "text-with-spaces.xlsx",
    BEECH.map((score, index) => [`${score} `, ` ${score}`, `${score}\u00a0`, `\u200b${score}`][index % 4] ?? ""),
    plainly("Scores as text with spaces, hard spaces and zero-width marks around them.", BEECH, []),
  ),
  cells(
    "exceljs",
    "out-of-five.xlsx",
    CEDAR.map((score) => `${score}/5`),
    plainly("Every score is written as 4/5.", CEDAR, []),
  ),
  cells(
    "openpyxl",
    "four-out-of-five.xlsx",
    CEDAR.map((score) => `${score} out of 5`),
    plainly("Every score is written as 4 out of 5.", CEDAR, []),
  ),
  workbook(
    "exceljs",
    "drop-down-words.xlsx",
    [
      {
        name: "Sheet1",
        lists: [{ range: "C5:C16", list: GRADES.slice(1) }],
        rows: [...HEAD, HEADINGS, ...numbered(ASPEN.map((score) => GRADES[score] ?? ""))],
      },
    ],
    plainly("Scores chosen from a list: 4 - Good.", ASPEN, []),
  ),
  cells(
    "SheetJS",
    "score-in-words-after.xlsx",
    BEECH.map((score) => `${score} (${["poor", "fair", "ok", "good", "excellent"][score - 1] ?? ""})`),
    plainly("Scores with a word in brackets: 4 (good).", BEECH, []),
  ),
  cells(
    "exceljs",
    "decimals-in-a-ward.xlsx",
    replaced(ASPEN, { 3: 3.5, 7: 1.5 }),
    plainly("Two scores with a half in one ward's sheet: nobody gives half a score.", truthOf(ASPEN, { 3: "?", 7: "?" }), ["C7", "C11"]),
  ),
  cells(
    "openpyxl",
    "shown-with-decimals.xlsx",
    BEECH.map((score) => ({ number: score, format: "0.0" })),
    plainly("Whole numbers that are shown as 4.0.", BEECH, [], "ready"),
  ),
  cells(
    "excelts",
    "decimal-comma.xlsx",
    replaced(BEECH, { 5: "4,5", 9: "3,0" }),
    plainly("A decimal comma in two cells: neither is settled by us, not even 3,0.", truthOf(BEECH, { 5: "?", 9: "?" }), ["C9", "C13"]),
  ),
  cells(
    "openpyxl",
    "shown-rounded.xlsx",
    replaced(CEDAR, { 2: { number: 3.4, format: "0" }, 6: { number: 4.0000001, format: "0" } }),
    plainly("The cells show 3 and 4, and hold 3.4 and 4.0000001: what counts is what they hold.", truthOf(CEDAR, { 2: "?", 6: "?" }), [
      "C6",
      "C10",
    ]),
  ),
  cells(
    "openpyxl",
    "ways-of-not-applicable.xlsx",
    replaced(ASPEN, { 2: "N/A", 4: "n/a", 6: "NA", 8: "not applicable", 10: "N.A.", 12: "n / a" }),
    plainly(
      "Not applicable, written in six ways, each with its reason beside it.",
      truthOf(ASPEN, { 2: "N/A", 4: "N/A", 6: "N/A", 8: "N/A", 10: "N/A", 12: "N/A" }),
      [],
    ),
    TEXTS.map((_, index) => (index % 2 === 1 ? "Does not apply to this ward because admissions go through Beech." : "Seen at the visit.")),
  ),
  cells(
    "exceljs",
    "not-applicable-no-reason.xlsx",
    replaced(BEECH, { 3: "N/A", 11: "N/A" }),
    plainly("N/A twice, without a word why.", truthOf(BEECH, { 3: "N/A", 11: "N/A" }), []),
  ),
  cells("SheetJS", "not-yet-in-many-ways.xlsx", replaced(CEDAR, { 1: "-", 3: "tbc", 5: "TBC", 7: "?", 9: "", 11: "awaiting" }), {
    about: "Not scored yet, in five ways and one empty cell. None of them is a score, and none is N/A.",
    verdict: ["ready", "decide"],
    sheets: [{ ...SURE, scores: given(truthOf(CEDAR, { 1: "?", 3: "?", 5: "?", 7: "?", 9: "?", 11: "?" })).scores, notApplicable: [] }],
  }),
  cells(
    "exceljs",
    "typed-four-of-five-as-date.xlsx",
    replaced(ASPEN, {
      1: { day: "2023-05-04", format: "d-mmm" },
      5: { day: "2023-05-04", format: "dd/mm/yyyy" },
      9: { day: "2023-05-05", format: "dd/mm/yyyy" },
    }),
    plainly(
      "Somebody typed 4/5 and Excel made the fourth of May of it. It must be asked about, not guessed.",
      truthOf(ASPEN, { 1: "?", 5: "?", 9: "?" }),
      ["C5", "C9", "C13"],
    ),
  ),
  cells(
    "SheetJS",
    "serial-five-shown-as-date.xlsx",
    BEECH.map((score, index) => (index === 3 ? { day: "1900-01-02", format: "dd/mm/yyyy" } : score)),
    plainly("One cell is formatted as a date and holds the number 3 (3 January 1900).", truthOf(BEECH, { 4: "?" }), ["C8"]),
  ),
  cells(
    "openpyxl",
    "date-review-column.xlsx",
    ASPEN,
    plainly("Dates of review beside the scores; they are no scores.", ASPEN, [], "ready"),
    TEXTS.map((_, index) => ({ day: `2023-0${(index % 6) + 1}-05`, format: "dd/mm/yyyy" })),
  ),
  cells(
    "exceljs",
    "nought-and-six.xlsx",
    replaced(BEECH, { 1: 0, 2: 6, 8: -1, 12: 45 }),
    plainly("0, 6, -1 and 45 are not on the scale.", truthOf(BEECH, { 1: "?", 2: "?", 8: "?", 12: "?" }), ["C5", "C6", "C12", "C16"]),
  ),
  cells(
    "openpyxl",
    "doubts-in-cells.xlsx",
    replaced(CEDAR, { 1: "3-4", 3: "4?", 5: "3 or 4", 7: "4 (staff say 3)", 9: "between 3 and 4" }),
    {
      about: "Cells that say two scores, or doubt one. None of them may be settled by us.",
      verdict: ["decide", "ready"],
      sheets: [
        {
          ...SURE,
          verdict: ["sure", "ask"],
          ...given(truthOf(CEDAR, { 1: "?", 3: "?", 5: "?", 7: "?", 9: "?" })),
          problemCells: ["C5", "C7", "C9", "C11", "C13"],
        },
      ],
    },
  ),
  cells(
    "SheetJS",
    "errors-in-cells.xlsx",
    replaced(ASPEN, { 4: { error: "#REF!" }, 6: { error: "#DIV/0!" }, 10: { error: "#N/A" } }),
    plainly("#REF!, #DIV/0! and #N/A, which is an error and not N/A.", truthOf(ASPEN, { 4: "?", 6: "?", 10: "?" }), ["C8", "C10", "C14"]),
  ),
  cells(
    "exceljs",
    "formulas-with-results.xlsx",
    BEECH.map((score, index) => ({ formula: `=ROUND(AVERAGE(F${index + 5}:H${index + 5}),0)`, result: score })),
    {
      about: "Every score is a formula that rounds other cells; the results were saved.",
      verdict: ["ready", "decide"],
      sheets: [{ ...SURE, verdict: ["sure", "ask"], ...given(BEECH) }],
    },
  ),
  cells(
    "openpyxl",
    "formulas-without-results.xlsx",
    BEECH.map((score) => ({ formula: `=ROUND(${score}.2,0)`, result: score })),
    {
      about:
        "Every score is a formula whose result was never worked out, as openpyxl leaves it: nothing is known, nothing may be taken as 0, and it is no blank template.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: "ask", scores: {} }],
    },
  ),
  cells(
    "exceljs",
    "links-to-another-file.xlsx",
    CEDAR.map((score, index) => ({ formula: `='[Cedar scores 2021.xlsx]Sheet1'!C${index + 5}`, result: score })),
    {
      about: "Every score is fetched from another file that we do not have; the results were saved, from when nobody knows.",
      verdict: "decide",
      sheets: [{ ...SURE, verdict: ["ask", "sure"], ...given(CEDAR) }],
    },
  ),
  cells("openpyxl", "placeholders-1-5.xlsx", replaced(ASPEN, { 2: "1-5", 6: "1-5", 10: "1-5" }), {
    about: "Cells that were never filled still say 1-5.",
    verdict: ["ready", "decide"],
    ...WHOSE,
    sheets: [{ ...SURE, ...given(truthOf(ASPEN, { 2: null, 6: null, 10: null })) }],
  }),
  cells(
    "openpyxl",
    "score-colon-prefix.xlsx",
    BEECH.map((score, index) => (index % 4 === 3 ? "Score:" : `Score: ${score}`)),
    {
      about: "Every cell begins with Score: and three have nothing after it.",
      verdict: ["ready", "decide"],
      sheets: [{ ...SURE, ...given(truthOf(BEECH, { 4: null, 8: null, 12: null })) }],
    },
  ),
];
