/** Files that cannot be used, each for a reason that has a name. */
import { unzipSync, zipSync } from "fflate";
import { ASPEN, HEAD, numbered, TEXTS } from "../scores";
import type { Recipe, SheetDraft } from "../draft";
import { FIXED_DAY } from "../fixedDay";
import { byExceljs } from "../writers/exceljs";
import { withPassword } from "../writers/libreOffice";
import { bySheetJs } from "../writers/sheetJs";

const SHEET: readonly SheetDraft[] = [{ name: "Involvement", rows: [...HEAD, ["No.", "Standard", "Score"], ...numbered(ASPEN)] }];
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, words]) => [path, text(words)])), { mtime: FIXED_DAY });
const first = (bytes: Uint8Array, share: number): Uint8Array => bytes.slice(0, Math.floor(bytes.length * share));

const HTML_TABLE = `<html><head><meta charset="utf-8"><title>Scores</title></head><body><table><tr><th>Standard</th><th>Score</th></tr>${TEXTS.map(
  (text, index) => `<tr><td>${text}</td><td>${ASPEN[index] ?? ""}</td></tr>`,
).join("")}</table></body></html>`;

const blocked = (
  file: string,
  about: string,
  content: Recipe["content"],
  reasonKind?: string | string[],
  by: Recipe["by"] = "by hand",
): Recipe => ({
  file,
  by,
  content,
  expected: { about, verdict: "blocked", ...(reasonKind === undefined ? {} : { reasonKind }) },
});

export const broken: readonly Recipe[] = [
  blocked(
    "~$Aspen Q1 2023-24.xlsx",
    "The file that Excel keeps beside an open workbook.",
    () => Uint8Array.from({ length: 165 }, (_, index) => (index === 0 ? 6 : (text("\u0006Charlotte")[index] ?? 32))),
    "lockFile",
  ),
  blocked("empty-file.xlsx", "Not a single byte.", () => new Uint8Array(0), "empty"),
  blocked("cut-in-half.xlsx", "A download that stopped half-way.", async () => first(await byExceljs(SHEET), 0.5), [
    "truncated",
    "damaged",
  ]),
  blocked("cut-at-the-end.xlsx", "Only the last hundred bytes are missing.", async () => (await byExceljs(SHEET)).slice(0, -100), [
    "truncated",
    "damaged",
  ]),
  blocked("cut-in-half-old.xls", "An old workbook that is cut off.", () => first(bySheetJs(SHEET, "biff8"), 0.4), ["truncated", "damaged"]),
  blocked(
    "password.xlsx",
    "With a password to open it.",
    async () => withPassword(await byExceljs(SHEET), ".xlsx"),
    "encrypted",
    "LibreOffice",
  ),
  blocked(
    "password-open-document.ods",
    "OpenDocument with a password to open it.",
    async () => withPassword(await byExceljs(SHEET), ".ods"),
    "encrypted",
    "LibreOffice",
  ),
  blocked(
    "password-old.xls",
    "Excel 97 format with a password to open it.",
    async () => withPassword(await byExceljs(SHEET), ".xls"),
    "encrypted",
    "LibreOffice",
  ),
  blocked(
    "web-page.xls",
    "A web page with a table that a system has named .xls. It is no workbook, and it is named.",
    () => text(HTML_TABLE),
    "webPage",
  ),
  blocked("letter-named.xlsx", "A text file that somebody has named .xlsx.", () =>
    text("Dear Charlotte,\r\nplease find our scores attached.\r\nKind regards\r\n"),
  ),
  blocked(
    "pictures-zipped.xlsx",
    "A zip of other things.",
    () => zip({ "photos/ward.txt": "not a picture", "readme.txt": "Photos of the away day" }),
    ["otherKind", "notAWorkbook"],
  ),
  blocked(
    "word-document.xlsx",
    "A Word document that somebody has named .xlsx.",
    () =>
      zip({
        "[Content_Types].xml":
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "word/document.xml": "<w:document/>",
      }),
    "otherKind",
  ),
  blocked(
    "report.pdf",
    "A PDF.",
    () => text("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"),
    "otherKind",
  ),
  blocked(
    "noise.xlsx",
    "Bytes without any meaning.",
    () => Uint8Array.from({ length: 2000 }, (_, index) => (index * index * 31 + index * 17 + 5) % 251),
    ["notAWorkbook", "otherKind", "damaged", "truncated"],
  ),
  blocked(
    "workbook-without-sheets.xlsx",
    "A zip that says it is a workbook and has no workbook in it.",
    () =>
      zip({
        "[Content_Types].xml":
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      }),
    ["damaged", "notAWorkbook", "truncated", "otherKind"],
  ),
  blocked(
    "sheet-xml-torn.xlsx",
    "The zip is whole, and the sheet's XML breaks off in the middle of a row: half a sheet must not pass for a whole one.",
    tornSheet,
    ["damaged", "truncated"],
  ),
];

async function tornSheet(): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = unzipSync(await byExceljs(SHEET));
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array(0);
  parts["xl/worksheets/sheet1.xml"] = first(sheet, 0.6);
  return zipSync(parts, { mtime: FIXED_DAY });
}
