import { tokenTypes } from "@borgar/fx";
import { formulaTokens } from "../calc/tokens";
import { functionInBook, functionInFile } from "./futureFunctions";
import { fromXstring, toXstring } from "./xml/xstring";

/** Formulas as files hold them: without "=", newer functions with their prefix. */
export function formulaInFile(formula: string): string {
  return toXstring(mapFunctions(formula.startsWith("=") ? formula : `=${formula}`, functionInFile).slice(1));
}

/** Formulas as the book holds them. */
export function formulaInBook(text: string): string {
  const formula = `=${fromXstring(text).replace(/^=/, "")}`;
  return /_xlfn\./i.test(formula) ? mapFunctions(formula, functionInBook) : formula;
}

const CALL = /[A-Za-z_][\w.]*\(/;

function mapFunctions(formula: string, change: (name: string) => string): string {
  if (!CALL.test(formula)) return formula;
  return formulaTokens(formula).map((token) => (token.type === tokenTypes.FUNCTION ? change(token.value) : token.value)).join("");
}
