/** Returns on this add-in's own score sheets: made by its own action in a workbook with hands, filled in and mangled as people do. */
import { unzipSync, zipSync } from "fflate";
import { changeSettings } from "../../../../src/actions/changeSettings";
import { insertTemplate } from "../../../../src/actions/insertTemplate";
import { quarterOf } from "../../../../src/core/period";
import type { Route } from "../../../../src/core/route";
import { openWorkbook, type Workbook } from "../../../driver/openWorkbook";
import { Person } from "../../../demo/person";
import { ACTIONS, ASPEN, BEECH, CEDAR, EVIDENCE, given, IDS, scoresOf, TEXTS, WHOSE, type Truth } from "../scores";
import { TEXT_SHEET, type Recipe } from "../draft";
import { FIXED_DAY } from "../fixedDay";
import { byExceljs } from "../writers/exceljs";
import { byLibreOffice } from "../writers/libreOffice";
import { bySheetJs } from "../writers/sheetJs";

const SCORE = "Score";
const EVIDENCE_HEADING = "How do we know? (or why it does not apply)";
const SET_UP = ["Set-up", "Framework"];

interface Scored {
  readonly workbook: Workbook;
  readonly person: Person;
  readonly sheet: string;
}

async function blankSheet(ward: string | null = "Aspen", route: Route = "selfAssessment", hospital = "Humber Centre"): Promise<Scored> {
  const workbook = await openWorkbook();
  const before = workbook.sheetNames();
  const { sheets } = await insertTemplate({
    hospital,
    wards: ward === null ? [] : [ward],
    areaId: "involvement",
    period: quarterOf(2023, 1),
    route,
  });
  for (const sheet of before) workbook.deleteSheet(sheet);
  return { workbook, person: new Person(workbook), sheet: sheets[0]?.sheet ?? "" };
}

async function scoredSheet(scores: readonly (number | string | null)[], ...of: Parameters<typeof blankSheet>): Promise<Scored> {
  const made = await blankSheet(...of);
  fill(made, made.sheet, scores);
  return made;
}

function fill({ person }: Scored, sheet: string, scores: readonly (number | string | null)[], heading = SCORE): void {
  IDS.forEach((id, index) => {
    const score = scores[index] ?? null;
    if (score !== null) person.pasteInRow(sheet, "Standard id", id, heading, score);
    if (score !== null) person.inRow(sheet, "Standard id", id, EVIDENCE_HEADING, EVIDENCE[index] ?? "");
    if ((ACTIONS[index] ?? "") !== "") person.inRow(sheet, "Standard id", id, "What we will do", ACTIONS[index] ?? "");
  });
}

/** Only what a ward sends back: its own sheet, without Set-up and Framework, smaller by far. */
function alone({ workbook }: Scored): Promise<Uint8Array> {
  for (const name of SET_UP) workbook.deleteSheet(name);
  return workbook.save();
}

const ours = (file: string, about: string, make: () => Promise<Uint8Array>, expected: Partial<Recipe["expected"]>): Recipe => ({
  file,
  by: "this add-in",
  content: make,
  expected: { about, verdict: "ready", ...WHOSE, ...expected },
});

/** The sheet of a ward is called after it. */
const sure = (truth: readonly Truth[], sheet = "Aspen") => ({
  sheet,
  verdict: "sure" as const,
  headerRow: 8,
  standardColumn: "B",
  scoreColumn: "C",
  ...given(truth),
});

const HEADER_ROW = 8;
const BODY = `A${HEADER_ROW + 1}:P${HEADER_ROW + 12}`;

/** Another number in the mark that says what the sheet is: "score;1" becomes "score;7". */
async function markedVersion(version: number): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = unzipSync(await alone(await scoredSheet(ASPEN)));
  const path = "xl/workbook.xml";
  const xml = new TextDecoder().decode(parts[path]);
  const marked = xml.replace(/score;1/g, `score;${version}`);
  if (marked === xml) throw new Error("The mark of the sheet was not found.");
  parts[path] = new TextEncoder().encode(marked);
  return zipSync(parts, { mtime: FIXED_DAY, level: 9 });
}

/** The values alone in a new workbook, as after copying all cells and pasting values: names and hidden marks are gone. */
async function valuesOnly(): Promise<Uint8Array> {
  const { workbook, sheet } = await scoredSheet(BEECH, "Beech");
  return byExceljs([
    { name: "Sheet1", rows: workbook.values(sheet, "A1:J24").map((row) => row.map((value) => (value === "" ? null : value))) },
  ]);
}

async function through(extension: ".xlsx" | ".ods" | ".xls", scores: readonly number[], ward: string): Promise<Uint8Array> {
  const file = `ours${extension}`;
  return byLibreOffice([{ file, from: await alone(await scoredSheet(scores, ward)) }]).get(file) ?? new Uint8Array(0);
}

