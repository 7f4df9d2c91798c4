import { areaAddress } from "../../book/area";
import type { Area, Cell, Sheet } from "../../book/model";
import type { Session } from "../session";

/**
 * Tells what happened to a workbook as the events that Excel raises, by comparing it with how it was.
 * So one place serves typing, pasting, undo and add-ins alike. Cells whose formula merely gives another result are not
 * "changed": Excel raises `onChanged` for edits only.
 */
export interface RichApiEvent {
  /** `messageType` of Excel's rich API messages. */
  readonly type: number;
  /** A sheet's id, or "Workbook" for the collection of sheets. */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
}

const TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  renamed: 25,
  moved: 27,
} as const;
const WORKBOOK = "Workbook";

interface SheetState {
  readonly sheet: Sheet;
  readonly name: string;
  readonly position: number;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
}

export class ChangeFeed {
  private known: Map<string, SheetState>;
  private active: string;
  private selection: string;
  private version: number;

  constructor(private readonly session: Session) {
    this.known = this.states();
    this.active = session.book.activeSheetId;
    this.selection = this.selected();
    this.version = session.book.version;
  }

  /** Another workbook: begins afresh. */
  restart(): void {
    this.known = this.states();
    this.active = this.session.book.activeSheetId;
    this.selection = this.selected();
    this.version = this.session.book.version;
  }

  /** The events since the last call. `thisAddIn`: an add-in did it, which Excel tells in `triggerSource`. */
  take(thisAddIn: boolean): RichApiEvent[] {
    const { version } = this.session.book;
    if (version === this.version) return [...this.activation()];
    const events = [...this.sheetEvents(), ...this.cellEvents(thisAddIn), ...this.activation()];
    this.known = this.states(this.known);
    this.version = version;
    return events;
  }

  private *activation(): Generator<RichApiEvent> {
    const { book } = this.session;
    if (book.activeSheetId !== this.active) {
      yield { type: TYPES.deactivated, targets: [this.active, WORKBOOK], message: { worksheetId: this.active } };
      this.active = book.activeSheetId;
      yield { type: TYPES.activated, targets: [this.active, WORKBOOK], message: { worksheetId: this.active } };
    }
    const selection = this.selected();
    if (selection === this.selection) return;
    this.selection = selection;
    const { sheet } = this.session;
    yield {
      type: TYPES.selectionChanged,
      targets: [sheet.id, WORKBOOK],
      message: { address: areaAddress(sheet.selection), worksheetId: sheet.id },
    };
  }

  private *sheetEvents(): Generator<RichApiEvent> {
    const now = this.session.book.sheets;
    for (const [id] of this.known) {
      if (!this.session.book.sheetById(id))
        yield { type: TYPES.deleted, targets: [WORKBOOK], message: { source: "Local", worksheetId: id } };
    }
    const stayed = [...this.known.keys()].filter((id) => this.session.book.sheetById(id));
    const order = now.filter((sheet) => this.known.has(sheet.id)).map((sheet) => sheet.id);
    for (const [position, sheet] of now.entries()) {
      const before = this.known.get(sheet.id);
      if (!before) {
        yield { type: TYPES.added, targets: [WORKBOOK], message: { source: "Local", worksheetId: sheet.id } };
        continue;
      }
      if (before.name !== sheet.name)
        yield {
          type: TYPES.renamed,
          targets: [sheet.id, WORKBOOK],
          message: { source: "Local", worksheetId: sheet.id, nameBefore: before.name, nameAfter: sheet.name },
        };
      if (stayed.indexOf(sheet.id) !== order.indexOf(sheet.id))
        yield {
          type: TYPES.moved,
          targets: [WORKBOOK],
          message: { source: "Local", worksheetId: sheet.id, positionBefore: before.position, positionAfter: position },
        };
    }
  }

  private *cellEvents(thisAddIn: boolean): Generator<RichApiEvent> {
    for (const sheet of this.session.book.sheets) {
      const before = this.known.get(sheet.id)?.cells;
      const area = before ? changedArea(before, sheet.cells) : null;
      if (!area) continue;
      yield {
        type: TYPES.changed,
        targets: [sheet.id, WORKBOOK],
        message: {
          changeType: "RangeEdited",
          source: "Local",
          address: areaAddress(area),
          worksheetId: sheet.id,
          shiftDirection: "None",
          ...(thisAddIn ? { triggerSource: "ThisLocalAddin" } : { triggerSource: "Unknown" }),
        },
      };
    }
  }

  private selected(): string {
    return `${this.session.sheet.id} ${areaAddress(this.session.sheet.selection)}`;
  }

  private states(before?: ReadonlyMap<string, SheetState>): Map<string, SheetState> {
    return new Map(
      this.session.book.sheets.map((sheet, position) => {
        const old = before?.get(sheet.id);
        return [
          sheet.id,
          { sheet, name: sheet.name, position, cells: old && same(old.cells, sheet.cells) ? old.cells : copied(sheet.cells) },
        ];
      }),
    );
  }
}

function copied(cells: Sheet["cells"]): Map<number, Map<number, Cell>> {
  return new Map([...cells].map(([row, line]) => [row, new Map(line)]));
}

function same(before: ReadonlyMap<number, ReadonlyMap<number, Cell>>, after: Sheet["cells"]): boolean {
  if (before.size !== after.size) return false;
  for (const [row, line] of after) {
    const old = before.get(row);
    if (old?.size !== line.size) return false;
    for (const [column, cell] of line) if (old.get(column) !== cell) return false;
  }
  return true;
}

/** The smallest area around the cells whose entry is another one; null when only looks or results differ. */
function changedArea(before: ReadonlyMap<number, ReadonlyMap<number, Cell>>, after: Sheet["cells"]): Area | null {
  let top = Infinity,
    left = Infinity,
    bottom = -1,
    right = -1;
  const check = (row: number, column: number, old: Cell | undefined, now: Cell | undefined): void => {
    if (old === now || sameEntry(old, now)) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  for (const [row, line] of after) for (const [column, cell] of line) check(row, column, before.get(row)?.get(column), cell);
  for (const [row, line] of before)
    for (const [column, cell] of line) if (!after.get(row)?.has(column)) check(row, column, cell, undefined);
  return bottom < 0 ? null : { top, left, bottom, right };
}

function sameEntry(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a?.formula !== undefined || b?.formula !== undefined) return a?.formula === b?.formula;
  const x = a?.value ?? null,
    y = b?.value ?? null;
  if (typeof x === "object" && typeof y === "object") return x?.error === y?.error;
  return x === y;
}
