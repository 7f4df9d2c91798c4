import type { Scalar } from "../book/model";
import type { BinaryOperator } from "./formula";
import { cancelled } from "./numbers";
import { compareValues, ERROR_DIV, ERROR_NUM, finite, isError, toNumber, toText } from "./values";

type ValueOperator = Exclude<BinaryOperator, ":" | " " | ",">;

/** One operator on two single values; the left error goes before the right. */
export function operate(operator: ValueOperator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "=":
      return compareValues(left, right) === 0;
    case "<>":
      return compareValues(left, right) !== 0;
    case "<":
      return compareValues(left, right) < 0;
    case ">":
      return compareValues(left, right) > 0;
    case "<=":
      return compareValues(left, right) <= 0;
    case ">=":
      return compareValues(left, right) >= 0;
    case "&":
      return joined(left, right);
    default:
      return calculated(operator, left, right);
  }
}

function joined(left: Scalar, right: Scalar): Scalar {
  const first = toText(left),
    second = toText(right);
  if (isError(first)) return first;
  return isError(second) ? second : first + second;
}

function calculated(operator: "+" | "-" | "*" | "/" | "^", left: Scalar, right: Scalar): Scalar {
  const a = toNumber(left);
  if (isError(a)) return a;
  const b = toNumber(right);
  if (isError(b)) return b;
  switch (operator) {
    case "+":
      return finite(a + b);
    case "-":
      return finite(a - b);
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? ERROR_DIV : finite(a / b);
    case "^":
      return power(a, b);
  }
}

export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return ERROR_NUM;
  if (base === 0 && exponent < 0) return ERROR_DIV;
  return finite(base ** exponent);
}

/** The sum or difference that ends a formula, where Excel takes what is left of a cancellation for 0. */
export function lastSum(operator: "+" | "-", left: Scalar, right: Scalar): Scalar {
  const plain = operate(operator, left, right);
  const a = toNumber(left),
    b = toNumber(right);
  return isError(a) || isError(b) || typeof plain !== "number" ? plain : finite(cancelled(a, operator === "+" ? b : -b));
}
