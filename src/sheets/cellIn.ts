/** What stands in a cell of a sheet that was loaded, so that it can be put back as it was. */
import { cellAddress, parseAddress } from "./address";
import { formulaAt, valueAt, type NamedCells, type SheetCells } from "./namedCells";
import { formula, type PlanCell } from "./plan";

/** The formula where there is one, else the value; null of an empty cell. Throws RangeError for a cell that was not loaded. */
export function cellIn(cells: readonly NamedCells[], address: string): PlanCell {
  const { row, column } = parseAddress(address);
  const holder = cells.find(
    ({ range }) => row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns,
  );
  if (holder === undefined) throw new RangeError(`${cellAddress(row, column)} was not loaded.`);
  const [down, across] = [row - holder.range.row, column - holder.range.column];
  const written = formulaAt(holder, down, across);
  if (written !== null) return formula(written);
  const value = valueAt(holder, down, across);
  return value === "" ? null : value;
}

/** All parts of a sheet that were loaded. */
export const partsOf = ({ named }: SheetCells): NamedCells[] => Object.values(named);
