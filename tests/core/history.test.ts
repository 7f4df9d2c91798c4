import { fraction, fromInteger } from "../../src/core/exact";
import { baselineRound, historyKey, isComparable, lastRound, rowOf, roundsOf, seriesOf, type HistoryRow } from "../../src/core/history";
import { quarterOf } from "../../src/core/period";

const q1 = (year: number) => quarterOf(year, 1);
const aspen: HistoryRow = {
  period: q1(2022),
  areaId: "involvement",
  standardId: "inv-8",
  version: 1,
  level: "ward",
  unit: "Aspen",
  partOf: "Humber Centre",
  route: "selfAssessment",
  score: fromInteger(3),
  n: 1,
  of: 1,
  source: "Aspen",
  mark: null,
};
const humber: HistoryRow = {
  ...aspen,
  level: "hospital",
  unit: "Humber Centre",
  partOf: "Humber",
  route: null,
  standardId: null,
  version: null,
  score: fraction(7n, 2n),
};

describe("the rounds of an area", () => {
  const history = [
    { ...humber, period: q1(2022) },
    { ...humber, period: q1(2020) },
    { ...humber, period: quarterOf(2022, 4), areaId: "technology" },
  ];

  it("are those of the same area only, earliest first, so that last quarter's other area is never compared", () => {
    expect(roundsOf(history, "involvement")).toEqual([q1(2020), q1(2022)]);
    expect(lastRound(history, "involvement", q1(2023))).toEqual(q1(2022));
    expect(lastRound(history, "involvement", q1(2022))).toEqual(q1(2020));
    expect(lastRound(history, "involvement", q1(2020))).toBeNull();
    expect(lastRound(history, "recovery", q1(2023))).toBeNull();
  });

  it("have the baseline that Set-up names, if it was closed", () => {
    expect(baselineRound(history, "involvement", { involvement: q1(2020) })).toEqual(q1(2020));
    expect(baselineRound(history, "involvement", { involvement: q1(2019) })).toBeNull();
    expect(baselineRound(history, "involvement", {})).toBeNull();
  });
});

describe("a unit in the history", () => {
  it("is found by any spelling of its name, a ward only with its hospital", () => {
    const ash = { ...aspen, partOf: "Clifton House", score: fromInteger(5) };
    expect(rowOf([ash, aspen], { level: "ward", unit: "aspen ", partOf: "HUMBER centre" }, "inv-8", "involvement", q1(2022))).toBe(aspen);
    expect(rowOf([humber], { level: "hospital", unit: "Humber Centre", partOf: "West" }, null, "involvement", q1(2022))).toBe(humber);
  });

  it("is shown by its own scores, with a peer review beside them", () => {
    const peer: HistoryRow = { ...aspen, route: "peerReview", score: fromInteger(1) };
    expect(rowOf([peer, aspen], aspen, "inv-8", "involvement", q1(2022))).toBe(aspen);
    expect(historyKey(peer)).not.toBe(historyKey(aspen));
    expect(historyKey({ ...aspen, route: "involvementGroup" })).toBe(historyKey(aspen));
  });
});

describe("a line through the rounds", () => {
  it("has a gap where a round was not scored and breaks where the standard was replaced", () => {
    const history: HistoryRow[] = [
      { ...aspen, period: q1(2020), score: fromInteger(2) },
      { ...aspen, period: q1(2022) },
      { ...aspen, period: q1(2023), version: 2, score: fromInteger(4), mark: "example" },
    ];
    expect(seriesOf(history, aspen, "inv-8", "involvement", [2020, 2021, 2022, 2023].map(q1))).toEqual([
      { period: q1(2020), score: fromInteger(2), version: 1, mark: null, breaksBefore: false },
      { period: q1(2021), score: null, version: null, mark: null, breaksBefore: false },
      { period: q1(2022), score: fromInteger(3), version: 1, mark: null, breaksBefore: false },
      { period: q1(2023), score: fromInteger(4), version: 2, mark: "example", breaksBefore: true },
    ]);
  });

  it("does not break where a version is not known", () => {
    expect(isComparable({ ...aspen, version: null }, aspen)).toBe(true);
    expect(isComparable({ ...aspen, version: 2 }, aspen)).toBe(false);
    expect(isComparable({ ...aspen, standardId: "inv-9" }, aspen)).toBe(false);
  });
});
