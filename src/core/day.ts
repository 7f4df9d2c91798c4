/** Days as people read them. */
import { MONTHS } from "./period";

/** "24 Aug 2023". */
export function dayText(day: Date): string {
  return `${day.getDate()} ${(MONTHS[day.getMonth()] ?? "").slice(0, 3)} ${day.getFullYear()}`;
}
