/** A planned sheet as cells one can type into, sort and widen, without Excel: what readers are given after people have worked on it. */
import { parseAddress, type Rectangle } from "../../src/sheets/address";
import { SHEET_NAMES, WORKBOOK_NAMES, type SheetNameKey, type WorkbookNameKey } from "../../src/sheets/names";
import type { CellValue, NamedCells, SheetCells, WorkbookCells } from "../../src/sheets/namedCells";
import type { SheetPlan } from "../../src/sheets/plan";

interface GridCell {
  value: CellValue;
  formula: string | null;
}

type Part = Exclude<SheetNameKey, "kind">;

export class PlanGrid {
  /** Without holes: each row is there as soon as a later one is. */
  readonly #rows: GridCell[][] = [];
  readonly #names = new Map<string, Rectangle>();
  readonly #kind: string | null;
  sheet: string;

  constructor(plan: SheetPlan) {
    this.sheet = plan.name;
    for (const { at, cells } of plan.blocks) {
      const { row, column } = parseAddress(at);
      cells.forEach((line, down) =>
        line.forEach((cell, across) => {
          const target = this.#at(row + down, column + across);
          if (cell === null) return;
          if (typeof cell === "object") target.formula = cell.formula;
          else target.value = cell;
        }),
      );
    }
    let kind: string | null = null;
    for (const { name, refersTo } of plan.names) {
      if ("range" in refersTo) this.#names.set(name, parseAddress(refersTo.range));
      else kind = refersTo.text;
    }
    this.#kind = kind;
  }

  #at(row: number, column: number): GridCell {
    while (this.#rows.length <= row) this.#rows.push([]);
    const line = this.#rows[row] ?? [];
    return (line[column] ??= { value: "", formula: null });
  }

  /** Types a value; with a formula beside it, what the formula shows. */
  type(address: string, value: CellValue, formula: string | null = null): this {
    const { row, column } = parseAddress(address);
    Object.assign(this.#at(row, column), { value, formula });
    return this;
  }

  value(address: string): CellValue {
    const { row, column } = parseAddress(address);
    return this.#at(row, column).value;
  }

  insertColumn(before: number): this {
    for (const line of this.#rows) line.splice(before, 0, { value: "", formula: null });
    for (const [name, area] of this.#names) {
      if (area.column >= before) this.#names.set(name, { ...area, column: area.column + 1 });
      else if (area.column + area.columns > before) this.#names.set(name, { ...area, columns: area.columns + 1 });
    }
    return this;
  }

  deleteColumn(at: number): this {
    for (const line of this.#rows) line.splice(at, 1);
    for (const [name, area] of this.#names) {
      if (area.column > at) this.#names.set(name, { ...area, column: area.column - 1 });
      else if (area.column + area.columns > at) this.#names.set(name, { ...area, columns: area.columns - 1 });
    }
    return this;
  }

  insertRow(before: number): this {
    this.#rows.splice(before, 0, []);
    for (const [name, area] of this.#names) {
      if (area.row >= before) this.#names.set(name, { ...area, row: area.row + 1 });
      else if (area.row + area.rows > before) this.#names.set(name, { ...area, rows: area.rows + 1 });
    }
    return this;
  }

  /** Sorts the rows of a range by a column of the sheet, highest first; other columns stay where they are. */
  sortDown(range: string, byColumn: number): this {
    const { row, column, rows, columns } = parseAddress(range);
    const lines = Array.from({ length: rows }, (_, down) => ({
      key: this.#at(row + down, byColumn).value,
      cells: Array.from({ length: columns }, (_, across) => ({ ...this.#at(row + down, column + across) })),
    }));
    lines.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1));
    lines.forEach(({ cells }, down) => cells.forEach((cell, across) => Object.assign(this.#at(row + down, column + across), cell)));
    return this;
  }

  without(name: string): this {
    this.#names.delete(name);
    return this;
  }

  named(name: string): NamedCells | undefined {
    const range = this.#names.get(name);
    if (range === undefined) return undefined;
    const cells = Array.from({ length: range.rows }, (_, down) =>
      Array.from({ length: range.columns }, (_, across) => this.#at(range.row + down, range.column + across)),
    );
    return {
      sheet: this.sheet,
      range,
      values: cells.map((line) => line.map(({ value }) => value)),
      formulas: cells.map((line) => line.map(({ value, formula }) => formula ?? value)),
    };
  }

  asSheet(): SheetCells {
    const parts = (Object.keys(SHEET_NAMES) as SheetNameKey[]).filter((key): key is Part => key !== "kind");
    return { sheet: this.sheet, kind: this.#kind, named: Object.fromEntries(parts.flatMap((key) => this.#part(key, SHEET_NAMES[key]))) };
  }

  asWorkbook(): WorkbookCells {
    const keys = Object.keys(WORKBOOK_NAMES) as WorkbookNameKey[];
    return Object.fromEntries(keys.flatMap((key) => this.#part(key, WORKBOOK_NAMES[key])));
  }

  #part<Key extends string>(key: Key, name: string): [Key, NamedCells][] {
    const cells = this.named(name);
    return cells === undefined ? [] : [[key, cells]];
  }
}
