import { readXlsx } from "../../src/host/file/openWorkbook";
import { writeXlsx } from "../../src/host/file/saveWorkbook";
import { withParts } from "../host/file/fileParts";
import { sampleBook, SHEET } from "../host/file/sampleBook";
import { itWithLibreOffice, pagesAsPng, pagesAsText, shownInEach, toPdf } from "./libreOffice";

const it_ = itWithLibreOffice();

/** Puts 99 into every stored result of a formula, and claims that Excel wrote the file. */
function corrupted(bytes: Uint8Array): Uint8Array {
  return withParts(bytes, (path, text) => {
    if (path.startsWith("xl/worksheets/")) return text.replace(/(<\/f><v>)[^<]*/g, "$199").replace(/t="(str|e)"(><f>)/g, 't="n"$2');
    if (path === "docProps/app.xml")
      return text.replace(/<Application>.*<\/Application>/, "<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>");
    return path === "xl/workbook.xml" ? text.replace(' fullCalcOnLoad="1"', "") : text;
  });
}

/** A book as it is saved and with wrong results, shown by LibreOffice; and printed, read and saved again, by a run at the same time. */
const looked = async () => {
  const book = sampleBook();
  const bytes = await writeXlsx(book);
  const wrong = corrupted(bytes);
  const again = await writeXlsx((await readXlsx(bytes)).book);
  const [[shown = {}, ofWrong = {}], pdf] = await Promise.all([shownInEach([bytes, wrong]), toPdf(again)]);
  return { book, bytes, wrong, shown, ofWrong, pdf };
};
let all: Awaited<ReturnType<typeof looked>> | null = null;
const lookedOnce = async () => (all ??= await looked());

it_(
  "formulas are worked out anew: wrong results stored in the file do not come through",
  async () => {
    const { bytes, wrong, ofWrong: shown } = await lookedOnce();
    expect(Buffer.from(wrong).equals(Buffer.from(bytes))).toBe(false);
    expect(shown[SHEET]?.slice(4, 17).map((row) => row[5])).toEqual([
      "4.0",
      "4.0",
      "3.7",
      "3.0",
      "4.0",
      "4.0",
      "3.3",
      "3.7",
      "4.0",
      "3.3",
      "3.7",
      "3.0",
      "3.6",
    ]);
    expect(JSON.stringify(shown)).not.toContain("99");
  },
  120_000,
);

it_(
  "what LibreOffice shows is what the host shows, cell by cell",
  async () => {
    const { book, shown } = await lookedOnce();
    expect(Object.keys(shown).sort()).toEqual(book.sheets.map(({ name }) => name).sort());
    const sheet = book.sheets[0];
    const rows = shown[SHEET];
    if (!sheet || !rows) throw new Error("A sheet is missing");
    const plainText = [...sheet.cells]
      .flatMap(([row, line]) => [...line].map(([column, cell]) => ({ row, column, cell })))
      // The export leaves conditional number formats out; cells without a format take that of the cells they read.
      .filter(
        ({ row, column, cell }) =>
          book.ruleFormatAt(sheet, row, column)?.numberFormat === undefined &&
          (typeof cell.value !== "number" || cell.format?.numberFormat !== undefined),
      );
    expect(plainText.map(({ row, column }) => rows[row]?.[column])).toEqual(
      plainText.map(({ row, column }) => book.text(sheet, row, column)),
    );
  },
  120_000,
);

it_(
  "a run at the same time, with a profile of its own, prints the workbook: its pages, the letters of the bands and the words of the charts",
  async () => {
    const { pdf } = await lookedOnce();
    const [pages, words] = await Promise.all([pagesAsPng(pdf, 30), pagesAsText(pdf)]);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(pages).toHaveLength(3);
    const [table = "", charts = ""] = words;
    expect(table).toMatch(/7 +Family feedback +4\.0 G +4\.0 G +2\.0 R +3\.3 A/);
    expect(table).toMatch(/Average +3\.8 G +3\.7 G +3\.5 G +3\.6 G/);
    expect(table).toContain("SeQuIn & friends");
    for (const word of [
      "Humber Centre is highest at 3.8",
      "Standards 4 and 12 are lowest at 3.0",
      "HNY mean 3.6",
      "Green from 3.5",
      "3 Easy read policy",
      "12 External",
      "Amber",
    ])
      expect(charts).toContain(word);
  },
  120_000,
);
