import fc from "fast-check";
import { ONE_TO_FIVE } from "../../src/core/scale";
import { NOT_YET, readScore, type ScoreCell, type ScoreReading } from "../../src/core/score";

const read = (value: ScoreCell["value"], more: Omit<ScoreCell, "value"> = {}, reason = "") =>
  readScore({ value, ...more }, ONE_TO_FIVE, reason);
const notCounted = (kind: string, seen: string, mend?: number | string) => ({
  score: NOT_YET,
  problem: mend === undefined ? { kind, seen } : { kind, seen, mend },
});

describe("reading a score cell", () => {
  it.each([1, 2, 3, 4, 5])("takes %i as it is", (value) => {
    expect(read(value)).toEqual({ score: { state: "scored", value }, problem: null });
  });

  it.each([null, "", " ", "\u00A0", "\u200B"])("takes %j as not yet given", (value) => {
    expect(read(value)).toEqual({ score: NOT_YET, problem: null });
  });

  it.each(["4 ", " 4", "4", "4\u00A0", "4\n", "\u200B4", "4.0"])("does not count the text %j but offers 4", (value) => {
    expect(read(value)).toEqual(notCounted("numberAsText", value, 4));
  });

  it.each(["n/a", "N/a", "NA", "na", "N / A", "N/A ", "N.A.", "n\\a", "Not applicable", "not  applicable"])(
    "offers N/A for %j",
    (value) => {
      expect(read(value, {}, "No family visits here")).toEqual(notCounted("notApplicableSpelling", value, "N/A"));
    },
  );

  it.each([
    "four",
    "4/5",
    "4-5",
    "4?",
    "4 or 5",
    "+4",
    "04",
    "4,0",
    "4.",
    "４",
    "٤",
    "④",
    "IV",
    "#4",
    "a4",
    "nab",
    "NAN",
    "N/A?",
    "G",
    "-",
  ])("never guesses what %j means", (value) => {
    expect(read(value)).toEqual(notCounted("otherText", value));
  });

  it.each<[ScoreCell["value"], string, string]>([
    [0, "outOfRange", "0"],
    [6, "outOfRange", "6"],
    [-3, "outOfRange", "-3"],
    [44, "outOfRange", "44"],
    ["7", "outOfRange", "7"],
    ["-4", "outOfRange", "-4"],
    [3.5, "decimal", "3.5"],
    ["3.5", "decimal", "3.5"],
    [4.000001, "decimal", "4.000001"],
    [true, "otherText", "true"],
    ["#REF!", "errorValue", "#REF!"],
    ["#N/A", "errorValue", "#N/A"],
    ["#DIV/0!", "errorValue", "#DIV/0!"],
    ["#NAME?", "errorValue", "#NAME?"],
    ["#VALUE!", "errorValue", "#VALUE!"],
    ["#SPILL!", "errorValue", "#SPILL!"],
    ["#GETTING_DATA", "errorValue", "#GETTING_DATA"],
    ["04/05/2023", "date", "04/05/2023"],
    ["2023-05-04", "date", "2023-05-04"],
    ["4 May", "date", "4 May"],
    ["04-May-23", "date", "04-May-23"],
  ])("does not count %j: %s", (value, kind, seen) => {
    expect(read(value)).toEqual(notCounted(kind, seen));
  });

  it("does not count a date, and counts a score that Excel only shows as one, as the average on the sheet does", () => {
    expect(read(45050, { isDate: true })).toEqual(notCounted("date", "45050"));
    expect(read(4.5, { isDate: true })).toEqual(notCounted("date", "4.5"));
    expect(read(4, { isDate: true })).toEqual({ score: { state: "scored", value: 4 }, problem: { kind: "date", seen: "4" } });
  });

  it("takes N/A with its reason", () => {
    expect(read("N/A", {}, "  We have no family visits ")).toEqual({
      score: { state: "notApplicable", reason: "We have no family visits" },
      problem: null,
    });
  });

  it("keeps N/A without a reason apart", () => {
    expect(read("N/A", {}, "  ")).toEqual({
      score: { state: "notApplicable", reason: "" },
      problem: { kind: "reasonMissing", seen: "N/A" },
    });
  });

  it("counts the result of a formula, as AVERAGE does, and says that it was not typed", () => {
    expect(read(4, { isFormula: true })).toEqual({ score: { state: "scored", value: 4 }, problem: { kind: "formula", seen: "4" } });
    expect(read(4.5, { isFormula: true })).toEqual(notCounted("decimal", "4.5"));
  });

  it("follows the scale, not 1 to 5", () => {
    const scale = { ...ONE_TO_FIVE, lowest: 0, highest: 10, notApplicableWord: "Does not apply" };
    const readings: ScoreReading[] = [
      readScore({ value: 0 }, scale),
      readScore({ value: "10" }, scale),
      readScore({ value: "does not  apply" }, scale),
    ];
    expect(readings).toEqual([
      { score: { state: "scored", value: 0 }, problem: null },
      notCounted("numberAsText", "10", 10),
      notCounted("notApplicableSpelling", "does not  apply", "Does not apply"),
    ]);
  });

  it("only ever offers a mend that then reads without a problem", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom("n a", " 3", "N/A"), fc.double()), (value) => {
        const { problem } = read(value);
        if (problem?.mend !== undefined) expect(read(problem.mend, {}, "a reason").problem).toBeNull();
      }),
    );
  });

  it("never counts what is not a whole number on the scale", () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 0 }), (value) => {
        if (value !== null && !["string", "number", "boolean"].includes(typeof value)) return;
        const { score } = read(typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null);
        if (score.state === "scored") expect([1, 2, 3, 4, 5]).toContain(value);
      }),
    );
  });
});
