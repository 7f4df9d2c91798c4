/** Quarters and months in titles, names of sheets and names of files: "Involvement Q1 2023-24 v2.xlsx". */
import { parsePeriod, periodKey, type Period } from "../core/period";
import { remembering } from "./remembering";

const YEAR = "(20\\d\\d ?[-/] ?(?:20)?\\d\\d|20\\d\\d|\\d\\d/\\d\\d)";
const QUARTER = "\\bq(?:uarter|tr)? ?-?([1-4])\\b";
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

const QUARTER_FIRST = new RegExp(`${QUARTER}([^\\d]{0,40}?)\\b${YEAR}\\b`, "gi");
const YEAR_FIRST = new RegExp(`\\b${YEAR}([^\\d]{0,12}?)${QUARTER}`, "gi");
const MONTHS_AND_YEAR = new RegExp(`\\b(?:${MONTH}(?: ?(?:to|-) ?${MONTH})?) ?(?:20\\d\\d)\\b`, "gi");

/** A period has a year, and in ASCII a year is one of these. Most texts have none, and need no closer look. */
const MAY_HAVE_YEAR = /\d{4}|\d\d\/\d\d|[\u0080-\uFFFF]/;

/** All periods that a text names, each once; a text that could mean two names none. */
export const periodsIn = remembering(allPeriodsIn);

function allPeriodsIn(text: string): readonly Period[] {
  if (!MAY_HAVE_YEAR.test(text)) return [];
  const plain = text
    .normalize("NFKC")
    .replace(/[_+]/g, " ")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  const whole = parsePeriod(plain);
  if (whole !== null) return [whole];
  const quarters = [
    ...[...plain.matchAll(QUARTER_FIRST)].map(
      ([all, quarter, , year]) => parsePeriod(all) ?? parsePeriod(`Q${quarter ?? ""} ${tight(year)}`),
    ),
    ...[...plain.matchAll(YEAR_FIRST)].map(([all, year, , quarter]) => parsePeriod(all) ?? parsePeriod(`Q${quarter ?? ""} ${tight(year)}`)),
  ].filter((period) => period !== null);
  // Beside a quarter the months say which months it has, or when the form was filled in.
  const found = quarters.length > 0 ? quarters : [...plain.matchAll(MONTHS_AND_YEAR)].flatMap(([all]) => parsePeriod(all) ?? []);
  return found.filter((period, index) => found.findIndex((other) => periodKey(other) === periodKey(period)) === index);
}

/** What names a quarter that could be of two years: "Q4 2023" is January to March of 2023 or of 2024. Null where nothing does. */
export function unclearPeriod(text: string): string | null {
  if (!text.includes("20")) return null;
  const seen = /\b(?:q(?:uarter|tr)? ?-?4[ ,]{1,3}20\d\d|20\d\d[ ,-]{1,3}q(?:uarter)? ?4)\b(?! ?[-/] ?\d)/i.exec(
    text.replace(/[_+]/g, " "),
  )?.[0];
  return seen === undefined || periodsIn(text).length > 0 ? null : seen;
}

/** A year that stands alone, without quarter or month: "2022 scores", "2021/22". No part of a date. */
export function yearsAlone(text: string): readonly Year[] {
  if (!text.includes("20") || periodsIn(text).length > 0) return [];
  return [...text.replace(/[_+]/g, " ").matchAll(/(?<![\d/.-])(20\d\d)(?:\s?[-/\u2013]\s?(?:20)?(\d\d))?(?![\d/.-])/g)].map(
    ([seen, first, last]) => ({
      seen,
      from: Number(first),
      to: last === undefined ? Number(first) : Math.floor(Number(first) / 100) * 100 + Number(last),
    }),
  );
}

/** As it is written, and its first and last calendar year: the same but for "2021/22". */
export interface Year {
  readonly seen: string;
  readonly from: number;
  readonly to: number;
}

const tight = (year: string | undefined): string => (year ?? "").replace(/ /g, "");