export const oursRecipes: readonly Recipe[] = [
  ours("ours-filled-in.xlsx", "Our own sheet, filled in as asked.", async () => alone(await scoredSheet(ASPEN)), {
    sheets: [{ ...sure(ASPEN), problemCells: [] }],
  }),
  ours(
    "ours-with-set-up.xlsx",
    "The whole workbook of a ward, Set-up and Framework with it: these hold numbers, standards and lists, and no scores.",
    async () => (await scoredSheet(CEDAR, "Cedar")).workbook.save(),
    {
      ward: "Cedar",
      sheets: [
        { ...sure(CEDAR, "Cedar"), problemCells: [] },
        { sheet: "Set-up", verdict: "none" },
        { sheet: "Framework", verdict: "none" },
      ],
    },
  ),
  ours("ours-blank.xlsx", "Our own sheet came back as it was sent.", async () => alone(await blankSheet()), {
    verdict: ["blocked", "decide"],
    sheets: [{ sheet: "Aspen", verdict: "blank" }],
  }),
  ours(
    "ours-sorted.xlsx",
    "Rows sorted by score.",
    async () => {
      const made = await scoredSheet(ASPEN);
      made.workbook.sortRows(made.sheet, BODY, { key: 2, ascending: false });
      return alone(made);
    },
    { sheets: [{ ...sure(ASPEN), problemCells: [] }] },
  ),
  ours(
    "ours-moved-and-renamed.xlsx",
    "Three rows put in on top, a column of the ward's own put in before the score, and the tab renamed.",
    async () => {
      const made = await scoredSheet(ASPEN);
      made.workbook.insertColumns(made.sheet, "C");
      made.workbook.type(made.sheet, `C${HEADER_ROW}`, "Score last year");
      made.workbook.paste(
        made.sheet,
        `C${HEADER_ROW + 1}`,
        CEDAR.map((score) => [score]),
      );
      made.workbook.insertRows(made.sheet, 1, 3);
      made.workbook.renameSheet(made.sheet, "scores FINAL v3");
      return alone(made);
    },
    { sheets: [{ ...sure(ASPEN, "scores FINAL v3"), headerRow: HEADER_ROW + 3, scoreColumn: "D", problemCells: [] }] },
  ),
  ours(
    "ours-copied-for-second-ward.xlsx",
    "The sheet of Aspen was copied, and the copy filled in for Beech.",
    async () => {
      const made = await scoredSheet(ASPEN);
      const copy = made.workbook.copySheet(made.sheet, "Beech");
      made.person.fillIn(copy, "Ward", "Beech");
      fill(made, copy, BEECH);
      return alone(made);
    },
    { ward: undefined, sheets: [sure(ASPEN), sure(BEECH, "Beech")] },
  ),
  ours(
    "ours-copied-and-not-renamed.xlsx",
    "The sheet was copied and scored again, and both say Aspen: one of them is too many.",
    async () => {
      const made = await scoredSheet(ASPEN);
      fill(made, made.workbook.copySheet(made.sheet, "Aspen (2)"), BEECH);
      return alone(made);
    },
    {
      verdict: "decide",
      sheets: [
        { sheet: "Aspen", verdict: ["sure", "ask"], ...given(ASPEN) },
        { sheet: "Aspen (2)", verdict: ["sure", "ask"], ...given(BEECH) },
      ],
    },
  ),
  ours(
    "ours-newer-version.xlsx",
    "Made by a version of the add-in that came later: what its cells mean is not known here.",
    () => markedVersion(7),
    { verdict: "blocked", sheets: [{ sheet: "Aspen", verdict: ["ask", "none"] }] },
  ),
  ours(
    "ours-both-views.xlsx",
    "Both views and the agreed score.",
    async () => {
      const workbook = await openWorkbook();
      await insertTemplate({
        hospital: "Humber Centre",
        wards: ["Cedar"],
        areaId: "involvement",
        period: quarterOf(2023, 1),
        route: "selfAssessment",
      });
      await changeSettings({ askBothViews: true });
      for (const name of workbook.sheetNames()) if (!SET_UP.includes(name)) workbook.deleteSheet(name);
      await insertTemplate({
        hospital: "Humber Centre",
        wards: ["Aspen"],
        areaId: "involvement",
        period: quarterOf(2023, 1),
        route: "selfAssessment",
      });
      const made: Scored = { workbook, person: new Person(workbook), sheet: "Aspen" };
      fill(made, "Aspen", BEECH, "Service users");
      fill(made, "Aspen", CEDAR, "Staff");
      fill(made, "Aspen", ASPEN, "Agreed score");
      return alone(made);
    },
    { sheets: [{ ...sure(ASPEN), scoreColumn: "E", problemCells: [] }] },
  ),
  ours("ours-peer-review.xlsx", "A peer review of the ward.", async () => alone(await scoredSheet(BEECH, "Aspen", "peerReview")), {
    route: "peerReview",
    sheets: [{ ...sure(BEECH, "Aspen peer review"), problemCells: [] }],
  }),
  ours(
    "ours-whole-hospital.xlsx",
    "A hospital scored as a whole.",
    async () => alone(await scoredSheet(CEDAR, null, "involvementGroup", "Clifton House")),
    { hospital: "Clifton House", ward: null, route: "involvementGroup", sheets: [{ ...sure(CEDAR, "Clifton House"), problemCells: [] }] },
  ),
  ours(
    "ours-with-slips.xlsx",
    "Our sheet with text, 7, a half, a small n/a and two left empty, pasted past the drop-down.",
    async () => alone(await scoredSheet([4, "'4 ", 7, 2.5, "n/a", "N/A", null, 3, "tbc", null, 4, 5])),
    {
      verdict: ["ready", "decide"],
      sheets: [
        {
          ...sure([4, null, null, null, null, null, null, 3, null, null, 4, 5]),
          scores: undefined,
          missing: undefined,
          notApplicable: undefined,
          problemCells: ["C11", "C12", "C17"],
        },
      ],
    } as unknown as Partial<Recipe["expected"]>,
  ),
  ours(
    "ours-evidence-like-formulas.xlsx",
    "Evidence and actions that begin with =, +, - and @: text all the same, and the scores are sound.",
    async () => {
      const made = await scoredSheet(ASPEN);
      ["=2+2 meetings a month", "+44 1482 000000 is on the poster", "-not in place yet", "@team asked"].forEach((text, index) =>
        made.person.pasteInRow(made.sheet, "Standard id", IDS[index] ?? "", EVIDENCE_HEADING, `'${text}`),
      );
      return alone(made);
    },
    { sheets: [{ ...sure(ASPEN), problemCells: [] }] },
  ),
  ours(
    "ours-rows-deleted.xlsx",
    "Two standards' rows were deleted from our sheet.",
    async () => {
      const made = await scoredSheet(ASPEN);
      made.workbook.deleteRows(made.sheet, HEADER_ROW + 5, 2);
      return alone(made);
    },
    {
      verdict: ["ready", "decide"],
      sheets: [
        {
          sheet: "Aspen",
          verdict: ["sure", "ask"],
          scores: scoresOf(ASPEN.map((score, index) => (index === 4 || index === 5 ? null : score))),
        },
      ],
    },
  ),
  ours(
    "ours-wording-changed.xlsx",
    "A ward has turned a standard into its opposite in the sheet itself: its hidden id still says which it was.",
    async () => {
      const made = await scoredSheet(ASPEN);
      made.workbook.paste(made.sheet, `B${HEADER_ROW + 4}`, [[(TEXTS[3] ?? "").replace("There is an", "There is no")]]);
      return alone(made);
    },
    { verdict: ["decide", "ready"], sheets: [{ sheet: "Aspen", verdict: ["ask", "sure"] }] },
  ),
  ours("ours-through-libreoffice.xlsx", "Our sheet, opened and saved by LibreOffice.", () => through(".xlsx", BEECH, "Beech"), {
    ward: "Beech",
    sheets: [{ ...sure(BEECH, "Beech"), problemCells: [] }],
  }),
  ours("ours-as-open-document.ods", "Our sheet, saved as OpenDocument.", () => through(".ods", CEDAR, "Cedar"), {
    verdict: ["ready", "decide"],
    ward: "Cedar",
    sheets: [{ ...sure(CEDAR, "Cedar"), verdict: ["sure", "ask"] }],
  }),
  ours("ours-as-old-excel.xls", "Our sheet, saved in the format of Excel 97.", () => through(".xls", ASPEN, "Aspen"), {
    verdict: ["ready", "decide"],
    sheets: [{ ...sure(ASPEN), verdict: ["sure", "ask"] }],
  }),
  ours(
    "ours-values-only.xlsx",
    "The values of our sheet pasted into a new workbook: its names are gone, its words are there.",
    valuesOnly,
    {
      verdict: ["ready", "decide"],
      hospital: "Humber Centre",
      ward: "Beech",
      sheets: [{ ...sure(BEECH, "Sheet1"), verdict: ["sure", "ask"] }],
    },
  ),
  ours(
    "ours-as-text.csv",
    "Our sheet saved as csv.",
    async () => {
      const { workbook, sheet } = await scoredSheet(CEDAR, "Cedar");
      return bySheetJs(
        [{ name: "Cedar", rows: workbook.values(sheet, "A1:P24").map((row) => row.map((value) => (value === "" ? null : value))) }],
        "csv",
      );
    },
    { verdict: ["ready", "decide"], ward: "Cedar", sheets: [{ ...sure(CEDAR, TEXT_SHEET), verdict: ["sure", "ask"] }] },
  ),
];
