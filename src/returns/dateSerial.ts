/** Dates and times that a file writes out, as the numbers by which Excel counts days. */

const DAY = 86_400_000;
/** Excel counts from here. */
const DAY_NONE = Date.UTC(1899, 11, 30);

/** 45199 for "2023-09-30", 45199.5 for "2023-09-30T12:00:00". NaN for what is neither. */
export const dateSerial = (text: string): number =>
  (Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`) - DAY_NONE) / DAY;

/** A workbook that counts days from 1904 has this many fewer on each date. */
export const DAYS_FROM_1904 = 1462;
