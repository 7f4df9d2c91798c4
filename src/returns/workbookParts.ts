/** The sheets of an .xlsx or .xlsm, from its unpacked parts. */
import { readBookParts } from "./bookParts";
import { commentsOf } from "./commentParts";
import type { Grid } from "./grid";
import { gridNames } from "./gridNames";
import { GrowingGrid, Room } from "./growingGrid";
import type { Limits } from "./limits";
import { CannotUse, notUsable } from "./notUsable";
import type { ShownAs } from "./readingTools";
import { readWorksheet, type BesideCells } from "./worksheetPart";

/** Of a sheet that is a chart. */
const NOTHING: BesideCells = { merges: [], hiddenRows: [], hiddenColumns: [] };

/** Throws CannotUse where a sheet or the workbook's own part is missing or damaged, or a limit is passed. */
export function readSheetParts(unpacked: ReadonlyMap<string, Uint8Array>, limits: Limits, shownAs: ShownAs): Grid[] {
  const parts = new Map([...unpacked].map(([name, part]) => [name.toLowerCase(), part]));
  const bytes = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
  if (bytes > limits.tags * SHORTEST_TAG && [...parts.values()].reduce((sum, part) => sum + tagsIn(part), 0) > limits.tags)
    throw new CannotUse(notUsable("tooLarge"));
  const { sheets, cells, names } = readBookParts(parts, limits.tags, shownAs);
  if (sheets.length > limits.sheets) throw new CannotUse(notUsable("tooLarge"));
  const room = new Room(limits);
  const bySheet = gridNames(
    names,
    sheets.map(({ name }) => name),
  );
  return sheets.map(({ name, hidden, part: place }, index) => {
    const { path, kind } = place ?? { path: `xl/worksheets/sheet${index + 1}.xml`, kind: "worksheet" };
    const part = parts.get(path);
    if (part === undefined && kind === "worksheet") throw new CannotUse(notUsable("damaged"));
    const growing = new GrowingGrid(room);
    const beside = part === undefined || kind !== "worksheet" ? NOTHING : readWorksheet(part, cells, growing, limits.tags);
    const comments = commentsOf(parts, path, limits.tags);
    room.take(
      0,
      comments.reduce((sum, { text }) => sum + text.length, 0),
    );
    return growing.grid({ sheet: name, hidden, names: bySheet[index] ?? [], ...beside, ...(comments.length > 0 && { comments }) });
  });
}

const LESS = 60;
/** "<a>" */
const SHORTEST_TAG = 3;

/** Each becomes memory many times its own size. */
function tagsIn(part: Uint8Array): number {
  let tags = 0;
  for (let at = part.indexOf(LESS); at !== -1; at = part.indexOf(LESS, at + 1)) tags += 1;
  return tags;
}
