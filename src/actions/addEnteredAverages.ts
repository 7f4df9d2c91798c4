/** Makes the sheet on which printed averages of collaboratives are typed, or gives it columns for more of them. What was typed stays. */
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { isOfRound } from "../core/round";
import { sameName } from "../core/unit";
import { UserError } from "../core/userError";
import { planEnteredSheet, type TypedColumn } from "../sheets/enteredSheet";
import { readEnteredSheet } from "../sheets/readEnteredSheet";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import type { Done } from "./done";
import { readRound } from "./readRound";
import { refreshSheet } from "./refreshSheet";
import { runAction } from "./runAction";

export interface EnteredRequest {
  /** Names or short names of collaboratives on Set-up. */
  readonly collaboratives: readonly string[];
}

export interface EnteredResult {
  readonly sheet: string;
  readonly done: Done;
}

/** Three requests; two where the sheet has all those columns already. Throws UserError for a collaborative that Set-up does not know. */
export function addEnteredAverages({ collaboratives: wanted }: EnteredRequest): Promise<EnteredResult> {
  return runAction(async (context, writing) => {
    if (wanted.length === 0) throw new UserError(roundsMessages.enteredNeedsCollaborative());
    const { book, ours, ownSheetsInUse, round } = await readRound(context);
    const { framework, units } = book;
    const names = wanted.map((name) => {
      const known = units.collaboratives.find((one) => sameName(one.name, name) || sameName(one.shortName, name));
      if (known === undefined) throw new UserError(messages.collaborativeMissing(name));
      return known.name;
    });
    const made = ours
      .filter(({ kind }) => kind === "entered")
      .map((sheet) => ({ ...sheet, reading: readEnteredSheet(sheet.cells, framework) }));
    const old = made.find(({ reading }) => isOfRound(reading, round)) ?? null;
    const there: readonly TypedColumn[] = old?.reading.columns ?? [];
    const added = names.filter((name) => !there.some(({ collaborative }) => sameName(collaborative, name)));
    const columns = [...there, ...added.map((collaborative): TypedColumn => ({ collaborative, averages: new Map(), foot: {} }))];
    const place = ({ collaborative }: TypedColumn): number => {
      const index = units.collaboratives.findIndex(({ name }) => sameName(name, collaborative));
      return index === -1 ? units.collaboratives.length : index;
    };
    const inSetUpOrder = [...columns].sort((a, b) => place(a) - place(b));
    const taken = book.sheets.map(({ name }) => name);
    const name = old?.cells.sheet ?? freeTabName(roundsMessages.enteredTab(), taken).name;
    const planMade = (day: string) => planEnteredSheet({ name, ...round, framework, columns: inSetUpOrder, made: day });
    const { build, keptAs } = refreshSheet(planMade, old && { ...old, made: old.reading.made }, ours, {
      taken: [...taken, name],
      ownSheetsInUse,
    });
    if (build === null) return { sheet: name, done: { sentence: messages.upToDateAlready([name]), undo: "cannot" } };
    await buildBeside(context, writing, [build], book);
    const sentence = [roundsMessages.enteredReady(name), ...(keptAs === null ? [] : [messages.oldSheetKept(keptAs)])].join(" ");
    return { sheet: name, done: { sentence, undo: "cannot" } };
  });
}
