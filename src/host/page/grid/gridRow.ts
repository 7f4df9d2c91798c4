import { contains } from "../../book/area";
import type { Book } from "../../book/book";
import type { Area, Sheet } from "../../book/model";
import { element } from "../element";
import { cellId, cellView, type CellView, type RowContext } from "./cellView";
import type { GridLayout } from "./gridLayout";

interface DrawnCell {
  readonly element: HTMLElement;
  readonly text: HTMLElement;
  view: CellView | null;
  left: number;
  width: number;
  height: number;
  selected: boolean;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** One row of the sheet on the page: its heading, its cells in frozen columns, and its cells in the columns that scroll. */
export class GridRow {
  readonly element = element("div", { role: "row", class: "grid-row", "aria-rowindex": 0 });
  readonly heading = element("div", { role: "rowheader", class: "row-heading" });
  private readonly frozen = element("div", { role: "presentation", class: "row-frozen" });
  private readonly scrolled = element("div", { role: "presentation", class: "row-scrolled" });
  private readonly cells = new Map<number, DrawnCell>();
  private headingText = "";

  constructor(readonly row: number) {
    this.element.setAttribute("aria-rowindex", String(row + 2));
    this.heading.textContent = String(row + 1);
    this.element.append(this.heading, this.frozen, element("div", { role: "presentation", class: "row-clip" }, this.scrolled));
  }

  /** Draws the cells of the given columns; `origin` is where the rows of this pane begin. */
  draw(book: Book, sheet: Sheet, layout: GridLayout, spans: readonly Span[], origin: number, selection: Area): void {
    const top = layout.rows.start(this.row) - origin;
    const height = layout.rows.size(this.row);
    setStyle(this.element, "top", `${top}px`);
    setStyle(this.element, "height", `${height}px`);
    this.markHeading(this.row >= selection.top && this.row <= selection.bottom);

    const merges = sheet.merges.filter((merge) => this.row >= merge.top && this.row <= merge.bottom);
    const context: RowContext = {
      book,
      sheet,
      row: this.row,
      widthOf: (column) => layout.columns.size(column),
      isMerged: (column) => merges.some((merge) => contains(merge, this.row, column)),
    };
    const wanted = new Set<number>();
    for (const span of spans) {
      let coveredUntil = 0;
      for (let column = span.first; column <= span.last; column++) {
        const width = layout.columns.size(column);
        if (width === 0) continue;
        const merge = merges.find((one) => contains(one, this.row, column));
        const anchored = !merge || (merge.top === this.row && merge.left === column);
        if (!anchored) continue;
        wanted.add(column);
        const left = layout.columns.start(column);
        const wide = merge ? layout.columns.end(merge.right) - left : width;
        const high = merge ? layout.rows.end(merge.bottom) - layout.rows.start(this.row) : height;
        const view = cellView(context, column, wide, merge !== undefined, coveredUntil - left);
        if (view.spill > 0 && view.side !== "right") coveredUntil = left + wide + view.spill;
        this.place(
          column,
          view,
          column < sheet.freeze.columns ? left : left - layout.frozenWidth,
          wide,
          high,
          column < sheet.freeze.columns,
        );
        this.mark(column, contains(selection, this.row, column));
      }
    }
    for (const [column, drawn] of this.cells) {
      if (wanted.has(column)) continue;
      drawn.element.remove();
      this.cells.delete(column);
    }
  }

  cell(column: number): HTMLElement | undefined {
    return this.cells.get(column)?.element;
  }

  /** Only what is selected has changed. */
  markSelection(selection: Area): void {
    this.markHeading(this.row >= selection.top && this.row <= selection.bottom);
    for (const column of this.cells.keys()) this.mark(column, contains(selection, this.row, column));
  }

  private markHeading(selected: boolean): void {
    const text = selected ? "row-heading is-selected" : "row-heading";
    if (this.headingText === text) return;
    this.headingText = text;
    this.heading.className = text;
  }

  private mark(column: number, selected: boolean): void {
    const drawn = this.cells.get(column);
    if (!drawn || drawn.selected === selected) return;
    drawn.selected = selected;
    drawn.element.setAttribute("aria-selected", String(selected));
  }

  private place(column: number, view: CellView, left: number, width: number, height: number, frozen: boolean): void {
    const drawn = this.cells.get(column) ?? this.make(column, frozen);
    if (drawn.left !== left || drawn.width !== width || drawn.height !== height || drawn.view?.css !== view.css) {
      // One pixel over the neighbours' lines on the left and above: a cell draws all four of its edges.
      drawn.element.style.cssText = `left:${left - 1}px;width:${width + 1}px;height:${height + 1}px;${view.css}`;
      Object.assign(drawn, { left, width, height });
    }
    const old = drawn.view;
    drawn.view = view;
    if (old?.text !== view.text) drawn.text.textContent = view.text;
    if (
      old?.wrap !== view.wrap ||
      old.spill !== view.spill ||
      old.textCss !== view.textCss ||
      old.side !== view.side ||
      old.stale !== view.stale
    ) {
      drawn.element.className = `cell${view.wrap ? " wraps" : ""}${view.spill > 0 ? " spills" : ""}${view.stale ? " is-stale" : ""}`;
      drawn.text.style.cssText = view.textCss;
      if (view.stale) drawn.element.title = "Not recalculated here: the value comes from the file.";
      else drawn.element.removeAttribute("title");
    }
  }

  private make(column: number, frozen: boolean): DrawnCell {
    const text = element("span", { class: "cell-text" });
    const made: DrawnCell = {
      element: element(
        "div",
        { role: "gridcell", class: "cell", id: cellId(this.row, column), "aria-colindex": column + 2, "aria-selected": "false" },
        text,
      ),
      text,
      view: null,
      left: -1,
      width: -1,
      height: -1,
      selected: false,
    };
    this.cells.set(column, made);
    this.insertInOrder(frozen ? this.frozen : this.scrolled, made.element, column);
    return made;
  }

  /** Screen readers read cells in the order of the page. */
  private insertInOrder(parent: HTMLElement, cell: HTMLElement, column: number): void {
    const last = parent.lastElementChild;
    if (!last || Number(last.getAttribute("aria-colindex")) < column + 2) {
      parent.append(cell);
      return;
    }
    const after = [...parent.children].find((child) => Number(child.getAttribute("aria-colindex")) > column + 2) ?? null;
    parent.insertBefore(cell, after);
  }
}

export function setStyle(target: HTMLElement, property: "top" | "left" | "width" | "height" | "transform", value: string): void {
  if (target.style[property] !== value) target.style[property] = value;
}
