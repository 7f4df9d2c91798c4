/** What passes between those who want files read and the workers that read them, and the work itself: the same in a browser and in Node. */
import type { ReadsFile } from "./fileReader";
import type { Knowledge } from "./finding";
import type { Limits } from "./limits";
import { triageFile, type FileTriage } from "./triage";

/** Sent once, before any file: it is the same for all of them. */
export interface Begin {
  readonly begin: { readonly knowledge: Knowledge; readonly limits: Limits };
}

export interface Job {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * The worker's end: answers each file that it is sent. A worker that never began throws, which whoever runs it takes for its death.
 * @param read reads a file with what the platform has for it
 */
export function readerWork(read: ReadsFile): (message: Begin | Job) => FileTriage | null {
  let begun: Begin["begin"] | null = null;
  return (message) => {
    if ("begin" in message) {
      begun = message.begin;
      return null;
    }
    if (begun === null) throw new Error("A file came before what is known.");
    return triageFile(
      { file: message.file, sha256: message.sha256, read: read(message.bytes, message.file, begun.limits) },
      begun.knowledge,
    );
  };
}
