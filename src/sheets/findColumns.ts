/** Columns by the text of their header, wherever they have been moved to. */
import { headerKey, type CellValue } from "./namedCells";

export interface FoundColumns<Column extends string> {
  /** Counted from 0 inside the table. */
  readonly at: Partial<Readonly<Record<Column, number>>>;
  /** Columns whose header stands twice: which of the two is meant cannot be known. */
  readonly twice: readonly Column[];
}

/** Case, spaces and line breaks in a header do not matter; of several names for a column any will do. */
export function findColumns<Column extends string>(
  headerRow: readonly CellValue[],
  columns: Readonly<Record<Column, { readonly headers: readonly string[] }>>,
): FoundColumns<Column> {
  const at: Partial<Record<Column, number>> = {};
  const twice: Column[] = [];
  const keys = headerRow.map(headerKey);
  for (const column of Object.keys(columns) as Column[]) {
    const names = columns[column].headers.map(headerKey);
    const places = keys.flatMap((key, index) => (names.includes(key) ? [index] : []));
    const [first] = places;
    if (first !== undefined) at[column] = first;
    if (places.length > 1) twice.push(column);
  }
  return { at, twice };
}
