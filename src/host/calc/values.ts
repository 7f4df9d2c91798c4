import type { CellError, ErrorCode, Scalar, Sheet } from "../book/model";
import { readNumber } from "../book/numberText";
import { compareNumbers, numberAsText } from "./numbers";

/** A rectangle on a sheet, as a formula points to it. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A reference: the cells are read only when something needs their values. Several areas: a union, or a 3-D reference. */
export class Cells {
  constructor(readonly areas: readonly SheetArea[]) {}
}

/** An array of values, at least one by one, all rows of one length. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}
  get height(): number {
    return this.rows.length;
  }
  get width(): number {
    return this.rows[0]?.length ?? 0;
  }
  /** One row or one column serves for every row or column, as Excel stretches arrays; beyond that #N/A. */
  at(row: number, column: number): Scalar {
    const line = this.rows[this.height === 1 ? 0 : row];
    const value = line?.[line.length === 1 ? 0 : column];
    return value === undefined ? ERROR_NA : value;
  }
}

/** What an expression gives. */
export type Value = Scalar | Matrix | Cells;

function failure(error: ErrorCode): CellError {
  return { error };
}
export const ERROR_VALUE = failure("#VALUE!");
export const ERROR_NA = failure("#N/A");
export const ERROR_DIV = failure("#DIV/0!");
export const ERROR_NUM = failure("#NUM!");
export const ERROR_REF = failure("#REF!");
export const ERROR_NAME = failure("#NAME?");
export const ERROR_NULL = failure("#NULL!");

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

const PLAIN_NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** The number in a text, as Excel's arithmetic reads it ("4", "50%", "1/2/2024"); null when there is none. */
export function numberInText(text: string): number | null {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  const read = /\d/.test(text) ? readNumber(text) : null;
  return read && typeof read.value === "number" ? read.value : null;
}

/** For arithmetic: blank is 0, TRUE is 1, text is read, or #VALUE!. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberInText(value) ?? ERROR_VALUE;
  return value;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberAsText(value);
  return value;
}

/** For conditions: 0 and blank are FALSE, "true" and "false" are read, other text is #VALUE!. */
export function toLogical(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value !== "string") return value;
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : ERROR_VALUE;
}

/** A number that Excel can hold, else #NUM!. */
export function finite(value: number): Scalar {
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : ERROR_NUM;
}

const collator = new Intl.Collator("en-GB", { sensitivity: "accent" });

/** Texts without regard to case. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const first = a.toLowerCase(),
    second = b.toLowerCase();
  return first === second ? 0 : collator.compare(first, second) || (first < second ? -1 : 1);
}

function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Excel's order: numbers, then texts, then FALSE, TRUE. Blank counts as 0, "" or FALSE, whichever the other is. No errors here. */
export function compareValues(a: number | string | boolean | null, b: number | string | boolean | null): number {
  const left = a ?? blankLike(b),
    right = b ?? blankLike(a);
  if (typeof left === "number" && typeof right === "number") return compareNumbers(left, right);
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return rank(left) - rank(right);
}

function blankLike(other: number | string | boolean | null): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
