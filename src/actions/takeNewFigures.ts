/** Changes the closed figures of this round to what the scores give now: where a sheet came late, or a score was put right. Adds nothing. */
import { rowsThatDiffer } from "../core/history";
import { roundsMessages } from "../core/messages/rounds";
import { UserError } from "../core/userError";
import { loadHistory } from "../excel/loadHistory";
import { planHistoryCorrection } from "../sheets/historyCorrection";
import { readHistoryNow } from "../sheets/readHistorySheet";
import type { Done } from "./done";
import { readRound } from "./readRound";
import { roundToClose } from "./roundToClose";
import { runAction } from "./runAction";
import { writeCells } from "./writeCells";

/** Three requests; two where nothing differs. Throws UserError where this workbook has no history. */
export function takeNewFigures(): Promise<Done> {
  return runAction(async (context, writing) => {
    const readCells = loadHistory(context);
    const now = await readRound(context);
    const cells = readCells();
    if (cells === null) throw new UserError(roundsMessages.trendNeedsRounds(now.round.area.name));
    const { framework, units } = now.book;
    const differ = rowsThatDiffer(readHistoryNow(cells, framework, units).rows, roundToClose(now).rows);
    if (differ.length === 0) return { sentence: roundsMessages.noNewFigures(), undo: "notNeeded" };
    await writeCells(context, writing, cells.sheet, planHistoryCorrection(cells, framework, units, differ));
    return { sentence: roundsMessages.newFiguresTaken([...new Set(differ.map(({ unit }) => unit))], differ.length), undo: "ctrlZ" };
  });
}
