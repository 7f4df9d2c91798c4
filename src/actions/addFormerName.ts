/** Says on Set-up that a hospital or collaborative is one that had another name before: its earlier rounds are its own from then on. */
import { roundsMessages } from "../core/messages/rounds";
import { UserError } from "../core/userError";
import { formerNameCell } from "../sheets/setUpAdditions";
import type { Done } from "./done";
import { loadBook } from "./readBook";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";
import { writeCells } from "./writeCells";

export interface FormerName {
  readonly level: "hospital" | "collaborative";
  /** As Set-up calls it now. */
  readonly unit: string;
  readonly before: string;
}

/** Two requests. Throws UserError where Set-up has no row for the unit, or no column for former names. */
export function addFormerName({ level, unit, before }: FormerName): Promise<Done> {
  return runAction(async (context, writing) => {
    const readBook = loadBook(context);
    await context.sync();
    const { cells, sheets } = readBook();
    refuseIfNewer(sheets);
    const table = level === "hospital" ? cells.hospitals : cells.collaboratives;
    const found = table === undefined ? null : formerNameCell(table, level, unit, before);
    if (table === undefined || found === null) throw new UserError(roundsMessages.unitNotOnSetUp(unit));
    await writeCells(context, writing, table.sheet, [{ cell: found.cell, before: found.before === "" ? null : found.before, after: found.after, format: "@" }]);
    return { sentence: roundsMessages.knownBeforeAs(unit, before), undo: "ctrlZ" };
  });
}
