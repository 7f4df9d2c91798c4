/** Brings past rounds into the history from a table that is selected. All of it is checked first: with one row that cannot be read, nothing is added. */
import { asKnownNow } from "../core/formerNames";
import type { HistoryMark } from "../core/history";
import { roundsMessages } from "../core/messages/rounds";
import { UserError } from "../core/userError";
import { loadHistory } from "../excel/loadHistory";
import { loadRange } from "../excel/loadRange";
import { neededHeaders, NO_HISTORY, readHistory, readPastRounds } from "../sheets/readHistorySheet";
import { appendHistory, type Appended } from "./appendHistory";
import type { Done } from "./done";
import { loadBook } from "./readBook";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";

export interface PastRoundsRequest {
  /** How rows are called that do not say it themselves: "entered" for printed figures, "example" for made-up ones; null for the workbook's own. */
  readonly mark: HistoryMark | null;
}

export interface PastRounds extends Appended {
  readonly done: Done;
}

/** So many problems are told at once. */
const MOST_TOLD = 5;

/** Two requests. Throws UserError with the cells that cannot be read, and where nothing is selected. */
export function addPastRounds({ mark }: PastRoundsRequest): Promise<PastRounds> {
  return runAction(async (context, writing) => {
    const readBook = loadBook(context);
    const readCells = loadHistory(context);
    const readSelected = loadRange(context.workbook.getSelectedRange().getUsedRangeOrNullObject(true));
    await context.sync();
    const book = readBook();
    refuseIfNewer(book.sheets);
    const selected = readSelected();
    if (selected === null) throw new UserError(roundsMessages.pastRoundsNothing());
    const read = readPastRounds(selected, book.framework, { source: roundsMessages.pastedSource(), mark });
    if (read === null) throw new UserError(roundsMessages.pastRoundsHeaders(neededHeaders()));
    if (read.problems.length > 0) {
      const told = read.problems.slice(0, MOST_TOLD).map(({ message }) => message);
      throw new UserError(
        [...told, ...(read.problems.length > MOST_TOLD ? [roundsMessages.andMore(read.problems.length - MOST_TOLD)] : [])].join(" "),
      );
    }
    if (read.rows.length === 0) throw new UserError(roundsMessages.pastRoundsNothing());

    const cells = readCells();
    const { rows: before } = cells === null ? NO_HISTORY : readHistory(cells, book.framework);
    const appended = await appendHistory(
      context,
      writing,
      book,
      { cells, rows: [...before, ...asKnownNow(before, book.units).rows] },
      read.rows,
    );
    const sentences = [
      ...(appended.added > 0 ? [roundsMessages.pastRoundsAdded(appended.added, appended.sheet)] : []),
      ...(appended.there > 0 ? [roundsMessages.pastRoundsTwice(appended.there)] : []),
    ];
    return { ...appended, done: { sentence: sentences.join(" "), undo: appended.added === 0 || cells === null ? "cannot" : "ctrlZ" } };
  });
}
