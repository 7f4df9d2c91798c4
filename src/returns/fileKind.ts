/** What a file is by its first bytes. Its name says nothing: text is renamed .xlsx, web pages are saved as .xls. */
import { returnsMessages } from "../core/messages/returns";
import { notUsable, ofOtherKind, type NotUsable } from "./notUsable";

/** How the file is packed: a zip of parts, a compound file of old Office, or plain text. */
export type Container = "zip" | "compound" | "text";

type OtherKind = Parameters<typeof returnsMessages.otherFileKind>[0];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const OTHERS: readonly (readonly [OtherKind, readonly number[]])[] = [
  ["pdf", letters("%PDF")],
  ["picture", [0x89, ...letters("PNG")]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", letters("GIF8")],
  ["picture", letters("BM")],
  ["picture", letters("II*\0")],
  ["richText", letters("{\\rtf")],
  ["archive", letters("Rar!")],
  ["archive", letters("7z")],
  ["archive", [0x1f, 0x8b]],
];

/** The file that Excel puts beside an open workbook: the name of who has it open, twice, in 165 bytes. LibreOffice's has a name of its own. */
const LOCK = { name: /^(?:~\$|\.~lock\.)/, length: 165, longestName: 54, secondName: 55 };

/** How the file is packed, or why it cannot be used. The name is asked only whether it is that of a lock file. */
export function containerOf(bytes: Uint8Array, name: string): Container | NotUsable {
  if (isLockFile(bytes, name)) return notUsable("lockFile");
  // What the storage had left after a write that never came through is all zeros.
  if (bytes.length === 0 || bytes.every((byte) => byte === 0)) return notUsable("empty");
  if (startsWith(bytes, ZIP)) return "zip";
  if (startsWith(bytes, COMPOUND)) return "compound";
  const other = OTHERS.find(([, signature]) => startsWith(bytes, signature));
  // A table can begin with the letters of a picture ("BMI,score"): what has no byte that text has not is text.
  if (other !== undefined && (other[0] === "pdf" || other[0] === "richText" || hasUnprintable(bytes)))
    return ofOtherKind(returnsMessages.otherFileKind(other[0]));
  return "text";
}

function isLockFile(bytes: Uint8Array, name: string): boolean {
  if (LOCK.name.test(name.replace(/^.*[\\/]/, ""))) return true;
  const length = bytes[0] ?? 0;
  return bytes.length === LOCK.length && length > 0 && length <= LOCK.longestName && bytes[LOCK.secondName] === length;
}

const hasUnprintable = (bytes: Uint8Array): boolean => bytes.subarray(0, 512).some((byte) => byte < 9 || (byte > 13 && byte < 32));
