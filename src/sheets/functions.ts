/**
 * The functions that a live formula of ours may use: plain ones that every Excel since 2010, Excel on the web and
 * LibreOffice reckon alike. No array entry, nothing that depends on the clock, nothing that looks up an address made of text.
 */
export const PUBLISHED_FUNCTIONS = [
  "AND",
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "COUNTBLANK",
  "COUNTIF",
  "FIND",
  "IF",
  "IFERROR",
  "INDEX",
  "INT",
  "ISERROR",
  "ISNUMBER",
  "LEFT",
  "LEN",
  "LOWER",
  "MATCH",
  "MAX",
  "MID",
  "MIN",
  "N",
  "NOT",
  "OR",
  "RIGHT",
  "ROUND",
  "SUBSTITUTE",
  "SUM",
  "SUMPRODUCT",
  "TEXT",
  "TRIM",
  "VALUE",
] as const;

/** The functions a formula calls, each once, in capitals. Texts and sheet names in it are passed over. */
export function functionsIn(formula: string): string[] {
  const bare = withoutQuotes(formula);
  return [...new Set([...bare.matchAll(/([A-Za-z][A-Za-z0-9._]*)\s*\(/g)].map(([, name = ""]) => name.toUpperCase()))];
}

/** The formula with the insides of "texts" and 'sheet names' taken out; the quotation marks stay. */
export function withoutQuotes(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
}

/** A text as a formula writes it: in quotation marks, its own doubled. */
export const quotedText = (text: string): string => `"${text.replace(/"/g, '""')}"`;
