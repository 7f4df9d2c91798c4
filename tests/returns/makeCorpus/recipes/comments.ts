/** What people write on cells and not into them: corrections that nobody reads from the numbers, and guidance that came with the form. */
import { ASPEN, BEECH, given, HEAD, numbered, WHOSE } from "../scores";
import { workbook, type Program, type Recipe, type SheetDraft } from "../draft";

const TABLE: SheetDraft = { name: "Sheet1", rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(ASPEN)] };

/** Asked about: the scores are found, and a comment may say that one is another. */
const corrected = (by: Program, file: string, about: string, comments: NonNullable<SheetDraft["comments"]>): Recipe =>
  workbook(by, file, [{ ...TABLE, comments }], {
    about,
    verdict: "decide",
    reasonKind: "layout",
    ...WHOSE,
    sheets: [{ sheet: "Sheet1", verdict: "ask", comments: comments.map(({ cell }) => cell), ...given(ASPEN) }],
  });

const GUIDANCE = [
  { cell: "C4", text: "Please score from 1 to 5 with your team" },
  { cell: "B6", text: "Ask in the community meeting" },
] as const;

export const comments: readonly Recipe[] = [
  corrected("exceljs", "note-on-a-score.xlsx", "A note on a 4 says that it should be 3.", [{ cell: "C5", text: "should be 3" }]),
  corrected("openpyxl", "note-in-the-row-of-a-score.xlsx", "A note on the words of a standard names another score.", [
    { cell: "B9", text: "We agreed on 2 after the meeting" },
  ]),
  corrected("SheetJS", "comment-in-a-thread.xlsx", "A comment in a thread of Excel 365; the note that stands for it says nothing.", [
    { cell: "C7", text: "This was 2 before the visit, now 4", inThread: true },
  ]),
  corrected("LibreOffice", "note-saved-as-ods.ods", "A note on a score, in the format of LibreOffice.", [
    { cell: "C10", text: "not agreed by the staff" },
  ]),
  corrected("LibreOffice", "note-saved-as-xls.xls", "A note on a score, in the format of old Excel.", [
    { cell: "C16", text: "should be 5" },
  ]),
  workbook(
    "excelts",
    "notes-of-the-form.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(BEECH)], comments: GUIDANCE }],
    {
      about: "Notes on the headings and on a standard, which came with the form: they are told and nothing is asked.",
      verdict: "ready",
      ...WHOSE,
      sheets: [{ sheet: "Sheet1", verdict: "sure", scoreColumn: "C", comments: GUIDANCE.map(({ cell }) => cell), ...given(BEECH) }],
    },
  ),
];
