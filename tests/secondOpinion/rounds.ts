/** Workbooks to have a second opinion on, made as people make them: the add-in's actions, and typing. */
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { sequin } from "../../src/frameworks";
import { Book } from "../../src/host/book/book";
import { useNow } from "../actions/oldSheet";
import { Person } from "../demo/person";
import { readExample } from "../demo/example";
import { scoreRound } from "../demo/scoreRound";
import { wholeRound } from "../demo/wholeRound";
import { openWorkbook, type Value, type Workbook } from "../driver/openWorkbook";

const FIRST_STANDARD_ROW = 9;
const AREA = "involvement";
const PERIOD = readExample().period;
const OFFICE_FONT = { name: "Arial", size: 10 };

const newWorkbook = (): Promise<Workbook> => openWorkbook(Book.create(OFFICE_FONT));

/** Scores of the twelve standards from the first; null leaves a cell empty. */
function score(workbook: Workbook, sheet: string, scores: readonly (Value | null)[]): void {
  scores.forEach((value, index) => {
    if (value !== null) workbook.type(sheet, `C${FIRST_STANDARD_ROW + index}`, value);
  });
}

async function addUnit(
  hospital: string,
  wards: readonly string[],
  route: "selfAssessment" | "peerReview" = "selfAssessment",
): Promise<string[]> {
  const { sheets } = await insertTemplate({ hospital, wards, areaId: AREA, period: PERIOD, route });
  return sheets.map(({ sheet }) => sheet);
}

/** The published round of the demo, with all that is made of it, and its slides. */
export async function publishedRound(): Promise<{ readonly workbook: Workbook; readonly slides: Uint8Array }> {
  const workbook = await newWorkbook();
  await scoreRound(workbook, readExample(), "Humber");
  const { slides } = await wholeRound(workbook, readExample(), "Humber");
  return { workbook, slides: slides.file.bytes };
}

/** So many wards that they stand on pages of their own; some have not finished. */
export async function manyWards(count: number): Promise<Workbook> {
  const workbook = await newWorkbook();
  const names = Array.from({ length: count }, (_, index) => `Ward ${String(index + 1).padStart(2, "0")}`);
  const sheets = await addUnit("Rampton Hospital", names);
  sheets.forEach((sheet, ward) =>
    score(
      workbook,
      sheet,
      Array.from({ length: 12 }, (_, at) => (ward === 3 && at > 6 ? null : 1 + ((ward * 7 + at * 3) % 5))),
    ),
  );
  workbook.deleteSheet("Sheet1");
  await buildHospitalScore(null);
  await buildBenchmark({ collaborative: null });
  return workbook;
}

/** A ward's sheet of its own making, with a text for a score, used where it stands and sorted afterwards. */
async function useOwnSheet(workbook: Workbook, name: string): Promise<void> {
  const standards = sequin.areas.find(({ id }) => id === AREA)?.standards ?? [];
  workbook.addSheet(name);
  workbook.paste(name, "B2", [
    ["What we scored"],
    [""],
    ["Score", "Standard", "Evidence"],
    ...standards.map(({ text }, index): Value[] => [index === 4 ? "4 - Good" : 1 + ((index * 3) % 5), text, index % 2 === 0 ? "Seen" : ""]),
    ["=AVERAGE(B5:B16)", "Average"],
  ]);
  // LibreOffice's export leaves number formats of rules out, so the cells have one of their own.
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRange("B5:B16").numberFormat = Array.from({ length: 12 }, () => ["0"]);
    await context.sync();
  });
  workbook.select(name, "A1");
  await useNow({ hospital: "St Luke's", ward: "Rose", period: PERIOD, serviceUsers: 3 });
  workbook.sortRows(name, "B5:D16", { key: 1, ascending: false });
}

/** All that is out of the usual: hospitals scored directly, N/A, blanks, text for a number, a tie, other bands, an apostrophe, a peer review, a ward's own old sheet, sheets copied and renamed. */
export async function unusualRound(): Promise<Workbook> {
  const workbook = await newWorkbook();
  const person = new Person(workbook);
  const [first = "", second = ""] = await addUnit("St Luke's", ["O'Neill", "Ash & Elm"]);
  const [direct = ""] = await addUnit("Clifton House", []);
  const [alike = ""] = await addUnit("Stockton Hall", []);
  const [review = ""] = await addUnit("St Luke's", ["O'Neill"], "peerReview");
  workbook.deleteSheet("Sheet1");
  score(workbook, first, [4, 4, 2, 3, "N/A", 5, 4, 4, null, 4, 3, 1]);
  score(workbook, second, [3, 5, 4, 3, "N/A", 5, 4, 4, 4, 4, 4, 5]);
  score(workbook, direct, [4, 3, 4, 3, 4, 4, 4, 3, 4, 3, "N/A", null]);
  score(workbook, alike, [4, 3, 4, 3, 4, 4, 4, 3, 4, 3, "N/A", null]);
  score(workbook, review, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]);
  workbook.paste(direct, `C${FIRST_STANDARD_ROW + 2}`, [["'4 "]]);
  await useOwnSheet(workbook, "Rose's own");
  person.set("Set-up", "Green: averages from", 3.7);
  person.set("Set-up", "Amber: averages from", 3.2);
  await buildHospitalScore(null);
  workbook.copySheet(second, "Ash & Elm (copy)");
  workbook.renameSheet(first, "Neill's ward, 1st floor");
  workbook.moveSheet("Neill's ward, 1st floor", 0);
  await buildBenchmark({ collaborative: null });
  return workbook;
}
