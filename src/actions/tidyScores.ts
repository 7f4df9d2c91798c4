/** All scores of the workbook as one long table for other programs, with a description of its columns. Writes nothing to the workbook. */
import { compareMessages } from "../core/messages/compare";
import { PACKAGE_FILE, TIDY_FILE, tidyScoresCsv, tidyScoresPackage } from "../core/tidyScores";
import { UserError } from "../core/userError";
import { readScoreSheet } from "../sheets/readScoreSheet";
import { tidySources } from "../sheets/tidySources";
import type { Done } from "./done";
import type { FileToSave } from "./fileToSave";
import { loadBook, readSheets } from "./readBook";
import { runAction } from "./runAction";

export interface TidyFiles {
  /** The table, and what its columns are. */
  readonly files: readonly [FileToSave, FileToSave];
  readonly rows: number;
  /** Sentences: which sheets were left out and why. */
  readonly leftOut: readonly string[];
  readonly done: Done;
}

/** Two requests. Throws UserError where no sheet can be in the table. */
export function tidyScores(): Promise<TidyFiles> {
  return runAction(async (context) => {
    const readBook = loadBook(context);
    await context.sync();
    const book = readBook();
    const { ours } = await readSheets(context, book, { parts: ["header", "table"] });
    const { framework, units, settings } = book;
    const readings = ours.filter(({ kind }) => kind === "score").map(({ cells }) => readScoreSheet(cells, framework));
    const { rows, leftOut } = tidySources(readings, { units, countPeerReviews: settings.countPeerReviews });
    if (rows.length === 0) throw new UserError([compareMessages.noScoresToGive(), ...leftOut].join(" "));
    const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
    return {
      files: [
        { name: TIDY_FILE, type: "text/csv", bytes: bytesOf(tidyScoresCsv(rows)) },
        { name: PACKAGE_FILE, type: "application/json", bytes: bytesOf(tidyScoresPackage(framework)) },
      ],
      rows: rows.length,
      leftOut,
      done: { sentence: compareMessages.scoresReady(rows.length), undo: "notNeeded" },
    };
  });
}
