import { cellAddress } from "../../book/area";
import type { Book } from "../../book/book";
import type { CellFormat, RuleFormat, Sheet } from "../../book/model";
import { CELL_PADDING, edgeOf, edgesCss, fontOf, lookOf, rotationCss, sideOf, type Side } from "./cellLook";
import { textWidth } from "./textWidth";

/** One cell as it is drawn: compared with the last drawing, so that only what changed touches the page. */
export interface CellView {
  readonly text: string;
  readonly css: string;
  readonly textCss: string;
  readonly wrap: boolean;
  /** Room to the right and left that the text may take from empty neighbours, in pixels. */
  readonly spill: number;
  readonly side: Side;
  /** The value shown came from the file and is not worked out here. */
  readonly stale: boolean;
}

const GRIDLINE = "#E1E1E1";

/** What the cells of one row need to know of each other. */
export interface RowContext {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly row: number;
  /** Width of a column in pixels. */
  readonly widthOf: (column: number) => number;
  /** Whether a merged area covers the cell. */
  readonly isMerged: (column: number) => boolean;
}

/** `width`: of the cell, or of the merged area that begins in it. `covered`: pixels of foreign text that lie over the cell from the left. */
export function cellView(context: RowContext, column: number, width: number, merged: boolean, covered: number): CellView {
  const { book, sheet, row } = context;
  const cell = sheet.cells.get(row)?.get(column);
  const value = cell?.value ?? null;
  const format = book.formatAt(sheet, row, column);
  const rule = sheet.conditionalFormats.length > 0 ? book.ruleFormatAt(sheet, row, column) : null;
  const side = sideOf(format, value);
  const wrap = format.wrap === true;
  const inner = width - 2 * CELL_PADDING;
  const rotated = rotationCss(format.rotation);
  let text = value === null ? "" : book.text(sheet, row, column);
  let spill = 0;
  if (text !== "" && !wrap && !rotated && !merged) {
    const needed = textWidth(text, fontOf(format, rule));
    if (needed > inner) {
      if (typeof value === "number") text = fittingNumber(value, text, format, rule, inner);
      else if (typeof value === "string") spill = spillOf(context, column, side, needed - inner);
    }
  }
  const shown = format.numberFormat === ";;;" ? "" : text;
  const ground = rule?.fill ?? format.fill;
  return {
    text: shown,
    wrap,
    spill,
    side,
    stale: cell?.notRecalculated === true,
    css: `${lookOf(format, rule, side)};${edges(context, column, format, rule, ground, covered > width, spill > 0 && side !== "right")}`,
    textCss: spill > 0 ? spillCss(inner, spill, side) : rotated,
  };
}

/** A number that does not fit loses decimals where its format is General, else shows as ####, never cut: a cut number is a wrong number. */
function fittingNumber(value: number, text: string, format: CellFormat, rule: RuleFormat | null, room: number): string {
  const font = fontOf(format, rule);
  if ((rule?.numberFormat ?? format.numberFormat ?? "General") === "General") {
    for (let decimals = 9; decimals >= 0; decimals--) {
      const shorter = String(Number(value.toFixed(decimals)));
      if (Math.abs(value) >= 1 && textWidth(shorter, font) <= room) return shorter;
    }
  }
  const hash = textWidth("#", font);
  return room < hash ? "" : "#".repeat(Math.max(1, Math.min(text.length + 4, Math.floor(room / hash))));
}

/** As wide as the cell and the room it takes; hanging out of the cell on its free side. */
function spillCss(inner: number, spill: number, side: Side): string {
  const margin = side === "center" ? `0 ${-spill / 2}px` : side === "right" ? `0 0 0 ${-spill}px` : `0 ${-spill}px 0 0`;
  return `width:${inner + spill}px;max-width:none;margin:${margin}`;
}

/** Text in the middle spills to both sides alike. */
function spillOf(context: RowContext, column: number, side: Side, wanted: number): number {
  if (side !== "center") return Math.min(wanted, roomBeside(context, column, side, wanted));
  const half = wanted / 2;
  return 2 * Math.min(half, roomBeside(context, column, "left", half), roomBeside(context, column, "right", half));
}

const FARTHEST = 40;

/** Pixels of empty neighbours into which the text may run: to the right for text on the left, and the other way round. */
function roomBeside(context: RowContext, column: number, side: Side, wanted: number): number {
  const line = context.sheet.cells.get(context.row);
  const step = side === "right" ? -1 : 1;
  let room = 0;
  for (let at = column + step; at >= 0 && Math.abs(at - column) < FARTHEST && room < wanted; at += step) {
    if ((line?.get(at)?.value ?? null) !== null || context.isMerged(at)) break;
    room += context.widthOf(at);
  }
  return room;
}

function edges(
  context: RowContext,
  column: number,
  format: CellFormat,
  rule: RuleFormat | null,
  fill: string | undefined,
  hiddenLine: boolean,
  spills: boolean,
): string {
  const { book, sheet, row } = context;
  const borders = rule?.borders ? { ...format, borders: { ...format.borders, ...rule.borders } } : format;
  const line = fill ?? (sheet.showGridlines ? GRIDLINE : null);
  return edgesCss(
    {
      top: edgeOf(borders, "EdgeTop") ?? (row > 0 ? edgeOf(book.formatAt(sheet, row - 1, column), "EdgeBottom") : undefined),
      left: edgeOf(borders, "EdgeLeft") ?? (column > 0 ? edgeOf(book.formatAt(sheet, row, column - 1), "EdgeRight") : undefined),
      bottom: edgeOf(borders, "EdgeBottom"),
      right: edgeOf(borders, "EdgeRight"),
    },
    hiddenLine || spills ? null : line,
    line,
  );
}

export function cellId(row: number, column: number): string {
  return `cell-${cellAddress(row, column)}`;
}
