/** Cell by cell: what the host shows beside what LibreOffice shows of the same file. */
import type { Book } from "../../src/host/book/book";
import type { Sheet } from "../../src/host/book/model";
import { shown } from "../../src/host/book/numberText";

export interface Difference {
  readonly cell: string;
  readonly host: string;
  readonly libreOffice: string;
}

/** Cells of all sheets in which the two differ; sheets that are not there as well. */
export function differences(book: Book, byLibreOffice: Readonly<Record<string, readonly (readonly string[])[]>>): Difference[] {
  return book.sheets.flatMap((sheet) => {
    const rows = byLibreOffice[sheet.name];
    if (rows === undefined) return [{ cell: sheet.name, host: "a sheet", libreOffice: "" }];
    return cellsOf(book, sheet, rows).flatMap(({ row, column }) => {
      const [host, libreOffice] = [ownText(book, sheet, row, column), rows[row]?.[column] ?? ""];
      return host === libreOffice || sameNumber(book, sheet, row, column, libreOffice)
        ? []
        : [{ cell: `${sheet.name}!${columnLetters(column)}${row + 1}`, host, libreOffice }];
    });
  });
}

/** Every cell that either of them has. */
function cellsOf(book: Book, sheet: Sheet, rows: readonly (readonly string[])[]): { row: number; column: number }[] {
  const used = book.usedArea(sheet, true);
  const height = Math.max(rows.length, used === null ? 0 : used.bottom + 1);
  const width = Math.max(...rows.map(({ length }) => length), used === null ? 0 : used.right + 1);
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => ({ row, column }))).flat();
}

/** By the cell's own number format: LibreOffice's export leaves that of a conditional format out, which `printedLetters` looks at. */
function ownText(book: Book, sheet: Sheet, row: number, column: number): string {
  const value = book.cell(sheet, row, column)?.value ?? null;
  const format = book.formatAt(sheet, row, column).numberFormat ?? "General";
  if (typeof value !== "number" || format === "General") return book.text(sheet, row, column);
  return shown(value, format) ?? String(value);
}

/** A formula without a number format of its own takes that of the cells it reads, in LibreOffice: a figure of a sentence, never seen by people. */
function sameNumber(book: Book, sheet: Sheet, row: number, column: number, libreOffice: string): boolean {
  const cell = book.cell(sheet, row, column);
  const hasOwnFormat = (book.formatAt(sheet, row, column).numberFormat ?? "General") !== "General";
  if (typeof cell?.value !== "number" || cell.formula === undefined || hasOwnFormat || libreOffice === "") return false;
  const decimals = /\.(\d+)$/.exec(libreOffice)?.[1]?.length ?? 0;
  return Math.abs(Number(libreOffice) - cell.value) <= 0.5 / 10 ** decimals + 1e-9;
}

/** The reader of the printed page takes a narrow space for none. */
const LETTERED = /(?<![\w.])(\d+(?:\.\d)?) ?([GAR])(?!\w)/g;

/** "4 G", "3.8 G": the figures with a band's letter in their order, as the host shows them on a sheet. */
export function lettersOnSheet(book: Book, sheet: Sheet): string[] {
  const used = book.usedArea(sheet, true);
  if (used === null) return [];
  const cells = Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (__, column) => ({ row, column })),
  ).flat();
  return cells
    .filter(({ row, column }) => book.ruleFormatAt(sheet, row, column)?.numberFormat !== undefined)
    .map(({ row, column }) => book.text(sheet, row, column));
}

/** The same as printed. */
export function printedLetters(pages: readonly string[]): string[] {
  return pages.flatMap((page) => [...page.matchAll(LETTERED)].map(([, figure = "", letter = ""]) => `${figure} ${letter}`));
}

function columnLetters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}
