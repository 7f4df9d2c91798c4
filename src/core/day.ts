/** Days and times as people read them. */
import { MONTHS } from "./period";

/** "24 Aug 2023". */
export function dayText(day: Date): string {
  return `${day.getDate()} ${(MONTHS[day.getMonth()] ?? "").slice(0, 3)} ${day.getFullYear()}`;
}

/** The day of what `momentText` wrote, or of a day alone. */
export const dayOf = (moment: string): string => moment.split(",")[0] ?? moment;

/** "24 Aug 2023, 10:05". */
export function momentText(moment: Date): string {
  const [hours = "", minutes = ""] = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${dayText(moment)}, ${hours}:${minutes}`;
}
