import { WHOLE_SHEET } from "../../../src/host/book/area";
import { BookError } from "../../../src/host/book/bookError";
import { MAX_COLUMNS, type Area, type Chart, type Sheet } from "../../../src/host/book/model";
import { chartOn } from "./chartOn";
import { TestBook } from "../bookWith";

function rows(top: number, bottom = top): Area {
  return { top, bottom, left: 0, right: MAX_COLUMNS - 1 };
}
function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

/** Names of wards that Excel must quote, one way or another. */
const AWKWARD = ["St Luke's", "1-2", "Ward A, upper", "Q1", "R1C1", "2nd floor", "TRUE", "Männer & Frauen"];

describe("renaming a sheet", () => {
  it.each(AWKWARD)("to %s takes formulas, names, rules, validation and charts along, and back", (name) => {
    const book = new TestBook({
      Ward: { A1: 4 },
      Hospital: { A1: "=Ward!A1*2", A2: "=SUM(Ward!$A$1:$A$3,Hospital!A1)", A3: "=Ward!Score", A4: '="Ward!A1"' },
    });
    const ward = book.sheet("Ward"),
      hospital = book.sheet("Hospital");
    book.book.addName(ward, { name: "Score", formula: "=Ward!$A$1", visible: true, comment: "" });
    book.book.touch(hospital);
    hospital.conditionalFormats = [
      { id: "1", areas: [area(0, 0)], condition: { type: "Custom", formula: "=A1>Ward!$A$1" }, format: {}, priority: 0, stopIfTrue: false },
    ];
    hospital.validations = [
      {
        areas: [area(0, 0)],
        rule: { type: "List", source: "=Ward!$A$1:$A$3", inCellDropDown: true },
        ignoreBlanks: true,
        alert: { show: true, style: "Stop", title: "", message: "" },
        prompt: { show: false, title: "", message: "" },
      },
    ];
    hospital.charts = [chartOn("Ward!$A$1:$A$3", "=Ward!$A$1")];
    book.book.recalculate();
    const before = lookOf(hospital, ward);

    book.book.renameSheet(ward, name);
    book.book.recalculate();
    const quoted = /^\p{L}+$/u.test(name) && !["TRUE"].includes(name) ? name : `'${name.replaceAll("'", "''")}'`;
    expect(lookOf(hospital, ward)).toEqual(
      JSON.parse(
        JSON.stringify(before)
          .replaceAll("Ward!", `${JSON.stringify(quoted).slice(1, -1)}!`)
          .replace(`\\"${JSON.stringify(quoted).slice(1, -1)}!A1\\"`, '\\"Ward!A1\\"'),
      ),
    );
    expect(["A1", "A2", "A3"].map((address) => book.value("Hospital", address))).toEqual([8, 12, 4]);

    book.type(name, "A1", 5);
    expect(book.value("Hospital", "A3")).toBe(5);
    book.book.renameSheet(ward, "Ward");
    expect(lookOf(hospital, ward)).toEqual(before);
  });

  it("refuses what Excel refuses", () => {
    const book = new TestBook({ A: {}, B: {} });
    const codes = ["", "x".repeat(32), "a:b", "a/b", "a\\b", "a?b", "a*b", "[a]", "'a", "a'", "History", "b"].map((name) => {
      return refusalOf(() => {
        book.book.renameSheet(book.sheet("A"), name);
      });
    });
    expect(codes).toEqual([...Array<string>(11).fill("InvalidArgument"), "ItemAlreadyExists"]);
  });
});

function refusalOf(work: () => void): string {
  try {
    work();
    return "done";
  } catch (error) {
    return error instanceof BookError ? error.code : String(error);
  }
}

function lookOf(hospital: Sheet, ward: Sheet): unknown {
  const [chart] = hospital.charts;
  return {
    formulas: [...hospital.cells.values()].flatMap((line) => [...line.values()].map((cell) => cell.formula)),
    names: ward.names.map(({ formula }) => formula),
    rules: hospital.conditionalFormats.map(({ condition }) => condition),
    validations: hospital.validations.map(({ rule }) => rule),
    chart: chart && [chart.title.formula, chart.series.map(({ values }) => values)],
  };
}

