import { BookError } from "./bookError";
import { isErrorCode } from "./errorCodes";
import type { Scalar } from "./model";
import { readNumber } from "./numberText";
import { readFormula } from "../calc/formula";
import { numberAsText } from "../calc/numbers";

/** What Excel makes of an entry: a formula, or a value, with the number format that an unformatted cell takes on. */
export type Entry = { readonly formula: string } | { readonly value: Scalar; readonly numberFormat?: string };

/** Excel's limit of characters in a cell. */
const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;
/** Anything that could be a number, date, time, amount or truth value has a digit, or is one of these words. */
const MAYBE_NUMBER = /[0-9]|^\s*(true|false)\s*$/i;

/**
 * Reads an entry as Excel does for `range.values =` and for typing.
 * @param numberFormat of the cell: "@" keeps everything as text, also what begins with "=".
 * @throws BookError InvalidArgument for a number that is not finite, or a text that is too long.
 */
export function readEntry(input: string | number | boolean | null, numberFormat: string): Entry {
  if (input === null || input === "") return { value: null };
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new BookError("InvalidArgument", "A cell cannot hold a number that is not finite.");
    return { value: numberFormat === "@" ? numberAsText(input) : input };
  }
  if (typeof input === "boolean") return { value: input };
  if (input.length > LONGEST_TEXT) throw new BookError("InvalidArgument", "A cell holds at most 32,767 characters.");
  if (numberFormat === "@") return { value: input };
  return readText(input);
}

/** Excel refuses what is no formula, whoever enters it. */
function formulaFrom(text: string): Entry {
  if (text.length > LONGEST_FORMULA) throw new BookError("InvalidArgument", "A formula has at most 8,192 characters.");
  const read = readFormula(text);
  if (read.problem !== undefined && read.malformed) throw new BookError("InvalidArgument", `There is a problem with this formula: ${text}`);
  return { formula: text };
}

function readText(input: string): Entry {
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith("=") && input.length > 1) return formulaFrom(input);
  const error = input.toUpperCase();
  if (isErrorCode(error)) return { value: { error } };
  const number = MAYBE_NUMBER.test(input) ? readNumber(input) : null;
  // "If the returned value starts with a plus, minus, or equal sign, Excel interprets this value as a formula": Range.values.
  if (!number) return /^[+-]./.test(input) ? formulaFrom(`=${input}`) : { value: input };
  return number.numberFormat === "General" ? { value: number.value } : number;
}
