import { watchScores } from "../../src/actions/watchScores";
import { openScoreBook } from "./scoreBook";

describe("watching the scores", () => {
  // That Excel's events arrive is seen in the browser tests: this workbook registers them and raises none.
  it("begins and ends without touching the workbook", async () => {
    const workbook = await openScoreBook();
    const before = workbook.values("Aspen", "A1:K24");
    const stop = await watchScores(() => {
      throw new Error("Nothing has changed.");
    });
    await stop();
    expect(workbook.values("Aspen", "A1:K24")).toEqual(before);
  });
});
