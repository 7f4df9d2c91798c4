import { BookError } from "../../../src/host/book/bookError";
import { readEntry } from "../../../src/host/book/entry";
import { serialOf } from "../../../src/host/calc/serialDates";
import { TestBook } from "../bookWith";

const YEAR = new Date().getFullYear();

describe("what Excel makes of an entry", () => {
  it.each([
    ["12", { value: 12 }],
    ["1.10", { value: 1.1 }],
    ["4 ", { value: 4 }],
    ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
    ["1,234", { value: 1234, numberFormat: "#,##0" }],
    ["50%", { value: 0.5, numberFormat: "0%" }],
    ["£1,234.50", { value: 1234.5, numberFormat: "£#,##0.00;[Red]-£#,##0.00" }],
    ["31/12/2023", { value: 45291, numberFormat: "m/d/yyyy" }],
    ["12 May 2023", { value: 45058, numberFormat: "d-mmm-yy" }],
    ["3-4", { value: serialOf(YEAR, 4, 3), numberFormat: "d-mmm" }],
    ["10:30", { value: 0.4375, numberFormat: "h:mm" }],
    ["true", { value: true }],
    ["Q1", { value: "Q1" }],
    ["N/A", { value: "N/A" }],
    ["#N/A", { value: { error: "#N/A" } }],
    ["#div/0!", { value: { error: "#DIV/0!" } }],
    ["'=1+1", { value: "=1+1" }],
    ["'", { value: "" }],
    ["=1+1", { formula: "=1+1" }],
    ["=", { value: "=" }],
    ["-5", { value: -5 }],
    ["+1+2", { formula: "=+1+2" }],
    ["-A1", { formula: "=-A1" }],
    ["- Meeting weekly", { formula: "=- Meeting weekly" }],
    ["-", { value: "-" }],
    ["", { value: null }],
    [null, { value: null }],
    [0.1, { value: 0.1 }],
    [false, { value: false }],
    ["12/31/2023", { value: "12/31/2023" }],
  ])("%p in an unformatted cell", (input, entry) => {
    expect(readEntry(input, "General")).toEqual(entry);
  });

  it("keeps everything as text where the cell is formatted as text", () => {
    expect(["1.10", "=1+1", "3-4", "TRUE", "'x", 1.5].map((input) => readEntry(input, "@"))).toEqual(
      ["1.10", "=1+1", "3-4", "TRUE", "'x", "1.5"].map((value) => ({ value })),
    );
  });

  it("refuses what no cell can hold", () => {
    for (const input of [NaN, Infinity, "x".repeat(32768), "=1+", "=SUM(", "+44 1482 555"])
      expect(() => readEntry(input, "General")).toThrow(BookError);
  });
});

describe("typing into cells", () => {
  it("gives an unformatted cell the format of a date, and leaves a formatted one as it is", () => {
    const book = new TestBook({ S: {} });
    const sheet = book.sheet("S");
    book.book.changeFormat(sheet, { top: 1, left: 0, bottom: 1, right: 0 }, () => ({ numberFormat: "0.0" }));
    book.type("S", "A1", "31/12/2023");
    book.type("S", "A2", "31/12/2023");
    expect([book.text("S", "A1"), book.text("S", "A2"), book.cell("S", "A1")?.format]).toEqual([
      "31/12/2023",
      "45291.0",
      { numberFormat: "m/d/yyyy" },
    ]);
  });

  it("drops what is typed into a cell that a merge covers", () => {
    const book = new TestBook({ S: { A1: 1, B1: 2 } });
    book.book.merge(book.sheet("S"), { top: 0, left: 0, bottom: 0, right: 1 }, false);
    book.type("S", "B1", 3);
    expect([book.value("S", "A1"), book.cell("S", "B1")]).toEqual([1, undefined]);
  });

  it("forgets an empty cell without a format", () => {
    const book = new TestBook({ S: { C3: 1, D9: 2 } });
    book.type("S", "D9", "");
    expect(book.book.usedArea(book.sheet("S"), true)).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
    book.book.clear(book.sheet("S"), { top: 0, left: 0, bottom: 20, right: 20 }, "All");
    expect(book.book.usedArea(book.sheet("S"), false)).toBeNull();
  });
});

