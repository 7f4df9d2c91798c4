import { readFileSync } from "node:fs";
import { Book } from "../../../src/host/book/book";
import { FUNCTIONS } from "../../../src/host/calc/functionList";
import { TestBook } from "../bookWith";

describe("recalculation", () => {
  it("follows chains across sheets, whatever the order they were typed in", () => {
    const book = new TestBook({
      Region: { A1: "=Collaborative!A1+1" },
      Collaborative: { A1: "=Hospital!A1+1" },
      Hospital: { A1: "=Ward!A1+1" },
      Ward: { A1: 1 },
    });
    expect(book.value("Region", "A1")).toBe(4);
    book.type("Ward", "A1", 10);
    expect(book.value("Region", "A1")).toBe(13);
    book.type("Hospital", "A1", 5);
    expect(book.value("Region", "A1")).toBe(7);
    book.type("Ward", "A1", 99);
    expect(book.value("Region", "A1")).toBe(7);
  });

  it("works out a chain of ten thousand formulas without losing its breath", () => {
    const book = Book.create();
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("A new book has a sheet");
    for (let row = 9999; row > 0; row--) book.enter(sheet, row, 0, `=A${row}+1`);
    book.enter(sheet, 0, 0, 1);
    book.recalculate();
    expect(book.cell(sheet, 9999, 0)?.value).toBe(10000);
  });

  it("works out again what INDIRECT, OFFSET and the clock give", () => {
    const book = new TestBook({
      S: {
        A1: 1,
        A2: 2,
        B1: '=INDIRECT("A"&C1)',
        C1: 1,
        B2: "=SUM(OFFSET(A1,0,0,C1))",
        B3: "=B1*10",
        B4: "=TODAY()",
        B5: "=SUM(A1:INDEX(A1:A9,C1))",
      },
    });
    book.type("S", "C1", 2);
    book.type("S", "A2", 7);
    book.book.clock = () => new Date(2024, 1, 29, 12);
    book.book.recalculate();
    expect(["B1", "B2", "B3", "B4", "B5"].map((address) => book.value("S", address))).toEqual([7, 8, 70, 45351, 8]);
  });

  it("follows a new sheet under the name of a deleted one where the formula is typed again before anything is worked out", () => {
    const book = new TestBook({ S: { A1: "=Ward!A1+1" }, Ward: { A1: 1 } });
    book.book.deleteSheet(book.sheet("Ward"));
    book.book.addSheet("Ward");
    book.enter("S", "A1", "=Ward!A1+1");
    book.book.recalculate();
    expect(book.value("S", "A1")).toBe(1);
    book.type("Ward", "A1", 5);
    expect(book.value("S", "A1")).toBe(6);
  });

  it("follows the formulas of a sheet whose results stand without working them out, and what reads them", () => {
    const book = new TestBook({ S: { A1: 1, A2: "=A1+1" }, T: { A1: "=S!A2*10" } });
    book.book.setCell(book.sheet("S"), 1, 0, { value: 7, formula: "=A1+1" });
    for (const sheet of book.book.sheets) book.book.calculation.resultsStand(sheet);
    book.book.calculation.everythingChanged();
    book.book.recalculate();
    expect([book.value("S", "A2"), book.value("T", "A1")]).toEqual([7, 20]);
    book.book.calculation.resultsStand(book.sheet("S"));
    book.book.recalculate();
    expect([book.value("S", "A2"), book.value("T", "A1")]).toEqual([7, 20]);
    book.type("S", "A1", 2);
    expect([book.value("S", "A2"), book.value("T", "A1")]).toEqual([3, 30]);
  });

  it("finds a sheet that a formula was waiting for", () => {
    const book = new TestBook({ S: { A1: "=Later!A1+1" } });
    expect(book.value("S", "A1")).toBe("#REF!");
    book.enter(book.book.addSheet("Later").name, "A1", 4);
    book.book.recalculate();
    expect(book.value("S", "A1")).toBe(5);
  });

  it("changes the version only when something changed", () => {
    const book = new TestBook({ S: { A1: 1, B1: "=A1" } });
    const { version } = book.book;
    book.book.recalculate();
    expect(book.book.version).toBe(version);
    book.type("S", "A1", 2);
    expect(book.book.version).toBeGreaterThan(version);
  });

  it("gives the values of a range, an array or one cell when asked for a formula", () => {
    const book = new TestBook({ S: { A1: 1, A2: "x" } });
    const sheet = book.sheet("S");
    expect(["=A1:A3", "={1,2}", "=A1*2", "=A3", "=NPV(1,2)"].map((formula) => book.book.evaluate(formula, sheet, 5, 5))).toEqual([
      [[1], ["x"], [null]],
      [[1, 2]],
      2,
      0,
      { error: "#NAME?" },
    ]);
  });

  it("reads only what leans on a score that changes, of sixty wards", () => {
    const { book, wards } = sixtyWards();
    const read = readsOf(book);
    const whole = read(() => book.recalculate());
    const [ward] = wards;
    if (!ward) throw new Error("There are sixty");
    const edit = read(() => {
      book.enter(ward, 9, 2, 5);
      book.recalculate();
    });
    expect([whole > 20_000, edit > 0, edit < whole / 100]).toEqual([true, true, true]);
  });

  it("reads a long list once for all formulas that look for texts in it, and finds what has changed in it since", () => {
    const book = Book.create();
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("A new book has a sheet");
    const COUNT = 500;
    for (let row = 0; row < COUNT; row++) {
      book.enter(sheet, row, 0, row % 2 === 0 ? `Ward ${row}` : `=B${row + 1}&""`);
      book.enter(sheet, row, 1, `Ward ${row}`);
      book.enter(sheet, row, 2, `=MATCH("wARD ${row}",A$1:A$${COUNT},0)`);
    }
    const places = () => Array.from({ length: COUNT }, (_, row) => book.cell(sheet, row, 2)?.value);
    const read = readsOf(book);
    expect(read(() => book.recalculate())).toBeLessThan(COUNT * 4);
    expect(places()).toEqual(Array.from({ length: COUNT }, (_, row) => row + 1));
    book.enter(sheet, 7, 1, "Ward 9");
    book.enter(sheet, 20, 0, "Ward 2");
    book.enter(sheet, 2, 0, "");
    book.recalculate();
    const found = Array.from({ length: COUNT }, (_, row): unknown => row + 1);
    expect(places()).toEqual(Object.assign(found, { 2: 21, 7: { error: "#N/A" }, 9: 8, 20: { error: "#N/A" } }));
  });
});

