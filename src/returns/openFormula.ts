/** Formulas and references of OpenDocument, written as Excel writes them. */

/** `of:=SUM([.A1:.B2];[$'Set up'.C3])` becomes `=SUM(A1:B2,'Set up'!C3)`. */
export function openFormula(formula: string): string {
  const body = formula.replace(/^[a-z]+:(?==)/i, "").replace(/^=/, "");
  // Texts in quotation marks stay; references stand in brackets; arguments are divided by semicolons.
  return `=${body.replace(/"(?:[^"]|"")*"|\[([^\]]*)\]|;/g, (match, reference: string | undefined) => (reference !== undefined ? openReference(reference) : match === ";" ? "," : match))}`;
}

/** `$Sheet1.$A$1:.$B$7` becomes `Sheet1!$A$1:$B$7`; `'file:///a/b.ods'#$Sheet1.A1` becomes `'[b.ods]Sheet1'!A1`. */
export function openReference(reference: string): string {
  const linked = /^'([^']+)'#\$?(.*)$/s.exec(reference);
  const inside = linked?.[2] ?? reference;
  const [, from, to] = /^((?:'(?:[^']|'')*'|[^':])+)(?::(.*))?$/s.exec(inside) ?? [];
  const [sheet, first] = sheetAndCell(from ?? inside);
  const last = to === undefined ? null : sheetAndCell(to)[1];
  const file = linked === null ? "" : `[${(linked[1] ?? "").replace(/^.*\//, "")}]`;
  const tab = sheet === "" && file === "" ? "" : `${quoted(file, sheet)}!`;
  return `${tab}${first}${last === null ? "" : `:${last}`}`;
}

function quoted(file: string, sheet: string): string {
  const bare = sheet.replace(/^'|'$/g, "");
  return file === "" && /^\w+$/.test(bare) ? bare : `'${file}${bare}'`;
}

function sheetAndCell(reference: string): readonly [string, string] {
  const dot = reference.lastIndexOf(".");
  return dot === -1 ? ["", reference] : [reference.slice(0, dot).replace(/^\$/, ""), reference.slice(dot + 1)];
}
