/** Looks at the sheet in front: where its scores stand, how sure that is, whose they are, and whether it can be used. Changes nothing. */
import type { Framework } from "../core/framework";
import { messages } from "../core/messages";
import { useSheetMessages } from "../core/messages/useSheet";
import { loadLines, loadOpenSheet, type Lines, type OpenSheet } from "../excel/loadOpenSheet";
import { aboutSheet, type AboutSheet } from "../returns/aboutSheet";
import type { Knowledge } from "../returns/finding";
import { findLayout } from "../returns/findLayout";
import { gridFrom } from "../returns/gridFrom";
import { isUsedKind, parseKind } from "../sheets/names";
import { loadScored, type ScoredSheet } from "./openReturns";
import { loadBook, type BookNow } from "./readBook";
import { runAction } from "./runAction";
import { pictureOf, type SheetPicture } from "./sheetPicture";

/** What was found on a sheet of the user's own. */
export interface FoundSheet extends OpenSheet, Lines {
  readonly picture: SheetPicture;
  readonly about: AboutSheet;
  readonly knowledge: Knowledge;
  readonly book: BookNow;
  readonly scored: readonly ScoredSheet[];
}

export type LookedAt =
  | { readonly state: "found"; readonly found: FoundSheet }
  /** It counts as a score sheet already. */
  | {
      readonly state: "used";
      readonly id: string;
      readonly sheet: string;
      readonly about: ScoredSheet["identity"];
      readonly framework: Framework;
    }
  /** A whole sentence says why it cannot be used. */
  | { readonly state: "cannot"; readonly sheet: string; readonly why: readonly string[] };

/** Two requests. */
export function lookAtSheet(): Promise<LookedAt> {
  return runAction((context) => readLookedAt(context, context.workbook.worksheets.getActiveWorksheet()));
}

/** Two requests; what using a sheet starts from, too. */
export async function readLookedAt(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<LookedAt> {
  const readBook = loadBook(context);
  const readOpen = loadOpenSheet(sheet);
  await context.sync();
  const book = readBook();
  const open = readOpen();
  if (open === null) return { state: "cannot", sheet: "", why: [messages.sheetGone()] };
  const readLines = loadLines(sheet, open);
  const readScored = loadScored(book.sheets);
  await context.sync();
  const scored = readScored(book.framework);
  if (book.madeByNewer) return { state: "cannot", sheet: open.name, why: [messages.madeByNewer()] };
  const kind = book.sheets.find(({ id }) => id === open.id)?.kind ?? "";
  if (isUsedKind(kind))
    return {
      state: "used",
      id: open.id,
      sheet: open.name,
      about: scored.find(({ sheet: name }) => name === open.name)?.identity ?? null,
      framework: book.framework,
    };
  const why = refusal(open, kind);
  if (why !== null || open.cells === null) return { state: "cannot", sheet: open.name, why: why === null ? [] : [why] };
  return found({ ...open, ...readLines() }, open.cells, book, scored);
}

function refusal(open: OpenSheet, kind: string): string | null {
  const own = parseKind(kind);
  if (own !== null) return own.kind === "score" ? useSheetMessages.isScoreSheet(open.name) : useSheetMessages.isOwnSheet(open.name);
  if (open.isTooLarge) return useSheetMessages.sheetTooLarge(open.name);
  if (open.cells === null) return useSheetMessages.sheetIsEmpty(open.name);
  return open.isProtected ? useSheetMessages.sheetIsProtected(open.name) : null;
}

function found(open: OpenSheet & Lines, cells: NonNullable<OpenSheet["cells"]>, book: BookNow, scored: readonly ScoredSheet[]): LookedAt {
  const knowledge: Knowledge = { framework: book.framework, hospitals: book.units.hospitals, corrections: [] };
  const { hiddenRows, hiddenColumns, merges } = open;
  const grid = { ...gridFrom(open.name, cells), hiddenRows, hiddenColumns, merges };
  const finding = findLayout(grid, knowledge);
  if (finding.tables.length === 0)
    return { state: "cannot", sheet: open.name, why: finding.doubts.length > 0 ? finding.doubts : finding.why };
  return {
    state: "found",
    found: { ...open, picture: pictureOf(grid, finding), about: aboutSheet(grid, finding, "", knowledge), knowledge, book, scored },
  };
}
