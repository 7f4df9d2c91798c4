/** A table of plain text (.csv and the like) as a grid. Only what is plainly a number becomes one: no date, formula or logical value is made of text. */
import { EMPTY, type Grid, type GridCell } from "./grid";
import { GrowingGrid, Room } from "./growingGrid";
import type { Limits } from "./limits";
import { CannotUse, notUsable } from "./notUsable";

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Records by which the delimiter is told. */
const LOOKED_AT = 100;

/** Throws CannotUse where nothing divides the text into columns, or a quotation never ends. */
export function readDelimitedText(text: string, sheet: string, limits: Limits): Grid {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const delimiter = declared?.[1] ?? delimiterOf(body);
  if (delimiter === null) throw new CannotUse(notUsable("notAWorkbook"));
  const grid = new GrowingGrid(new Room(limits));
  let row = 0;
  for (const fields of recordsOf(body, delimiter)) {
    fields.forEach((field, column) => grid.put(row, column, cellOf(field)));
    row += 1;
  }
  return grid.grid({ sheet, hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], names: [] });
}

/**
 * The delimiter by which the largest share of the records has the same number of fields, and more than one. A share, not a count: a wrong
 * delimiter tears cells with line breaks into more records.
 */
function delimiterOf(text: string): string | null {
  const rated = DELIMITERS.map((delimiter) => {
    const counts = new Map<number, number>();
    let looked = 0;
    for (const fields of recordsOf(text, delimiter)) {
      if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
      if (++looked === LOOKED_AT) break;
    }
    const [width = 0, records = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
    return { delimiter, share: records / Math.max(1, looked), width };
  }).filter(({ share }) => share > 0);
  return rated.sort((one, other) => other.share - one.share || other.width - one.width)[0]?.delimiter ?? null;
}

/** RFC 4180, and what is common beside it: any end of line, quotation marks inside a field that does not begin with one. */
function* recordsOf(text: string, delimiter: string): Generator<string[]> {
  let fields: string[] = [];
  for (let at = 0; at < text.length;) {
    let field: string;
    if (text[at] === '"') {
      const end = endOfQuotation(text, at + 1);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      // What stands between the quotation and the delimiter belongs to the field, as Excel reads it.
      const rest = endOfField(text, at, delimiter);
      field += text.slice(at, rest);
      at = rest;
    } else {
      const end = endOfField(text, at, delimiter);
      field = text.slice(at, end);
      at = end;
    }
    fields.push(field);
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length && !isLineEnd(text[at])) continue;
      fields.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    yield fields;
    fields = [];
  }
}

const isLineEnd = (character: string | undefined): boolean => character === "\n" || character === "\r";

function endOfField(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at += 1;
  return at;
}

function endOfQuotation(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  throw new CannotUse(notUsable("truncated"));
}

function cellOf(field: string): GridCell {
  const text = field.trim();
  if (text === "") return EMPTY;
  return { value: /^[+-]?(?:\d{1,15}|\d{1,15}\.\d{1,15})$/.test(text) ? Number(text) : field, text: field, formula: null, error: false };
}
