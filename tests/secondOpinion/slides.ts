/**
 * `npm run slides`: slides as python-pptx reads them, and as LibreOffice reads what python-pptx saved, beside the cells that they come from. The demo's
 * slides are those in `out/`, so `npm run demo` goes first; beside them slides of every kind of chart, and of thirty hospitals with sixteen rounds.
 */
import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildTrend } from "../../src/actions/buildTrend";
import { closeRound } from "../../src/actions/closeRound";
import { makeSlides } from "../../src/actions/makeSlides";
import type { Deck, DeckChart, SeriesLook } from "../../src/core/deck";
import { DECK_ITEMS } from "../../src/core/deckOf";
import { writeDeck } from "../../src/slides/writeDeck";
import { COLLABORATIVE, withRounds } from "../bench/roundBooks";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { EXAMPLE_DECK } from "../slides/exampleDeck";
import { chartsOnSheets, rounded } from "./chartsOnSheets";
import { pythonWithPptx, readByPythonPptx, type PptxReading } from "./pythonPptx";
import { readSlides, type ReadChart } from "./readSlides";

const OUT = join(__dirname, "..", "..", "out");
const HOSPITALS = 30;
const ROUNDS = 16;
const BENCHMARK = "A1:AZ200";
const ODD = '"St Luke\'s" & <Rose> שלום';
const LOOKS: readonly SeriesLook[] = [
  "own",
  "average",
  "threshold",
  "comparatorOne",
  "comparatorTwo",
  "wider",
  "green",
  "amber",
  "red",
  "yearOne",
  "yearTwo",
  "yearThree",
];

interface Checked {
  readonly name: string;
  readonly deck: Uint8Array;
  /** Compares with where the figures are from. */
  readonly compare: (reading: PptxReading) => void;
}

const line = (text: string): void => void process.stdout.write(`${text}\n`);

async function checkSlides(): Promise<void> {
  if (pythonWithPptx() === null) throw new Error("Nothing was checked.");
  const all = [await ofDemo(), await ofEveryKind(), await ofMany()];
  const readings = (await readByPythonPptx(all.map(({ deck }) => deck))) ?? [];
  const again = await readSlides(readings.map(({ savedAgain }) => savedAgain));
  const direct = await readSlides(all.map(({ deck }) => deck));
  all.forEach(({ name, compare }, index) => {
    const [reading, saved, first] = [readings[index], again[index], direct[index]];
    if (reading === undefined || saved === undefined || first === undefined) throw new Error(`${name}: nothing was read.`);
    deepStrictEqual(reading.faults, [], name);
    compare(reading);
    // LibreOffice, of our own file and of what python-pptx saved.
    for (const { charts, pages } of [first, saved]) {
      deepStrictEqual(charts.map(rounded), reading.charts.map(rounded), name);
      deepStrictEqual(pages.flatMap((page) => page.charts).map(rounded), reading.charts.map(rounded), name);
      deepStrictEqual(
        pages.flatMap(({ tables }) => tables),
        reading.tables.map(({ rows }) => rows),
        name,
      );
    }
    const figures = reading.charts.flatMap(({ series }) => series.flatMap(({ values }) => values.filter((value) => value !== null)));
    line(
      `${name}: ${reading.titles.length} slides, ${reading.charts.length} charts with ${figures.length} figures, ${reading.tables.length} tables: the same by python-pptx, by LibreOffice, and saved again.`,
    );
  });
}

async function ofDemo(): Promise<Checked> {
  const workbook = await openWorkbook(new Uint8Array(readFileSync(join(OUT, "hny-involvement-2023-q1.xlsx"))));
  const compare = ({ charts, tables }: PptxReading): void => {
    deepStrictEqual(charts.map(rounded), chartsOnSheets(workbook).map(rounded));
    compareMatrix(
      workbook,
      tables.slice(0, 1).map(({ rows }) => rows),
    );
  };
  return { name: "The demo", deck: new Uint8Array(readFileSync(join(OUT, "hny-involvement-2023-q1.pptx"))), compare };
}

