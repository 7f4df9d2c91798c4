import type { CellError, Scalar } from "../../book/model";
import { ANY_NUMBER, lazily, ofValues, overArrays, overRanges, type Context, type FunctionSpec } from "../functionSpec";
import { columnsInUse, numbersIn, rowsInUse } from "../members";
import { matrixOf } from "../lift";
import { roundAway, roundHalfUp, roundToZero, seen, wholeBelow } from "../numbers";
import { power } from "../operators";
import { Cells, ERROR_DIV, ERROR_NUM, ERROR_VALUE, finite, isError, Matrix, type Value } from "../values";

function ofNumber(name: string, work: (number: number) => Scalar): FunctionSpec {
  return ofValues(name, ["number"], (number) => work(number));
}

function ofNumbers(name: string, work: (numbers: readonly number[]) => Scalar): FunctionSpec {
  return overRanges(name, 1, ANY_NUMBER, (args, context) => {
    const numbers = numbersIn(args, context);
    return isError(numbers) ? numbers : work(numbers);
  });
}

export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** MOD takes the sign of the divisor: n - d * INT(n / d). */
function modulo(number: number, divisor: number): Scalar {
  if (divisor === 0) return ERROR_DIV;
  const rest = number - divisor * wholeBelow(number / divisor);
  return finite(seen(rest));
}

function ceiling(number: number, step: number): Scalar {
  if (step === 0 || number === 0) return 0;
  if (number > 0 && step < 0) return ERROR_NUM;
  return finite(seen(Math.ceil(seen(number / step)) * step));
}

function floor(number: number, step: number): Scalar {
  if (number === 0) return 0;
  if (step === 0) return ERROR_DIV;
  if (number > 0 && step < 0) return ERROR_NUM;
  return finite(seen(Math.floor(seen(number / step)) * step));
}

function toMultiple(number: number, multiple: number): Scalar {
  if (number === 0 || multiple === 0) return 0;
  if (number * multiple < 0) return ERROR_NUM;
  return finite(seen(roundHalfUp(number / multiple, 0) * multiple));
}

/** Whole rows and columns end where the sheet's cells end: what is empty adds nothing. */
function operand(arg: Value, context: Context): Matrix | CellError {
  if (arg instanceof Matrix) return arg;
  if (!(arg instanceof Cells)) return isError(arg) ? arg : new Matrix([[arg]]);
  const [area] = arg.areas;
  if (!area || arg.areas.length > 1) return ERROR_VALUE;
  const used = { ...area, bottom: Math.max(area.top, rowsInUse(area) - 1), right: Math.max(area.left, columnsInUse(area) - 1) };
  const matrix = matrixOf(new Cells([used]), context);
  return matrix instanceof Matrix ? matrix : ERROR_VALUE;
}

function sizeOf(arg: Value): string {
  if (arg instanceof Matrix) return `${arg.height} ${arg.width}`;
  const area = arg instanceof Cells ? arg.areas[0] : undefined;
  return area ? `${area.bottom - area.top + 1} ${area.right - area.left + 1}` : "1 1";
}

/** Only numbers count; texts, truth values and empty cells are 0; arguments of different size are #VALUE!. */
const SUMPRODUCT = overArrays("SUMPRODUCT", 1, ANY_NUMBER, (args, context) => {
  if (args.some((arg) => sizeOf(arg) !== sizeOf(args[0] ?? null))) return args.find(isError) ?? ERROR_VALUE;
  const operands: Matrix[] = [];
  for (const arg of args) {
    const matrix = operand(arg, context);
    if (isError(matrix)) return matrix;
    operands.push(matrix);
  }
  const height = Math.min(...operands.map((one) => one.height)),
    width = Math.min(...operands.map((one) => one.width));
  let sum = 0;
  for (const one of operands) {
    const error = one.rows.flat().find(isError);
    if (error) return error;
  }
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let product = 1;
      for (const one of operands) {
        const value = one.at(row, column);
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return finite(sum);
});

export const MATHEMATICS: readonly FunctionSpec[] = [
  SUMPRODUCT,
  ofNumbers("SUM", (numbers) => finite(sumOf(numbers))),
  ofNumbers("PRODUCT", (numbers) => finite(numbers.length > 0 ? numbers.reduce((product, number) => product * number, 1) : 0)),
  ofNumbers("SUMSQ", (numbers) => finite(sumOf(numbers.map((number) => number * number)))),
  ofNumber("ABS", Math.abs),
  ofNumber("INT", wholeBelow),
  ofNumber("SIGN", Math.sign),
  ofNumber("SQRT", (number) => (number < 0 ? ERROR_NUM : Math.sqrt(number))),
  ofNumber("EXP", (number) => finite(Math.exp(number))),
  ofNumber("LN", (number) => (number <= 0 ? ERROR_NUM : Math.log(number))),
  ofNumber("LOG10", (number) => (number <= 0 ? ERROR_NUM : Math.log10(number))),
  ofValues("LOG", ["number", "number?"], (number, base = 10) => {
    if (number <= 0 || base <= 0) return ERROR_NUM;
    return base === 1 ? ERROR_DIV : base === 10 ? Math.log10(number) : finite(Math.log(number) / Math.log(base));
  }),
  ofValues("ROUND", ["number", "number"], (number, places) => finite(roundHalfUp(number, places))),
  ofValues("ROUNDUP", ["number", "number"], (number, places) => finite(roundAway(number, places))),
  ofValues("ROUNDDOWN", ["number", "number"], (number, places) => finite(roundToZero(number, places))),
  ofValues("TRUNC", ["number", "number?"], (number, places = 0) => finite(roundToZero(number, places))),
  ofValues("MROUND", ["number", "number"], toMultiple),
  ofValues("CEILING", ["number", "number"], ceiling),
  ofValues("FLOOR", ["number", "number"], floor),
  ofValues("MOD", ["number", "number"], modulo),
  ofValues("QUOTIENT", ["number", "number"], (number, divisor) => (divisor === 0 ? ERROR_DIV : finite(Math.trunc(seen(number / divisor))))),
  ofValues("POWER", ["number", "number"], power),
  lazily("PI", 0, 0, () => Math.PI),
];
