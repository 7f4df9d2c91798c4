import type { Area, ConditionalFormat, RuleCondition, RuleFormat, Validation, ValidationRule } from "../../../src/host/book/model";
import { place, TestBook } from "../bookWith";

function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

function rule(areas: Area[], condition: RuleCondition, format: RuleFormat, priority: number, stopIfTrue = false): ConditionalFormat {
  return { id: `{${priority}}`, areas, condition, format, priority, stopIfTrue };
}

function withRules(
  typing: Readonly<Record<string, string | number | boolean>>,
  rules: ConditionalFormat[],
): (address: string) => RuleFormat | null {
  const book = new TestBook({ "St Luke's": typing });
  book.book.touch(book.sheet("St Luke's"));
  book.sheet("St Luke's").conditionalFormats = rules;
  book.book.recalculate();
  return (address) => {
    const { row, column } = place(address);
    return book.book.ruleFormatAt(book.sheet("St Luke's"), row, column);
  };
}

describe("conditional formats", () => {
  it("read their formula relative to the first cell of their first area", () => {
    const at = withRules({ A1: 3.5, A2: 2.4, A3: "N/A", C2: 5, C3: 1 }, [
      rule(
        [area(0, 0, 3, 0), area(1, 2, 2, 2)],
        { type: "Custom", formula: "=AND(ISNUMBER(A1),ROUND(A1,1)>=$A$1)" },
        { fill: "#00FF00" },
        0,
      ),
    ]);
    expect(["A1", "A2", "A3", "A4", "C2", "C3", "D1"].map(at)).toEqual([
      { fill: "#00FF00" },
      null,
      null,
      null,
      { fill: "#00FF00" },
      null,
      null,
    ]);
  });

  it("put together what different rules set; the first wins, and stop-if-true ends it", () => {
    const always: RuleCondition = { type: "Custom", formula: "=TRUE" };
    const rules = [
      rule([area(0, 0)], always, { fill: "#111111", numberFormat: '0.0" A"' }, 1),
      rule([area(0, 0)], always, { fill: "#222222", font: { bold: true } }, 0),
      rule([area(0, 0)], always, { font: { bold: false, color: "#FFFFFF" } }, 2, true),
      rule([area(0, 0)], always, { borders: { EdgeTop: { style: "Continuous", weight: "Thin", color: "#000000" } } }, 3),
    ];
    expect(withRules({ A1: 3 }, rules)("A1")).toEqual({ fill: "#222222", font: { bold: true, color: "#FFFFFF" }, numberFormat: '0.0" A"' });
  });

  it("compare the cell's value; empty counts as 0, text as above numbers, errors as nothing", () => {
    const at = withRules({ A1: 2.4, A2: 2.5, A4: "x", A5: "=NA()", B1: 2.5 }, [
      rule([area(0, 0, 5, 0)], { type: "CellValue", operator: "LessThan", formula1: "=$B$1" }, { fill: "#FF0000" }, 0),
      rule([area(0, 0, 5, 0)], { type: "CellValue", operator: "Between", formula1: "3", formula2: "2.5" }, { fill: "#FFFF00" }, 1),
      rule([area(3, 0)], { type: "ContainsText", operator: "BeginsWith", text: "X" }, { fill: "#0000FF" }, 2),
    ]);
    expect(["A1", "A2", "A3", "A4", "A5"].map((address) => at(address)?.fill)).toEqual([
      "#FF0000",
      "#FFFF00",
      "#FF0000",
      "#0000FF",
      undefined,
    ]);
  });

  it("show numbers in the rule's number format, and follow a change of the bands", () => {
    const book = new TestBook({ S: { A1: 3.75, B1: 3.5 } });
    book.book.touch(book.sheet("S"));
    book.sheet("S").conditionalFormats = [
      rule([area(0, 0)], { type: "Custom", formula: "=ROUND(A1,1)>=$B$1" }, { numberFormat: '0.0" G"' }, 0),
      rule([area(0, 0)], { type: "Custom", formula: "=ROUND(A1,1)<$B$1" }, { numberFormat: '0.0" A"' }, 1),
    ];
    expect(book.text("S", "A1")).toBe("3.8 G");
    book.type("S", "B1", 4);
    expect(book.text("S", "A1")).toBe("3.8 A");
  });
});

function withValidation(
  validationRule: ValidationRule,
  typing: Readonly<Record<string, string | number | boolean>> = {},
  show = true,
): TestBook {
  const book = new TestBook({ S: typing, "Set-up": { A1: "Self-assessment", A2: "Peer review" } });
  const validation: Validation = {
    areas: [area(0, 0, 9, 0)],
    rule: validationRule,
    ignoreBlanks: true,
    alert: { show, style: "Stop", title: "Score", message: "1 to 5 or N/A" },
    prompt: { show: false, title: "", message: "" },
  };
  book.book.touch(book.sheet("S"));
  book.sheet("S").validations = [validation];
  return book;
}

describe("data validation", () => {
  const accepted = (book: TestBook, ...inputs: (string | number | null)[]) =>
    inputs.map((input) => book.book.accepts(book.sheet("S"), 0, 0, input).ok);

  it("lets pass what is in a typed list, letter by letter", () => {
    const book = withValidation({ type: "List", source: "1,2,3,4,5,N/A", inCellDropDown: true });
    expect(accepted(book, 4, "4", "4 ", "N/A", "n/a", 6, 2.5, "", null, "=2+2", "=6")).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(book.book.accepts(book.sheet("S"), 0, 1, 99)).toEqual({ ok: true });
  });

  it("lets pass what is in the cells of a list on another sheet", () => {
    expect(accepted(withValidation({ type: "List", source: "='Set-up'!$A$1:$A$3", inCellDropDown: true }), "peer review", "other")).toEqual(
      [true, false],
    );
  });

  it("knows whole numbers, decimals, lengths of text and rules of one's own", () => {
    expect([
      accepted(withValidation({ type: "WholeNumber", operator: "Between", formula1: 1, formula2: "=5" }), 5, 4.5, 6, "x"),
      accepted(withValidation({ type: "Decimal", operator: "GreaterThan", formula1: "0" }), 0.5, 0),
      accepted(withValidation({ type: "TextLength", operator: "LessThanOrEqual", formula1: 3 }), "abc", "abcd"),
      accepted(withValidation({ type: "Custom", formula: "=COUNTIF($A$1:$A$9,A1)=1" }, { A2: 7 }), 7, 8),
    ]).toEqual([
      [true, false, false, false],
      [true, false],
      [true, false],
      [false, true],
    ]);
  });

  it("leaves the book as it was after asking a rule of one's own", () => {
    const book = withValidation({ type: "Custom", formula: "=B1>10" }, { A1: 1, B1: "=A1*2" });
    expect([accepted(book, 3, 6), book.value("S", "A1"), book.value("S", "B1")]).toEqual([[false, true], 1, 2]);
  });

  it("stops nothing without an alert", () => {
    expect(accepted(withValidation({ type: "List", source: "1,2", inCellDropDown: true }, {}, false), 9)).toEqual([true]);
  });

  it("finds the cells that broke it by another way", () => {
    const book = withValidation(
      { type: "List", source: "1,2,3,4,5,N/A", inCellDropDown: true },
      { A1: 4, A2: 9, A3: "x", A4: "N/A", A6: "=1/0", A12: 99 },
    );
    expect(book.book.invalidCells(book.sheet("S"), area(0, 0, 20, 5))).toEqual([area(1, 0, 2, 0), area(5, 0)]);
  });
});
