import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenTypes,
  type AstExpression,
  type Token,
} from "@borgar/fx";
import type { Area, Scalar } from "../book/model";
import { isErrorCode } from "../book/errorCodes";
import { functionNamed } from "./functionList";
import type { FunctionSpec } from "./functionSpec";
import { areaOfRange } from "./ranges";
import { formulaTokens, readReference, type TableReference } from "./tokens";

/** A formula, taken apart once and worked out often. */
export type Expression =
  | { readonly type: "value"; readonly value: Scalar }
  | { readonly type: "array"; readonly rows: readonly (readonly Scalar[])[] }
  | CellsExpression
  | { readonly type: "name"; readonly sheet: string | null; readonly name: string }
  | { readonly type: "table"; readonly reference: TableReference }
  | { readonly type: "unary"; readonly operator: "+" | "-" | "%" | "@"; readonly operand: Expression }
  | { readonly type: "binary"; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly type: "call"; readonly spec: FunctionSpec; readonly args: readonly (Expression | null)[] };

export interface CellsExpression {
  readonly type: "cells";
  /** Null: the sheet of the formula. */
  readonly sheet: string | null;
  /** The other end of a 3-D reference. */
  readonly lastSheet: string | null;
  readonly area: Area;
  /** Which edges move with the formula. */
  readonly moves: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

export type BinaryOperator = "=" | "<" | ">" | "<=" | ">=" | "<>" | "-" | "+" | "*" | "/" | "^" | "&" | ":" | " " | ",";

/** Either an expression, or why the host does not work it out. */
export type Formula =
  | { readonly expression: Expression; readonly endsInSum: boolean; readonly problem?: undefined }
  | { readonly problem: string; /** Not a formula at all: Excel does not take it. */ readonly malformed?: true };

class NotSupported extends Error {}

const KEPT = 20000;
const known = new Map<string, Formula>();

/** Formulas repeat from sheet to sheet: the same text is taken apart once. */
export function readFormula(text: string): Formula {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= KEPT) known.clear();
  const formula = takeApart(text);
  known.set(text, formula);
  return formula;
}

function takeApart(text: string): Formula {
  let tokens: Token[];
  let tree: AstExpression;
  try {
    tokens = formulaTokens(text);
    tree = parse(tokens, { looseRefCalls: true });
  } catch (error) {
    // fx throws plain errors for what is no formula; the message says where.
    return { problem: error instanceof Error ? error.message : String(error), malformed: true };
  }
  try {
    return { expression: convert(tree), endsInSum: isSum(tree) && !isBracketed(tokens) };
  } catch (error) {
    if (error instanceof NotSupported) return { problem: error.message };
    throw error;
  }
}

function isSum(tree: AstExpression): boolean {
  return isBinaryNode(tree) && (tree.operator === "+" || tree.operator === "-");
}

/** One pair of brackets around the whole formula: fx's tree does not tell, and Excel's rule for sums that cancel does not reach inside. */
function isBracketed(tokens: readonly Token[]): boolean {
  const texts = tokens
    .filter((token) => token.type !== tokenTypes.WHITESPACE && token.type !== tokenTypes.FX_PREFIX)
    .map((token) => token.value);
  if (texts[0] !== "(") return false;
  let open = 0;
  for (let index = 0; index < texts.length; index++) {
    if (texts[index] === "(") open++;
    if (texts[index] === ")" && --open === 0) return index === texts.length - 1;
  }
  return false;
}

function convert(node: AstExpression): Expression {
  if (isLiteralNode(node)) return { type: "value", value: node.value };
  if (isErrorNode(node)) return { type: "value", value: literalError(node.value) };
  if (isReferenceNode(node)) return convertReference(node.value, node.kind);
  if (isUnaryNode(node)) return convertUnary(node.operator, node.arguments[0]);
  if (isBinaryNode(node)) {
    const [left, right] = node.arguments;
    if (!left || !right) throw new NotSupported(`"${node.operator}" lacks an operand.`);
    return { type: "binary", operator: node.operator, left: convert(left), right: convert(right) };
  }
  if (isArrayNode(node)) return { type: "array", rows: node.elements.map((row) => row.map(convertMember)) };
  if (isCallNode(node)) return convertCall(node.callee.name, node.arguments);
  throw new NotSupported(`The host does not work out ${node.type === "LetExpression" ? "LET" : "LAMBDA"}.`);
}

function literalError(text: string): Scalar {
  if (!isErrorCode(text)) throw new NotSupported(`The host does not know the error ${text}.`);
  return { error: text };
}

function convertMember(member: AstExpression): Scalar {
  if (isLiteralNode(member)) return member.value;
  if (isErrorNode(member)) return literalError(member.value);
  throw new NotSupported("An array constant holds only constants.");
}

function convertUnary(operator: string, operand: AstExpression | undefined): Expression {
  if (!operand) throw new NotSupported(`"${operator}" lacks an operand.`);
  if (operator === "+" || operator === "-" || operator === "%" || operator === "@")
    return { type: "unary", operator, operand: convert(operand) };
  throw new NotSupported(`The host does not work out the operator "${operator}".`);
}

function convertCall(name: string | undefined, args: readonly (AstExpression | null)[]): Expression {
  const spec = name === undefined ? undefined : functionNamed(name);
  if (!spec) throw new NotSupported(`The host does not work out ${name ?? "calls of values"}.`);
  if (args.length < spec.least || args.length > spec.most) throw new NotSupported(`${spec.name} does not take ${args.length} arguments.`);
  return { type: "call", spec, args: args.map((arg) => (arg ? convert(arg) : null)) };
}

function convertReference(text: string, kind: "name" | "range" | "beam" | "table"): Expression {
  const type = kind === "table" ? tokenTypes.REF_STRUCT : kind === "name" ? tokenTypes.REF_NAMED : tokenTypes.REF_RANGE;
  const reference = readReference(text, type);
  if (!reference) throw new NotSupported(`The host cannot read the reference ${text}.`);
  if (reference.kind === "table") return { type: "table", reference };
  if (reference.workbook !== undefined) throw new NotSupported(`${text} is in another workbook.`);
  const [sheet = null, lastSheet = null] = reference.sheet?.split(":") ?? [];
  if (reference.kind === "name") return { type: "name", sheet, name: reference.name };
  const { range } = reference;
  const area = areaOfRange(range);
  if (!area) return { type: "value", value: { error: "#REF!" } };
  const rows = range.top !== null,
    columns = range.left !== null;
  const moves = {
    top: rows && !range.$top,
    bottom: rows && !(range.$bottom ?? range.$top),
    left: columns && !range.$left,
    right: columns && !(range.$right ?? range.$left),
  };
  return { type: "cells", sheet, lastSheet, area, moves };
}
