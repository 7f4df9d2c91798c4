/** What a hospital score and a benchmark begin with: the workbook, its sheets read whole, the score sheets, and the area and period to work on. */
import type { Round } from "../core/round";
import { readScoreSheet, type ScoreSheetReading } from "../sheets/readScoreSheet";
import { readHospitalSheet, type HospitalSheetReading } from "../sheets/readHospitalSheet";
import { loadBook, readSheets, type BookNow, type OurSheet, type SheetsOfBook } from "./readBook";
import { roundToWorkOn } from "./roundToWorkOn";

export interface RoundNow extends SheetsOfBook {
  readonly book: BookNow;
  readonly readings: readonly ScoreSheetReading[];
  /** Of every round. */
  readonly hospitalSheets: readonly (OurSheet & { readonly reading: HospitalSheetReading })[];
  readonly round: Round;
}

/** All that a made sheet is read by, and all that its plan writes. */
const PARTS = [
  "header",
  "table",
  "foot",
  "actions",
  "notes",
  "lines",
  "title",
  "working",
  "figures",
  "charts",
  "oldNotes",
  "bands",
  "units",
  "averages",
] as const;

/** Two requests. Throws UserError where neither Set-up nor the score sheets say which area and period, or a sheet is of a newer version. */
export async function readRound(context: Excel.RequestContext): Promise<RoundNow> {
  const readBook = loadBook(context);
  await context.sync();
  const book = readBook();
  const sheets = await readSheets(context, book, { parts: PARTS, wholeIf: "title" });
  const readings = sheets.ours.filter(({ kind }) => kind === "score").map(({ cells }) => readScoreSheet(cells, book.framework));
  const hospitalSheets = sheets.ours
    .filter(({ kind }) => kind === "hospital")
    .map((sheet) => ({ ...sheet, reading: readHospitalSheet(sheet.cells, book.framework) }));
  return { ...sheets, book, readings, hospitalSheets, round: roundToWorkOn(book, readings) };
}
