import { parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef, tokenize, tokenTypes, type RangeA1, type Token } from "@borgar/fx";

/** Formulas as @borgar/fx takes them apart, and references as it reads and prints them. */

/**
 * The tokens of a formula. Broken references as Excel writes them (`'Ward A'!#REF!`, `#REF!$A$1`) come as one error token,
 * which fx would refuse.
 */
export function formulaTokens(formula: string): Token[] {
  const tokens = tokenize(formula, { withLocation: false });
  return formula.includes("#REF!") ? joinBrokenReferences(tokens) : tokens;
}

function joinBrokenReferences(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  const isBroken = (token: Token | undefined) => token?.type === tokenTypes.ERROR && token.value.toUpperCase() === "#REF!";
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    const isContext = token.type === tokenTypes.CONTEXT || token.type === tokenTypes.CONTEXT_QUOTE;
    if (isContext && tokens[index + 1]?.value === "!" && isBroken(tokens[index + 2])) {
      joined.push({ type: tokenTypes.ERROR, value: "#REF!" });
      index += 2;
    } else {
      joined.push(token);
      const next = tokens[index + 1];
      if (
        isBroken(token) &&
        next &&
        (next.type === tokenTypes.REF_RANGE || next.type === tokenTypes.REF_BEAM || next.type === tokenTypes.REF_NAMED)
      )
        index++;
    }
  }
  return joined;
}

/** A reference to cells: `sheet` as written (also "Sheet1:Sheet3"), `workbook` only for a link to another file. */
export interface CellsReference {
  readonly kind: "cells";
  readonly workbook?: string;
  readonly sheet?: string;
  readonly range: RangeA1;
  /** Written as `A1:A1`, which Excel keeps. */ readonly pair?: true;
}
/** A defined name, perhaps with the sheet or workbook it is looked up in. */
interface NameReference {
  readonly kind: "name";
  readonly workbook?: string;
  readonly sheet?: string;
  readonly name: string;
}
/** A structured reference to a table. */
export interface TableReference {
  readonly kind: "table";
  readonly table?: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}
export type Reference = CellsReference | NameReference | TableReference;

function isReferenceToken(token: Token): boolean {
  return (
    token.type === tokenTypes.REF_RANGE ||
    token.type === tokenTypes.REF_BEAM ||
    token.type === tokenTypes.REF_NAMED ||
    token.type === tokenTypes.REF_STRUCT
  );
}

const KEPT = 20000;
const known = new Map<string, Reference | null>();

/** The reference in the text of one reference token; null for what fx cannot read. The same few references stand in most formulas of a book. */
export function readReference(text: string, type: string): Reference | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= KEPT) known.clear();
  const reference = takeReference(text, type);
  known.set(text, reference);
  return reference;
}

function takeReference(text: string, type: string): Reference | null {
  if (type === tokenTypes.REF_STRUCT) {
    const read = parseStructRef(text);
    if (!read) return null;
    return {
      kind: "table",
      ...(read.table === undefined ? {} : { table: read.table }),
      columns: read.columns ?? [],
      sections: read.sections ?? [],
    };
  }
  const read = parseA1Ref(text);
  if (!read) return null;
  const context = read.context ?? [];
  const sheet = context[context.length - 1];
  const workbook = context.length > 1 ? context[context.length - 2] : undefined;
  const place = { ...(workbook === undefined ? {} : { workbook }), ...(sheet === undefined ? {} : { sheet }) };
  const pair = text.indexOf(":", text.lastIndexOf("!")) >= 0 ? ({ pair: true } as const) : {};
  return "range" in read ? { kind: "cells", ...place, range: read.range, ...pair } : { kind: "name", ...place, name: read.name };
}

const alone = new Map<string, Reference | null>();

/** The reference that a formula consists of; null where it is anything else. Names and charts are asked for theirs again and again. */
export function soleReference(formula: string): Reference | null {
  const found = alone.get(formula);
  if (found !== undefined) return found;
  if (alone.size >= KEPT) alone.clear();
  const [, token, ...rest] = formulaTokens(formula);
  const reference = token !== undefined && rest.length === 0 && isReferenceToken(token) ? readReference(token.value, token.type) : null;
  alone.set(formula, reference);
  return reference;
}

/** The text of a reference, its sheet quoted where Excel quotes it. */
export function printReference(reference: Reference): string {
  if (reference.kind === "table") {
    return stringifyStructRef({
      ...(reference.table === undefined ? {} : { table: reference.table }),
      columns: [...reference.columns],
      sections: [...reference.sections],
    });
  }
  const context = [reference.workbook, reference.sheet].filter((part) => part !== undefined);
  if (reference.kind === "name") return stringifyA1Ref({ context, name: reference.name });
  const text = stringifyA1Ref({ context, range: reference.range });
  const isPair = text.indexOf(":", text.lastIndexOf("!")) >= 0;
  return reference.pair && !isPair ? `${text}:${text.slice(text.lastIndexOf("!") + 1)}` : text;
}

/** Rewrites each reference of a formula. `change` gives null to leave one as it is written; "#REF!" for a broken one. */
export function mapReferences(formula: string, change: (reference: Reference) => string | null): string {
  const tokens = formulaTokens(formula);
  const texts = tokens.map((token) => {
    const reference = isReferenceToken(token) ? readReference(token.value, token.type) : null;
    return (reference && change(reference)) ?? token.value;
  });
  return texts.some((text, index) => text !== tokens[index]?.value) ? texts.join("") : formula;
}

/** Names of functions and columns in small letters, or truth values: worth taking the formula apart for. */
const SMALL_LETTERS = /[a-z][\w.]*\(|\$?\b[a-z]{1,3}\$?\d|\b(true|false)\b|\$?\b[a-z]{1,3}:/;

/** A formula as Excel keeps it: functions, cells, truth values and errors in capitals; texts and names as typed. */
export function asKept(formula: string): string {
  if (!SMALL_LETTERS.test(formula)) return formula;
  return formulaTokens(formula)
    .map(({ type, value }) => {
      switch (type) {
        case tokenTypes.FUNCTION:
        case tokenTypes.BOOLEAN:
        case tokenTypes.ERROR:
          return value.toUpperCase();
        case tokenTypes.REF_RANGE:
        case tokenTypes.REF_BEAM: {
          const end = value.lastIndexOf("!") + 1;
          return value.slice(0, end) + value.slice(end).toUpperCase();
        }
        default:
          return value;
      }
    })
    .join("");
}
