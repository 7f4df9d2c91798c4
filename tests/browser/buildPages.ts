import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

const KEPT = resolve("node_modules/.cache/pages");
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "webpack.icons.js", "package-lock.json"];

/**
 * The folder with the built pages (office.js from our own server), built unless nothing changed since the last time.
 * `mode`: "production" is what users get; "development" is built in a few seconds. `only`: the one entry to build.
 */
export async function buildPages(mode: "production" | "development", only?: "taskpane" | "commands" | "tryIt"): Promise<string> {
  const prefix = `${mode}-${only ?? "all"}-`;
  const folder = join(KEPT, prefix + fingerprint());
  const lock = `${folder}.lock`;
  const until = Date.now() + LONGEST_BUILD;
  for (;;) {
    if (existsSync(folder)) return folder;
    if (claim(lock)) break;
    if (Date.now() > until) throw new Error("The pages were not built in time by the other test.");
    await setTimeout(200);
  }
  const making = `${folder}.${process.pid}`;
  try {
    // A process of its own: inside jest, webpack's own modules would go through jest's transforms.
    await promisify(execFile)(
      process.execPath,
      [
        "--max-semi-space-size=64",
        "node_modules/webpack/bin/webpack.js",
        "--mode",
        mode,
        "--env",
        "officeJs=self",
        "--stats",
        "errors-only",
        ...(only ? ["--env", `only=${only}`] : []),
        "--output-path",
        making,
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    for (const old of readdirSync(KEPT))
      if (old.startsWith(prefix) && !old.endsWith(".lock") && join(KEPT, old) !== making) rmSync(join(KEPT, old), { recursive: true });
    renameSync(making, folder);
  } finally {
    rmSync(lock, { force: true });
  }
  return folder;
}
const LONGEST_BUILD = 240_000;

/** One of several test files that need the same pages builds them; a build that was killed holds nobody up. */
function claim(lock: string): boolean {
  mkdirSync(KEPT, { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  if (existsSync(lock) && !isAlive(Number(readFileSync(lock, "utf8")))) rmSync(lock, { force: true });
  return false;
}

/** A lock without a number is of one that is only just writing it. */
function isAlive(builder: number): boolean {
  if (builder === 0) return true;
  try {
    return process.kill(builder, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return false;
    throw error;
  }
}

/** Not by `instanceof`: inside jest, Node's own errors are of another world than ours. */
const codeOf = (error: unknown): unknown => (typeof error === "object" && error !== null && "code" in error ? error.code : undefined);

/** Of everything that a build reads: path, size and time of change. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    const { mtimeMs, size } = statSync(path);
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  for (const source of SOURCES) add(source);
  return hash.digest("hex").slice(0, 16);
}
