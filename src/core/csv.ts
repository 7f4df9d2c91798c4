/**
 * Comma-separated text as RFC 4180 has it: CRLF line ends, fields with a comma, a quote or a line end in quotes, quotes doubled.
 *
 * Spreadsheets run a text that begins like a formula. Such a text gets an apostrophe in front; numbers stay numbers.
 */

export type CsvValue = string | number | boolean | null;

/** Also a tab or a line end: spreadsheets drop them and then see what stands behind. */
const RUNS = /^[\s]*[=+\-@]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** Nothing for null, `true` or `false` for booleans, numbers with a point and in full. */
export function csvField(value: CsvValue): string {
  if (value === null) return "";
  const text = typeof value === "string" && RUNS.test(value) ? `'${value}` : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param rows of the same length as the headings @throws RangeError where one is not */
export function csvText(headings: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [headings.map(csvField).join(",")];
  for (const row of rows) {
    if (row.length !== headings.length) throw new RangeError(`A row of ${row.length} fields under ${headings.length} headings.`);
    lines.push(row.map(csvField).join(","));
  }
  return `${lines.join("\r\n")}\r\n`;
}
