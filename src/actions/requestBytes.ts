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

const IN_A_LIST = /^(?:\d+|formula|entry)$/;
