import { contains } from "../../book/area";
import type { Validation } from "../../book/model";
import { element, icon } from "../element";
import type { GridView, Overlay } from "../grid/gridView";
import { mergedArea } from "../grid/selection";
import type { Session } from "../session";
import { openMenu } from "../shell/menu";
import { typeInto } from "./typing";

/** The validation of the cell, if it has one. */
function validationAt(session: Session, row: number, column: number): Validation | null {
  return session.sheet.validations.find((validation) => validation.areas.some((area) => contains(area, row, column))) ?? null;
}

/** What a list offers, as text: typed as "a,b,c", or the cells that a formula points to. */
function choices(session: Session, validation: Validation): readonly string[] {
  const { rule } = validation;
  if (rule.type !== "List") return [];
  const { book, sheet } = session;
  if (!rule.source.startsWith("=")) return rule.source.split(",").map((choice) => choice.trim());
  const { row, column } = session.selection.active;
  const pointed = book.areaOf(rule.source, sheet);
  if (pointed) {
    const texts: string[] = [];
    for (let at = pointed.area.top; at <= pointed.area.bottom; at++) {
      for (let across = pointed.area.left; across <= pointed.area.right; across++) {
        const text = book.text(pointed.sheet, at, across);
        if (text !== "") texts.push(text);
      }
    }
    return texts;
  }
  const result = book.evaluate(rule.source, sheet, row, column);
  return (Array.isArray(result) ? result.flat() : [result])
    .filter((value) => value !== null)
    .map((value) => (typeof value === "object" ? value.error : String(value)));
}

/** Shows beside the active cell what may be entered: the input message, and the button of a list. */
export class ValidationHelp implements Overlay {
  private readonly button = element(
    "button",
    {
      type: "button",
      class: "list-button",
      tabindex: -1,
      "aria-label": "Show the list (Alt+Down)",
      title: "Alt+Down",
      mousedown: (event) => event.stopPropagation(),
      click: () => this.openList(),
    },
    icon("M5 8l5 5 5-5"),
  );
  private readonly title = element("strong", {});
  private readonly message = element("span", {});
  private readonly bubble = element("div", { class: "prompt", role: "note", id: "input-message" }, this.title, this.message);

  constructor(
    private readonly session: Session,
    private readonly view: GridView,
  ) {
    this.button.hidden = true;
    this.bubble.hidden = true;
    view.over.append(this.button, this.bubble);
    view.addOverlay(this);
  }

  place(view: GridView): void {
    const { row, column } = this.session.selection.active;
    const validation = validationAt(this.session, row, column);
    const box = validation ? view.boxOf(mergedArea(this.session.sheet, row, column)) : null;
    const listed = validation?.rule.type === "List" && validation.rule.inCellDropDown;
    const prompt = validation?.prompt.show && (validation.prompt.title || validation.prompt.message) ? validation.prompt : null;
    this.button.hidden = !box || !listed;
    this.bubble.hidden = !box || !prompt;
    if (box && listed) {
      this.button.style.left = `${box.left + box.width}px`;
      this.button.style.top = `${box.top + Math.max(0, box.height - 20)}px`;
    }
    if (box && prompt) {
      this.title.textContent = prompt.title;
      this.message.textContent = prompt.message;
      const below = box.top + box.height + 6;
      const fits = below + this.bubble.offsetHeight < view.scroller.clientHeight;
      this.bubble.style.left = `${Math.min(box.left + Math.min(12, box.width / 2), view.scroller.clientWidth - this.bubble.offsetWidth - 8)}px`;
      this.bubble.style.top = `${fits ? below : Math.max(0, box.top - this.bubble.offsetHeight - 6)}px`;
      view.grid.setAttribute("aria-describedby", "input-message");
    } else view.grid.removeAttribute("aria-describedby");
  }

  /** Opens the list of the active cell; false when it has none. */
  openList(): boolean {
    const { row, column } = this.session.selection.active;
    const validation = validationAt(this.session, row, column);
    const box = this.view.boxOf(mergedArea(this.session.sheet, row, column));
    if (!validation || validation.rule.type !== "List" || !box) return false;
    const offered = choices(this.session, validation);
    if (offered.length === 0) return false;
    const bounds = this.view.grid.getBoundingClientRect();
    const now = this.session.book.text(this.session.sheet, row, column);
    this.view.focus();
    openMenu(
      "Choose a value",
      offered.map((choice) => ({
        label: choice,
        checked: choice === now,
        run: () => void typeInto(this.session, [{ row, column }], choice),
      })),
      { x: bounds.left + box.left, y: bounds.top + box.top + box.height },
    );
    return true;
  }
}
