import { everyFault } from "../driver/everyFault";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";

describe("every fault of a scenario", () => {
  it("strikes once at each place, and leaves what came before", async () => {
    const seen: [number | string, boolean, unknown][] = [];
    let failed = false;
    const act = async (workbook: Workbook): Promise<void> => {
      failed = false;
      await workbook
        .run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
          await context.sync();
        })
        .catch(() => {
          failed = true;
        });
    };
    await everyFault(openWorkbook, act, (workbook, { action }) => {
      seen.push([action, failed, workbook.value("Sheet1", "A1")]);
    });
    expect(seen.every(([, didFail]) => didFail)).toBe(true);
    expect(seen.filter(([, , value]) => value === 1).map(([action]) => action)).toEqual(["lost"]);
    expect(seen.length).toBeGreaterThan(6);
  });
});
