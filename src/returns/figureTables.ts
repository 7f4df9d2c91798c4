/** The tables of figures on any sheet: rows with what they are called, columns with what heads them, and the numbers in between. */
import { fromDecimalText, fromNumber, fromStoredNumber, type Fraction } from "../core/exact";
import { cellAt, type Grid, type GridCell } from "./grid";
import { kindOfLabel, type LabelKind } from "./figureLabels";
import { readHeading } from "./headings";
import { numberBefore, plain } from "./plainWords";
import { isFormText } from "./rowKinds";

export interface Figure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Exactly what stands in the cell; of a formula, the fraction that it came from. */
  readonly value: Fraction;
  readonly decimals: number;
  /** As it stands there: "3.6". */
  readonly text: string;
  readonly isTyped: boolean;
  /** A number that is text to Excel, so no formula counts it. */
  readonly isText: boolean;
}

export interface FigureRow {
  readonly row: number;
  readonly label: string;
  /** The words of the label without a number before them, as they are compared. */
  readonly key: string;
  readonly kind: LabelKind;
}

export interface FigureColumn {
  readonly column: number;
  readonly heading: string;
  readonly kind: LabelKind;
}

export interface FigureTable {
  readonly grid: Grid;
  readonly rows: readonly FigureRow[];
  readonly columns: readonly FigureColumn[];
  /** The columns from the labels to the end of the table. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** By row, then by column. */
  readonly figures: ReadonlyMap<number, ReadonlyMap<number, Figure>>;
}

export const figureAt = ({ figures }: FigureTable, row: number, column: number): Figure | null => figures.get(row)?.get(column) ?? null;

/** So many rows of a table may have no figure (a standard that nobody scored). */
const ROWS_WITHOUT = 2;
const HEADING_ROWS = 2;
const NOT_A_FIGURE = /^(?:n ?a|not applicable|tbc|tba|not (?:uploaded|sent|scored|yet|known)|none|)$/;
const NUMBERING = /^(?:|no|nr|number|id|ref|item|#|standard(?: (?:no|number|id))?)$/;

/** The number in a cell, or null; a date, a yes or no, and text with words in it are none. */
function figureIn(
  sheet: string,
  row: number,
  column: number,
  cell: GridCell,
  exactOf: (value: number, isLong: boolean) => Fraction,
): Figure | null {
  const { value, formula, error, date } = cell;
  if (error || date === true || value === null) return null;
  const where = { sheet, row, column, isTyped: formula === null };
  if (typeof value === "number") {
    const text = String(value);
    const decimals = decimalsOf(text);
    // So long a number nobody typed: it was worked out, and pasted as a value.
    return {
      ...where,
      value: exactOf(value, formula !== null || decimals > MOST_DECIMALS),
      decimals: Math.min(decimals, MOST_DECIMALS),
      text,
      isText: false,
    };
  }
  if (typeof value !== "string" || !/^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) return null;
  const exact = fromDecimalText(value);
  return exact === null ? null : { ...where, value: exact, decimals: decimalsOf(value.trim()), text: value.trim(), isText: true };
}

/** Scores repeat: each number is made exact once. */
function exactOnce(): (value: number, isLong: boolean) => Fraction {
  const known = { short: new Map<number, Fraction>(), long: new Map<number, Fraction>() };
  return (value, isLong) => {
    const seen = isLong ? known.long : known.short;
    const exact = seen.get(value) ?? (isLong ? fromStoredNumber(value) : fromNumber(value));
    seen.set(value, exact);
    return exact;
  };
}

const MOST_DECIMALS = 9;
const decimalsOf = (text: string): number => (/e/i.test(text) ? 0 : (text.split(".")[1]?.length ?? 0));

/** All tables of a sheet, from the top; those side by side from the left. */
export function figureTables(grid: Grid): FigureTable[] {
  const figures = new Map<number, Map<number, Figure>>();
  const exactOf = exactOnce();
  grid.rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      const figure = figureIn(grid.sheet, row, column, cell, exactOf);
      if (figure !== null) figures.set(row, (figures.get(row) ?? new Map<number, Figure>()).set(column, figure));
    }),
  );
  return runsOf(grid, figures).flatMap((rows) =>
    sideBySide(grid, rows, figures).flatMap(([from, to]) => tableOf(grid, rows, [from, to], figures) ?? []),
  );
}

type Figures = ReadonlyMap<number, ReadonlyMap<number, Figure>>;

/** Rows that belong together: with figures, or with a label only between such; a foot may stand one empty row below. */
function runsOf(grid: Grid, figures: Figures): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  let without: number[] = [];
  const end = (): void => {
    if (run.length > 0) runs.push(run);
    [run, without] = [[], []];
  };
  for (let row = 0; row < grid.rows.length; row += 1) {
    const isHeading = isYears(figures.get(row));
    if (figures.has(row) && !isHeading) {
      run.push(...without, row);
      without = [];
    } else if (run.length > 0) {
      const next = figures.has(row + 1) && !isYears(figures.get(row + 1));
      if (isEmptyRow(grid, row)) {
        if (!next || kindOfLabel(firstText(grid, row + 1)) === "body") end();
      } else if (
        isHeading ||
        !holdsNoFigures(grid, row) ||
        without.length === ROWS_WITHOUT ||
        kindOfLabel(firstText(grid, run.at(-1) ?? row)) !== "body"
      )
        end();
      else without.push(row);
    }
  }
  end();
  return runs;
}

