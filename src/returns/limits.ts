/** How large a returned file may be. A return of twelve areas is under 1 MB; what is far beyond that is set aside before it can harm anything. */

export interface Limits {
  /** Of the file as it was sent. */
  readonly fileBytes: number;
  /** Parts inside an .xlsx or .ods. */
  readonly entries: number;
  /** Of all parts that are read, unpacked. */
  readonly unpackedBytes: number;
  /** Tags in all parts that are read: each becomes memory many times its own size. */
  readonly tags: number;
  /** Cells with something in them and the blanks and empty rows before them, of all sheets. What strayed far below all others does not count. */
  readonly cells: number;
  /** Characters in all cells, a text that stands in many cells counted each time. */
  readonly characters: number;
  readonly sheets: number;
  /** For reading and recognising one file; held by whoever runs the worker, as code that hangs cannot look at a clock. */
  readonly milliseconds: number;
}

const MEGABYTE = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 20 * MEGABYTE,
  entries: 5_000,
  unpackedBytes: 64 * MEGABYTE,
  tags: 2_000_000,
  cells: 4_000_000,
  characters: 20_000_000,
  sheets: 250,
  milliseconds: 20_000,
};

/** A cell below more empty rows than this strayed there: a space typed by mistake, somebody's note. It is left out, and said. */
export const FARTHEST_APART = 10_000;

/** The rows and columns of Excel's largest sheet; a cell beyond them is damage. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
