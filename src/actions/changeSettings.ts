/** Changes settings on the Set-up sheet; every sheet follows through its live formulas. */
import { bandProblems } from "../core/band";
import { messages } from "../core/messages";
import type { Settings } from "../core/settings";
import { UserError } from "../core/userError";
import { loadFormats } from "../excel/loadFormats";
import { loadSheets } from "../excel/loadSheets";
import { cellIn } from "../sheets/cellIn";
import { WORKBOOK_NAMES } from "../sheets/names";
import { changedSettings } from "../sheets/settingCells";
import type { Done } from "./done";
import { loadSetUp } from "./loadSetUp";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";
import { writeCells } from "./writeCells";

/** What is left out stays as it is. The rounds to compare with are a table on the sheet. */
export type SettingsChange = Partial<Omit<Settings, "baselines">>;

/** Two requests. Throws UserError where the Set-up sheet, or a line of it, is missing, and for bands that cannot be. */
export function changeSettings(change: SettingsChange): Promise<Done> {
  return runAction(async (context, writing) => {
    const readSheets = loadSheets(context);
    const readSetUp = loadSetUp(context);
    const readFormats = loadFormats(context.workbook.names.getItemOrNullObject(WORKBOOK_NAMES.settings).getRangeOrNullObject());
    await context.sync();
    refuseIfNewer(readSheets());
    const { cells, framework, settings, units, calendar } = readSetUp();
    if (cells.settings === undefined) throw new UserError(messages.setUpMissing());
    const next = { ...settings, ...change };
    const [wrong] = bandProblems(next.bands, framework.scale);
    if (wrong !== undefined) throw new UserError(wrong);

    const named = cells.settings;
    const formatOf = readFormats();
    const changes = changedSettings(named, { settings, units, calendar }, next, framework).map(({ label, cell, after }) => {
      if (cell === null) throw new UserError(messages.settingGone(label));
      return { cell, before: cellIn([named], cell), after, format: formatOf(cell) };
    });
    await writeCells(context, writing, named.sheet, changes);
    return { sentence: messages.settingsSaved(), undo: "ctrlZ" };
  });
}
