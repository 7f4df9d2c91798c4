/**
 * A place at which one worker at a time reads files. The next file may be given while one is read, so that the worker never waits for it. One
 * that dies or takes too long is put down, and another started for the next file; only the file that it was reading is set aside.
 */
import type { WhyNot } from "./notUsable";
import type { Begin, Job } from "./readerWork";
import type { FileTriage } from "./triage";

/** A worker as this room needs it: it answers in the order in which it was sent files. */
export interface ReaderWorker {
  send(message: Begin | Job): void;
  /** Called for each answer, in the same way. */
  onAnswer(listener: (answer: FileTriage) => void): void;
  /** Called when it has died or thrown; a later listener takes the place of the one before. */
  onDeath(listener: () => void): void;
  stop(): void;
}

/** Why a file was set aside that a worker had begun. */
export type SetAside = Extract<WhyNot, "tookTooLong" | "stopped" | "cancelled">;

/** `again`: the worker went before it came to the file. */
type Outcome = FileTriage | SetAside | "again";

export class ReaderLane {
  private worker: ReaderWorker | null = null;
  /** For each file that the worker has and has not answered, in their order: the first is being read. */
  private readonly waiting: ((outcome: Outcome) => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param start gives a worker that has begun
   * @param milliseconds for each file
   */
  constructor(
    private readonly start: () => ReaderWorker,
    private readonly milliseconds: number,
    private readonly signal: AbortSignal | undefined,
  ) {
    signal?.addEventListener("abort", this.cancel);
  }

  /** Starts the worker where there is none. Throws where it cannot be started. */
  ready(): ReaderWorker {
    if (this.worker !== null) return this.worker;
    const worker = this.start();
    worker.onAnswer((answer) => {
      if (worker !== this.worker) return;
      this.waiting.shift()?.(answer);
      this.watch();
    });
    // One that dies with nothing to read takes no file with it. Threads of Node tell their death twice.
    worker.onDeath(() => {
      if (worker === this.worker) this.putDown("stopped");
    });
    this.worker = worker;
    return worker;
  }

  /** Rejects only where no worker can be started. */
  async read(job: Job): Promise<FileTriage | SetAside> {
    while (this.signal?.aborted !== true) {
      const outcome = await this.give(job);
      if (outcome !== "again") return outcome;
    }
    return "cancelled";
  }

  stop(): void {
    this.signal?.removeEventListener("abort", this.cancel);
    this.putDown("cancelled");
  }

  private readonly cancel = (): void => this.putDown("cancelled");

  private give(job: Job): Promise<Outcome> {
    const worker = this.ready();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length === 1) this.watch();
      worker.send(job);
    });
  }

  /** From now on the first of the files has its time. */
  private watch(): void {
    clearTimeout(this.timer);
    if (this.waiting.length > 0) this.timer = setTimeout(() => this.putDown("tookTooLong"), this.milliseconds);
  }

  private putDown(why: SetAside): void {
    clearTimeout(this.timer);
    this.worker?.stop();
    this.worker = null;
    const [first, ...rest] = this.waiting.splice(0);
    first?.(why);
    for (const waiting of rest) waiting("again");
  }
}
