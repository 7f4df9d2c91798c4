/** The frameworks and calendars that ship with the add-in, checked on load. */
import * as z from "zod/mini";
import { calendarSchema, type Calendar } from "../core/calendar";
import { frameworkSchema, type Framework } from "../core/framework";
import calendarData from "./calendars.json";
import sequinData from "./sequin.json";

/** SeQuIn as far as it is published: Involvement 2023 with its 12 standards, eight more areas by name. */
export const sequin: Framework = frameworkSchema.parse(sequinData);

export const calendars: readonly Calendar[] = z.array(calendarSchema).parse(calendarData);

/** The calendar of 2023/24, one area a quarter. */
export const quarters2023: Calendar = calendarById("sequin-2023-24-quarters");

/** Twelve months, one area a month by design; which month has which area is not known. */
export const twelveMonths: Calendar = calendarById("sequin-twelve-months");

function calendarById(id: string): Calendar {
  const calendar = calendars.find((candidate) => candidate.id === id);
  if (calendar === undefined) throw new RangeError(`There is no calendar ${id}.`);
  return calendar;
}
