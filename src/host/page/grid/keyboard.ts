import { WHOLE_SHEET } from "../../book/area";
import { MAX_COLUMNS, MAX_ROWS } from "../../book/model";
import type { CellEditor, Move } from "../edit/cellEditor";
import type { Session } from "../session";
import type { GridView } from "./gridView";
import { cycle, edge, neighbour, selectArea, selectCell, selectedArea, type Direction, type Place, type Selection } from "./selection";

/** What keys can do beyond moving about; the page fills them in. */
export interface KeyCommands {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
  readonly openList: () => boolean;
  readonly openContextMenu: () => void;
  readonly nextSheet: (step: 1 | -1) => void;
  readonly forgetCopy: () => void;
  readonly bold: () => void;
  readonly italic: () => void;
  readonly underline: () => void;
  readonly fill: (along: "down" | "right") => void;
  readonly insert: () => void;
  readonly remove: () => void;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "Up", ArrowDown: "Down", ArrowLeft: "Left", ArrowRight: "Right" };

/** Excel's keys on the grid, while no cell is being typed. */
export class GridKeyboard {
  constructor(
    private readonly session: Session,
    private readonly view: GridView,
    private readonly commands: KeyCommands,
  ) {}

  attach(editor: CellEditor): void {
    this.view.grid.addEventListener("keydown", (event) => {
      if (editor.active || event.defaultPrevented || event.target !== this.view.grid) return;
      if (this.onKey(event, editor)) event.preventDefault();
    });
  }

  /** After an entry: inside a selection of several cells round and round, else one on. */
  moveAfterEntry(move: Move): void {
    if (move === "stay") return;
    const { sheet, selection } = this.session;
    const area = selectedArea(selection, sheet);
    if (area.top !== area.bottom || area.left !== area.right) {
      const merged = sheet.merges.some(
        (merge) => merge.top === area.top && merge.left === area.left && merge.bottom === area.bottom && merge.right === area.right,
      );
      if (!merged) {
        this.select(
          cycle(
            selection,
            area,
            this.view.layout,
            move === "Up" || move === "Down" ? "row" : "column",
            move === "Up" || move === "Left" ? -1 : 1,
          ),
        );
        return;
      }
    }
    this.to(neighbour(sheet, this.view.layout, selection.active, move), false);
  }

  private select(selection: Selection): void {
    this.session.select(selection);
    this.view.reveal(selection.active);
  }

  private to(place: Place, extend: boolean): void {
    const { selection } = this.session;
    this.session.select(extend ? { ...selection, focus: place } : selectCell(place.row, place.column));
    this.view.reveal(place);
  }

  private onKey(event: KeyboardEvent, editor: CellEditor): boolean {
    const ctrl = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[event.key];
    if (arrow) return event.altKey ? arrow === "Down" && this.commands.openList() : this.onArrow(arrow, ctrl, event.shiftKey);
    if (ctrl && !event.altKey) return this.onControl(event);
    if (event.altKey) return false;
    return this.onPlain(event, editor);
  }

  private onArrow(direction: Direction, ctrl: boolean, shift: boolean): boolean {
    const { selection, sheet } = this.session;
    const from = shift ? selection.focus : selection.active;
    this.to(ctrl ? edge(sheet, this.view.layout, from, direction) : neighbour(sheet, this.view.layout, from, direction), shift);
    return true;
  }

  private onPlain(event: KeyboardEvent, editor: CellEditor): boolean {
    const { selection, sheet } = this.session;
    const from = event.shiftKey ? selection.focus : selection.active;
    switch (event.key) {
      case "Enter":
        this.moveAfterEntry(event.shiftKey ? "Up" : "Down");
        return true;
      case "Tab":
        this.moveAfterEntry(event.shiftKey ? "Left" : "Right");
        return true;
      case "F2":
        editor.begin("edit");
        return true;
      case "Escape":
        this.commands.forgetCopy();
        return true;
      case "Delete":
        this.commands.clear();
        return true;
      case "Backspace":
        editor.begin("enter", "");
        return true;
      case "Home":
        this.to({ row: from.row, column: Math.max(sheet.freeze.columns, 0) }, event.shiftKey);
        return true;
      case "PageDown":
      case "PageUp":
        this.to(this.page(from, event.key === "PageDown" ? 1 : -1), event.shiftKey);
        return true;
      case "F10":
        if (event.shiftKey) this.commands.openContextMenu();
        return event.shiftKey;
      case "ContextMenu":
        this.commands.openContextMenu();
        return true;
      case " ":
        if (event.shiftKey) {
          this.session.select({
            ...selection,
            anchor: { row: selection.anchor.row, column: 0 },
            focus: { row: selection.focus.row, column: MAX_COLUMNS - 1 },
          });
          return true;
        }
    }
    if (event.key.length !== 1) return false;
    // The key itself then arrives in the editor, which has the focus by now: so dead keys and input methods work.
    editor.begin("enter", "");
    return false;
  }

  private page(from: Place, step: 1 | -1): Place {
    const { rows } = this.view.layout;
    const row = Math.min(MAX_ROWS - 1, Math.max(0, from.row + step * this.view.pageRows));
    return { row: rows.visibleFrom(row, step) ?? rows.visibleFrom(row, step === 1 ? -1 : 1) ?? from.row, column: from.column };
  }

  private onControl(event: KeyboardEvent): boolean {
    const { session, commands } = this;
    const { selection, sheet } = session;
    switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
      case "z":
        if (event.shiftKey) commands.redo();
        else commands.undo();
        return true;
      case "y":
        commands.redo();
        return true;
      case "a":
        this.session.select({ ...selection, ...this.everything() });
        return true;
      case "b":
        commands.bold();
        return true;
      case "i":
        commands.italic();
        return true;
      case "u":
        commands.underline();
        return true;
      case "d":
        commands.fill("down");
        return true;
      case "r":
        commands.fill("right");
        return true;
      case "+":
      case "=":
        commands.insert();
        return true;
      case "-":
        commands.remove();
        return true;
      case " ":
        this.session.select({
          ...selection,
          anchor: { row: 0, column: selection.anchor.column },
          focus: { row: MAX_ROWS - 1, column: selection.focus.column },
        });
        return true;
      case "Home":
        this.to({ row: sheet.freeze.rows, column: sheet.freeze.columns }, event.shiftKey);
        return true;
      case "End": {
        const used = session.book.usedArea(sheet, false);
        this.to({ row: used?.bottom ?? 0, column: used?.right ?? 0 }, event.shiftKey);
        return true;
      }
      case "PageDown":
        commands.nextSheet(1);
        return true;
      case "PageUp":
        commands.nextSheet(-1);
        return true;
      default:
        return false;
    }
  }

  /** Ctrl+A: what is filled; pressed again, or on an empty sheet, everything. */
  private everything(): Pick<Selection, "anchor" | "focus"> {
    const { sheet, book, selection } = this.session;
    const used = book.usedArea(sheet, true);
    const now = selectedArea(selection, sheet);
    const already = used && now.top <= used.top && now.left <= used.left && now.bottom >= used.bottom && now.right >= used.right;
    return selectArea(used && !already ? used : WHOLE_SHEET);
  }
}
