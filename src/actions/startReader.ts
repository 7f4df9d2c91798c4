/** A worker of the browser that reads files and rechecks figures, so that the pane answers while it does. Its script comes with the first file. */
import type { Look, Looked } from "../returns/lookAt";
import type { ReaderWorker } from "../returns/readerLane";
import type { RecheckedAverages } from "../returns/recheckAverages";
import type { Recheck, RecheckStep } from "../returns/recheckWork";
import type { FileTriage } from "../returns/triage";

export interface BrowserReader extends ReaderWorker {
  /** Null where the worker died over it. */
  look(look: Look): Promise<Looked | null>;
  /** Null where the worker died over it. `onStep` hears how many sheets it has gone through. */
  recheck(recheck: Recheck, onStep: (done: number, of: number) => void): Promise<RecheckedAverages | null>;
}

export function startReader(): BrowserReader {
  const worker = new Worker(new URL("../returns/worker.ts", import.meta.url));
  const once = <Answer extends object>(
    question: Look | Recheck,
    onStep: (step: RecheckStep["step"]) => void = () => undefined,
  ): Promise<Answer | null> =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Answer | RecheckStep>) => {
        if ("step" in data) onStep(data.step);
        else resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
      worker.postMessage(question);
    });
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
    look: (look) => once<Looked>(look),
    recheck: (recheck, onStep) => once<RecheckedAverages>(recheck, ({ done, of }) => onStep(done, of)),
    stop: () => worker.terminate(),
  };
}
