/**
 * What reading a file takes that is not the same everywhere. Node unpacks and sums several times as fast as a script can, and has the large
 * library of old workbooks at hand when one comes; a browser has neither, and its reader brings both with it.
 */
import type { Grid } from "./grid";
import type { Limits } from "./limits";

/**
 * Unpacks what was packed by deflate. Never makes more than `size` bytes and one: the one more tells that the size was a lie. Throws where
 * the packed bytes are damaged.
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** A number as one of the workbook's formats shows it. `own` are the workbook's own formats, by number. */
export type ShownAs = (value: number, format: number, own: Readonly<Record<number, string>>, date1904: boolean) => string;

export interface ReadingTools {
  readonly inflate: Inflate;
  /** CRC-32, unsigned. */
  readonly checksum: (bytes: Uint8Array) => number;
  readonly shownAs: ShownAs;
  /** The sheets of an .xls. Throws CannotUse where a sheet is damaged or a limit is passed, and what the library throws. */
  readonly readOldBook: (bytes: Uint8Array, limits: Limits) => Grid[];
}
