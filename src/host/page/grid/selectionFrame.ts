import { contains } from "../../book/area";
import { element } from "../element";
import type { Session } from "../session";
import type { GridView, Overlay } from "./gridView";
import { mergedArea, selectedArea } from "./selection";

/** The green frame round what is selected, and round the active cell in it. */
export class SelectionFrame implements Overlay {
  private readonly frame = element("div", { class: "selection-frame" });
  private readonly active = element("div", { class: "active-frame" });

  constructor(private readonly session: Session, view: GridView) {
    view.over.append(this.frame, this.active);
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
  }
}

function draw(frame: HTMLElement, view: GridView, area: Parameters<GridView["boxOf"]>[0]): void {
  const box = view.boxOf(area);
  frame.hidden = box === null;
  if (box) frame.style.cssText = `left:${box.left - 1}px;top:${box.top - 1}px;width:${box.width + 1}px;height:${box.height + 1}px`;
}
