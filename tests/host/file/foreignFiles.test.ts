import { strToU8 } from "fflate";
import { FileError, readXlsx } from "../../../src/host/file/openWorkbook";
import { writeXlsx } from "../../../src/host/file/saveWorkbook";
import { plain } from "../bookWith";
import { fileWithSheet, partsOf, zipped } from "./fileParts";
import { sampleBook } from "./sampleBook";

async function opened(sheetXml: string, more: Readonly<Record<string, string>> = {}) {
  const { book, warnings } = await readXlsx(fileWithSheet(sheetXml, more));
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("A file has a sheet");
  const cell = (row: number, column: number) => sheet.cells.get(row)?.get(column);
  return {
    book,
    sheet,
    warnings,
    cell,
    values: [...sheet.cells.values()].map((line) => [...line.values()].map(({ value }) => plain(value))),
  };
}

it("shared formulas become formulas of their own, with their references moved along", async () => {
  const { cell } =
    await opened(`<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM('Scores'!A1:A2)</f><v>0</v></c></row>
    <row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>0</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row></sheetData>`);
  expect([cell(0, 1), cell(1, 1), cell(2, 1)]).toEqual([
    { formula: "=A1*$A$1+SUM('Scores'!A1:A2)", value: 9 },
    { formula: "=A2*$A$1+SUM(Scores!A2:A3)", value: 9 },
    { formula: "=A3*$A$1+SUM(Scores!A3:A4)", value: 0 },
  ]);
});

it("cells without addresses, texts in the cell, ISO dates and rich text are read", async () => {
  const { values } = await opened(
    '<sheetData><row><c t="inlineStr"><is><t>in the cell</t></is></c><c t="d"><v>2023-06-03</v></c><c t="d"><v>2023-06-03T12:00:00Z</v></c><c t="s"><v>0</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c></row></sheetData>',
    {
      "xl/sharedStrings.xml":
        '<sst><si><r><rPr><b/></rPr><t xml:space="preserve">How do </t></r><r><t>we know_x003F_</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si></sst>',
    },
  );
  expect(values).toEqual([["in the cell", 45080, 45080.5, "How do we know?", true, "#DIV/0!"]]);
});

it("a formula outside the host's list keeps the file's value and is flagged", async () => {
  const { cell } = await opened('<sheetData><row r="1"><c r="A1"><f>_xlfn.FORECAST.ETS(1,B1:B9,C1:C9)</f><v>4.5</v></c></row></sheetData>');
  expect(cell(0, 0)).toEqual({ formula: "=FORECAST.ETS(1,B1:B9,C1:C9)", value: 4.5, notRecalculated: true });
});

it("colours of the theme, of the old palette and with a tint are read, and so are prefixed elements", async () => {
  const styles = `<x:styleSheet xmlns:x="m"><x:fonts><x:font/><x:font><x:color theme="4" tint="0.3999"/></x:font></x:fonts>
    <x:fills><x:fill/><x:fill/><x:fill><x:patternFill patternType="solid"><x:fgColor indexed="53"/></x:patternFill></x:fill></x:fills>
    <x:cellXfs><x:xf/><x:xf fontId="1" fillId="2" numFmtId="14"/></x:cellXfs></x:styleSheet>`;
  const { cell } = await opened('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', { "xl/styles.xml": styles });
  expect(cell(0, 0)?.format).toEqual({ numberFormat: "m/d/yyyy", fill: "#FF6600", font: { color: "#9DC3E6" } });
});

it("rules and validation that newer Excel keeps apart, because they look at other sheets, are read", async () => {
  const { sheet } =
    await opened(`<sheetData/><extLst><ext><x14:conditionalFormattings xmlns:x14="x" xmlns:xm="m"><x14:conditionalFormatting>
    <x14:cfRule type="expression" priority="1"><xm:f>Bands!A1&gt;1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFDFF2E6"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>
    <ext><x14:dataValidations xmlns:x14="x" xmlns:xm="m"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Bands!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`);
  expect(
    sheet.conditionalFormats.map(({ areas, condition, format, priority, stopIfTrue }) => ({
      areas,
      condition,
      format,
      priority,
      stopIfTrue,
    })),
  ).toEqual([
    {
      areas: [{ top: 1, left: 1, bottom: 8, right: 1 }],
      condition: { type: "Custom", formula: "=Bands!A1>1" },
      format: { fill: "#DFF2E6" },
      priority: 0,
      stopIfTrue: false,
    },
  ]);
  expect(sheet.validations.map(({ areas, rule }) => ({ areas, rule }))).toEqual([
    { areas: [{ top: 1, left: 2, bottom: 8, right: 2 }], rule: { type: "List", source: "=Bands!$A$1:$A$5", inCellDropDown: true } },
  ]);
});

