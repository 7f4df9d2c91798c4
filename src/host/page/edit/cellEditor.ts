import { cellAddress } from "../../book/area";
import { CELL_PADDING, fontOf, lookOf, sideOf } from "../grid/cellLook";
import type { GridView, Overlay } from "../grid/gridView";
import { mergedArea, selectedArea, type Place } from "../grid/selection";
import { textWidth } from "../grid/textWidth";
import { element } from "../element";
import type { Session } from "../session";
import { editText } from "./editText";
import { typeInto } from "./typing";

/** Where a formula can go on with a reference: after an operator, a bracket or a comma. */
const ENDS_BEFORE_REFERENCE = /[=(,+\-*/^&<>:;]\s*$/;

export type Move = "Down" | "Up" | "Right" | "Left" | "stay";

/**
 * The box in which a cell is typed. It and the formula bar hold the same text.
 * Typing begins in "enter" mode, where arrows finish; F2 and the formula bar are "edit" mode, where arrows move in the text.
 */
export class CellEditor implements Overlay {
  readonly input = element("textarea", {
    class: "cell-editor",
    rows: 1,
    spellcheck: "false",
    autocomplete: "off",
    "aria-label": "Cell",
    hidden: true,
  });
  private place_: Place | null = null;
  private sheetId = "";
  private mode: "enter" | "edit" = "enter";
  private busy = false;
  /** Where the last pointed reference stands in the text, so that the next click replaces it. */
  private pointed: { readonly from: number; readonly to: number } | null = null;

  constructor(
    private readonly session: Session,
    private readonly view: GridView,
    private readonly bar: HTMLTextAreaElement,
    private readonly move: (move: Move) => void,
    private readonly onMode: (mode: "Ready" | "Edit") => void,
  ) {
    view.over.append(this.input);
    view.addOverlay(this);
    this.input.addEventListener("input", () => this.typed(this.input, this.bar));
    bar.addEventListener("input", () => this.typed(bar, this.input));
    bar.addEventListener("focus", () => {
      if (!this.active) this.begin("edit");
    });
    for (const box of [this.input, bar]) box.addEventListener("keydown", (event) => this.onKey(event, box));
    session.listen({ changed: () => this.showInBar(), selected: () => this.showInBar(), opened: () => this.cancel() });
    // As in Excel, a click on anything but cells finishes the entry first; only the panes of add-ins leave it open.
    document.addEventListener("mousedown", (event) => this.onMouseDownOutside(event), true);
  }

  get active(): boolean {
    return this.place_ !== null;
  }
  get isFormula(): boolean {
    return this.active && this.input.value.startsWith("=");
  }

  /** `start`: what was typed to begin; without it the cell's own content is edited. */
  begin(mode: "enter" | "edit", start?: string): void {
    if (this.active) return;
    const { row, column } = this.session.selection.active;
    const { top, left } = mergedArea(this.session.sheet, row, column);
    this.place_ = { row: top, column: left };
    this.sheetId = this.session.sheet.id;
    this.mode = mode;
    this.pointed = null;
    this.session.host.cellEdit.begin();
    this.onMode("Edit");
    const text = start ?? editText(this.session.book, this.session.sheet, top, left);
    this.input.value = text;
    this.bar.value = text;
    this.input.hidden = false;
    this.input.setAttribute("aria-label", `${cellAddress(top, left)}, editing`);
    this.view.reveal(this.place_);
    this.place(this.view);
    if (document.activeElement !== this.bar) {
      this.input.focus({ preventScroll: true });
      this.input.setSelectionRange(text.length, text.length);
    }
  }

  /** Finishes the entry and moves on. False: the entry was refused, and the person is still at it. */
  async commit(move: Move, everywhere = false): Promise<boolean> {
    const place = this.place_;
    if (!place || this.busy) return !place;
    this.busy = true;
    this.backToOwnSheet();
    const text = this.input.value.replace(/\r/g, "");
    const before = editText(this.session.book, this.session.sheet, place.row, place.column);
    const places = everywhere ? this.selectedPlaces() : [place];
    // Validation and formulas are asked while Excel counts as "editing": no add-in slips in between.
    const outcome = text === before && !everywhere ? "entered" : await typeInto(this.session, places, text);
    this.busy = false;
    if (outcome === "again") {
      this.input.focus();
      this.input.select();
      return false;
    }
    this.end();
    if (outcome === "entered") this.move(move);
    return true;
  }

  cancel(): void {
    if (!this.active) return;
    this.backToOwnSheet();
    this.end();
  }

  /** While a formula is typed, cells of other sheets can be pointed at: the entry still belongs to its own sheet. */
  private backToOwnSheet(): void {
    const own = this.session.book.sheetById(this.sheetId);
    if (own) this.session.activate(own);
  }

  private onMouseDownOutside(event: MouseEvent): void {
    if (!this.active || !(event.target instanceof Element)) return;
    if (event.target.closest(".grid-scroller, .formula-input, dialog, .pane")) return;
    if (event.target.closest(".sheet-tab") && this.expectsReference()) {
      // The entry keeps the keyboard while another sheet is looked at.
      event.preventDefault();
      return;
    }
    void this.commit("stay");
  }

  private expectsReference(): boolean {
    const box = document.activeElement === this.bar ? this.bar : this.input;
    return this.isFormula && (this.pointed !== null || ENDS_BEFORE_REFERENCE.test(box.value.slice(0, box.selectionStart)));
  }

  /** A click into the grid while a formula is typed writes the reference of what was clicked. */
  point(address: string): boolean {
    if (!this.expectsReference()) return false;
    const box = document.activeElement === this.bar ? this.bar : this.input;
    const at = this.pointed?.to ?? box.selectionStart;
    const text = box.value;
    const { sheet } = this.session;
    const reference = sheet.id === this.sheetId ? address : `'${sheet.name.replaceAll("'", "''")}'!${address}`;
    const from = this.pointed?.from ?? at;
    box.value = text.slice(0, from) + reference + text.slice(at);
    this.typed(box, box === this.bar ? this.input : this.bar);
    this.pointed = { from, to: from + reference.length };
    box.focus({ preventScroll: true });
    box.setSelectionRange(this.pointed.to, this.pointed.to);
    return true;
  }

  place(view: GridView): void {
    if (!this.place_) return;
    const { book, sheet } = this.session;
    const { row, column } = this.place_;
    const box = this.sheetId === sheet.id ? view.boxOf(mergedArea(sheet, row, column)) : null;
    this.input.classList.toggle("is-away", box === null);
    if (!box) return;
    const format = book.formatAt(sheet, row, column);
    const font = fontOf(format, null);
    const longest = Math.max(...this.input.value.split("\n").map((line) => textWidth(line, font)));
    const room = view.scroller.clientWidth - box.left - 4;
    const width = Math.max(box.width, Math.min(room, longest + 4 * CELL_PADDING + 4));
    this.input.style.cssText =
      `${lookOf(format, null, sideOf(format, this.isFormula ? "" : (book.cell(sheet, row, column)?.value ?? "")))};background-color:${format.fill ?? "#FFFFFF"};` +
      `left:${box.left - 1}px;top:${box.top - 1}px;width:${width + 1}px;height:0`;
    // The text begins where it stands in the cell: a box of one line has no vertical alignment of its own.
    const free = box.height + 1 - this.input.scrollHeight;
    const lead = free <= 0 || format.vertical === "Top" ? 0 : format.vertical === "Center" ? free / 2 : free - 4;
    this.input.style.paddingTop = `${Math.max(1, lead)}px`;
    this.input.style.height = `${Math.max(box.height + 1, this.input.scrollHeight + 2)}px`;
  }

  private selectedPlaces(): Place[] {
    const area = selectedArea(this.session.selection, this.session.sheet);
    const used = this.session.book.usedArea(this.session.sheet, false);
    const bottom = Math.min(area.bottom, Math.max(area.top, used?.bottom ?? 0)),
      right = Math.min(area.right, Math.max(area.left, used?.right ?? 0));
    const places: Place[] = [];
    for (let row = area.top; row <= bottom; row++) for (let column = area.left; column <= right; column++) places.push({ row, column });
    return places;
  }

  private end(): void {
    this.place_ = null;
    this.input.hidden = true;
    this.session.host.cellEdit.end();
    this.onMode("Ready");
    this.showInBar();
    this.view.focus();
    this.view.later();
  }

  private showInBar(): void {
    if (this.active) return;
    const { row, column } = this.session.selection.active;
    const { top, left } = mergedArea(this.session.sheet, row, column);
    const text = editText(this.session.book, this.session.sheet, top, left);
    if (this.bar.value !== text) this.bar.value = text;
  }

  private typed(from: HTMLTextAreaElement, to: HTMLTextAreaElement): void {
    to.value = from.value;
    this.pointed = null;
    this.place(this.view);
  }

  private onKey(event: KeyboardEvent, box: HTMLTextAreaElement): void {
    if (!this.active || event.isComposing) return;
    event.stopPropagation();
    const finish = (move: Move, everywhere = false): void => {
      event.preventDefault();
      void this.commit(move, everywhere);
    };
    const arrows: Readonly<Record<string, Move>> = { ArrowDown: "Down", ArrowUp: "Up", ArrowLeft: "Left", ArrowRight: "Right" };
    const arrow = arrows[event.key];
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      box.setRangeText("\n", box.selectionStart, box.selectionEnd, "end");
      this.typed(box, box === this.bar ? this.input : this.bar);
    } else if (event.key === "Enter") finish(event.ctrlKey ? "stay" : event.shiftKey ? "Up" : "Down", event.ctrlKey);
    else if (event.key === "Tab") finish(event.shiftKey ? "Left" : "Right");
    else if (event.key === "Escape") {
      event.preventDefault();
      this.cancel();
    } else if (event.key === "F2") {
      event.preventDefault();
      this.mode = this.mode === "edit" ? "enter" : "edit";
    } else if (arrow && this.mode === "enter" && box === this.input && !this.isFormula) finish(arrow);
  }
}
