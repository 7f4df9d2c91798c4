import { isOnScale, isWithinScale, ONE_TO_FIVE, scaleChoices, scaleSchema, scaleValues } from "../../src/core/scale";

describe("the scale", () => {
  it("offers 1 to 5 and N/A", () => {
    expect(scaleChoices(ONE_TO_FIVE)).toEqual(["1", "2", "3", "4", "5", "N/A"]);
  });

  it("may have other ends", () => {
    const scale = scaleSchema.parse({ ...ONE_TO_FIVE, lowest: 0, highest: 3 });
    expect(scaleValues(scale)).toEqual([0, 1, 2, 3]);
    expect([-1, 0, 3, 4, 1.5].map((value) => isOnScale(value, scale))).toEqual([false, true, true, false, false]);
  });

  it("tells a value between two steps from one beyond the ends", () => {
    expect([0.9, 1, 3.5, 5, 5.1].map((value) => isWithinScale(value, ONE_TO_FIVE))).toEqual([false, true, true, true, false]);
  });

  it("is refused upside down", () => {
    expect(scaleSchema.safeParse({ ...ONE_TO_FIVE, lowest: 5, highest: 1 }).success).toBe(false);
  });
});
