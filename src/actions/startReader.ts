/** A worker of the browser that reads files, so that the pane answers while it does. Its script comes with the first file. */
import type { Look, Looked } from "../returns/lookAt";
import type { FileTriage } from "../returns/triage";
import type { ReaderWorker } from "../returns/triageFiles";

export interface BrowserReader extends ReaderWorker {
  /** Null where the worker died over it. */
  look(look: Look): Promise<Looked | null>;
}

export function startReader(): BrowserReader {
  const worker = new Worker(new URL("../returns/worker.ts", import.meta.url));
  return {
    send: (message) => worker.postMessage(message),
    onAnswer: (listener) => {
      worker.onmessage = ({ data }: MessageEvent<FileTriage>) => listener(data);
    },
    onDeath: (listener) => {
      worker.onerror = (event) => {
        // It is told as that file's trouble.
        event.preventDefault();
        listener();
      };
    },
    look: (look) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<Looked>) => resolve(data);
        worker.onerror = (event) => {
          event.preventDefault();
          resolve(null);
        };
        worker.postMessage(look);
      }),
    stop: () => worker.terminate(),
  };
}
