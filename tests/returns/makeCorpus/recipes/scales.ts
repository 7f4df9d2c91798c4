/** Cells that are no scores from 1 to 5: colours, words, other scales, dates, percentages. */
import { ragOf, asking, cells, SURE } from "./values";
import { ASPEN, CEDAR, given, HEAD, numbered, TEXTS, WHOSE } from "../scores";
import { workbook, type Recipe } from "../draft";

export const scales: readonly Recipe[] = [
  cells("openpyxl", "rag-words-only.xlsx", ASPEN.map(ragOf), asking("Red, Amber and Green under Score: a colour is not a score.")),
  cells(
    "openpyxl",
    "rag-letters-only.xlsx",
    ASPEN.map((score) => ragOf(score).charAt(0)),
    asking("R, A and G under the heading RAG rating."),
    [],
    "RAG rating",
  ),
  workbook(
    "exceljs",
    "rag-beside-score.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, ["No.", "Standard", "RAG", "Score"], ...numbered(CEDAR.map(ragOf), CEDAR)] }],
    {
      about: "The colour in words stands before the number: the number is the score.",
      verdict: "ready",
      ...WHOSE,
      sheets: [{ ...SURE, scoreColumn: "D", ...given(CEDAR), problemCells: [] }],
    },
  ),
  cells(
    "openpyxl",
    "words-for-scores.xlsx",
    ASPEN.map((score) => ["Poor", "Fair", "Satisfactory", "Good", "Excellent"][score - 1] ?? ""),
    asking("Words without numbers. Whose scale is it?"),
  ),
  cells(
    "SheetJS",
    "met-not-met.xlsx",
    ASPEN.map((score) => (score > 3 ? "Met" : score > 2 ? "Partly met" : "Not met")),
    asking("Met, partly met, not met, as the Quality Network asks: no scores from 1 to 5."),
    [],
    "Self-review",
  ),
  cells(
    "openpyxl",
    "all-to-be-confirmed.xlsx",
    TEXTS.map(() => "tbc"),
    {
      about: "Nothing but tbc: a sheet without a score.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: ["blank", "ask", "sure"], scores: {} }],
    },
  ),
  cells(
    "openpyxl",
    "all-scores-became-dates.xlsx",
    CEDAR.map((score) => ({ day: `2023-05-0${score}`, format: "dd/mm/yyyy" })),
    asking("Every 4/5 became a date."),
  ),
  cells(
    "excelts",
    "percentages.xlsx",
    ASPEN.map((score) => ({ number: score / 5, format: "0%" })),
    asking("Percentages: 80% is not a score of 1 to 5, and the cell with 100% holds the number 1."),
  ),
  cells(
    "openpyxl",
    "hundred-per-cent.xlsx",
    TEXTS.map((_, index) => ({ number: index % 3 === 0 ? 2 : 1, format: "0%" })),
    asking("Every cell shows 100% or 200%, and holds 1 or 2: whole numbers in the file, percentages to everybody who looks."),
  ),
  cells("openpyxl", "scale-of-ten.xlsx", [8, 9, 5, 4, 7, 8, 3, 6, 10, 5, 8, 6], asking("Scores out of ten.")),
  cells(
    "exceljs",
    "out-of-ten-but-small.xlsx",
    ASPEN,
    asking("Every number is 5 or less, and the heading says out of 10: a 5 here is half, not full."),
    [],
    "Score (out of 10)",
  ),
  cells(
    "SheetJS",
    "scale-of-nought-to-three.xlsx",
    [3, 2, 1, 0, 3, 3, 0, 2, 3, 1, 2, 1],
    asking("A scale from 0 to 3."),
    [],
    "Score (0-3)",
  ),
  cells(
    "excelts",
    "scale-of-four.xlsx",
    [4, 3, 2, 1, 4, 3, 2, 1, 4, 3, 2, 1],
    asking("A scale from 1 to 4: a 4 is full marks here."),
    [],
    "Rating 1-4",
  ),
  cells(
    "openpyxl",
    "stars.xlsx",
    ASPEN.map((score) => "★".repeat(score)),
    asking("Stars instead of numbers."),
  ),
  cells(
    "SheetJS",
    "number-words.xlsx",
    ASPEN.map((score) => ["one", "two", "three", "four", "five"][score - 1] ?? ""),
    asking("Numbers in words."),
  ),
  cells(
    "openpyxl",
    "true-and-false.xlsx",
    ASPEN.map((score) => score > 3),
    asking("TRUE and FALSE."),
  ),
];
