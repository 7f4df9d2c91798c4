/**
 * Formulas that look at another file. A sheet copied into another workbook keeps pointing back to the workbook
 * it came from; where only our own names are meant, the mend takes the other file out of the formula.
 */
import { withoutQuotes } from "./functions";
import { addressAt, formulaAt, type NamedCells } from "./namedCells";
import { WORKBOOK_NAMES } from "./names";

export interface OtherFileLink {
  readonly cell: string;
  readonly formula: string;
  /** The same formula looking at this workbook; null where what it looks at may not exist here. */
  readonly mend: string | null;
}

/** The links among some cells, row by row. */
export function otherFileLinks(cells: NamedCells): OtherFileLink[] {
  return cells.formulas.flatMap((line, row) =>
    line.flatMap((_entry, column): OtherFileLink[] => {
      const formula = formulaAt(cells, row, column);
      if (formula === null || !looksAtOtherFile(formula)) return [];
      return [{ cell: addressAt(cells, row, column), formula, mend: pointedBack(formula) }];
    }),
  );
}

/** Whether a formula looks at another file: `[Old.xlsx]Set-up!A1`, `'C:\[Old.xlsx]Set-up'!A1`, `Old.xlsx!SequinScaleMin`. */
export function looksAtOtherFile(formula: string): boolean {
  return referencesIn(formula).some(({ owner }) => isOtherFile(owner));
}

interface Reference {
  /** What stands before the "!", without quotation marks. */
  readonly owner: string;
  readonly name: string;
  readonly text: string;
}

/** A quoted or plain owner, "!", and what is referred to. */
const REFERENCE = /(?:'((?:[^']|'')+)'|((?:\[[^\]]+\])?[\p{L}\p{N}_.\\[\]]+))!([$\p{L}\p{N}_.:]+)/gu;

function referencesIn(formula: string): Reference[] {
  const texts = /"(?:[^"]|"")*"/g;
  return [...formula.replace(texts, '""').matchAll(REFERENCE)].map(([text, quoted, plain, name = ""]) => ({
    owner: quoted?.replace(/''/g, "'") ?? plain ?? "",
    name,
    text,
  }));
}

const isOtherFile = (owner: string): boolean => owner.includes("[") || /\.xl[a-z]{1,2}$/i.test(owner);

const OUR_NAMES: ReadonlySet<string> = new Set(Object.values(WORKBOOK_NAMES));

/** Null unless every reference to the other file is to one of our names: a cell over there may be another cell here. */
function pointedBack(formula: string): string | null {
  const outside = referencesIn(formula).filter(({ owner }) => isOtherFile(owner));
  if (!outside.every(({ name }) => OUR_NAMES.has(name))) return null;
  const mended = outside.reduce((text, { text: reference, name }) => text.replace(reference, name), formula);
  return withoutQuotes(mended).includes("[") ? null : mended;
}