/** Each look drawn each way, with gaps, true zeros and names of all kinds; and the example's tables and lines. */
async function ofEveryKind(): Promise<Checked> {
  const kinds = (["bars", "line", "markers"] as const).flatMap((drawn) =>
    (["upright", "across"] as const).filter((bars) => drawn === "bars" || bars === "upright").map((bars) => ({ drawn, bars })),
  );
  const charts = kinds.map(({ drawn, bars }): DeckChart => ({
    kind: "chart",
    bars,
    categories: [ODD, "x", "O'Neill", "c\u00a0d"],
    axis: { min: 0, max: 5, step: 1 },
    alt: ODD,
    series: LOOKS.map((look, at) => ({
      name: `${ODD} ${look}`,
      look,
      drawn,
      labelled: at % 2 === 0,
      values: [0, null, at / 3, at === 0 ? null : 5],
    })),
  }));
  const table = {
    kind: "table",
    headings: [ODD, "x"],
    widths: [2, 1],
    hasFoot: false,
    rows: [
      [{ text: ODD, band: "red" as const }, { text: "" }],
      [{ text: "=1+1" }, { text: "0.0 R" }],
    ],
  } as const;
  const deck: Deck = {
    ...EXAMPLE_DECK,
    slides: [...EXAMPLE_DECK.slides, ...[...charts, table].map((body) => ({ title: ODD, source: ODD, body }))],
  };
  const compare = (reading: PptxReading): void => {
    deepStrictEqual(reading.titles, [deck.title, ...deck.slides.map(({ title }) => title)]);
    const bodies = deck.slides.map(({ body }) => body);
    deepStrictEqual(
      reading.charts.map(rounded),
      bodies.flatMap((body) => (body.kind === "chart" ? [rounded(body)] : [])),
    );
    deepStrictEqual(
      reading.tables.map(({ rows }) => rows),
      bodies.flatMap((body) =>
        body.kind === "table" ? [[[...body.headings], ...body.rows.map((row) => row.map(({ text }) => text))]] : [],
      ),
    );
  };
  return { name: "Every kind of chart and table", deck: await writeDeck(deck), compare };
}

async function ofMany(): Promise<Checked> {
  const workbook = await withRounds(HOSPITALS, ROUNDS, '"St Luke\'s" & שלום');
  await buildBenchmark({ collaborative: COLLABORATIVE });
  // The rounds sheet has what the history has; slides have this round beside it.
  await closeRound();
  const { sheet } = await buildTrend({ collaborative: COLLABORATIVE });
  const { file } = await makeSlides({ collaborative: COLLABORATIVE, items: DECK_ITEMS, lines: [] });
  const compare = ({ charts, tables }: PptxReading): void => {
    const all = tables.map(({ rows }) => rows);
    compareMatrix(
      workbook,
      all.filter(([head]) => head?.[0] === "No."),
    );
    const [hospitals] = charts;
    deepStrictEqual(hospitals?.categories.length, HOSPITALS + 1);
    deepStrictEqual(
      barsOf(hospitals),
      hospitals.categories.map((name) => columnOf(workbook.values("Benchmark", BENCHMARK), name).at(-1)),
    );
    const onTrend = workbook.texts(sheet, "A1:Z60");
    const heads = onTrend.find((texts) => texts[1] === COLLABORATIVE) ?? [];
    const rounds = all.filter(([head]) => head?.[1]?.startsWith("Q1"));
    if (rounds.length === 0) throw new Error("No table of rounds.");
    for (const [head = [], ...rows] of rounds)
      for (const [name = "", ...figures] of rows) {
        const row = onTrend.find((texts) => texts[1] === name.replace(/ average$/, "") && texts !== heads) ?? [];
        deepStrictEqual(
          figures,
          head.slice(1).map((round) => row[heads.indexOf(round.replace(" (example)", ""))]),
          name,
        );
      }
  };
  return { name: `${HOSPITALS} hospitals, ${ROUNDS} earlier rounds`, deck: file.bytes, compare };
}

/** Under each hospital's name, in whichever part of the matrix, stand the texts of its column on the benchmark. */
function compareMatrix(workbook: Workbook, parts: readonly (readonly (readonly string[])[])[]): void {
  const onSheet = workbook.texts("Benchmark", BENCHMARK);
  for (const [head = [], ...rows] of parts)
    head.slice(2, -1).forEach((name, at) =>
      deepStrictEqual(
        rows.map((row) => row[at + 2]),
        columnOf(onSheet, name),
        name,
      ),
    );
  const shown = parts.flatMap(([head = []]) => head.slice(2, -1));
  if (shown.length === 0 || new Set(shown).size < shown.length) throw new Error("No table of standards, or a hospital twice.");
}

/** The cells under a name, down to the average. Where many are compared, a benchmark has several tables. */
function columnOf<Cell>(cells: readonly (readonly Cell[])[], name: string): Cell[] {
  const from = cells.findIndex((row) => row[0] === "No." && row.some((head) => head === name));
  const column = cells[from]?.findIndex((head) => head === name) ?? -1;
  const down = cells.slice(from + 1);
  return down.slice(0, down.findIndex(([, what]) => what === "Average") + 1).map((row) => row[column] as Cell);
}

/** The one bar of each category, whichever its band. */
const barsOf = (chart: ReadChart | undefined): (number | null)[] =>
  (chart?.categories ?? []).map((_, at) => chart?.series.flatMap(({ values }) => values[at] ?? [])[0] ?? null);

checkSlides().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
