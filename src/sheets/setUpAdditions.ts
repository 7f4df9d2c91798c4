/** A hospital and wards that Set-up does not have yet: added to what is known, and written into the empty rows of its tables. */
import { hospitalKnownAs } from "../core/formerNames";
import { sameName, type Units, type Ward } from "../core/unit";
import { cellAddress } from "./address";
import { findColumns } from "./findColumns";
import { addressAt, textAt, type NamedCells } from "./namedCells";
import { namesIn, namesText } from "./nameList";
import { SETUP_TABLES } from "./setUpFields";

export interface UnitsAdded {
  readonly units: Units;
  /** Null where the hospital is known. */
  readonly hospital: string | null;
  readonly wards: readonly string[];
}

/** Names are compared as people read them: capitals and spaces do not matter. */
export function withUnits(units: Units, hospital: string, wards: readonly string[]): UnitsAdded {
  const known = hospitalKnownAs(units, hospital);
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
  rowsIn(
    table,
    SETUP_TABLES.hospitals.columns,
    names.map((hospital) => ({ hospital })),
  );

/** The cells to write into the wards' table; null when it has too few empty rows left. */
export const wardRows = (table: NamedCells, wards: readonly { readonly hospital: string; readonly ward: string }[]): AddedCell[] | null =>
  rowsIn(table, SETUP_TABLES.wards.columns, wards);

/** The cell that holds a unit's former names, and what it holds with one more; null where the table has no such row or column. */
export function formerNameCell(
  table: NamedCells,
  level: "hospital" | "collaborative",
  unit: string,
  former: string,
): { readonly cell: string; readonly before: string; readonly after: string } | null {
  const { at } = findColumns<string>(
    table.values[0] ?? [],
    (level === "hospital" ? SETUP_TABLES.hospitals : SETUP_TABLES.collaboratives).columns,
  );
  const { [level]: name, formerNames } = at;
  const row = name === undefined ? -1 : table.values.findIndex((_, index) => index > 0 && sameName(textAt(table, index, name), unit));
  if (row === -1 || formerNames === undefined) return null;
  const before = textAt(table, row, formerNames);
  return {
    cell: addressAt(table, row, formerNames),
    before,
    after: namesText([...namesIn(before).filter((known) => !sameName(known, former)), former]),
  };
}

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
      return down === undefined || across === undefined
        ? []
        : [{ cell: cellAddress(table.range.row + down, table.range.column + across), entry }];
    }),
  );
}
