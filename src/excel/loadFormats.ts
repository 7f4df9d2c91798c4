/** Number formats, for cells that are about to be written: in a text cell an entry is taken otherwise. */
import { parseAddress } from "../sheets/address";

/** Address of a cell -> its number format. */
export type FormatOf = (cell: string) => string;

/** Queues the number formats of a range; the returned function gives them after the sync. What lies outside is "General". */
export function loadFormats(range: Excel.Range): () => FormatOf {
  range.load("address,numberFormat");
  return () => {
    if (range.isNullObject) return () => GENERAL;
    const area = parseAddress(range.address);
    const formats = range.numberFormat as readonly (readonly (string | null)[])[];
    return (cell) => {
      const { row, column } = parseAddress(cell);
      return formats[row - area.row]?.[column - area.column] ?? GENERAL;
    };
  };
}

const GENERAL = "General";