describe("copying a sheet", () => {
  it("points what pointed to itself to the copy, and takes the sheet's own names along", () => {
    const book = new TestBook({
      "St Luke's": { A1: 3, A2: "=A1+'St Luke''s'!A1+Other!A1", A3: "=Score*2" },
      Other: { A1: 10, B1: "='St Luke''s'!Score" },
    });
    const ward = book.sheet("St Luke's");
    book.book.addName(ward, { name: "Score", formula: "='St Luke''s'!$A$1", visible: true, comment: "" });
    book.book.touch(ward);
    ward.charts = [chartOn("'St Luke''s'!$A$1:$A$3", "='St Luke''s'!$A$1")];
    const copy = book.book.copySheet(ward, 1);
    book.book.recalculate();
    book.type("St Luke's (2)", "A1", 7);
    expect({
      tabs: book.book.sheets.map(({ name }) => name),
      formulas: ["A2", "A3"].map((address) => book.formula("St Luke's (2)", address)),
      values: ["A2", "A3"].map((address) => book.value("St Luke's (2)", address)),
      old: ["A2", "A3"].map((address) => book.value("St Luke's", address)),
      names: copy.names.map(({ formula }) => formula),
      chart: (copy.charts[0] as Chart).series.map(({ values }) => values),
      other: book.value("Other", "B1"),
    }).toEqual({
      tabs: ["St Luke's", "St Luke's (2)", "Other"],
      formulas: ["=A1+'St Luke''s (2)'!A1+Other!A1", "=Score*2"],
      values: [24, 14],
      old: [16, 6],
      names: ["='St Luke''s (2)'!$A$1"],
      chart: ["='St Luke''s (2)'!$A$1:$A$3"],
      other: 3,
    });
    expect(book.book.copySheet(copy, 0).name).toBe("St Luke's (3)");
  });
});

describe("deleting a sheet", () => {
  it("breaks what pointed to it, and cannot be undone", () => {
    const book = new TestBook({ "1-2": { A1: 3 }, Hospital: { A1: "='1-2'!A1+1", A2: "=IFERROR('1-2'!A1,\"gone\")", A3: "=SUM(1,2)" } });
    book.book.addName(null, { name: "Score", formula: "='1-2'!$A$1", visible: true, comment: "" });
    book.type("Hospital", "B1", 1);
    book.book.step("delete", () => {
      book.book.deleteSheet(book.sheet("1-2"));
    });
    book.book.recalculate();
    expect({
      formulas: ["A1", "A2"].map((address) => book.formula("Hospital", address)),
      values: ["A1", "A2", "A3"].map((address) => book.value("Hospital", address)),
      name: book.book.findName(null, "score")?.formula,
      canUndo: book.book.canUndo,
      active: book.book.activeSheetId === book.sheet("Hospital").id,
    }).toEqual({
      formulas: ["=#REF!+1", '=IFERROR(#REF!,"gone")'],
      values: ["#REF!", "gone", 3],
      name: "=#REF!",
      canUndo: false,
      active: true,
    });
    expect(() => {
      book.book.deleteSheet(book.sheet("Hospital"));
    }).toThrow(BookError);
  });
});

describe("moving a sheet", () => {
  it("changes what a 3-D reference spans", () => {
    const book = new TestBook({ A: { A1: 1 }, B: { A1: 2 }, C: { A1: 4, B1: "=SUM(A:B!A1)" } });
    expect(book.value("C", "B1")).toBe(3);
    book.book.moveSheet(book.sheet("C"), 1);
    book.book.recalculate();
    expect([book.book.sheets.map(({ name }) => name), book.value("C", "B1")]).toEqual([["A", "C", "B"], 7]);
  });
});

