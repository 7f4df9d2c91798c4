import type { Book } from "../book/book";
import type { DefinedName, Scalar, Sheet, Table } from "../book/model";
import type { Workings } from "./functionSpec";
import { TextPlaces } from "./textPlaces";
import type { SheetArea } from "./values";

/** The workbook as formulas see it: sheets, names and tables by name. Values are left to who keeps them up to date. */
export abstract class WorkbookView implements Workings {
  /** Sheets by name as written in formulas; cleared whenever sheets change. */
  protected readonly sheetNames = new Map<string, Sheet>();

  protected readonly places = new TextPlaces((sheet, row, column) => this.valueAt(sheet, row, column));

  constructor(protected readonly book: Book) {}

  abstract valueAt(sheet: Sheet, row: number, column: number): Scalar;

  formulaAt(sheet: Sheet, row: number, column: number): string | undefined {
    return sheet.cells.get(row)?.get(column)?.formula;
  }
  textPlaces(column: SheetArea): ReadonlyMap<string, number> {
    return this.places.in(column);
  }
  isRowHidden(sheet: Sheet, row: number): boolean {
    return sheet.rows.get(row)?.hidden === true;
  }

  sheetByName(name: string): Sheet | undefined {
    const known = this.sheetNames.get(name);
    if (known) return known;
    const sheet = this.book.sheetByName(name);
    if (sheet) this.sheetNames.set(name, sheet);
    return sheet;
  }

  sheetsBetween(first: string, last: string): readonly Sheet[] {
    const from = this.sheetByName(first),
      to = this.sheetByName(last);
    if (!from || !to) return [];
    const ends = [this.book.sheets.indexOf(from), this.book.sheets.indexOf(to)];
    return this.book.sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
  }

  definedName(sheet: Sheet, name: string): DefinedName | undefined {
    return this.book.findName(sheet, name) ?? this.book.findName(null, name);
  }

  tableNamed(name: string): { sheet: Sheet; table: Table } | undefined {
    const wanted = name.toUpperCase();
    for (const sheet of this.book.sheets) {
      const table = sheet.tables.find((one) => one.name.toUpperCase() === wanted);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
    return sheet.tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  }

  now(): Date {
    return this.book.clock();
  }
}
