import { columnLetters } from "../../book/area";
import type { Area, Sheet } from "../../book/model";
import { element } from "../element";
import type { GridLayout } from "./gridLayout";
import { setStyle, type Span } from "./gridRow";

/** The row of letters above the cells. */
export interface ColumnHeadings {
  readonly element: HTMLElement;
  draw(sheet: Sheet, layout: GridLayout, spans: readonly Span[], selection: Area): void;
}

export function columnHeadings(): ColumnHeadings {
  const corner = element(
    "div",
    { role: "columnheader", class: "corner", "aria-colindex": 1 },
    element("span", { class: "spoken" }, "All cells"),
  );
  const frozen = element("div", { role: "presentation", class: "row-frozen" });
  const scrolled = element("div", { role: "presentation", class: "row-scrolled" });
  const row = element(
    "div",
    { role: "row", class: "heading-row", "aria-rowindex": 1 },
    corner,
    frozen,
    element("div", { role: "presentation", class: "row-clip" }, scrolled),
  );
  const known = new Map<number, HTMLElement>();

  function draw(sheet: Sheet, layout: GridLayout, spans: readonly Span[], selection: Area): void {
    const wanted = new Set<number>();
    for (const span of spans) {
      for (let column = span.first; column <= span.last; column++) {
        const width = layout.columns.size(column);
        if (width === 0) continue;
        wanted.add(column);
        const inFrozen = column < sheet.freeze.columns;
        const heading = known.get(column) ?? make(column);
        const parent = inFrozen ? frozen : scrolled;
        if (heading.parentElement !== parent) parent.append(heading);
        setStyle(heading, "left", `${layout.columns.start(column) - (inFrozen ? 0 : layout.frozenWidth)}px`);
        setStyle(heading, "width", `${width}px`);
        heading.classList.toggle("is-selected", column >= selection.left && column <= selection.right);
      }
    }
    for (const [column, heading] of known) {
      if (wanted.has(column)) continue;
      heading.remove();
      known.delete(column);
    }
  }

  function make(column: number): HTMLElement {
    const made = element("div", { role: "columnheader", class: "column-heading", "aria-colindex": column + 2 }, columnLetters(column));
    known.set(column, made);
    return made;
  }

  return { element: element("div", { role: "rowgroup", class: "heading-group" }, row), draw };
}
