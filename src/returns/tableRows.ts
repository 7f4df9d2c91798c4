/**
 * The rows of one table: which hold a standard, and which a name of an area or ward above those below it. Averages, keys, forms and
 * notes are passed over.
 */
import type { Scale } from "../core/scale";
import { cellAt, type Grid } from "./grid";
import { numberBefore, plain, wordCount } from "./plainWords";
import { readReturnedScore } from "./readReturnedScore";
import { rowKindOf } from "./rowKinds";
import { filledColumns, matchAt, rowsBetween, textAt, type PlacedMatch, type Scan } from "./scan";

export interface TablePlace {
  /** First row below the headings. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly standardColumn: number;
  readonly numberColumn: number | null;
}

export interface StandardRow {
  readonly row: number;
  readonly text: string;
  readonly number: string;
  readonly match: PlacedMatch | null;
  /** The names that stand above it in rows of their own, the nearest last. */
  readonly sections: readonly string[];
  /** Nothing but a number says which standard is meant. */
  readonly numberOnly: boolean;
}

/** From top to bottom. */
export function standardRows(scan: Scan, place: TablePlace, scale: Scale): StandardRow[] {
  const { firstRow, lastRow, standardColumn, numberColumn } = place;
  const all = rowsBetween(scan, firstRow, lastRow);
  const lastKnown = all.findLast((row) => matchAt(scan, row, standardColumn) !== null) ?? -1;
  const anyKnown = lastKnown >= 0;
  const rows: StandardRow[] = [];
  let sections: string[] = [];
  let sectionIsOpen = false;
  let ended = false;
  let before = firstRow - 1;
  for (const row of all) {
    ended = ended || (anyKnown && row - before > 1 && row - 1 > lastKnown);
    before = row;
    const filled = filledIn(scan, place, row);
    const text = textAt(scan.grid, row, standardColumn);
    const first = filled[0];
    if (first === undefined) continue;
    const match = matchAt(scan, row, standardColumn);
    const label = textAt(scan.grid, row, first);
    if (match === null) {
      const ofLabel = rowKindOf(label, scale);
      const ofText = text === label ? ofLabel : rowKindOf(text, scale);
      if (ofLabel === "foot" || ofText === "foot") ended = ended || row > lastKnown;
      const isOwn = ofLabel !== "foot" && ofText === "beside" && isScoredSentence(scan, place, row, text, filled, scale);
      if ((ofLabel !== null || ofText !== null) && !isOwn) continue;
    }
    const own = numberBefore(text);
    const alone = numberAlone(text);
    const number = numberColumn === null ? own.number : textAt(scan.grid, row, numberColumn) || own.number;
    const kind = match !== null ? "standard" : kindOf(scan, place, row, { text, number, alone, filled, scale, anyKnown, ended });
    if (kind === "section") {
      sections = sectionIsOpen ? [...sections, label] : [label];
      sectionIsOpen = true;
    } else if (kind === "standard") {
      sectionIsOpen = false;
      rows.push({
        row,
        text: own.words,
        number: alone ?? number,
        match,
        sections,
        numberOnly: match === null && (text === "" || alone !== null),
      });
    }
  }
  return rows;
}

/** "Standard 4", "S4" or "4" without any words. */
function numberAlone(text: string): string | null {
  return /^(?:(?:standard|safon|question|item|s|q)\s*)?(\d{1,2}(?:\.\d{1,2})*)[.):]?$/i.exec(text)?.[1] ?? null;
}

function filledIn({ grid }: Scan, { firstColumn, lastColumn }: TablePlace, row: number): readonly number[] {
  const filled = filledColumns(grid, row);
  const isWhole = (filled[0] ?? 0) >= firstColumn && (filled.at(-1) ?? 0) <= lastColumn;
  return isWhole ? filled : filled.filter((column) => column >= firstColumn && column <= lastColumn);
}

interface UnknownRow {
  readonly text: string;
  readonly number: string;
  /** A number that is all there is of the text. */
  readonly alone: string | null;
  readonly filled: readonly number[];
  readonly scale: Scale;
  readonly anyKnown: boolean;
  /** The known standards are over, and an empty row or a foot has followed. */
  readonly ended: boolean;
}

function kindOf(
  { grid }: Scan,
  place: TablePlace,
  row: number,
  { text, number, alone, filled, scale, anyKnown, ended }: UnknownRow,
): "standard" | "section" | null {
  const isNumbered = /\d/.test(number) || alone !== null;
  const others = othersIn(filled, place);
  const hasScore = others.some((column) => isScore(grid, row, column, scale));
  if (text === "" || alone !== null)
    return isNumbered && hasScore && !ended ? "standard" : text === "" && filled.length === 1 && !hasScore ? "section" : null;
  const words = wordCount(text);
  if (ended && !isNumbered) return filled.length === 1 && words <= LONGEST_SECTION ? "section" : null;
  if (isNumbered && words >= FEWEST_WORDS) return "standard";
  if (others.length === 0) return words <= LONGEST_SECTION && plain(text) !== "" ? "section" : anyKnown ? null : "standard";
  return (words >= FEWEST_WORDS && (hasScore || others.length > 0)) || hasScore ? "standard" : null;
}

/** "Key workers are known to everybody", with a score beside it: the standard of a ward's own, though it begins as a key does. */
function isScoredSentence({ grid }: Scan, place: TablePlace, row: number, text: string, filled: readonly number[], scale: Scale): boolean {
  const isSentence = !/\d/.test(text) && wordCount(text) > FEWEST_WORDS;
  return isSentence && othersIn(filled, place).some((column) => isScore(grid, row, column, scale));
}

const othersIn = (filled: readonly number[], { standardColumn, numberColumn }: TablePlace): number[] =>
  filled.filter((column) => column !== standardColumn && column !== numberColumn);

function isScore(grid: Grid, row: number, column: number, scale: Scale): boolean {
  const { form } = readReturnedScore(cellAt(grid, row, column), scale);
  return form === "number" || form === "text" || form === "notApplicable" || form === "decimal" || form === "ragWord";
}

const FEWEST_WORDS = 3;
/** The name of an area or ward; what is longer is a sentence. */
const LONGEST_SECTION = 7;
