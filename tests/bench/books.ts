/** Workbooks of a size: so many wards of one hospital, or so many hospitals, all scored. Made by the add-in's own actions. */
import { insertTemplate } from "../../src/actions/insertTemplate";
import { quarterOf } from "../../src/core/period";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";

export const AREA = "involvement";
export const PERIOD = quarterOf(2023, 1);
export const HOSPITAL = "Humber Centre";
export const STANDARDS = 12;

const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${word} ${String(index + 1).padStart(2, "0")}`);
export const wardNames = (count: number): string[] => numbered("Ward", count);
export const hospitalNames = (count: number, word = "Hospital"): string[] => numbered(word, count);

/** Set-up and Framework are there and know the wards; their score sheets are not there yet. */
export async function withSetUp(wards: number): Promise<Workbook> {
  const workbook = await openWorkbook();
  await addWards(wards);
  for (const name of wardNames(wards)) workbook.deleteSheet(name);
  return workbook;
}

/** One hospital with so many wards, all scored. */
export async function withWards(count: number): Promise<Workbook> {
  const workbook = await openWorkbook();
  await addWards(count);
  for (const name of wardNames(count)) scoreSheet(workbook, name);
  return workbook;
}

export async function addWards(count: number): Promise<void> {
  await insertTemplate({ hospital: HOSPITAL, wards: wardNames(count), areaId: AREA, period: PERIOD, route: "selfAssessment" });
}

/** So many hospitals, each scored as a whole. */
export async function withHospitals(count: number): Promise<Workbook> {
  const workbook = await openWorkbook();
  for (const hospital of hospitalNames(count)) {
    const { sheets } = await insertTemplate({ hospital, wards: [], areaId: AREA, period: PERIOD, route: "selfAssessment" });
    for (const { sheet } of sheets) scoreSheet(workbook, sheet);
  }
  return workbook;
}

export function scoreSheet(workbook: Workbook, sheet: string): void {
  const texts = workbook.texts(sheet, "A1:I20");
  const row = texts.findIndex((line) => line.includes("Score"));
  const column = texts[row]?.indexOf("Score") ?? -1;
  if (column === -1) throw new Error(`No scores on ${sheet}.`);
  const scores = Array.from({ length: STANDARDS }, (_, index) => [1 + ((index * 7 + Number(sheet.slice(-2))) % 5)]);
  workbook.paste(sheet, `${String.fromCharCode(65 + column)}${row + 2}`, scores);
}
