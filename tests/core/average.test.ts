import fc from "fast-check";
import {
  averageOf,
  averageOfAverages,
  collaborativeAverage,
  collaborativeScores,
  hospitalAverage,
  hospitalScores,
  regionFigure,
} from "../../src/core/average";
import { fraction, fromInteger, shown } from "../../src/core/exact";
import type { Score } from "../../src/core/score";

const scored = (value: number): Score => ({ state: "scored", value });
const notApplicable: Score = { state: "notApplicable", reason: "No visits" };
const notYet: Score = { state: "notYet" };
const sheet = (scores: Record<string, Score>) => new Map(Object.entries(scores));

describe("averages", () => {
  it("leave blank and N/A out of the mean and say n of m", () => {
    expect(averageOf([scored(4), notApplicable, scored(3), notYet])).toEqual({ value: fraction(7n, 2n), scored: 2, of: 4 });
  });

  it("of nothing are nothing, never 0", () => {
    expect(averageOf([])).toEqual({ value: null, scored: 0, of: 0 });
    expect(averageOf([notYet, notApplicable])).toEqual({ value: null, scored: 0, of: 2 });
    expect(averageOfAverages([{ value: null }])).toEqual({ value: null, scored: 0, of: 1 });
  });

  it("give a hospital the mean of its wards, standard by standard, by id and not by place", () => {
    const aspen = sheet({ a: scored(3), b: scored(5) });
    const cedar = sheet({ b: notApplicable, a: scored(2) });
    expect(hospitalScores(["a", "b", "c"], [aspen, cedar])).toEqual(
      new Map([
        ["a", { value: fraction(5n, 2n), scored: 2, of: 2 }],
        ["b", { value: fraction(5n, 1n), scored: 1, of: 2 }],
        ["c", { value: null, scored: 0, of: 2 }],
      ]),
    );
  });

  it("give a hospital the mean of its standards, not of all scores in one heap", () => {
    const scores = hospitalScores(["a", "b"], [sheet({ a: scored(5), b: scored(2) }), sheet({ a: scored(5) })]);
    expect(hospitalAverage(scores)).toEqual({ value: fraction(7n, 2n), scored: 2, of: 2 });
  });

  it("give a collaborative the mean of its hospitals, each counting once however many wards it has", () => {
    const threeWards = hospitalScores(["a"], [sheet({ a: scored(5) }), sheet({ a: scored(5) }), sheet({ a: scored(5) })]);
    const direct = hospitalScores(["a"], [sheet({ a: scored(2) })]);
    expect(collaborativeScores(["a"], [threeWards, direct])).toEqual(new Map([["a", { value: fraction(7n, 2n), scored: 2, of: 2 }]]));
    expect(collaborativeAverage([hospitalAverage(threeWards), hospitalAverage(direct), { value: null }])).toEqual({
      value: fraction(7n, 2n),
      scored: 2,
      of: 3,
    });
  });

  it("give the region both ways, each named", () => {
    const region = regionFigure([
      { name: "West", known: "hospitals", hospitals: [fromInteger(2), fromInteger(3), null] },
      { name: "South", known: "hospitals", hospitals: [fromInteger(5)] },
      { name: "Humber", known: "hospitals", hospitals: [null] },
    ]);
    expect(region).toEqual({
      ofHospitals: { state: "given", average: { value: fraction(10n, 3n), scored: 3, of: 5 } },
      ofCollaboratives: { value: fraction(15n, 4n), scored: 2, of: 3 },
    });
  });

  it("cannot give the mean of hospitals where a collaborative is known by a printed average only", () => {
    const region = regionFigure([
      { name: "Humber", known: "hospitals", hospitals: [fromInteger(3)] },
      { name: "West", known: "entered", average: fraction(34n, 10n) },
    ]);
    expect(region).toEqual({
      ofHospitals: { state: "cannotBeGiven", enteredOnly: ["West"] },
      ofCollaboratives: { value: fraction(16n, 5n), scored: 2, of: 2 },
    });
  });

  it("lose nothing between the levels: averaging shown figures would go wrong", () => {
    const third = averageOf([scored(3), scored(3), scored(4)]);
    expect(shown(third.value ?? fromInteger(0))).toBe("3.3");
    expect(averageOfAverages([third, third, third]).value).toEqual(fraction(10n, 3n));
  });

  it("lie between the lowest and the highest score, and do not move with the order", () => {
    const anyScore = fc.oneof(fc.integer({ min: 1, max: 5 }).map(scored), fc.constant(notApplicable), fc.constant(notYet));
    fc.assert(
      fc.property(fc.array(anyScore), (scores) => {
        const values = scores.flatMap((score) => (score.state === "scored" ? [score.value] : []));
        const average = averageOf(scores);
        expect(average).toEqual(averageOf([...scores].reverse()));
        expect([average.scored, average.of]).toEqual([values.length, scores.length]);
        if (average.value === null) expect(values).toEqual([]);
        else {
          const sum = values.reduce((total, value) => total + value, 0);
          expect(average.value.numerator * BigInt(values.length)).toBe(BigInt(sum) * average.value.denominator);
        }
      }),
    );
  });
});
