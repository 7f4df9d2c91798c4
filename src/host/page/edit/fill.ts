import type { Book } from "../../book/book";
import type { Area, Sheet } from "../../book/model";
import { selectArea, selectedArea } from "../grid/selection";
import type { Session } from "../session";
import { tell } from "../shell/dialogs";
import { words } from "../words";
import { MOST_CELLS, copyOver } from "./pasteCells";
import { unlessLocked } from "./protection";

/**
 * The area that dragging the corner of `source` to a cell fills, source included: down or up, or to the side, whichever is
 * farther, as in Excel; null while the cell is inside.
 */
export function dragTarget(source: Area, to: { readonly row: number; readonly column: number }): Area | null {
  const down = to.row - source.bottom,
    up = source.top - to.row,
    right = to.column - source.right,
    left = source.left - to.column;
  const farthest = Math.max(down, up, right, left);
  if (farthest <= 0) return null;
  if (farthest === down) return { ...source, bottom: to.row };
  if (farthest === up) return { ...source, top: to.row };
  return farthest === right ? { ...source, right: to.column } : { ...source, left: to.column };
}

/** Fills `whole` from its part `source`: numbers with even steps go on (1, 2 -> 3), all else is repeated with formulas following. */
export function fillFrom(book: Book, sheet: Sheet, source: Area, whole: Area): void {
  const backwards = whole.top < source.top || whole.left < source.left;
  const vertical = whole.top < source.top || whole.bottom > source.bottom;
  const length = vertical ? source.bottom - source.top + 1 : source.right - source.left + 1;
  const added = vertical ? whole.bottom - whole.top + 1 - length : whole.right - whole.left + 1 - length;
  if (backwards) copyBack(book, sheet, source, vertical, added);
  else copyOver(book, sheet, source, sheet, whole, "All");
  const lines = vertical ? source.right - source.left + 1 : source.bottom - source.top + 1;
  for (let line = 0; line < lines; line++) {
    const at = (index: number): { row: number; column: number } =>
      vertical ? { row: source.top + index, column: source.left + line } : { row: source.top + line, column: source.left + index };
    const step = evenStep(
      book,
      sheet,
      Array.from({ length }, (_, index) => at(index)),
    );
    if (step === null) continue;
    for (let index = 1; index <= added; index++) {
      const from = at(backwards ? 0 : length - 1),
        to = at(backwards ? -index : length - 1 + index);
      book.enter(
        sheet,
        to.row,
        to.column,
        rounded(Number(book.cell(sheet, from.row, from.column)?.value) + (backwards ? -index : index) * step),
      );
    }
  }
}

/** Upwards or to the left the last lines of the source come first. */
function copyBack(book: Book, sheet: Sheet, source: Area, vertical: boolean, added: number): void {
  const length = vertical ? source.bottom - source.top + 1 : source.right - source.left + 1;
  for (let done = 0; done < added; done += length) {
    const now = Math.min(length, added - done);
    const part = vertical ? { ...source, top: source.bottom - now + 1 } : { ...source, left: source.right - now + 1 };
    book.copyRange(
      sheet,
      part,
      sheet,
      vertical ? source.top - done - now : source.top,
      vertical ? source.left : source.left - done - now,
      "All",
    );
  }
}

/** The difference between neighbours where all are plain numbers and it is always the same; null for anything else, also for one number alone. */
function evenStep(book: Book, sheet: Sheet, places: readonly { readonly row: number; readonly column: number }[]): number | null {
  const numbers = places.map(({ row, column }) => {
    const cell = book.cell(sheet, row, column);
    return cell?.formula === undefined && typeof cell?.value === "number" ? cell.value : NaN;
  });
  const [first = NaN, second = NaN] = numbers;
  const step = rounded(second - first);
  return numbers.every((number, index) => index === 0 || rounded(number - (numbers[index - 1] ?? NaN)) === step) && numbers.length > 1
    ? step
    : null;
}

/** 15 digits, as Excel counts. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** Ctrl+D and Ctrl+R: the first row (or column) of the selection over the others; with one row, the one above it. */
export async function fillSelection(session: Session, along: "down" | "right"): Promise<void> {
  const { sheet, book } = session;
  const area = selectedArea(session.selection, sheet);
  const down = along === "down";
  const single = down ? area.top === area.bottom : area.left === area.right;
  const first = down ? area.top - (single ? 1 : 0) : area.left - (single ? 1 : 0);
  if (first < 0) return;
  const source = down ? { ...area, top: first, bottom: first } : { ...area, left: first, right: first };
  await fillArea(session, area, () => copyOver(book, sheet, source, sheet, area, "All"));
}

/** The corner of the selection was dragged to `whole`. */
export async function dragFill(session: Session, source: Area, whole: Area): Promise<void> {
  await fillArea(session, whole, () => fillFrom(session.book, session.sheet, source, whole));
  session.select(selectArea(whole));
}

async function fillArea(session: Session, area: Area, work: () => void): Promise<void> {
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cells > MOST_CELLS) await tell(words.refusedTitle, words.tooManyCells(MOST_CELLS));
  else await unlessLocked(session, area, () => session.edit("Fill", work));
}
