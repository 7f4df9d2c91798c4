/** Formulas that look at one sheet, changed to look at another: where a made sheet is replaced, those that read it must not lose it. */
import { quotedSheet, rangeAddress } from "./address";
import type { CellValue, NamedCells } from "./namedCells";

export interface PointedRow {
  readonly address: string;
  readonly formulas: CellValue[][];
}

/** Runs of formulas beside each other that look at `from`, pointing to `to`. Nothing else is among them: text is never written again. */
export function pointedTo({ range, formulas, values }: Pick<NamedCells, "range" | "formulas" | "values">, from: string, to: string): PointedRow[] {
  return formulas.flatMap((line, down): PointedRow[] => {
    const runs: { readonly column: number; readonly cells: string[] }[] = [];
    line.forEach((entry, across) => {
      if (!isFormula(entry, values[down]?.[across])) return;
      const pointed = pointFormula(entry, from, to);
      if (pointed === entry) return;
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

const isFormula = (entry: CellValue, value: CellValue | undefined): entry is string =>
  typeof entry === "string" && entry.startsWith("=") && entry !== value;

/** Texts in quotation marks stay; a sheet's name may stand with or without its own. */
export function pointFormula(formula: string, from: string, to: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu, (part: string, quoted: string | undefined, bare: string | undefined) => {
    const name = quoted?.replace(/''/g, "'") ?? bare;
    return name !== undefined && name.toLowerCase() === from.toLowerCase() ? `${quotedSheet(to)}!` : part;
  });
}
