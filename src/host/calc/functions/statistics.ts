import type { Scalar } from "../../book/model";
import { ANY_NUMBER, overRanges, type Context, type FunctionSpec } from "../functionSpec";
import { lift } from "../lift";
import { eachFilled, eachMember, numbersAndTextsIn, numbersIn } from "../members";
import { sameNumber, wholeBelow } from "../numbers";
import {
  Cells,
  ERROR_DIV,
  ERROR_NA,
  ERROR_NUM,
  ERROR_VALUE,
  finite,
  isError,
  numberInText,
  toLogical,
  toNumber,
  type Value,
} from "../values";
import { sumOf } from "./mathematics";

export function mean(numbers: readonly number[]): Scalar {
  return numbers.length > 0 ? finite(sumOf(numbers) / numbers.length) : ERROR_DIV;
}

export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => (number < least ? number : least), numbers[0] ?? 0);
}

export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), numbers[0] ?? 0);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

export function median(numbers: readonly number[]): Scalar {
  const sorted = ascending(numbers);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  if (high === undefined) return ERROR_NUM;
  return sorted.length % 2 === 1 ? high : finite(((sorted[middle - 1] ?? high) + high) / 2);
}

/** The most frequent, of equals the one that comes first; nothing twice is #N/A. */
export function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | null = null,
    most = 1;
  for (const [number, count] of counts)
    if (count > most) {
      best = number;
      most = count;
    }
  return best ?? ERROR_NA;
}

/** Sum of squared distances from the mean over n - less. */
export function variance(numbers: readonly number[], less: 0 | 1): Scalar {
  if (numbers.length <= less) return ERROR_DIV;
  const middle = sumOf(numbers) / numbers.length;
  return finite(sumOf(numbers.map((number) => (number - middle) ** 2)) / (numbers.length - less));
}

export function deviation(numbers: readonly number[], less: 0 | 1): Scalar {
  const squared = variance(numbers, less);
  return typeof squared === "number" ? Math.sqrt(squared) : squared;
}

/** The k-th from below (`sign` 1) or above (-1). */
export function nth(numbers: readonly number[], place: number, sign: 1 | -1): Scalar {
  const index = Math.ceil(place) - 1;
  const sorted = ascending(numbers);
  return (sign === 1 ? sorted[index] : sorted[sorted.length - 1 - index]) ?? ERROR_NUM;
}

/** Percentile with both ends included, by linear interpolation. */
export function percentile(numbers: readonly number[], share: number): Scalar {
  if (numbers.length === 0 || share < 0 || share > 1) return ERROR_NUM;
  const sorted = ascending(numbers);
  const position = share * (sorted.length - 1);
  const low = sorted[Math.floor(position)] ?? 0,
    high = sorted[Math.ceil(position)] ?? 0;
  return finite(low + (high - low) * (position - Math.floor(position)));
}

function ofNumbers(name: string, work: (numbers: readonly number[]) => Scalar, collect = numbersIn): FunctionSpec {
  return overRanges(name, 1, ANY_NUMBER, (args, context) => {
    const numbers = collect(args, context);
    return isError(numbers) ? numbers : work(numbers);
  });
}

/** List first, then one number that may be an array. */
function ofNumbersAnd(name: string, work: (numbers: readonly number[], number: number) => Scalar): FunctionSpec {
  return overRanges(name, 2, 2, ([list = null, last = null], context) => {
    const numbers = numbersIn([list], context);
    if (isError(numbers)) return numbers;
    return lift([last], context, ([one = null]) => {
      const number = toNumber(one);
      return isError(number) ? number : work(numbers, number);
    });
  });
}

/** COUNT never fails: errors and texts are simply no numbers; a text argument that reads as a number is one. */
function count(args: readonly Value[], context: Context): number {
  let found = 0;
  eachMember(args, context, (value, listed) => {
    const counts =
      typeof value === "number" ||
      (!listed && (typeof value === "boolean" || value === null || (typeof value === "string" && numberInText(value) !== null)));
    if (counts) found++;
  });
  return found;
}

function countFilled(args: readonly Value[], context: Context): number {
  let found = 0;
  eachMember(args, context, (value, listed) => {
    if (value !== null || !listed) found++;
  });
  return found;
}

/** Empty cells, and cells whose formula gives an empty text. */
function countBlank(arg: Value, context: Context): Scalar {
  if (!(arg instanceof Cells)) return ERROR_VALUE;
  let blank = 0;
  for (const area of arg.areas) {
    blank += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    eachFilled(area, context, (value) => {
      if (value !== "") blank--;
    });
  }
  return blank;
}

function rank(args: readonly Value[], context: Context): Value {
  const [wanted = null, list = null, order = null] = args;
  if (!(list instanceof Cells)) return ERROR_VALUE;
  const numbers = numbersIn([list], context);
  if (isError(numbers)) return numbers;
  return lift([wanted, order], context, ([one = null, upward = null]) => {
    const number = toNumber(one),
      ascends = toLogical(upward);
    if (isError(number)) return number;
    if (isError(ascends)) return ascends;
    if (!numbers.some((other) => sameNumber(other, number))) return ERROR_NA;
    return 1 + numbers.filter((other) => !sameNumber(other, number) && (ascends ? other < number : other > number)).length;
  });
}

function quartile(numbers: readonly number[], part: number): Scalar {
  const whole = wholeBelow(part);
  return whole < 0 || whole > 4 ? ERROR_NUM : percentile(numbers, whole / 4);
}

export const STATISTICS: readonly FunctionSpec[] = [
  ofNumbers("AVERAGE", mean),
  ofNumbers("AVERAGEA", mean, numbersAndTextsIn),
  ofNumbers("MIN", smallest),
  ofNumbers("MAX", largest),
  ofNumbers("MEDIAN", median),
  ofNumbers("MODE", mode),
  ofNumbers("MODE.SNGL", mode),
  ...["STDEV", "STDEV.S"].map((name) => ofNumbers(name, (numbers) => deviation(numbers, 1))),
  ...["STDEVP", "STDEV.P"].map((name) => ofNumbers(name, (numbers) => deviation(numbers, 0))),
  ...["VAR", "VAR.S"].map((name) => ofNumbers(name, (numbers) => variance(numbers, 1))),
  ...["VARP", "VAR.P"].map((name) => ofNumbers(name, (numbers) => variance(numbers, 0))),
  ofNumbersAnd("LARGE", (numbers, place) => nth(numbers, place, -1)),
  ofNumbersAnd("SMALL", (numbers, place) => nth(numbers, place, 1)),
  ...["PERCENTILE", "PERCENTILE.INC"].map((name) => ofNumbersAnd(name, percentile)),
  ...["QUARTILE", "QUARTILE.INC"].map((name) => ofNumbersAnd(name, quartile)),
  ...["RANK", "RANK.EQ"].map((name) => overRanges(name, 2, 3, rank)),
  overRanges("COUNT", 1, ANY_NUMBER, count),
  overRanges("COUNTA", 1, ANY_NUMBER, countFilled),
  overRanges("COUNTBLANK", 1, 1, ([arg = null], context) => countBlank(arg, context)),
];
