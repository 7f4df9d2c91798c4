/** How long a plan makes the request that puts it into the workbook: Excel on the web refuses requests over 5 MB. */

/** A tenth of what Excel takes is left for what comes with the sheets. */
export const MOST_BYTES = 4_500_000;
/** What says where cells lie and how they look becomes at most so many times as long (3.4 measured for a score sheet, 2.4 for Framework). */
const BYTES_FOR_PLANNED = 3.5;
/** What people wrote is sent once, as it is; shorter texts are hardly longer than what is sent around them. */
const SHORTEST_TEXT = 80;

const encoder = new TextEncoder();

/** What a plan adds to a request, at most. Texts of cells are those in lists, and formulas. */
export function bytesOf(plan: object): number {
  let texts = 0;
  const others = JSON.stringify(plan, (key, value: unknown) => {
    if (typeof value !== "string" || value.length < SHORTEST_TEXT || !IN_A_LIST.test(key)) return value;
    texts += encoder.encode(JSON.stringify(value)).length;
    return "";
  });
  return others.length * BYTES_FOR_PLANNED + texts;
}

/** A cell that is written by itself costs a range of its own (450 measured). */
const BYTES_FOR_ENTRY = 500;

/** What single cells on a sheet add to a request, at most. */
export const bytesOfEntries = (cells: { readonly entries: readonly object[] }): number =>
  bytesOf(cells) + cells.entries.length * BYTES_FOR_ENTRY;

const IN_A_LIST = /^(?:\d+|formula|entry)$/;
