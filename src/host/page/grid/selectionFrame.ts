import { contains } from "../../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/model";
import { dragFill, dragTarget } from "../edit/fill";
import { element } from "../element";
import type { Session } from "../session";
import type { GridView, Overlay } from "./gridView";
import { mergedArea, selectedArea } from "./selection";

/** The green frame round what is selected, and round the active cell in it; its lower right corner is dragged to fill. */
export class SelectionFrame implements Overlay {
  private readonly frame = element("div", { class: "selection-frame" });
  private readonly active = element("div", { class: "active-frame" });
  private readonly handle = element("div", { class: "fill-handle", title: "Drag to fill" });
  private readonly filling = element("div", { class: "copied", hidden: true });
  private fillArea: Area | null = null;

  constructor(
    private readonly session: Session,
    private readonly view: GridView,
  ) {
    view.over.append(this.frame, this.active, this.handle, this.filling);
    this.handle.addEventListener("mousedown", (event) => this.onHandle(event));
    view.addOverlay(this);
  }

  place(view: GridView): void {
    const { sheet, selection } = this.session;
    const area = selectedArea(selection, sheet);
    const cell = mergedArea(sheet, selection.active.row, selection.active.column);
    draw(this.frame, view, area);
    draw(this.active, view, cell);
    const single = contains(cell, area.top, area.left) && contains(cell, area.bottom, area.right);
    this.frame.classList.toggle("is-single", single);
    const corner = view.boxOf({ top: area.bottom, bottom: area.bottom, left: area.right, right: area.right });
    this.handle.hidden = corner === null || area.bottom === MAX_ROWS - 1 || area.right === MAX_COLUMNS - 1;
    if (corner) this.handle.style.cssText = `left:${corner.left + corner.width - 4}px;top:${corner.top + corner.height - 4}px`;
    if (this.fillArea) draw(this.filling, view, this.fillArea);
    else this.filling.hidden = true;
  }

  private onHandle(start: MouseEvent): void {
    if (start.button !== 0 || this.session.host.cellEdit.active) return;
    start.preventDefault();
    const source = selectedArea(this.session.selection, this.session.sheet);
    const moved = (event: MouseEvent): void => {
      const { row, column } = this.view.placeAt(event.clientX, event.clientY);
      this.fillArea = dragTarget(source, { row: Math.max(0, row), column: Math.max(0, column) });
      this.view.reveal({ row: Math.max(0, row), column: Math.max(0, column) });
    };
    const done = (): void => {
      window.removeEventListener("mousemove", moved);
      window.removeEventListener("mouseup", done);
      document.body.classList.remove("is-dragging");
      const whole = this.fillArea;
      this.fillArea = null;
      this.view.focus();
      this.view.later();
      if (whole) void dragFill(this.session, source, whole);
    };
    window.addEventListener("mousemove", moved);
    window.addEventListener("mouseup", done);
    document.body.classList.add("is-dragging");
  }
}

function draw(frame: HTMLElement, view: GridView, area: Parameters<GridView["boxOf"]>[0]): void {
  const box = view.boxOf(area);
  frame.hidden = box === null;
  if (box) frame.style.cssText = `left:${box.left - 1}px;top:${box.top - 1}px;width:${box.width + 1}px;height:${box.height + 1}px`;
}
