/** Files as they come, and files made to do harm: each is answered, none throws, hangs or takes more than its share. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SSF } from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, zipSync, type Zippable } from "fflate";
import type { ReadFile } from "../../src/returns/fileReader";
import { cellAt } from "../../src/returns/grid";
import { FARTHEST_APART, LIMITS, type Limits } from "../../src/returns/limits";
import { isNotUsable } from "../../src/returns/notUsable";
import { readFile } from "../../src/returns/readFile";

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;
const WORKBOOK = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Aspen" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const RELATIONSHIPS = `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const SCORE = `<row r="1"><c r="A1"><v>4</v></c></row>`;

/** A workbook of one sheet with this inside `<worksheet>`, and other parts in addition or instead. */
const workbook = (sheet: string, parts: Zippable = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(TYPES),
    "xl/workbook.xml": strToU8(WORKBOOK),
    "xl/_rels/workbook.xml.rels": strToU8(RELATIONSHIPS),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet>${sheet}</worksheet>`),
    ...parts,
  });
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

const answer = (bytes: Uint8Array, name = "Aspen.xlsx", limits?: Limits): string => {
  const read = readFile(bytes, name, limits);
  return isNotUsable(read) ? read.why : read.kind;
};
const used = (bytes: Uint8Array, name = "Aspen.xlsx"): ReadFile => {
  const read = readFile(bytes, name);
  if (isNotUsable(read)) throw new Error(read.sentence);
  return read;
};
const texts = (bytes: Uint8Array): string[][] =>
  used(bytes, "a.csv").grids.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)));

describe("files that cannot be used", () => {
  it("are named by what is in them, not by their names", () => {
    const sound = workbook(data(SCORE));
    const html = strToU8("<html><table><tr><td>4</td></tr></table></html>");
    expect([
      answer(new Uint8Array()),
      answer(new Uint8Array(500)),
      answer(sound, "C:\\returns\\~$Aspen.xlsx"),
      answer(sound.subarray(0, sound.length - 30)),
      answer(html, "Aspen.xls"),
      answer(strToU8("%PDF-1.7 ...")),
      answer(strToU8("Dear all"), "Aspen.xlsx"),
      answer(zipSync({ "a.txt": strToU8("4") })),
      answer(workbook(data(""))),
      answer(strToU8("Standard,Score\n1,4\n"), "Aspen.xlsx"),
      answer(sound, "notes.txt"),
    ]).toEqual(["empty", "empty", "lockFile", "truncated", "webPage", "otherKind", "notAWorkbook", "otherKind", "noCells", "csv", "xlsx"]);
  });

  it("are damaged where the sheet breaks off, a part does not hold to its checksum, or a name stands twice", () => {
    const torn = workbook("", { "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${SCORE}<row r="2"><c r="A2">`) });
    const flipped = zipSync({ "[Content_Types].xml": strToU8(TYPES), "xl/workbook.xml": strToU8(WORKBOOK) }, { level: 0 });
    flipped[60] = (flipped[60] ?? 0) ^ 1;
    expect([answer(torn), answer(flipped)]).toEqual(["damaged", "damaged"]);
  });
});

