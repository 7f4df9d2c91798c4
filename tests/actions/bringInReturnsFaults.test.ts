import { bringInReturns } from "../../src/actions/bringInReturns";
import type { Workbook } from "../driver/openWorkbook";
import { wrongIn } from "./faultyBooks";
import { atOneMoment } from "./tryFaults";
import { HOSPITALS, returned } from "./returnedFiles";
import { openSmallBook } from "./smallBook";

atOneMoment();

async function withAspen(): Promise<Workbook> {
  const workbook = await openSmallBook({ hospitals: HOSPITALS });
  await bringInReturns({
    returns: (await returned({ rows: [[4], [3], [2]] })).map((what) => ({ what, collision: null })),
    leftOut: [],
    shapes: [],
  });
  workbook.resetRequests();
  return workbook;
}

it("leaves the workbook as it was, or complete, wherever bringing in breaks off: a new ward, replaced scores and the record beside each other", async () => {
  const [later] = await returned({
    file: "Aspen v2.csv",
    rows: [
      [5, "All year"],
      ["N/A", "Winter"],
      [1, "", "Plant trees"],
    ],
  });
  const [rose] = await returned({ file: "Clifton.csv", title: "Clifton House, Quarter 1 2023/24", rows: [[3], [3], [3]] });
  if (later === undefined || rose === undefined) throw new Error("Nothing was read.");
  const act = () =>
    bringInReturns({
      returns: [
        { what: later, collision: { sheet: "Aspen", choice: "replace" } },
        { what: rose, collision: null },
      ],
      leftOut: [],
      shapes: [],
    });
  expect(await wrongIn({ what: "bringInReturns", open: withAspen, act, writesFrom: 2 })).toEqual([]);
});
