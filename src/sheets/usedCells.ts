/** The used cells of any sheet, as Excel gives them: plain lists, with where they begin. */
import type { CellValue } from "./namedCells";

export interface UsedCells {
  /** Of the first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number formats in English. */
  readonly formats: readonly (readonly string[])[];
  /** What the cells show, where it was asked for. */
  readonly texts?: readonly (readonly string[])[];
}
