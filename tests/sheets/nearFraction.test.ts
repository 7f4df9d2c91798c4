import fc from "fast-check";
import { fraction, toNumber } from "../../src/core/exact";
import { nearFraction } from "../../src/sheets/nearFraction";

describe("the exact average behind a number", () => {
  it("is found for every average of whole scores over wards and hospitals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 2500 }), (numerator, denominator) => {
        const exact = fraction(BigInt(numerator), BigInt(denominator));
        expect(nearFraction(toNumber(exact))).toEqual(exact);
      }),
    );
  });

  it("is the number itself where somebody typed one with many decimals", () => {
    expect(nearFraction(3.8)).toEqual(fraction(19n, 5n));
    expect(nearFraction(3.1234567)).toEqual(fraction(31234567n, 10000000n));
  });
});
