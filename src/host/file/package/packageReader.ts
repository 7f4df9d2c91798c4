import { strFromU8, unzipSync } from "fflate";
import { FileError } from "../fileError";
import { parsePart, type XmlNode } from "../xml/parse";

/** A relationship: what kind of part (the last word of its type) and where; null for one outside the file. */
export interface Related {
  readonly id: string;
  readonly kind: string;
  readonly path: string | null;
}

const MOST_BYTES = 100 * 1024 * 1024;
const MOST_UNPACKED = 512 * 1024 * 1024;
const MOST_PARTS = 20000;

/** The parts of an Office file. Paths have no leading slash; upper and lower case are the same, as in the packaging standard. */
export class PackageReader {
  private constructor(private readonly parts: ReadonlyMap<string, { readonly path: string; readonly bytes: Uint8Array }>) {}

  /** Throws FileError for what is no zip, is encrypted, or would unpack to more than 512 MB. */
  static open(bytes: Uint8Array): PackageReader {
    refuseOthers(bytes);
    let unpacked = 0;
    let count = 0;
    const filter = ({ originalSize }: { originalSize: number }): boolean => {
      unpacked += originalSize;
      if (unpacked > MOST_UNPACKED || ++count > MOST_PARTS) throw new FileError("TooLarge", "The file would unpack to more than 512 MB.");
      return true;
    };
    try {
      const files = unzipSync(bytes, { filter });
      return new PackageReader(new Map(Object.entries(files).map(([path, content]) => [keyOf(path), { path, bytes: content }])));
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw new FileError(
        "Damaged",
        `The file is damaged and cannot be unpacked (${error instanceof Error ? error.message : String(error)}).`,
      );
    }
  }

  get paths(): readonly string[] {
    return [...this.parts.values()].map(({ path }) => path);
  }

  has(path: string): boolean {
    return this.parts.has(keyOf(path));
  }

  /** The part as a tree; undefined where there is none. */
  xml(path: string): XmlNode | undefined {
    const part = this.parts.get(keyOf(path));
    return part && parsePart(textOf(part.bytes), path);
  }

  /** What a part ("" is the package) points to. */
  related(path: string): readonly Related[] {
    const slash = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, slash);
    const tree = this.xml(`${folder}_rels/${path.slice(slash)}.rels`);
    return (tree?.children ?? []).map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      kind: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      path: attributes["TargetMode"] === "External" ? null : resolved(folder, attributes["Target"] ?? ""),
    }));
  }
}

function keyOf(path: string): string {
  return path.replace(/^\//, "").replaceAll("\\", "/").toLowerCase();
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

/** The name of the stream that holds an encrypted workbook, as a compound file writes it. */
const ENCRYPTED_STREAM = "EncryptedPackage".replace(/./g, "$&\0");

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length > MOST_BYTES) throw new FileError("TooLarge", "The file is larger than 100 MB.");
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    if (strFromU8(bytes, true).includes(ENCRYPTED_STREAM)) {
      throw new FileError("Encrypted", "The file is protected with a password. Open it in Excel and save it without one.");
    }
    throw new FileError("OldFormat", "The file is in the format of Excel 97-2003 (.xls). Save it as .xlsx in Excel.");
  }
  if (!starts(0x50, 0x4b, 0x03, 0x04)) throw new FileError("NotAWorkbook", "The file is not an Excel workbook (.xlsx).");
}
