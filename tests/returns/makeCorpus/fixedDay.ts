/** One day for everything that is made, so that making it again gives the same as far as the programs allow. */
export const FIXED_DAY = new Date(Date.UTC(2023, 5, 30, 9, 0, 0));

/** Excel's serial number of a day written year-month-day. */
export function serialOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569;
}
