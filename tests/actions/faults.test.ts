import { addEasyReadSheet } from "../../src/actions/addEasyReadSheet";
import { addResultsPage } from "../../src/actions/addResultsPage";
import { applyRag } from "../../src/actions/applyRag";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { changeSettings } from "../../src/actions/changeSettings";
import { checkScores } from "../../src/actions/checkScores";
import { chooseActions } from "../../src/actions/chooseActions";
import { giveScore } from "../../src/actions/giveScore";
import { goToCell } from "../../src/actions/goToCell";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { mendScores } from "../../src/actions/mendScores";
import { openScoreSheet } from "../../src/actions/openScoreSheet";
import { readWorkbook } from "../../src/actions/readWorkbook";
import { saveNotes } from "../../src/actions/saveNotes";
import { savePeople } from "../../src/actions/savePeople";
import { messages } from "../../src/core/messages";
import type { Problem } from "../../src/core/problem";
import { ONE_TO_FIVE } from "../../src/core/scale";
import type { Workbook } from "../driver/openWorkbook";
import { hospital, openSmallBook, scored, template } from "./smallBook";
import { faultsOf, readyToFail, wrongWith } from "./tryFaults";

const humber = { hospitals: [hospital("Humber Centre", ["Aspen", "Beech"], "North"), hospital("Clifton House", [], "North")] };

async function scoredBook(): Promise<Workbook> {
  const workbook = await openSmallBook(humber);
  await scored(workbook, template("Humber Centre", ["Aspen", "Beech"]), [1, "'4 ", 3], [4, 5, "N/A"]);
  return workbook;
}

async function hospitalBook(): Promise<Workbook> {
  const workbook = await scoredBook();
  await buildHospitalScore(null);
  workbook.paste("Hospital score", "J6", [["Ask the gardener"]]);
  return workbook;
}

async function benchmarkBook(): Promise<Workbook> {
  const workbook = await hospitalBook();
  await buildBenchmark({ collaborative: "North" });
  return workbook;
}

const numberAsText: Problem = {
  pile: "putRight",
  kind: "numberAsText",
  where: { sheet: "Aspen", cell: "C10", standardId: "garden.tools" },
  message: messages.numberAsText("4 "),
  mend: { value: 4, says: messages.changeTo(4) },
};

interface Scenario {
  readonly what: string;
  readonly open: () => Promise<Workbook>;
  readonly act: (workbook: Workbook) => Promise<unknown>;
  /** Index of the first request that changes the workbook; none for an action that only reads or shows. */
  readonly writesFrom?: number;
}

const scenarios: readonly Scenario[] = [
  { what: "readWorkbook", open: scoredBook, act: readWorkbook },
  { what: "checkScores", open: scoredBook, act: checkScores },
  { what: "goToCell", open: scoredBook, act: () => goToCell({ sheet: "Aspen", cell: "C10" }) },
  { what: "openScoreSheet", open: scoredBook, act: () => openScoreSheet("Aspen") },
  { what: "giveScore", open: scoredBook, act: () => giveScore("Aspen", "garden.open", { whose: "agreed", entry: 5 }, ONE_TO_FIVE), writesFrom: 1 },
  { what: "saveNotes", open: scoredBook, act: () => saveNotes("Aspen", "garden.open", { evidence: "=1+1", action: "'twas" }), writesFrom: 1 },
  { what: "savePeople", open: scoredBook, act: () => savePeople("Aspen", { serviceUsers: 4, staff: 5, agreed: true, goodPractice: "- a list" }), writesFrom: 1 },
  { what: "changeSettings", open: scoredBook, act: () => changeSettings({ contact: "1-2", askBothViews: true, areaId: "music" }), writesFrom: 1 },
  { what: "chooseActions", open: hospitalBook, act: () => chooseActions("Hospital score", [{ number: "1", action: "Open it", lead: "Gardener", by: "2024-03-31", agreed: true }]), writesFrom: 1 },
  {
    what: "mendScores",
    open: scoredBook,
    act: async () => mendScores([numberAsText]),
    writesFrom: 2,
  },
  {
    what: "applyRag",
    open: async () => {
      const workbook = await scoredBook();
      workbook.paste("Sheet1", "B2", [[1, 2.5], [4, "x"]]);
      workbook.select("Sheet1", "B2:C3");
      return workbook;
    },
    act: applyRag,
    writesFrom: 1,
  },
  {
    what: "applyRag, which takes its colours away",
    open: async () => {
      const workbook = await scoredBook();
      workbook.paste("Sheet1", "B2", [[1, 2.5], [4, "x"]]);
      workbook.select("Sheet1", "B2:C3");
      await applyRag();
      return workbook;
    },
    act: applyRag,
    writesFrom: 1,
  },
];

const building: readonly Scenario[] = [
  { what: "insertTemplate, into a workbook with Set-up", open: scoredBook, act: () => insertTemplate(template("St Luke's", ["Rose"])), writesFrom: 1 },
  { what: "buildHospitalScore, for the first time", open: scoredBook, act: () => buildHospitalScore(null), writesFrom: 2 },
  {
    what: "buildHospitalScore, over a sheet with notes that a benchmark looks at",
    open: async () => {
      const workbook = await benchmarkBook();
      await scored(workbook, template("Humber Centre", ["Cedar"]), [3, 3, 3]);
      return workbook;
    },
    act: () => buildHospitalScore(null),
    writesFrom: 2,
  },
  {
    what: "buildHospitalScore, over a sheet with text of the user's own",
    open: async () => {
      const workbook = await hospitalBook();
      workbook.type("Hospital score", "M2", "My own remark");
      workbook.type("Aspen", "C11", 1);
      await scored(workbook, template("Humber Centre", ["Cedar"]), [3, 3, 3]);
      return workbook;
    },
    act: () => buildHospitalScore(null),
    writesFrom: 2,
  },
  { what: "buildBenchmark", open: hospitalBook, act: () => buildBenchmark({ collaborative: "North" }), writesFrom: 2 },
  { what: "addEasyReadSheet", open: scoredBook, act: () => addEasyReadSheet("Aspen"), writesFrom: 1 },
  { what: "addResultsPage", open: scoredBook, act: () => addResultsPage("Aspen"), writesFrom: 1 },
];

describe("when Excel fails at any step, the workbook is as it was or complete, and the sentence says which", () => {
  it.each([...scenarios, ...building])("$what", async ({ open, act, writesFrom = Infinity }) => {
    const workbook = await open();
    const { requests, trial } = await readyToFail(workbook, () => act(workbook));
    const wrong: string[] = [];
    const began = performance.now();
    const faults = faultsOf(requests, []);
    for (const fault of faults) {
      const found = wrongWith(await trial(fault), fault.request >= writesFrom);
      if (found !== null) wrong.push(found);
    }
    console.log(requests, faults.length, Math.round(performance.now() - began), wrong.length);
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 600000);
});
