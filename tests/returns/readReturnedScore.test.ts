import { ONE_TO_FIVE } from "../../src/core/scale";
import { readReturnedScore } from "../../src/returns/readReturnedScore";
import { EMPTY, type GridCell } from "../../src/returns/grid";

const cell = (value: string | number, more: Partial<GridCell> = {}): GridCell => ({ ...EMPTY, value, text: String(value), ...more });
/** What counts (a number, the reason of N/A, or null), the kind of problem, and the form. */
const read = (one: GridCell, reason = ""): unknown[] => {
  const { score, problem, form } = readReturnedScore(one, ONE_TO_FIVE, reason);
  return [
    score.state === "scored" ? score.value : score.state === "notApplicable" ? `N/A ${score.reason}`.trim() : null,
    problem?.kind ?? null,
    form,
  ];
};

describe("a score as people write it", () => {
  it.each<[string | number, unknown[]]>([
    [4, [4, null, "number"]],
    ["4", [4, "numberAsText", "text"]],
    ["\u200B4\u00A0", [4, "numberAsText", "text"]],
    ["4/5", [4, "numberAsText", "text"]],
    ["1/5", [1, "numberAsText", "text"]],
    ["4 out of 5", [4, "numberAsText", "text"]],
    ["4 - Good", [4, "numberAsText", "text"]],
    ["Score: 3", [3, "numberAsText", "text"]],
    ["4/10", [null, "otherText", "other"]],
    ["3 or 4", [null, "otherText", "other"]],
    ["4?", [null, "otherText", "other"]],
    ["4 - was 3", [null, "otherText", "other"]],
    ["4 - not agreed", [null, "otherText", "other"]],
    ["5 service users", [null, "otherText", "other"]],
    [3.5, [null, "decimal", "decimal"]],
    [6, [null, "outOfRange", "other"]],
    ["1-5", [null, null, "empty"]],
    ["Score:", [null, null, "empty"]],
    ["Please choose 1 to 5", [null, null, "empty"]],
    ["tbc", [null, "otherText", "open"]],
    ["-", [null, "otherText", "open"]],
    ["\u2605\u2605\u2605\u2605", [null, "otherText", "other"]],
    ["Green", [null, "otherText", "ragWord"]],
    ["n/a", ["N/A", "reasonMissing", "notApplicable"]],
    ["N/A - no carers come here", ["N/A no carers come here", null, "notApplicable"]],
    ["Ddim yn berthnasol", ["N/A", "reasonMissing", "notApplicable"]],
    ["04/05/2023", [null, "date", "other"]],
  ])("%p", (value, expected) => {
    expect(read(cell(value))).toEqual(expected);
  });

  it("takes the reason from beside N/A", () => {
    expect(read(cell("N/A"), "No carers come here")).toEqual(["N/A No carers come here", null, "notApplicable"]);
  });

  it("looks at what a number is shown as", () => {
    expect(read(cell(1, { text: "100%" }))).toEqual([null, "otherText", "other"]);
    expect(read(cell(4, { text: "4 / 10" }))).toEqual([null, "otherText", "other"]);
    expect(read(cell(4, { text: "4/5" }))).toEqual([4, null, "number"]);
    expect(read(cell(45050, { text: "04/05/2023", date: true }))).toEqual([null, "date", "other"]);
  });

  it("knows a formula without a result from an empty cell", () => {
    expect(read({ ...EMPTY, formula: "=B2" })).toEqual([null, "formula", "other"]);
    expect(read(EMPTY)).toEqual([null, null, "empty"]);
    expect(read({ ...EMPTY, error: true, text: "#N/A" })).toEqual([null, "errorValue", "other"]);
  });
});
