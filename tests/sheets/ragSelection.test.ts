import { Book } from "../../src/host/book/book";
import { isRagRule, planRagRules, ragCount } from "../../src/sheets/ragSelection";
import type { BandValues } from "../../src/sheets/bandsRow";

const bands: BandValues = { scaleMin: 1, scaleMax: 5, amberFrom: 3, greenFrom: 4, averageAmberFrom: 2.5, averageGreenFrom: 3.5 };

/** The letter of the band in which the first rule that is true puts a value, "" where none does. */
function letterFor(value: string | number | boolean | null, rules: ReturnType<typeof planRagRules>): string {
  const book = Book.create();
  const sheet = book.addSheet("T");
  if (value !== null) book.setCell(sheet, 0, 0, { value });
  const first = rules.find(({ formula }) => book.evaluate(formula, sheet, 0, 0) === true);
  return /"\s?(.)"/.exec(first?.look.numberFormat ?? "")?.[1] ?? "";
}

describe("RAG on any selected numbers", () => {
  it("colours whole scores by the thresholds of scores", () => {
    const rules = planRagRules({ address: "A1:A6", values: [[1], [3], [4], ["4 "], [""], [2023]] }, bands);
    expect(rules.map(({ range, look }) => [range, look.numberFormat])).toEqual([
      ["A1:A6", '0" G"'],
      ["A1:A6", '0" A"'],
      ["A1:A6", '0" R"'],
    ]);
    expect([1, 2, 3, 4, 5].map((value) => letterFor(value, rules))).toEqual(["R", "R", "A", "G", "G"]);
  });

  it("colours averages by the one decimal that is shown", () => {
    const rules = planRagRules({ address: "A1:A2", values: [[3.45], [3]] }, bands);
    expect([3.45, 3.449, 2.45, 2.449, 5].map((value) => letterFor(value, rules))).toEqual(["G", "A", "A", "R", "G"]);
  });

  it("leaves years, totals, text, blanks and errors alone", () => {
    const rules = planRagRules({ address: "A1:A1", values: [[4]] }, bands);
    expect([2023, 0, 5.1, -1, "4", true, null].map((value) => letterFor(value, rules))).toEqual(["", "", "", "", "", "", ""]);
  });

  it("plans nothing where there is nothing to colour or a band is not known", () => {
    expect(planRagRules({ address: "A1:B1", values: [["Aspen", 2023]] }, bands)).toEqual([]);
    expect(planRagRules({ address: "A1:A1", values: [[4]] }, { ...bands, greenFrom: "" })).toEqual([]);
    expect(ragCount({ address: "A1:C1", values: [[4, "x", 3.5]] }, bands)).toBe(2);
  });

  it("knows its own rules again, and no others", () => {
    const rules = planRagRules({ address: "C5:D9", values: [[4, 5]] }, bands);
    expect(rules[0]?.formula).toBe('=AND(N("SeQuIn RAG")=0,C5>=1,C5<=5,ISNUMBER(C5),COUNT(3,4)=2,C5>=4)');
    expect(rules.map(({ formula }) => isRagRule(formula))).toEqual([true, true, true]);
    expect(["=C5>=4", "=AND(ISNUMBER(C5),C5>=4)", "=LEN(C5)=0"].map(isRagRule)).toEqual([false, false, false]);
  });
});