it("colour scales and other rules that are not drawn are kept in the file", async () => {
  const scale =
    '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>';
  const { book, sheet, warnings } = await opened(`<sheetData/><conditionalFormatting sqref="A1:A9">${scale}</conditionalFormatting>`);
  expect(sheet.conditionalFormats[0]?.condition).toMatchObject({ type: "Other", apiType: "ColorScale" });
  expect(warnings).toEqual(["Colour scales, data bars, icon sets, top and bottom rules are kept in the file, but not drawn here."]);
  expect(partsOf(await writeXlsx(book))["xl/worksheets/sheet1.xml"]).toContain(
    `<conditionalFormatting sqref="A1:A9">${scale}</conditionalFormatting>`,
  );
});

it("what the book has no place for is named, once each", async () => {
  const { warnings } = await opened(
    '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>0</v></c></row></sheetData><autoFilter ref="A1:B9"/><hyperlinks/><hyperlinks/><controls/>',
    { "xl/vbaProject.bin": "", "xl/externalLinks/externalLink1.xml": "", "customXml/item1.xml": "" },
  );
  expect(warnings.sort()).toEqual([
    "Array formulas over several cells are kept in their first cell, the others as values.",
    "Data that other programs keep in the file is lost.",
    "Filters outside tables are lost; the rows that they hide stay hidden.",
    "Form controls are lost.",
    "Formulas that look into other workbooks keep the values that were saved; the links are lost.",
    "Links are lost, their texts stay.",
    "Macros are lost.",
  ]);
});

it("a password that is known by its hash only is written back, and nobody can type it", async () => {
  const protection =
    '<sheetProtection algorithmName="SHA-512" hashValue="q+/=" saltValue="s==" spinCount="100000" sheet="1" objects="1" scenarios="1" sort="0"/>';
  const { book, sheet, warnings } = await opened(`<sheetData/>${protection}`);
  expect(sheet.protection?.options).toMatchObject({ allowSort: true, allowFormatCells: false, allowEditObjects: false });
  expect(warnings).toHaveLength(1);
  expect(partsOf(await writeXlsx(book))["xl/worksheets/sheet1.xml"]).toContain(protection);
});

const refusal = async (bytes: Uint8Array): Promise<unknown> =>
  readXlsx(bytes).then(
    () => "opened",
    (error: unknown) => (error instanceof FileError ? error.code : error),
  );
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

it.each([
  ["nothing", new Uint8Array(), "NotAWorkbook"],
  ["a text", strToU8("Standard,Score\n1,4"), "NotAWorkbook"],
  ["Excel's lock file", strToU8("\u0005Ward lead"), "NotAWorkbook"],
  ["an old .xls", Uint8Array.from([...OLE, 0, 0]), "OldFormat"],
  ["an encrypted workbook", Uint8Array.from([...OLE, ...strToU8("EncryptedPackage".replace(/./g, "$&\0"))]), "Encrypted"],
  ["a zip of something else", zipped({ "readme.txt": "hello" }), "NotAWorkbook"],
  ["a zip that breaks off", zipped({ "readme.txt": "hello" }).slice(0, 60), "Damaged"],
  ["XML that breaks off", fileWithSheet("<sheetData>"), "Damaged"],
  [
    "XML with entities of its own",
    fileWithSheet("", { "xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY x "y">]><worksheet>&x;</worksheet>' }),
    "Damaged",
  ],
  ["a file that says it unpacks to gigabytes", zipBomb(), "TooLarge"],
])("refuses %s with a reason", async (_what, bytes, code) => {
  expect(await refusal(bytes)).toBe(code);
});

/** A small file whose directory claims parts of a gigabyte, as a bomb does. */
function zipBomb(): Uint8Array {
  const bytes = fileWithSheet("<sheetData/>");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 30, true);
  return bytes;
}

it("any damage to any part is refused or read, and never ends in another kind of error", async () => {
  const parts = partsOf(await writeXlsx(sampleBook()));
  for (const [path, text] of Object.entries(parts)) {
    for (const damaged of [
      "",
      "<a/>",
      text.slice(0, text.length / 2),
      text.replace(/="\d+"/g, '="x"'),
      text.replace(/<[a-z:]+ [^>]*\/>/gi, ""),
    ]) {
      const outcome = await refusal(zipped({ ...parts, [path]: damaged }));
      expect([path, outcome]).toEqual([path, expect.stringMatching(/^(opened|Damaged|NotAWorkbook)$/)]);
    }
  }
}, 60_000);
