/** A workbook as somebody on a ward might have built it, before a program writes it to a file. */
import type { Expected } from "../expected";

export type CellDraft =
  | string
  | number
  | boolean
  | null
  /** As a program stores it: the formula, and what it gave when the file was saved. */
  | { readonly formula: string; readonly result: string | number }
  /** What Excel makes of "4/5" when it is typed: a day, year-month-day. */
  | { readonly day: string; readonly format: string }
  | { readonly number: number; readonly format: string }
  | { readonly error: "#REF!" | "#DIV/0!" | "#N/A" };

export type RowDraft = readonly CellDraft[];

export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly RowDraft[];
  /** "A2:A13". */
  readonly merges?: readonly string[];
  /** As Excel counts, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Letters. */
  readonly hiddenColumns?: readonly string[];
  readonly hidden?: true;
  /** What somebody wrote on a cell. In a thread, as Excel 365 does; only SheetJS writes those. */
  readonly comments?: readonly { readonly cell: string; readonly text: string; readonly inThread?: true }[];
  /** A picture in the first cell. */
  readonly logo?: true;
  /** Drop-downs: which cells, and the list. */
  readonly lists?: readonly { readonly range: string; readonly list: readonly string[] }[];
}

export type Program = "exceljs" | "excelts" | "SheetJS" | "openpyxl" | "LibreOffice";

/** The one sheet of a text file, which goes by the name of the file. */
export const TEXT_SHEET = "";

/** A file of the corpus: what is in it, which program writes it, and what must be found. */
export interface Recipe {
  /** With its extension. */
  readonly file: string;
  readonly by: Program | "by hand" | "this add-in";
  readonly content: readonly SheetDraft[] | (() => Uint8Array | Promise<Uint8Array>);
  readonly expected: Omit<Expected, "madeBy">;
}

/** A recipe for a workbook that a program writes. */
export function workbook(by: Program, file: string, sheets: readonly SheetDraft[], expected: Omit<Expected, "madeBy">): Recipe {
  return { file, by, content: sheets, expected };
}
