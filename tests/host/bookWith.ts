import { parseCellAddress } from "../../src/host/book/area";
import { Book } from "../../src/host/book/book";
import type { Cell, Scalar, Sheet } from "../../src/host/book/model";

type Typed = string | number | boolean | null;
/** Sheet name -> address -> what is typed there. */
export type Typing = Readonly<Record<string, Readonly<Record<string, Typed>>>>;

/** A small workbook, typed in and recalculated, with short ways to look at it. */
export class TestBook {
  readonly book = Book.create();

  constructor(typing: Typing) {
    Object.keys(typing).forEach((name, index) => {
      const first = this.book.sheets[0];
      if (index === 0 && first) this.book.renameSheet(first, name);
      else this.book.addSheet(name);
    });
    for (const [name, cells] of Object.entries(typing))
      for (const [address, input] of Object.entries(cells)) this.enter(name, address, input);
    this.book.recalculate();
  }

  sheet(name: string): Sheet {
    const sheet = this.book.sheetByName(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  /** Types without recalculating. */
  enter(name: string, address: string, input: Typed): void {
    const { row, column } = place(address);
    this.book.enter(this.sheet(name), row, column, input);
  }

  /** Types as a user does: one undo step, then recalculation. */
  type(name: string, address: string, input: Typed): void {
    this.book.step("type", () => {
      this.enter(name, address, input);
    });
    this.book.recalculate();
  }

  cell(name: string, address: string): Cell | undefined {
    const { row, column } = place(address);
    return this.book.cell(this.sheet(name), row, column);
  }

  /** Errors as their text. */
  value(name: string, address: string): Exclude<Scalar, object> | string {
    return plain(this.cell(name, address)?.value ?? null);
  }

  formula(name: string, address: string): string | undefined {
    return this.cell(name, address)?.formula;
  }

  text(name: string, address: string): string {
    const { row, column } = place(address);
    return this.book.text(this.sheet(name), row, column);
  }
}

export function place(address: string): { row: number; column: number } {
  const cell = parseCellAddress(address);
  if (!cell) throw new Error(`No address ${address}`);
  return cell;
}

export function plain(value: Scalar): Exclude<Scalar, object> | string {
  return typeof value === "object" && value !== null ? value.error : value;
}
