/** Bytes as text, whatever the program that saved them wrote: UTF-8, UTF-16, or the one-byte letters of Windows. */
import { returnsMessages } from "../core/messages/returns";
import { CannotUse, notUsable, ofOtherKind } from "./notUsable";

const LOOKED_AT = 4_096;

/** The text of a plain file. Throws CannotUse where it is no table: a web page, another kind of text, or no text at all. */
export function plainText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  const start = text.slice(0, LOOKED_AT);
  // A character that no text has. Tab, line feed, vertical tab, form feed and carriage return are in use.
  if (/[\0-\u0008\u000E-\u001A\uFFFE\uFFFF]/.test(text)) throw new CannotUse(notUsable("notAWorkbook"));
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/i.test(start) ||
    /^MIME-Version:/im.test(start)
  )
    throw new CannotUse(notUsable("webPage"));
  if (/^\s*<(?:\?xml|[a-z]+:|[a-z]+\s+xmlns)/i.test(start)) {
    if (start.includes("urn:schemas-microsoft-com:office:spreadsheet"))
      throw new CannotUse(ofOtherKind(returnsMessages.otherFileKind("oldXml")));
    throw new CannotUse(
      start.includes("urn:oasis:names:tc:opendocument:")
        ? ofOtherKind(returnsMessages.otherFileKind("flatOpenDocument"))
        : notUsable("notAWorkbook"),
    );
  }
  if (/^(?:Return-Path|Received|From|Delivered-To):/i.test(start)) throw new CannotUse(ofOtherKind(returnsMessages.otherFileKind("email")));
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return wide(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return wide(bytes, "utf-16be");
  const blanks = zeroShare(bytes);
  // Latin letters in UTF-16 have a zero beside each of them.
  if (blanks.odd > 0.5 && blanks.even < 0.1) return wide(bytes, "utf-16le");
  if (blanks.even > 0.5 && blanks.odd < 0.1) return wide(bytes, "utf-16be");
  const text = new TextDecoder("utf-8").decode(bytes);
  // Bytes that are no UTF-8 are read as this mark, which nobody types: then they are the letters of Windows.
  return text.includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

function wide(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string {
  if (bytes.length % 2 !== 0) throw new CannotUse(notUsable("truncated"));
  return new TextDecoder(encoding).decode(bytes);
}

function zeroShare(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = Math.max(1, looked.length / 2);
  return { even: (zeros[0] ?? 0) / half, odd: (zeros[1] ?? 0) / half };
}
