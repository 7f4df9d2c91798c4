/** Reads every score sheet and says what is to put right, what could be added, and what may identify a person. Changes nothing. */
import { messages } from "../core/messages";
import type { Problem } from "../core/problem";
import { UserError } from "../core/userError";
import type { SheetEntry } from "../excel/loadSheets";
import { checkScoreSheet, doubledSheets } from "../sheets/checkScoreSheet";
import { readScoreSheet, type ScoreSheetReading } from "../sheets/readScoreSheet";
import type { SheetCells } from "../sheets/namedCells";
import { loadBook, readSheets } from "./readBook";
import { runAction } from "./runAction";
import { scoreSheetState, type ScoreSheetState } from "./scoreSheetState";

export interface CheckResult {
  /** In tab order. */
  readonly sheets: readonly ScoreSheetState[];
  readonly problems: readonly Problem[];
}

/** Two requests. Throws UserError when there is no score sheet, or one was made by a newer version. */
export function checkScores(): Promise<CheckResult> {
  return runAction(async (context) => {
    const { readings, problems } = await readAndCheck(context);
    return { sheets: readings.map(scoreSheetState), problems };
  });
}

/** Two requests; what a mend starts from. `alsoRead` queues more into the second. */
export async function readAndCheck(
  context: Excel.RequestContext,
  alsoRead: (sheets: readonly SheetEntry[]) => void = () => undefined,
): Promise<{ cells: SheetCells[]; readings: ScoreSheetReading[]; problems: Problem[] }> {
  const readBook = loadBook(context);
  await context.sync();
  const book = readBook();
  const { ours } = await readSheets(context, book, { parts: ["header", "table", "notes", "bands"] }, () => alsoRead(book.sheets));
  const cells = ours.filter(({ kind }) => kind === "score").map((one) => one.cells);
  const readings = cells.map((one) => readScoreSheet(one, book.framework));
  if (readings.length === 0) throw new UserError(messages.noScoreSheets());

  const rules = { framework: book.framework, bands: book.settings.bands, thisYear: new Date().getFullYear() };
  return {
    cells,
    readings,
    problems: [...readings.flatMap((reading) => checkScoreSheet(reading, rules)), ...doubledSheets(readings), ...book.problems],
  };
}
