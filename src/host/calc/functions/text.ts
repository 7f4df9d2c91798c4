import type { CellError, Scalar } from "../../book/model";
import { isNumberFormat, shown } from "../../book/numberText";
import { wildcardSource } from "../criteria";
import { ANY_NUMBER, lazily, ofValues, overRanges, type Context, type FunctionSpec } from "../functionSpec";
import { lift, single } from "../lift";
import { eachMember } from "../members";
import { roundHalfUp } from "../numbers";
import { Cells, ERROR_VALUE, isError, Matrix, numberInText, toLogical, toNumber, toText, type Value } from "../values";

/** Excel's limit of characters in a cell. */
const LONGEST = 32767;
/** What CHAR gives from 128 to 159 on Windows; CODE is its inverse. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fits(text: string): Scalar {
  return text.length > LONGEST ? ERROR_VALUE : text;
}

function ofText(name: string, work: (text: string) => Scalar): FunctionSpec {
  return ofValues(name, ["text"], (text) => work(text));
}

function character(code: number): Scalar {
  const whole = Math.trunc(code);
  if (whole < 1 || whole > 255) return ERROR_VALUE;
  return whole >= 128 && whole < 160 ? (WINDOWS_1252[whole - 128] ?? ERROR_VALUE) : String.fromCharCode(whole);
}

function codeOf(text: string): Scalar {
  const [first] = text;
  if (first === undefined) return ERROR_VALUE;
  const place = WINDOWS_1252.indexOf(first);
  const code = first.charCodeAt(0);
  return place >= 0 ? place + 128 : code < 256 ? code : 63;
}

function part(text: string, from: number, length: number): Scalar {
  return from < 1 || length < 0 ? ERROR_VALUE : text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(length));
}

/** Position of the first character from 1, or #VALUE!. */
function find(wanted: string, text: string, from = 1): Scalar {
  const start = Math.trunc(from) - 1;
  if (start < 0 || start > text.length) return ERROR_VALUE;
  const place = text.indexOf(wanted, start);
  return place < 0 ? ERROR_VALUE : place + 1;
}

function search(wanted: string, text: string, from = 1): Scalar {
  const start = Math.trunc(from) - 1;
  if (start < 0 || start > text.length) return ERROR_VALUE;
  const place = text.slice(start).search(new RegExp(wildcardSource(wanted), "isu"));
  return place < 0 ? ERROR_VALUE : start + place + 1;
}

function substitute(text: string, old: string, fresh: string, which?: number): Scalar {
  if (which !== undefined && which < 1) return ERROR_VALUE;
  if (old === "") return text;
  if (which === undefined) return fits(text.split(old).join(fresh));
  let place = -old.length;
  for (let count = 0; count < Math.trunc(which); count++) {
    place = text.indexOf(old, place + old.length);
    if (place < 0) return text;
  }
  return fits(text.slice(0, place) + fresh + text.slice(place + old.length));
}

function proper(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => (word[0] ?? "").toUpperCase() + word.slice(1));
}

/** Texts that read as numbers are formatted as numbers, as Excel's TEXT does. */
function formatted(value: Scalar, format: string): Scalar {
  if (isError(value)) return value;
  if (format === "") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!isNumberFormat(format)) return ERROR_VALUE;
  const number = value === null ? 0 : typeof value === "string" ? (numberInText(value) ?? value) : value;
  return shown(number, format) ?? ERROR_VALUE;
}

function fixed(number: number, places = 2, plain = false): Scalar {
  const rounded = roundHalfUp(number, places);
  const decimals = Math.max(0, Math.trunc(places));
  if (decimals > 127) return ERROR_VALUE;
  return shown(rounded, (plain ? "0" : "#,##0") + (decimals > 0 ? `.${"0".repeat(decimals)}` : "")) ?? ERROR_VALUE;
}

/** The texts of all members, or the first error. */
function textsIn(args: readonly Value[], context: Context): string[] | CellError {
  const texts: string[] = [];
  const errors: CellError[] = [];
  eachMember(args, context, (value) => {
    const text = toText(value);
    if (isError(text)) {
      errors.push(text);
      return true;
    }
    texts.push(text);
    return false;
  });
  return errors[0] ?? texts;
}

