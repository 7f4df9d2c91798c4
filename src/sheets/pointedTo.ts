/** Formulas that look at one sheet, changed to look at another: where a made sheet is replaced, those that read it must not lose it. */
import { quotedSheet, rangeAddress, type Rectangle } from "./address";
import type { CellValue, NamedCells } from "./namedCells";

export interface PointedRow {
  readonly address: string;
  readonly formulas: CellValue[][];
}

/** Where formulas are to look: another sheet, and other cells of it than on the old one (fixed addresses). */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly places: ReadonlyMap<string, string>;
}

type Entries = readonly (readonly CellValue[])[];

/** Runs of changed formulas beside each other. Nothing else is among them: text is never written again. `range`: where they all lie. */
export function changedRows(range: Rectangle, before: Entries, after: Entries): PointedRow[] {
  return before.flatMap((line, down): PointedRow[] => {
    const runs: { readonly column: number; readonly cells: CellValue[] }[] = [];
    line.forEach((entry, across) => {
      const pointed = after[down]?.[across];
      if (pointed === undefined || pointed === entry) return;
      const run = runs.at(-1);
      if (run !== undefined && run.column + run.cells.length === across) run.cells.push(pointed);
      else runs.push({ column: across, cells: [pointed] });
    });
    return runs.map(({ column, cells }) => ({
      address: rangeAddress({ row: range.row + down, column: range.column + column, rows: 1, columns: cells.length }),
      formulas: [cells],
    }));
  });
}

/** All formulas of the cells, those that look at the old sheet pointing to the new. */
export function pointedFormulas({ formulas, values }: Pick<NamedCells, "formulas" | "values">, move: Move): CellValue[][] {
  const from = quotedSheet(move.from).slice(1, -1).toLowerCase();
  return formulas.map((line, down) =>
    line.map((entry, across) =>
      // Most formulas of a large list look at other sheets: to find its name is quicker than to take a formula to pieces.
      isFormula(entry, values[down]?.[across]) && entry.toLowerCase().includes(from) ? pointFormula(entry, move) : entry,
    ),
  );
}

const isFormula = (entry: CellValue, value: CellValue | undefined): entry is string =>
  typeof entry === "string" && entry.startsWith("=") && entry !== value;

const REFERENCE = /"(?:[^"]|"")*"|(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.]*))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)?/gu;

/** Texts in quotation marks stay; a sheet's name may stand with or without its own. */
function pointFormula(formula: string, { from, to, places }: Move): string {
  return formula.replace(REFERENCE, (part: string, quoted: string | undefined, bare: string | undefined, place: string | undefined) => {
    const name = quoted?.replace(/''/g, "'") ?? bare;
    return name !== undefined && name.toLowerCase() === from.toLowerCase()
      ? `${quotedSheet(to)}!${places.get(place ?? "") ?? place ?? ""}`
      : part;
  });
}
