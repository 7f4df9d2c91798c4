/**
 * How large the pages are, as they go over the wire: builds them, and writes the size of every chunk with what asks for it to
 * `out/size.json`. Fails where the first load of the pane is over its limit, or a screen has no chunk of its own. `npx tsx tests/bench/size.ts`
 */
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration, type StatsChunk } from "webpack";
import { VIEWS } from "../../src/taskpane/useView";

type PagesConfig = (env: Readonly<Record<string, string>>, options: { readonly mode: "production" }) => Configuration;
const pagesConfig = createRequire(__filename)(resolve("webpack.config.js")) as PagesConfig;

const FILE = join("out", "size.json");
/** Bytes, gzipped, without office.js, which the browser has from Microsoft. */
const MOST_FIRST_LOAD = 200_000;

interface Chunk {
  readonly file: string;
  /** The page that loads it at once, or null for a chunk that is fetched when it is needed. */
  readonly page: string | null;
  /** The modules that ask for it, as they write it. */
  readonly askedBy: readonly string[];
  readonly bytes: number;
  readonly gzipped: number;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "size-"));
  const chunks = (await build(folder)).flatMap((chunk) => chunksOf(folder, chunk)).sort((a, b) => b.gzipped - a.gzipped);
  rmSync(folder, { recursive: true });
  const firstLoad = sum(chunks.filter(({ page }) => page === "taskpane"));
  // Start comes with the pane: it is the first screen of nearly everybody.
  const together = VIEWS.filter(
    (view) =>
      !chunks.some(({ askedBy }) => askedBy.some((request) => request.endsWith(`/${view[0]?.toUpperCase() ?? ""}${view.slice(1)}`))),
  );
  mkdirSync("out", { recursive: true });
  writeFileSync(
    FILE,
    `${JSON.stringify({ firstLoadOfPane: firstLoad, most: MOST_FIRST_LOAD, tryItPage: sum(chunks.filter(({ page }) => page === "tryIt")), screensWithoutChunk: together, chunks }, null, 2)}\n`,
  );
  for (const { page, askedBy, gzipped } of chunks)
    line(`${kb(gzipped).padStart(8)}  ${page === null ? askedBy.join(", ") : `page ${page}`}`);
  line(
    `First load of the pane ${kb(firstLoad)} of at most ${kb(MOST_FIRST_LOAD)}; screens without a chunk of their own: ${together.join(", ") || "none"}. Written to ${FILE}`,
  );
  if (firstLoad > MOST_FIRST_LOAD) process.exitCode = 1;
}

function build(folder: string): Promise<readonly StatsChunk[]> {
  const config = pagesConfig({ officeJs: "self" }, { mode: "production" });
  return new Promise((resolve, reject) => {
    webpack({ ...config, output: { ...config.output, path: folder } }, (error, stats) => {
      if (error || !stats) reject(error ?? new Error("webpack gave no answer."));
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve(stats.toJson({ all: false, chunks: true, chunkOrigins: true, ids: true }).chunks ?? []);
    });
  });
}

function chunksOf(folder: string, { files, initial, names, origins }: StatsChunk): Chunk[] {
  const askedBy = [...new Set((origins ?? []).flatMap(({ request }) => (request ? [request] : [])))];
  return files
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return {
        file,
        page: initial ? (names[0] ?? null) : null,
        askedBy,
        bytes: bytes.length,
        gzipped: gzipSync(bytes, { level: 9 }).length,
      };
    });
}

function sum(chunks: readonly Chunk[]): number {
  return chunks.reduce((total, { gzipped }) => total + gzipped, 0);
}
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
function line(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
