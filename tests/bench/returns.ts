/**
 * What triage of 200 and of 1,000 returned files costs with two workers, against merely reading the same files with exceljs and with Python's
 * openpyxl, in one run. Adds "returns" to out/bench.json.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { sequin } from "../../src/frameworks";
import { readFile as readReturned } from "../../src/returns/readFile";
import type { FileTriage } from "../../src/returns/triage";
import { triageFiles } from "../../src/returns/triageFiles";
import { localFiles, localHash } from "../triage/localFiles";
import { nodeReaders } from "../triage/nodeWorker";
import { returnedFile, ROWS_OF_A_FILE } from "./returnedFiles";

const FILES = 200;
const TIMES = 5;
const WORKERS = 2;
/** Each program in turn, three times over: on a machine that others use too one run tells little. */
const ROUNDS = 3;
const RESULT = join(__dirname, "..", "..", "out", "bench.json");
/** Debian's own: another Python in the path has not its packages. */
const PYTHON = "/usr/bin/python3";
const OPENPYXL = `
import sys, time, openpyxl
paths = sys.stdin.read().split("\\n")
began, used = time.perf_counter(), time.process_time()
for path in paths:
  for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
    for row in sheet.iter_rows(values_only=True): pass
print((time.perf_counter() - began) * 1000, (time.process_time() - used) * 1000)
`;
const EXCELJS = `
const { Workbook } = require("exceljs");
const paths = require("node:fs").readFileSync(0, "utf8").split("\\n");
const [began, used] = [performance.now(), process.cpuUsage()];
(async () => {
  for (const path of paths) await new Workbook().xlsx.readFile(path);
  const { user, system } = process.cpuUsage(used);
  console.log(performance.now() - began, (user + system) / 1000);
})();
`;

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

interface Triaged extends Cost {
  readonly megabytes: number;
}

const rowsOf = ({ sheets }: FileTriage): number =>
  sheets.reduce((sum, { finding }) => sum + finding.tables.reduce((rows, table) => rows + table.rows.length, 0), 0);

async function triage(paths: readonly string[]): Promise<Triaged> {
  let most = 0;
  const sampler = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const start = nodeReaders();
  let unread = 0;
  const onDone = (answer: FileTriage): void => void (unread += rowsOf(answer) === ROWS_OF_A_FILE ? 0 : 1);
  const cost = await timed(() =>
    triageFiles(localFiles(paths), {
      start,
      hash: localHash,
      onDone,
      workers: WORKERS,
      knowledge: { framework: sequin, hospitals: [], corrections: [] },
    }),
  );
  clearInterval(sampler);
  // What is set aside or overlooked costs next to nothing and would make fine figures.
  if (unread > 0) throw new Error(`${unread} files were not read whole.`);
  return { ...cost, megabytes: most / 1024 / 1024 };
}

/** A program of its own, as cold as our readers, told the files line by line; it says what it took of the processors. The time is without its start. */
function costOf(program: string, args: readonly string[], paths: readonly string[]): Cost {
  const { status, stdout, stderr } = spawnSync(program, args, { input: paths.join("\n"), cwd: __dirname });
  if (status !== 0) throw new Error(stderr.toString());
  const [ms = NaN, processorMs = NaN] = stdout.toString().trim().split(" ").map(Number);
  return { ms, processorMs };
}

const readWithExceljs = (paths: readonly string[]): Cost => costOf(process.execPath, ["-e", EXCELJS], paths);
const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;
const readWithOpenpyxl = (paths: readonly string[]): Cost | null => (hasOpenpyxl ? costOf(PYTHON, ["-c", OPENPYXL], paths) : null);

/** The one in the middle by its time. */
function middle<One extends Cost>(costs: readonly One[]): One {
  const found = [...costs].sort((a, b) => a.ms - b.ms)[Math.floor(costs.length / 2)];
  if (found === undefined) throw new Error("Nothing was measured.");
  return found;
}

const shown = ({ ms, processorMs }: Cost): string => `${ms.toFixed(0)} ms (${processorMs.toFixed(0)} ms of processors)`;

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "returns-"));
  const paths = Array.from({ length: FILES }, (_, index) => join(folder, `${index}.xlsx`));
  paths.forEach((path, index) => writeFileSync(path, returnedFile(index)));
  const rounds: { readonly few: Triaged; readonly exceljs: Cost; readonly openpyxl: Cost | null }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ few: await triage(paths), exceljs: readWithExceljs(paths), openpyxl: readWithOpenpyxl(paths) });
  const few = middle(rounds.map((round) => round.few));
  const exceljs = middle(rounds.map((round) => round.exceljs));
  const pythons = rounds.flatMap(({ openpyxl: cost }) => cost ?? []);
  const openpyxl = pythons.length === 0 ? null : middle(pythons);
  const many = await triage(Array.from({ length: TIMES }, () => paths).flat());
  const reading = await timed(() => paths.forEach((path) => readReturned(readFileSync(path), path)));
  rmSync(folder, { recursive: true });

  const times = (other: Cost): string =>
    `our whole triage takes ${(few.ms / other.ms).toFixed(2)} x its time, ${(few.processorMs / other.processorMs).toFixed(2)} x its processors`;
  line(
    `Machine: ${cpus().length} processors, on average ${(loadavg()[0] ?? 0).toFixed(1)} busy programs. Middle of ${ROUNDS} rounds; our readers start cold in each.`,
  );
  line(
    `Triage of ${FILES} files, ${WORKERS} workers: ${shown(few)}, ${(few.processorMs / FILES).toFixed(1)} ms of processors each, at most ${few.megabytes.toFixed(0)} MB.`,
  );
  line(
    `Triage of ${FILES * TIMES} files: ${shown(many)}, ${(many.ms / few.ms).toFixed(1)} x as long, at most ${many.megabytes.toFixed(0)} MB.`,
  );
  line(`Reading alone, one thread: ${shown(reading)}.`);
  line(`exceljs, reading alone: ${shown(exceljs)}; ${times(exceljs)}.`);
  line(
    openpyxl === null
      ? "SKIPPED: openpyxl is not installed (Debian: python3-openpyxl)."
      : `openpyxl, reading alone: ${shown(openpyxl)}; ${times(openpyxl)}.`,
  );

  mkdirSync(join(RESULT, ".."), { recursive: true });
  const kept = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, "utf8")) as Record<string, unknown>) : {};
  writeFileSync(
    RESULT,
    `${JSON.stringify({ ...kept, returns: { triage200: few, triage1000: many, reading, exceljs, openpyxl } }, null, 2)}\n`,
  );
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
