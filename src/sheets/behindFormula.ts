/** What a live formula of ours looks at. Only the forms that our own sheets are made of are known; of any other nothing is said. */
import { parseAddress } from "./address";

/** One thing that a formula takes its figure from. */
export type Term =
  /** A cell or an area; `sheet` is null on the formula's own sheet. */
  | { readonly kind: "area"; readonly sheet: string | null; readonly address: string }
  /** The row of another sheet that has the standard's id standing in `id` on the formula's own sheet. */
  | { readonly kind: "standard"; readonly sheet: string; readonly figures: string; readonly id: string }
  /** A row of the closed rounds by its text. */
  | { readonly kind: "closed"; readonly key: string };

export interface Behind {
  readonly how: "same" | "average" | "sum" | "change";
  readonly terms: readonly Term[];
}

const SHEET = String.raw`(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const AREA = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?`;
const CLOSED =
  /INDEX\(SequinHistoryScores,MATCH\(SUBSTITUTE\(SUBSTITUTE\(SUBSTITUTE\("((?:[^"]|"")*)","~","~~"\),"\*","~\*"\),"\?","~\?"\),SequinHistoryKeys,0\)\)/gu;
const BY_STANDARD = new RegExp(String.raw`INDEX\(${SHEET}(${AREA}),MATCH\((${AREA}),${SHEET}${AREA},0\)\)`, "gu");
const PLAIN = new RegExp(String.raw`(?:${SHEET})?(${AREA})`, "gu");
const TEXT = /"(?:[^"]|"")*"/gu;

/** Null for a formula that gives no figure, or is none of ours. Terms in the order in which they stand, each once. */
export function behindFormula(formula: string): Behind | null {
  const terms = new Map<string, Term>();
  const add = (term: Term): string => {
    terms.set(JSON.stringify(term), term);
    return "";
  };
  const rest = formula
    .replace(CLOSED, (_, key: string) => add({ kind: "closed", key: key.replace(/""/g, '"') }))
    .replace(BY_STANDARD, (_, quoted: string | undefined, bare: string | undefined, figures: string, id: string) =>
      add({ kind: "standard", sheet: nameOf(quoted, bare), figures: local(figures), id: local(id) }),
    )
    .replace(TEXT, '""')
    .replace(PLAIN, (_, quoted: string | undefined, bare: string | undefined, area: string) =>
      add({ kind: "area", sheet: quoted === undefined && bare === undefined ? null : nameOf(quoted, bare), address: local(area) }),
    );
  const how = howOf(rest);
  const found = [...terms.values()];
  return how === null || found.length === 0 || (how === "same" && found.length > 1) ? null : { how, terms: found };
}

const nameOf = (quoted: string | undefined, bare: string | undefined): string => quoted?.replace(/''/g, "'") ?? bare ?? "";
const local = (address: string): string => address.replace(/\$/g, "");

/** By what is left of a formula when its terms are taken out. */
function howOf(rest: string): Behind["how"] | null {
  if (rest.includes("ROUND(ROUND(N(")) return "change";
  if (rest.includes("AVERAGE(") || rest.includes(")/(")) return "average";
  if (rest.includes("SUM(")) return "sum";
  return SAME.has(rest) ? "same" : null;
}

/** A cell as it is, guarded or not. */
const SAME: ReadonlySet<string> = new Set(["=", '=IF(ISNUMBER(),,"")', '=IFERROR(,"")', '=IFERROR(IF(ISNUMBER(),,""),"")']);

/** Every cell of some areas, by row. */
export function cellsOf(address: string): { readonly row: number; readonly column: number }[] {
  const { row, column, rows, columns } = parseAddress(address);
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}
