/**
 * The outside of a compound file (.xls, .doc, .msg, an .xlsx with a password): what it holds, and whether its end is there.
 * The sheets inside are read elsewhere.
 */
import { notUsable, ofOtherKind, type NotUsable } from "./notUsable";
import { returnsMessages } from "../core/messages/returns";

const ENTRY = { length: 128, nameLength: 64, type: 66 };
const HEADER_LENGTH = 512;
const IN_HEADER = { sectorShift: 30, tables: 76, tablesLength: 109 };
const UNUSED = 0xffffffff;
/** From here on a number is no sector but says "end of the chain" and the like. */
const SPECIAL = 0xfffffffa;
/** The types of an entry: storage, stream, root. */
const TYPES: readonly number[] = [1, 2, 5];

/** Null for an .xls that may be read; else why not. */
export function whyNotOldBook(bytes: Uint8Array): NotUsable | null {
  if (bytes.length < HEADER_LENGTH || isCutOff(bytes)) return notUsable("truncated");
  const names = entryNames(bytes);
  const has = (name: string): boolean => names.has(name);
  if (has("EncryptedPackage")) return notUsable("encrypted");
  if (has("Workbook") || has("Book")) return null;
  if (has("WordDocument")) return ofOtherKind(returnsMessages.otherFileKind("word"));
  if (has("PowerPoint Document")) return ofOtherKind(returnsMessages.otherFileKind("powerpoint"));
  if ([...names].some((name) => name.startsWith("__properties_version"))) return ofOtherKind(returnsMessages.otherFileKind("email"));
  return ofOtherKind(returnsMessages.otherFileKind("oldOffice"));
}

/** Entries lie at every 128 bytes of some sectors; anything with the form of one is taken, so that no chain of sectors has to be believed. */
function entryNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  for (let at = HEADER_LENGTH; at + ENTRY.length <= bytes.length; at += ENTRY.length) {
    const length = view.getUint16(at + ENTRY.nameLength, true);
    if (length < 4 || length > ENTRY.nameLength || length % 2 !== 0 || !TYPES.includes(bytes[at + ENTRY.type] ?? 0)) continue;
    names.add(new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

/** A chain of sectors goes on behind the end of the file. */
function isCutOff(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(IN_HEADER.sectorShift, true);
  if (shift !== 9 && shift !== 12) return false;
  const sector = 2 ** shift;
  const perTable = sector / 4;
  for (let table = 0; table < IN_HEADER.tablesLength; table += 1) {
    const place = view.getUint32(IN_HEADER.tables + table * 4, true);
    if (place === UNUSED) return false;
    const start = (place + 1) * sector;
    if (start + sector > bytes.length) return true;
    for (let index = 0; index < perTable; index += 1) {
      const next = view.getUint32(start + index * 4, true);
      // The last sector may be shorter than the others.
      if (next < SPECIAL && (next + 1) * sector >= bytes.length) return true;
    }
  }
  return false;
}
