import type { Area } from "../../book/model";
import { element } from "../element";
import type { Session } from "../session";
import { columnHeadings, type ColumnHeadings } from "./columnHeadings";
import { drawFolds } from "./folds";
import { cellId } from "./cellView";
import { layoutOf, type GridLayout } from "./gridLayout";
import { GridRow, type Span } from "./gridRow";
import { mergedArea, selectedArea, type Place } from "./selection";

const COLUMN_HEADING_HEIGHT = 22;
const ROW_HEADING_WIDTH = 42;
const FOLD_WIDTH = 15;
const ROWS_OVER = 4;
const COLUMNS_OVER = 4;

/** A rectangle in pixels from the top left corner of the grid, headings included. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What lies over the cells and moves with them: charts, the frame of the selection, the editor. */
export interface Overlay {
  place(view: GridView): void;
}

/**
 * The cells of the active sheet as DOM, only those in view: a `role="grid"` that stands still while the scroller behind it
 * moves. Rows and columns up to the freeze keep their place.
 */
export class GridView {
  readonly grid = element("div", { role: "grid", class: "grid", tabindex: 0, id: "grid", "aria-label": "Cells" });
  /** Holds what lies over the cells; beside the grid in the page, since a grid may hold only rows. */
  readonly over = element("div", { class: "grid-over" });
  private readonly stage = element("div", { class: "grid-stage" }, this.grid, this.over);
  private readonly extent = element("div", { class: "grid-extent" }, this.stage);
  readonly scroller = element("div", { class: "grid-scroller", tabindex: -1 }, this.extent);
  private readonly headings: ColumnHeadings = columnHeadings();
  private readonly frozenRows = element("div", { role: "rowgroup", class: "rows-frozen" });
  private readonly scrolledInner = element("div", { role: "presentation", class: "rows-inner" });
  private readonly scrolledRows = element("div", { role: "rowgroup", class: "rows-scrolled" }, this.scrolledInner);
  private readonly rows = new Map<number, GridRow>();
  private readonly overlays: Overlay[] = [];
  private activeCell: HTMLElement | null = null;
  private waiting = false;
  private drawnVersion = -1;
  private drawnSheet = "";
  private drawnColumns = "";
  private drawnFreeze = "";
  private furthest: Place = { row: 0, column: 0 };
  private readonly scrolls = new Map<string, { left: number; top: number }>();
  layout: GridLayout;

  constructor(readonly session: Session) {
    this.layout = layoutOf(session.book, session.sheet);
    this.grid.append(this.headings.element, this.frozenRows, this.scrolledRows);
    this.scroller.addEventListener("scroll", () => this.later(), { passive: true });
    new ResizeObserver(() => this.later()).observe(this.scroller);
    session.listen({
      changed: () => this.later(),
      selected: () => this.later(),
      opened: () => {
        this.scrolls.clear();
        this.drawnSheet = "";
      },
    });
  }

  addOverlay(overlay: Overlay): void {
    this.overlays.push(overlay);
  }

