/** Days as Excel numbers them: 1 is 1 January 1900, and a 29 February 1900 that never was keeps later days as they are. */
import { isoDayText } from "../core/day";
import type { CellValue } from "./namedCells";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** 45199 for "2023-09-30". Throws RangeError on anything that is not a day. */
export function serialOfDay(isoDay: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDay) ? Date.parse(`${isoDay}T00:00:00Z`) : NaN;
  if (Number.isNaN(time)) throw new RangeError(`${isoDay} is not a day.`);
  return Math.round((time - EPOCH) / DAY);
}

/** The day that a moment falls on where the user is. */
export const serialOfMoment = (moment: Date): number =>
  Math.round((Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) - EPOCH) / DAY);

/** "2023-09-30" for 45199; a time of day is cut off. Null for numbers that Excel shows as no day of four digits. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** A date cell as people read it ("30 Sep 2023"); other text as it stands. */
export function dayOrText(value: CellValue): string {
  const day = typeof value === "number" ? dayOfSerial(value) : null;
  return day === null ? String(value).trim() : isoDayText(day);
}