describe("inserting rows", () => {
  it("moves references, names, rules, validation, merges, tables, notes, print set-up and charts", () => {
    const book = new TestBook({
      "Ward A, upper": { A1: "Score", A2: 4, A3: 5, A4: "=SUM(A2:A3)", A5: "=$A$2", A6: "=A:A" },
      Hospital: { A1: "='Ward A, upper'!A3", A2: "=SUM('Ward A, upper'!A2:A3)", A3: "=A2" },
    });
    const ward = book.sheet("Ward A, upper");
    book.book.addName(ward, { name: "Scores", formula: "='Ward A, upper'!$A$1:$A$3", visible: true, comment: "" });
    book.book.touch(ward);
    ward.merges = [area(9, 0, 9, 3)];
    ward.conditionalFormats = [
      {
        id: "1",
        areas: [area(1, 0, 2, 0)],
        condition: { type: "Custom", formula: "=A2>$A$3" },
        format: {},
        priority: 0,
        stopIfTrue: false,
      },
    ];
    ward.tables = [
      {
        id: "t",
        name: "T",
        area: area(0, 0, 2, 1),
        columns: ["Score", "Note"],
        showHeaders: true,
        showTotals: false,
        showFilterButton: true,
        showBandedRows: true,
        style: "",
      },
    ];
    ward.notes = new Map([["A3", "five"]]);
    ward.rows = new Map([[2, { height: 30 }]]);
    ward.page = { ...ward.page, printArea: [area(0, 0, 2, 3)], titleRows: { top: 0, bottom: 0 }, rowBreaks: [2] };
    ward.charts = [{ ...chartOn("'Ward A, upper'!$A$2:$A$3", "='Ward A, upper'!$A$3"), top: 45 }];
    book.book.recalculate();

    book.book.step("insert", () => {
      book.book.insertCells(ward, rows(2), "Down");
    });
    book.book.recalculate();
    const after = () => ({
      ward: ["A2", "A3", "A4", "A5", "A6", "A7"].map(
        (address) => book.formula("Ward A, upper", address) ?? book.value("Ward A, upper", address),
      ),
      hospital: ["A1", "A2", "A3"].map((address) => [book.formula("Hospital", address), book.value("Hospital", address)]),
      name: ward.names[0]?.formula,
      merge: ward.merges,
      rule: ward.conditionalFormats.map(({ areas, condition }) => [areas, condition]),
      table: ward.tables[0]?.area,
      notes: [...ward.notes],
      rows: [...ward.rows],
      print: [ward.page.printArea, ward.page.titleRows, ward.page.rowBreaks],
      chart: ward.charts.map((chart) => [chart.top, chart.title.formula, chart.series[0]?.values]),
    });
    expect(after()).toEqual({
      ward: [4, null, 5, "=SUM(A2:A4)", "=$A$2", "=A:A"],
      hospital: [
        ["='Ward A, upper'!A4", 5],
        ["=SUM('Ward A, upper'!A2:A4)", 9],
        ["=A2", 9],
      ],
      name: "='Ward A, upper'!$A$1:$A$4",
      merge: [area(10, 0, 10, 3)],
      rule: [[[area(1, 0, 3, 0)], { type: "Custom", formula: "=A2>$A$4" }]],
      table: area(0, 0, 3, 1),
      notes: [["A4", "five"]],
      rows: [[3, { height: 30 }]],
      print: [[area(0, 0, 3, 3)], { top: 0, bottom: 0 }, [3]],
      chart: [[60, "='Ward A, upper'!$A$4", "='Ward A, upper'!$A$2:$A$4"]],
    });

    book.book.undo();
    expect([book.formula("Ward A, upper", "A4"), book.formula("Hospital", "A1"), ward.merges, ward.names[0]?.formula]).toEqual([
      "=SUM(A2:A3)",
      "='Ward A, upper'!A3",
      [area(9, 0, 9, 3)],
      "='Ward A, upper'!$A$1:$A$3",
    ]);
    book.book.redo();
    expect(book.formula("Hospital", "A1")).toBe("='Ward A, upper'!A4");
  });

  it("gives new rows the look of the row above", () => {
    const book = new TestBook({ S: { A1: 1 } });
    book.book.changeFormat(book.sheet("S"), area(0, 0), (format) => ({ ...format, numberFormat: "@" }));
    book.book.insertCells(book.sheet("S"), rows(1), "Down");
    book.enter("S", "A2", "1.10");
    expect(book.value("S", "A2")).toBe("1.10");
  });
});

