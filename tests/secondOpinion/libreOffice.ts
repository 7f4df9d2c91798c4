/**
 * The second opinion: LibreOffice, which none of us wrote. It is made to work every formula out anew; by default it believes the
 * results stored in a file that says it came from Excel.
 */
import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const LONGEST_RUN = 120_000;
/** Text - CSV with commas, quotes, UTF-8; cells as shown; every sheet. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Whether a program is there; under CI a missing one is an error, else it is said loudly that tests are left out. */
export function isThere(program: string, packageName: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  if (folders.some((folder) => isProgram(join(folder, program)))) return true;
  const sentence = `${program} is not installed (Debian package ${packageName}).`;
  if (process.env.CI) throw new Error(`${sentence} The second opinion must not be left out under CI.`);
  process.stderr.write(`TESTS LEFT OUT: ${sentence}\n`);
  return false;
}

/** Asking a program for its version takes as long as starting it. */
function isProgram(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function hasLibreOffice(): boolean {
  return isThere("soffice", "libreoffice-calc");
}

/** `it`, or, where LibreOffice is missing, a test that is reported as left out. */
export function itWithLibreOffice(): jest.It {
  return hasLibreOffice() ? it : it.skip;
}

/**
 * Every sheet of several workbooks as shown: rows of texts, by the sheet's name. Formulas are worked out by LibreOffice. One run reads them all:
 * starting LibreOffice takes longer than reading a book.
 */
export function shownInEach(workbooks: readonly Uint8Array[]): Promise<Record<string, string[][]>[]> {
  return inFolder(async (folder) => {
    await convert(folder, workbooks, CSV);
    const files = (await readdir(folder)).filter((name) => name.endsWith(".csv")).sort();
    return Promise.all(
      workbooks.map(async (_, index) => {
        const prefix = `${bookName(index)}-`;
        const own = files.filter((name) => name.startsWith(prefix));
        const sheets = await Promise.all(
          own.map(
            async (name) => [name.slice(prefix.length, -".csv".length), readCsv(await readFile(join(folder, name), "utf8"))] as const,
          ),
        );
        return Object.fromEntries(sheets);
      }),
    );
  });
}

/** The workbook printed: a PDF of all visible sheets. */
export function toPdf(workbook: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    await convert(folder, [workbook], "pdf");
    return new Uint8Array(await readFile(join(folder, `${bookName(0)}.pdf`)));
  });
}

/** The pages of a PDF as pictures, `dotsPerInch` fine. */
export function pagesAsPng(pdf: Uint8Array, dotsPerInch = 80): Promise<Uint8Array[]> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, "printed.pdf"), pdf);
    await run("pdftoppm", ["-r", String(dotsPerInch), "-png", join(folder, "printed.pdf"), join(folder, "page")], { timeout: LONGEST_RUN });
    const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return Promise.all(pages.map(async (name) => new Uint8Array(await readFile(join(folder, name)))));
  });
}

/** The words on each page of a PDF, charts and conditional number formats included (the export of `shownInEach` leaves the latter out). */
export function pagesAsText(pdf: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, "printed.pdf"), pdf);
    const { stdout } = await run("pdftotext", ["-layout", join(folder, "printed.pdf"), "-"], { timeout: LONGEST_RUN });
    return stdout.split("\f").slice(0, -1);
  });
}

/** The words on each printed page of several workbooks, in one run. */
export function printedOfEach(workbooks: readonly Uint8Array[]): Promise<string[][]> {
  return inFolder(async (folder) => {
    await convert(folder, workbooks, "pdf");
    return Promise.all(
      workbooks.map(async (_, index) => pagesAsText(new Uint8Array(await readFile(join(folder, `${bookName(index)}.pdf`))))),
    );
  });
}

/** The workbook saved again by LibreOffice: a file of another program, for the reader. */
export function savedAgain(workbook: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    await convert(folder, [workbook], "xlsx:Calc MS Excel 2007 XML", "again");
    return new Uint8Array(await readFile(join(folder, "again", `${bookName(0)}.xlsx`)));
  });
}

/** Slides saved again as one flat XML file each, charts and their figures inside it. Needs Impress. */
export function flatSlides(decks: readonly Uint8Array[]): Promise<string[]> {
  return inFolder(async (folder) => {
    await convert(folder, decks, "fodp", ".", "pptx");
    return Promise.all(decks.map((_, index) => readFile(join(folder, `${bookName(index)}.fodp`), "utf8")));
  });
}

/** A folder and a profile for each run: several may go at the same time. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "second-opinion-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const bookName = (index: number): string => `book${index}`;

async function convert(
  folder: string,
  workbooks: readonly Uint8Array[],
  format: string,
  into = ".",
  extension: "xlsx" | "pptx" = "xlsx",
): Promise<void> {
  await mkdir(join(folder, "profile", "user"), { recursive: true });
  await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  const files = workbooks.map((_, index) => join(folder, `${bookName(index)}.${extension}`));
  await Promise.all(workbooks.map((workbook, index) => writeFile(files[index] ?? "", workbook)));
  try {
    await run(
      "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--norestore",
        "--convert-to",
        format,
        "--outdir",
        join(folder, into),
        ...files,
      ],
      { timeout: LONGEST_RUN },
    );
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new Error("LibreOffice is not installed: there is no program called soffice (Debian package libreoffice-calc).");
    throw error;
  }
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end = ""] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  // The end of the file is no line of its own.
  if (rows[rows.length - 1]?.join("") === "") rows.pop();
  return rows;
}
