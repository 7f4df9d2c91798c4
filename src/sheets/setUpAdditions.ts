/** A hospital and wards that Set-up does not have yet: added to what is known, and written into the empty rows of its tables. */
import { hospitalByName, sameName, type Units, type Ward } from "../core/unit";
import { cellAddress } from "./address";
import { findColumns } from "./findColumns";
import type { NamedCells } from "./namedCells";
import { SETUP_TABLES } from "./setUpFields";

export interface UnitsAdded {
  readonly units: Units;
  /** Null where the hospital is known. */
  readonly hospital: string | null;
  readonly wards: readonly string[];
}

/** Names are compared as people read them: capitals and spaces do not matter. */
export function withUnits(units: Units, hospital: string, wards: readonly string[]): UnitsAdded {
  const known = hospitalByName(units, hospital);
  const newWards = wards.filter((ward) => known?.wards.every(({ name }) => !sameName(name, ward)) ?? true);
  const grown: Ward[] = [...(known?.wards ?? []), ...newWards.map((name) => ({ name }))];
  const hospitals =
    known === null
      ? [...units.hospitals, { name: hospital, shortName: "", collaborative: "", wards: grown }]
      : units.hospitals.map((one) => (one === known ? { ...one, wards: grown } : one));
  return { units: { ...units, hospitals }, hospital: known === null ? hospital : null, wards: newWards };
}

export interface AddedCell {
  readonly cell: string;
  readonly entry: string;
}

/** The cells to write into the hospitals' table; null when it has no empty row left. */
export const hospitalRows = (table: NamedCells, names: readonly string[]): AddedCell[] | null =>
  rowsIn(table, SETUP_TABLES.hospitals.columns, names.map((hospital) => ({ hospital })));

/** The cells to write into the wards' table; null when it has too few empty rows left. */
export const wardRows = (table: NamedCells, wards: readonly { readonly hospital: string; readonly ward: string }[]): AddedCell[] | null =>
  rowsIn(table, SETUP_TABLES.wards.columns, wards);

function rowsIn<Column extends string>(
  table: NamedCells,
  columns: Readonly<Record<Column, { readonly headers: readonly string[] }>>,
  rows: readonly Partial<Readonly<Record<Column, string>>>[],
): AddedCell[] | null {
  const { at } = findColumns(table.values[0] ?? [], columns);
  const empty = table.values.flatMap((line, row) => (row > 0 && line.every((value) => value === "") ? [row] : []));
  if (empty.length < rows.length) return null;
  return rows.flatMap((row, index) =>
    (Object.entries(row) as [Column, string][]).flatMap(([column, entry]): AddedCell[] => {
      const [down, across] = [empty[index], at[column]];
      return down === undefined || across === undefined ? [] : [{ cell: cellAddress(table.range.row + down, table.range.column + across), entry }];
    }),
  );
}
