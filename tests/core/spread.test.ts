import { spreadOf } from "../../src/core/spread";

describe("lowest to highest", () => {
  it("leaves N/A and blank out", () => {
    expect(
      spreadOf([
        { state: "scored", value: 4 },
        { state: "notYet" },
        { state: "scored", value: 2 },
        { state: "notApplicable", reason: "x" },
      ]),
    ).toEqual({
      lowest: 2,
      highest: 4,
    });
  });

  it("is nothing where nothing is scored", () => {
    expect(spreadOf([{ state: "notYet" }])).toBeNull();
  });
});
