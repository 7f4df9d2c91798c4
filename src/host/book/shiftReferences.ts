import type { RangeA1 } from "@borgar/fx";
import { areaOfRange } from "../calc/ranges";
import { mapReferences, printReference, type CellsReference } from "../calc/tokens";
import { MAX_COLUMNS, MAX_ROWS, type Sheet } from "./model";
import { shiftedArea, takesPart, type Shift } from "./shift";

/** Formulas that follow their cells. Dollars make no difference here: a reference means its cells, wherever they go. */

/** A formula on `home` after cells of `sheet` have moved. What it pointed to and is gone becomes #REF!. */
export function followShift(formula: string, home: Sheet | null, sheet: Sheet, shift: Shift): string {
  const own = home === sheet;
  const name = sheet.name.toUpperCase();
  if (!own && !formula.toUpperCase().includes(name.replaceAll("'", "''"))) return formula;
  return mapReferences(formula, (reference) => {
    if (reference.kind !== "cells" || reference.workbook !== undefined) return null;
    if (reference.sheet === undefined ? !own : reference.sheet.toUpperCase() !== name) return null;
    return shiftedReference(reference, shift);
  });
}

function shiftedReference(reference: CellsReference, shift: Shift): string | null {
  const area = areaOfRange(reference.range);
  if (!area || !takesPart(area, shift)) return null;
  const moved = shiftedArea(area, shift);
  if (!moved) return reference.sheet === undefined ? "#REF!" : `${prefixOf(reference)}#REF!`;
  const { range } = reference;
  const wholeColumns = range.top === null,
    wholeRows = range.left === null;
  const next: RangeA1 = {
    ...range,
    top: wholeColumns ? null : moved.top,
    bottom: wholeColumns ? null : moved.bottom,
    left: wholeRows ? null : moved.left,
    right: wholeRows ? null : moved.right,
  };
  return moved === area ? null : printReference({ ...reference, range: next });
}

function prefixOf(reference: CellsReference): string {
  const text = printReference({ ...reference, range: { top: 0, left: 0, bottom: 0, right: 0 } });
  return text.slice(0, text.lastIndexOf("!") + 1);
}

function movedIndex(index: number | null | undefined, fixed: boolean | null | undefined, by: number): number | null {
  return index === null || index === undefined ? null : fixed ? index : index + by;
}

/** A formula copied so many rows down and columns across: relative references move along; off the sheet is #REF!. */
export function relocated(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    if (reference.kind !== "cells" || reference.workbook !== undefined) return null;
    const { range } = reference;
    const top = movedIndex(range.top, range.$top, rows),
      bottom = movedIndex(range.bottom ?? range.top, range.$bottom ?? range.$top, rows);
    const left = movedIndex(range.left, range.$left, columns),
      right = movedIndex(range.right ?? range.left, range.$right ?? range.$left, columns);
    const off =
      [top, bottom].some((index) => index !== null && (index < 0 || index >= MAX_ROWS)) ||
      [left, right].some((index) => index !== null && (index < 0 || index >= MAX_COLUMNS));
    if (off) return reference.sheet === undefined ? "#REF!" : `${prefixOf(reference)}#REF!`;
    return printReference({ ...reference, range: { ...range, top, bottom, left, right } });
  });
}
