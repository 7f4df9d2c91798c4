/** The top of one sheet of a file, for somebody to say where its scores are. Done in the worker as well: a file is never read elsewhere. */
import type { Grid } from "./grid";
import type { Limits } from "./limits";
import { isNotUsable } from "./notUsable";
import { readFile } from "./readFile";

export interface Look {
  readonly look: { readonly file: string; readonly bytes: Uint8Array; readonly sheet: string; readonly limits: Limits };
}

export interface Looked {
  /** Null where the file cannot be read, or has no such sheet any more. */
  readonly looked: Grid | null;
}

/** Titles and headings stand above; a table that begins further down is found by its headings all the same. */
const ROWS = 60;

export function lookAt({ look: { file, bytes, sheet, limits } }: Look): Looked {
  const read = readFile(bytes, file, limits);
  const grid = isNotUsable(read) ? undefined : read.grids.find((one) => one.sheet === sheet);
  return { looked: grid === undefined ? null : { ...grid, rows: grid.rows.slice(0, ROWS) } };
}
