import { readScoreSheet } from "../../src/sheets/readScoreSheet";
import { rowsToGrow, scoreRowHeight } from "../../src/sheets/scoreHeights";
import { planScoreSheet } from "../../src/sheets/scoreSheet";
import { PlanGrid } from "./planGrid";
import { aspen, framework } from "./samples";

const long = "Welcome pack made by service users, used at every admission since March. ".repeat(4);

describe("the rows of a score sheet", () => {
  it("have room for three lines, and more where more was written", () => {
    expect(scoreRowHeight({ standard: "Short" }, false)).toBe(38.25);
    expect(scoreRowHeight({ standard: "Short", evidence: long }, false)).toBeGreaterThan(60);
    expect(scoreRowHeight({ evidence: long }, true)).toBeGreaterThan(scoreRowHeight({ evidence: long }, false));
  });

  it("are named when they must grow", () => {
    const grid = new PlanGrid(planScoreSheet(aspen));
    const grown = () => rowsToGrow(readScoreSheet(grid.asSheet(), framework));
    expect(grown()).toEqual([]);
    grid.type("E11", long).type("F12", "Ask families");
    expect(grown()).toEqual([{ rows: "11:11", points: scoreRowHeight({ evidence: long }, false) }]);
  });
});
