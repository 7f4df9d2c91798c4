import { areaAddress, columnNumber, parseCellAddress } from "../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../book/model";

/** Addresses as files write them: `A1:B2 D4`, and `'Ward A'!$A$1:$B$2` in names and charts. */

export function sqref(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}

/** Always in quotes: every program reads that, whatever the name. */
export function sheetPrefix(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'!`;
}

/** `$A$1:$B$2`, `$1:$3`, `$A:$C`. */
export function fixedAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

const ROWS = /^\$?(\d+):\$?(\d+)$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/** One address without sheet, with or without dollars; null for what is none. */
export function areaFrom(address: string): Area | null {
  const rows = ROWS.exec(address);
  if (rows) return within({ top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 });
  const columns = COLUMNS.exec(address);
  if (columns) return within({ top: 0, bottom: MAX_ROWS - 1, left: columnNumber(columns[1] ?? ""), right: columnNumber(columns[2] ?? "") });
  const [first = "", second = first] = address.split(":");
  const start = parseCellAddress(first),
    end = parseCellAddress(second);
  return start && end && within({ top: start.row, left: start.column, bottom: end.row, right: end.column });
}

function within(area: Area): Area | null {
  return area.top >= 0 &&
    area.top <= area.bottom &&
    area.bottom < MAX_ROWS &&
    area.left >= 0 &&
    area.left <= area.right &&
    area.right < MAX_COLUMNS
    ? area
    : null;
}

/** `A1:B2 D4`; what is no address is left out. */
export function areasFrom(text: string): Area[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((address) => areaFrom(address) ?? []);
}
