/**
 * What triage of 200 and of 1,000 returned files costs with two workers, against merely reading the same files with exceljs and with Python's
 * openpyxl, in one run. Adds "returns" to out/bench.json.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { sequin } from "../../src/frameworks";
import { readFile as readReturned } from "../../src/returns/readFile";
import { triageFiles } from "../../src/returns/triageFiles";
import { nodeReaders } from "../triage/nodeWorker";
import { returnedFile } from "./returnedFiles";

const FILES = 200;
const TIMES = 5;
const WORKERS = 2;
const RESULT = join(__dirname, "..", "..", "out", "bench.json");
/** Debian's own: another Python in the path has not its packages. */
const PYTHON = "/usr/bin/python3";
const OPENPYXL = "import sys, openpyxl\nfor path in sys.stdin.read().split('\\n'):\n  for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:\n    for row in sheet.iter_rows(values_only=True): pass\n";

const line = (text: string): void => void process.stdout.write(`${text}\n`);

async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function triage(paths: readonly string[]): Promise<{ readonly ms: number; readonly megabytes: number }> {
  let most = 0;
  const sampler = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const start = nodeReaders();
  const ms = await timed(() =>
    triageFiles(paths.map((file) => ({ file, bytes: () => readFile(file) })), { start, workers: WORKERS, knowledge: { framework: sequin, hospitals: [], corrections: [] } }),
  );
  clearInterval(sampler);
  return { ms, megabytes: most / 1024 / 1024 };
}

async function readWithExceljs(paths: readonly string[]): Promise<void> {
  for (const path of paths) await new Workbook().xlsx.readFile(path);
}

function readWithOpenpyxl(paths: readonly string[]): number | null {
  if (spawnSync(PYTHON, ["-c", "import openpyxl"]).status !== 0) return null;
  const before = performance.now();
  const { status, stderr } = spawnSync(PYTHON, ["-c", OPENPYXL], { input: paths.join("\n") });
  if (status !== 0) throw new Error(stderr.toString());
  return performance.now() - before;
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "returns-"));
  const paths = Array.from({ length: FILES }, (_, index) => join(folder, `${index}.xlsx`));
  paths.forEach((path, index) => writeFileSync(path, returnedFile(index)));
  const few = await triage(paths);
  const many = await triage(Array.from({ length: TIMES }, () => paths).flat());
  const readMs = await timed(() => paths.forEach((path) => readReturned(readFileSync(path), path)));
  const exceljsMs = await timed(() => readWithExceljs(paths));
  const openpyxlMs = readWithOpenpyxl(paths);
  rmSync(folder, { recursive: true });

  line(`Triage of ${FILES} files, ${WORKERS} workers: ${few.ms.toFixed(0)} ms, at most ${few.megabytes.toFixed(0)} MB.`);
  line(`Triage of ${FILES * TIMES} files: ${many.ms.toFixed(0)} ms, ${(many.ms / few.ms).toFixed(1)} x as long, at most ${many.megabytes.toFixed(0)} MB.`);
  line(`Reading alone, one thread: ${readMs.toFixed(0)} ms. exceljs: ${exceljsMs.toFixed(0)} ms, ${(exceljsMs / few.ms).toFixed(1)} x our triage.`);
  line(openpyxlMs === null ? "SKIPPED: openpyxl is not installed (Debian: python3-openpyxl)." : `openpyxl: ${openpyxlMs.toFixed(0)} ms, ${(openpyxlMs / few.ms).toFixed(1)} x our triage.`);

  mkdirSync(join(RESULT, ".."), { recursive: true });
  const kept = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, "utf8")) as Record<string, unknown>) : {};
  writeFileSync(RESULT, `${JSON.stringify({ ...kept, returns: { triage200: few, triage1000: many, readMs, exceljsMs, openpyxlMs } }, null, 2)}\n`);
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
