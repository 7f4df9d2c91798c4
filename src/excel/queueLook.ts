/** How cells look: each member of a Look that is there is one property set. */
import type { Line, Look } from "../sheets/plan";

/** One range for one area, a RangeAreas for several: a format set on it reaches them all in one action. */
export const cellsOf = (sheet: Excel.Worksheet, areas: string): Excel.Range | Excel.RangeAreas =>
  areas.includes(",") ? sheet.getRanges(areas) : sheet.getRange(areas);

export function queueLook(sheet: Excel.Worksheet, areas: string, look: Look): void {
  const { format } = cellsOf(sheet, areas);
  if (look.numberFormat !== undefined) queueNumberFormat(sheet, areas, look.numberFormat);
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

/**
 * Excel fills a range with a single value given for it; the declared type knows only a matrix, which would need the range's size.
 * A RangeAreas has no number format of its own.
 */
function queueNumberFormat(sheet: Excel.Worksheet, areas: string, numberFormat: string): void {
  const filled = numberFormat as unknown as string[][];
  for (const area of areas.split(",")) sheet.getRange(area).numberFormat = filled;
}

function queueLine(format: Excel.RangeFormat, side: `${Excel.BorderIndex}`, line: Line | undefined): void {
  if (line === undefined) return;
  const border = format.borders.getItem(side);
  border.style = line.style ?? "Continuous";
  border.weight = line.weight;
  border.color = line.color;
}
