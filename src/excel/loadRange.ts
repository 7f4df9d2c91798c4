/** Cells as plain arrays, whatever range they come from. */
import { parseAddress } from "../sheets/address";
import type { NamedCells } from "../sheets/namedCells";

/** Queues what a range holds; null after the sync where there is no such range. */
export function loadRange(range: Excel.Range): () => NamedCells | null {
  range.load("address,values,formulas");
  return () => {
    if (range.isNullObject) return null;
    const { address, values, formulas } = range;
    return { sheet: sheetOf(address), range: parseAddress(address), values, formulas };
  };
}

/** The same without formulas: every cell counts as typed. */
export function loadRangeValues(range: Excel.Range): () => NamedCells | null {
  range.load("address,values");
  return () => {
    if (range.isNullObject) return null;
    const { address, values } = range;
    return { sheet: sheetOf(address), range: parseAddress(address), values, formulas: values };
  };
}

/** The sheet part of `'St Luke''s'!A1:B7`, as the tab reads. */
function sheetOf(address: string): string {
  const quoted = address.slice(0, address.lastIndexOf("!"));
  return quoted.startsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
}
