import fc from "fast-check";
import {
  comparePeriods,
  monthOf,
  nextPeriod,
  parsePeriod,
  periodKey,
  periodLabel,
  periodName,
  periodSchema,
  periodShort,
  quarterOf,
  quarterOfMonth,
  samePeriod,
  type Period,
} from "../../src/core/period";

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => quarterOf(year, quarter)),
  fc.tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => monthOf(year, month)),
);

describe("periods", () => {
  it("are labelled with the months, named without, and shortened", () => {
    const periods = [quarterOf(2023, 1), quarterOf(2023, 4), quarterOf(1999, 3), monthOf(2023, 6)];
    expect(periods.map((period) => [periodLabel(period), periodName(period), periodShort(period), periodKey(period)])).toEqual([
      ["Quarter 1 2023/24 (April to June)", "Quarter 1 2023/24", "Q1 2023/24", "2023-Q1"],
      ["Quarter 4 2023/24 (January to March)", "Quarter 4 2023/24", "Q4 2023/24", "2023-Q4"],
      ["Quarter 3 1999/00 (October to December)", "Quarter 3 1999/00", "Q3 1999/00", "1999-Q3"],
      ["June 2023", "June 2023", "Jun 2023", "2023-06"],
    ]);
  });

  it("begin the year in April", () => {
    expect([1, 3, 4, 6, 7, 9, 10, 12].map((month) => periodKey(quarterOfMonth(2023, month)))).toEqual([
      "2022-Q4",
      "2022-Q4",
      "2023-Q1",
      "2023-Q1",
      "2023-Q2",
      "2023-Q2",
      "2023-Q3",
      "2023-Q3",
    ]);
  });

  it.each([
    ["Q1 2023", "2023-Q1"],
    ["2023 Q1", "2023-Q1"],
    ["q1 2023/24", "2023-Q1"],
    ["Q1 23/24", "2023-Q1"],
    ["Q1 2023-24", "2023-Q1"],
    ["Q1 2023/2024", "2023-Q1"],
    ["2023/24 Q4", "2023-Q4"],
    ["Q4 2023/24", "2023-Q4"],
    ["Quarter 1 2023/24", "2023-Q1"],
    ["Quarter1 2023", "2023-Q1"],
    ["Quarter 1 2023/24 (April to June)", "2023-Q1"],
    ["Quarter 4 of 2023/24", "2023-Q4"],
    ["1st quarter 2023/24", "2023-Q1"],
    ["Apr-Jun 2023", "2023-Q1"],
    ["Apr – Jun 2023", "2023-Q1"],
    ["April to June 2023", "2023-Q1"],
    ["Jan-Mar 2024", "2023-Q4"],
    ["Q4 (Jan to Mar) 2024", "2023-Q4"],
    ["Jan - Mar 2023/24", "2023-Q4"],
    ["June 2023", "2023-06"],
    ["Jun 2023", "2023-06"],
    ["2023 Sept", "2023-09"],
    ["2023-06", "2023-06"],
    ["06/2023", "2023-06"],
    ["6/2023", "2023-06"],
    ["February 2023/24", "2024-02"],
    ["2023-01", "2023-01"],
    ["2023-12", "2023-12"],
    ["1/2023", "2023-01"],
    ["12/2011", "2011-12"],
    ["2023\u201106", "2023-06"],
    ["Ｑ１ ２０２３", "2023-Q1"],
  ])("read %j as %s", (text, key) => {
    const period = parsePeriod(text);
    expect(period && periodKey(period)).toBe(key);
  });

  it.each([
    ["Q4 2023", "January to March of 2023 or of 2024"],
    ["Q1", "no year"],
    ["2023", "no quarter"],
    ["2023/24", "no quarter"],
    ["2011/12", "a year, or December 2011"],
    ["2011-12", "a year, or December 2011"],
    ["Q5 2023", "no such quarter"],
    ["Q1 2023/25", "not one year"],
    ["Q2 2023/24 (April to June)", "quarter and months disagree"],
    ["June Q1 2023", "a month or a quarter"],
    ["May to July 2023", "not a quarter"],
    ["Jun 23", "the 23rd of June, or 2023"],
    ["6/23", "a day, or a month"],
    ["13/2023", "no such month"],
    ["0/2023", "no such month"],
    ["2023-13", "no such month"],
    ["April to September 2023", "not a quarter"],
    ["March to June 2023", "not a quarter"],
    ["Q1 2023 or Q2 2023", "two of them"],
    ["Involvement Q1 2023", "other words"],
    ["Q12023", "run together"],
    ["", "nothing"],
  ])("do not guess %j: %s", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it("read back whatever they write", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect([periodLabel(period), periodName(period), periodShort(period)].map(parsePeriod)).toEqual([period, period, period]);
      }),
    );
  });

  it("follow one another without a gap, and sort so", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const next = nextPeriod(period);
        expect(next.kind).toBe(period.kind);
        expect(comparePeriods(period, next)).toBeLessThan(0);
        expect(comparePeriods(next, period)).toBeGreaterThan(0);
        expect(samePeriod(period, next)).toBe(false);
        const steps = period.kind === "quarter" ? 4 : 12;
        const yearOn = Array.from({ length: steps }).reduce<Period>((at) => nextPeriod(at), period);
        expect(yearOn).toEqual({ ...period, year: period.year + 1 });
      }),
    );
  });

  it("sort a quarter before its months, and the last quarter of a year after its December", () => {
    const sorted = [monthOf(2024, 1), monthOf(2023, 12), quarterOf(2023, 4), monthOf(2023, 4), quarterOf(2023, 1)].sort(comparePeriods);
    expect(sorted.map(periodKey)).toEqual(["2023-Q1", "2023-04", "2023-12", "2023-Q4", "2024-01"]);
  });

  it("are refused with a fifth quarter or a thirteenth month", () => {
    expect(periodSchema.safeParse({ kind: "quarter", year: 2023, quarter: 5 }).success).toBe(false);
    expect(periodSchema.safeParse({ kind: "month", year: 2023, month: 13 }).success).toBe(false);
  });
});
