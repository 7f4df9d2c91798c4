/**
 * A sheet of somebody's workbook as plain cells: all that the layout finder ever sees of it. The same whether it was read from a file or
 * from the sheet that is open in Excel. Rows and columns count from 0, from A1.
 */
import type { Rectangle } from "../sheets/address";

export interface GridCell {
  /** Null where nothing is. A date is its serial number, as Excel counts days; an error is null: see `error` and `text`. */
  readonly value: string | number | boolean | null;
  /** As the sheet shows it: "04/05/2023", "75%", "#REF!". */
  readonly text: string;
  /** In English, with its "="; null for a cell without a formula. `value` is the result that was last worked out, null where none was saved. */
  readonly formula: string | null;
  /** The cell shows an error of Excel's, such as #REF!. */
  readonly error: boolean;
  /** A number that the sheet shows as a date. */
  readonly date?: true;
}

/** A defined name of this sheet, or of the workbook where it points at this sheet. */
export interface GridName {
  readonly name: string;
  /** Null where the name is no single rectangle of this sheet. */
  readonly range: Rectangle | null;
  /** What the name says where it stands for a value: "2" for =2, "score" for ="score". */
  readonly constant: string | null;
}

/** A note or comment on a cell, the answers to it in one with it. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Grid {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Rows end with their last cell that holds anything: reach into them with `cellAt`. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly merges: readonly Rectangle[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly names: readonly GridName[];
  /** What people wrote on cells and not into them; absent where nobody did. Never read as scores. */
  readonly comments?: readonly CellComment[];
  /** The first of the cells that were left out because they lie far below all others; absent where none was. */
  readonly stray?: string;
}

/** A cell with nothing in it. */
export const EMPTY: GridCell = { value: null, text: "", formula: null, error: false };

/** The cell at a row and column from 0; `EMPTY` beyond what the sheet uses. */
export const cellAt = (grid: Grid, row: number, column: number): GridCell => grid.rows[row]?.[column] ?? EMPTY;

/** What `gridOf` cannot know from the cells; all of it is optional. `formats` are number formats in English, which tell dates from numbers. */
export type GridFacts = Partial<Omit<Grid, "rows">> & { readonly formats?: readonly (readonly string[])[] };

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!)$/;

/** A grid from the two-dimensional lists that Excel gives of a range that begins at A1: an empty cell is "", a cell without a formula repeats its value. */
export function gridOf(
  values: readonly (readonly (string | number | boolean)[])[],
  texts: readonly (readonly string[])[],
  formulas: readonly (readonly (string | number | boolean)[])[],
  { formats, ...facts }: GridFacts = {},
): Grid {
  const rows = values.map((line, row) =>
    line.map((value, column) => {
      const formula = formulas[row]?.[column];
      return gridCell(value, texts[row]?.[column] ?? String(value), isFormula(formula, value) ? formula : null, formats?.[row]?.[column]);
    }),
  );
  return { sheet: "", hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], names: [], ...facts, rows: rows.map(withoutTail) };
}

function gridCell(value: string | number | boolean, text: string, formula: string | null, format = ""): GridCell {
  if (value === "" && formula === null) return EMPTY;
  const error = typeof value === "string" && ERROR.test(value);
  const date = typeof value === "number" && isDateFormat(format);
  return { value: error ? null : value, text: error ? value : text, formula, error, ...(date && { date }) };
}

/** Text that begins with "=" is typed with an apostrophe, and Excel answers it alike as formula and as value. */
const isFormula = (formula: string | number | boolean | undefined, value: string | number | boolean): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Whether a number format shows days, months, years or hours. Words in quotation marks, escapes, and [Red] or [$-809] are no part of that; [h] is. */
export function isDateFormat(format: string): boolean {
  const bare =
    format
      .replace(/"[^"]*"|\\.|_.|\*./g, "")
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
      .split(";")[0] ?? "";
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

/** The cells up to the last that holds anything. */
function withoutTail(cells: readonly GridCell[]): readonly GridCell[] {
  let end = cells.length;
  while (end > 0 && isEmpty(cells[end - 1] ?? EMPTY)) end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

/** Nothing stands in the cell, no formula either. */
export const isEmpty = ({ value, formula, error }: GridCell): boolean => (value === null || value === "") && formula === null && !error;
