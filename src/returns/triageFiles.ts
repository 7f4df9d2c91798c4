/**
 * Many files through a few workers: each file answered once, in the order given. A worker that dies or takes too long is put down and another
 * started, and only its file is set aside. Nothing here knows whether the workers are a browser's or Node's.
 */
import type { Knowledge } from "./finding";
import { LIMITS, type Limits } from "./limits";
import { notUsable, type WhyNot } from "./notUsable";
import type { Begin, Job } from "./readerWork";
import { triageFile, type FileTriage } from "./triage";

/** A worker as this file needs it. */
export interface ReaderWorker {
  send(message: Begin | Job): void;
  /** Called for each answer, in the same way. */
  onAnswer(listener: (answer: FileTriage) => void): void;
  /** Called when it has died or thrown; a later listener takes the place of the one before. */
  onDeath(listener: () => void): void;
  stop(): void;
}

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
  // As many files are fetched ahead as there are workers: none waits for the disk. Whichever is free takes the first.
  const ahead: Promise<Fetched>[] = [];
  const fetchAhead = (): void => {
    const file = files[next];
    if (file !== undefined) ahead.push(fetched(file, next++, hash, signal));
  };
  for (let lanes = 0; lanes < workers; lanes += 1) fetchAhead();
  const lane = async (): Promise<void> => {
    let worker: ReaderWorker | null = null;
    const ready = (): ReaderWorker => {
      worker ??= begun(start(), knowledge, limits);
      return worker;
    };
    // One that dies with nothing to read takes no file with it: the next file has another. Threads of Node tell their death twice.
    const rest = (idle: ReaderWorker): void =>
      idle.onDeath(() => {
        if (worker === idle) worker = putDown(worker);
      });
    try {
      ready();
      for (let upcoming = ahead.shift(); upcoming !== undefined; upcoming = ahead.shift()) {
        const { file, index, bytes, sha256 } = await upcoming;
        const answering = outcomeOf(ready, { file, bytes, sha256 }, limits, signal);
        // Only now, while its reader is at work: else the reader would wait for a file that is not its own.
        fetchAhead();
        const outcome = await answering;
        // A file that could not be had never came to it.
        if ("why" in outcome && outcome.why !== "notReadable") worker = putDown(worker);
        else rest(ready());
        const answer = "why" in outcome ? triageFile({ file, sha256: outcome.sha256, read: notUsable(outcome.why) }, knowledge) : outcome;
        answers[index] = answer;
        done += 1;
        onDone?.(answer, done, files.length);
      }
    } finally {
      putDown(worker);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, files.length) }, lane));
  return answers;
}

interface Fetched extends Omit<Job, "bytes"> {
  readonly index: number;
  /** Null where they cannot be had, or are no longer wanted. */
  readonly bytes: Uint8Array | null;
}

async function fetched(
  { file, bytes }: FileToRead,
  index: number,
  hash: NonNullable<TriageRun["hash"]>,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  const content = signal?.aborted === true ? null : await bytes();
  return { file, index, bytes: content, sha256: content === null ? "" : await hash(content) };
}

function begun(worker: ReaderWorker, knowledge: Knowledge, limits: Limits): ReaderWorker {
  worker.send({ begin: { knowledge, limits } });
  return worker;
}

function putDown(worker: ReaderWorker | null): null {
  worker?.stop();
  return null;
}

interface SetAside {
  readonly why: Extract<WhyNot, "tookTooLong" | "stopped" | "cancelled" | "notReadable">;
  readonly sha256: string;
}

async function outcomeOf(
  ready: () => ReaderWorker,
  { file, bytes, sha256 }: Omit<Fetched, "index">,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<FileTriage | SetAside> {
  if (signal?.aborted === true) return { why: "cancelled", sha256: "" };
  if (bytes === null) return { why: "notReadable", sha256: "" };
  const worker = ready();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancel: () => void = () => undefined;
  const outcome = await new Promise<FileTriage | SetAside>((resolve) => {
    cancel = () => resolve({ why: "cancelled", sha256 });
    timer = setTimeout(() => resolve({ why: "tookTooLong", sha256 }), limits.milliseconds);
    signal?.addEventListener("abort", cancel);
    worker.onAnswer(resolve);
    worker.onDeath(() => resolve({ why: "stopped", sha256 }));
    worker.send({ file, sha256, bytes });
  });
  clearTimeout(timer);
  signal?.removeEventListener("abort", cancel);
  return outcome;
}

/** SHA-256 in small hexadecimal letters. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
