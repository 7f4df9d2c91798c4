/** Plans put into the host's workbook without office.js: formulas are worked out, people type, and readers get what Excel would answer. */
import { Book } from "../../src/host/book/book";
import type { Sheet } from "../../src/host/book/model";
import { fixedRange, onSheet, parseAddress, type Rectangle } from "../../src/sheets/address";
import type { UsedCells } from "../../src/sheets/isUpToDate";
import { SHEET_NAMES, type SheetNameKey } from "../../src/sheets/names";
import type { CellValue, NamedCells, SheetCells } from "../../src/sheets/namedCells";
import type { SheetPlan } from "../../src/sheets/plan";

type Part = Exclude<SheetNameKey, "kind">;

export class PlanBook {
  readonly book = Book.create();
  readonly #kinds = new Map<string, string>();

  add(plan: SheetPlan): this {
    const sheet = this.book.addSheet(plan.name);
    for (const { at, cells } of plan.blocks) {
      const start = parseAddress(at);
      cells.forEach((line, down) =>
        line.forEach((cell, across) => {
          if (cell === null || cell === "") return;
          if (typeof cell === "object") this.book.enter(sheet, start.row + down, start.column + across, cell.formula);
          else this.book.setCell(sheet, start.row + down, start.column + across, { value: cell });
        }),
      );
    }
    for (const { name, scope, refersTo } of plan.names) {
      if ("text" in refersTo) this.#kinds.set(sheet.id, refersTo.text);
      else {
        const formula = `=${onSheet(plan.name, fixedRange(parseAddress(refersTo.range)))}`;
        this.book.addName(scope === "sheet" ? sheet : null, { name, formula, visible: true, comment: "" });
      }
    }
    return this;
  }

  /** Gives the cell a value, or a formula. */
  type(sheet: string, address: string, value: CellValue): this {
    const { row, column } = parseAddress(address);
    const on = this.sheet(sheet);
    if (typeof value === "string" && value.startsWith("=")) this.book.enter(on, row, column, value);
    else this.book.setCell(on, row, column, value === "" ? undefined : { value });
    return this;
  }

  sheet(name: string): Sheet {
    const found = this.book.sheetByName(name);
    if (!found) throw new RangeError(`There is no sheet ${name}.`);
    return found;
  }

  value(sheet: string, address: string): CellValue {
    return this.#cells(this.sheet(sheet), parseAddress(address)).values[0]?.[0] ?? "";
  }

  /** The values of a range, row by row. */
  values(sheet: string, address: string): readonly (readonly CellValue[])[] {
    return this.#cells(this.sheet(sheet), parseAddress(address)).values;
  }

  /** What the actions would load of a sheet of ours. */
  asSheet(name: string): SheetCells {
    const sheet = this.sheet(name);
    const parts = (Object.keys(SHEET_NAMES) as SheetNameKey[]).filter((key): key is Part => key !== "kind");
    const named = parts.flatMap((key): [Part, NamedCells][] => {
      const defined = this.book.findName(sheet, SHEET_NAMES[key]);
      const place = defined && this.book.areaOf(defined.formula, sheet);
      if (!place) return [];
      const { top, left, bottom, right } = place.area;
      return [[key, this.#cells(sheet, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 })]];
    });
    return { sheet: name, kind: this.#kinds.get(sheet.id) ?? null, named: Object.fromEntries(named) };
  }

  used(name: string): UsedCells {
    const sheet = this.sheet(name);
    const area = this.book.usedArea(sheet, true);
    if (area === null) throw new RangeError(`${name} is empty.`);
    return this.#cells(sheet, { row: area.top, column: area.left, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 });
  }

  #cells(sheet: Sheet, range: Rectangle): NamedCells {
    this.book.recalculate();
    const each = <T>(read: (row: number, column: number) => T): T[][] =>
      Array.from({ length: range.rows }, (_, down) =>
        Array.from({ length: range.columns }, (__, across) => read(range.row + down, range.column + across)),
      );
    const value = (row: number, column: number): CellValue => {
      const shown = this.book.cell(sheet, row, column)?.value ?? "";
      return typeof shown === "object" ? shown.error : shown;
    };
    return {
      sheet: sheet.name,
      range,
      values: each(value),
      formulas: each((row, column) => this.book.cell(sheet, row, column)?.formula ?? value(row, column)),
    };
  }
}
