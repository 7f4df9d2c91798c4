/** The worker's own script in a browser: `new Worker(new URL("../returns/worker.ts", import.meta.url))`. */
import { lookAt, type Look } from "./lookAt";
import { readFile } from "./readFile";
import { readerWork, type Begin, type Job } from "./readerWork";
import { recheckWork, type Recheck } from "./recheckWork";

const work = readerWork(readFile);

addEventListener("message", ({ data }: MessageEvent<Begin | Job | Look | Recheck>) => {
  const answer = "look" in data ? lookAt(data) : "recheck" in data ? recheckWork(data, (step) => postMessage(step)) : work(data);
  if (answer !== null) postMessage(answer);
});
