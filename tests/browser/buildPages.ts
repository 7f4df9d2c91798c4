import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

const KEPT = resolve("node_modules/.cache/pages");
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

/**
 * The folder with the built pages (office.js from our own server), built unless nothing changed since the last time.
 * `mode`: "production" is what users get; "development" is built in a few seconds. `only`: the one entry to build.
 */
export async function buildPages(mode: "production" | "development", only?: "taskpane" | "commands" | "tryIt"): Promise<string> {
  const prefix = `${mode}-${only ?? "all"}-`;
  const folder = join(KEPT, prefix + fingerprint());
  if (existsSync(folder)) return folder;
  if (!claim(`${folder}.lock`)) return madeByAnother(folder);
  const making = `${folder}.${process.pid}`;
  // A process of its own: inside jest, webpack's own modules would go through jest's transforms.
  await promisify(execFile)(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", mode, "--env", "officeJs=self", ...(only ? ["--env", `only=${only}`] : []), "--output-path", making], { maxBuffer: 64 * 1024 * 1024 });
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else {
    for (const old of readdirSync(KEPT)) if (old.startsWith(prefix) && join(KEPT, old) !== making) rmSync(join(KEPT, old), { recursive: true });
    renameSync(making, folder);
  }
  rmSync(`${folder}.lock`, { force: true });
  return folder;
}

/** One of several test files that need the same pages builds them. */
function claim(lock: string): boolean {
  mkdirSync(KEPT, { recursive: true });
  const isStale = existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD;
  if (isStale) rmSync(lock);
  if (existsSync(lock)) return false;
  closeSync(openSync(lock, "wx"));
  return true;
}

async function madeByAnother(folder: string): Promise<string> {
  const until = Date.now() + LONGEST_BUILD;
  while (!existsSync(folder)) {
    if (Date.now() > until) throw new Error("The pages were not built in time by the other test.");
    await setTimeout(200);
  }
  return folder;
}
const LONGEST_BUILD = 240_000;

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