/** How many cells formulas read while something is done. */
function readsOf(book: Book): (work: () => void) => number {
  const valueAt = jest.spyOn(book.calculation, "valueAt");
  return (work) => {
    valueAt.mockClear();
    work();
    return valueAt.mock.calls.length;
  };
}

function sixtyWards(): { book: Book; wards: ReturnType<Book["addSheet"]>[] } {
  const book = Book.create();
  const wards = Array.from({ length: 60 }, (_, index) => {
    const sheet = book.addSheet(`Ward ${index + 1}`);
    for (let row = 9; row < 21; row++) {
      book.enter(sheet, row, 0, `'${row - 8}`);
      book.enter(sheet, row, 2, 1 + ((index + row) % 5));
      for (let column = 3; column < 15; column++)
        book.enter(sheet, row, column, `=IF(ISNUMBER($C${row + 1}),ROUND($C${row + 1}*${column}/7,1),"")`);
    }
    book.enter(sheet, 22, 2, '=IF(COUNT(C10:C21)=0,"",AVERAGE(C10:C21))');
    return sheet;
  });
  const hospital = book.addSheet("Hospital");
  for (let row = 4; row < 16; row++) {
    for (let ward = 1; ward <= 60; ward++) {
      book.enter(hospital, row, ward, `=IFERROR(INDEX('Ward ${ward}'!$C$10:$C$21,MATCH($A${row + 1},'Ward ${ward}'!$A$10:$A$21,0)),"")`);
    }
  }
  return { book, wards };
}

it("the published list holds every function that formulas of the add-in may use", () => {
  const wanted =
    `IF IFS AND OR NOT XOR TRUE FALSE IFERROR IFNA ISNUMBER ISTEXT ISNONTEXT ISBLANK ISERROR ISERR ISNA ISLOGICAL ISEVEN ISODD NA N T VALUE TYPE
    SUM SUMIF SUMIFS SUMPRODUCT AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS MIN MAX MINIFS MAXIFS MEDIAN MODE LARGE SMALL RANK RANK.EQ STDEV STDEV.S VAR.S PRODUCT
    ABS INT ROUND ROUNDUP ROUNDDOWN TRUNC MROUND CEILING FLOOR MOD POWER SQRT SIGN QUOTIENT EXP LN LOG10 LEN TRIM LEFT RIGHT MID FIND SEARCH SUBSTITUTE REPLACE UPPER LOWER PROPER CONCATENATE CONCAT TEXTJOIN TEXT FIXED
    REPT EXACT CHAR CODE UNICHAR CLEAN INDEX MATCH VLOOKUP HLOOKUP LOOKUP XLOOKUP CHOOSE ROW ROWS COLUMN COLUMNS OFFSET INDIRECT ADDRESS DATE TODAY NOW YEAR MONTH DAY WEEKDAY EDATE EOMONTH DAYS DATEVALUE HYPERLINK SUBTOTAL AGGREGATE`.split(
      /\s+/,
    );
  expect(wanted.filter((name) => !FUNCTIONS.has(name))).toEqual([]);
});

it("LIMITS.md publishes exactly the functions there are", () => {
  const published = /```\n([^`]*)\n```/.exec(readFileSync("src/host/LIMITS.md", "utf8"))?.[1]?.split(/\s+/);
  expect(published).toEqual([...FUNCTIONS.keys()]);
});
