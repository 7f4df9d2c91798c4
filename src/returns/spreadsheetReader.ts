/**
 * Cells out of .xlsx and .xls by SheetJS: the only file that knows it. It is given parts that were unpacked, checked and cut to their cells
 * before, and asked for nothing but cells: no macros, links, styles or pictures.
 */
import * as sheetJs from "@e965/xlsx";
import type { CellObject, DefinedName as NameRead, ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import { parseAddress } from "../sheets/address";
import { isDateFormat, type Grid, type GridCell } from "./grid";
import { gridNames } from "./gridNames";
import { GrowingGrid, Room } from "./growingGrid";
import type { Limits } from "./limits";
import { CannotUse, notUsable } from "./notUsable";
import { workbookRelationships } from "./relationships";
import { surveySheet, type SheetSurvey } from "./surveySheet";

/** What the types leave out: the reader of parts that are unpacked already, and the ids of sheets. */
interface PartReader {
  parse_zip(parts: { readonly files: Readonly<Record<string, Part>> }, options: ParsingOptions): WorkBook;
}
interface Part {
  readonly name: string;
  /** A character for each byte. */
  readonly data: string;
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

/** What of a sheet lies beside its cells. */
type Beside = Pick<SheetSurvey, "merges" | "hiddenRows" | "hiddenColumns">;

const damaged = (): CannotUse => new CannotUse(notUsable("damaged"));

/** The sheets of an .xlsx or .xlsm from its parts, by path. Throws CannotUse where a sheet is damaged or a limit is passed, and what SheetJS throws. */
export function readSheetParts(parts: ReadonlyMap<string, Uint8Array>, limits: Limits): Grid[] {
  const surveys = new Map<string, SheetSurvey>();
  const files: Record<string, Part> = {};
  let tags = 0;
  for (const [name, bytes] of parts) {
    const survey = surveySheet(bytes);
    tags += survey.tags;
    if (tags > limits.tags) throw new CannotUse(notUsable("tooLarge"));
    surveys.set(name.toLowerCase(), survey);
    const isSheet = /\/worksheets\//i.test(name);
    if (isSheet && !survey.whole) throw damaged();
    files[name] = { name, data: bytesAsText(isSheet ? survey.cells : bytes) };
  }
  const book = (sheetJs as unknown as PartReader).parse_zip({ files }, { ...OPTIONS });
  const related = workbookRelationships(parts);
  return gridsOf(book, limits, (index, sheet) => {
    const id = (book.Workbook?.Sheets?.[index] as { readonly id?: string } | undefined)?.id;
    const relationship = related.get(id ?? "");
    // SheetJS leaves out without a word a sheet that it cannot read. A sheet that is a chart has no cells anyway.
    if (sheet === undefined && (relationship === undefined || relationship.kind === "worksheet")) throw damaged();
    return surveys.get(relationship?.path ?? "") ?? { merges: [], hiddenRows: [], hiddenColumns: [] };
  });
}

/** The sheets of an .xls. Throws as `readSheetParts` does. */
export function readOldBook(bytes: Uint8Array, limits: Limits): Grid[] {
  const book = sheetJs.read(bytes, { ...OPTIONS, type: "array", cellStyles: true });
  return gridsOf(book, limits, (_index, sheet) => {
    if (sheet === undefined) throw damaged();
    return {
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 })),
      hiddenRows: placesOf(sheet["!rows"]),
      hiddenColumns: placesOf(sheet["!cols"]).map((column) => [column, column] as const),
    };
  });
}

/** Where a sparse list has something hidden. */
const placesOf = (infos: readonly ({ readonly hidden?: boolean } | undefined)[] = []): number[] =>
  Object.entries(infos).flatMap(([place, info]) => (info?.hidden === true ? [Number(place)] : []));

/** Sparse: a cell in the last row has no million rows before it. */
type Lines = readonly (readonly (CellObject | undefined)[] | undefined)[];

function gridsOf({ SheetNames, Sheets, Workbook }: WorkBook, limits: Limits, besideOf: (index: number, sheet: WorkSheet | undefined) => Beside): Grid[] {
  if (SheetNames.length > limits.sheets) throw new CannotUse(notUsable("tooLarge"));
  const room = new Room(limits);
  const names = gridNames((Workbook?.Names ?? []).map(definedName), SheetNames);
  const from1904 = Workbook?.WBProps?.date1904 === true;
  return SheetNames.map((name, index) => {
    const sheet = Sheets[name];
    const beside = besideOf(index, sheet);
    const growing = new GrowingGrid(room);
    const lines: Lines = sheet?.["!data"] ?? [];
    for (const row of Object.keys(lines).map(Number)) {
      const line = lines[row] ?? [];
      for (const column of Object.keys(line).map(Number)) {
        const cell = line[column];
        if (cell !== undefined) growing.put(row, column, gridCell(cell, formulaOf(cell, lines), from1904));
      }
    }
    const hidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return growing.grid({ sheet: name, hidden, names: names[index] ?? [], merges: beside.merges, hiddenRows: beside.hiddenRows, hiddenColumns: beside.hiddenColumns });
  });
}

const definedName = ({ Name, Ref, Sheet }: NameRead): { name: string; refersTo: string; sheet: number | null } => ({ name: Name, refersTo: Ref, sheet: Sheet ?? null });

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
