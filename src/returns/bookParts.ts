/**
 * What the parts of an .xlsx say besides its worksheets: its sheets, names, texts and number formats. Read here and not by SheetJS, which
 * takes longer for these few lines than our reading of all cells.
 */
import { DAYS_FROM_1904 } from "./dateSerial";
import { isDateFormat } from "./grid";
import type { DefinedName } from "./gridNames";
import { CannotUse, notUsable } from "./notUsable";
import type { ShownAs } from "./readingTools";
import { workbookRelationships, type Relationship } from "./relationships";
import { TagReader, tagsOf, unescaped, type Tag } from "./tags";
import { plainString, type BookOfCells } from "./worksheetPart";

export interface BookParts {
  readonly sheets: readonly SheetOfBook[];
  readonly cells: BookOfCells;
  readonly names: readonly DefinedName[];
}

interface SheetOfBook {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its cells are; null where nothing says so. */
  readonly part: Relationship | null;
}

const WORKBOOK = /(?:^|\/)workbook[^/]*\.xml$/;

/**
 * @param parts by their paths in small letters
 * Throws CannotUse where the workbook's own part is missing, or one breaks off.
 */
export function readBookParts(parts: ReadonlyMap<string, Uint8Array>, mostTags: number, shownAs: ShownAs): BookParts {
  const path = [...parts.keys()].find((name) => WORKBOOK.test(name));
  const workbook = path === undefined ? undefined : parts.get(path);
  if (path === undefined || workbook === undefined) throw new CannotUse(notUsable("damaged"));
  const related = workbookRelationships(parts);
  const partOf = (kind: string, name: string): Uint8Array | undefined =>
    parts.get([...related.values()].find((one) => one.kind === kind)?.path ?? "") ?? parts.get(path.replace(/[^/]*$/, name));
  const { sheets, names, date1904 } = readWorkbook(workbook, related, mostTags);
  const formats = readFormats(partOf("styles", "styles.xml"), mostTags);
  return { sheets, names, cells: cellsOf(readStrings(partOf("sharedStrings", "sharedstrings.xml"), mostTags), formats, date1904, shownAs) };
}

/** Goes through a part that has to be whole. */
function* wholePart(part: Uint8Array, root: string, mostTags: number): Generator<Tag> {
  let last: Tag | null = null;
  for (const tag of tagsOf(new TextDecoder().decode(part), mostTags)) {
    last = tag;
    yield tag;
  }
  ended(last, root, null);
}

/** What was read, of a part that ends as it should: one whose end is missing may lack more. Else throws CannotUse. */
function ended<Read>(last: Tag | null, root: string, read: Read): Read {
  if (last === null || last.name !== root || !(last.closes || last.single)) throw new CannotUse(notUsable("damaged"));
  return read;
}

const isYes = (text: string): boolean => /^(?:1|true)$/.test(text);

