/**
 * `npm run demo`: from an empty workbook and the published scores to a real .xlsx with hospital scores, benchmark, region, rounds, report and
 * actions, and its slides, with no window and no Excel. With `-- --example` it also becomes the example that the try-it page loads.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Book } from "../../src/host/book/book";
import { openWorkbook } from "../driver/openWorkbook";
import { readExample } from "./example";
import { markAsExample } from "./markAsExample";
import { differencesFromPrint } from "./printed";
import { scoreRound } from "./scoreRound";
import type { Step } from "./steps";
import { wholeRound } from "./wholeRound";

const FOLDER = join(__dirname, "..", "..", "out");
const FILE = join(FOLDER, "hny-involvement-2023-q1.xlsx");
const SLIDES = join(FOLDER, "hny-involvement-2023-q1.pptx");
const EXAMPLE = join(__dirname, "..", "..", "examples", "example.xlsx");

/** Chosen for new workbooks in many NHS offices. Widths are counted in its digits, which are as wide where another face stands in for it. */
const OFFICE_FONT = { name: "Arial", size: 10 };

const line = (text = ""): void => void process.stdout.write(`${text}\n`);

async function demo(): Promise<void> {
  const example = readExample();
  const workbook = await openWorkbook(Book.create(OFFICE_FONT));
  const { steps, checks, mended, hospitals, benchmark } = await scoreRound(workbook, example, "Humber");

  line(example.title);
  line(example.source);
  line();
  line(`Score sheets: ${checks.sheets.map(({ sheet, scored, of }) => `${sheet} ${scored} of ${of}`).join(", ")}`);
  const putRight = checks.problems.filter(({ pile }) => pile === "putRight");
  line(`Checked: ${putRight.length} to put right, ${checks.problems.length - putRight.length} that could be added.`);
  for (const { where, message } of putRight) line(`  ${where.sheet} ${where.cell ?? ""}: ${message}`);
  for (const { where, before, after } of mended.mended) line(`  mended: ${where.sheet} ${where.cell ?? ""} from "${before}" to ${after}`);
  line();
  for (const { hospital, shown, band, standards, wards, look } of hospitals.hospitals) {
    line(`${hospital}: ${shown} ${band?.word ?? ""}, ${standards.scored} of ${standards.of} standards scored by ${wards.length} wards`);
    for (const ward of wards) line(`  ${ward.name}: ${ward.shown} ${ward.band?.word ?? ""}, ${ward.scored} of ${ward.of}`);
    for (const sentence of look) line(`  ${sentence}`);
  }
  line();
  line(`Benchmark: ${benchmark.title}`);
  for (const text of workbook.texts(benchmark.sheet, "A2:A3").flat()) line(`  ${text}`);
  table(workbook.texts(benchmark.sheet, "A5:H18").map((cells) => cells.map((cell, column) => (column === 1 ? cell.slice(0, 48) : cell))));
  line();
  costs(steps);

  if (process.argv.includes("--example")) {
    // The example ends here, and the demo goes on: a copy becomes the example.
    const copy = await openWorkbook(await workbook.save());
    await markAsExample(copy);
    writeFileSync(EXAMPLE, await copy.save());
    line(`Saved ${relative(process.cwd(), EXAMPLE)}`);
    workbook.activate();
  }
  line();
  const { steps: further, closed, region, trend, report, actions, slides } = await wholeRound(workbook, example, "Humber");
  line(closed.done.sentence);
  line(`Region: ${region.title}`);
  line(`Rounds: ${workbook.text(trend.sheet, "A1")}. Earlier rounds are made up, and say so.`);
  line(`Report: ${report.sheet}`);
  for (const sentence of report.summary) line(`  ${sentence}`);
  for (const [counts = ""] of workbook.texts(actions.sheet, "A2:A3")) line(`${actions.sheet}: ${counts}`);
  line();
  const differences = differencesFromPrint(workbook, example, { hospitals: benchmark.sheet, region: region.sheet });
  line(`${differences.length} figures of the printed report differ from ours:`);
  table([
    ["figure", "printed", "ours", "the printed figure"],
    ...differences.map(({ what, printed, ours, reason }) => [what, printed, ours, reason]),
  ]);
  line("A figure that cannot be repeated may come from scores that were not printed.");
  line();
  costs(further);
  line();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, await workbook.save());
  line(`Saved ${relative(process.cwd(), FILE)}: ${workbook.sheetNames().join(", ")}`);
  writeFileSync(SLIDES, slides.file.bytes);
  line(`Saved ${relative(process.cwd(), SLIDES)}: ${slides.slides} slides, ${Math.ceil(slides.file.bytes.length / 1024)} KB`);
}

function costs(steps: readonly Step[]): void {
  table([
    ["action", "requests", "ms in the add-in"],
    ...steps.map(({ action, requests, ms }) => [action, String(requests), ms.toFixed(0)]),
  ]);
}

function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) line(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

demo().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