const CONCAT = overRanges("CONCAT", 1, ANY_NUMBER, (args, context) => {
  const texts = textsIn(args, context);
  return isError(texts) ? texts : fits(texts.join(""));
});

const CONCATENATE = overRanges("CONCATENATE", 1, ANY_NUMBER, (args, context) =>
  lift(args, context, (values) => {
    let joined = "";
    for (const value of values) {
      const text = toText(value);
      if (isError(text)) return text;
      joined += text;
    }
    return fits(joined);
  }),
);

/** Empty cells count as empty texts where they are not to be passed over. */
const TEXTJOIN = overRanges("TEXTJOIN", 3, ANY_NUMBER, ([delimiter = null, skip = null, ...lists], context) => {
  const between = toText(single(delimiter, context)),
    skips = toLogical(single(skip, context));
  if (isError(between)) return between;
  if (isError(skips)) return skips;
  const texts = textsIn(skips ? lists : lists.map((list) => filled(list, context)), context);
  if (isError(texts)) return texts;
  return fits(texts.filter((text) => !skips || text !== "").join(between));
});

function filled(list: Value, context: Context): Value {
  if (!(list instanceof Cells)) return list;
  const rows: Scalar[][] = [];
  for (const area of list.areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) rows.push([context.workbook.valueAt(area.sheet, row, column) ?? ""]);
      if (rows.length > LONGEST) return ERROR_VALUE;
    }
  }
  return new Matrix(rows);
}

const VALUE = ofValues("VALUE", ["value"], (value) => (typeof value === "boolean" ? ERROR_VALUE : toNumber(value)));

const HYPERLINK = lazily("HYPERLINK", 1, 2, (args, context, evaluate) => single(evaluate(args[args.length - 1] ?? null, context), context));

export const TEXT: readonly FunctionSpec[] = [
  CONCAT,
  CONCATENATE,
  TEXTJOIN,
  VALUE,
  HYPERLINK,
  ofText("LEN", (text) => text.length),
  ofText("TRIM", (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  ofText("UPPER", (text) => text.toUpperCase()),
  ofText("LOWER", (text) => text.toLowerCase()),
  ofText("PROPER", proper),
  ofText("CLEAN", (text) =>
    Array.from(text)
      .filter((one) => one >= " ")
      .join(""),
  ),
  ofText("CODE", codeOf),
  ofText("UNICODE", (text) => text.codePointAt(0) ?? ERROR_VALUE),
  ofValues("CHAR", ["number"], character),
  ofValues("UNICHAR", ["number"], (code) =>
    code < 1 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? ERROR_VALUE : String.fromCodePoint(Math.trunc(code)),
  ),
  ofValues("LEFT", ["text", "number?"], (text, length = 1) => part(text, 1, length)),
  ofValues("RIGHT", ["text", "number?"], (text, length = 1) =>
    length < 0 ? ERROR_VALUE : text.slice(Math.max(0, text.length - Math.trunc(length))),
  ),
  ofValues("MID", ["text", "number", "number"], part),
  ofValues("FIND", ["text", "text", "number?"], find),
  ofValues("SEARCH", ["text", "text", "number?"], search),
  ofValues("SUBSTITUTE", ["text", "text", "text", "number?"], substitute),
  ofValues("REPLACE", ["text", "number", "number", "text"], (text, from, length, fresh) => {
    if (from < 1 || length < 0) return ERROR_VALUE;
    const start = Math.trunc(from) - 1;
    return fits(text.slice(0, start) + fresh + text.slice(start + Math.trunc(length)));
  }),
  ofValues("REPT", ["text", "number"], (text, times) =>
    times < 0 || text.length * Math.trunc(times) > LONGEST ? ERROR_VALUE : text.repeat(Math.trunc(times)),
  ),
  ofValues("EXACT", ["text", "text"], (a, b) => a === b),
  ofValues("TEXT", ["value", "text"], formatted),
  ofValues("FIXED", ["number", "number?", "logical?"], fixed),
];
