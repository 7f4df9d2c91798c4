/**
 * What people wrote on the cells of a worksheet of an .xlsx: notes, and the comments that Excel 365 keeps in threads. Excel writes each thread a
 * second time as a note that only says that there is a thread.
 */
import { parseAddress } from "../sheets/address";
import type { CellComment } from "./grid";
import { sheetRelationships } from "./relationships";
import { tagsOf } from "./tags";

/** Parts that hold them, and the lists that say whose they are. */
export const COMMENT_PART = /(?:^|\/)(?:comments\d*|threadedComments)[./]/i;
export const COMMENT_LISTS = /(?:^|\/)worksheets\/_rels\//i;

/**
 * Those of the worksheet at that path, in the order of the file.
 * @param parts by their paths in small letters
 * Throws CannotUse where a part breaks off.
 */
export function commentsOf(parts: ReadonlyMap<string, Uint8Array>, path: string, mostTags: number): CellComment[] {
  const related = [...sheetRelationships(parts, path).values()];
  const textsOf = (kind: string, tag: string): Map<string, string[]> => {
    const texts = new Map<string, string[]>();
    for (const { path: part } of related.filter((one) => one.kind === kind)) {
      const bytes = parts.get(part);
      if (bytes !== undefined) addTexts(new TextDecoder().decode(bytes), tag, mostTags, texts);
    }
    return texts;
  };
  const all = new Map([...textsOf("comments", "comment"), ...textsOf("threadedComment", "threadedComment")]);
  return [...all].flatMap(([cell, texts]) => {
    const text = tidied(texts);
    if (text === "" || !ADDRESS.test(cell)) return [];
    const { row, column } = parseAddress(cell);
    return [{ row, column, text }];
  });
}

const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

/** Without the empty ones, and in one line. */
export const tidied = (texts: readonly string[]): string =>
  texts
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .join(" / ");

/** @param texts by cell; the texts of one cell follow each other */
function addTexts(xml: string, wanted: string, mostTags: number, texts: Map<string, string[]>): void {
  const authors: string[] = [];
  let open: { readonly cell: string; readonly author: string; text: string } | null = null;
  let spoken = 0;
  for (const tag of tagsOf(xml, mostTags)) {
    if (tag.name === "author" && !tag.closes) authors.push(tag.text);
    else if (tag.name === wanted && !tag.closes)
      open = { cell: tag.attribute("ref"), author: authors[Number(tag.attribute("authorId"))] ?? "", text: "" };
    else if (tag.name === wanted && open !== null) {
      const { cell, author, text } = open;
      // Excel begins a note with the name of who wrote it.
      const own = author !== "" && text.trimStart().startsWith(`${author}:`) ? text.trimStart().slice(author.length + 1) : text;
      const before = texts.get(cell);
      if (before === undefined) texts.set(cell, [own]);
      else before.push(own);
      open = null;
    } else if (tag.name === "rPh") spoken += tag.closes ? -1 : tag.single ? 0 : 1;
    else if ((tag.name === "t" || tag.name === "text") && !tag.closes && spoken === 0 && open !== null) open.text += tag.text;
  }
}
