/**
 * Whether a sheet already is what a plan would make of it, so that a refresh that changes nothing writes nothing.
 * Only the cells are compared: looks belong to whoever has touched them.
 */
import { parseAddress } from "./address";
import type { CellValue, NamedCells } from "./namedCells";
import type { PlanCell, SheetPlan } from "./plan";

/** The used cells of a sheet, as they were loaded. */
export type UsedCells = Pick<NamedCells, "range" | "values" | "formulas">;

/** True when every cell of every block stands on the sheet as planned. What stands elsewhere is not looked at. */
export function isUpToDate(plan: SheetPlan, used: UsedCells): boolean {
  return plan.blocks.every(({ at, cells }) => {
    const { row, column } = parseAddress(at);
    return cells.every((line, down) =>
      line.every((cell, across) => stands(cell, used, row + down - used.range.row, column + across - used.range.column)),
    );
  });
}

function stands(planned: PlanCell, used: UsedCells, row: number, column: number): boolean {
  const value: CellValue = used.values[row]?.[column] ?? "";
  const entry: CellValue = used.formulas[row]?.[column] ?? "";
  const isFormula = typeof entry === "string" && entry.startsWith("=") && entry !== value;
  if (planned !== null && typeof planned === "object") return isFormula && sameFormula(entry, planned.formula);
  return !isFormula && value === (planned ?? "");
}

/** Whether two formulas are one: Excel takes needless quotation marks off a sheet's name, and spaces and capitals do not matter. */
export function sameFormula(a: string, b: string): boolean {
  return plainFormula(a) === plainFormula(b);
}

/** Texts ("...") keep every letter; names of sheets that need no quotation marks lose them; the rest is in capitals without spaces. */
export function plainFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'(?=!)|[^"']+|./g, (part: string, sheet: string | undefined) => {
    if (part.startsWith('"')) return part;
    if (sheet === undefined) return part.replace(/\s+/g, "").toUpperCase();
    return NEEDS_NO_QUOTES.test(sheet) && !LOOKS_LIKE_A_CELL.test(sheet) ? sheet.toUpperCase() : `'${sheet.toUpperCase()}'`;
  });
}

const NEEDS_NO_QUOTES = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** "AB12" and "R1C1" keep theirs. */
const LOOKS_LIKE_A_CELL = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C?\d*|C\d*)$/i;
