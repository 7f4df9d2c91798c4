import { completenessOf } from "../../src/core/completeness";
import type { Score } from "../../src/core/score";

const scored: Score = { state: "scored", value: 4 };
const because: Score = { state: "notApplicable", reason: "No visits" };
const noReason: Score = { state: "notApplicable", reason: " " };
const notYet: Score = { state: "notYet" };

describe("completeness", () => {
  it.each<[string, Score[], ReturnType<typeof completenessOf>]>([
    [
      "every standard has a score, or N/A with a reason",
      [scored, because],
      { scored: 1, notApplicable: 1, reasonMissing: 0, notYet: 0, of: 2, complete: true },
    ],
    ["one has no score", [scored, notYet], { scored: 1, notApplicable: 0, reasonMissing: 0, notYet: 1, of: 2, complete: false }],
    [
      "one is N/A without a reason",
      [scored, noReason],
      { scored: 1, notApplicable: 0, reasonMissing: 1, notYet: 0, of: 2, complete: false },
    ],
    ["there is no standard at all", [], { scored: 0, notApplicable: 0, reasonMissing: 0, notYet: 0, of: 0, complete: false }],
  ])("when %s", (_, scores, expected) => {
    expect(completenessOf(scores)).toEqual(expected);
  });
});
