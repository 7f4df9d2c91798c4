/**
 * What SheetJS reads: the cells of an .xls, and all of an .xlsx but its worksheets (its strings, number formats, names). The only file that
 * knows it. It is given parts that were unpacked and checked before, and asked for nothing else: no macros, links or pictures.
 */
import * as sheetJs from "@e965/xlsx";
import type { CellObject, DefinedName as NameRead, ParsingOptions, WorkBook } from "@e965/xlsx";
import { parseAddress } from "../sheets/address";
import { isDateFormat, type Grid, type GridCell } from "./grid";
import { gridNames, type DefinedName } from "./gridNames";
import { GrowingGrid, Room } from "./growingGrid";
import type { Limits } from "./limits";
import { CannotUse, notUsable } from "./notUsable";
import type { BookOfCells } from "./worksheetPart";

/** What the types leave out: the reader of parts that are unpacked already, and what it says besides cells. */
interface PartReader {
  parse_zip(parts: { readonly files: Readonly<Record<string, Part>> }, options: ParsingOptions): BookRead;
}
interface Part {
  readonly name: string;
  /** A character for each byte. */
  readonly data: string;
}
interface BookRead extends WorkBook {
  readonly Strings: readonly { readonly t: string }[];
  readonly Styles: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
  /** Number formats by their ids. */
  readonly SSF: Readonly<Record<number, string>>;
}

const OPTIONS: ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  cellText: true,
  // A formula whose result was never saved is a cell without a value: without this it would be no cell at all.
  sheetStubs: true,
  // British, as the offices are that send the files.
  dateNF: "dd/mm/yyyy",
};

/** Days between the two calendars in which a workbook may count. */
const DAYS_FROM_1904 = 1462;

const FORMATS = sheetJs.SSF as { readonly format: (format: number, value: number, options: object) => string };

const damaged = (): CannotUse => new CannotUse(notUsable("damaged"));

export interface BookParts {
  readonly sheets: readonly SheetOfBook[];
  readonly cells: BookOfCells;
  readonly names: readonly DefinedName[];
}

export interface SheetOfBook {
  readonly name: string;
  readonly hidden: boolean;
  /** Under which the workbook knows its part. */
  readonly id: string;
}

/** What the parts of an .xlsx or .xlsm say besides their worksheets, which are never looked at here. Throws what SheetJS throws. */
export function readBookParts(parts: ReadonlyMap<string, Uint8Array>): BookParts {
  const files = Object.fromEntries([...parts].map(([name, bytes]): [string, Part] => [name, { name, data: bytesAsText(bytes) }]));
  const { SheetNames, Workbook, Strings, Styles, SSF } = (sheetJs as unknown as PartReader).parse_zip({ files }, { ...OPTIONS, sheets: [] });
  const date1904 = Workbook?.WBProps?.date1904 === true;
  const formatOf = (style: number): number => Styles.CellXf?.[style]?.numFmtId ?? 0;
  const dates = new Map<number, boolean>();
  const isDate = (format: number): boolean => {
    const found = dates.get(format) ?? isDateFormat(SSF[format] ?? "");
    dates.set(format, found);
    return found;
  };
  return {
    sheets: SheetNames.map((name, index) => ({ name, hidden: (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, id: (Workbook?.Sheets?.[index] as { readonly id?: string } | undefined)?.id ?? "" })),
    names: (Workbook?.Names ?? []).map(definedName),
    cells: {
      strings: Strings.map(({ t }) => t),
      daysLater: date1904 ? DAYS_FROM_1904 : 0,
      isDate: (style) => isDate(formatOf(style)),
      shown: (value, style) => {
        const format = formatOf(style);
        return format === 0 && Number.isInteger(value) ? String(value) : shown(value, format, { table: SSF, dateNF: OPTIONS.dateNF, date1904 });
      },
    },
  };
}

function shown(value: number, format: number, options: object): string {
  try {
    return FORMATS.format(format, value, options);
  } catch {
    // A format that SheetJS does not know says nothing against the number.
    return String(value);
  }
}

/** The sheets of an .xls. Throws CannotUse where a sheet is damaged or a limit is passed, and what SheetJS throws. */
export function readOldBook(bytes: Uint8Array, limits: Limits): Grid[] {
  const { SheetNames, Sheets, Workbook } = sheetJs.read(bytes, { ...OPTIONS, type: "array", cellStyles: true });
  if (SheetNames.length > limits.sheets) throw new CannotUse(notUsable("tooLarge"));
  const room = new Room(limits);
  const names = gridNames((Workbook?.Names ?? []).map(definedName), SheetNames);
  const from1904 = Workbook?.WBProps?.date1904 === true;
  return SheetNames.map((name, index) => {
    const sheet = Sheets[name];
    if (sheet === undefined) throw damaged();
    const growing = new GrowingGrid(room);
    putCells(sheet["!data"] ?? [], growing, from1904);
    return growing.grid({
      sheet: name,
      hidden: (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      names: names[index] ?? [],
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 })),
      hiddenRows: placesOf(sheet["!rows"]),
      hiddenColumns: placesOf(sheet["!cols"]).map((column) => [column, column] as const),
    });
  });
}

/** Where a sparse list has something hidden. */
const placesOf = (infos: readonly ({ readonly hidden?: boolean } | undefined)[] = []): number[] =>
  Object.entries(infos).flatMap(([place, info]) => (info?.hidden === true ? [Number(place)] : []));

/** Sparse: a cell in the last row has no million rows before it. */
type Lines = readonly (readonly (CellObject | undefined)[] | undefined)[];

function putCells(lines: Lines, growing: GrowingGrid, from1904: boolean): void {
  for (const row of Object.keys(lines).map(Number)) {
    const line = lines[row] ?? [];
    for (const column of Object.keys(line).map(Number)) {
      const cell = line[column];
      if (cell !== undefined) growing.put(row, column, gridCell(cell, formulaOf(cell, lines), from1904));
    }
  }
}

const definedName = ({ Name, Ref, Sheet }: NameRead): DefinedName => ({ name: Name, refersTo: Ref, sheet: Sheet ?? null });

/** With its "=". Of a formula that fills several cells only the first has the text. */
function formulaOf({ f, F }: CellObject, lines: Lines): string | null {
  if (f !== undefined) return `=${f}`;
  if (F === undefined) return null;
  const { row, column } = parseAddress(F);
  return `=${lines[row]?.[column]?.f ?? F}`;
}

function gridCell({ t, v, w, z }: CellObject, formula: string | null, from1904: boolean): GridCell {
  switch (t) {
    case "n": {
      if (typeof v !== "number" || !Number.isFinite(v)) throw damaged();
      const text = w ?? String(v);
      return isDateFormat(String(z ?? "")) ? { value: from1904 ? v + DAYS_FROM_1904 : v, text, formula, error: false, date: true } : { value: v, text, formula, error: false };
    }
    case "e":
      return { value: null, text: w ?? "", formula, error: true };
    case "b":
      return { value: v === true, text: v === true ? "TRUE" : "FALSE", formula, error: false };
    case "z":
      return { value: null, text: "", formula, error: false };
    default: {
      const value = v instanceof Date ? v.toISOString() : String(v ?? "");
      return { value, text: value, formula, error: false };
    }
  }
}

const PIECE = 8192;

/** A character for each byte. `apply` takes the bytes as they are, several times as fast as spreading them out. */
function bytesAsText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += Reflect.apply<null, readonly number[], string>(String.fromCharCode, null, bytes.subarray(at, at + PIECE) as unknown as number[]);
  return text;
}
