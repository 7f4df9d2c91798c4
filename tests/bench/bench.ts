/**
 * `npm run bench`: what each action costs at 1, 10 and 60 wards (hospitals for the benchmark) of 12 standards, and, in the same run, what
 * the hospital score costs when it is made cell by cell; then what the region, the rounds and the report cost, and bringing 200 returns in. Requests and bytes are
 * counts; times are of a noisy machine, so ratios matter.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { checkScores } from "../../src/actions/checkScores";
import type { Workbook } from "../driver/openWorkbook";
import { addWards, wardNames, withHospitals, withSetUp, withWards } from "./books";
import { hospitalScoreCellByCell } from "./cellByCell";
import { costOf, type Cost } from "./measure";
import { benchBringing } from "./bringing";
import { benchRounds } from "./rounds";

const SIZES = [1, 10, 60] as const;
const FILE = join(__dirname, "..", "..", "out", "bench.json");

interface Measured {
  readonly cost: Cost;
  /** JSON of the cells that were written or read, as a yardstick for the bytes. */
  readonly valueBytes: number;
}

const line = (text = ""): void => void process.stdout.write(`${text}\n`);

/** The JSON of what stands on sheets: each cell's formula, or its value. */
function valueBytes(workbook: Workbook, sheets: readonly string[]): number {
  return sheets.reduce((sum, name) => {
    const sheet = workbook.sheet(name);
    const area = workbook.book.usedArea(sheet, true);
    if (area === null) return sum;
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
      Array.from({ length: area.right - area.left + 1 }, (_cell, across) => {
        const cell = workbook.book.cell(sheet, area.top + down, area.left + across);
        return cell?.formula ?? cell?.value ?? null;
      }),
    );
    return sum + Buffer.byteLength(JSON.stringify(rows));
  }, 0);
}

/** Runs an action and weighs it against the sheets that it read and made. */
async function measure(workbook: Workbook, action: () => Promise<unknown>): Promise<Measured> {
  workbook.activate();
  const cost = await costOf(workbook, action);
  return { cost, valueBytes: valueBytes(workbook, workbook.sheetNames()) };
}

async function bench(): Promise<void> {
  // Once unmeasured: the first run pays for compiling the code.
  await withWards(3);
  await checkScores();
  await buildHospitalScore(null);
  await withHospitals(3);
  await buildBenchmark({ collaborative: null });

  const results: Record<string, Record<string, Measured>> = {
    insertTemplate: {},
    checkScores: {},
    buildHospitalScore: {},
    buildBenchmark: {},
    cellByCell: {},
  };
  const keep = async (name: string, size: number, workbook: Workbook, action: () => Promise<unknown>): Promise<void> => {
    results[name] = { ...results[name], [size]: await measure(workbook, action) };
  };
  for (const size of SIZES) {
    await keep("insertTemplate", size, await withSetUp(size), () => addWards(size));
    const wards = await withWards(size);
    await keep("checkScores", size, wards, checkScores);
    await keep("buildHospitalScore", size, wards, () => buildHospitalScore(null));
    await keep("cellByCell", size, await withWards(size), () => hospitalScoreCellByCell(wardNames(size)));
    await keep("buildBenchmark", size, await withHospitals(size), () => buildBenchmark({ collaborative: null }));
  }
  report(results);
  line();
  await benchRounds();
  line();
  await benchBringing();
}

function report(results: Readonly<Record<string, Readonly<Record<string, Measured>>>>): void {
  const head = [
    "action",
    "wards",
    "requests",
    "releases",
    "request KB",
    "response KB",
    "x values",
    "KB per further ward",
    "ms add-in",
    "ms host",
  ];
  const rows = Object.entries(results).flatMap(([action, sizes]) =>
    SIZES.map((size) => {
      const { cost, valueBytes: values } = measured(sizes, size);
      const smaller = SIZES[SIZES.indexOf(size) - 1];
      const further =
        smaller === undefined ? null : (bytes(measured(sizes, size).cost) - bytes(measured(sizes, smaller).cost)) / (size - smaller);
      return [
        action,
        String(size),
        String(cost.requests),
        String(cost.releases),
        kb(cost.requestBytes),
        kb(cost.responseBytes),
        (bytes(cost) / values).toFixed(1),
        further === null ? "" : kb(further),
        cost.ms.toFixed(0),
        cost.hostMs.toFixed(0),
      ];
    }),
  );
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  for (const row of [head, ...rows])
    line(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "));
  line();
  for (const action of ["insertTemplate", "checkScores", "buildHospitalScore", "buildBenchmark"]) {
    const sizes = results[action] ?? {};
    line(`${action}: add-in time at 60 is ${(measured(sizes, 60).cost.ms / measured(sizes, 10).cost.ms).toFixed(1)} x that at 10.`);
  }
  const own = measured(results["buildHospitalScore"] ?? {}, 60).cost;
  const draft = measured(results["cellByCell"] ?? {}, 60).cost;
  line(
    `Hospital score of 60 wards: ${own.requests} requests; cell by cell ${draft.requests}, ${(draft.requests / own.requests).toFixed(0)} x as many.`,
  );

  mkdirSync(join(FILE, ".."), { recursive: true });
  const json = Object.fromEntries(
    Object.entries(results).map(([action, sizes]) => [
      action,
      Object.fromEntries(Object.entries(sizes).map(([size, { cost, valueBytes: values }]) => [size, { ...cost, valueBytes: values }])),
    ]),
  );
  writeFileSync(FILE, `${JSON.stringify(json, null, 2)}\n`);
  line(`Written to out/bench.json`);
}

const bytes = ({ requestBytes, responseBytes }: Cost): number => requestBytes + responseBytes;
const kb = (count: number): string => (count / 1024).toFixed(1);

function measured(sizes: Readonly<Record<string, Measured>>, size: number): Measured {
  const found = sizes[String(size)];
  if (!found) throw new Error(`Nothing was measured at ${size}.`);
  return found;
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
