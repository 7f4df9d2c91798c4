import * as fc from "fast-check";
import { Book } from "../../../src/host/book/book";
import type { Border, Cell, CellFormat, Scalar } from "../../../src/host/book/model";
import { readXlsx } from "../../../src/host/file/openWorkbook";
import { writeXlsx } from "../../../src/host/file/saveWorkbook";
import { partsOf } from "./fileParts";
import { plainBook } from "./plainBook";
import { sampleBook, SHEET } from "./sampleBook";

it("a workbook comes back from the file as it was saved, member by member", async () => {
  const book = sampleBook();
  const read = await readXlsx(await writeXlsx(book));
  expect(plainBook(read.book)).toEqual(plainBook(book));
  expect(read.warnings).toEqual([]);
});

it("the same book gives the same bytes, and so does the book that was read from them", async () => {
  const bytes = await writeXlsx(sampleBook());
  expect(await writeXlsx(sampleBook())).toEqual(bytes);
  expect(await writeXlsx((await readXlsx(bytes)).book)).toEqual(bytes);
});

it("names of sheets with apostrophes, commas and ampersands stay the same over five saves", async () => {
  let bytes = await writeXlsx(sampleBook());
  for (let save = 0; save < 4; save++) bytes = await writeXlsx((await readXlsx(bytes)).book);
  const { book } = await readXlsx(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual([SHEET, "1-2", 'Aspen, & "Beech"']);
  expect(book.names.map(({ formula }) => formula)).toEqual(["='St Luke''s'!$L$5:$L$7", '="Y&H"']);
  expect(book.sheets[0]?.page.printArea).toEqual(sampleBook().sheets[0]?.page.printArea);
  expect(book.sheets[0]?.charts[0]?.series[0]?.values).toBe("='St Luke''s'!$M$5:$M$7");
});

it("undo does not reach behind the opening of a file", async () => {
  const { book } = await readXlsx(await writeXlsx(sampleBook()));
  expect(book.canUndo).toBe(false);
});

it("opened sheets, rules, tables and charts have ids of their own that new ones do not take", async () => {
  const { book } = await readXlsx(await writeXlsx(sampleBook()));
  const ids = book.sheets.flatMap((sheet) => [
    sheet.id,
    ...sheet.conditionalFormats.map(({ id }) => id),
    ...sheet.tables.map(({ id }) => id),
    ...sheet.charts.map(({ id }) => id),
  ]);
  ids.push(book.newId(), book.newSheetId());
  expect(new Set(ids).size).toBe(ids.length);
});

it("results stand beside their formulas for programs that do not work them out", async () => {
  const sheet = partsOf(await writeXlsx(sampleBook()))["xl/worksheets/sheet1.xml"];
  expect(sheet).toContain("<f>AVERAGE(C5:E5)</f><v>4</v>");
  expect(sheet).toContain('t="str"><f>A5&amp;" "&amp;B5</f>'.replaceAll('"', "&quot;").replace("t=&quot;str&quot;", 't="str"'));
  expect(sheet).toContain('t="e"><f>NA()</f><v>#N/A</v>');
});

it("formulas with functions newer than Excel 2007 are saved with the prefix that Excel asks for, and shown without", async () => {
  const book = sampleBook();
  const parts = partsOf(await writeXlsx(book));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<f>_xlfn.TEXTJOIN(");
  expect(parts["xl/worksheets/sheet2.xml"]).toContain("<f>_xlfn.XLOOKUP(");
  const read = (await readXlsx(await writeXlsx(book))).book;
  expect(read.sheets[1]?.cells.get(2)?.get(3)?.formula).toBe('=XLOOKUP("Menu",A2:A3,B2:B3)');
});

it("columns of the formula's own table are saved with the table's name, as files must have them", async () => {
  const parts = partsOf(await writeXlsx(sampleBook()));
  expect(parts["xl/worksheets/sheet2.xml"]).toContain("<f>SUBTOTAL(109,Projects[Ticks, of 9])</f>");
  expect(parts["xl/tables/table1.xml"]).toContain("<totalsRowFormula>SUBTOTAL(109,Projects[Ticks, of 9])</totalsRowFormula>");
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);
/** An optional member that, where it is there, does not say what the default says: defaults are left out on reading. */
const optional = (key: string, values: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.option(values, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));
const merged = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((list) => list.reduce((all, part) => ({ ...all, ...part }), {}));
const unlessEmpty = (key: string, values: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  values.map((value) => (Object.keys(value).length > 0 ? { [key]: value } : {}));
const border: fc.Arbitrary<Border> = fc
  .record({
    line: fc.constantFrom(
      ["Continuous", "Hairline"],
      ["Continuous", "Thin"],
      ["Continuous", "Medium"],
      ["Continuous", "Thick"],
      ["Dash", "Thin"],
      ["Dash", "Medium"],
      ["DashDot", "Thin"],
      ["DashDot", "Medium"],
      ["DashDotDot", "Thin"],
      ["DashDotDot", "Medium"],
      ["Dot", "Thin"],
      ["Double", "Thick"],
      ["SlantDashDot", "Medium"],
    ),
    color: colour,
  })
  .map(({ line, color }) => ({ style: line[0], weight: line[1], color }));
const diagonals = border.chain((line) =>
  fc.constantFrom({}, { DiagonalDown: line }, { DiagonalUp: line }, { DiagonalDown: line, DiagonalUp: line }),
);
const format = merged(
  optional(
    "numberFormat",
    fc.constantFrom("0.0", '0.0" A"', "@", "m/d/yyyy", "0%", "#,##0.00;[Red]-#,##0.00", "dd/mm/yyyy", '[>=3.5]0.0" <&>"'),
  ),
  unlessEmpty(
    "font",
    merged(
      optional("name", fc.constantFrom("Arial", "O'Neil & Co")),
      optional("size", fc.constantFrom(8, 10.5, 16)),
      optional("bold", fc.constant(true)),
      optional("italic", fc.constant(true)),
      optional("strikethrough", fc.constant(true)),
      optional("underline", fc.constantFrom("Single", "Double", "SingleAccountant", "DoubleAccountant")),
      optional(
        "color",
        colour.filter((one) => one !== "#000000"),
      ),
    ),
  ),
  optional("fill", colour),
  unlessEmpty(
    "borders",
    merged(
      optional("EdgeTop", border),
      optional("EdgeBottom", border),
      optional("EdgeLeft", border),
      optional("EdgeRight", border),
      diagonals,
    ),
  ),
  optional("horizontal", fc.constantFrom("Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed")),
  optional("vertical", fc.constantFrom("Top", "Center", "Justify", "Distributed")),
  optional("wrap", fc.constant(true)),
  optional("shrink", fc.constant(true)),
  optional("indent", fc.integer({ min: 1, max: 15 })),
  optional("rotation", fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: -90, max: -1 }), fc.constant(180))),
  optional("locked", fc.constant(false)),
  optional("formulaHidden", fc.constant(true)),
).map((made) => made as CellFormat);
const text = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ maxLength: 20 }),
    fc.constantFrom("_x000D_", "_x005F_", "a\r\nb", " a  b ", "\uD800", "]]>", "<&>\"'", "\t"),
  )
  .filter((value) => value !== "");