function readWorkbook(
  part: Uint8Array,
  related: ReadonlyMap<string, Relationship>,
  mostTags: number,
): Pick<BookParts, "names"> & { readonly sheets: SheetOfBook[]; readonly date1904: boolean } {
  const sheets: SheetOfBook[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  for (const tag of wholePart(part, "workbook", mostTags)) {
    if (tag.closes) continue;
    if (tag.name === "workbookPr") date1904 = isYes(tag.attribute("date1904"));
    else if (tag.name === "sheet")
      sheets.push({
        name: plainString(tag.attribute("name")),
        hidden: /^(?:hidden|veryHidden)$/.test(tag.attribute("state")),
        part: related.get(tag.attribute("id")) ?? null,
      });
    else if (tag.name === "definedName") {
      const sheet = tag.attribute("localSheetId");
      names.push({
        name: plainString(tag.attribute("name")),
        refersTo: tag.single ? "" : tag.text,
        sheet: /^\d{1,5}$/.test(sheet) ? Number(sheet) : null,
      });
    }
  }
  return { sheets, names, date1904 };
}

/** A text as nearly every program writes it, read in one go. What is written in any other way is read by its tags. */
const WHOLE_TEXT = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;
const TAGS_OF_TEXT = 4;

/** The texts that cells name by number. How a text is spoken, in Japanese, is no part of it. */
function readStrings(part: Uint8Array | undefined, mostTags: number): string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = "";
  let isSpoken = false;
  let last: Tag | null = null;
  const tags = new TagReader(new TextDecoder().decode(part), mostTags);
  for (;;) {
    const whole = text === "" && !isSpoken ? tags.take(WHOLE_TEXT, () => TAGS_OF_TEXT) : null;
    if (whole !== null) {
      strings.push(plainString(unescaped(whole[1] ?? "")));
      last = null;
      continue;
    }
    const tag = tags.next();
    if (tag === null) break;
    last = tag;
    if (tag.name === "t" && !tag.closes && !isSpoken) text += tag.text;
    else if (tag.name === "rPh") isSpoken = !tag.closes && !tag.single;
    else if (tag.name === "si" && (tag.closes || tag.single)) {
      strings.push(plainString(text));
      text = "";
    }
  }
  return ended(last, "sst", strings);
}

interface Formats {
  /** By style: the number of its format. */
  readonly ofStyle: readonly number[];
  /** The file's own, by number. */
  readonly own: Readonly<Record<number, string>>;
}

function readFormats(part: Uint8Array | undefined, mostTags: number): Formats {
  const ofStyle: number[] = [];
  const own: Record<number, string> = {};
  // Formats of tables and of colours by rule have tags of the same names.
  let section: string | null = null;
  if (part === undefined) return { ofStyle, own };
  for (const tag of wholePart(part, "styleSheet", mostTags)) {
    if (tag.name === "cellXfs" || tag.name === "numFmts") section = tag.closes || tag.single ? null : tag.name;
    else if (tag.closes) continue;
    else if (section === "cellXfs" && tag.name === "xf") ofStyle.push(Number(tag.attribute("numFmtId")) || 0);
    else if (section === "numFmts" && tag.name === "numFmt")
      own[Number(tag.attribute("numFmtId"))] = plainString(tag.attribute("formatCode"));
  }
  return { ofStyle, own };
}

/** Numbers of formats that show dates or times in every workbook, those of Japan, China and Korea with them. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
/** As it is, as a whole number, as text: a whole number looks the same in each. */
const PLAIN_FORMATS: readonly number[] = [0, 1, 49];
const GENERAL = 0;
/** A number of so few signs is shown with all of them: longer ones are rounded, or shown as powers of ten. */
const SHORT_NUMBER = /^-?\d{1,4}\.\d{1,4}$/;

/** A number that its format shows as it is written; null where that has to be worked out. */
function shownAsItIs(value: number, format: number): string | null {
  if (Number.isInteger(value)) return PLAIN_FORMATS.includes(format) ? String(value) : null;
  if (format !== GENERAL) return null;
  const text = String(value);
  return SHORT_NUMBER.test(text) ? text : null;
}

function cellsOf(strings: readonly string[], { ofStyle, own }: Formats, date1904: boolean, shownAs: ShownAs): BookOfCells {
  const dates = new Map<number, boolean>();
  const formatOf = (style: number): number => ofStyle[style] ?? 0;
  const isDate = (format: number): boolean => {
    const before = dates.get(format);
    if (before !== undefined) return before;
    const code = own[format];
    const found = code === undefined ? isBuiltInDate(format) : isDateFormat(code);
    dates.set(format, found);
    return found;
  };
  return {
    strings,
    daysLater: date1904 ? DAYS_FROM_1904 : 0,
    isDate: (style) => isDate(formatOf(style)),
    shown: (value, style) => {
      const format = formatOf(style);
      const asItIs = own[format] === undefined ? shownAsItIs(value, format) : null;
      return asItIs ?? shownAs(value, format, own, date1904);
    },
  };
}
