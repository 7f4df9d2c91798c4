import { readFormula, type Expression, type Formula } from "./formula";
import type { Context } from "./functionSpec";
import { bodyOf, cellsOf, spanned, tableCells } from "./references";
import { Cells, type SheetArea } from "./values";

/** What a formula reads, as far as its text tells. */
export interface Precedents {
  readonly areas: SheetArea[];
  /** Defined names on the way, in capitals. */
  readonly names: Set<string>;
  /** Reads more than its text tells, or changes by itself: worked out each time. */
  volatile: boolean;
  /** Leans on tables, or on a sheet that is not there, or on a 3-D reference: looked at again when sheets or tables change. */
  unsettled: boolean;
}

const DEEPEST_NAME = 32;

export function precedentsOf(formula: Formula, context: Context): Precedents {
  const found: Precedents = { areas: [], names: new Set(), volatile: false, unsettled: false };
  if (formula.problem === undefined) gather(formula.expression, context, found);
  return found;
}

function gather(expression: Expression | null, context: Context, found: Precedents): void {
  if (expression === null) return;
  switch (expression.type) {
    case "value":
    case "array":
      return;
    case "cells": {
      const cells = cellsOf(expression, context);
      if (cells instanceof Cells) found.areas.push(...cells.areas);
      if (!(cells instanceof Cells) || expression.lastSheet !== null) found.unsettled = true;
      return;
    }
    case "table": {
      const cells = tableCells(expression.reference, context);
      found.unsettled = true;
      if (cells instanceof Cells) found.areas.push(...cells.areas);
      return;
    }
    case "name":
      gatherName(expression.sheet, expression.name, context, found);
      return;
    case "unary":
      gather(expression.operand, context, found);
      return;
    case "binary":
      if (expression.operator === ":") {
        gatherSpan(expression, context, found);
        return;
      }
      gather(expression.left, context, found);
      gather(expression.right, context, found);
      return;
    case "call":
      if (expression.spec.volatile) found.volatile = true;
      for (const arg of expression.args) gather(arg, context, found);
  }
}

/** Between two fixed ends lies a fixed rectangle; where an end is worked out (`A1:INDEX(...)`) the cells between are not known. */
function gatherSpan(expression: Expression & { type: "binary" }, context: Context, found: Precedents): void {
  const { left, right } = expression;
  if (left.type === "cells" && right.type === "cells") {
    const first = cellsOf(left, context),
      last = cellsOf(right, context);
    const span = first instanceof Cells && last instanceof Cells ? spanned(first, last) : null;
    if (span instanceof Cells) found.areas.push(...span.areas);
    else found.unsettled = true;
    return;
  }
  found.volatile = true;
  gather(left, context, found);
  gather(right, context, found);
}

function gatherName(sheetName: string | null, name: string, context: Context, found: Precedents): void {
  const { workbook } = context;
  found.names.add(name.toUpperCase());
  const sheet = sheetName === null ? context.sheet : workbook.sheetByName(sheetName);
  if (!sheet) {
    found.unsettled = true;
    return;
  }
  const defined = workbook.definedName(sheet, name);
  if (!defined) {
    const table = workbook.tableNamed(name);
    found.unsettled = true;
    if (table) found.areas.push({ sheet: table.sheet, ...bodyOf(table.table) });
    return;
  }
  if (context.depth >= DEEPEST_NAME) return;
  const formula = readFormula(defined.formula);
  if (formula.problem !== undefined) return;
  gather(formula.expression, { ...context, sheet, moveRows: context.row, moveColumns: context.column, depth: context.depth + 1 }, found);
}
