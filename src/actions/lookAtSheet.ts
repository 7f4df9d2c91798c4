/** Looks at the sheet in front: where its scores stand, how sure that is, whose they are, and whether it can be used. Changes nothing. */
import type { Framework } from "../core/framework";
import { messages } from "../core/messages";
import { useSheetMessages } from "../core/messages/useSheet";
import { loadCells } from "../excel/loadGrid";
import { loadLines, loadOpenSheet, type Lines, type OpenSheet } from "../excel/loadOpenSheet";
import type { SheetEntry } from "../excel/loadSheets";
import { aboutSheet, type AboutSheet } from "../returns/aboutSheet";
import type { Knowledge } from "../returns/finding";
import { findLayout } from "../returns/findLayout";
import type { Grid } from "../returns/grid";
import { gridFrom } from "../returns/gridFrom";
import { withGuidance } from "../returns/guidance";
import type { Rectangle } from "../sheets/address";
import { isUsedKind, parseKind } from "../sheets/names";
import { loadScored, type ScoredSheet } from "./openReturns";
import { loadBook, type BookNow } from "./readBook";
import { readEach } from "./readEach";
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

/** Two requests; more only where the other pages of the workbook are long. */
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
  // Queued again where the pages are longer than Excel on the web sends at once: the last ones were answered.
  const beside: { readonly readLines: () => Lines; readonly readScored: ReturnType<typeof loadScored> }[] = [];
  const pages = await readEach(
    context,
    pagesBeside(book, open),
    loadPage,
    () => void beside.push({ readLines: loadLines(sheet, open), readScored: loadScored(book.sheets) }),
  );
  const read = beside.at(-1);
  if (read === undefined) throw new Error("The sheet was not read.");
  const scored = read.readScored(book.framework);
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
  return found({ ...open, ...read.readLines() }, open.cells, book, scored, pages);
}

/** What a page that says how to score can have on it; a page of guidance is no longer. */
const PAGE: Rectangle = { row: 0, column: 0, rows: 60, columns: 12 };

/** The user's other sheets: one of them may say that 1 is the best. Ours say nothing of that. */
const pagesBeside = ({ sheets }: BookNow, { id, cells }: OpenSheet): SheetEntry[] =>
  cells === null ? [] : sheets.filter((other) => other.id !== id && other.kind === "");

function loadPage({ name, sheet }: SheetEntry): () => Grid {
  const readCells = loadCells(sheet, PAGE);
  return () => gridFrom(name, readCells());
}

function refusal(open: OpenSheet, kind: string): string | null {
  const own = parseKind(kind);
  if (own !== null) return own.kind === "score" ? useSheetMessages.isScoreSheet(open.name) : useSheetMessages.isOwnSheet(open.name);
  if (open.isTooLarge) return useSheetMessages.sheetTooLarge(open.name);
  if (open.cells === null) return useSheetMessages.sheetIsEmpty(open.name);
  return open.isProtected ? useSheetMessages.sheetIsProtected(open.name) : null;
}

function found(
  open: OpenSheet & Lines,
  cells: NonNullable<OpenSheet["cells"]>,
  book: BookNow,
  scored: readonly ScoredSheet[],
  pages: readonly Grid[],
): LookedAt {
  const knowledge: Knowledge = { framework: book.framework, hospitals: book.units.hospitals, corrections: [] };
  const { hiddenRows, hiddenColumns, merges } = open;
  const grid = { ...gridFrom(open.name, cells), hiddenRows, hiddenColumns, merges };
  const here = findLayout(grid, knowledge);
  const [finding = here] = withGuidance(
    [grid, ...pages],
    [here, ...pages.map((page) => findLayout(page, knowledge))],
    knowledge.framework.scale,
  );
  if (finding.tables.length === 0)
    return { state: "cannot", sheet: open.name, why: finding.doubts.length > 0 ? finding.doubts : finding.why };
  return {
    state: "found",
    found: { ...open, picture: pictureOf(grid, finding), about: aboutSheet(grid, finding, "", knowledge), knowledge, book, scored },
  };
}
