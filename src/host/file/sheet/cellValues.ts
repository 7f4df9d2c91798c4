import { isErrorCode } from "../../book/errorCodes";
import type { ErrorCode, Scalar } from "../../book/model";
import { richText, type SharedStrings } from "../sharedStrings";
import { childOf, type XmlNode } from "../xml/parse";
import { element, escaped } from "../xml/write";
import { fromXstring, toXstring } from "../xml/xstring";

/** Days from 30 December 1899 to 1 January 1970, where Excel's and JavaScript's calendars begin. */
const DAYS_TO_1970 = 25569;
const MS_PER_DAY = 86_400_000;

/** Longer texts make Excel call the file damaged; it cuts them when they are typed. */
const LONGEST_TEXT = 32767;
/** Errors that came after the file format: a file says #VALUE! for them, and Excel finds them again when it works the formula out. */
const NEWER_ERRORS: readonly ErrorCode[] = ["#SPILL!", "#CALC!"];

/** The type word and the value element of a cell. Texts of formulas stand in the cell, typed ones among the shared strings. */
export function valueXml(
  value: Scalar,
  isFormula: boolean,
  strings: SharedStrings,
): { readonly type: string | undefined; readonly xml: string } {
  const valueOf = (text: string): string => element("v", {}, text);
  if (value === null) return { type: undefined, xml: "" };
  if (typeof value === "number") return { type: undefined, xml: Number.isFinite(value) ? valueOf(String(value)) : "" };
  if (typeof value === "boolean") return { type: "b", xml: valueOf(value ? "1" : "0") };
  if (typeof value === "object") return { type: "e", xml: valueOf(NEWER_ERRORS.includes(value.error) ? "#VALUE!" : value.error) };
  const text = value.slice(0, LONGEST_TEXT);
  return isFormula ? { type: "str", xml: valueOf(escaped(toXstring(text))) } : { type: "s", xml: valueOf(String(strings.placeOf(text))) };
}

/** What a cell of a file holds. */
export function readValue(cell: XmlNode, strings: readonly string[]): Scalar {
  const text = childOf(cell, "v")?.text;
  switch (cell.attributes["t"] ?? "n") {
    case "s":
      return text === undefined ? null : (strings[Number(text)] ?? null);
    case "str":
      return text === undefined ? (childOf(cell, "f") ? "" : null) : fromXstring(text);
    case "inlineStr": {
      const inline = childOf(cell, "is");
      return inline ? richText(inline) : null;
    }
    case "b":
      return text === undefined ? null : text === "1" || text === "true";
    case "e":
      return text === undefined ? null : { error: isErrorCode(text) ? text : "#VALUE!" };
    case "d":
      return text === undefined ? null : serialOf(text);
    default:
      return text === undefined || text.trim() === "" ? null : Number(text);
  }
}

/** ISO 8601 -> serial number, the one way of dates in the book. */
function serialOf(text: string): Scalar {
  const time = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(text) ? text : text.includes("T") ? `${text}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : time / MS_PER_DAY + DAYS_TO_1970;
}
