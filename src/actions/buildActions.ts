/** Makes or refreshes the list of the actions of all hospitals and wards, over every round in the workbook. */
import { messages } from "../core/messages";
import { actionListMessages } from "../core/messages/actionList";
import { UserError } from "../core/userError";
import { actionList } from "../sheets/actionList";
import { ACTIONS_FIELDS, planActionsSheet } from "../sheets/actionsSheet";
import { leftOutSentences } from "../sheets/leftOut";
import { valueBelow } from "../sheets/readHospitalSheet";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import type { Done } from "./done";
import { readRound, type RoundNow } from "./readRound";
import { refreshSheet, type Refreshed } from "./refreshSheet";
import { runAction } from "./runAction";

export interface ActionsResult {
  readonly sheet: string;
  /** Sentences: sheets that are there twice. */
  readonly leftOut: readonly string[];
  readonly done: Done;
}

/** What the list would be now, beside the one that is there. */
export interface ActionsNow {
  /** The sheet's name, there or to come. */
  readonly name: string;
  /** Null where there is none yet. */
  readonly made: string | null;
  /** Sentences: sheets that are there twice. */
  readonly leftOut: readonly string[];
  /** Null where there is nothing to list. */
  readonly refreshed: Refreshed | null;
}

/** Writes nothing: from what was read to what would be written. `today`: the day by which an action is late. */
export function actionsNow({ book, ours, ownSheetsInUse, readings, hospitalSheets, round }: RoundNow, today: Date): ActionsNow {
  const { framework, settings, units } = book;
  const list = actionList({ hospitalSheets, readings }, round, { units, names: settings.names });
  const old = ours.find(({ kind }) => kind === "actions") ?? null;
  const taken = book.sheets.map(({ name }) => name);
  const name = old?.cells.sheet ?? freeTabName(actionListMessages.actionsTab(), taken).name;
  const made = old?.cells.named.header === undefined ? "" : valueBelow(old.cells.named.header, [ACTIONS_FIELDS.made]);
  const planMade = (moment: string) => planActionsSheet({ ...list, name, framework, made: moment, lateAsOf: today });
  return {
    name,
    made: old === null ? null : made,
    leftOut: leftOutSentences(list.leftOut),
    refreshed:
      list.hospitals.length + list.wards.length === 0
        ? null
        : refreshSheet(planMade, old && { ...old, made }, ours, { taken: [...taken, name], ownSheetsInUse }),
  };
}

/** Three requests; two where the list is right already. Throws UserError where there is nothing to list. */
export function buildActions(): Promise<ActionsResult> {
  return runAction(async (context, writing) => {
    const now = await readRound(context);
    const { name, leftOut, refreshed } = actionsNow(now, new Date());
    if (refreshed === null) throw new UserError(actionListMessages.noActionsYet());
    const { build, keptAs } = refreshed;
    if (build === null) return { sheet: name, leftOut, done: { sentence: messages.upToDateAlready([name]), undo: "cannot" } };
    await buildBeside(context, writing, [build], now.book);
    const sentence = [actionListMessages.actionsReady(name), ...(keptAs === null ? [] : [messages.oldSheetKept(keptAs)])].join(" ");
    return { sheet: name, leftOut, done: { sentence, undo: "cannot" } };
  });
}
