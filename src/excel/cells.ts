/**
 * Cells that are only written to, in the batch that names them. office.js would have Excel keep each range for later requests and let go
 * of it in a request of its own; untracked, it does neither, which halves the size of a batch with many ranges.
 */

/** One area ("C5:F16"), for what only a range has: values, number formats, rules, validation. */
export function cellsAt(sheet: Excel.Worksheet, area: string): Excel.Range {
  const range = sheet.getRange(area);
  range.untrack();
  return range;
}

/** One area or several with commas: a format that is set reaches them all in one action. */
export function areasAt(sheet: Excel.Worksheet, areas: string): Excel.Range | Excel.RangeAreas {
  if (!areas.includes(",")) return cellsAt(sheet, areas);
  const several = sheet.getRanges(areas);
  several.untrack();
  return several;
}
