/** Closes this round: the scores of its wards, hospitals, collaboratives and region become rows of the history. Never twice; what is there stays. */
import { roundsOf, unitsThatDiffer } from "../core/history";
import { roundsMessages } from "../core/messages/rounds";
import { comparePeriods, periodName, periodShort } from "../core/period";
import { UserError } from "../core/userError";
import { loadHistory } from "../excel/loadHistory";
import { readHistoryNow } from "../sheets/readHistorySheet";
import { appendHistory } from "./appendHistory";
import type { Done } from "./done";
import { readRound } from "./readRound";
import { roundToClose } from "./roundToClose";
import { runAction } from "./runAction";

export interface ClosedRound {
  /** The history's tab. */
  readonly sheet: string;
  readonly added: number;
  readonly there: number;
  /** Units of which other figures are in the history than the scores give now. */
  readonly differ: readonly string[];
  /** Sentences: what is not complete, out of order, left out and why. */
  readonly notes: readonly string[];
  readonly done: Done;
}

/** Three requests; two where all was closed already. Throws UserError when there is nothing to close. */
export function closeRound(): Promise<ClosedRound> {
  return runAction(async (context, writing) => {
    const readCells = loadHistory(context);
    const now = await readRound(context);
    const { book, round } = now;
    const cells = readCells();
    const history = readHistoryNow(cells, book.framework, book.units);
    const { rows, notes, leftOut } = roundToClose(now);
    if (rows.length === 0) throw new UserError([roundsMessages.roundHasNothing(), ...leftOut].join(" "));

    const appended = await appendHistory(context, writing, book, { cells, rows: [...history.asWritten, ...history.rows] }, rows);
    const later = roundsOf(history.rows, round.area.id).filter((period) => comparePeriods(period, round.period) > 0);
    const differ = unitsThatDiffer(history.rows, rows);
    const [area, period] = [round.area.name, periodName(round.period)];
    const sentence =
      appended.added === 0
        ? roundsMessages.roundClosedAlready(area, period)
        : roundsMessages.roundClosed(area, period, appended.added, appended.sheet);
    return {
      ...appended,
      differ,
      notes: [
        ...(appended.added > 0 && appended.there > 0 ? [roundsMessages.roundAddedTo(appended.added, appended.there)] : []),
        ...(differ.length > 0 ? [roundsMessages.roundDiffers(differ)] : []),
        ...(later.length > 0 ? [roundsMessages.roundOutOfOrder(later.map(periodShort))] : []),
        ...notes,
        ...leftOut,
        ...history.problems.map(({ where }) => roundsMessages.historyRowUnusable(where.cell ?? "")),
      ],
      done: { sentence, undo: appended.added === 0 || cells === null ? "cannot" : "ctrlZ" },
    };
  });
}
