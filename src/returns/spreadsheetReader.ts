/** What SheetJS does here: the cells of an .xls, and numbers as their formats show them. The only file that knows how to use it. */
import type * as SheetJs from "@e965/xlsx";
import type { CellObject, DefinedName as NameRead, ParsingOptions } from "@e965/xlsx";
import { parseAddress } from "../sheets/address";
import { tidied } from "./commentParts";
import { DAYS_FROM_1904 } from "./dateSerial";
import { isDateFormat, type CellComment, type GridCell } from "./grid";
import { gridNames, type DefinedName } from "./gridNames";
import { GrowingGrid, Room } from "./growingGrid";
import { CannotUse, notUsable } from "./notUsable";
import type { ReadingTools } from "./readingTools";

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

const damaged = (): CannotUse => new CannotUse(notUsable("damaged"));

/** From here on formats are the workbook's own; SheetJS would look in those of the workbook that it read last. */
const FIRST_OWN = 164;

interface Formats {
  readonly format: (format: number | string, value: number, options: object) => string;
}

/** @param library asked for when the first file needs it: it takes longer to start than many files to read */
export const spreadsheetReader = (library: () => typeof SheetJs): Pick<ReadingTools, "shownAs" | "readOldBook"> => ({
  shownAs: (value, format, own, date1904) => {
    try {
      return (library().SSF as Formats).format(own[format] ?? (format < FIRST_OWN ? format : 0), value, {
        dateNF: OPTIONS.dateNF,
        date1904,
      });
    } catch {
      // A format that SheetJS does not know says nothing against the number.
      return String(value);
    }
  },
  readOldBook: (bytes, limits) => {
    const { SheetNames, Sheets, Workbook } = library().read(bytes, { ...OPTIONS, type: "array", cellStyles: true });
    if (SheetNames.length > limits.sheets) throw new CannotUse(notUsable("tooLarge"));
    const room = new Room(limits);
    const names = gridNames((Workbook?.Names ?? []).map(definedName), SheetNames);
    const from1904 = Workbook?.WBProps?.date1904 === true;
    return SheetNames.map((name, index) => {
      const sheet = Sheets[name];
      if (sheet === undefined) throw damaged();
      const growing = new GrowingGrid(room);
      const comments = putCells(sheet["!data"] ?? [], growing, from1904);
      return growing.grid({
        sheet: name,
        hidden: (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
        names: names[index] ?? [],
        merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 })),
        hiddenRows: placesOf(sheet["!rows"]),
        hiddenColumns: placesOf(sheet["!cols"]).map((column) => [column, column] as const),
        ...(comments.length > 0 && { comments }),
      });
    });
  },
});

/** Where a sparse list has something hidden. */
const placesOf = (infos: readonly ({ readonly hidden?: boolean } | undefined)[] = []): number[] =>
  Object.entries(infos).flatMap(([place, info]) => (info?.hidden === true ? [Number(place)] : []));

/** Sparse: a cell in the last row has no million rows before it. */
type Lines = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** Gives what people wrote on the cells. */
function putCells(lines: Lines, growing: GrowingGrid, from1904: boolean): CellComment[] {
  const comments: CellComment[] = [];
  for (const row of Object.keys(lines).map(Number)) {
    const line = lines[row] ?? [];
    for (const column of Object.keys(line).map(Number)) {
      const cell = line[column];
      if (cell === undefined) continue;
      growing.put(row, column, gridCell(cell, formulaOf(cell, lines), from1904));
      const text = tidied((cell.c ?? []).map((comment) => comment.t));
      if (text !== "") comments.push({ row, column, text });
    }
  }
  return comments;
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
      return isDateFormat(String(z ?? ""))
        ? { value: from1904 ? v + DAYS_FROM_1904 : v, text, formula, error: false, date: true }
        : { value: v, text, formula, error: false };
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
