import type { Scalar } from "../../book/model";
import { readNumber, showsDate } from "../../book/numberText";
import { lazily, ofValues, type FunctionSpec } from "../functionSpec";
import { dayOf, monthsOn, serialNow, serialOf, type CalendarDay } from "../serialDates";
import { ERROR_NUM, ERROR_VALUE } from "../values";

function ofDay(name: string, part: (day: CalendarDay) => number): FunctionSpec {
  return ofValues(name, ["number"], (serial) => {
    const day = dayOf(serial);
    return day ? part(day) : ERROR_NUM;
  });
}

/** Years below 1900 count from 1900, as Excel reads them. */
function date(year: number, month: number, day: number): Scalar {
  const whole = Math.trunc(year);
  if (whole < 0 || whole > 9999) return ERROR_NUM;
  return serialOf(whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day)) ?? ERROR_NUM;
}

/** Kinds 1 (Sunday is 1), 2 (Monday is 1), 3 (Monday is 0) and 11 to 17 (1 is Monday ... Sunday). */
function weekday(serial: number, kind = 1): Scalar {
  const whole = Math.floor(serial);
  if (whole < 0) return ERROR_NUM;
  // Serial 1 is a Sunday in Excel's reckoning.
  const fromMonday = (whole + 5) % 7;
  const type = Math.trunc(kind);
  if (type === 1) return ((fromMonday + 1) % 7) + 1;
  if (type === 2) return fromMonday + 1;
  if (type === 3) return fromMonday;
  return type >= 11 && type <= 17 ? ((fromMonday - (type - 11) + 7) % 7) + 1 : ERROR_NUM;
}

function timePart(name: string, part: (seconds: number) => number): FunctionSpec {
  return ofValues(name, ["number"], (serial) =>
    serial < 0 ? ERROR_NUM : part(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400),
  );
}

function dateValue(text: string): Scalar {
  const read = readNumber(text);
  return read && typeof read.value === "number" && showsDate(read.numberFormat) ? Math.floor(read.value) : ERROR_VALUE;
}

function shifted(name: string, toEnd: boolean): FunctionSpec {
  return ofValues(name, ["number", "number"], (serial, months) => monthsOn(serial, Math.trunc(months), toEnd) ?? ERROR_NUM);
}

export const DATES: readonly FunctionSpec[] = [
  ofValues("DATE", ["number", "number", "number"], date),
  lazily("TODAY", 0, 0, (_args, context) => Math.floor(serialNow(context.workbook.now())), { volatile: true }),
  lazily("NOW", 0, 0, (_args, context) => serialNow(context.workbook.now()), { volatile: true }),
  ofDay("YEAR", (day) => day.year),
  ofDay("MONTH", (day) => day.month),
  ofDay("DAY", (day) => day.day),
  ofValues("WEEKDAY", ["number", "number?"], weekday),
  shifted("EDATE", false),
  shifted("EOMONTH", true),
  ofValues("DAYS", ["number", "number"], (end, start) => Math.floor(end) - Math.floor(start)),
  ofValues("DATEVALUE", ["text"], dateValue),
  ofValues("TIME", ["number", "number", "number"], (hours, minutes, seconds) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? ERROR_NUM : (total % 86_400) / 86_400;
  }),
  timePart("HOUR", (seconds) => Math.floor(seconds / 3600)),
  timePart("MINUTE", (seconds) => Math.floor(seconds / 60) % 60),
  timePart("SECOND", (seconds) => seconds % 60),
];
