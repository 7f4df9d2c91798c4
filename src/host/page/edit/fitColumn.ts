import type { Session } from "../session";
import { CELL_PADDING, PIXELS_PER_POINT, fontOf } from "../grid/cellLook";
import { pixelsOfCharacters } from "../grid/gridLayout";
import { textWidth } from "../grid/textWidth";
import { charactersOfPoints } from "../../book/sheetMeasures";

/** Pixels that the text of a cell needs in one line. */
function needed({ book, sheet }: Session, row: number, column: number): number {
  const format = book.formatAt(sheet, row, column);
  return Math.ceil(textWidth(book.text(sheet, row, column), fontOf(format, null)) + 2 * CELL_PADDING + 2);
}

/** A number or date typed into a column that nobody has sized makes the column as wide as it needs, as in Excel. Part of the entry's step. */
export function widenForNumber(session: Session, row: number, column: number): void {
  const { book, sheet } = session;
  const value = book.cell(sheet, row, column)?.value;
  if (typeof value !== "number" || sheet.columns.get(column)?.width !== undefined || sheet.columns.get(column)?.hidden) return;
  if ((book.formatAt(sheet, row, column).numberFormat ?? "General") === "General") return;
  const wanted = needed(session, row, column);
  if (wanted > pixelsOfCharacters(sheet.standardWidth)) setWidth(session, column, wanted);
}

/** Double click at the edge of a heading: as wide as the widest text that is not wrapped or merged. */
export function fitColumn(session: Session, column: number): void {
  const { sheet, book } = session;
  let widest = 0;
  for (const [row, line] of sheet.cells) {
    const merged = sheet.merges.some((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);
    if (line.has(column) && !merged && !book.formatAt(sheet, row, column).wrap) widest = Math.max(widest, needed(session, row, column));
  }
  if (widest > 0) session.edit("Column width", () => setWidth(session, column, widest));
}

/** Double click at the lower edge of a row's heading: the row grows and shrinks with its texts again. */
export function fitRow(session: Session, row: number): void {
  const { book, sheet } = session;
  const { height, ...others } = sheet.rows.get(row) ?? {};
  if (height === undefined) return;
  session.edit("Row height", () => {
    book.touch(sheet);
    sheet.rows.set(row, others);
  });
}

function setWidth({ book, sheet }: Session, column: number, pixels: number): void {
  book.touch(sheet);
  sheet.columns.set(column, { ...sheet.columns.get(column), width: charactersOfPoints(pixels / PIXELS_PER_POINT) });
}
