/** Files of this machine as triage wants them. Read and summed at once: handing each to another thread and back takes longer than the work. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FileToRead } from "../../src/returns/triageFiles";

export const localFiles = (paths: readonly string[]): FileToRead[] =>
  paths.map((file) => ({ file, bytes: () => Promise.resolve(bytesOf(file)) }));

/** Null where there is no such file, or it cannot be read: that is told of it, and the others go on. */
function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** SHA-256 in small hexadecimal letters. */
export const localHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
