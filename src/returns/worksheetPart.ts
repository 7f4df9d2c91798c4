/**
 * The cells of one worksheet of an .xlsx. Read here and not by SheetJS, which takes several times as long, fills whole sheets with cells for a
 * link over all of them, tells nothing of hidden rows and leaves out without a word a sheet that breaks off.
 */
import { parseAddress, type Rectangle } from "../sheets/address";
import { dateSerial } from "./dateSerial";
import { EMPTY, type GridCell } from "./grid";
import type { GrowingGrid } from "./growingGrid";
import { MOST_COLUMNS } from "./limits";
import { CannotUse, notUsable } from "./notUsable";
import { TagReader, unescaped, type Tag } from "./tags";

/** What of a sheet lies beside its cells. */
export interface BesideCells {
  readonly merges: readonly Rectangle[];
  readonly hiddenRows: readonly number[];
  /** First and last, as the file has them: a range may go to the last column of the sheet. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

/** What cells say by number, and the workbook knows. */
export interface BookOfCells {
  readonly strings: readonly string[];
  /** Whether a style shows numbers as dates. */
  isDate(style: number): boolean;
  /** A number as the style shows it. */
  shown(value: number, style: number): string;
  /** Days by which the workbook's calendar begins later than Excel's usual one. */
  readonly daysLater: number;
}

const damaged = (): CannotUse => new CannotUse(notUsable("damaged"));

interface CellContent {
  readonly kind: string;
  readonly style: number;
  /** What stands in `<v>`; null without it. */
  value: string | null;
  /** Text that stands in the cell itself. */
  inside: string;
}

/** A cell while it is read. */
interface OpenCell extends CellContent {
  readonly row: number;
  readonly column: number;
  formula: string | null;
}

/** Puts the cells into `growing`. Throws CannotUse where the sheet breaks off, a cell is damaged, or there are more tags than the limit. */
export function readWorksheet(part: Uint8Array, book: BookOfCells, growing: Pick<GrowingGrid, "put">, mostTags: number): BesideCells {
  const merges: Rectangle[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: [number, number][] = [];
  const formulas = new SharedFormulas();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let spoken = 0;
  let last: Tag | null = null;
  const tags = new TagReader(new TextDecoder().decode(part), mostTags);
  for (;;) {
    const whole = spoken === 0 ? tags.take(WHOLE_CELL, tagsOfCell) : null;
    if (whole !== null) {
      column = columnOf(whole[1] ?? "");
      const at = Number(whole[2]) - 1;
      growing.put(at, column, wholeCell(whole, formulas.over(at, column), book));
      cell = null;
      last = null;
      continue;
    }
    const begun = cell === null ? tags.take(WHOLE_ROW, () => TAGS_OF_ROW) : null;
    if (begun !== null) {
      row = Number(begun[1]) - 1;
      column = -1;
      last = null;
      continue;
    }
    const tag = tags.next();
    if (tag === null) break;
    last = tag;
    switch (tag.name) {
      case "row":
        if (tag.closes) break;
        row = (numberIn(tag, "r") ?? row + 2) - 1;
        column = -1;
        if (isHidden(tag)) hiddenRows.push(row);
        break;
      case "c":
        if (!tag.closes) {
          cell = cellAt(tag, row, column + 1);
          column = cell.column;
        }
        if ((tag.closes || tag.single) && cell !== null) {
          growing.put(cell.row, cell.column, gridCell(cell, cell.formula ?? formulas.over(cell.row, cell.column), book));
          cell = null;
        }
        break;
      case "v":
        if (!tag.closes && cell !== null) cell.value = tag.text || null;
        break;
      case "f":
        if (!tag.closes && cell !== null) formulas.begin(cell, tag);
        break;
      case "rPh":
        // How a text is spoken, in Japanese: not part of it.
        spoken += tag.closes ? -1 : tag.single ? 0 : 1;
        break;
      case "t":
        if (!tag.closes && cell !== null && spoken === 0) cell.inside += tag.text;
        break;
      case "col": {
        const [from, to] = [numberIn(tag, "min"), numberIn(tag, "max")];
        if (from !== null && to !== null && isHidden(tag)) hiddenColumns.push([from - 1, Math.min(to, MOST_COLUMNS) - 1]);
        break;
      }
      case "mergeCell":
        if (RANGE.test(tag.attribute("ref"))) merges.push(parseAddress(tag.attribute("ref")));
        break;
    }
  }
  // One whose end is missing may lack rows as well.
  if (last === null || last.name !== "worksheet" || !(last.closes || last.single)) throw damaged();
  return { merges, hiddenRows, hiddenColumns };
}

const RANGE = /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/;

function isHidden(tag: Tag): boolean {
  const text = tag.attribute("hidden");
  return text === "1" || text === "true";
}

function numberIn(tag: Tag, name: "r" | "min" | "max"): number | null {
  const text = tag.attribute(name);
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}

/**
 * A cell without a formula as nearly every program writes it, read in one go: most of a workbook is such cells, and tag by tag they take
 * far longer. What is written in any other way is read by its tags.
 */
const WHOLE_CELL =
  /<c r="([A-Z]{1,3})(\d{1,10})"(?: s="(\d{1,9})")?(?: t="(\w+)")?(?:\/>|>(?:<v>([^<]*)<\/v>|<is><t>([^<]*)<\/t><\/is>)<\/c>)/y;

/** The end of a row and the beginning of the next, which says where it is and not that it is hidden. */
const WHOLE_ROW = /<\/row><row r="(\d{1,10})"(?: (?![\w:]*hidden)[\w:]+="[^"<>]*")*>/y;
const TAGS_OF_ROW = 2;

// Groups are asked for by their number: to take a match apart as a list costs more than to find it.
const tagsOfCell = (match: RegExpExecArray): number => (match[5] !== undefined ? 4 : match[6] !== undefined ? 6 : 1);

function wholeCell(match: RegExpExecArray, formula: string | null, book: BookOfCells): GridCell {
  const [value, inside] = [match[5], match[6]];
  return gridCell(
    {
      kind: match[4] ?? "",
      style: Number(match[3] ?? "0"),
      value: value === undefined ? null : unescaped(value) || null,
      inside: inside === undefined ? "" : unescaped(inside),
    },
    formula,
    book,
  );
}

const LETTER_A = 65;
const LETTERS = 26;

function columnOf(letters: string): number {
  let place = 0;
  for (let at = 0; at < letters.length; at += 1) place = place * LETTERS + letters.charCodeAt(at) - LETTER_A + 1;
  return place - 1;
}

/** @param row @param column where it stands if it does not say so itself */
function cellAt(tag: Tag, row: number, column: number): OpenCell {
  const address = tag.attribute("r");
  const open = { kind: tag.attribute("t"), style: Number(tag.attribute("s")), value: null, inside: "", formula: null };
  if (address === "") return { row, column, ...open };
  const digits = address.search(/\d/);
  if (digits < 1 || !/^[A-Z]{1,3}\d{1,10}$/.test(address)) throw damaged();
  return { row: Number(address.slice(digits)) - 1, column: columnOf(address.slice(0, digits)), ...open };
}

/** Formulas that several cells share: only the first has the text, and the others are given it as it is. */
class SharedFormulas {
  private readonly byNumber = new Map<string, string>();
  private readonly filled: { readonly area: Rectangle; readonly formula: string }[] = [];

  begin(cell: OpenCell, tag: Tag): void {
    const text = tag.single ? "" : tag.text.replaceAll("_xlfn.", "");
    const shared = tag.attribute("t") === "shared" ? tag.attribute("si") : null;
    if (text === "") {
      if (shared !== null) cell.formula = this.byNumber.get(shared) ?? null;
      return;
    }
    cell.formula = `=${text}`;
    if (shared !== null) this.byNumber.set(shared, cell.formula);
    if (tag.attribute("t") === "array" && RANGE.test(tag.attribute("ref")))
      this.filled.push({ area: parseAddress(tag.attribute("ref")), formula: cell.formula });
  }

  /** The one that fills an area with the cell in it; null where none does. */
  over(row: number, column: number): string | null {
    if (this.filled.length === 0) return null;
    const isIn = ({ area }: { readonly area: Rectangle }): boolean =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    return this.filled.find(isIn)?.formula ?? null;
  }
}

function gridCell({ kind, style, value, inside }: CellContent, formula: string | null, book: BookOfCells): GridCell {
  switch (kind) {
    case "inlineStr":
      return textCell(plainString(inside), formula);
    case "str":
      return textCell(plainString(value ?? ""), formula);
    case "s": {
      if (value === null) return nothing(formula);
      const text = book.strings[parseInt(value, 10)];
      if (text === undefined) throw damaged();
      return textCell(text, formula);
    }
    case "e":
      return value === null ? nothing(formula) : { value: null, text: value, formula, error: true };
    case "b": {
      if (value === null) return nothing(formula);
      const isTrue = value === "1" || value === "true";
      return { value: isTrue, text: isTrue ? "TRUE" : "FALSE", formula, error: false };
    }
    default:
      if (value === null) return nothing(formula);
      return kind === "d"
        ? numberCell(dateSerial(value) - book.daysLater, style, formula, true, book)
        : numberCell(parseFloat(value), style, formula, book.isDate(style), book);
  }
}

function numberCell(value: number, style: number, formula: string | null, isDate: boolean, book: BookOfCells): GridCell {
  if (!Number.isFinite(value)) throw damaged();
  const text = book.shown(value, style);
  return isDate ? { value: value + book.daysLater, text, formula, error: false, date: true } : { value, text, formula, error: false };
}

const textCell = (text: string, formula: string | null): GridCell => ({ value: text, text, formula, error: false });
const nothing = (formula: string | null): GridCell => (formula === null ? EMPTY : { value: null, text: "", formula, error: false });

/** Characters that XML cannot hold are written by their number: "_x000D_". */
export function plainString(text: string): string {
  const whole = text.includes("_x")
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return whole.includes("\r") ? whole.replaceAll("\r\n", "\n") : whole;
}
