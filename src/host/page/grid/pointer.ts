import { areaAddress, WHOLE_SHEET } from "../../book/area";
import { MAX_COLUMNS, MAX_ROWS } from "../../book/model";
import type { CellEditor } from "../edit/cellEditor";
import { fitColumn, fitRow } from "../edit/fitColumn";
import { setColumnWidth, setRowHeight } from "../edit/structureCommands";
import type { Session } from "../session";
import type { GridView } from "./gridView";
import { selectCell, selectedArea, selectArea, type Place, type Selection } from "./selection";

type Kind = "cell" | "row" | "column" | "corner";
const GRIP = 4;
const EDGE_SCROLL = 24;

/** The mouse (and pen and finger) on the grid: select by click and drag, resize at the edges of headings, edit by double click. */
export function attachPointer(
  session: Session,
  view: GridView,
  editor: CellEditor,
  openContextMenu: (x: number, y: number, kind: Kind) => void,
): void {
  const kindOf = (place: Place): Kind =>
    place.row < 0 && place.column < 0 ? "corner" : place.row < 0 ? "column" : place.column < 0 ? "row" : "cell";

  view.grid.addEventListener("mousedown", (event) => {
    if (isOver(event)) return;
    event.preventDefault();
    const place = view.placeAt(event.clientX, event.clientY);
    const kind = kindOf(place);
    if (event.button !== 0) return;
    const grip = gripAt(event.clientX, event.clientY);
    if (grip) {
      drag(event, resize(grip, grip.along === "column" ? event.clientX : event.clientY));
      return;
    }
    if (
      editor.active &&
      kind === "cell" &&
      editor.point(areaAddress({ top: place.row, left: place.column, bottom: place.row, right: place.column }))
    ) {
      drag(event, { move: (to) => void editor.point(areaAddress(boxAround(place, to))) });
      return;
    }
    void editor.commit("stay").then((finished) => {
      if (finished) begin(event, place, kind);
    });
  });

  function begin(event: MouseEvent, place: Place, kind: Kind): void {
    view.focus();
    const { selection } = session;
    session.select(event.shiftKey ? extended(selection, place, kind) : fresh(place, kind));
    if (event.buttons === 1) drag(event, { move: (to) => session.select(extended(session.selection, to, kind)) });
  }

  view.grid.addEventListener("dblclick", (event) => {
    const grip = gripAt(event.clientX, event.clientY);
    if (grip?.along === "column") fitColumn(session, grip.index);
    else if (grip?.along === "row") fitRow(session, grip.index);
    else if (!isOver(event) && kindOf(view.placeAt(event.clientX, event.clientY)) === "cell") editor.begin("edit");
  });

  view.grid.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    if (isOver(event)) return;
    const place = view.placeAt(event.clientX, event.clientY);
    const kind = kindOf(place);
    const inside = selectedArea(session.selection, session.sheet);
    // A heading's menu is about whole rows or columns, a cell's about what is selected, if the cell is in it.
    const rowIn = place.row >= inside.top && place.row <= inside.bottom,
      columnIn = place.column >= inside.left && place.column <= inside.right;
    const holds =
      kind === "row"
        ? rowIn && inside.right === MAX_COLUMNS - 1
        : kind === "column"
          ? columnIn && inside.bottom === MAX_ROWS - 1
          : kind === "cell" && rowIn && columnIn;
    if (!holds) session.select(fresh(place, kind));
    view.focus();
    openContextMenu(event.clientX, event.clientY, kind);
  });

  view.grid.addEventListener("mousemove", (event) => {
    const grip = gripAt(event.clientX, event.clientY);
    const headings = kindOf(view.placeAt(event.clientX, event.clientY));
    view.grid.dataset["pointer"] = grip ? `resize-${grip.along}` : headings;
  });

  interface Dragging {
    move?(to: Place, event: MouseEvent): void;
    end?(event: MouseEvent): void;
  }
  function drag(start: MouseEvent, dragging: Dragging): void {
    const moved = (event: MouseEvent): void => {
      const bounds = view.grid.getBoundingClientRect();
      if (dragging.move && dragging.end === undefined) {
        if (event.clientY > bounds.bottom - EDGE_SCROLL) view.scroller.scrollTop += EDGE_SCROLL;
        else if (event.clientY < bounds.top + view.cellsTop && event.clientY > bounds.top && view.scroller.scrollTop > 0)
          view.scroller.scrollTop -= EDGE_SCROLL;
        if (event.clientX > bounds.right - EDGE_SCROLL) view.scroller.scrollLeft += EDGE_SCROLL;
      }
      const to = view.placeAt(Math.min(event.clientX, bounds.right - 1), Math.min(event.clientY, bounds.bottom - 1));
      dragging.move?.({ row: Math.max(0, to.row), column: Math.max(0, to.column) }, event);
    };
    const done = (event: MouseEvent): void => {
      window.removeEventListener("mousemove", moved);
      window.removeEventListener("mouseup", done);
      document.body.classList.remove("is-dragging");
      dragging.end?.(event);
    };
    window.addEventListener("mousemove", moved);
    window.addEventListener("mouseup", done);
    // Over the task pane's frame the events would go to the frame.
    document.body.classList.add("is-dragging");
    start.preventDefault();
  }

  interface Grip {
    readonly along: "column" | "row";
    readonly index: number;
    readonly size: number;
  }
  /** The right edge of a column's heading, the lower edge of a row's. */
  function gripAt(clientX: number, clientY: number): Grip | null {
    const bounds = view.grid.getBoundingClientRect();
    const x = clientX - bounds.left,
      y = clientY - bounds.top;
    if (y < view.headingHeight && x > view.headingWidth) {
      const { column } = view.placeAt(clientX - GRIP, clientY);
      const near = view.placeAt(clientX + GRIP, clientY).column;
      return near > column && column >= 0 ? { along: "column", index: near - 1, size: view.layout.columns.size(near - 1) } : null;
    }
    if (x < view.headingWidth && y > view.headingHeight) {
      const { row } = view.placeAt(clientX, clientY - GRIP);
      const near = view.placeAt(clientX, clientY + GRIP).row;
      return near > row && row >= 0 ? { along: "row", index: near - 1, size: view.layout.rows.size(near - 1) } : null;
    }
    return null;
  }

  function resize(grip: Grip, start: number): Dragging {
    return {
      end: (event) => {
        const change = (grip.along === "column" ? event.clientX : event.clientY) - start;
        if (change === 0) return;
        const area = selectedArea(session.selection, session.sheet);
        const whole =
          grip.along === "column"
            ? area.bottom === MAX_ROWS - 1 && grip.index >= area.left && grip.index <= area.right
            : area.right === MAX_COLUMNS - 1 && grip.index >= area.top && grip.index <= area.bottom;
        const size = Math.max(0, grip.size + change);
        if (grip.along === "column")
          setColumnWidth(
            session,
            whole ? { first: area.left, last: Math.min(area.right, area.left + 1000) } : { first: grip.index, last: grip.index },
            size,
          );
        else
          setRowHeight(
            session,
            whole ? { first: area.top, last: Math.min(area.bottom, area.top + 10000) } : { first: grip.index, last: grip.index },
            size,
          );
      },
    };
  }

  function isOver(event: MouseEvent): boolean {
    return event.target instanceof Element && event.target.closest(".cell-editor, .list-button, .prompt, .chart, .fold") !== null;
  }
}

function boxAround(a: Place, b: Place): { top: number; left: number; bottom: number; right: number } {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

function fresh(place: Place, kind: Kind): Selection {
  if (kind === "corner") return selectArea(WHOLE_SHEET);
  if (kind === "row") return selectArea({ top: place.row, bottom: place.row, left: 0, right: MAX_COLUMNS - 1 });
  if (kind === "column") return selectArea({ left: place.column, right: place.column, top: 0, bottom: MAX_ROWS - 1 });
  return selectCell(place.row, place.column);
}

function extended(selection: Selection, to: Place, kind: Kind): Selection {
  if (kind === "row") return { ...selection, anchor: { ...selection.anchor, column: 0 }, focus: { row: to.row, column: MAX_COLUMNS - 1 } };
  if (kind === "column") return { ...selection, anchor: { ...selection.anchor, row: 0 }, focus: { row: MAX_ROWS - 1, column: to.column } };
  return kind === "corner" ? selection : { ...selection, focus: to };
}
