/** A returned file, whatever it is: its sheets as grids, or why it cannot be used. Never throws for what is in a file, and never runs or keeps what is in it besides cells. */
import { returnsMessages } from "../core/messages/returns";
import { COMMENT_LISTS, COMMENT_PART } from "./commentParts";
import { whyNotOldBook } from "./compoundFile";
import { readDelimitedText } from "./delimitedText";
import { containerOf } from "./fileKind";
import type { Grid } from "./grid";
import type { Limits } from "./limits";
import { CannotUse, isNotUsable, notUsable, ofOtherKind, type NotUsable } from "./notUsable";
import { readOpenDocument } from "./openDocument";
import { plainText } from "./plainText";
import type { ReadingTools } from "./readingTools";
import { readSheetParts } from "./workbookParts";
import { readDirectory, unpack, type ZipEntry } from "./zipParts";

type FileKind = "xlsx" | "xlsm" | "xls" | "ods" | "csv";

export interface ReadFile {
  readonly kind: FileKind;
  readonly grids: readonly Grid[];
}

/** Reads a file: the name is for the one sheet of a plain text and to know lock files; the kind is told by the bytes. */
export type ReadsFile = (bytes: Uint8Array, name: string, limits: Limits) => ReadFile | NotUsable;

/** Reads files within limits whose `milliseconds` are not looked at here: whoever runs the worker holds it to them. */
export const fileReader =
  (tools: ReadingTools): ReadsFile =>
  (bytes, name, limits) => {
    if (bytes.length > limits.fileBytes) return notUsable("tooLarge");
    try {
      const container = containerOf(bytes, name);
      if (typeof container !== "string") return container;
      const read = { zip: readZip, compound: readCompound, text: readText }[container](bytes, name, limits, tools);
      if (isNotUsable(read)) return read;
      return read.grids.some(({ rows }) => rows.length > 0) ? read : notUsable("noCells");
    } catch (error) {
      if (error instanceof CannotUse) return error.answer;
      // Whatever else a library throws over foreign bytes says that they are not what they should be.
      return notUsable(/password|encrypt/i.test(String(error)) ? "encrypted" : "damaged");
    }
  };

function readText(bytes: Uint8Array, name: string, limits: Limits): ReadFile {
  const sheet = name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return { kind: "csv", grids: [readDelimitedText(plainText(bytes), sheet, limits)] };
}

function readCompound(bytes: Uint8Array, _name: string, limits: Limits, tools: ReadingTools): ReadFile | NotUsable {
  return whyNotOldBook(bytes) ?? { kind: "xls", grids: tools.readOldBook(bytes, limits) };
}

const CONTENT_TYPES = "[content_types].xml";
/** What has no cells: macros, pictures, what is behind links, settings of printers. Never unpacked; comments only where there are any. */
const NOT_WANTED =
  /(?:^|\/)(?:theme|drawings|charts|chartsheets|dialogsheets|macrosheets|media|externalLinks|printerSettings|ctrlProps|activeX|embeddings|customXml|docProps|comments\d*|threadedComments|tables|pivotTables|pivotCache|queryTables|slicers|slicerCaches|timelines|richData|customUI|worksheets\/_rels)[./]|(?:calcChain|(?:^|\/)metadata)\.xml$|^_rels\/\.rels$/i;

function readZip(bytes: Uint8Array, _name: string, limits: Limits, tools: ReadingTools): ReadFile | NotUsable {
  const entries = readDirectory(bytes, limits);
  const find = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name.toLowerCase() === name);
  const types = find(CONTENT_TYPES);
  if (types === undefined) return readOpenDocumentFile(bytes, entries, limits, tools);

  const declared = textOf(unpack(bytes, [types], limits, tools), types);
  const other = otherOfficeKind(declared, entries);
  if (other !== null) return ofOtherKind(returnsMessages.otherFileKind(other));
  const hasComments = entries.some(({ name }) => COMMENT_PART.test(name));
  const isWanted = (name: string): boolean =>
    !NOT_WANTED.test(name) || (hasComments && (COMMENT_PART.test(name) || COMMENT_LISTS.test(name)));
  const wanted = entries.filter((entry) => entry !== types && /\.(?:xml|rels)$/i.test(entry.name) && isWanted(entry.name));
  if (!/spreadsheetml/i.test(declared) || !wanted.some(({ name }) => /workbook[^/]*\.xml$/i.test(name)))
    return ofOtherKind(returnsMessages.otherFileKind("archive"));
  const macros =
    /ms-excel\.(?:sheet|template)\.macroEnabled\.main/i.test(declared) || entries.some(({ name }) => /vbaProject\.bin$/i.test(name));
  return { kind: macros ? "xlsm" : "xlsx", grids: readSheetParts(unpack(bytes, wanted, limits, tools), limits, tools.shownAs) };
}

type OfficeKind = "binaryWorkbook" | "word" | "powerpoint";

function otherOfficeKind(types: string, entries: readonly ZipEntry[]): OfficeKind | null {
  // Not by its declared type: SheetJS declares that of a binary workbook in every file.
  if (entries.some(({ name }) => /(?:^|\/)workbook\.bin$/i.test(name))) return "binaryWorkbook";
  if (/(?:wordprocessingml\.[a-z]+|ms-word\.[a-zA-Z.]+)\.main\+xml/i.test(types)) return "word";
  if (/(?:presentationml\.[a-z]+|ms-powerpoint\.[a-zA-Z.]+)\.main\+xml/i.test(types)) return "powerpoint";
  return null;
}

function readOpenDocumentFile(bytes: Uint8Array, entries: readonly ZipEntry[], limits: Limits, tools: ReadingTools): ReadFile | NotUsable {
  const wanted = entries.filter(({ name }) => ["mimetype", "META-INF/manifest.xml", "content.xml"].includes(name));
  const content = wanted.find(({ name }) => name === "content.xml");
  if (entries.some(({ name }) => /^Index(?:\.zip|\/.*\.iwa)$/i.test(name))) return ofOtherKind(returnsMessages.otherFileKind("numbers"));
  if (content === undefined || wanted.length < 2) return ofOtherKind(returnsMessages.otherFileKind("archive"));
  const parts = unpack(bytes, wanted, limits, tools);
  const about = wanted
    .filter((entry) => entry !== content)
    .map((entry) => textOf(parts, entry))
    .join(" ");
  if (!about.includes("application/vnd.oasis.opendocument.spreadsheet")) return ofOtherKind(returnsMessages.otherFileKind("openText"));
  if (about.includes("encryption-data")) return notUsable("encrypted");
  return { kind: "ods", grids: readOpenDocument(parts.get(content.name) ?? new Uint8Array(), limits) };
}

const textOf = (parts: ReadonlyMap<string, Uint8Array>, { name }: ZipEntry): string => new TextDecoder().decode(parts.get(name));
