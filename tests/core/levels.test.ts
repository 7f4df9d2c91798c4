import fc from "fast-check";
import { hospitalAverage, hospitalScores } from "../../src/core/average";
import { add, compare, fraction, fromDecimalText, fromInteger, shown, type Fraction } from "../../src/core/exact";
import { collaborativeLevel, enteredLevel, inRank, isOneHospitalOnly, regionBothWays, type HospitalLevel } from "../../src/core/levels";
import type { Score } from "../../src/core/score";

const IDS = ["1", "2", "3"];
const hospital = (name: string, scores: readonly (number | null)[]): HospitalLevel => {
  const sheet = new Map(
    scores.map((value, index): [string, Score] => [IDS[index] ?? "", value === null ? { state: "notYet" } : { state: "scored", value }]),
  );
  const byStandard = hospitalScores(IDS, [sheet]);
  return { name, scores: byStandard, average: hospitalAverage(byStandard) };
};
const entered = (texts: readonly string[]) =>
  new Map(texts.map((text, index) => [IDS[index] ?? "", fromDecimalText(text) ?? fraction(0n, 1n)]));
const north = collaborativeLevel(IDS, { name: "North", shortName: "N" }, [hospital("A", [4, 4, 1]), hospital("B", [2, null, 3])]);
const south = collaborativeLevel(IDS, { name: "South", shortName: "" }, [hospital("C", [5, 5, 5])]);

describe("a collaborative", () => {
  it("is the mean of its hospitals, standard by standard and over all", () => {
    expect(north.scores.get("2")).toEqual({ value: fromInteger(4), scored: 1, of: 2 });
    expect(north.average).toEqual({ value: fraction(11n, 4n), scored: 2, of: 2 });
    expect([isOneHospitalOnly(north), isOneHospitalOnly(south)]).toEqual([false, true]);
  });

  it("is taken as it stands where only printed averages are known", () => {
    const west = enteredLevel(IDS, { name: "West", shortName: "" }, entered(["3.8", "2.3"]));
    expect([west.known, west.hospitals, west.average]).toEqual(["entered", [], { value: fraction(61n, 20n), scored: 2, of: 3 }]);
    expect(west.scores.get("3")).toEqual({ value: null, scored: 0, of: 1 });
    expect(isOneHospitalOnly(west)).toBe(false);
  });
});

describe("the region", () => {
  it("is given both ways where all hospitals are known", () => {
    const { meanOfCollaboratives, meanOfHospitals } = regionBothWays(IDS, [north, south]);
    expect(meanOfCollaboratives.average).toEqual({ value: fraction(31n, 8n), scored: 2, of: 2 });
    expect(meanOfHospitals).toMatchObject({ state: "given", average: { value: fraction(7n, 2n), scored: 3, of: 3 } });
  });

  it("cannot be given from hospitals where a collaborative is known by printed averages only", () => {
    const west = enteredLevel(IDS, { name: "West", shortName: "" }, entered(["4", "4", "4"]));
    const { meanOfCollaboratives, meanOfHospitals } = regionBothWays(IDS, [west, north]);
    expect(meanOfHospitals).toEqual({ state: "cannotBeGiven", enteredOnly: ["West"] });
    expect(shown(meanOfCollaboratives.average.value ?? fraction(0n, 1n))).toBe("3.4");
  });

  it("is blank of nothing", () => {
    expect(regionBothWays(IDS, []).meanOfCollaboratives.average).toEqual({ value: null, scored: 0, of: 0 });
  });

  const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const hospitals = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 6 });

  it("lies between its lowest and its highest collaborative, and both ways agree where each has as many hospitals", () => {
    fc.assert(
      fc.property(hospitals, hospitals, (first, second) => {
        const levels = [first, second].map((some, at) =>
          collaborativeLevel(
            IDS,
            { name: String(at), shortName: "" },
            some.map((scores, index) => hospital(String(index), scores)),
          ),
        );
        const { meanOfCollaboratives, meanOfHospitals } = regionBothWays(IDS, levels);
        const known = levels.flatMap(({ average }) => (average.value === null ? [] : [average.value])).sort(compare);
        const value = meanOfCollaboratives.average.value;
        expect(value === null).toBe(known.length === 0);
        if (value === null) return;
        expect(compare(value, known[0] ?? value)).toBeGreaterThanOrEqual(0);
        expect(compare(value, known.at(-1) ?? value)).toBeLessThanOrEqual(0);
        if (meanOfHospitals.state !== "given") throw new Error("All hospitals are known.");
        const averages = levels.flatMap(({ hospitals: own }) => own.map(({ average }) => average.value));
        const all = averages.filter((one): one is Fraction => one !== null);
        const sum = all.reduce(add, fraction(0n, 1n));
        expect(meanOfHospitals.average.value).toEqual(fraction(sum.numerator, sum.denominator * BigInt(all.length)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("rank", () => {
  it("puts the highest first, keeps ties in set-up order and those without scores last", () => {
    const units = [
      { name: "none", value: null },
      { name: "a", value: 3 },
      { name: "b", value: 4 },
      { name: "c", value: 3 },
    ];
    expect(inRank(units, ({ value }) => (value === null ? null : fromInteger(value))).map(({ name }) => name)).toEqual([
      "b",
      "a",
      "c",
      "none",
    ]);
  });
});
