/**
 * `npm run triage -- FILE...`: what the pane would say of returned files, one line of JSON for each. Ends well even where files cannot be used.
 */
import { availableParallelism } from "node:os";
import { sequin } from "../../src/frameworks";
import type { Knowledge } from "../../src/returns/finding";
import { compareFiles } from "../../src/returns/triageAll";
import { triageFiles } from "../../src/returns/triageFiles";
import { lineOf } from "./lineOf";
import { localFiles, localHash } from "./localFiles";
import { nodeReaders } from "./nodeWorker";

const MOST_WORKERS = 4;
/** There is no workbook to ask for its hospitals: their names are taken as the files have them. */
const KNOWLEDGE: Knowledge = { framework: sequin, hospitals: [], corrections: [] };

async function triage(paths: readonly string[]): Promise<void> {
  const answers = await triageFiles(localFiles(paths), {
    start: nodeReaders(),
    hash: localHash,
    workers: Math.min(MOST_WORKERS, availableParallelism()),
    knowledge: KNOWLEDGE,
  });
  for (const answer of compareFiles(answers, KNOWLEDGE.hospitals).files) process.stdout.write(`${JSON.stringify(lineOf(answer))}\n`);
}

triage(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
