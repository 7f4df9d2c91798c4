/** Jsdom and Node have none of the workers of a browser: for the tests of a file the reader's own work, one message after the other, as a worker would answer. */
import { lookAt, type Look } from "../../src/returns/lookAt";
import { readFile } from "../../src/returns/readFile";
import { readerWork, type Begin, type Job } from "../../src/returns/readerWork";
import { recheckWork, type Recheck } from "../../src/returns/recheckWork";

class ReaderInPlace {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  private readonly work = readerWork(readFile);
  private isStopped = false;

  postMessage(message: Begin | Job | Look | Recheck): void {
    setTimeout(() => {
      if (this.isStopped) return;
      const answer =
        "look" in message
          ? lookAt(message)
          : "recheck" in message
            ? recheckWork(message, (step) => this.onmessage?.({ data: step }))
            : this.work(message);
      if (answer !== null) this.onmessage?.({ data: answer });
    });
  }

  terminate(): void {
    this.isStopped = true;
  }
}

export function readInPlace(): void {
  const { Worker } = globalThis;
  beforeAll(() => Object.assign(globalThis, { Worker: ReaderInPlace }));
  afterAll(() => Object.assign(globalThis, { Worker }));
}
