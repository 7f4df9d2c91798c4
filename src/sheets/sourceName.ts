/**
 * Where the scores of a sheet came from, as one constant text on the sheet itself: it travels with every copy of it. Excel takes at most
 * 255 characters there, so the file's name gives way; the Returns sheet has it whole, beside the same checksum.
 */

export interface Source {
  readonly file: string;
  /** Of the file, in small hexadecimal letters. */
  readonly sha256: string;
  readonly sheet: string;
  /** The cells with the scores, on that sheet. */
  readonly cells: string;
  /** "2023-09-30 14.05" */
  readonly when: string;
}

const LONGEST_CONSTANT = 255;
/** No file or tab can have it in its name. */
const BETWEEN = "/";

/** "<sha256>/D9:D20/2023-09-30 14.05/Scores/Aspen.xlsx" */
export function sourceText({ file, sha256, sheet, cells, when }: Source): string {
  const whole = [sha256, cells, when, plain(sheet), plain(file)].join(BETWEEN);
  // A quotation mark is written twice in the name's formula.
  const room = LONGEST_CONSTANT - (whole.match(/"/g)?.length ?? 0);
  return whole.length <= room ? whole : `${whole.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Null for anything else. Takes the constant as Excel answers it, `="..."`, as well. */
export function parseSource(constant: string): Source | null {
  const text = constant.startsWith('="') ? constant.slice(2, -1).replace(/""/g, '"') : constant;
  const [sha256 = "", cells = "", when = "", sheet = "", ...file] = text.split(BETWEEN);
  return /^[0-9a-f]{64}$/.test(sha256) && file.length > 0 ? { sha256, cells, when, sheet, file: file.join(BETWEEN) } : null;
}

/** Whether these very scores were brought in from that source. A long name of a sheet may have been cut. */
export const isFromSource = (source: Source | null, { sha256, sheet, cells }: Pick<Source, "sha256" | "sheet" | "cells">): boolean =>
  source !== null && source.sha256 === sha256 && source.cells === cells && plain(sheet).startsWith(source.sheet.replace(/…$/, ""));

/** The moment as it stands in the source and on the Returns sheet, in local time. */
export function momentText(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}.${two(moment.getMinutes())}`;
}

const plain = (name: string): string => name.replace(/[/\u0000-\u001F]+/g, "-");
