import type { Book, BookState } from "./book";
import type { Cell, Sheet } from "./model";

/** How many steps Excel keeps. */
const STEPS_KEPT = 100;

interface Step {
  readonly label: string;
  /** The sheets as they were before the step. */
  readonly sheets: Map<Sheet, Sheet>;
  state: BookState | null;
}

/**
 * Undo by keeping the old: the first touch of a sheet inside a step copies its containers (the leaves are immutable and
 * shared). Going back swaps the copies in and keeps what they replace, so redo costs nothing more.
 */
export class Undo {
  private done: Step[] = [];
  private undone: Step[] = [];
  private open: Step | null = null;
  private clearWhenClosed = false;

  constructor(private readonly book: Book) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }
  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  step<T>(label: string, work: () => T): T {
    if (this.open) return work();
    const step: Step = { label, sheets: new Map(), state: null };
    this.open = step;
    try {
      return work();
    } finally {
      this.open = null;
      this.close(step);
    }
  }

  private close(step: Step): void {
    if (this.clearWhenClosed) {
      this.clearWhenClosed = false;
      this.clear();
    } else if (step.sheets.size > 0 || step.state) {
      this.done.push(step);
      if (this.done.length > STEPS_KEPT) this.done.shift();
      this.undone = [];
    }
  }

  keepSheet(sheet: Sheet): void {
    if (this.open && !this.open.sheets.has(sheet)) this.open.sheets.set(sheet, copyOf(sheet));
  }

  keepBook(): void {
    if (this.open && !this.open.state) this.open.state = copyOfState(this.book.state);
  }

  /** Inside a step: nothing before its end can be taken back. */
  clear(): void {
    this.done = [];
    this.undone = [];
    if (this.open) this.clearWhenClosed = true;
  }

  undo(): boolean {
    return this.swap(this.done, this.undone);
  }
  redo(): boolean {
    return this.swap(this.undone, this.done);
  }

  private swap(from: Step[], to: Step[]): boolean {
    const step = from.pop();
    if (!step) return false;
    const back: Step = { label: step.label, sheets: new Map(), state: null };
    if (step.state) {
      back.state = { ...this.book.state };
      Object.assign(this.book.state, step.state);
      this.book.calculation.everythingChanged();
    }
    for (const [sheet, before] of step.sheets) {
      back.sheets.set(sheet, { ...sheet });
      Object.assign(sheet, before);
      this.book.changed(sheet);
      this.book.calculation.sheetSwapped(sheet);
    }
    to.push(back);
    this.book.version++;
    this.book.edits++;
    this.book.recalculate();
    return true;
  }
}

function copyOfState(state: BookState): BookState {
  return { sheets: [...state.sheets], names: [...state.names], activeSheetId: state.activeSheetId, normalFont: state.normalFont };
}

/** What is below a container is never changed in place, so only the containers are copied. */
export function copyOf(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: copyOfCells(sheet.cells),
    columns: new Map(sheet.columns),
    rows: new Map(sheet.rows),
    notes: new Map(sheet.notes),
    merges: [...sheet.merges],
    names: [...sheet.names],
    conditionalFormats: [...sheet.conditionalFormats],
    validations: [...sheet.validations],
    tables: [...sheet.tables],
    charts: [...sheet.charts],
  };
}

export function copyOfCells(cells: Sheet["cells"]): Map<number, Map<number, Cell>> {
  const copy = new Map<number, Map<number, Cell>>();
  for (const [row, line] of cells) copy.set(row, new Map(line));
  return copy;
}
