/** The script of a reader in a thread of Node. */
import { parentPort } from "node:worker_threads";
import { inflateRawSync } from "node:zlib";
import { readerWork, type Begin, type Job } from "../../src/returns/readerWork";

/** The least that Node takes for a piece; larger parts come in one. */
const SMALLEST_PIECE = 64;

const work = readerWork((packed, size) =>
  inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(SMALLEST_PIECE, size + 1) }),
);

parentPort?.on("message", (message: Begin | Job) => {
  const answer = work(message);
  // As text it is passed in half the time: a copy of the object itself names every field of every row.
  if (answer !== null) parentPort?.postMessage(JSON.stringify(answer));
});
