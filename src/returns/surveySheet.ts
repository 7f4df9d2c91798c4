/**
 * One pass over a worksheet part of an .xlsx before anything is made of it: how many tags it has, where its cells end, which rows and columns are
 * hidden, what is merged. What stands behind the cells (links, rules, pictures) is cut off: the reader would fill whole sheets with cells
 * for a link over all of them.
 */
import { parseAddress, type Rectangle } from "../sheets/address";
import { MOST_COLUMNS } from "./limits";

export interface SheetSurvey {
  readonly tags: number;
  /** The worksheet is there to its end: one whose end is missing may lack rows as well. */
  readonly whole: boolean;
  /** The bytes up to the end of the cells. */
  readonly cells: Uint8Array;
  readonly merges: readonly Rectangle[];
  readonly hiddenRows: readonly number[];
  /** First and last, as the file has them: a range may go to the last column of the sheet. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const SPACE = 32;

export function surveySheet(bytes: Uint8Array): SheetSurvey {
  const merges: Rectangle[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: [number, number][] = [];
  let tags = 0;
  let end = bytes.length;
  let row = -1;
  let whole = false;
  for (let at = bytes.indexOf(LESS); at !== -1; at = bytes.indexOf(LESS, at + 1)) {
    tags += 1;
    const closes = bytes[at + 1] === SLASH;
    const [from, to] = nameAt(bytes, closes ? at + 2 : at + 1);
    const length = to - from;
    whole = false;
    // Three tags in four are of cells and their values.
    if (length !== 3 && length !== 9) continue;
    const name = String.fromCharCode(...bytes.subarray(from, to));
    if (name === "sheetData") {
      const close = bytes.indexOf(GREATER, to);
      if (closes || bytes[close - 1] === SLASH) end = Math.min(end, close === -1 ? bytes.length : close + 1);
    } else if (closes) whole = name === "worksheet";
    else if (name === "row") {
      const tag = tagText(bytes, to);
      row = (numberIn(tag, "r") ?? row + 2) - 1;
      if (isHidden(tag)) hiddenRows.push(row);
    } else if (name === "col") {
      const tag = tagText(bytes, to);
      const first = numberIn(tag, "min");
      const last = numberIn(tag, "max");
      if (isHidden(tag) && first !== null && last !== null) hiddenColumns.push([first - 1, Math.min(last, MOST_COLUMNS) - 1]);
    } else if (name === "mergeCell") {
      const merge = rectangleIn(tagText(bytes, to));
      if (merge !== null) merges.push(merge);
    }
  }
  return { tags, whole, cells: bytes.subarray(0, end), merges, hiddenRows, hiddenColumns };
}

/** Where the tag's name begins and ends, without the prefix of its namespace. */
function nameAt(bytes: Uint8Array, start: number): readonly [number, number] {
  let from = start;
  let at = start;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? SPACE;
    if (byte === COLON) from = at + 1;
    else if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
  }
  return [from, at];
}

const LONGEST_TAG = 2_000;

/** The attributes of a tag. */
function tagText(bytes: Uint8Array, from: number): string {
  const end = bytes.indexOf(GREATER, from);
  return String.fromCharCode(...bytes.subarray(from, Math.min(end === -1 ? bytes.length : end, from + LONGEST_TAG)));
}

const isHidden = (tag: string): boolean => /\shidden\s*=\s*["'](?:1|true)["']/.test(tag);

function numberIn(tag: string, name: "r" | "min" | "max"): number | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*["'](\\d{1,7})["']`).exec(tag);
  return match === null ? null : Number(match[1]);
}

function rectangleIn(tag: string): Rectangle | null {
  const ref = /\sref\s*=\s*["']([A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6})["']/.exec(tag)?.[1];
  return ref === undefined ? null : parseAddress(ref);
}
