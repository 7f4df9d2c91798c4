/**
 * Many files through a few workers: each file answered once, in the order given. Nothing here knows whether the workers are a browser's or
 * Node's.
 */
import type { Knowledge } from "./finding";
import { LIMITS, type Limits } from "./limits";
import { notUsable } from "./notUsable";
import { ReaderLane, type ReaderWorker } from "./readerLane";
import type { Job } from "./readerWork";
import { triageFile, type FileTriage } from "./triage";

export interface FileToRead {
  readonly file: string;
  /** Asked for shortly before the file's turn comes, so that a thousand files are never in memory at once. Null where they cannot be had. */
  readonly bytes: () => Promise<Uint8Array | null>;
}

export interface TriageRun {
  readonly start: () => ReaderWorker;
  readonly workers: number;
  readonly knowledge: Knowledge;
  readonly limits?: Limits;
  /** SHA-256 in small hexadecimal letters; where the platform has a quicker one than `hashOf`. */
  readonly hash?: (bytes: Uint8Array) => string | Promise<string>;
  /** After each file, in the order in which they are done. */
  readonly onDone?: (triage: FileTriage, done: number, of: number) => void;
  /** Files that have not begun, or are being read, are answered as not read. */
  readonly signal?: AbortSignal;
}

/** The answers, in the order of the files. Rejects only where a worker cannot be started. */
export async function triageFiles(
  files: readonly FileToRead[],
  { start, workers, knowledge, limits = LIMITS, hash = hashOf, onDone, signal }: TriageRun,
): Promise<FileTriage[]> {
  const answers: FileTriage[] = [];
  let next = 0;
  let done = 0;
  const fetched = async ({ file, bytes }: FileToRead): Promise<Fetched> => {
    const content = signal?.aborted === true ? null : await bytes();
    return { file, bytes: content, sha256: content === null ? "" : await hash(content) };
  };
  const answered = async (lane: ReaderLane, { file, bytes, sha256 }: Fetched): Promise<FileTriage> => {
    const outcome = signal?.aborted === true ? "cancelled" : bytes === null ? "notReadable" : await lane.read({ file, sha256, bytes });
    return typeof outcome === "string" ? triageFile({ file, sha256, read: notUsable(outcome) }, knowledge) : outcome;
  };
  const goThrough = async (lane: ReaderLane): Promise<void> => {
    lane.ready();
    const inTurn = async (index: number, file: Fetched, before: Promise<void>): Promise<void> => {
      const answer = await answered(lane, file);
      await before;
      answers[index] = answer;
      done += 1;
      onDone?.(answer, done, files.length);
    };
    let last: Promise<void> = Promise.resolve();
    for (let file = files[next]; file !== undefined; file = files[next]) {
      const index = next++;
      // It is fetched and given to the lane while the one before is read: never more than one, and no worker waits for another's file.
      const turn = inTurn(index, await fetched(file), last);
      await Promise.race([last, turn]);
      last = turn;
    }
    await last;
  };
  const startLane = (): ReaderWorker => {
    const worker = start();
    worker.send({ begin: { knowledge, limits } });
    return worker;
  };
  await Promise.all(
    Array.from({ length: Math.min(workers, files.length) }, async () => {
      const lane = new ReaderLane(startLane, limits.milliseconds, signal);
      try {
        await goThrough(lane);
      } finally {
        lane.stop();
      }
    }),
  );
  return answers;
}

interface Fetched extends Omit<Job, "bytes"> {
  /** Null where they cannot be had, or are no longer wanted. */
  readonly bytes: Uint8Array | null;
}

/** SHA-256 in small hexadecimal letters. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
