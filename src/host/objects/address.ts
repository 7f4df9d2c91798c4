import { areaAddress, WHOLE_SHEET } from "../book/area";
import type { Area, Sheet } from "../book/model";
import { invalidArgument } from "../hostError";
import type { HostState } from "../hostState";

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^([a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*)$/i;

/** "Sheet1", or in quotes where Excel would write them: `'St Luke''s'`. */
function quotedSheetName(name: string): string {
  return PLAIN_NAME.test(name) && !LOOKS_LIKE_A_CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** As `Range.address` gives it: "Sheet1!A1:B2". */
export function fullAddress(sheet: Sheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${areaAddress(area)}`;
}

/** As formulas of names and charts are kept: "='Ward A'!$A$1:$B$2". */
export function referenceFormula(sheet: Sheet, area: Area): string {
  const dollars = areaAddress(area)
    .replace(/([A-Z]+)(?=[0-9:]|$)/g, "$$$1")
    .replace(/([0-9]+)/g, "$$$1");
  return `=${quotedSheetName(sheet.name)}!${dollars}`;
}

/**
 * Where an address or a name leads, seen from a sheet; left out it is the whole sheet. InvalidArgument when it is no
 * address, or one on another sheet.
 */
export function areaAt(address: string | null, sheet: Sheet, host: HostState): Area {
  if (address === null || address === "") return WHOLE_SHEET;
  const found = host.book.areaOf(`=${address}`, sheet);
  if (!found || found.sheet.id !== sheet.id) throw invalidArgument();
  return found.area;
}

/** "A1:B2, C5" -> both areas. Commas inside quoted sheet names do not part. */
export function areasAt(address: string, sheet: Sheet, host: HostState): Area[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  if (parts.length === 0) throw invalidArgument();
  return parts.map((part) => areaAt(part.trim(), sheet, host));
}
