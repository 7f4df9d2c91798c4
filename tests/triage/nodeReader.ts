/** The script of a reader in a thread of Node. */
import { parentPort } from "node:worker_threads";
import { readerWork, type Begin, type Job } from "../../src/returns/readerWork";

const work = readerWork();

parentPort?.on("message", (message: Begin | Job) => {
  const answer = work(message);
  if (answer !== null) parentPort?.postMessage(answer);
});