describe("files made to do harm", () => {
  it("are set aside before they are unpacked where their directory says too much", () => {
    const limits: Limits = { ...LIMITS, unpackedBytes: 100_000, entries: 20, fileBytes: 50_000 };
    const bomb = workbook(data(SCORE), { "xl/worksheets/sheet2.xml": new Uint8Array(limits.unpackedBytes) });
    const crowd = zipSync(Object.fromEntries(Array.from({ length: limits.entries + 1 }, (_, index) => [`${index}`, new Uint8Array()])), {
      level: 0,
    });
    const tags = workbook(data(SCORE.repeat(20)));
    expect([
      answer(bomb, "a.xlsx", limits),
      answer(crowd, "a.xlsx", limits),
      answer(new Uint8Array(limits.fileBytes + 1), "a.xlsx", limits),
      answer(tags, "a.xlsx", { ...limits, tags: 100 }),
      answer(workbook(data(SCORE)), "a.xlsx", limits),
    ]).toEqual(["tooLarge", "tooLarge", "tooLarge", "tooLarge", "xlsx"]);
  });

  it("are damaged where a part says that it is small and is not", () => {
    const bytes = workbook(data(SCORE), { "xl/zeros.xml": new Uint8Array(5_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000) view.setUint32(at + 24, 100_000, true);
    expect(answer(bytes)).toBe("damaged");
  });

  it("may say that a sheet, a link or a hidden column is as large as Excel allows", () => {
    const { grids } = used(
      workbook(
        `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="999999" hidden="1"/></cols>${data(SCORE)}<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>`,
      ),
    );
    expect(grids.map(({ rows, hiddenColumns }) => [rows.length, rows[0]?.length, hiddenColumns])).toEqual([[1, 1, [0]]]);
  });

  it("may have a stray note in the very last cell, which makes no rows and is told, and cells far apart that are kept", () => {
    const stray = (row: number): [number, string | undefined][] =>
      used(workbook(data(`${SCORE}<row r="${row}"><c r="XFD${row}" t="str"><v>x</v></c></row>`))).grids.map((grid) => [
        grid.rows.length,
        grid.stray,
      ]);
    expect([stray(1_048_576), stray(FARTHEST_APART + 2), stray(FARTHEST_APART + 1)]).toEqual([
      [[1, "XFD1048576"]],
      [[1, `XFD${FARTHEST_APART + 2}`]],
      [[FARTHEST_APART + 1, undefined]],
    ]);
  });

  it("are set aside where cells lie so that the blanks between them would fill the memory", () => {
    const rows = Array.from({ length: 300 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>4</v></c></row>`).join("");
    expect([answer(workbook(data(rows))), answer(workbook(data(`<row r="9999999999"><c r="A9999999999"><v>4</v></c></row>`)))]).toEqual([
      "tooLarge",
      "damaged",
    ]);
  });

  it("gain nothing from entities of their own or from macros", () => {
    const laughs = workbook(data(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`), {
      "xl/sharedStrings.xml": strToU8(`<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst count="1"><si><t>&b;</t></si></sst>`),
    });
    const macros = used(workbook(data(SCORE), { "xl/vbaProject.bin": strToU8("Sub Auto_Open()") }));
    expect(used(laughs).grids.map((grid) => cellAt(grid, 0, 0).text.length <= 3)).toEqual([true]);
    expect(macros.kind).toBe("xlsm");
    expect(JSON.stringify(macros)).not.toContain("Auto_Open");
  });

  it("never throw, whatever bits are turned over", () => {
    const seeds = ["sheetjs-biff8.xls", "matrix-unknown-wards.ods", "merged-area-label.xlsx"].map(
      (name) => new Uint8Array(readFileSync(join(__dirname, "corpus", name))),
    );
    const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    const small: Limits = { ...LIMITS, cells: 100_000 };
    fc.assert(
      fc.property(fc.constantFrom(...seeds), flips, (seed, turned) => {
        const bytes = seed.slice();
        for (const [share, mask] of turned) bytes[Math.floor(share * bytes.length)]! ^= mask;
        expect(typeof answer(bytes, "x", small)).toBe("string");
      }),
      { numRuns: 150, seed: 4 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => typeof answer(bytes, "x") === "string"),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe("comments on cells", () => {
  it("are read without the names of who wrote them, a thread in place of the note that stands for it", () => {
    const list = (kind: string, part: string): string => `<Relationship Id="${kind}" Type="http://x/${kind}" Target="../${part}"/>`;
    const note = (cell: string, text: string): string => `<comment ref="${cell}" authorId="0"><text><r><t>${text}</t></r></text></comment>`;
    const said = (cell: string, text: string): string => `<threadedComment ref="${cell}"><text>${text}</text></threadedComment>`;
    const { grids } = used(
      workbook(data(SCORE), {
        "xl/worksheets/_rels/sheet1.xml.rels": strToU8(
          `<Relationships>${list("comments", "comments1.xml")}${list("threadedComment", "threadedComments/threadedComment1.xml")}</Relationships>`,
        ),
        "xl/comments1.xml": strToU8(
          `<comments><authors><author>A Nurse</author></authors><commentList>${note("A1", "A Nurse:\nshould be 3")}${note("B2", "Thread")}${note("C3", " ")}</commentList></comments>`,
        ),
        "xl/threadedComments/threadedComment1.xml": strToU8(
          `<ThreadedComments>${said("B2", "is it 2?")}${said("B2", "yes")}</ThreadedComments>`,
        ),
      }),
    );
    expect(grids.map(({ comments }) => comments)).toEqual([
      [
        { row: 0, column: 0, text: "should be 3" },
        { row: 1, column: 1, text: "is it 2? / yes" },
      ],
    ]);
  });
});

describe("numbers", () => {
  it("without a format are shown as the spreadsheet library shows them, the many that are not worked out by it among them", () => {
    const decimals = fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, places]) => digits / 10 ** places);
    fc.assert(
      fc.property(fc.array(fc.oneof(decimals, fc.constant(7 / 3)), { minLength: 20, maxLength: 50 }), (numbers) => {
        const cells = numbers.map((number, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${number}</v></c></row>`).join("");
        const shown = used(workbook(data(cells))).grids.flatMap(({ rows }) => rows.map(([cell]) => cell?.text));
        expect(shown).toEqual(numbers.map((number) => SSF.format(0, number) as string));
      }),
      { numRuns: 20, seed: 6 },
    );
  });
});

describe("plain text", () => {
  const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

  it("is read in the letters it was written in, and divided by what divides it", () => {
    const expected = [
      ["Standard", "Score"],
      ["Café, upstairs", "4"],
    ];
    const semicolons = "Standard;Score\r\nCafé, upstairs;4\r\n";
    expect(texts(strToU8(semicolons))).toEqual(expected);
    expect(texts(strToU8(`\uFEFF${semicolons}`))).toEqual(expected);
    expect(texts(wide(`\uFEFF${semicolons.replaceAll(";", "\t")}`))).toEqual(expected);
    expect(texts(wide(semicolons))).toEqual(expected);
    expect(texts(new Uint8Array(Buffer.from(semicolons, "latin1")))).toEqual(expected);
    expect(texts(strToU8(`sep=;\n${semicolons}`))).toEqual(expected);
    expect(texts(strToU8('Standard,Score\n"Café, upstairs",4'))).toEqual(expected);
  });

  it("makes numbers of what is plainly a number and of nothing else", () => {
    const [grid] = used(strToU8('4, 5 ,1.10,4/5,=1+1,TRUE,"3,5"\n'), "a.csv").grids;
    expect(grid?.rows[0]?.map(({ value }) => value)).toEqual([4, 5, 1.1, "4/5", "=1+1", "TRUE", "3,5"]);
  });

  it("is cut off where a quotation never ends", () => {
    expect(answer(strToU8('Standard,Score\nAdmission,4\n"Information,5\n'), "a.csv")).toBe("truncated");
  });
});