describe("deleting rows and part ranges", () => {
  it("shrinks ranges, and breaks what is gone", () => {
    const book = new TestBook({
      Q1: { A1: 1, A2: 2, A3: 3, A4: 4, B1: "=SUM(A1:A4)", B4: "=A2", C1: "=A4" },
      H: { A1: "=SUM('Q1'!A2:A3)", A2: "='Q1'!A3" },
    });
    book.book.deleteCells(book.sheet("Q1"), rows(1), "Up");
    book.book.recalculate();
    expect([
      ["B1", "B3", "C1"].map((address) => [book.formula("Q1", address), book.value("Q1", address)]),
      ["A1", "A2"].map((address) => [book.formula("H", address), book.value("H", address)]),
    ]).toEqual([
      [
        ["=SUM(A1:A3)", 8],
        ["=#REF!", "#REF!"],
        ["=A3", 4],
      ],
      [
        ["=SUM('Q1'!A2:A2)", 3],
        ["='Q1'!A2", 3],
      ],
    ]);
  });

  it("moves only the columns that take part", () => {
    const book = new TestBook({ S: { A1: 1, A2: 2, B1: 10, B2: 20, D1: "=A2", D2: "=B2", D3: "=SUM(A1:B2)" } });
    book.book.insertCells(book.sheet("S"), area(0, 0), "Down");
    book.book.recalculate();
    expect(["D1", "D2", "D3"].map((address) => [book.formula("S", address), book.value("S", address)])).toEqual([
      ["=A3", 2],
      ["=B2", 20],
      ["=SUM(A1:B2)", 31],
    ]);
  });

  it("inserts and deletes columns, with the columns of a table", () => {
    const book = new TestBook({ S: { A1: "Score", B1: "Note", A2: 4, B2: "x", D1: "=B2" } });
    const sheet = book.sheet("S");
    book.book.touch(sheet);
    sheet.tables = [
      {
        id: "t",
        name: "T",
        area: area(0, 0, 1, 1),
        columns: ["Score", "Note"],
        showHeaders: true,
        showTotals: false,
        showFilterButton: true,
        showBandedRows: true,
        style: "",
      },
    ];
    book.book.insertCells(sheet, { ...WHOLE_SHEET, left: 1, right: 1 }, "Right");
    book.book.recalculate();
    expect([sheet.tables[0]?.columns, book.value("S", "B1"), book.formula("S", "E1"), sheet.tables[0]?.area]).toEqual([
      ["Score", "Column1", "Note"],
      "Column1",
      "=C2",
      area(0, 0, 1, 2),
    ]);
    book.book.deleteCells(sheet, { ...WHOLE_SHEET, left: 0, right: 1 }, "Left");
    expect([sheet.tables[0]?.columns, book.formula("S", "C1")]).toEqual([["Note"], "=A2"]);
  });

  it("does not tear a merged cell or a table apart", () => {
    const book = new TestBook({ S: { A1: 1 } });
    book.book.merge(book.sheet("S"), area(4, 0, 4, 2), false);
    expect(
      refusalOf(() => {
        book.book.insertCells(book.sheet("S"), area(0, 0), "Down");
      }),
    ).toBe("MergedRangeConflict");
  });
});

describe("copying a range", () => {
  it("moves relative references along and leaves fixed ones", () => {
    const book = new TestBook({ S: { A1: 1, A2: 2, B1: "=A1+$A$1+A$1+$A1" }, T: { A2: 5 } });
    book.book.copyRange(book.sheet("S"), area(0, 1), book.sheet("S"), 1, 2, "All");
    book.book.copyRange(book.sheet("S"), area(0, 1), book.sheet("T"), 1, 1, "Formulas");
    book.book.copyRange(book.sheet("S"), area(0, 1), book.sheet("S"), 5, 0, "All");
    book.book.recalculate();
    book.book.copyRange(book.sheet("S"), area(0, 1), book.sheet("T"), 0, 4, "Values");
    expect([
      book.formula("S", "C2"),
      book.formula("T", "B2"),
      book.value("T", "B2"),
      book.formula("S", "A6"),
      book.value("T", "E1"),
    ]).toEqual(["=B2+$A$1+B$1+$A2", "=A2+$A$1+A$1+$A2", 10, "=#REF!+$A$1+#REF!+$A6", 4]);
  });

  it("takes formats, rules, validation and merges along", () => {
    const book = new TestBook({ S: { A1: 1 } });
    const sheet = book.sheet("S");
    book.book.changeFormat(sheet, area(0, 0), () => ({ fill: "#FF0000" }));
    book.book.touch(sheet);
    sheet.conditionalFormats = [
      {
        id: "1",
        areas: [area(0, 0, 3, 0)],
        condition: { type: "Custom", formula: "=A1>$B$1" },
        format: {},
        priority: 0,
        stopIfTrue: false,
      },
    ];
    book.book.copyRange(sheet, area(0, 0, 1, 0), sheet, 0, 4, "Formats");
    expect([book.cell("S", "E1"), sheet.conditionalFormats.map(({ areas, condition }) => [areas, condition])]).toEqual([
      { value: null, format: { fill: "#FF0000" } },
      [
        [[area(0, 0, 3, 0)], { type: "Custom", formula: "=A1>$B$1" }],
        [[area(0, 4, 1, 4)], { type: "Custom", formula: "=E1>$B$1" }],
      ],
    ]);
  });
});
