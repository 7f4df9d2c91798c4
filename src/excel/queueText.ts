/** Texts that Excel would read as something else. */

/** Formulas, numbers, dates, times, TRUE, error values, and the apostrophe that marks text. */
const READ_AS_SOMETHING_ELSE = /^[=+\-@#']|\d|^\s*(true|false)\s*$/i;

/** Whether an entry stays as it is in any cell. */
export const readsAsText = (entry: string): boolean => !READ_AS_SOMETHING_ELSE.test(entry);

/** What stays `text` when it is entered into a cell that is not formatted as text: an apostrophe marks it, as when it is typed. */
export const asText = (text: string): string => (readsAsText(text) ? text : `'${text}`);

/**
 * Queues a text that must not be read as anything else. In a text cell ("@") an apostrophe may stay in sight, so there the text goes in as it
 * is; one that begins with an apostrophe itself goes in while the cell is General. `numberFormat`: the cell's, where it is known; else the cell
 * is made a text cell.
 */
export function queueText(range: Excel.Range, text: string, numberFormat?: string): void {
  const startsWithMark = text.startsWith("'");
  if (numberFormat !== undefined && numberFormat !== "@") range.formulas = [[asText(text)]];
  else if (startsWithMark) {
    range.numberFormat = [["General"]];
    range.formulas = [[asText(text)]];
    range.numberFormat = [["@"]];
  } else {
    if (numberFormat === undefined) range.numberFormat = [["@"]];
    range.formulas = [[text]];
  }
}
