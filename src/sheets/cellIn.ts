/** What stands in a cell of a sheet that was loaded, so that it can be put back as it was. */
import { cellAddress, parseAddress } from "./address";
import { formulaAt, partWith, valueAt, type NamedCells, type SheetCells } from "./namedCells";
import { formula, type PlanCell } from "./plan";

/** The formula where there is one, else the value; null of an empty cell. Throws RangeError for a cell that was not loaded. */
export function cellIn(cells: readonly NamedCells[], address: string): PlanCell {
  const place = parseAddress(address);
  const found = partWith(cells, place);
  if (found === null) throw new RangeError(`${cellAddress(place.row, place.column)} was not loaded.`);
  const { part, down, across } = found;
  const written = formulaAt(part, down, across);
  if (written !== null) return formula(written);
  const value = valueAt(part, down, across);
  return value === "" ? null : value;
}

/** All parts of a sheet that were loaded. */
export const partsOf = ({ named }: SheetCells): NamedCells[] => Object.values(named);
