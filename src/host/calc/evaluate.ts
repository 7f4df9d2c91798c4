import type { Scalar } from "../book/model";
import { readFormula, type Expression, type Formula } from "./formula";
import { NotWorkedOut, type Context } from "./functionSpec";
import { lift, single } from "./lift";
import { lastSum, operate } from "./operators";
import { bodyOf, cellsOf, common, spanned, tableCells } from "./references";
import { Cells, ERROR_NAME, ERROR_REF, ERROR_VALUE, isError, Matrix, toNumber, type Value } from "./values";

/** A name may lead to a name so many times before it counts as going round in a circle. */
const DEEPEST_NAME = 32;

/** What an expression gives at a place. References stay references until something needs their values. */
function evaluate(expression: Expression | null, context: Context): Value {
  if (expression === null) return null;
  switch (expression.type) {
    case "value":
      return expression.value;
    case "array":
      return new Matrix(expression.rows);
    case "cells":
      return cellsOf(expression, context);
    case "table":
      return tableCells(expression.reference, context);
    case "name":
      return evaluateName(expression.sheet, expression.name, context);
    case "call":
      return expression.spec.run(expression.args, context, evaluate);
    case "unary":
      return evaluateUnary(expression.operator, expression.operand, context);
    case "binary":
      return evaluateBinary(expression, context);
  }
}

function evaluateUnary(operator: "+" | "-" | "%" | "@", operand: Expression, context: Context): Value {
  const value = evaluate(operand, context);
  if (operator === "@") return single(value, context);
  return lift([value], context, ([one = null]) => {
    if (operator === "+") return one;
    const number = toNumber(one);
    if (isError(number)) return number;
    return operator === "%" ? number / 100 : number === 0 ? 0 : -number;
  });
}

function evaluateBinary(expression: Expression & { type: "binary" }, context: Context): Value {
  const { operator } = expression;
  const left = evaluate(expression.left, context),
    right = evaluate(expression.right, context);
  if (operator === ":" || operator === " " || operator === ",") {
    if (isError(left)) return left;
    if (isError(right)) return right;
    if (!(left instanceof Cells) || !(right instanceof Cells)) return ERROR_VALUE;
    if (operator === ":") return spanned(left, right);
    return operator === " " ? common(left, right) : new Cells([...left.areas, ...right.areas]);
  }
  return lift([left, right], context, ([a = null, b = null]) => operate(operator, a, b));
}

function evaluateName(sheetName: string | null, name: string, context: Context): Value {
  const { workbook } = context;
  const sheet = sheetName === null ? context.sheet : workbook.sheetByName(sheetName);
  if (!sheet) return ERROR_REF;
  const defined = workbook.definedName(sheet, name);
  if (!defined) {
    const found = workbook.tableNamed(name);
    return found ? new Cells([{ sheet: found.sheet, ...bodyOf(found.table) }]) : ERROR_NAME;
  }
  if (context.depth >= DEEPEST_NAME) return ERROR_NAME;
  const formula = readFormula(defined.formula);
  if (formula.problem !== undefined) throw new NotWorkedOut(formula.problem);
  // Relative references in a name are written as seen from A1.
  return evaluate(formula.expression, { ...context, sheet, moveRows: context.row, moveColumns: context.column, depth: context.depth + 1 });
}

/** The result of a whole formula before it becomes one cell's value. */
export function evaluateFormula(formula: Formula, context: Context): Value {
  if (formula.problem !== undefined) throw new NotWorkedOut(formula.problem);
  const { expression } = formula;
  if (!formula.endsInSum || expression.type !== "binary") return evaluate(expression, context);
  const operator = expression.operator === "-" ? "-" : "+";
  return lift([evaluate(expression.left, context), evaluate(expression.right, context)], context, ([a = null, b = null]) =>
    lastSum(operator, a, b),
  );
}

/** What the cell of a formula holds: a reference to an empty cell is 0, a range the cell beside, an array its first member. */
export function cellResult(value: Value, context: Context): Scalar {
  return single(value, context) ?? 0;
}
