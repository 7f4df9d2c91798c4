import { BookError, type Book } from "../../book/book";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from "../../book/model";

/** More cells than this are not filled at once: a whole column would keep the page busy for seconds, the whole sheet for ever. */
export const MOST_CELLS = 200_000;

export type Target = { readonly area: Area } | { readonly refused: "tooManyCells" | "offTheSheet" };

/**
 * Where so many rows and columns go when `selected` is selected: over the whole selection where they fit into it a whole
 * number of times, as in Excel, else once from its top left corner.
 */
export function pasteTarget(selected: Area, height: number, width: number): Target {
  const rows = selected.bottom - selected.top + 1,
    columns = selected.right - selected.left + 1;
  const tiles = rows % height === 0 && columns % width === 0;
  const single = height === 1 && width === 1;
  if (tiles && rows * columns <= MOST_CELLS) return { area: selected };
  if (single) return { refused: "tooManyCells" };
  const area = { top: selected.top, left: selected.left, bottom: selected.top + height - 1, right: selected.left + width - 1 };
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return { refused: "offTheSheet" };
  return height * width > MOST_CELLS ? { refused: "tooManyCells" } : { area };
}

/** Copies the cells again and again until the area is full; each step doubles what is there, so that rules stay few. */
export function copyOver(book: Book, from: Sheet, source: Area, to: Sheet, area: Area, what: "All" | "Values"): void {
  const columns = area.right - area.left + 1,
    rows = area.bottom - area.top + 1;
  let wide = source.right - source.left + 1,
    high = source.bottom - source.top + 1;
  book.copyRange(from, source, to, area.top, area.left, what);
  for (; wide < columns; wide = Math.min(2 * wide, columns)) {
    const more = Math.min(wide, columns - wide);
    book.copyRange(to, { ...area, bottom: area.top + high - 1, right: area.left + more - 1 }, to, area.top, area.left + wide, what);
  }
  for (; high < rows; high = Math.min(2 * high, rows)) {
    const more = Math.min(high, rows - high);
    book.copyRange(to, { ...area, bottom: area.top + more - 1 }, to, area.top + high, area.left, what);
  }
}

/**
 * Enters texts as if typed, again and again until the area is full. What looks like a formula and is none (a list with
 * dashes, say) stays as text: half a paste would be worse. Returns how many cells that were.
 * @throws BookError for a text that is too long for a cell, before anything is entered.
 */
export function enterRows(book: Book, sheet: Sheet, rows: readonly (readonly string[])[], area: Area): number {
  if (rows.some((row) => row.some((text) => text.length > LONGEST_TEXT)))
    throw new BookError("InvalidArgument", "A cell holds at most 32,767 characters.");
  let asText = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    const line = rows[(row - area.top) % rows.length] ?? [];
    for (let column = area.left; column <= area.right; column++) {
      const text = line[(column - area.left) % line.length] ?? "";
      if (!entered(book, sheet, row, column, text)) asText++;
    }
  }
  return asText;
}
const LONGEST_TEXT = 32_767;

function entered(book: Book, sheet: Sheet, row: number, column: number, text: string): boolean {
  try {
    book.enter(sheet, row, column, text);
    return true;
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    book.enter(sheet, row, column, `'${text}`);
    return false;
  }
}