const value: fc.Arbitrary<Scalar> = fc.oneof(
  text,
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.constantFrom("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!").map((error) => ({ error })),
);

it("any value and any format comes back from the file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ value, format }), { minLength: 1, maxLength: 12 }), async (cells) => {
      const book = Book.create();
      const [sheet] = book.sheets;
      if (!sheet) throw new Error("A new book has a sheet");
      cells.forEach((cell, row) => {
        book.setCell(sheet, row, row % 3, Object.keys(cell.format).length > 0 ? cell : { value: cell.value });
      });
      const { book: read } = await readXlsx(await writeXlsx(book));
      expect(plainBook(read)).toEqual(plainBook(book));
    }),
    { numRuns: 60 },
  );
});

it("a cell keeps its own format in a row or column that has another", async () => {
  const book = Book.create();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("A new book has a sheet");
  book.touch(sheet);
  sheet.rows.set(0, { format: { fill: "#FF0000" } });
  sheet.columns.set(1, { format: { fill: "#00FF00" } });
  const cells: [number, number, Cell][] = [
    [0, 0, { value: 1 }],
    [0, 1, { value: 2, format: {} }],
    [1, 1, { value: 3 }],
    [2, 1, { value: 4, format: {} }],
    [3, 1, { value: 5, format: { wrap: true } }],
  ];
  for (const [row, column, cell] of cells) book.setCell(sheet, row, column, cell);
  const { book: read } = await readXlsx(await writeXlsx(book));
  expect(plainBook(read)).toEqual(plainBook(book));
});
