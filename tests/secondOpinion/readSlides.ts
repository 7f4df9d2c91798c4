/** Slides as programs read them that share nothing with ours: openpyxl reads charts and the workbooks inside them, LibreOffice charts and tables. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { flatSlides, isThere } from "./libreOffice";
import { pythonWithOpenpyxl } from "./python";

const run = promisify(execFile);
const SCRIPT = join(__dirname, "readSlides.py");

interface ReadSeries {
  readonly name: string;
  /** One for each category; null is a gap. */
  readonly values: readonly (number | null)[];
}

export interface ReadChart {
  readonly categories: readonly string[];
  readonly series: readonly ReadSeries[];
}

export interface ReadSlides {
  readonly charts: readonly (ReadChart & {
    /** Ids of the axes that plots name, and of those that the chart defines. */
    readonly axesNamed: readonly number[];
    readonly axesDefined: readonly number[];
    /** The sheets of the workbook inside, row by row. */
    readonly sheets: readonly (readonly (readonly (string | number | null)[])[])[];
  })[];
  /** By LibreOffice, slide by slide; the first is the title. */
  readonly pages: readonly { readonly charts: readonly ReadChart[]; readonly tables: readonly (readonly (readonly string[])[])[] }[];
}

/** `it`, or, where one of the programs is missing, a test that is reported as left out. */
export function itWithSlideReaders(): jest.It {
  const all = [isThere("loimpress", "libreoffice-impress"), pythonWithOpenpyxl() !== null];
  return all.every((one) => one) ? it : it.skip;
}

/** Reads several decks; LibreOffice starts once. */
export async function readSlides(decks: readonly Uint8Array[]): Promise<ReadSlides[]> {
  const python = pythonWithOpenpyxl();
  if (python === null) throw new Error("There is no Python with openpyxl.");
  const flat = await flatSlides(decks);
  const folder = await mkdtemp(join(tmpdir(), "slides-"));
  try {
    return await Promise.all(
      decks.map(async (deck, index) => {
        const [own, again] = [join(folder, `${index}.pptx`), join(folder, `${index}.fodp`)];
        await Promise.all([writeFile(own, deck), writeFile(again, flat[index] ?? "")]);
        const { stdout } = await run(python, [SCRIPT, own, again], { maxBuffer: 1e8 });
        return JSON.parse(stdout) as ReadSlides;
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
