import type { Scalar } from "../book/model";
import { isErrorCode } from "../book/errorCodes";
import { sameNumber } from "./numbers";
import { compareTexts, isError, numberInText } from "./values";

/** Whether a cell meets a criterion of COUNTIF, SUMIFS and the like. `null` is an empty cell. */
export type Criterion = (value: Scalar) => boolean;

type Comparison = "=" | "<>" | "<" | ">" | "<=" | ">=";

function splitComparison(text: string): [Comparison, string] {
  for (const sign of ["<>", "<=", ">=", "=", "<", ">"] as const) {
    if (text.startsWith(sign)) return [sign, text.slice(sign.length)];
  }
  return ["=", text];
}

/**
 * Reads a criterion as Excel does. A number or text without sign means "equal"; texts are compared without case and with wildcards;
 * `<`, `>` look only at values of their own kind, so "<2.5" does not count empty cells; a reference to an empty cell means 0.
 */
export function readCriterion(criterion: Scalar): Criterion {
  if (criterion === null) return equals(0);
  if (typeof criterion !== "string") return equals(criterion);
  const [sign, operand] = splitComparison(criterion);
  if (operand === "") return emptyCriterion(sign, criterion === "");
  const value = readOperand(operand);
  switch (sign) {
    case "=":
      return equals(value);
    case "<>": {
      const same = equals(value);
      return (cell) => !same(cell);
    }
    default:
      return ordered(sign, value);
  }
}

/** "" meets empty cells and empty texts, "=" only empty cells, "<>" all that is not empty; "<" and the like meet nothing. */
function emptyCriterion(sign: Comparison, bare: boolean): Criterion {
  if (bare) return (cell) => cell === null || cell === "";
  if (sign === "=") return (cell) => cell === null;
  return sign === "<>" ? (cell) => cell !== null : () => false;
}

function readOperand(text: string): number | string | boolean | Exclude<Scalar, number | string | boolean | null> {
  const number = numberInText(text);
  if (number !== null) return number;
  const word = text.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  return isErrorCode(word) ? { error: word } : text;
}

function equals(wanted: Exclude<Scalar, null>): Criterion {
  if (typeof wanted === "number") {
    return (cell) => {
      if (typeof cell === "number") return sameNumber(cell, wanted);
      const number = typeof cell === "string" ? numberInText(cell) : null;
      return number !== null && sameNumber(number, wanted);
    };
  }
  if (typeof wanted === "boolean") return (cell) => cell === wanted;
  if (isError(wanted)) return (cell) => isError(cell) && cell.error === wanted.error;
  const pattern = wildcards(wanted);
  return (cell) => typeof cell === "string" && pattern(cell);
}

function ordered(sign: "<" | ">" | "<=" | ">=", wanted: Exclude<Scalar, null>): Criterion {
  const meets = (order: number) => (sign === "<" ? order < 0 : sign === ">" ? order > 0 : sign === "<=" ? order <= 0 : order >= 0);
  if (typeof wanted === "number") {
    return (cell) => typeof cell === "number" && meets(sameNumber(cell, wanted) ? 0 : cell - wanted);
  }
  if (typeof wanted === "boolean") return (cell) => typeof cell === "boolean" && meets(Number(cell) - Number(wanted));
  if (isError(wanted)) return () => false;
  return (cell) => typeof cell === "string" && meets(compareTexts(cell, wanted));
}

export const hasWildcards = (pattern: string): boolean => /[?*~]/.test(pattern);

/** `?` one character, `*` any number, `~` takes the next as it is. Without them: equal but for case. */
export function wildcards(pattern: string): (text: string) => boolean {
  if (!hasWildcards(pattern)) {
    const wanted = pattern.toLowerCase();
    return (text) => text.length === pattern.length && text.toLowerCase() === wanted;
  }
  const expression = new RegExp(`^${wildcardSource(pattern)}$`, "isu");
  return (text) => expression.test(text);
}

/** The same as the inside of a regular expression. */
export function wildcardSource(pattern: string): string {
  let source = "";
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? "";
    const next = pattern[index + 1];
    if (character === "~" && (next === "?" || next === "*" || next === "~")) {
      source += escaped(next);
      index++;
    } else {
      source += character === "?" ? "." : character === "*" ? ".*" : escaped(character);
    }
  }
  return source;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
