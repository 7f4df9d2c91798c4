/** The same few returns in every format that reaches an office, under right and wrong names. */
import { unzipSync, zipSync } from "fflate";
import { ACTIONS, ASPEN, BEECH, CEDAR, EVIDENCE, given, HEAD, numbered, STOCKTON, TEXTS, WHOSE } from "../scores";
import { TEXT_SHEET, workbook, type CellDraft, type Recipe, type RowDraft, type SheetDraft } from "../draft";
import { FIXED_DAY } from "../fixedDay";
import { separated, utf8 } from "../writers/separated";
import { byExceljs } from "../writers/exceljs";
import { bySheetJs } from "../writers/sheetJs";

const HEADER: RowDraft = ["No.", "Standard", "Score", "Evidence", "Action"];
const sheet = (scores: readonly CellDraft[], name = "Involvement"): SheetDraft[] => [
  { name, rows: [...HEAD, HEADER, ...numbered(scores, EVIDENCE, ACTIONS)] },
];
const READY = { verdict: "ready", ...WHOSE } as const;
const SURE = {
  sheet: "Involvement",
  verdict: "sure",
  headerRow: 4,
  standardColumn: "B",
  scoreColumn: "C",
  problemCells: [] as string[],
} as const;
const sure = (scores: readonly number[]) => ({ ...SURE, problemCells: [], ...given(scores) });

/** For files that are not opened at all. */
const SMALL: readonly SheetDraft[] = [
  {
    name: "Involvement",
    rows: [
      ["Standard", "Score"],
      [TEXTS[0] ?? "", 4],
    ],
  },
];

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));

/** Windows-1252: one byte a letter; the few that lie elsewhere there. */
const ELSEWHERE: Readonly<Record<string, number>> = { "€": 0x80, "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96 };
const windows1252 = (text: string): Uint8Array => Uint8Array.from(Array.from(text, (letter) => ELSEWHERE[letter] ?? letter.charCodeAt(0)));

const FRENCH_EVIDENCE = EVIDENCE.map((text, index) => (index === 2 ? "The “café” meeting – it’s £2 a head" : text));
const SEVERAL_LINES = EVIDENCE.map((text) => `${text}\nSaid by "service users", and staff; agreed.`);
const csvRows = (scores: readonly CellDraft[], evidence: readonly string[] = EVIDENCE): RowDraft[] => [
  ...HEAD,
  HEADER,
  ...numbered(scores, evidence, ACTIONS),
];

/** The parts of a macro workbook: its own content type, and a part with something that is no real macro. */
async function withMacroPart(): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = unzipSync(await byExceljs(sheet(CEDAR)));
  const text = (path: string): string => new TextDecoder().decode(parts[path]);
  parts["[Content_Types].xml"] = utf8(
    text("[Content_Types].xml")
      .replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      )
      .replace("</Types>", '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
  );
  parts["xl/_rels/workbook.xml.rels"] = utf8(
    text("xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
  );
  parts["xl/vbaProject.bin"] = utf8("Sub Workbook_Open() : this must never run nor be kept : End Sub");
  return zipSync(parts, { mtime: FIXED_DAY });
}

/** A sheet that says it is a million rows high and 16,384 columns wide, with its few cells at the top. */
async function withHugeDimension(scores: readonly number[], stray: string): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = unzipSync(await byExceljs(sheet(scores)));
  const xml = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
  parts["xl/worksheets/sheet1.xml"] = utf8(
    xml
      .replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>')
      .replace("</sheetData>", `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>${stray}</t></is></c></row></sheetData>`),
  );
  return zipSync(parts, { mtime: FIXED_DAY });
}

