import { Book } from "../book/book";
import type { Sheet } from "../book/model";
import { openHost, type HostState } from "../hostState";
import { recalculateIfDue } from "../recalculation";
import { selectArea, selectedArea, type Selection } from "./grid/selection";
import { sameArea } from "../book/area";

/** Who changed something: the person at the page, an add-in, or a file that was opened. */
export type Cause = "person" | "add-in" | "file";
export interface Listener {
  /** The workbook, its sheets or the active sheet changed. */
  changed?(cause: Cause): void;
  /** Another cell or area is selected. */
  selected?(): void;
  /** Another workbook is open. */
  opened?(): void;
}

/** The open workbook, what is selected in it, and who wants to know. Every part of the page works on one session. */
export class Session {
  private listeners: Listener[] = [];
  private readonly selections = new Map<string, Selection>();
  host: HostState;

  constructor(
    book: Book,
    public fileName: string,
  ) {
    this.host = openHost(book);
  }

  get book(): Book {
    return this.host.book;
  }
  get sheet(): Sheet {
    const sheet =
      this.book.sheetById(this.book.activeSheetId) ?? this.book.sheets.find((one) => one.visibility === "Visible") ?? this.book.sheets[0];
    if (!sheet) throw new Error("A workbook without a sheet");
    return sheet;
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** One undo step by the person at the page, worked out afterwards. */
  edit(label: string, work: () => void): void {
    try {
      this.book.step(label, () => {
        work();
        recalculateIfDue(this.host);
      });
    } finally {
      this.announce("person");
    }
  }

  undo(): boolean {
    return this.back(this.book.undo());
  }
  redo(): boolean {
    return this.back(this.book.redo());
  }
  private back(done: boolean): boolean {
    if (done) this.announce("person");
    return done;
  }

  /** Tells everyone that the workbook changed. */
  announce(cause: Cause): void {
    for (const listener of this.listeners) listener.changed?.(cause);
  }

  get selection(): Selection {
    const sheet = this.sheet;
    const kept = this.selections.get(sheet.id);
    // An add-in, undo or the file may have selected something else since.
    if (kept && sameArea(selectedArea(kept, sheet), sheet.selection)) return kept;
    const fresh = selectArea(sheet.selection);
    this.selections.set(sheet.id, fresh);
    return fresh;
  }

  select(selection: Selection): void {
    const sheet = this.sheet;
    this.selections.set(sheet.id, selection);
    sheet.selection = selectedArea(selection, sheet);
    for (const listener of this.listeners) listener.selected?.();
  }

  activate(sheet: Sheet): void {
    if (this.book.activeSheetId === sheet.id) return;
    this.book.activeSheetId = sheet.id;
    this.announce("person");
    for (const listener of this.listeners) listener.selected?.();
  }

  /** Another workbook takes the place of this one; what testers asked for (requirement sets) stays. */
  open(book: Book, fileName: string): void {
    const { requirementSets, renderChart, showWorkbook } = this.host;
    this.host = { ...openHost(book), requirementSets, ...(renderChart ? { renderChart } : {}), ...(showWorkbook ? { showWorkbook } : {}) };
    this.fileName = fileName;
    this.selections.clear();
    for (const listener of this.listeners) listener.opened?.();
    this.announce("file");
  }
}
