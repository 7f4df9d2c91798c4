/** The worker's own script in a browser: `new Worker(new URL("../returns/worker.ts", import.meta.url))`. */
import { lookAt, type Look } from "./lookAt";
import { readerWork, type Begin, type Job } from "./readerWork";

const work = readerWork();

addEventListener("message", ({ data }: MessageEvent<Begin | Job | Look>) => {
  const answer = "look" in data ? lookAt(data) : work(data);
  if (answer !== null) postMessage(answer);
});
