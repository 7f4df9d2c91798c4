/** The script of a reader in a thread of Node. */
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import * as zlib from "node:zlib";
import type * as SheetJs from "@e965/xlsx";
import { crc32 } from "../../src/returns/checksum";
import { fileReader } from "../../src/returns/fileReader";
import { readerWork, type Begin, type Job } from "../../src/returns/readerWork";
import { spreadsheetReader } from "../../src/returns/spreadsheetReader";

/** The least that Node takes for a piece; larger parts come in one. */
const SMALLEST_PIECE = 64;

/** What is bundled is no file: packages are looked for from the file that it was made of, and only when one is needed. */
const require = createRequire(__filename);

const read = fileReader({
  inflate: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(SMALLEST_PIECE, size + 1) }),
  // Before Node 20.15 there is none.
  checksum: typeof zlib.crc32 === "function" ? zlib.crc32 : crc32,
  ...spreadsheetReader(() => require("@e965/xlsx") as typeof SheetJs),
});

const work = readerWork(read);

parentPort?.on("message", (message: Begin | Job) => {
  const answer = work(message);
  // As text it is passed in half the time: a copy of the object itself names every field of every row.
  if (answer !== null) parentPort?.postMessage(JSON.stringify(answer));
});
