/** The defined names of a workbook, each given to the sheets that it speaks of. */
import { parseAddress, type Rectangle } from "../sheets/address";
import type { GridName } from "./grid";

export interface DefinedName {
  readonly name: string;
  /** What it refers to, as the file says, without "=". */
  readonly refersTo: string;
  /** The sheet it belongs to, counted from 0; null for a name of the whole workbook. */
  readonly sheet: number | null;
}

/** For each sheet: its own names, and those of the workbook that point at it. A value of the whole workbook belongs to no sheet. */
export function gridNames(names: readonly DefinedName[], sheets: readonly string[]): GridName[][] {
  const bySheet = sheets.map((): GridName[] => []);
  for (const { name, refersTo, sheet } of names) {
    const formula = refersTo.trim().replace(/^=/, "");
    const pointed = pointedAt(formula);
    const target = pointed === null ? sheet : sheets.findIndex((tab) => tab.toLowerCase() === pointed.sheet.toLowerCase());
    const range = pointed !== null && (sheet === null || sheet === target) ? pointed.range : null;
    bySheet[sheet ?? target ?? -1]?.push({ name, range, constant: pointed === null ? constantIn(formula) : null });
  }
  return bySheet;
}

/** `'St Luke''s'!$A$1:$B$7`: a sheet and one rectangle on it. */
function pointedAt(formula: string): { readonly sheet: string; readonly range: Rectangle } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!()"]+))!(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)$/.exec(formula);
  if (match === null) return null;
  const [, quoted, bare = "", address = ""] = match;
  return { sheet: quoted?.replaceAll("''", "'") ?? bare, range: parseAddress(address) };
}

/** `"score;1"` or 2: a value that stands for itself. */
function constantIn(formula: string): string | null {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  return /^-?\d+(?:\.\d+)?$/.test(formula) ? formula : null;
}
