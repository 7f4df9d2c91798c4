import { addEasyReadSheet } from "../../src/actions/addEasyReadSheet";
import { addResultsPage } from "../../src/actions/addResultsPage";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { editFramework } from "../../src/actions/editFramework";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { benchmarkBook, hospitalBook, scoredBook, withThirdWard, wrongIn, type Scenario } from "./faultyBooks";
import { scored, template } from "./smallBook";

/** Of the steps in which nothing but the new sheet changes, so many are one: 1 tries them all, which takes minutes (`EVERY_STEP=1 npx jest faultsWhileBuilding`). */
const SOME = Number(process.env["EVERY_STEP"] ?? 61);

const benchmark = () => buildBenchmark({ collaborative: "North" });

async function withOwnText(): Promise<Workbook> {
  const workbook = await withThirdWard(benchmarkBook);
  workbook.type("Hospital score", "P2", "My own remark");
  return workbook;
}

async function withSecondHospital(): Promise<Workbook> {
  const workbook = await benchmarkBook();
  await scored(workbook, template("Clifton House"), [3, 4, 5]);
  return workbook;
}

async function withoutSetUp(): Promise<Workbook> {
  const workbook = await scoredBook();
  workbook.deleteSheet("Set-up");
  return workbook;
}

const everyStep: readonly Scenario[] = [
  { what: "insertTemplate", open: scoredBook, act: () => insertTemplate(template("St Luke's", ["Rose"])), writesFrom: 1, readingEvery: 4 * SOME, buildingEvery: SOME },
  { what: "buildHospitalScore over a sheet that a benchmark looks at", open: () => withThirdWard(benchmarkBook), act: () => buildHospitalScore(null), writesFrom: 2, readingEvery: 8 * SOME, buildingEvery: SOME },
  { what: "buildBenchmark", open: hospitalBook, act: benchmark, writesFrom: 2, readingEvery: 8 * SOME, buildingEvery: SOME },
  { what: "addEasyReadSheet", open: scoredBook, act: () => addEasyReadSheet("Aspen"), writesFrom: 1, readingEvery: 4 * SOME, buildingEvery: SOME },
  { what: "addResultsPage", open: scoredBook, act: () => addResultsPage("Aspen"), writesFrom: 1, readingEvery: 4 * SOME, buildingEvery: SOME },
];

const lastSteps: readonly Scenario[] = [
  {
    what: "insertTemplate in an empty workbook",
    open: openWorkbook,
    act: () => insertTemplate(template("St Luke's", ["Rose"], { areaId: "involvement" })),
    writesFrom: 1,
    readingEvery: 10 * SOME,
    buildingEvery: 20 * SOME,
  },
  { what: "insertTemplate after Set-up was deleted", open: withoutSetUp, act: () => insertTemplate(template("St Luke's", ["Rose"])), writesFrom: 1, readingEvery: 10 * SOME, buildingEvery: 10 * SOME },
  { what: "buildHospitalScore for the first time", open: scoredBook, act: () => buildHospitalScore(null), writesFrom: 2, readingEvery: 10 * SOME, buildingEvery: 10 * SOME },
  { what: "buildHospitalScore over a sheet with text of the user's own", open: withOwnText, act: () => buildHospitalScore(null), writesFrom: 2, readingEvery: 10 * SOME, buildingEvery: 10 * SOME },
  { what: "buildBenchmark over an old one", open: withSecondHospital, act: benchmark, writesFrom: 2, readingEvery: 10 * SOME, buildingEvery: 10 * SOME },
  { what: "editFramework", open: scoredBook, act: () => editFramework({ kind: "addArea", name: "Kitchen" }), writesFrom: 2, readingEvery: 10 * SOME, buildingEvery: 10 * SOME },
];

describe("when Excel fails at any step of an action that builds sheets", () => {
  it.each(everyStep)("$what leaves the workbook as it was or complete, and says which", async (scenario) => {
    expect(await wrongIn(scenario)).toEqual([]);
  });
});

describe("when Excel fails while new sheets are put in place", () => {
  it.each(lastSteps)("$what leaves the workbook as it was or complete, and says which", async (scenario) => {
    expect(await wrongIn(scenario)).toEqual([]);
  });
});

