import { areaAddress, isWholeColumns, isWholeRows } from "../../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area, type CellFormat } from "../../book/model";
import { selectedArea } from "../grid/selection";
import type { Session } from "../session";
import { deleteCells, insertCells } from "../../objects/liveRanges";
import { charactersOfPoints } from "../../book/sheetMeasures";
import { PIXELS_PER_POINT } from "../grid/cellLook";
import { tell } from "../shell/dialogs";
import { words } from "../words";
import { MOST_CELLS } from "./pasteCells";
import { unlessLocked } from "./protection";

/** What headings, menus and buttons do to rows, columns and formats of the selection. Each is one undo step. */

function area(session: Session): Area {
  return selectedArea(session.selection, session.sheet);
}

function rowsOf({ top, bottom }: Area): Area {
  return { top, bottom, left: 0, right: MAX_COLUMNS - 1 };
}
function columnsOf({ left, right }: Area): Area {
  return { top: 0, bottom: MAX_ROWS - 1, left, right };
}

export function insertRows(session: Session): Promise<void> {
  const rows = rowsOf(area(session));
  return unlessLocked(session, rows, () => session.edit("Insert rows", () => insertCells(session.host, session.sheet, rows, "Down")));
}
export function deleteRows(session: Session): Promise<void> {
  const rows = rowsOf(area(session));
  return unlessLocked(session, rows, () => session.edit("Delete rows", () => deleteCells(session.host, session.sheet, rows, "Up")));
}
export function insertColumns(session: Session): Promise<void> {
  const columns = columnsOf(area(session));
  return unlessLocked(session, columns, () =>
    session.edit("Insert columns", () => insertCells(session.host, session.sheet, columns, "Right")),
  );
}
export function deleteColumns(session: Session): Promise<void> {
  const columns = columnsOf(area(session));
  return unlessLocked(session, columns, () =>
    session.edit("Delete columns", () => deleteCells(session.host, session.sheet, columns, "Left")),
  );
}
export function clearContents(session: Session): Promise<void> {
  const chosen = area(session);
  return unlessLocked(session, chosen, () => session.edit("Clear", () => session.book.clear(session.sheet, chosen, "Contents")));
}

export function hideRows(session: Session, hidden: boolean): Promise<void> {
  const { top, bottom } = area(session);
  return unlessLocked(session, area(session), () =>
    session.edit(hidden ? "Hide rows" : "Show rows", () => {
      const { sheet, book } = session;
      book.touch(sheet);
      for (let row = top; row <= Math.min(bottom, top + 100000); row++) {
        if (hidden || sheet.rows.has(row)) sheet.rows.set(row, { ...sheet.rows.get(row), hidden });
      }
    }),
  );
}
export function hideColumns(session: Session, hidden: boolean): Promise<void> {
  const { left, right } = area(session);
  return unlessLocked(session, area(session), () =>
    session.edit(hidden ? "Hide columns" : "Show columns", () => {
      const { sheet, book } = session;
      book.touch(sheet);
      for (let column = left; column <= right; column++) {
        if (hidden || sheet.columns.has(column)) sheet.columns.set(column, { ...sheet.columns.get(column), hidden });
      }
    }),
  );
}

/** `pixels` as dragged. */
export function setColumnWidth(session: Session, columns: { readonly first: number; readonly last: number }, pixels: number): void {
  session.edit("Column width", () => {
    const { sheet, book } = session;
    book.touch(sheet);
    const width = charactersOfPoints(pixels / PIXELS_PER_POINT);
    for (let column = columns.first; column <= columns.last; column++) {
      const info = sheet.columns.get(column);
      sheet.columns.set(column, pixels < 2 ? { ...info, hidden: true } : { ...info, hidden: false, width });
    }
  });
}
export function setRowHeight(session: Session, rows: { readonly first: number; readonly last: number }, pixels: number): void {
  session.edit("Row height", () => {
    const { sheet, book } = session;
    book.touch(sheet);
    for (let row = rows.first; row <= rows.last; row++) {
      const info = sheet.rows.get(row);
      sheet.rows.set(
        row,
        pixels < 2 ? { ...info, hidden: true } : { ...info, hidden: false, height: Math.round((pixels / PIXELS_PER_POINT) * 4) / 4 },
      );
    }
  });
}

export function changeLook(session: Session, label: string, change: (format: CellFormat) => CellFormat): Promise<void> {
  const chosen = area(session);
  const isWhole = isWholeColumns(chosen) || isWholeRows(chosen);
  if (!isWhole && (chosen.bottom - chosen.top + 1) * (chosen.right - chosen.left + 1) > MOST_CELLS)
    return tell(words.refusedTitle, words.tooManyCells(MOST_CELLS));
  return unlessLocked(session, chosen, () => session.edit(label, () => session.book.changeFormat(session.sheet, chosen, change)));
}

export function toggleMerge(session: Session): Promise<void> {
  const chosen = area(session);
  const merged = session.sheet.merges.some((merge) => areaAddress(merge) === areaAddress(chosen));
  return unlessLocked(session, chosen, () =>
    session.edit(merged ? "Unmerge" : "Merge", () => {
      if (merged) session.book.unmerge(session.sheet, chosen);
      else session.book.merge(session.sheet, chosen, false);
    }),
  );
}

/** The freeze stands above and left of the active cell; where one is, it goes. */
export function toggleFreeze(session: Session): void {
  const { sheet, book, selection } = session;
  session.edit("Freeze panes", () => {
    book.touch(sheet);
    const frozen = sheet.freeze.rows > 0 || sheet.freeze.columns > 0;
    Object.assign(sheet, { freeze: frozen ? { rows: 0, columns: 0 } : { rows: selection.active.row, columns: selection.active.column } });
  });
}
