import type { CellError, Scalar } from "../../book/model";
import { ANY_NUMBER, lazily, NotWorkedOut, type Context, type FunctionSpec } from "../functionSpec";
import { single } from "../lift";
import { eachFilled, eachMember } from "../members";
import { Cells, ERROR_VALUE, finite, isError, toNumber, type Value } from "../values";
import { sumOf } from "./mathematics";
import { deviation, largest, mean, median, mode, nth, percentile, smallest, variance } from "./statistics";

/** SUBTOTAL and AGGREGATE: one of Excel's numbered functions over what is not left out. */

interface Left {
  readonly hidden: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
}

const IS_SUBTOTAL = /\b(SUBTOTAL|AGGREGATE)\(/i;

const BY_NUMBER: Readonly<Record<number, (numbers: readonly number[]) => Scalar>> = {
  1: mean,
  4: largest,
  5: smallest,
  6: (numbers) => finite(numbers.length > 0 ? numbers.reduce((product, number) => product * number, 1) : 0),
  7: (numbers) => deviation(numbers, 1),
  8: (numbers) => deviation(numbers, 0),
  9: (numbers) => finite(sumOf(numbers)),
  10: (numbers) => variance(numbers, 1),
  11: (numbers) => variance(numbers, 0),
  12: median,
  13: mode,
};

const WITH_PLACE: Readonly<Record<number, (numbers: readonly number[], place: number) => Scalar>> = {
  14: (numbers, place) => nth(numbers, place, -1),
  15: (numbers, place) => nth(numbers, place, 1),
  16: percentile,
  17: (numbers, part) => percentile(numbers, Math.floor(part) / 4),
};

/** The values that take part, empty cells aside. */
function taken(args: readonly Value[], left: Left, context: Context): Scalar[] | CellError {
  const values: Scalar[] = [];
  const errors: CellError[] = [];
  const take = (value: Scalar) => {
    if (!isError(value)) values.push(value);
    else if (!left.errors) errors.push(value);
  };
  for (const arg of args) {
    if (!(arg instanceof Cells)) {
      eachMember([arg], context, (value) => {
        take(value);
      });
      continue;
    }
    for (const area of arg.areas) {
      eachFilled(area, context, (value, row, column) => {
        if (left.hidden && context.workbook.isRowHidden(area.sheet, row)) return;
        if (left.subtotals && IS_SUBTOTAL.test(context.workbook.formulaAt(area.sheet, row, column) ?? "")) return;
        take(value);
      });
    }
  }
  return errors[0] ?? values;
}

function work(number: number, args: readonly Value[], left: Left, context: Context): Scalar {
  const counting = number === 2 || number === 3;
  const values = taken(args, counting ? { ...left, errors: true } : left, context);
  if (isError(values)) return values;
  if (number === 3) return values.length + (left.errors ? 0 : errorsIn(args, left, context));
  const numbers = values.filter((value) => typeof value === "number");
  if (number === 2) return numbers.length;
  return BY_NUMBER[number]?.(numbers) ?? ERROR_VALUE;
}

/** COUNTA counts errors, too. */
function errorsIn(args: readonly Value[], left: Left, context: Context): number {
  let found = 0;
  for (const arg of args) {
    for (const area of arg instanceof Cells ? arg.areas : []) {
      eachFilled(area, context, (value, row) => {
        if (isError(value) && !(left.hidden && context.workbook.isRowHidden(area.sheet, row))) found++;
      });
    }
  }
  return found;
}

const SUBTOTAL = lazily(
  "SUBTOTAL",
  2,
  ANY_NUMBER,
  (args, context, evaluate) => {
    const [first, ...rest] = args.map((arg) => evaluate(arg, context));
    const code = toNumber(single(first ?? null, context));
    if (isError(code)) return code;
    const whole = Math.trunc(code);
    const number = whole > 100 ? whole - 100 : whole;
    if (number < 1 || number > 11) return ERROR_VALUE;
    if (rest.some((arg) => !(arg instanceof Cells))) throw new NotWorkedOut("SUBTOTAL looks only at cells.");
    return work(number, rest, { hidden: whole > 100, errors: false, subtotals: true }, context);
  },
  { volatile: true },
);

/** Options 0 to 7: nested subtotals are left out below 4, hidden rows in 1, 3, 5, 7, errors in 2, 3, 6, 7. */
const AGGREGATE = lazily(
  "AGGREGATE",
  3,
  ANY_NUMBER,
  (args, context, evaluate) => {
    const inside = { ...context, arrays: true };
    const [first = null, second = null, ...rest] = args.map((arg, index) => evaluate(arg, index < 2 ? context : inside));
    const number = toNumber(single(first, context)),
      option = toNumber(single(second, context));
    if (isError(number)) return number;
    if (isError(option)) return option;
    if (option < 0 || option > 7 || number < 1 || number > 19) return ERROR_VALUE;
    const left = { hidden: option % 2 === 1, errors: option % 4 >= 2, subtotals: option < 4 };
    if (number <= 13) return work(number, rest, left, context);
    const placed = WITH_PLACE[number];
    if (!placed) throw new NotWorkedOut(`The host does not work out AGGREGATE ${number}.`);
    const [list = null, last = null] = rest;
    const values = taken([list], left, context);
    if (isError(values)) return values;
    const place = toNumber(single(last, context));
    return isError(place)
      ? place
      : placed(
          values.filter((value) => typeof value === "number"),
          place,
        );
  },
  { volatile: true },
);

export const SUBTOTALS: readonly FunctionSpec[] = [SUBTOTAL, AGGREGATE];
