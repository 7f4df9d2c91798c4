/** Cells that have no name of ours: what is selected, or all that is used of a sheet. */
import { parseAddress } from "../sheets/address";
import type { NamedCells } from "../sheets/namedCells";

/** Queues a range, cut to what is used of it; null after the sync when that is nothing. */
export function loadRange(range: Excel.Range): () => NamedCells | null {
  return read(range.getUsedRangeOrNullObject(true));
}

/** Queues all used cells of a sheet; null after the sync on an empty one. */
export function loadUsedRange(sheet: Excel.Worksheet): () => NamedCells | null {
  return read(sheet.getUsedRangeOrNullObject(true));
}

function read(range: Excel.Range): () => NamedCells | null {
  range.load("address,values,formulas");
  return () => {
    if (range.isNullObject) return null;
    const { address, values, formulas } = range;
    return { sheet: address.slice(0, address.lastIndexOf("!")), range: parseAddress(address), values, formulas };
  };
}
