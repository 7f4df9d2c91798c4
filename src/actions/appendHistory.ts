/** Rows come into the history: under its table, or with a new sheet where there is none yet. One request; after a failure it is as it was. */
import { dayText } from "../core/day";
import { historyKey, type HistoryRow } from "../core/history";
import { roundsMessages } from "../core/messages/rounds";
import { queueTableAddition, queueTableRemoval } from "../excel/queueTableAddition";
import { planHistoryAddition, planHistorySheet } from "../sheets/historySheet";
import type { NamedCells } from "../sheets/namedCells";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import type { BookNow } from "./readBook";
import type { Writing } from "./runAction";

export interface Appended {
  readonly sheet: string;
  readonly added: number;
  /** Rows that were there already: they stay as they are. */
  readonly there: number;
}

/** Writes what is not there yet; nothing at all where all of it is. */
export async function appendHistory(
  context: Excel.RequestContext,
  writing: Writing,
  book: BookNow,
  history: { readonly cells: NamedCells | null; readonly rows: readonly HistoryRow[] },
  rows: readonly HistoryRow[],
): Promise<Appended> {
  const known = new Set(history.rows.map(historyKey));
  const fresh = rows.filter((row) => !known.has(historyKey(row)));
  const told = { added: fresh.length, there: rows.length - fresh.length };
  if (fresh.length === 0) return { sheet: history.cells?.sheet ?? "", ...told };
  if (history.cells === null) {
    const name = freeTabName(
      roundsMessages.historyTab(),
      book.sheets.map((sheet) => sheet.name),
    ).name;
    await buildBeside(
      context,
      writing,
      [{ plan: planHistorySheet(name, fresh, book.framework, dayText(new Date())), replaces: null, repoint: [] }],
      book,
    );
    return { sheet: name, ...told };
  }
  const addition = planHistoryAddition(history.cells, fresh, book.framework);
  writing.begins(async (mending) => {
    queueTableRemoval(mending, addition);
    await mending.sync();
    return "asItWas";
  });
  queueTableAddition(context, addition);
  await context.sync();
  return { sheet: history.cells.sheet, ...told };
}
