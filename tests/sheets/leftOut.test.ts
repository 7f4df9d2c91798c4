import { messages } from "../../src/core/messages";
import { leftOutLines, leftOutSentences, type LeftOut } from "../../src/sheets/leftOut";

const ofOtherRounds = (count: number): LeftOut[] =>
  Array.from({ length: count }, (_, index) => ({
    what: `Aspen Q${index + 1}`,
    because: messages.becausePeriod(`Quarter ${index + 1} 2022/23`),
    isOtherRound: true,
  }));
const toSee: LeftOut = { what: "Birch", because: messages.becauseNoScores() };

describe("what was left out", () => {
  it("names a few sheets of other rounds, and counts many, after what somebody must see to", () => {
    expect(leftOutSentences([...ofOtherRounds(1), toSee])).toEqual([
      "Aspen Q1, because it is for Quarter 1 2022/23.",
      "Birch, because it has no scores yet.",
    ]);
    expect(leftOutSentences(ofOtherRounds(3))).toHaveLength(3);
    expect(leftOutSentences([...ofOtherRounds(4), toSee])).toEqual([
      "Birch, because it has no scores yet.",
      "4 score sheets, because they are of other rounds.",
    ]);
    expect(leftOutLines([...ofOtherRounds(40), toSee])).toEqual([
      "Left out: Birch, because it has no scores yet.",
      "Left out: 40 score sheets, because they are of other rounds.",
    ]);
  });
});
