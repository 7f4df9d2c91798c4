/** Which area is scored in which period, when returns are due, and why the area was chosen. All data. */
import * as z from "zod/mini";
import { comparePeriods, periodKey, periodSchema, samePeriod, type Period } from "./period";

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const calendarEntrySchema = z.object({
  period: periodSchema,
  /** Null while it is not known which area this period has. */
  areaId: z.nullable(z.string().check(z.minLength(1))),
  /** The last day for returns, "2023-09-30"; null when not known. */
  due: z.nullable(z.string().check(z.regex(ISO_DATE))),
  /** Why the area was chosen for this period; "" when not known. */
  why: z.string(),
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;

export const calendarSchema = z
  .object({
    id: z.string().check(z.minLength(1)),
    name: z.string().check(z.minLength(1)),
    /** Where the calendar comes from, and what in it is not known. */
    note: z.string(),
    entries: z.array(calendarEntrySchema),
  })
  .check(
    z.refine(
      (calendar) => new Set(calendar.entries.map(({ period }) => periodKey(period))).size === calendar.entries.length,
      "A calendar can have each period once only.",
    ),
  );
export type Calendar = z.infer<typeof calendarSchema>;

/** The entry of a period; null when the calendar does not have it. */
export function entryFor(calendar: Calendar, period: Period): CalendarEntry | null {
  return calendar.entries.find((entry) => samePeriod(entry.period, period)) ?? null;
}

/** The entry that follows a period; null after the last. */
export function entryAfter(calendar: Calendar, period: Period): CalendarEntry | null {
  return inOrder(calendar).find((entry) => comparePeriods(entry.period, period) > 0) ?? null;
}

/** The periods in which an area is scored, earliest first. Rounds are compared within one area only. */
export function roundsOf(calendar: Calendar, areaId: string): Period[] {
  return inOrder(calendar)
    .filter((entry) => entry.areaId === areaId)
    .map(({ period }) => period);
}

function inOrder(calendar: Calendar): CalendarEntry[] {
  return [...calendar.entries].sort((a, b) => comparePeriods(a.period, b.period));
}
