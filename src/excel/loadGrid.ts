/** All that a sheet uses, from its own first cell: what `gridFrom` makes a grid of. */
import { parseAddress } from "../sheets/address";
import type { UsedCells } from "../sheets/usedCells";

/** Queues it; null after the sync where the sheet is empty. */
export function loadGrid(sheet: Excel.Worksheet): () => UsedCells | null {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address,values,formulas,numberFormat");
  return () => {
    if (used.isNullObject) return null;
    const { row, column } = parseAddress(used.address);
    return { row, column, values: used.values, formulas: used.formulas, formats: used.numberFormat };
  };
}
