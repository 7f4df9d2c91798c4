/**
 * How many lines a text takes in a column, and how high its row must be.
 *
 * Excel does not grow a row whose height was set, nor always one whose wrapped text was written for it, so the plan
 * reckons heights itself, from the advance widths of Arial (Liberation Sans has the same).
 */

/** Characters by their width in thousandths of the type size. */
const REGULAR: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, "ijl‘’"],
  [260, "|"],
  [278, " !,./:;I[\\]ft\u00A0"],
  [333, "()-`r·“”"],
  [334, "{}"],
  [350, "•"],
  [355, '"'],
  [389, "*"],
  [469, "^"],
  [500, "Jcksvxyz"],
  [556, "#$0123456789?L_abdeghnopqu£–"],
  [584, "+<=>~"],
  [611, "FTZ"],
  [667, "&ABEKPSVXY"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "Mm"],
  [889, "%"],
  [944, "W"],
  [1000, "—…"],
  [1015, "@"],
];
const BOLD: readonly (readonly [number, string])[] = [
  [238, "'"],
  [278, " ,./I\\ijl‘’\u00A0"],
  [280, "|"],
  [333, "!()-:;[]`ft·"],
  [350, "•"],
  [389, "*r{}"],
  [474, '"'],
  [500, "z“”"],
  [556, "#$0123456789J_aceksvxy£–"],
  [584, "+<=>^~"],
  [611, "?FLTZbdghnopqu"],
  [667, "EPSVXY"],
  [722, "&ABCDHKNRU"],
  [778, "GOQw"],
  [833, "M"],
  [889, "%m"],
  [944, "W"],
  [975, "@"],
  [1000, "—…"],
];

const widthsOf = (table: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(table.flatMap(([width, characters]) => Array.from(characters).map((character) => [character, width] as const)));

const REGULAR_WIDTHS = widthsOf(REGULAR);
const BOLD_WIDTHS = widthsOf(BOLD);
/** Letters with accents are about as wide as capitals; rather a line too many than one cut off. */
const OTHER_WIDTH = 722;

/** A column of n characters is n digits of the default font wide, 7 pixels each at 96 to the inch; its 5 pixels of padding hold no text. */
const POINTS_PER_CHARACTER = 5.25;
/** The width in points of a column so many characters wide, with its padding. */
export const columnPoints = (characters: number): number => characters * POINTS_PER_CHARACTER + 3.75;
/** A step of indent is three spaces of the default font, of whichever it is. */
const POINTS_PER_INDENT = 8.5;
/** Screens round each letter to whole pixels, so a line holds a little less than it does on paper. */
const FILLED = 0.96;
/** Excel's own height of a line, in parts of the type size: 12.75 points for 10. */
const LINE = 1.275;

export interface Face {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** A text in a cell that wraps. */
export interface CellText extends Face {
  readonly text: string;
  /** The column's width in characters; of merged columns, their sum. */
  readonly characters: number;
  /** Steps by which the text stands in from the edge. */
  readonly indent?: number;
}

/** The width of one line of text, in points. */
export function textWidth(text: string, { size, bold = false }: Face): number {
  const widths = bold ? BOLD_WIDTHS : REGULAR_WIDTHS;
  return (Array.from(text).reduce((sum, character) => sum + (widths.get(character) ?? OTHER_WIDTH), 0) * size) / 1000;
}

/** Whether the text stands on one line of a column so many characters wide. */
export function fitsOnOneLine(text: string, characters: number, face: Face): boolean {
  return textWidth(text, face) <= characters * POINTS_PER_CHARACTER * FILLED;
}

/** How many lines the text takes when it wraps between words; a word wider than the column is broken. An empty text takes one. */
export function wrappedLines({ text, characters, indent = 0, ...face }: CellText): number {
  const room = (characters * POINTS_PER_CHARACTER - indent * POINTS_PER_INDENT) * FILLED;
  const space = textWidth(" ", face);
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of wordsOf(paragraph)) {
      const width = textWidth(word, face);
      if (used > 0 && used + space + width <= room) used += space + width;
      else {
        if (used > 0) count += 1;
        count += Math.max(0, Math.ceil(width / room) - 1);
        used = width <= room ? width : width % room;
      }
    }
    return lines + count;
  }, 0);
}

/** Excel breaks lines at spaces; a hyphen it may pass over, so none is counted on. */
function wordsOf(paragraph: string): string[] {
  return paragraph.split(/ +/).filter((word) => word !== "");
}

/** The height of so many lines, in points. */
export function linesHeight(lines: number, size: number): number {
  return toQuarterPoint(lines * size * LINE);
}

/** The height of a row that shows all its texts, in points, with a little air; at least `minimum`, at most the 409 that Excel allows. */
export function rowHeight(
  texts: readonly CellText[],
  { minimum = 0, air = 4 }: { readonly minimum?: number; readonly air?: number } = {},
): number {
  const heights = texts.map((text) => linesHeight(wrappedLines(text), text.size) + air);
  return Math.min(HIGHEST_ROW, Math.max(minimum, ...heights));
}

/** Points; Excel refuses more. */
export const HIGHEST_ROW = 409;

/** Excel keeps heights in such steps. */
function toQuarterPoint(points: number): number {
  return Math.ceil(points * 4) / 4;
}
