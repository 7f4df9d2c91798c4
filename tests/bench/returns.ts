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
import type { FileTriage } from "../../src/returns/triage";
import { triageFiles } from "../../src/returns/triageFiles";
import { nodeReaders } from "../triage/nodeWorker";
import { returnedFile } from "./returnedFiles";

const FILES = 200;
const TIMES = 5;
const WORKERS = 2;
const RESULT = join(__dirname, "..", "..", "out", "bench.json");
/** Debian's own: another Python in the path has not its packages. */
const PYTHON = "/usr/bin/python3";
const OPENPYXL = "import sys, openpyxl\nfor path in sys.stdin.read().split('\\n'):\n  for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:\n    for row in sheet.iter_rows(values_only=True): pass\nimport time\nprint(time.process_time() * 1000)\n";

const line = (text: string): void => void process.stdout.write(`${text}\n`);

interface Cost {
  readonly ms: number;
  /** Of all threads together. On a machine that is busy with other things only this tells anything. */
  readonly processorMs: number;
}

async function timed(work: () => unknown): Promise<Cost> {
  const [before, usage] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(usage);
  return { ms: performance.now() - before, processorMs: (user + system) / 1000 };
}

async function triage(paths: readonly string[]): Promise<Cost & { readonly megabytes: number }> {
  let most = 0;
  const sampler = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const start = nodeReaders();
  let unread = 0;
  const onDone = ({ verdict }: FileTriage): void => void (unread += verdict === "blocked" ? 1 : 0);
  const cost = await timed(() =>
    triageFiles(paths.map((file) => ({ file, bytes: () => readFile(file) })), { start, onDone, workers: WORKERS, knowledge: { framework: sequin, hospitals: [], corrections: [] } }),
  );
  clearInterval(sampler);
  // A file that is set aside costs next to nothing and would make fine figures.
  if (unread > 0) throw new Error(`${unread} files were not read.`);
  return { ...cost, megabytes: most / 1024 / 1024 };
}

async function readWithExceljs(paths: readonly string[]): Promise<void> {
  for (const path of paths) await new Workbook().xlsx.readFile(path);
}

function readWithOpenpyxl(paths: readonly string[]): Cost | null {
  if (spawnSync(PYTHON, ["-c", "import openpyxl"]).status !== 0) return null;
  const before = performance.now();
  const { status, stdout, stderr } = spawnSync(PYTHON, ["-c", OPENPYXL], { input: paths.join("\n") });
  if (status !== 0) throw new Error(stderr.toString());
  return { ms: performance.now() - before, processorMs: Number(stdout.toString()) };
}

const shown = ({ ms, processorMs }: Cost): string => `${ms.toFixed(0)} ms (${processorMs.toFixed(0)} ms of processors)`;

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "returns-"));
  const paths = Array.from({ length: FILES }, (_, index) => join(folder, `${index}.xlsx`));
  paths.forEach((path, index) => writeFileSync(path, returnedFile(index)));
  const few = await triage(paths);
  const many = await triage(Array.from({ length: TIMES }, () => paths).flat());
  const reading = await timed(() => paths.forEach((path) => readReturned(readFileSync(path), path)));
  const exceljs = await timed(() => readWithExceljs(paths));
  const openpyxl = readWithOpenpyxl(paths);
  rmSync(folder, { recursive: true });

  const times = (other: Cost): string => `${(other.ms / few.ms).toFixed(1)} x our triage`;
  line(`Triage of ${FILES} files, ${WORKERS} workers: ${shown(few)}, at most ${few.megabytes.toFixed(0)} MB.`);
  line(`Triage of ${FILES * TIMES} files: ${shown(many)}, ${(many.ms / few.ms).toFixed(1)} x as long, at most ${many.megabytes.toFixed(0)} MB.`);
  line(`Reading alone, one thread: ${shown(reading)}. exceljs: ${shown(exceljs)}, ${times(exceljs)}.`);
  line(openpyxl === null ? "SKIPPED: openpyxl is not installed (Debian: python3-openpyxl)." : `openpyxl: ${shown(openpyxl)}, ${times(openpyxl)}.`);

  mkdirSync(join(RESULT, ".."), { recursive: true });
  const kept = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, "utf8")) as Record<string, unknown>) : {};
  writeFileSync(RESULT, `${JSON.stringify({ ...kept, returns: { triage200: few, triage1000: many, reading, exceljs, openpyxl } }, null, 2)}\n`);
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
