import { Book } from "../book/book";
import type { Sheet } from "../book/model";
import { readDefinedNames } from "./definedNames";
import { FileError } from "./fileError";
import { PackageReader, type Related } from "./package/packageReader";
import { readSharedStrings } from "./sharedStrings";
import { readWorksheet } from "./sheet/readWorksheet";
import { readStyles } from "./styles/readStyles";
import { readTheme } from "./theme";
import { childOf, childrenOf, relationOf, truthOf, type XmlNode } from "./xml/parse";

export { FileError } from "./fileError";

const VISIBILITIES: Readonly<Record<string, Sheet["visibility"]>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

/** Parts of the file that the book has no place for, by a piece of their path. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/vbaProject\.bin$/i, "Macros are lost."],
  [/externalLinks\/externalLink/i, "Formulas that look into other workbooks keep the values that were saved; the links are lost."],
  [/\/customXml\//i, "Data that other programs keep in the file is lost."],
  [/connections\.xml$/i, "Connections to outside data are lost."],
  [/\/model\/item/i, "The data model is lost."],
];

/**
 * Opens an .xlsx (or .xlsm) file. Formulas that the host knows are worked out again; the others keep the file's value and are flagged.
 * `warnings` says, a sentence each, what the file has and the book cannot hold.
 * @throws FileError with a code: what is no workbook, encrypted, too large or damaged.
 */
export async function readXlsx(bytes: Uint8Array): Promise<{ book: Book; warnings: string[] }> {
  const parts = PackageReader.open(bytes);
  const warnings = new Set<string>();
  const path = workbookPath(parts);
  const workbook = parts.xml(path);
  if (!workbook) throw new FileError("Damaged", "The file names a workbook that is not in it.");
  // Lets a page draw before a long file is read.
  await Promise.resolve();
  const book = readBook(parts, workbook, parts.related(path), (sentence) => warnings.add(sentence));
  for (const [piece, sentence] of LOST) if (parts.paths.some((one) => piece.test(`/${one}`))) warnings.add(sentence);
  book.clearUndo();
  book.recalculate();
  return { book, warnings: [...warnings] };
}

function workbookPath(parts: PackageReader): string {
  const found = parts.related("").find(({ kind }) => kind === "officeDocument")?.path;
  if (!found || !parts.has(found)) throw new FileError("NotAWorkbook", "The file is not an Excel workbook (.xlsx).");
  if (/\.bin$/i.test(found)) throw new FileError("OldFormat", "The file is a binary workbook (.xlsb). Save it as .xlsx in Excel.");
  return found;
}

function readBook(parts: PackageReader, workbook: XmlNode, related: readonly Related[], warn: (sentence: string) => void): Book {
  const partOf = (kind: string): XmlNode | undefined => {
    const target = related.find((one) => one.kind === kind)?.path;
    return target ? parts.xml(target) : undefined;
  };
  const nodes = childrenOf(childOf(workbook, "sheets"), "sheet");
  if (workbook.name !== "workbook" || nodes.length === 0)
    throw new FileError("NotAWorkbook", "The file is an Office file, but not a workbook.");
  if (truthOf(childOf(workbook, "workbookPr"), "date1904", false))
    warn("The file counts its dates from 1904: they are shown four years and a day too early.");
  if (childOf(workbook, "workbookProtection")) warn("The protection of the workbook's structure is lost.");
  const theme = readTheme(partOf("theme"));
  const styles = readStyles(partOf("styles"), theme);
  styles.warnings.forEach(warn);
  const names = readDefinedNames(workbook);
  const book = Book.create(styles.normalFont);
  const reading = {
    parts,
    theme,
    formats: styles.cells,
    ruleFormats: styles.rules,
    strings: readSharedStrings(partOf("sharedStrings")),
    newId: () => book.newId(),
    warn,
  };
  addSheets(book, nodes);
  nodes.forEach((node, index) => {
    const target = related.find(({ id }) => id === relationOf(node));
    const sheet = book.sheets[index];
    if (!sheet) return;
    if (!target?.path || target.kind !== "worksheet") {
      warn(`The sheet "${sheet.name}" holds no cells (a chart or a dialog of its own): it stays empty.`);
      return;
    }
    readWorksheet(sheet, target.path, reading, names.print.get(index) ?? {}, names.sheets.get(index) ?? []);
  });
  book.state.names = [...names.book];
  book.activeSheetId = activeSheet(book, workbook);
  book.calculation.everythingChanged();
  return book;
}

function addSheets(book: Book, nodes: readonly XmlNode[]): void {
  nodes.forEach((node, index) => {
    const name = node.attributes["name"] ?? `Sheet${index + 1}`;
    const first = book.sheets[0];
    const sheet = index === 0 && first ? first : book.addSheet(freeName(book));
    // As it is: other programs write names that Excel itself would refuse.
    sheet.name = name;
    sheet.visibility = VISIBILITIES[node.attributes["state"] ?? ""] ?? "Visible";
  });
}

function freeName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number++) if (!book.sheetByName(`New ${number}`)) return `New ${number}`;
}

function activeSheet(book: Book, workbook: XmlNode): string {
  const tab = Number(childOf(childOf(workbook, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0);
  return (book.sheets[tab] ?? book.sheets[0])?.id ?? "";
}
