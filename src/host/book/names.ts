import { soleReference } from "../calc/tokens";
import { areaOfRange } from "../calc/ranges";
import { parseCellAddress } from "./area";
import type { Book } from "./book";
import { BookError } from "./bookError";
import type { Area, DefinedName, Sheet } from "./model";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const R1C1 = /^(r\d*c\d*|r\d+|c\d+|r|c)$/i;
const LONGEST = 255;
/** How many names may point to names before it is a circle. */
const DEEPEST = 16;

/** Excel's rule: letter, underscore or backslash first; no blanks; nothing that reads as a cell ("A1", "R1C1") or truth value. */
function checkName(name: string): void {
  const bad =
    !NAME.test(name) || name.length > LONGEST || parseCellAddress(name) !== null || R1C1.test(name) || /^(true|false)$/i.test(name);
  if (bad) throw new BookError("InvalidArgument", `"${name}" cannot be a defined name.`);
}

function listOf(book: Book, scope: Sheet | null): readonly DefinedName[] {
  return scope ? scope.names : book.state.names;
}

function setList(book: Book, scope: Sheet | null, names: DefinedName[]): void {
  if (scope) {
    book.touch(scope);
    scope.names = names;
  } else {
    book.touchBook();
    book.state.names = names;
  }
}

export function findName(book: Book, scope: Sheet | null, name: string): DefinedName | undefined {
  const names = listOf(book, scope);
  if (names.length === 0) return undefined;
  const wanted = name.toUpperCase();
  return names.find((one) => one.name === name) ?? names.find((one) => one.name.toUpperCase() === wanted);
}

/** What a name means in a formula on `sheet`: the sheet's own first, then the workbook's. */
function visibleName(book: Book, sheet: Sheet, name: string): DefinedName | undefined {
  return findName(book, sheet, name) ?? findName(book, null, name);
}

export function addName(book: Book, scope: Sheet | null, name: DefinedName): void {
  checkName(name.name);
  if (findName(book, scope, name.name)) throw new BookError("ItemAlreadyExists", `There is a name "${name.name}" already.`);
  setList(book, scope, [...listOf(book, scope), name]);
  book.calculation.nameChanged(name.name);
}

function existing(book: Book, scope: Sheet | null, name: string): DefinedName {
  const found = findName(book, scope, name);
  if (!found) throw new BookError("ItemNotFound", `There is no name "${name}".`);
  return found;
}

export function deleteName(book: Book, scope: Sheet | null, name: string): void {
  const found = existing(book, scope, name);
  setList(
    book,
    scope,
    listOf(book, scope).filter((one) => one !== found),
  );
  book.calculation.nameChanged(name);
}

/** Excel has no call that renames a name; a changed `name` is refused when it is another's or not valid. */
export function changeName(book: Book, scope: Sheet | null, name: string, change: Partial<DefinedName>): void {
  const found = existing(book, scope, name);
  const changed = { ...found, ...change };
  if (changed.name !== found.name) {
    checkName(changed.name);
    const other = findName(book, scope, changed.name);
    if (other && other !== found) throw new BookError("ItemAlreadyExists", `There is a name "${changed.name}" already.`);
    book.calculation.nameChanged(changed.name);
  }
  setList(
    book,
    scope,
    listOf(book, scope).map((one) => (one === found ? changed : one)),
  );
  book.calculation.nameChanged(name);
}

/** The one area that a formula points to, also by way of names. Without sheet in the formula: on `from`; else null. */
export function areaOf(book: Book, formula: string, from?: Sheet, depth = 0): { sheet: Sheet; area: Area } | null {
  const reference = soleReference(formula.startsWith("=") ? formula : `=${formula}`);
  if (!reference || reference.kind === "table" || reference.workbook !== undefined) return null;
  const sheet = reference.sheet === undefined ? from : book.sheetByName(reference.sheet);
  if (reference.kind === "cells") {
    const area = areaOfRange(reference.range);
    return sheet && area ? { sheet, area } : null;
  }
  if (depth > DEEPEST) return null;
  const name = sheet ? visibleName(book, sheet, reference.name) : findName(book, null, reference.name);
  return name ? areaOf(book, name.formula, sheet, depth + 1) : null;
}
