import fc from "fast-check";
import {
  add,
  compare,
  fraction,
  fromDecimalText,
  fromInteger,
  fromNumber,
  fromStoredNumber,
  mean,
  roundHalfUp,
  shown,
  subtract,
  toNumber,
} from "../../src/core/exact";
import { longhandMean } from "./longhand";

const decimal = (text: string) => {
  const value = fromDecimalText(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
};

describe("exact numbers", () => {
  it.each([
    ["3.75", 1, "3.8"],
    ["3.65", 1, "3.7"],
    ["3.45", 1, "3.5"],
    ["4.35", 1, "4.4"],
    ["2.675", 2, "2.68"],
    ["1.005", 2, "1.01"],
    ["8.345", 2, "8.35"],
    ["0.05", 1, "0.1"],
    ["2.5", 0, "3"],
    ["3.4499999999999999", 1, "3.4"],
    ["4", 1, "4.0"],
    ["0", 1, "0.0"],
    ["9.99", 1, "10.0"],
    ["-0.04", 1, "0.0"],
    ["-2.25", 1, "-2.3"],
  ])("shows %s with %i decimals as %s", (text, decimals, expected) => {
    expect(shown(decimal(text), decimals)).toBe(expected);
  });

  it("takes a number from a cell by the text the user sees, not by the binary number behind it", () => {
    expect([1.005, 2.675, 1.015, 4.35].map((value) => shown(fromNumber(value), 2))).toEqual(["1.01", "2.68", "1.02", "4.35"]);
    expect(fromNumber(0.1)).toEqual({ numerator: 1n, denominator: 10n });
    expect(fromNumber(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n });
    expect(fromNumber(5e-7)).toEqual({ numerator: 1n, denominator: 2000000n });
  });

  it("does not mind spaces around a decimal text", () => {
    expect(fromDecimalText(" 3.8\n")).toEqual({ numerator: 19n, denominator: 5n });
  });

  it("refuses what is not a number", () => {
    expect(["", ".", "four", "1,5", "1.2.3", "4/5", "٤", "1e9999", "0x10", "Infinity"].map(fromDecimalText)).toEqual(Array(10).fill(null));
    expect(() => fromNumber(NaN)).toThrow(RangeError);
    expect(() => fromInteger(1.5)).toThrow(RangeError);
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  it("keeps fractions in lowest terms with the sign on top", () => {
    expect(fraction(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n });
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0n, -4n)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("has no mean of nothing", () => {
    expect(mean([])).toBeNull();
  });

  it("agrees with reckoning by hand on any mean of scores", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 4 }),
        (scores, decimals) => {
          expect(shown(mean(scores.map(fromInteger)) ?? fromInteger(-1), decimals)).toBe(longhandMean(scores.map(String), decimals));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("agrees with reckoning by hand on any mean of decimals that came out of cells", () => {
    const cellNumber = fc
      .tuple(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 4 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    fc.assert(
      fc.property(fc.array(cellNumber, { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 3 }), (values, decimals) => {
        expect(shown(mean(values.map(fromNumber)) ?? fromInteger(-1), decimals)).toBe(longhandMean(values.map(String), decimals));
      }),
      { numRuns: 400 },
    );
  });

  it("does not care in which order values are added or averages of equal groups taken", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }), (scores) => {
        const values = scores.map(fromInteger);
        expect(mean([...values].reverse())).toEqual(mean(values));
        expect(mean([...values, ...values])).toEqual(mean(values));
      }),
    );
  });

  it("takes away what was added, and compares as the difference says", () => {
    const anyFraction = fc
      .tuple(fc.integer(), fc.integer({ min: 1, max: 999 }))
      .map(([top, bottom]) => fraction(BigInt(top), BigInt(bottom)));
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(Math.sign(Number(subtract(a, b).numerator)));
      }),
    );
  });

  it("rounds to a value that a cell can hold as typed", () => {
    expect(toNumber(roundHalfUp(fraction(131n, 36n), 1))).toBe(3.6);
    expect(toNumber(fraction(45n, 12n))).toBe(3.75);
  });
});

describe("a figure that a cell has kept", () => {
  it("is again the fraction it was worked out from", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 12_000 }), (top, bottom) => {
        const exact = fraction(BigInt(top), BigInt(bottom));
        expect(fromStoredNumber(toNumber(exact))).toEqual(exact);
      }),
      { numRuns: 300 },
    );
  });

  it("is what stands there where somebody typed it, and no figure is none", () => {
    expect([fromStoredNumber(3.8), fromStoredNumber(-3.8), fromStoredNumber(0), fromStoredNumber(5)]).toEqual([
      fraction(19n, 5n),
      fraction(-19n, 5n),
      fraction(0n, 1n),
      fraction(5n, 1n),
    ]);
    expect(() => fromStoredNumber(Number.NaN)).toThrow(RangeError);
  });
});
