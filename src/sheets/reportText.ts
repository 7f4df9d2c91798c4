/** The parts of a report that are words: title, headings, sentences, captions, and the boxes in which people write. */
import { reportMessages } from "../core/messages/report";
import { COLOURS } from "./palette";
import type { Look, PlanCell } from "./plan";
import { areaOf, lookAt, NUMBER_WIDTH, rowCells, type Part, type ReportGrid } from "./reportFlow";
import type { ReportBox } from "./reportSource";
import { NOTE_LOOK } from "./tableLook";
import { cellAddress } from "./address";
import { HIGHEST_ROW, rowHeight } from "./textHeight";

const BODY = 11;
const TITLE: Look = { fontSize: 20, bold: true, color: COLOURS.navy, vertical: "Center" };
const SUBTITLE: Look = { fontSize: 12, color: COLOURS.muted, vertical: "Center" };
const HEADING: Look = { fontSize: 14, bold: true, color: COLOURS.navy, vertical: "Bottom" };
const PARAGRAPH: Look = { fontSize: BODY, wrap: true, vertical: "Top", horizontal: "Left" };
const BULLET: Look = { fontSize: BODY, vertical: "Top", horizontal: "Right" };
/** The words that were written on a day stand as text: whatever a name begins with, it is no formula. */
const TEXT: Look = { numberFormat: "@" };
const LEAST_BOX = 45;

/** Words, a formula, or a formula that is known once all parts have their places. */
export type LateCell = PlanCell | (() => PlanCell);
const cellNow = (cell: LateCell): PlanCell => (typeof cell === "function" ? cell() : cell);

/** One line over the whole width: a formula, or words. `shown` is what it reads like now, for the height of its row. */
function line(key: string, grid: ReportGrid, cell: LateCell, shown: string, look: Look, points: number, size: number): Part {
  return {
    key,
    rows: [rowHeight([{ text: shown, characters: grid.wholeWidth, size, bold: look.bold ?? false }], { minimum: points, air: 3 })],
    build: (row) => ({
      blocks: [{ at: cellAddress(row, 0), cells: [rowCells(grid, { 0: cellNow(cell) })] }],
      looks: [lookAt(row, 0, 1, grid.last + 1, { ...look, wrap: true, horizontal: "Left", ...(typeof cell === "string" ? TEXT : {}) })],
      merges: [areaOf(row, 0, 1, grid.last + 1)],
    }),
  };
}

export const titlePart = (grid: ReportGrid, title: string): Part => line("title", grid, title, title, TITLE, 30, 20);
export const subtitlePart = (grid: ReportGrid, subtitle: string): Part => line("subtitle", grid, subtitle, subtitle, SUBTITLE, 18, 12);
export const headingPart = (key: string, grid: ReportGrid, words: string): Part => ({
  ...line(key, grid, words, words, HEADING, 30, 14),
  keepsWithNext: true,
});
export const notePart = (key: string, grid: ReportGrid, cell: LateCell, shown: string): Part =>
  line(key, grid, cell, shown, NOTE_LOOK, 15, 9);
/** "Table Q1103. Hospital scores by standard": stands above its table or chart. */
export const captionPart = (key: string, grid: ReportGrid, words: string): Part => ({
  ...notePart(key, grid, words, words),
  keepsWithNext: true,
});

/** Sentences, each after a dot. No page has only the first of them, or only the last. */
export function bulletParts(
  key: string,
  grid: ReportGrid,
  sentences: readonly { readonly cell: LateCell; readonly shown: string }[],
): Part[] {
  return sentences.map(({ cell, shown }, index) => ({
    key: `${key}.${index}`,
    ...(index < sentences.length - 1 && (index === 0 || index === sentences.length - 2) ? { keepsWithNext: true as const } : {}),
    rows: [rowHeight([{ text: shown, characters: grid.wholeWidth - NUMBER_WIDTH, size: BODY }], { minimum: 18, air: 3 })],
    build: (row) => ({
      blocks: [{ at: cellAddress(row, 0), cells: [rowCells(grid, { 0: BULLET_SIGN, 1: cellNow(cell) })] }],
      looks: [lookAt(row, 0, 1, 1, BULLET), lookAt(row, 1, 1, grid.last, { ...PARAGRAPH, ...(typeof cell === "string" ? TEXT : {}) })],
      merges: [areaOf(row, 1, 1, grid.last)],
    }),
  }));
}
const BULLET_SIGN = "•";

/** A box for people: their text stays when the report is made again. Its row grows with what it holds. */
export function boxPart(box: ReportBox, grid: ReportGrid, kept: PlanCell): Part {
  const text = kept === null ? "" : typeof kept === "object" ? kept.formula : String(kept);
  return {
    key: `box.${box}`,
    box,
    rows: [
      Math.min(HIGHEST_ROW, rowHeight([{ text, characters: grid.wholeWidth, size: BODY, indent: 1 }], { minimum: LEAST_BOX, air: 12 })),
    ],
    build: (row) => ({
      blocks: [{ at: cellAddress(row, 0), cells: [[kept]] }],
      looks: [
        lookAt(row, 0, 1, grid.last + 1, {
          fill: COLOURS.panel,
          fontSize: BODY,
          wrap: true,
          vertical: "Top",
          horizontal: "Left",
          indent: 1,
          ...(typeof kept === "object" && kept !== null ? {} : TEXT),
        }),
        lookAt(row, 0, 1, 1, { left: { color: COLOURS.navy, weight: "Thick" } }),
      ],
      merges: [areaOf(row, 0, 1, grid.last + 1)],
      validations: [
        {
          range: areaOf(row, 0, 1, 1),
          allow: { anything: true },
          prompt: { title: reportMessages.yourText(), message: reportMessages.yourTextStays() },
        },
      ],
    }),
  };
}

/** White space between parts. */
export const spacePart = (key: string, points = 9): Part => ({
  key,
  rows: [points],
  isSpace: true,
  build: () => ({ blocks: [], looks: [] }),
});
