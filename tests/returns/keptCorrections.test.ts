import fc from "fast-check";
import type { Correction } from "../../src/returns/correction";
import { correctionText, parseCorrection } from "../../src/returns/keptCorrections";

const place = fc.nat(200);
const always = {
  headings: fc.array(fc.string()),
  firstWords: fc.option(fc.string()),
  standardColumn: place,
  scoreColumns: fc.array(
    fc.record({ column: place, role: fc.constantFrom("score" as const, "ward" as const, "peer" as const), unit: fc.option(fc.string()) }),
  ),
  byNumber: fc.boolean(),
};
const correction: fc.Arbitrary<Correction> = fc.oneof(fc.record(always), fc.record({ ...always, above: place }));

describe("where scores stand, as the workbook keeps it", () => {
  it("reads back what was kept", () => {
    fc.assert(fc.property(correction, (kept) => expect(parseCorrection(correctionText(kept))).toEqual(kept)));
  });

  it("takes nothing from a text that somebody has changed", () => {
    const text = correctionText({
      headings: ["standard", "score"],
      firstWords: null,
      standardColumn: 0,
      scoreColumns: [{ column: 1, role: "score", unit: null }],
      byNumber: false,
    });
    for (const changed of [
      "",
      "score",
      "[]",
      "null",
      text.slice(1),
      text.replace('"score","unit"', '"marks","unit"'),
      text.replace('"column":1', '"column":-1'),
      text.replace("[{", "[[{").replace("}]", "}]]"),
      text.replace("false", "0"),
      text.replace("{", '{"above":-1,'),
    ])
      expect(parseCorrection(changed)).toBeNull();
  });
});
