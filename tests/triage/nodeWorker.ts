/** Readers in threads of Node: the same code as the pane's worker, put into one script once for all of them. */
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { ReaderWorker } from "../../src/returns/readerLane";
import type { FileTriage } from "../../src/returns/triage";

/**
 * How much of a function runs before V8 compiles it for speed; V8's own is an eighth of it. A reader answers some hundred files and is gone, and
 * all readers share the processors with V8's compilers: with V8's own measure these took a third of all processor time, and the readers waited.
 */
const RUNS_BEFORE_COMPILED = 1_000_000;

/** What a reader makes before V8 looks for what of it is still needed. V8's own is one, and it looked a dozen times in the first second. */
const MEGABYTES_BEFORE_TIDIED = 16;

/** What every thread begins with. It starts a third sooner with a script that was compiled before than with one that Node is given as text. */
const BEGINNING = `
const { workerData: { script, code, compiled } } = require("node:worker_threads");
const { Script } = require("node:vm");
new Script(code, { filename: script, cachedData: compiled }).runInThisContext()(require, script);
`;

/** Compiles the script and gives a function that starts a thread with it. `megabytes` is what each may take before it dies. */
export function nodeReaders(script = join(__dirname, "nodeReader.ts"), megabytes = 200): () => ReaderWorker {
  const built = buildSync({
    entryPoints: [script],
    bundle: true,
    minify: true,
    write: false,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "error",
  });
  const code = `(function (require, __filename) {${built.outputFiles[0]?.text ?? ""}\n})`;
  setFlagsFromString(`--interrupt-budget=${RUNS_BEFORE_COMPILED}`);
  setFlagsFromString(`--min-semi-space-size=${MEGABYTES_BEFORE_TIDIED}`);
  // What stays is little, and V8 goes through all of it in the first second, on threads of its own, unless it is told how much there may be.
  setFlagsFromString(`--initial-old-space-size=${Math.round(megabytes / 2)}`);
  // V8 tidies up with several threads, each of which waits for a processor while the readers have them all.
  setFlagsFromString("--no-parallel-scavenge");
  // With V8 as it is now: what it compiled under other settings it does not take.
  const compiled = new Script(code, { filename: script }).createCachedData();
  return () => {
    const worker = new Worker(BEGINNING, {
      eval: true,
      // Else it begins with whatever the command line of the whole program begins with, tsx among it.
      execArgv: [],
      workerData: { script, code, compiled },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    return {
      send: (message) => worker.postMessage(message),
      onAnswer: (listener) =>
        void worker.removeAllListeners("message").on("message", (answer: string) => listener(JSON.parse(answer) as FileTriage)),
      onDeath: (listener) => void worker.removeAllListeners("error").removeAllListeners("exit").on("error", listener).on("exit", listener),
      stop: () => void worker.terminate(),
    };
  };
}
