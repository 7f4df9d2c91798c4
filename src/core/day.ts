/** Days and times as people read them. */
import { MONTHS } from "./period";

/** "24 Aug 2023". */
export function dayText(day: Date): string {
  return `${day.getDate()} ${(MONTHS[day.getMonth()] ?? "").slice(0, 3)} ${day.getFullYear()}`;
}

/** "24 Aug 2023" of "2023-08-24". */
export const isoDayText = (isoDay: string): string => dayText(new Date(`${isoDay}T12:00:00`));

/** The day of what `momentText` wrote, or of a day alone. */
export const dayOf = (moment: string): string => moment.split(",")[0] ?? moment;

/** "24 Aug 2023, 10:05". */
export function momentText(moment: Date): string {
  const [hours = "", minutes = ""] = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${dayText(moment)}, ${hours}:${minutes}`;
}
