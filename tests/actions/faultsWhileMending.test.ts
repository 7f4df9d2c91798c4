import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { explainRefusal } from "../../src/actions/explainRefusal";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { savePeople } from "../../src/actions/savePeople";
import { messages } from "../../src/core/messages";
import { bookPicture } from "../driver/bookPicture";
import { keepBook } from "../driver/keepBook";
import type { Workbook } from "../driver/openWorkbook";
import { benchmarkBook, scoredBook, withThirdWard } from "./faultyBooks";
import { atOneMoment } from "./tryFaults";
import { refusal } from "./refusal";
import { template } from "./smallBook";

atOneMoment();

const CODE = "GeneralException";
const unfinished = `${explainRefusal(CODE)} ${messages.leftUnfinished()}`;

/** Breaks the action off so many steps before its end, and its mending at each of some steps. */
async function twice(
  workbook: Workbook,
  act: () => Promise<unknown>,
  writing: number,
  stepsLeft: readonly number[],
  check: () => void,
): Promise<void> {
  const kept = keepBook(workbook.book);
  workbook.resetRequests();
  await act();
  const steps = workbook.requests[writing]?.actionCount ?? 0;
  kept.putBack();
  for (const left of stepsLeft) {
    const step = steps - left;
    for (const [request, action] of [
      [1, -1],
      [1, 0],
      [2, -1],
      [2, 0],
      [2, 1],
    ] as const) {
      workbook.failNext({ request: writing, action: step, code: CODE });
      workbook.failNext({ request: writing + request, action, code: CODE });
      const said = await refusal(act());
      // Where the mending had less to do than that, it succeeded.
      if (said !== unfinished) expect([messages.takenBack(), messages.finishedAllTheSame()].some((end) => said.endsWith(end))).toBe(true);
      workbook.host.faults.clear();
      check();
      kept.putBack();
    }
  }
}

describe("when Excel fails again while a failure is put right", () => {
  it("says so, and nothing of the user's is lost: a sheet with a ~ may be left", async () => {
    const workbook = await withThirdWard(benchmarkBook);
    const before = workbook.sheetNames();
    await twice(
      workbook,
      () => buildHospitalScore(null),
      2,
      [400, 200, 24, 18, 12, 8],
      () => {
        const own = workbook.sheetNames().filter((name) => !name.startsWith("~"));
        const left = workbook.sheetNames().filter((name) => name.startsWith("~"));
        expect([...own, ...left.map((name) => name.slice(1))]).toEqual(expect.arrayContaining(before));
        const notes = workbook.sheetNames().flatMap((name) => workbook.values(name, "A1:P30").flat());
        expect(notes).toContain("Ask the gardener");
      },
    );
  });

  it("says so of cells, of which some may have changed", async () => {
    const workbook = await scoredBook();
    await twice(
      workbook,
      () => savePeople("Aspen", { serviceUsers: 4, staff: 5 }),
      1,
      [2, 1],
      () => {
        expect([4, ""]).toContain(workbook.value("Aspen", "E6"));
      },
    );
  });

  it("does not touch what was left when the action is tried again, and names it", async () => {
    const workbook = await scoredBook();
    workbook.failNext({ request: 1, action: 100, code: CODE });
    workbook.failNext({ request: 2, action: -1, code: CODE });
    expect(await refusal(insertTemplate(template("St Luke's", ["Rose"])))).toBe(unfinished);
    expect(workbook.sheetNames()).toContain("~Rose");
    const left = JSON.stringify(bookPicture(workbook.book));
    expect(await refusal(insertTemplate(template("St Luke's", ["Rose"])))).toBe(messages.leftOver("~Rose"));
    expect(JSON.stringify(bookPicture(workbook.book))).toBe(left);
    workbook.deleteSheet("~Rose");
    await insertTemplate(template("St Luke's", ["Rose"]));
    expect(workbook.sheetNames()).toContain("Rose");
  });
});
