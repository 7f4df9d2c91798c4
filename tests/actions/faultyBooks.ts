/** Workbooks that actions are broken on, and how an action is tried at every step. */
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import type { Workbook } from "../driver/openWorkbook";
import { hospital, openSmallBook, scored, template } from "./smallBook";
import { faultsOf, readyToFail, wrongWith } from "./tryFaults";

export interface Scenario {
  readonly what: string;
  readonly open: () => Promise<Workbook>;
  readonly act: (workbook: Workbook) => Promise<unknown>;
  /** Index of the first request that changes the workbook; none for an action that only reads or shows. */
  readonly writesFrom?: number;
  /** See `FaultsWanted`; every step where they are left out. */
  readonly readingEvery?: number;
  readonly buildingEvery?: number;
}

/** Tries every fault; what was wrong, a line for each. */
export async function wrongIn({ open, act, writesFrom = Infinity, readingEvery = 1, buildingEvery = 1 }: Scenario): Promise<string[]> {
  const workbook = await open();
  const { requests, trial } = await readyToFail(workbook, () => act(workbook));
  const wrong: string[] = [];
  for (const fault of faultsOf(requests, { writesFrom, readingEvery, buildingEvery })) {
    const found = wrongWith(await trial(fault), fault.request >= writesFrom);
    if (found !== null) wrong.push(found);
  }
  return wrong;
}

/** Two wards of one hospital scored, one score typed as text. */
export async function scoredBook(): Promise<Workbook> {
  const workbook = await openSmallBook({ hospitals: [hospital("Humber Centre", ["Aspen", "Beech"], "North"), hospital("Clifton House", [], "North")] });
  await scored(workbook, template("Humber Centre", ["Aspen", "Beech"]), [1, "'4 ", 3], [4, 5, "N/A"]);
  return workbook;
}

export async function hospitalBook(): Promise<Workbook> {
  const workbook = await scoredBook();
  await buildHospitalScore(null);
  workbook.paste("Hospital score", "J6", [["Ask the gardener"]]);
  return workbook;
}

export async function benchmarkBook(): Promise<Workbook> {
  const workbook = await hospitalBook();
  await buildBenchmark({ collaborative: "North" });
  return workbook;
}

/** A third ward is scored, so that everything is to be made again. */
export async function withThirdWard(open: () => Promise<Workbook>): Promise<Workbook> {
  const workbook = await open();
  await scored(workbook, template("Humber Centre", ["Cedar"]), [3, 3, 3]);
  return workbook;
}