describe("how cells are shown", () => {
  it("by their number format", () => {
    const formats = ["General", "0.0", '0.0" A"', "@", "0%", "dd/mm/yyyy", "#,##0.00", "0.0;-0.0;;@", "m/d/yyyy"];
    const show = (value: number | string | boolean | null) =>
      formats.map((numberFormat) => {
        const book = new TestBook({ S: {} });
        book.book.setCell(book.sheet("S"), 0, 0, { value, format: { numberFormat } });
        return book.text("S", "A1");
      });
    expect([show(3.75), show(1 / 3), show(45291), show("x"), show(true)]).toEqual([
      ["3.75", "3.8", "3.8 A", "3.75", "375%", "03/01/1900", "3.75", "3.8", "03/01/1900"],
      ["0.333333333", "0.3", "0.3 A", "0.333333333", "33%", "00/01/1900", "0.33", "0.3", "00/01/1900"],
      ["45291", "45291.0", "45291.0 A", "45291", "4529100%", "31/12/2023", "45,291.00", "45291.0", "31/12/2023"],
      Array<string>(9).fill("x"),
      Array<string>(9).fill("TRUE"),
    ]);
  });
});

describe("formats of whole columns and rows", () => {
  it("hold for every cell that has none of its own, and cells that have follow a change", () => {
    const book = new TestBook({ S: { A1: 1, B2: 2 } });
    const sheet = book.sheet("S");
    const column = { top: 0, left: 1, bottom: 1048575, right: 1 },
      row = { top: 1, left: 0, bottom: 1, right: 16383 };
    book.book.changeFormat(sheet, { top: 1, left: 1, bottom: 1, right: 1 }, () => ({ font: { bold: true } }));
    book.book.changeFormat(sheet, column, (format) => ({ ...format, numberFormat: "@" }));
    book.book.changeFormat(sheet, row, (format) => ({ ...format, fill: "#FF0000" }));
    expect(
      [
        [0, 0],
        [5, 1],
        [1, 5],
        [1, 1],
      ].map(([r = 0, c = 0]) => book.book.formatAt(sheet, r, c)),
    ).toEqual([{}, { numberFormat: "@" }, { fill: "#FF0000" }, { font: { bold: true }, numberFormat: "@", fill: "#FF0000" }]);
  });
});

describe("formulas as Excel keeps them", () => {
  it("have functions and cells in capitals, texts and names as typed", () => {
    const book = new TestBook({
      "st luke's": { A1: 2 },
      S: { A1: "=sum('st luke''s'!a1,$b$2)&\"sum(a1)\"", A2: "=if(true,Score,1)", A3: "=SUM(a:a)-a1" },
    });
    expect(["A1", "A2", "A3"].map((address) => book.formula("S", address))).toEqual([
      "=SUM('st luke''s'!A1,$B$2)&\"sum(a1)\"",
      "=IF(TRUE,Score,1)",
      "=SUM(A:A)-A1",
    ]);
  });
});

describe("headers of a table", () => {
  it("rename their column, also in formulas, and are never doubled or empty", () => {
    const book = new TestBook({ S: { A1: "Score", B1: "Note", A2: 4, D1: "=SUM(Scores[Score])", D2: "=Scores[[#Headers],[Note]]" } });
    const sheet = book.sheet("S");
    book.book.touch(sheet);
    sheet.tables = [
      {
        id: "{1}",
        name: "Scores",
        area: { top: 0, left: 0, bottom: 1, right: 1 },
        columns: ["Score", "Note"],
        showHeaders: true,
        showTotals: false,
        showFilterButton: true,
        showBandedRows: true,
        style: "",
      },
    ];
    book.book.recalculate();
    book.type("S", "A1", "Agreed");
    book.type("S", "B1", "agreed");
    expect([
      sheet.tables[0]?.columns,
      book.formula("S", "D1"),
      book.value("S", "D1"),
      book.value("S", "D2"),
      book.value("S", "B1"),
    ]).toEqual([["Agreed", "agreed2"], "=SUM(Scores[Agreed])", 4, "agreed2", "agreed2"]);
    book.type("S", "B1", "");
    expect(book.value("S", "B1")).toBe("Column2");
  });
});
