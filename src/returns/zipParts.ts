/**
 * The parts of a zip file (.xlsx, .xlsm, .ods), unpacked within limits. Its directory is believed only as far as it can be checked: a part
 * that turns out larger than it says is never unpacked further, and every part is held to its checksum.
 */
import type { Limits } from "./limits";
import { CannotUse, notUsable } from "./notUsable";
import type { Inflate, ReadingTools } from "./readingTools";

export interface ZipEntry {
  /** As the directory has it, with "/" between folders. */
  readonly name: string;
  readonly method: number;
  readonly locked: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of the local header, which stands before the packed bytes. */
  readonly offset: number;
}

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
const LOCKED_FLAG = 1;
/** Stands in a 32-bit field whose value is in the 64-bit extra. */
const IN_EXTRA = 0xffffffff;
const LARGE_EXTRA = 1;

/** Deflate never makes more than this many bytes longer than what it packs, by any writer; a part that claims so lies about its size. */
const mostPacked = (size: number): number => size + Math.ceil(size / 64) + 1024;

const damaged = (): CannotUse => new CannotUse(notUsable("damaged"));

/** What the zip says it holds. Throws CannotUse where the end is missing, the directory is damaged or there is far too much. */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw new CannotUse(notUsable("truncated"));
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new CannotUse(notUsable("tooLarge"));
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  const letters = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + CENTRAL.length + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    const name = letters.decode(bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength)).replaceAll("\\", "/");
    // Two parts of one name: programs differ in which they read, so what one person sees is not what another does.
    if (seen.has(name.toLowerCase())) throw damaged();
    seen.add(name.toLowerCase());
    const sizes = sizesOf(view, at, at + CENTRAL.length + nameLength, extraLength);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & LOCKED_FLAG) !== 0,
      crc: view.getUint32(at + 16, true),
      ...sizes,
    });
    at = next;
  }
  return entries;
}

/** The place of the record at the very end; null where it is not there. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return null;
}

type Sizes = Pick<ZipEntry, "size" | "packed" | "offset">;

function sizesOf(view: DataView, at: number, extraAt: number, extraLength: number): Sizes {
  const fields = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  const large = (["size", "packed", "offset"] as const).filter((field) => fields[field] === IN_EXTRA);
  if (large.length === 0) return fields;
  const until = extraAt + extraLength;
  for (let extra = extraAt; extra + 4 <= until; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== LARGE_EXTRA) continue;
    if (extra + 4 + large.length * 8 > until) throw damaged();
    large.forEach((field, index) => {
      fields[field] = Number(view.getBigUint64(extra + 4 + index * 8, true));
    });
    return fields;
  }
  throw damaged();
}

/** Unpacks the entries, by their names. Throws CannotUse for a locked, damaged or lying one, or where they are too much together. */
export function unpack(bytes: Uint8Array, entries: readonly ZipEntry[], limits: Limits, tools: UnpackingTools): Map<string, Uint8Array> {
  if (entries.some(({ locked }) => locked)) throw new CannotUse(notUsable("encrypted"));
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) throw new CannotUse(notUsable("tooLarge"));
  return new Map(entries.map((entry) => [entry.name, unpackOne(bytes, entry, tools)]));
}

type UnpackingTools = Pick<ReadingTools, "inflate" | "checksum">;

function unpackOne(bytes: Uint8Array, { method, crc, packed, size, offset }: ZipEntry, { inflate, checksum }: UnpackingTools): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL.length > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) throw damaged();
  const start = offset + LOCAL.length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length || packed > mostPacked(size)) throw damaged();
  const content = bytes.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw damaged();
  const part = method === STORED ? content : inflated(content, size, inflate);
  if (part.length !== size || checksum(part) !== crc) throw damaged();
  return part;
}

function inflated(content: Uint8Array, size: number, inflate: Inflate): Uint8Array {
  try {
    return inflate(content, size);
  } catch (error) {
    throw error instanceof CannotUse ? error : damaged();
  }
}
