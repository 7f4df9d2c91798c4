import fc from "fast-check";
import { fraction, fromDecimalText, fromInteger, roundHalfUp, type Fraction } from "../../src/core/exact";
import { made, repeats, truncate, type FigureInput, type Repeats } from "../../src/core/repeatFigure";

const number = (text: string): Fraction => fromDecimalText(text) ?? fromInteger(0);
const printed = (text: string) => ({ value: number(text), decimals: text.split(".")[1]?.length ?? 0 });
const held = (...texts: string[]): FigureInput[] => texts.map((text) => ({ exact: number(text), printed: null }));
const asPrinted = (...texts: string[]): FigureInput[] => texts.map((text) => ({ exact: number(text), printed: printed(text) }));

describe("a printed average", () => {
  it.each<[string, FigureInput[], Repeats]>([
    ["3.7", held("4", "4", "3"), "rounded"],
    ["3.6", held("4", "4", "3"), "truncated"],
    ["3.5", held("4", "4", "3"), "cannot"],
    ["3.5", held("3", "4"), "rounded"],
    ["4", held("4", "4", "3"), "rounded"],
    ["3", held("4", "4", "3"), "truncated"],
    // 3.3 to 3.4 and 3.1 to 3.2 before they were cut off: their average may be 3.2 or 3.3.
    ["3.3", asPrinted("3.3", "3.2"), "rounded"],
    ["3.4", asPrinted("3.3", "3.4", "3.4"), "rounded"],
    // 3.25 to 3.35, and 3.45 to 3.55, before they were rounded: their average may be anything from 3.35 to 3.45.
    ["3.5", asPrinted("3.3", "3.5"), "cannot"],
    ["3.3", asPrinted("3.2", "3.2", "3.3", "3.3"), "rounded"],
    ["3.4", asPrinted("3.3", "3.3", "3.4"), "possible"],
    ["3.4", held("3.3", "3.3", "3.4"), "cannot"],
    ["3.6", asPrinted("3.8", "3.9", "4.1"), "cannot"],
  ])("%s of its figures: %#", (text, inputs, expected) => {
    expect(repeats(printed(text), inputs, "average")).toBe(expected);
  });

  it("is possible only under one rule for what it was made of and for itself", () => {
    // Rounded inputs reach up to 4.55, and 4.4 cut off begins at 4.4: but nobody rounds the one and cuts off the other.
    expect(repeats(printed("4.4"), asPrinted("4.0", "5.0"), "average")).toBe("cannot");
  });

  it("always follows where it was rounded or cut off, and is possible where its inputs were too", () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 15 });
    const finer = fc.array(fc.integer({ min: 100, max: 500 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(scores, (all) => {
        const inputs = all.map((score) => ({ exact: fromInteger(score), printed: null }));
        const exact = made(all.map(fromInteger), "average");
        expect(repeats({ value: roundHalfUp(exact, 1), decimals: 1 }, inputs, "average")).toBe("rounded");
        expect(["rounded", "truncated"]).toContain(repeats({ value: truncate(exact, 1), decimals: 1 }, inputs, "average"));
      }),
    );
    fc.assert(
      fc.property(finer, fc.boolean(), (all, isRounding) => {
        const rule = isRounding ? roundHalfUp : truncate;
        const real = all.map((hundredths) => fraction(BigInt(hundredths), 100n));
        const inputs = real.map((value) => ({ exact: rule(value, 1), printed: { value: rule(value, 1), decimals: 1 } }));
        expect(repeats({ value: rule(made(real, "average"), 1), decimals: 1 }, inputs, "average")).not.toBe("cannot");
      }),
    );
  });
});
