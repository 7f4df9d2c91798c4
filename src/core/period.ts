/**
 * A period: a quarter of an NHS year (Q1 is April to June), or a calendar month.
 *
 * Parsing takes the many forms people type and returns null where a form could mean two periods:
 * "Q4 2023" is January to March of either 2023 or 2024, "2011/12" a year or a month.
 */
import * as z from "zod/mini";

export const periodSchema = z.discriminatedUnion("kind", [
  /** `year` is the calendar year in which the NHS year starts: 2023 for 2023/24. */
  z.object({ kind: z.literal("quarter"), year: z.int(), quarter: z.int().check(z.minimum(1), z.maximum(4)) }),
  /** `year` is the calendar year of the month. */
  z.object({ kind: z.literal("month"), year: z.int(), month: z.int().check(z.minimum(1), z.maximum(12)) }),
]);
export type Period = z.infer<typeof periodSchema>;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const FIRST_MONTH_OF_NHS_YEAR = 4;

export function quarterOf(year: number, quarter: number): Period {
  return periodSchema.parse({ kind: "quarter", year, quarter });
}

export function monthOf(year: number, month: number): Period {
  return periodSchema.parse({ kind: "month", year, month });
}

/** The quarter that a calendar month lies in. */
export function quarterOfMonth(year: number, month: number): Period {
  const monthsIn = (month + 12 - FIRST_MONTH_OF_NHS_YEAR) % 12;
  return quarterOf(month < FIRST_MONTH_OF_NHS_YEAR ? year - 1 : year, Math.floor(monthsIn / 3) + 1);
}

/** A key that sorts and never changes: "2023-Q1", "2023-06". */
export function periodKey(period: Period): string {
  return period.kind === "quarter" ? `${period.year}-Q${period.quarter}` : `${period.year}-${String(period.month).padStart(2, "0")}`;
}

/** "Quarter 1 2023/24 (April to June)"; "June 2023". */
export function periodLabel(period: Period): string {
  if (period.kind === "month") return `${monthName(period.month)} ${period.year}`;
  const [first, last] = quarterMonths(period.quarter);
  return `Quarter ${period.quarter} ${nhsYear(period.year)} (${monthName(first)} to ${monthName(last)})`;
}

/** "Quarter 1 2023/24"; "June 2023". For titles, where the months would be too long. */
export function periodName(period: Period): string {
  return period.kind === "month" ? periodLabel(period) : `Quarter ${period.quarter} ${nhsYear(period.year)}`;
}

/** "Q1 2023/24"; "Jun 2023". */
export function periodShort(period: Period): string {
  return period.kind === "month" ? `${monthName(period.month).slice(0, 3)} ${period.year}` : `Q${period.quarter} ${nhsYear(period.year)}`;
}

/** Earlier first; a quarter before the months in it. For sort. */
export function comparePeriods(a: Period, b: Period): number {
  const difference = firstMonthIndex(a) - firstMonthIndex(b);
  return difference !== 0 ? difference : (a.kind === "quarter" ? 0 : 1) - (b.kind === "quarter" ? 0 : 1);
}

export function samePeriod(a: Period, b: Period): boolean {
  return periodKey(a) === periodKey(b);
}

/** The period after this one, of the same kind. */
export function nextPeriod(period: Period): Period {
  if (period.kind === "quarter") return period.quarter === 4 ? quarterOf(period.year + 1, 1) : quarterOf(period.year, period.quarter + 1);
  return period.month === 12 ? monthOf(period.year + 1, 1) : monthOf(period.year, period.month + 1);
}

/** Reads "Q1 2023/24", "2023 Q1", "Quarter 1 2023/24 (April to June)", "Apr-Jun 2023", "June 2023", "2023-06", "06/2023"; null when unsure. */
export function parsePeriod(text: string): Period | null {
  const plain = text.normalize("NFKC").toLowerCase().replace(/[‐-―]/g, "-").replace(/\s+/g, " ").trim();
  return parseNumericMonth(plain) ?? parseWords(plain);
}

function parseNumericMonth(text: string): Period | null {
  const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthFirst) return monthIn(Number(monthFirst[2]), Number(monthFirst[1]));
  const yearFirst = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (!yearFirst) return null;
  const [year, month] = [Number(yearFirst[1]), Number(yearFirst[2])];
  return month === (year + 1) % 100 ? null : monthIn(year, month);
}

