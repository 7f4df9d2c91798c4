/**
 * Makes the returned files of the corpus: `npx tsx tests/returns/makeCorpus/make.ts` writes every expected answer anew and the files that are not there yet;
 * with `--all` every file, with names only those. The files are kept, so that tests need none of the programs that wrote them.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { TEXT_SHEET, type Program, type Recipe, type SheetDraft } from "./draft";
import { RECIPES } from "./recipes";
import { byExceljs, byExcelts } from "./writers/exceljs";
import { byLibreOffice } from "./writers/libreOffice";
import { byOpenpyxl } from "./writers/openpyxl";
import { bySheetJs } from "./writers/sheetJs";

const FOLDER = join(__dirname, "..", "corpus");

async function make(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const twice = RECIPES.filter(({ file }, index) => RECIPES.findIndex((other) => parse(other.file).name === parse(file).name) !== index);
  if (twice.length > 0) throw new Error(`Two recipes have the name ${twice[0]?.file ?? ""}.`);

  for (const { file, by, expected } of RECIPES) {
    const { name } = parse(file);
    const sheets = expected.sheets?.map((sheet) => (sheet.sheet === TEXT_SHEET ? { ...sheet, sheet: name } : sheet));
    writeFileSync(
      join(FOLDER, `${name}.expected.json`),
      `${JSON.stringify({ ...expected, ...(sheets && { sheets }), madeBy: by }, null, 1)}
`,
    );
  }

  const asked = process.argv.slice(2);
  const due = RECIPES.filter(({ file }) =>
    asked.includes("--all") ? true : asked.length > 0 ? asked.includes(file) : !existsSync(join(FOLDER, file)),
  );
  for (const [file, bytes] of await written(due)) {
    writeFileSync(join(FOLDER, file), bytes);
    process.stdout.write(`${file} ${bytes.length}\n`);
  }
}

async function written(recipes: readonly Recipe[]): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  const drafted = (program: Program): [string, readonly SheetDraft[]][] =>
    recipes.flatMap(({ file, by, content }) =>
      by === program && typeof content !== "function" ? [[file, content] as [string, readonly SheetDraft[]]] : [],
    );
  for (const { file, content } of recipes) if (typeof content === "function") made.set(file, await content());
  for (const [file, sheets] of drafted("exceljs")) made.set(file, await byExceljs(sheets));
  for (const [file, sheets] of drafted("excelts")) made.set(file, await byExcelts(sheets));
  for (const [file, sheets] of drafted("SheetJS")) made.set(file, bySheetJs(sheets));
  for (const [file, bytes] of byOpenpyxl(Object.fromEntries(drafted("openpyxl")))) made.set(file, bytes);
  const toSave = await Promise.all(drafted("LibreOffice").map(async ([file, sheets]) => ({ file, from: await byExceljs(sheets) })));
  for (const [file, bytes] of byLibreOffice(toSave)) made.set(file, bytes);
  return made;
}

make().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
