/** Worksheets as odd as XML and other programs allow: read as Excel would, or set aside as damaged. */
import { strToU8 } from "fflate";
import type { GridCell } from "../../src/returns/grid";
import { GrowingGrid, Room } from "../../src/returns/growingGrid";
import { LIMITS } from "../../src/returns/limits";
import { readWorksheet, type BesideCells, type BookOfCells } from "../../src/returns/worksheetPart";

/** Style 1 shows dates. */
const BOOK: BookOfCells = {
  strings: ["Standard", "Evidence"],
  daysLater: 0,
  isDate: (style) => style === 1,
  shown: (value, style) => (style === 1 ? `day ${value}` : String(value)),
};

function read(
  xml: string,
  book = BOOK,
  mostTags = LIMITS.tags,
): { cells: (string | null)[][]; values: GridCell["value"][][]; beside: BesideCells } {
  const growing = new GrowingGrid(new Room(LIMITS));
  const beside = readWorksheet(strToU8(xml), book, growing, mostTags);
  const { rows } = growing.grid({ sheet: "", hidden: false, names: [], ...beside });
  return {
    cells: rows.map((line) => line.map(({ text, formula }) => (formula === null ? text : `${text} ${formula}`))),
    values: rows.map((line) => line.map(({ value }) => value)),
    beside,
  };
}
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (attributes: string, inside: string): string => `<c ${attributes}>${inside}</c>`;

