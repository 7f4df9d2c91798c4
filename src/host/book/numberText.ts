// By path, because numfmt 4.0.1 names a `dist/index.cjs` in its "exports" that it does not contain: `require("numfmt")` and its types both fail.
import { format, getFormatFromId, isDateFormat, isValidFormat, parseValue } from "../../../node_modules/numfmt/dist/index.js";
import type { Scalar } from "./model";

/** Number formats, by numfmt, as Excel with the regional settings of the United Kingdom. This file alone knows the library. */
const LOCALE = "en-GB";
/** Built-in format 14 is written `m/d/yyyy` in every file and shown as the region writes a short date. */
const SHORT_DATE = "m/d/yyyy";
const SHORT_DATE_HERE = "dd/mm/yyyy";
const CURRENCY_IDS: Readonly<Record<number, string>> = {
  5: "£#,##0;-£#,##0",
  6: "£#,##0;[Red]-£#,##0",
  7: "£#,##0.00;-£#,##0.00",
  8: "£#,##0.00;[Red]-£#,##0.00",
};

/** A value as a cell shows it. An invalid format gives null, so that the caller decides. */
export function shown(value: Scalar, numberFormat: string): string | null {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  const pattern = numberFormat.replaceAll(SHORT_DATE, SHORT_DATE_HERE);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!isValidFormat(pattern)) return null;
  return format(pattern, value, { locale: LOCALE, overflow: "########", dateErrorNumber: false, dateSpanLarge: false });
}

export function isNumberFormat(numberFormat: string): boolean {
  return isValidFormat(numberFormat);
}

/** Whether numbers in this format are shown as dates or times. */
export function showsDate(numberFormat: string): boolean {
  return isValidFormat(numberFormat) && isDateFormat(numberFormat);
}

/** The number, date, time, percentage or truth value that Excel reads out of a text, with the format it would give an unformatted cell. */
export function readNumber(text: string): { value: number | boolean; numberFormat: string } | null {
  const read = parseValue(text, { locale: LOCALE });
  if (!read) return null;
  const id = "formatId" in read ? read.formatId : undefined;
  const numberFormat = id === undefined ? "General" : (CURRENCY_IDS[id] ?? getFormatFromId(id));
  return { value: read.value, numberFormat };
}
