/** How cells look: each member of a Look that is there is one property set. */
import { around, rangeAddress } from "../sheets/address";
import type { Line, Look, LookPlan } from "../sheets/plan";
import { areasAt, cellsAt } from "./cells";
import { gatherLooks, numberFormats } from "./gatherLooks";

/** Queues the looks of a new sheet: `base` lies under all of them. */
export function queueLooks(sheet: Excel.Worksheet, base: LookPlan, looks: readonly LookPlan[]): void {
  for (const { areas, look } of gatherLooks(base, looks)) queueLook(areasAt(sheet, areas), look);
  queueNumberFormats(sheet, numberFormats([base, ...looks]));
}

export function queueLook({ format }: Excel.Range | Excel.RangeAreas, look: Look): void {
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.shrink !== undefined) format.shrinkToFit = look.shrink;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.rotation !== undefined) format.textOrientation = look.rotation;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  queueLine(format, "EdgeTop", look.top);
  queueLine(format, "EdgeBottom", look.bottom);
  queueLine(format, "EdgeLeft", look.left);
  queueLine(format, "EdgeRight", look.right);
  queueLine(format, "InsideHorizontal", look.insideHorizontal);
  queueLine(format, "InsideVertical", look.insideVertical);
}

function queueLine(format: Excel.RangeFormat, side: `${Excel.BorderIndex}`, line: Line | undefined): void {
  if (line === undefined) return;
  const border = format.borders.getItem(side);
  border.style = line.style ?? "Continuous";
  // A line is thin when it is new.
  if (line.weight !== "Thin") border.weight = line.weight;
  border.color = line.color;
}

/** About what one more range costs in a request, in empty cells of a matrix. */
const CELLS_FOR_A_RANGE = 100;

/**
 * A RangeAreas has no number format, so it is one range for each rectangle, or one matrix over all of them, whichever is smaller.
 * In a matrix `null` leaves a cell as it is.
 */
function queueNumberFormats(sheet: Excel.Worksheet, formats: ReturnType<typeof numberFormats>): void {
  const rectangles = formats.flatMap((format) => format.rectangles);
  if (rectangles.length === 0) return;
  const whole = around(rectangles);
  if (whole.rows * whole.columns > rectangles.length * CELLS_FOR_A_RANGE) {
    for (const { format, rectangles: places } of formats) {
      // Excel fills a range with a single value given for it; the declared type knows only a matrix.
      for (const place of places) cellsAt(sheet, rangeAddress(place)).numberFormat = format as unknown as string[][];
    }
    return;
  }
  const matrix = Array.from({ length: whole.rows }, () => Array.from<string | null>({ length: whole.columns }).fill(null));
  for (const { format, rectangles: places } of formats) {
    for (const { row, column, rows, columns } of places) {
      for (let down = 0; down < rows; down += 1)
        matrix[row - whole.row + down]?.fill(format, column - whole.column, column - whole.column + columns);
    }
  }
  cellsAt(sheet, rangeAddress(whole)).numberFormat = matrix;
}
