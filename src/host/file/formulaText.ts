import { parseStructRef, stringifyStructRef, tokenTypes, type Token } from "@borgar/fx";
import { formulaTokens } from "../calc/tokens";
import { functionInBook, functionInFile } from "./futureFunctions";
import { fromXstring, toXstring } from "./xml/xstring";

/**
 * Formulas as files hold them: without "=", newer functions with their prefix, columns of a table never without its name.
 * `table`: the table that the formula stands in, for `[Score]` and `[@Score]`, which files have in no other way than
 * `Table1[[#This Row],[Score]]`: Excel calls a file with the short form damaged.
 */
export function formulaInFile(formula: string, table?: string): string {
  const whole = formula.startsWith("=") ? formula : `=${formula}`;
  return toXstring(
    mapTokens(whole, (token) => {
      if (token.type === tokenTypes.FUNCTION) return functionInFile(token.value);
      return token.type === tokenTypes.REF_STRUCT ? columnsInFile(token.value, table) : token.value;
    }).slice(1),
  );
}

/** Formulas as the book holds them. */
export function formulaInBook(text: string): string {
  const formula = `=${fromXstring(text).replace(/^=/, "")}`;
  if (!/_xlfn\./i.test(formula)) return formula;
  return mapTokens(formula, (token) => (token.type === tokenTypes.FUNCTION ? functionInBook(token.value) : token.value));
}

const CALL_OR_COLUMN = /[A-Za-z_][\w.]*\(|\[/;

function mapTokens(formula: string, change: (token: Token) => string): string {
  return CALL_OR_COLUMN.test(formula) ? formulaTokens(formula).map(change).join("") : formula;
}

function columnsInFile(text: string, table: string | undefined): string {
  const read = parseStructRef(text);
  if (!read) return text;
  const name = read.table || table;
  return stringifyStructRef({ ...read, ...(name === undefined ? {} : { table: name }) }, { thisRow: true });
}

/** A formula inside a table as Excel shows it: its own columns without the table's name, `[@Score]` for the same row. */
export function formulaInTable(formula: string, table: string): string {
  return mapTokens(formula, (token) => {
    const read = token.type === tokenTypes.REF_STRUCT ? parseStructRef(token.value) : undefined;
    return read?.table && read.table.toUpperCase() === table.toUpperCase() ? stringifyStructRef({ ...read, table: "" }) : token.value;
  });
}
