/**
 * Slides as python-pptx reads them. It is in few distributions and cannot be counted on, so no test is left out for want of it: where it is, it is
 * asked too; where it is not, that is said. `npm run slides` asks it about more.
 */
import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ReadChart } from "./readSlides";

const run = promisify(execFile);
const SCRIPT = join(__dirname, "readByPptx.py");

type Shown = string | number | null;

/** As `readByPptx.py` prints it. */
interface Printed {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly slides: readonly {
    readonly title: string;
    readonly ids: readonly number[];
    readonly texts: readonly string[];
    readonly charts: readonly (ReadChart & {
      readonly alt: string;
      readonly categoriesOfEach: readonly (readonly string[])[];
      readonly sheets: readonly (readonly (readonly Shown[])[])[];
    })[];
    readonly tables: readonly PptxTable[];
    readonly notes: string;
    readonly outside: readonly string[];
  }[];
}

interface PptxTable {
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  /** Its first row is a row of headings. */
  readonly hasHeader: boolean;
  readonly rows: readonly (readonly string[])[];
}

export interface PptxReading {
  readonly titles: readonly string[];
  readonly charts: readonly ReadChart[];
  readonly tables: readonly PptxTable[];
  /** Every text but those of charts and tables. */
  readonly texts: readonly string[];
  /** Sentences: what is not as it should be in any deck, whatever it shows. */
  readonly faults: readonly string[];
  /** The same deck, saved by python-pptx. */
  readonly savedAgain: Uint8Array;
}

/** A Python that has python-pptx, or null: then it is said aloud. */
export function pythonWithPptx(): string | null {
  const found = ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", "import pptx, openpyxl"]).status === 0);
  if (found !== undefined) return found;
  process.stderr.write("python-pptx is not installed (pip install python-pptx): slides are read by openpyxl and LibreOffice only.\n");
  return null;
}

/** Null where python-pptx is not there. */
export async function readByPythonPptx(decks: readonly Uint8Array[]): Promise<PptxReading[] | null> {
  const python = pythonWithPptx();
  if (python === null) return null;
  const folder = await mkdtemp(join(tmpdir(), "python-pptx-"));
  try {
    return await Promise.all(
      decks.map(async (deck, index) => {
        const [own, again] = [join(folder, `${index}.pptx`), join(folder, `${index}-again.pptx`)];
        await writeFile(own, deck);
        const { stdout } = await run(python, [SCRIPT, own, again], { maxBuffer: 1e8 });
        return readingOf(JSON.parse(stdout) as Printed, new Uint8Array(await readFile(again)));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readingOf(deck: Printed, savedAgain: Uint8Array): PptxReading {
  const { slides } = deck;
  return {
    titles: slides.map(({ title }) => title),
    charts: slides.flatMap(({ charts }) => charts),
    tables: slides.flatMap(({ tables }) => tables),
    texts: slides.flatMap(({ texts }) => texts),
    faults: faultsOf(deck),
    savedAgain,
  };
}

function faultsOf({ width, height, title, slides }: Printed): string[] {
  const ofDeck = [
    ...(width * 9 === height * 16 ? [] : [`${width} by ${height} is not 16:9.`]),
    ...(title === "" ? ["The file has no title."] : []),
  ];
  const ofSlides = slides.flatMap((slide, index) => {
    const wrong = [
      ...(slide.title === "" ? ["has no title"] : []),
      ...(new Set(slide.ids).size < slide.ids.length ? ["has two shapes of one number"] : []),
      ...(slide.notes === "" ? [] : ["has notes that nobody asked for"]),
      ...slide.outside.map((name) => `has ${name} outside its edges`),
      ...[...slide.charts, ...slide.tables].flatMap(({ alt }) =>
        alt === "" ? ["has a chart or table without words for who cannot see it"] : [],
      ),
      ...slide.tables.flatMap(({ hasHeader }) => (hasHeader ? [] : ["has a table without headings"])),
      ...slide.charts.flatMap(faultsOfChart),
    ];
    return wrong.map((what) => `Slide ${index + 1} ${what}.`);
  });
  return [...ofDeck, ...ofSlides];
}

/** Every plot has the same categories, and the workbook behind holds the names and figures and no more. */
function faultsOfChart({ categories, categoriesOfEach, series, sheets }: Printed["slides"][number]["charts"][number]): string[] {
  const behind = [
    [["", ...series.map(({ name }) => name)], ...categories.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? null)])],
  ];
  return [
    ...(categoriesOfEach.every((each) => same(each, categories)) ? [] : ["has a chart whose plots have several categories"]),
    ...(same(sheets, behind) ? [] : ["has a chart with something else in the workbook behind it"]),
  ];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
