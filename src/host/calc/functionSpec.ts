import type { DefinedName, Scalar, Sheet, Table } from "../book/model";
import type { Expression } from "./formula";
import { lift } from "./lift";
import { isError, toLogical, toNumber, toText, type SheetArea, type Value } from "./values";

/** Where a formula is worked out, and the way to the cells. */
export interface Context {
  readonly workbook: Workings;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** How far relative references are moved: conditional formats and names are written for another cell. */
  readonly moveRows: number;
  readonly moveColumns: number;
  /** Inside an argument that takes arrays (SUMPRODUCT): ranges are taken whole, not by implicit intersection. */
  readonly arrays: boolean;
  /** How many names deep: a name that leads to itself must end. */
  readonly depth: number;
}

/** What functions need of the workbook. */
export interface Workings {
  /** The value of a cell, worked out first when it waits for that. */
  valueAt(sheet: Sheet, row: number, column: number): Scalar;
  formulaAt(sheet: Sheet, row: number, column: number): string | undefined;
  /** Where each text stands first in an area one column wide, by `sameTextKey`. */
  textPlaces(column: SheetArea): ReadonlyMap<string, number>;
  isRowHidden(sheet: Sheet, row: number): boolean;
  sheetByName(name: string): Sheet | undefined;
  /** The sheets of a 3-D reference, both ends included, in tab order; empty when an end is missing. */
  sheetsBetween(first: string, last: string): readonly Sheet[];
  /** What a name means on a sheet: the sheet's own first, then the workbook's. */
  definedName(sheet: Sheet, name: string): DefinedName | undefined;
  tableNamed(name: string): { sheet: Sheet; table: Table } | undefined;
  tableAt(sheet: Sheet, row: number, column: number): Table | undefined;
  now(): Date;
}

/** One function that formulas may use. */
export interface FunctionSpec {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Works on the unevaluated arguments: only what is needed is worked out (IF), or a reference is looked at (ROW). */
  readonly run: (args: readonly (Expression | null)[], context: Context, evaluate: Evaluate) => Value;
  /** What it reads is not in its text (INDIRECT), or changes by itself (TODAY): worked out each time. */
  readonly volatile: boolean;
  /** Can give a reference. */
  readonly givesCells: boolean;
}

/** Evaluates an argument; a left-out one is blank. */
export type Evaluate = (expression: Expression | null, context: Context) => Value;

export const ANY_NUMBER = 255;

interface Extras {
  readonly volatile?: boolean;
  readonly givesCells?: boolean;
}

export function lazily(name: string, least: number, most: number, run: FunctionSpec["run"], extras: Extras = {}): FunctionSpec {
  return { name, least, most, run, volatile: extras.volatile ?? false, givesCells: extras.givesCells ?? false };
}

/** A function of whole ranges and lists: it gets references and arrays as they are. */
export function overRanges(
  name: string,
  least: number,
  most: number,
  run: (args: readonly Value[], context: Context) => Value,
  extras: Extras = {},
): FunctionSpec {
  return lazily(
    name,
    least,
    most,
    (args, context, evaluate) =>
      run(
        args.map((arg) => evaluate(arg, context)),
        context,
      ),
    extras,
  );
}

/** The same, and formulas inside its arguments work on arrays: SUMPRODUCT needs no array entry. */
export function overArrays(
  name: string,
  least: number,
  most: number,
  run: (args: readonly Value[], context: Context) => Value,
  extras: Extras = {},
): FunctionSpec {
  return lazily(
    name,
    least,
    most,
    (args, context, evaluate) => {
      const inside = { ...context, arrays: true };
      return run(
        args.map((arg) => evaluate(arg, inside)),
        context,
      );
    },
    extras,
  );
}

/** Thrown where the host cannot work a formula out at all: the cell keeps its value and is flagged. No formula error is ever thrown. */
export class NotWorkedOut extends Error {}

/** How a single-value argument is read. With "?" it may be left out. */
type Kind = "number" | "text" | "logical" | "value";
export type KindOrLess = Kind | `${Kind}?`;
interface KindTypes {
  number: number;
  text: string;
  logical: boolean;
  value: Scalar;
}
type ArgumentOf<K> = K extends `${infer Base extends Kind}?` ? KindTypes[Base] | undefined : K extends Kind ? KindTypes[K] : never;
type ArgumentsOf<K extends readonly KindOrLess[]> = { [I in keyof K]: ArgumentOf<K[I]> };

/**
 * A function of single values. Arguments are read by kind; the first error among them is the result ("value" lets errors in).
 * Where an argument is an array, the function is worked out for each member.
 */
export function ofValues<const K extends readonly KindOrLess[]>(
  name: string,
  kinds: K,
  run: (...args: ArgumentsOf<K>) => Scalar,
): FunctionSpec {
  const bases = kinds.map((kind): Kind => readKind(kind));
  const least = kinds.filter((kind) => !kind.endsWith("?")).length;
  const work = (values: readonly Scalar[]): Scalar => {
    const read: (Scalar | undefined)[] = [];
    for (let index = 0; index < values.length; index++) {
      const value = byKind(values[index] ?? null, bases[index] ?? "value");
      if (isError(value) && bases[index] !== "value") return value;
      read.push(value);
    }
    return run(...(read as unknown as ArgumentsOf<K>));
  };
  return lazily(name, least, kinds.length, (args, context, evaluate) =>
    lift(
      args.map((arg) => evaluate(arg, context)),
      context,
      work,
    ),
  );
}

function readKind(kind: KindOrLess): Kind {
  switch (kind) {
    case "number":
    case "number?":
      return "number";
    case "text":
    case "text?":
      return "text";
    case "logical":
    case "logical?":
      return "logical";
    default:
      return "value";
  }
}

function byKind(value: Scalar, kind: Kind): Scalar {
  switch (kind) {
    case "number":
      return toNumber(value);
    case "text":
      return toText(value);
    case "logical":
      return toLogical(value);
    default:
      return value;
  }
}
