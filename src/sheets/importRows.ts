/** Standards that somebody has in a list: a range of cells with a header row becomes entries for core's `importStandards`. */
import type { StandardEntry } from "../core/frameworkImport";
import { messages } from "../core/messages";
import { findColumns } from "./findColumns";
import { STANDARD_COLUMNS } from "./frameworkColumns";
import { addressAt, textAt, type NamedCells } from "./namedCells";

const COLUMNS = {
  area: STANDARD_COLUMNS.area,
  number: STANDARD_COLUMNS.number,
  text: STANDARD_COLUMNS.text,
  shortTitle: STANDARD_COLUMNS.shortTitle,
  easyRead: STANDARD_COLUMNS.easyRead,
  view: STANDARD_COLUMNS.view,
  id: STANDARD_COLUMNS.id,
} as const satisfies Record<keyof StandardEntry, unknown>;
type ImportColumn = keyof typeof COLUMNS;

/** Without these there is no standard; the area may be given beside the list. */
const NEEDED = ["number", "text"] as const satisfies readonly ImportColumn[];
/** A list may have a title above its headers. */
const HEADER_WITHIN = 10;

export type ImportedRows =
  { readonly entries: readonly StandardEntry[]; readonly placeOf: (index: number) => string } | { readonly problems: readonly string[] };

/**
 * Reads the rows below the first row that has the needed headers. A row without number and words is passed over.
 * @param areaName the area of rows that name none; "" where the list has to
 */
export function readStandardRows(cells: NamedCells, areaName: string): ImportedRows {
  const headerRow = cells.values.slice(0, HEADER_WITHIN).findIndex((line) => {
    const { at } = findColumns(line, COLUMNS);
    return NEEDED.every((column) => at[column] !== undefined) && (areaName !== "" || at.area !== undefined);
  });
  const wanted: readonly ImportColumn[] = areaName === "" ? ["area", ...NEEDED] : NEEDED;
  if (headerRow < 0) return { problems: [messages.noHeadersToBringIn(wanted.map((column) => COLUMNS[column].headers[0]))] };

  const { at, twice } = findColumns(cells.values[headerRow] ?? [], COLUMNS);
  if (twice.length > 0) return { problems: twice.map((column) => messages.frameworkColumnTwice(COLUMNS[column].headers[0])) };
  const places: string[] = [];
  const entries = cells.values.flatMap((_line, row): StandardEntry[] => {
    if (row <= headerRow) return [];
    const text = (column: ImportColumn): string => (at[column] === undefined ? "" : textAt(cells, row, at[column]));
    if (text("number") === "" && text("text") === "") return [];
    places.push(addressAt(cells, row, at.text ?? 0));
    return [
      {
        area: text("area") || areaName,
        number: text("number"),
        text: text("text"),
        shortTitle: text("shortTitle"),
        easyRead: text("easyRead"),
        view: text("view"),
        id: text("id"),
      },
    ];
  });
  return { entries, placeOf: (index) => places[index] ?? cells.sheet };
}