describe("a worksheet's cells", () => {
  it("are read by whatever kind they say they are", () => {
    const { values, cells } = read(
      sheet(
        `<row r="1">${cell('r="A1" t="s"', "<v>1</v>")}${cell('r="B1" t="str"', "<f>&quot;a&quot;&amp;1</f><v>a1</v>")}${cell('r="C1" t="inlineStr"', "<is><r><t>no </t></r><r><t>plan</t></r><rPh><t>spoken</t></rPh></is>")}${cell('r="D1"', "<v>4</v>")}</row>` +
          `<row r="2">${cell('r="A2" t="b"', "<v>1</v>")}${cell('r="B2" t="e"', "<v>#REF!</v>")}${cell('r="C2" s="1"', "<v>45199</v>")}${cell('r="D2" t="d"', "<v>2023-09-30</v>")}${cell('r="E2"', "<f>A1</f>")}</row>`,
      ),
    );
    expect(values).toEqual([
      ["Evidence", "a1", "no plan", 4],
      [true, null, 45199, 45199, null],
    ]);
    expect(cells).toEqual([
      ["Evidence", 'a1 ="a"&1', "no plan", "4"],
      ["TRUE", "#REF!", "day 45199", "45199", " =A1"],
    ]);
  });

  it("stand one beside the other where they do not say where, and under any prefix", () => {
    const { values } = read(
      `<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row><x:row><x:c r='B2' ><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    expect(values).toEqual([
      [1, null, 3],
      [null, 4],
    ]);
  });

  it("keep text that was written as it is, with remarks in between, and characters written by number", () => {
    const { values } = read(
      sheet(
        `<row r="1">${cell('t="str"', "<v><![CDATA[a < b & c]]></v>")}${cell('t="inlineStr"', "<is><t>on<!-- <v>9</v> -->ce</t></is>")}${cell('t="str"', "<v>two_x000D__x000A_lines &#233;</v>")}</row>`,
      ),
    );
    expect(values).toEqual([["a < b & c", "once", "two\nlines é"]]);
  });

  it("are given the formula that they share or that fills them all", () => {
    const { cells } = read(
      sheet(
        `<row r="1">${cell('r="A1"', '<f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v>')}${cell('r="C1"', '<f t="array" ref="C1:C2">_xlfn.FILTER(B1:B2,1)</f><v>1</v>')}</row>` +
          `<row r="2">${cell('r="A2"', '<f t="shared" si="0"/><v>4</v>')}${cell('r="C2"', "<v>2</v>")}</row>`,
      ),
    );
    expect(cells).toEqual([
      ["2 =B1*2", "", "1 =FILTER(B1:B2,1)"],
      ["4 =B1*2", "", "2 =FILTER(B1:B2,1)"],
    ]);
  });

  it("count their days from 1900 where the workbook counts from 1904", () => {
    const book = { ...BOOK, daysLater: 1462 };
    expect(
      read(sheet(`<row r="1">${cell('s="1"', "<v>43737</v>")}${cell('t="d"', "<v>2023-09-30T12:00:00</v>")}</row>`), book).values,
    ).toEqual([[45199, 45199.5]]);
  });

  it("come with what is merged and hidden", () => {
    const { beside } = read(
      `<worksheet><cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols><sheetData><row r="2" hidden="true"><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>`,
    );
    expect(beside).toEqual({ merges: [{ row: 0, column: 0, rows: 2, columns: 3 }], hiddenRows: [1], hiddenColumns: [[1, 2]] });
  });

  it("stand in their rows, whatever the rows say of themselves besides, and a row is hidden however it says so", () => {
    const { values, beside } = read(
      sheet(
        `<row r="1"><c><v>1</v></c></row><row r="2" spans="1:1" ht="15" x14ac:dyDescent="0.25"><c><v>2</v></c></row>` +
          `<row r="3" spans="1:1" hidden="1"><c><v>3</v></c></row><row r="5" hidden="0"><c><v>5</v></c></row>` +
          `<row r="6" ht="15" x:hidden="true"><c><v>6</v></c></row><row r="7"/><row r='8' ><c><v>8</v></c></row><row><c><v>9</v></c></row>`,
      ),
    );
    expect(values).toEqual([[1], [2], [3], [], [5], [6], [], [8], [9]]);
    expect(beside.hiddenRows).toEqual([2, 5]);
  });

  it("are the same, and cost as many tags, whether the cell is written as most programs do or oddly", () => {
    const rows =
      `<row r="1">${cell('r="A1" t="s"', "<v>1</v>")}${cell('r="B1" t="str"', "<v>R&amp;D\r\n_x0041_</v>")}${cell('r="C1" t="inlineStr"', "<is><t>&lt;3</t></is>")}${cell('r="D1" s="1"', "<v>45199</v>")}<c r="E1" s="1"/></row>` +
      `<row r="2">${cell('r="AB2" t="b"', "<v>0</v>")}${cell('t="e"', "<v>#REF!</v>")}${cell('r="A2" s="1" t="n"', "<v></v>")}</row>`;
    const TAGS = 39;
    const odd = sheet(rows).replace(/<c /g, "<c  ");
    expect(read(sheet(rows))).toEqual(read(odd));
    expect(read(sheet(rows)).values).toEqual([
      ["Evidence", "R&D\nA", "<3", 45199],
      [...Array.from({ length: 27 }, () => null), false, null],
    ]);
    for (const xml of [sheet(rows), odd]) {
      expect(() => read(xml, BOOK, TAGS - 1)).toThrow("far larger");
      expect(() => read(xml, BOOK, TAGS)).not.toThrow();
    }
  });

  it.each([
    ["breaks off", "<worksheet><sheetData><row><c><v>4</v></c></row>"],
    ["breaks off inside a tag", "<worksheet><sheetData><row><c><v>4</v></c></row></sheetData></worksheet"],
    ["breaks off inside a remark", "<worksheet><sheetData/><!-- </worksheet>"],
    ["has a number that is none", sheet(`<row>${cell("", "<v>four</v>")}</row>`)],
    ["has a text that the workbook does not know", sheet(`<row>${cell('t="s"', "<v>9</v>")}</row>`)],
    ["has a cell that stands nowhere", sheet(`<row>${cell('r="4A"', "<v>4</v>")}</row>`)],
    ["has a cell beyond the last column", sheet(`<row>${cell('r="ZZZ1"', "<v>4</v>")}</row>`)],
  ])("are not read at all where the sheet %s", (_why, xml) => {
    expect(() => read(xml)).toThrow("damaged");
  });
});
