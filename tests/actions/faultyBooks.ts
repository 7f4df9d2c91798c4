/** Workbooks that actions are broken on, and how an action is tried at every step. */
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { madeOnce } from "../driver/madeOnce";
import type { Workbook } from "../driver/openWorkbook";
import { hospital, openSmallBook, scored, template } from "./smallBook";
import { CODES, codeInTurn, faultsOf, readyToFail, wrongWith } from "./tryFaults";

export interface Scenario {
  readonly what: string;
  readonly open: () => Promise<Workbook>;
  readonly act: (workbook: Workbook) => Promise<unknown>;
  /** Index of the first request that changes the workbook; none for an action that only reads or shows. */
  readonly writesFrom?: number;
}

/** Tries every fault; what was wrong, a line for each. */
export async function wrongIn({ open, act, writesFrom = Infinity }: Scenario): Promise<string[]> {
  const workbook = await open();
  const { requests, passed, trial, mended, mending } = await readyToFail(workbook, () => act(workbook));
  const wrong: (string | null)[] = [];
  for (const { request, action } of passed)
    if (request < writesFrom && action > 0)
      wrong.push(`Request ${request} changes the workbook at its step ${action}, before it is said to write.`);
  for (const fault of faultsOf(requests)) wrong.push(wrongWith(await trial(fault), fault.request >= writesFrom));
  for (let request = writesFrom; request < requests.length; request += 1) {
    const mend = await mending(request);
    const books = passed.filter((one) => one.request === request);
    for (const [index, book] of books.entries()) {
      // Where most has been done, every kind of error; everywhere else the kinds in turn.
      const codes = index === books.length - 1 ? CODES : [codeInTurn(index)];
      for (const code of codes) wrong.push(wrongWith(await mended(book, mend, code), true));
    }
  }
  return wrong.filter((one) => one !== null);
}

/** Two wards of one hospital scored, one score typed as text. */
export const scoredBook = madeOnce(async (): Promise<Workbook> => {
  const workbook = await openSmallBook({
    hospitals: [hospital("Humber Centre", ["Aspen", "Beech"], "North"), hospital("Clifton House", [], "North")],
  });
  await scored(workbook, template("Humber Centre", ["Aspen", "Beech"]), [1, "'4 ", 3], [4, 5, "N/A"]);
  return workbook;
});

export const hospitalBook = madeOnce(async (): Promise<Workbook> => {
  const workbook = await scoredBook();
  await buildHospitalScore(null);
  workbook.paste("Hospital score", "J6", [["Ask the gardener"]]);
  return workbook;
});

export const benchmarkBook = madeOnce(async (): Promise<Workbook> => {
  const workbook = await hospitalBook();
  await buildBenchmark({ collaborative: "North" });
  return workbook;
});

/** A third ward is scored, so that everything is to be made again. */
export async function withThirdWard(open: () => Promise<Workbook>): Promise<Workbook> {
  const workbook = await open();
  await scored(workbook, template("Humber Centre", ["Cedar"]), [3, 3, 3]);
  return workbook;
}
