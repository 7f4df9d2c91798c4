/** Excel refuses while typed averages are rechecked, made live, or a figure is traced: nothing is half done, and the sentence says which. */
import { readInPlace } from "../taskpane/readerInPlace";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recheckAverages, replaceWithFormula } from "../../src/actions/recheckAverages";
import { whereFrom } from "../../src/actions/whereFrom";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { openExample } from "./exampleRound";
import { atOneMoment, faultsOf, readyToFail, wrongWith } from "./tryFaults";

readInPlace();
atOneMoment();

async function report(): Promise<Workbook> {
  const workbook = await openWorkbook(new Uint8Array(readFileSync(join(__dirname, "../returns/seedTables/involvement2023.xlsx"))));
  workbook.select("Region", "A1");
  return workbook;
}

/** The request from which on the action writes; one that only reads has none. */
async function wrongAfterFaults(workbook: Workbook, act: () => Promise<unknown>, writing: number): Promise<string[]> {
  workbook.resetRequests();
  const smooth = await readyToFail(workbook, act);
  const wrong: (string | null)[] = [];
  for (const fault of faultsOf(smooth.requests)) wrong.push(wrongWith(await smooth.trial(fault), fault.request >= writing));
  expect(wrong.length).toBeGreaterThan(smooth.requests.length * 2);
  return wrong.filter((one) => one !== null);
}

describe("when Excel refuses", () => {
  it("rechecking leaves the workbook as it was, and a live formula is there whole or not at all", async () => {
    const workbook = await report();
    const recheck = () => recheckAverages({ onStep: () => undefined, signal: new AbortController().signal });
    const figure = (await recheck()).figures.find(({ cell }) => cell === "F10");
    if (figure === undefined) throw new Error("F10 is no typed average.");
    expect(await wrongAfterFaults(workbook, recheck, Infinity)).toEqual([]);
    expect(await wrongAfterFaults(workbook, () => replaceWithFormula(figure), 1)).toEqual([]);
  });

  it("tracing a figure leaves the workbook as it was", async () => {
    const workbook = await openExample();
    workbook.select("Hospital score (example)", "F6");
    expect(await wrongAfterFaults(workbook, whereFrom, Infinity)).toEqual([]);
  });
});