const WORKBOOKS: readonly Recipe[] = [
  workbook("LibreOffice", "saved-as-xls.xls", sheet(ASPEN), { about: "Excel 97 format.", ...READY, sheets: [sure(ASPEN)] }),
  workbook("LibreOffice", "saved-as-ods.ods", sheet(BEECH), { about: "OpenDocument.", ...READY, sheets: [sure(BEECH)] }),
  workbook("LibreOffice", "saved-by-libreoffice.xlsx", sheet(CEDAR), {
    about: "xlsx as LibreOffice writes it.",
    ...READY,
    sheets: [sure(CEDAR)],
  }),
  workbook("LibreOffice", "comma-csv.csv", sheet(ASPEN), {
    about: "csv with commas, as LibreOffice writes it.",
    ...READY,
    sheets: [{ ...sure(ASPEN), sheet: TEXT_SHEET }],
  }),
  {
    file: "sheetjs-biff8.xls",
    by: "SheetJS",
    content: () => bySheetJs(sheet(BEECH), "biff8"),
    expected: { about: "Excel 97 format as SheetJS writes it.", ...READY, sheets: [sure(BEECH)] },
  },
  {
    file: "sheetjs-biff5.xls",
    by: "SheetJS",
    content: () => bySheetJs([{ name: "Involvement", rows: [...HEAD, HEADER, ...numbered(CEDAR)] }], "biff5"),
    expected: {
      about: "Excel 95 format, from before Unicode: read, or named as too old.",
      verdict: ["ready", "decide", "blocked"],
      sheets: [{ ...sure(CEDAR), verdict: ["sure", "ask", "none"] }],
    },
  },
  {
    file: "sheetjs-ods.ods",
    by: "SheetJS",
    content: () => bySheetJs(sheet(ASPEN), "ods"),
    expected: { about: "OpenDocument as SheetJS writes it.", ...READY, sheets: [sure(ASPEN)] },
  },
  {
    file: "flat-opendocument.fods",
    by: "SheetJS",
    content: () => bySheetJs(SMALL, "fods"),
    expected: { about: "OpenDocument as one XML file, not zipped: not on the list of formats, so it is named.", verdict: "blocked" },
  },
  {
    file: "binary-workbook.xlsb",
    by: "SheetJS",
    content: () => bySheetJs(SMALL, "xlsb"),
    expected: { about: "A binary workbook: not on the list of formats, so it is named.", verdict: "blocked", reasonKind: "otherKind" },
  },
  {
    file: "xml-of-2003.xls",
    by: "SheetJS",
    content: () => bySheetJs(SMALL, "xlml"),
    expected: { about: "XML Spreadsheet 2003, which many old systems call .xls.", verdict: "blocked", reasonKind: "otherKind" },
  },
  {
    file: "really-xlsx.xls",
    by: "exceljs",
    content: () => byExceljs(sheet(CEDAR)),
    expected: { about: "An xlsx that somebody has renamed .xls: the bytes decide.", ...READY, sheets: [sure(CEDAR)] },
  },
  {
    file: "really-xlsx-as.csv",
    by: "exceljs",
    content: () => byExceljs(sheet(ASPEN)),
    expected: { about: "An xlsx that somebody has renamed .csv.", ...READY, sheets: [sure(ASPEN)] },
  },
  {
    file: "really-xls.xlsx",
    by: "SheetJS",
    content: () => bySheetJs(sheet(BEECH), "biff8"),
    expected: { about: "An xls that somebody has renamed .xlsx.", ...READY, sheets: [sure(BEECH)] },
  },
  {
    file: "with-a-macro.xlsm",
    by: "exceljs",
    content: withMacroPart,
    expected: { about: "A macro workbook: the scores are read, the macro is neither run nor kept.", ...READY, sheets: [sure(CEDAR)] },
  },
  {
    file: "says-it-is-huge.xlsx",
    by: "exceljs",
    content: () => withHugeDimension(BEECH, " "),
    expected: {
      about: "The sheet says that it reaches to XFD1048576; a single space stands there.",
      ...READY,
      sheets: [sure(BEECH)],
    },
  },
  {
    file: "score-in-the-last-cell.xlsx",
    by: "exceljs",
    content: () => withHugeDimension(CEDAR, "5"),
    expected: {
      about:
        "Somebody pressed Ctrl+End on the wrong sheet and typed a 5 into XFD1048576: no table has a million rows, and that cell is told.",
      ...READY,
      sheets: [sure(CEDAR)],
    },
  },
];

const TEXT_FILES: readonly Recipe[] = [
  {
    file: "semicolons.csv",
    by: "by hand",
    content: () => utf8(`\ufeff${separated(csvRows(ASPEN), ";")}`),
    expected: {
      about: "Semicolons and a byte-order mark, as Excel writes csv in half of Europe.",
      ...READY,
      sheets: [{ ...sure(ASPEN), sheet: TEXT_SHEET }],
    },
  },
  {
    file: "unicode-text.csv",
    by: "by hand",
    content: () => utf16(separated(csvRows(BEECH), "\t")),
    expected: { about: "UTF-16 with tabs: what Excel calls Unicode Text.", ...READY, sheets: [{ ...sure(BEECH), sheet: TEXT_SHEET }] },
  },
  {
    file: "windows-1252.csv",
    by: "by hand",
    content: () => windows1252(separated(csvRows(CEDAR, FRENCH_EVIDENCE), ",")),
    expected: {
      about: "Windows-1252 with a pound sign, an accent and curly quotation marks.",
      ...READY,
      sheets: [{ ...sure(CEDAR), sheet: TEXT_SHEET }],
    },
  },
  {
    file: "several-lines-in-a-cell.csv",
    by: "by hand",
    content: () => utf8(separated(csvRows(ASPEN, SEVERAL_LINES), ",", "\n")),
    expected: {
      about: "Line breaks, quotation marks, commas and semicolons inside cells.",
      ...READY,
      sheets: [{ ...sure(ASPEN), sheet: TEXT_SHEET }],
    },
  },
  {
    file: "csv-named.xls",
    by: "by hand",
    content: () => utf8(separated(csvRows(BEECH), ",")),
    expected: {
      about: "csv that a web system has named .xls.",
      verdict: ["ready", "decide"],
      sheets: [{ ...sure(BEECH), sheet: TEXT_SHEET }],
    },
  },
  {
    file: "out-of-five-in-text.csv",
    by: "by hand",
    content: () => utf8(separated(csvRows(CEDAR.map((score) => `${score}/5`)), ",")),
    expected: {
      about: "4/5 in a text file: no program has made a date of it, and we must not either.",
      verdict: ["ready", "decide"],
      sheets: [{ ...sure(CEDAR), sheet: TEXT_SHEET }],
    },
  },
  {
    file: "ids-in-text.csv",
    by: "by hand",
    content: () =>
      utf8(
        separated(
          [
            ...HEAD,
            ["No.", "Standard", "Score"],
            ...TEXTS.map((text, index): RowDraft => [`1.${index + 1}`, text, STOCKTON[index] ?? null]),
          ],
          ",",
        ),
      ),
    expected: {
      about: "Numbers 1.1 to 1.12 in a text file: 1.10 is not 1.1.",
      verdict: ["ready", "decide"],
      sheets: [{ ...sure(STOCKTON), sheet: TEXT_SHEET, verdict: ["sure", "ask"] }],
    },
  },
  {
    file: "blank-template-text.csv",
    by: "by hand",
    content: () => utf8(separated([...HEAD, HEADER, ...numbered()], ",")),
    expected: { about: "A blank template as csv.", verdict: ["blocked", "decide"], sheets: [{ sheet: TEXT_SHEET, verdict: "blank" }] },
  },
];

export const formats: readonly Recipe[] = [...WORKBOOKS, ...TEXT_FILES];
