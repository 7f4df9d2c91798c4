/** Where the cells of a hospital sheet go that a benchmark looks at, when the sheet is made again with a column or a row more. */
import { parseAddress, type Rectangle } from "./address";
import { SHEET_NAMES } from "./names";
import type { CellValue, NamedCells, SheetCells } from "./namedCells";
import type { SheetPlan } from "./plan";
import { hospitalPlaces } from "./readHospitalSheet";

/** Fixed address on the old sheet -> fixed address on the planned one. What is lost on either is left out. */
export function movedPlaces(old: SheetCells, plan: SheetPlan): ReadonlyMap<string, string> {
  const [table, foot] = [planned(plan, SHEET_NAMES.table), planned(plan, SHEET_NAMES.foot)];
  const [from, to] = [hospitalPlaces(old.named), hospitalPlaces({ ...(table && { table }), ...(foot && { foot }) })];
  if (from === null || to === null) return new Map();
  return new Map((["ids", "scores", "serviceUsers", "staff"] as const).flatMap((place) => (from[place] === null || to[place] === null ? [] : [[from[place], to[place]] as const])));
}

/** The typed cells of a named part, as they would be read; formulas are not worked out. */
function planned(plan: SheetPlan, part: string): NamedCells | null {
  const refersTo = plan.names.find(({ name }) => name === part)?.refersTo;
  if (refersTo === undefined || !("range" in refersTo)) return null;
  const range = parseAddress(refersTo.range);
  const values = valuesIn(plan, range);
  return { sheet: plan.name, range, values, formulas: values };
}

function valuesIn(plan: SheetPlan, range: Rectangle): CellValue[][] {
  const values = Array.from({ length: range.rows }, () => Array.from<CellValue>({ length: range.columns }).fill(""));
  for (const { at, cells } of plan.blocks) {
    const { row, column } = parseAddress(at);
    cells.forEach((line, down) =>
      line.forEach((cell, across) => {
        const target = values[row + down - range.row];
        const place = column + across - range.column;
        if (target && place >= 0 && place < range.columns && cell !== null) target[place] = typeof cell === "object" ? cell.formula : cell;
      }),
    );
  }
  return values;
}
