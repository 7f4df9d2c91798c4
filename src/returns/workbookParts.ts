/** The sheets of an .xlsx or .xlsm, from its unpacked parts. */
import type { Grid } from "./grid";
import { gridNames } from "./gridNames";
import { GrowingGrid, Room } from "./growingGrid";
import type { Limits } from "./limits";
import { CannotUse, notUsable } from "./notUsable";
import { workbookRelationships } from "./relationships";
import { readBookParts } from "./spreadsheetReader";
import { readWorksheet, type BesideCells } from "./worksheetPart";

const IS_WORKSHEET = /(?:^|\/)worksheets\//i;
/** Of a sheet that is a chart. */
const NOTHING: BesideCells = { merges: [], hiddenRows: [], hiddenColumns: [] };

/** Throws CannotUse where a sheet is missing or damaged or a limit is passed, and what the reader of the other parts throws. */
export function readSheetParts(parts: ReadonlyMap<string, Uint8Array>, limits: Limits): Grid[] {
  if ([...parts.values()].reduce((sum, part) => sum + tagsIn(part), 0) > limits.tags) throw new CannotUse(notUsable("tooLarge"));
  const worksheets = new Map([...parts].map(([name, part]) => [name.toLowerCase(), part]));
  const { sheets, cells, names } = readBookParts(new Map([...parts].filter(([name]) => !IS_WORKSHEET.test(name))));
  if (sheets.length > limits.sheets) throw new CannotUse(notUsable("tooLarge"));
  const room = new Room(limits);
  const related = workbookRelationships(parts);
  const bySheet = gridNames(names, sheets.map(({ name }) => name));
  return sheets.map(({ name, hidden, id }, index) => {
    const { path, kind } = related.get(id) ?? { path: `xl/worksheets/sheet${index + 1}.xml`, kind: "worksheet" };
    const part = worksheets.get(path);
    if (part === undefined && kind === "worksheet") throw new CannotUse(notUsable("damaged"));
    const growing = new GrowingGrid(room);
    const beside = part === undefined || kind !== "worksheet" ? NOTHING : readWorksheet(part, cells, growing, limits.tags);
    return growing.grid({ sheet: name, hidden, names: bySheet[index] ?? [], ...beside });
  });
}

const LESS = 60;

/** Each becomes memory many times its own size. */
function tagsIn(part: Uint8Array): number {
  let tags = 0;
  for (let at = part.indexOf(LESS); at !== -1; at = part.indexOf(LESS, at + 1)) tags += 1;
  return tags;
}
