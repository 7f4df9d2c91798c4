/** Readers in threads of Node: the same code as the pane's worker, put into one script once for all of them. */
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { FileTriage } from "../../src/returns/triage";
import type { ReaderWorker } from "../../src/returns/triageFiles";

/**
 * How much of a function runs before V8 compiles it for speed; V8's own is an eighth of it. A reader answers some hundred files and is gone, and
 * all readers share the processors with V8's compilers: with V8's own measure these took a third of all processor time, and the readers waited.
 */
const RUNS_BEFORE_COMPILED = 1_000_000;

/** What a reader makes before V8 looks for what of it is still needed. V8's own is one, and it looked a dozen times in the first second. */
const MEGABYTES_BEFORE_TIDIED = 16;

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
  const code = built.outputFiles[0]?.text ?? "";
  setFlagsFromString(`--interrupt-budget=${RUNS_BEFORE_COMPILED}`);
  setFlagsFromString(`--min-semi-space-size=${MEGABYTES_BEFORE_TIDIED}`);
  // V8 tidies up with several threads, each of which waits for a processor while the readers have them all.
  setFlagsFromString("--no-parallel-scavenge");
  return () => {
    const worker = new Worker(code, {
      eval: true,
      // Else it begins with whatever the command line of the whole program begins with, tsx among it.
      execArgv: [],
      workerData: script,
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
