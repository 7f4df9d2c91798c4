/** Tells where the figure in the selected cell comes from: the scores behind it, what people wrote beside them, their files, and what was left out. */
import { recheckMessages } from "../core/messages/recheck";
import { UserError } from "../core/userError";
import { loadHistory } from "../excel/loadHistory";
import { loadSource } from "../excel/loadReturns";
import type { SheetEntry } from "../excel/loadSheets";
import { parseKind, type SheetKind } from "../sheets/names";
import type { WhereFrom } from "../sheets/origin";
import type { NamedCells } from "../sheets/namedCells";
import { readScoreSheet } from "../sheets/readScoreSheet";
import type { Source } from "../sheets/sourceName";
import { whereFrom as trace } from "../sheets/whereFrom";
import { loadBook, readSheets } from "./readBook";
import { runAction } from "./runAction";

const PARTS = ["header", "table", "foot", "units", "averages", "figures"] as const;
/** Sheets that look at closed rounds. */
const OF_ROUNDS: readonly SheetKind[] = ["trend", "report", "history"];

/** Two requests; nothing is written. Throws UserError when the cell is no figure that was made here, or its sheet has lost a part. */
export function whereFrom(): Promise<WhereFrom> {
  return runAction(async (context) => {
    const readBook = loadBook(context);
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    const book = readBook();
    const kind = kindOf(book.sheets, active.name);
    if (kind === "results") throw new UserError(recheckMessages.resultsStandStill(active.name));
    let readHistory = (): NamedCells | null => null;
    let readSources: (readonly [string, () => Source | null])[] = [];
    const { ours } = await readSheets(context, book, { parts: PARTS }, () => {
      if (kind !== undefined && OF_ROUNDS.includes(kind)) readHistory = loadHistory(context);
      readSources = book.sheets.map(({ name, sheet }) => [name, loadSource(sheet)]);
    });
    const sources = new Map(
      readSources.flatMap(([name, read]) => {
        const source = read();
        return source === null ? [] : [[name, source] as const];
      }),
    );
    const { framework, units, settings } = book;
    const readings = ours.filter(({ kind }) => kind === "score").map(({ cells }) => readScoreSheet(cells, framework));
    const found = trace(active.name, cell.address, { framework, units, settings, sheets: ours, readings, sources, history: readHistory() });
    const local = cell.address.slice(cell.address.lastIndexOf("!") + 1);
    if (found === "lostPart") throw new UserError(recheckMessages.partLost(active.name));
    if (found === null) throw new UserError(recheckMessages.nothingBehind(local, active.name));
    return found;
  });
}

const kindOf = (sheets: readonly SheetEntry[], sheet: string): SheetKind | undefined =>
  parseKind(sheets.find(({ name }) => name === sheet)?.kind ?? "")?.kind;