function monthIn(year: number, month: number): Period | null {
  return month >= 1 && month <= 12 ? monthOf(year, month) : null;
}

/** Takes out quarter, months and year one after the other; what is left must be only joining words, and all that was said must agree. */
function parseWords(text: string): Period | null {
  let rest = text;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };

  const quarterMatch = take(/\bq(?:uarter|tr)? ?-?([1-4])(?!\d)/) ?? take(/\b([1-4])(?:st|nd|rd|th) (?:quarter|qtr)\b/);
  const spanMatch = take(/(?:\b(\d{4})[-/](\d{4}|\d{2})\b)/) ?? take(/\b(\d{2})\/(\d{2})\b/);
  const yearMatch = spanMatch ? null : take(/\b(\d{4})\b/);
  const firstMonth = take(MONTH_WORD);
  const lastMonth = firstMonth ? take(MONTH_WORD) : null;
  if (rest.replace(/\b(?:to|of|nhs|year|fy)\b/g, "").replace(/[\s(),.:-]/g, "") !== "") return null;

  const year = spanMatch ? startOfSpan(spanMatch) : null;
  if (spanMatch && year === null) return null;
  const calendarYear = yearMatch ? Number(yearMatch[1]) : null;
  const quarter = quarterMatch ? Number(quarterMatch[1]) : null;
  const first = firstMonth ? monthNumber(firstMonth[1]) : null;
  const last = lastMonth ? monthNumber(lastMonth[1]) : null;

  if (first !== null && last === null && quarter === null) {
    if (calendarYear !== null) return monthOf(calendarYear, first);
    return year === null ? null : monthOf(first < FIRST_MONTH_OF_NHS_YEAR ? year + 1 : year, first);
  }
  const fromMonths = first !== null && last !== null ? quarterWithMonths(first, last) : null;
  if (first !== null && fromMonths === null) return null;
  if (quarter !== null && fromMonths !== null && quarter !== fromMonths) return null;
  const which = quarter ?? fromMonths;
  if (which === null) return null;
  if (year !== null) return quarterOf(year, which);
  if (calendarYear === null) return null;
  if (which !== 4) return quarterOf(calendarYear, which);
  // Only with its months beside it does the one year of a fourth quarter say which it is.
  return fromMonths === null ? null : quarterOf(calendarYear - 1, 4);
}

const MONTH_WORD =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/;

/** The first year of "2023/24" or "23/24"; null unless the second is the year after. */
function startOfSpan(match: RegExpExecArray): number | null {
  const [, first = "", second = ""] = match;
  const start = first.length === 2 ? 2000 + Number(first) : Number(first);
  const end = second.length === 2 ? start - (start % 100) + Number(second) : Number(second);
  return end === start + 1 || (second === "00" && start % 100 === 99) ? start : null;
}

function monthNumber(word: string | undefined): number {
  return MONTHS.findIndex((month) => word !== undefined && month.toLowerCase().startsWith(word.slice(0, 3))) + 1;
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** First and last calendar month of a quarter. */
function quarterMonths(quarter: number): [number, number] {
  const first = ((FIRST_MONTH_OF_NHS_YEAR - 1 + (quarter - 1) * 3) % 12) + 1;
  return [first, first + 2];
}

function quarterWithMonths(first: number, last: number): number | null {
  return [1, 2, 3, 4].find((quarter) => quarterMonths(quarter)[0] === first && quarterMonths(quarter)[1] === last) ?? null;
}

function nhsYear(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

/** The calendar year in which the NHS year of a period begins: 2023 for all of 2023/24. */
export function nhsYearOf(period: Period): number {
  return period.kind === "month" && period.month < FIRST_MONTH_OF_NHS_YEAR ? period.year - 1 : period.year;
}

function firstMonthIndex(period: Period): number {
  if (period.kind === "month") return period.year * 12 + period.month;
  const [first] = quarterMonths(period.quarter);
  return (first < FIRST_MONTH_OF_NHS_YEAR ? period.year + 1 : period.year) * 12 + first;
}