  /** Draws before the next frame; many calls draw once. */
  later(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => this.now());
  }

  /** Draws what has changed. */
  now(): void {
    this.waiting = false;
    const { book, sheet } = this.session;
    const fresh = this.drawnVersion !== book.version || this.drawnSheet !== sheet.id;
    if (fresh) this.layout = layoutOf(book, sheet);
    const freeze = `${sheet.freeze.rows} ${sheet.freeze.columns}`;
    if (this.drawnSheet !== sheet.id) this.changeSheet(sheet.id);
    else if (this.drawnFreeze !== freeze) this.forgetRows();
    this.drawnFreeze = freeze;
    this.size();
    const selection = selectedArea(this.session.selection, sheet);
    const spans = this.columnSpans();
    const columns = JSON.stringify(spans);
    const all = fresh || columns !== this.drawnColumns;
    this.headings.draw(sheet, this.layout, spans, selection);
    this.drawRows(spans, selection, all);
    this.drawnVersion = book.version;
    this.drawnSheet = sheet.id;
    this.drawnColumns = columns;
    this.grid.style.setProperty("--scroll-x", `${-this.scroller.scrollLeft}px`);
    this.scrolledInner.style.transform = `translateY(${-this.scroller.scrollTop}px)`;
    this.markActive(selection);
    for (const overlay of this.overlays) overlay.place(this);
  }

  get headingWidth(): number {
    return ROW_HEADING_WIDTH + this.layout.rowLevels * FOLD_WIDTH;
  }
  get headingHeight(): number {
    return COLUMN_HEADING_HEIGHT;
  }
  get cellsLeft(): number {
    return this.headingWidth + this.layout.frozenWidth;
  }
  get cellsTop(): number {
    return this.headingHeight + this.layout.frozenHeight;
  }

  private changeSheet(sheetId: string): void {
    if (this.drawnSheet) this.scrolls.set(this.drawnSheet, { left: this.scroller.scrollLeft, top: this.scroller.scrollTop });
    this.forgetRows();
    this.furthest = { row: 0, column: 0 };
    this.size();
    const kept = this.scrolls.get(sheetId);
    this.scroller.scrollLeft = kept?.left ?? 0;
    this.scroller.scrollTop = kept?.top ?? 0;
    this.grid.setAttribute("aria-label", `Cells of ${this.session.sheet.name}`);
  }

  private markActive(selection: Area): void {
    const { active } = this.session.selection;
    const { top, left, bottom, right } = mergedArea(this.session.sheet, active.row, active.column);
    this.grid.setAttribute("aria-activedescendant", cellId(top, left));
    // One cell alone is framed, not tinted: its own colours must be seen.
    this.grid.classList.toggle(
      "has-range",
      selection.bottom > bottom || selection.right > right || selection.top < top || selection.left < left,
    );
    const cell = this.rows.get(top)?.cell(left) ?? null;
    if (cell === this.activeCell) return;
    this.activeCell?.removeAttribute("data-active");
    cell?.setAttribute("data-active", "");
    this.activeCell = cell;
  }

  private forgetRows(): void {
    for (const row of this.rows.values()) row.element.remove();
    this.rows.clear();
  }

  private size(): void {
    const { rows, columns, lastRow, lastColumn, frozenHeight, frozenWidth } = this.layout;
    const focus = this.session.selection.active;
    const row = Math.min(rows.count - 1, Math.max(lastRow, this.furthest.row, focus.row + 2));
    const column = Math.min(columns.count - 1, Math.max(lastColumn, this.furthest.column, focus.column + 2));
    this.extent.style.width = `${this.headingWidth + columns.end(column)}px`;
    this.extent.style.height = `${this.headingHeight + rows.end(row)}px`;
    const { clientWidth, clientHeight } = this.scroller;
    this.stage.style.width = `${clientWidth}px`;
    this.stage.style.height = `${clientHeight}px`;
    this.stage.style.setProperty("--heading-width", `${this.headingWidth}px`);
    this.stage.style.setProperty("--heading-height", `${this.headingHeight}px`);
    this.stage.style.setProperty("--frozen-width", `${frozenWidth}px`);
    this.stage.style.setProperty("--frozen-height", `${frozenHeight}px`);
    this.grid.classList.toggle("has-frozen-rows", frozenHeight > 0);
    this.grid.classList.toggle("has-frozen-columns", frozenWidth > 0);
    this.grid.setAttribute("aria-rowcount", String(row + 2));
    this.grid.setAttribute("aria-colcount", String(column + 2));
  }

  private columnSpans(): Span[] {
    const { columns, frozenWidth } = this.layout;
    const frozen = this.session.sheet.freeze.columns;
    const from = this.scroller.scrollLeft + frozenWidth;
    const first = Math.max(frozen, columns.indexAt(from) - COLUMNS_OVER);
    const last = columns.indexAt(from + this.scroller.clientWidth - this.cellsLeft) + COLUMNS_OVER;
    const scrolled = { first, last: Math.min(columns.count - 1, last) };
    return frozen > 0 ? [{ first: 0, last: frozen - 1 }, scrolled] : [scrolled];
  }

  private drawRows(spans: readonly Span[], selection: Area, all: boolean): void {
    const { sheet, book } = this.session;
    const wanted = this.rowsInView();
    for (const [row, drawn] of this.rows) {
      if (wanted.has(row)) continue;
      drawn.element.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) {
      const known = this.rows.get(row);
      if (known && !all) {
        known.markSelection(selection);
        continue;
      }
      const drawn = known ?? new GridRow(row);
      const frozen = row < sheet.freeze.rows;
      drawn.draw(book, sheet, this.layout, spans, frozen ? 0 : this.layout.frozenHeight, selection);
      if (known) continue;
      this.rows.set(row, drawn);
      this.insertInOrder(frozen ? this.frozenRows : this.scrolledInner, drawn);
    }
    if (all) drawFolds(this.session, this.rows, this.layout.rowLevels);
  }

  private insertInOrder(parent: HTMLElement, drawn: GridRow): void {
    const after = [...parent.children].find((child) => Number(child.getAttribute("aria-rowindex")) > drawn.row + 2) ?? null;
    parent.insertBefore(drawn.element, after);
  }

  /** Rows in view, and those above from which a merged area or the frozen part reaches into it. */
  private rowsInView(): Set<number> {
    const { rows, frozenHeight } = this.layout;
    const { freeze, merges } = this.session.sheet;
    const from = this.scroller.scrollTop + frozenHeight;
    const first = Math.max(freeze.rows, rows.indexAt(from) - ROWS_OVER);
    const last = Math.min(rows.count - 1, rows.indexAt(from + this.scroller.clientHeight - this.cellsTop) + ROWS_OVER);
    const wanted = new Set<number>();
    for (let row = 0; row < freeze.rows; row++) if (!rows.isHidden(row)) wanted.add(row);
    for (const merge of merges) if (merge.top < first && merge.bottom >= first && merge.top >= freeze.rows) wanted.add(merge.top);
    for (let row = first; row <= last; row++) if (!rows.isHidden(row)) wanted.add(row);
    return wanted;
  }

  /** Where the area is on the page, cut to what can be seen; null when nothing of it can. */
  boxOf(area: Area): Box | null {
    const { rows, columns } = this.layout;
    const { freeze } = this.session.sheet;
    const [left, right] = cut(
      this.screenX(columns.start(area.left), area.left < freeze.columns),
      this.screenX(columns.end(area.right), area.right < freeze.columns),
      area.left < freeze.columns,
      area.right < freeze.columns,
      this.cellsLeft,
      this.scroller.clientWidth,
    );
    const [top, bottom] = cut(
      this.screenY(rows.start(area.top), area.top < freeze.rows),
      this.screenY(rows.end(area.bottom), area.bottom < freeze.rows),
      area.top < freeze.rows,
      area.bottom < freeze.rows,
      this.cellsTop,
      this.scroller.clientHeight,
    );
    return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
  }

  private screenX(x: number, frozen: boolean): number {
    return this.headingWidth + x - (frozen ? 0 : this.scroller.scrollLeft);
  }
  private screenY(y: number, frozen: boolean): number {
    return this.headingHeight + y - (frozen ? 0 : this.scroller.scrollTop);
  }

  /** The place under the pointer; over a heading `row` or `column` is -1. */
  placeAt(clientX: number, clientY: number): Place {
    const bounds = this.grid.getBoundingClientRect();
    const x = clientX - bounds.left,
      y = clientY - bounds.top;
    const { rows, columns, frozenWidth, frozenHeight } = this.layout;
    const sheetX = x - this.headingWidth + (x < this.headingWidth + frozenWidth ? 0 : this.scroller.scrollLeft);
    const sheetY = y - this.headingHeight + (y < this.headingHeight + frozenHeight ? 0 : this.scroller.scrollTop);
    return {
      row: y < this.headingHeight ? -1 : rows.indexAt(Math.max(0, sheetY)),
      column: x < this.headingWidth ? -1 : columns.indexAt(Math.max(0, sheetX)),
    };
  }

  /** Scrolls as little as it needs to show the cell, and lets the sheet grow that far. */
  reveal(place: Place): void {
    const { rows, columns, frozenHeight, frozenWidth } = this.layout;
    const { freeze } = this.session.sheet;
    this.furthest = { row: Math.max(this.furthest.row, place.row + 2), column: Math.max(this.furthest.column, place.column + 1) };
    this.size();
    const { scroller } = this;
    if (place.row >= freeze.rows) {
      const top = rows.start(place.row) - frozenHeight,
        bottom = rows.end(place.row) - (scroller.clientHeight - this.headingHeight);
      if (scroller.scrollTop > top) scroller.scrollTop = top;
      else if (scroller.scrollTop < bottom) scroller.scrollTop = Math.min(bottom, top);
    }
    if (place.column >= freeze.columns) {
      const left = columns.start(place.column) - frozenWidth,
        right = columns.end(place.column) - (scroller.clientWidth - this.headingWidth);
      if (scroller.scrollLeft > left) scroller.scrollLeft = left;
      else if (scroller.scrollLeft < right) scroller.scrollLeft = Math.min(right, left);
    }
    this.later();
  }

  /** How many whole rows one screen shows: what Page Down moves by. */
  get pageRows(): number {
    const { rows } = this.layout;
    const first = rows.indexAt(this.scroller.scrollTop + this.layout.frozenHeight);
    const last = rows.indexAt(this.scroller.scrollTop + this.layout.frozenHeight + this.scroller.clientHeight - this.cellsTop);
    return Math.max(1, last - first - 1);
  }

  focus(): void {
    this.grid.focus({ preventScroll: true });
  }
}

const MARGIN = 20;

/** Cuts one dimension of a box: what scrolls goes under what is frozen, and nothing need reach far beyond the window. */
function cut(start: number, end: number, startFrozen: boolean, endFrozen: boolean, scrollsFrom: number, size: number): [number, number] {
  const from = startFrozen ? start : Math.max(start, scrollsFrom - 2);
  const to = endFrozen || !startFrozen ? end : Math.max(end, scrollsFrom);
  return [from, Math.min(to, size + MARGIN)];
}
