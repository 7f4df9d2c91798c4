/** Excel's serial dates: days since 1900, with 29 February 1900 that never was. */

const DAY = 86_400_000;
/** Serial 0 where the false leap day counts. */
const EPOCH = Date.UTC(1899, 11, 30);
const FALSE_LEAP_DAY = 60;
const LAST_SERIAL = 2958465;

/** Months from 1; months and days may run over. Null outside 1900 to 9999. */
export function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round((date.getTime() - EPOCH) / DAY);
  const serial = days <= FALSE_LEAP_DAY ? days - 1 : days;
  return serial < 0 || serial > LAST_SERIAL ? null : serial;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a serial; null outside 0 to 31 December 9999. */
export function dayOf(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (whole < FALSE_LEAP_DAY ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Local date and time as a serial. */
export function serialNow(now: Date): number {
  const day = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  return day + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
}

/** The same day so many months on, or the month's last. `toEnd`: always the last day of that month. */
export function monthsOn(serial: number, months: number, toEnd: boolean): number | null {
  const from = dayOf(serial);
  if (!from) return null;
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12),
    month = (index % 12) + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return serialOf(year, month, toEnd ? lastDay : Math.min(from.day, lastDay));
}