const isEmptyRow = (grid: Grid, row: number): boolean => (grid.rows[row] ?? []).every(({ text }) => text.trim() === "");
const firstText = (grid: Grid, row: number): string =>
  (grid.rows[row] ?? []).find(({ value }) => typeof value === "string" && /\p{L}/u.test(value))?.text.trim() ?? "";

/** After its first text, only words that stand in a figure's place: "N/A". A row of headings is thereby none. */
function holdsNoFigures(grid: Grid, row: number): boolean {
  const texts = (grid.rows[row] ?? []).filter(({ text }) => text.trim() !== "");
  return texts.slice(1).every(({ text }) => NOT_A_FIGURE.test(plain(text)));
}

/** A heading row of years: "2020 2021 2022". */
function isYears(line: ReadonlyMap<number, Figure> | undefined): boolean {
  const texts = [...(line?.values() ?? [])].map(({ text }) => text);
  return texts.length >= 2 && texts.every((text) => /^(?:19|20)\d\d$/.test(text));
}

/** From column to column: a part to the right of empty columns is a table of its own where it has labels of its own. */
function sideBySide(grid: Grid, rows: readonly number[], figures: Figures): [number, number][] {
  const last = Math.max(...rows.map((row) => (grid.rows[row]?.length ?? 0) - 1));
  const isUsed = (column: number): boolean => rows.some((row) => cellAt(grid, row, column).text.trim() !== "");
  const parts: [number, number][] = [];
  for (let column = 0; column <= last; column += 1) {
    if (!isUsed(column)) continue;
    const part = parts.at(-1);
    if (part !== undefined && (part[1] === column - 1 || !hasLabels(grid, rows, column, figures))) part[1] = column;
    else parts.push([column, column]);
  }
  return parts;
}

const isWords = ({ value }: GridCell): boolean => typeof value === "string" && /\p{L}/u.test(value) && !NOT_A_FIGURE.test(plain(value));

function hasLabels(grid: Grid, rows: readonly number[], column: number, figures: Figures): boolean {
  const labelled = rows.filter((row) => isWords(cellAt(grid, row, column))).length;
  return (
    labelled * 2 >= rows.filter((row) => figures.get(row)?.has(column + 1) === true).length &&
    labelled > 0 &&
    rows.some((row) => figures.get(row)?.has(column + 1) === true)
  );
}

function tableOf(grid: Grid, all: readonly number[], [from, to]: readonly [number, number], figures: Figures): FigureTable | null {
  const used = Array.from({ length: to - from + 1 }, (_, index) => from + index).map((column) => ({
    column,
    count: all.filter((row) => figures.get(row)?.has(column) === true).length,
    words: all.filter((row) => isWords(cellAt(grid, row, column))).length,
    heading: headingAbove(grid, all[0] ?? 0, column, figures),
  }));
  const mostlyWords = used.filter(({ words, count }) => words > count && words * 2 >= all.length);
  const labels = mostlyWords.find(({ heading }) => heading !== "" && readHeading(heading).role === "standard") ?? mostlyWords[0];
  const columns = used
    .filter(
      ({ column, count, words, heading }) =>
        count > 0 &&
        count >= words &&
        !(NUMBERING.test(plain(heading)) && counts(all, column, figures)) &&
        (labels === undefined || column > labels.column),
    )
    .map(({ column, heading }): FigureColumn => ({ column, heading, kind: kindOfLabel(heading) }));
  if (columns.length === 0) return null;
  const numbers = used.find(({ column }) => column < (columns[0]?.column ?? 0) && counts(all, column, figures));
  const rows = all
    .map((row): FigureRow => {
      const label =
        labels === undefined
          ? cellAt(grid, row, numbers?.column ?? -1).text.trim()
          : cellAt(grid, row, labels.column).text.trim() || firstText(grid, row);
      return { row, label, key: plain(numberBefore(label).words), kind: isFormText(label) ? "other" : kindOfLabel(label) };
    })
    .filter(({ row, label }) => label !== "" || columns.some(({ column }) => figures.get(row)?.has(column) === true));
  return { grid, rows, columns, firstColumn: from, lastColumn: to, figures };
}

/** 1, 2, 3 ... down the column: it numbers the rows. */
function counts(rows: readonly number[], column: number, figures: Figures): boolean {
  const numbers = rows.flatMap((row) => figures.get(row)?.get(column)?.text ?? []).map(Number);
  return (
    numbers.length >= 2 &&
    numbers.every((number, index) => Number.isInteger(number) && (index === 0 || number === (numbers[index - 1] ?? 0) + 1))
  );
}

/** The nearest text above the table's first row, as long as no empty row lies between. */
function headingAbove(grid: Grid, first: number, column: number, figures: Figures): string {
  for (let row = first - 1; row >= Math.max(0, first - HEADING_ROWS) && !isEmptyRow(grid, row); row -= 1) {
    if (figures.has(row) && !isYears(figures.get(row))) return "";
    const text = cellAt(grid, row, column).text.trim();
    if (text !== "") return text;
  }
  return "";
}
