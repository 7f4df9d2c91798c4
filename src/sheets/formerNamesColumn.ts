/** The column of former names beside a table of Set-up: in workbooks of an earlier version of the add-in there is none. */
import { cellAddress, rangeAddress, type Rectangle } from "./address";
import { findColumns } from "./findColumns";
import { namesText } from "./nameList";
import { sameName } from "../core/unit";
import { textAt, type NamedCells } from "./namedCells";
import { WORKBOOK_NAMES } from "./names";
import { COLOURS } from "./palette";
import type { PlanCell } from "./plan";
import { SETUP_TABLES, tableName } from "./setUpFields";
import type { TableAddition } from "./tableAddition";
import { BODY_LOOK, HEADER_LOOK, WORDS_LOOK } from "./tableLook";

export type NamedUnits = "hospitals" | "collaboratives";

const columnsOf = (units: NamedUnits) =>
  units === "hospitals"
    ? { unit: SETUP_TABLES.hospitals.columns.hospital, formerNames: SETUP_TABLES.hospitals.columns.formerNames }
    : { unit: SETUP_TABLES.collaboratives.columns.collaborative, formerNames: SETUP_TABLES.collaboratives.columns.formerNames };

const besideTable = ({ range }: NamedCells): Rectangle => ({
  row: range.row,
  column: range.column + range.columns,
  rows: range.rows,
  columns: 1,
});

/** The cells in which the column would stand; null where the table has it. */
export function placeOfFormerNames(table: NamedCells, units: NamedUnits): string | null {
  return findColumns(table.values[0] ?? [], columnsOf(units)).at.formerNames === undefined ? rangeAddress(besideTable(table)) : null;
}

/** The column, with one name in it; null where the table has no row for the unit. */
export function planFormerNames(table: NamedCells, units: NamedUnits, unit: string, former: string): TableAddition | null {
  const columns = columnsOf(units);
  const { unit: names } = findColumns(table.values[0] ?? [], columns).at;
  const row = names === undefined ? -1 : table.values.findIndex((_, index) => index > 0 && sameName(textAt(table, index, names), unit));
  if (row === -1) return null;
  const place = besideTable(table);
  const [header, body] = [
    { ...place, rows: 1 },
    { ...place, row: place.row + 1, rows: place.rows - 1 },
  ];
  const size = { before: rangeAddress(table.range), after: rangeAddress({ ...table.range, columns: table.range.columns + 1 }) };
  return {
    sheet: table.sheet,
    block: {
      at: cellAddress(place.row, place.column),
      cells: table.values.map((_, index): PlanCell[] => [
        index === 0 ? columns.formerNames.headers[0] : index === row ? namesText([former]) : null,
      ]),
    },
    formats: [{ range: rangeAddress(place), format: "@" }],
    looks: [
      { areas: rangeAddress(header), look: { ...HEADER_LOOK, ...WORDS_LOOK } },
      { areas: rangeAddress(body), look: { ...BODY_LOOK, fill: COLOURS.white, ...WORDS_LOOK } },
    ],
    table: { name: tableName(units), ...size },
    names: [{ name: WORKBOOK_NAMES[units], ...size }],
  };
}
