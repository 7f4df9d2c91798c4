import { addEasyReadSheet } from "../../src/actions/addEasyReadSheet";
import { addResultsPage } from "../../src/actions/addResultsPage";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { changeSettings } from "../../src/actions/changeSettings";
import { chooseActions } from "../../src/actions/chooseActions";
import { editFramework, type FrameworkChangeWanted } from "../../src/actions/editFramework";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { quarterOf } from "../../src/core/period";
import { bookPictureText } from "../driver/bookPicture";
import { keepBook } from "../driver/keepBook";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { passedBooks } from "../driver/passedBooks";
import { benchmarkBook, hospitalBook, scoredBook, withThirdWard, wrongIn, type Scenario } from "./faultyBooks";
import { refusal } from "./refusal";
import { scored, smallFramework, template } from "./smallBook";
import { atOneMoment, codeInTurn } from "./tryFaults";

atOneMoment();

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

async function withOpenAction(): Promise<Workbook> {
  const workbook = await hospitalBook();
  await chooseActions("Hospital score", [{ number: "1", action: "Open at eight", lead: "Gardener", by: "2023-09-30", agreed: true }]);
  await scored(workbook, template("Humber Centre", ["Aspen"], NEXT), [3, 4, 5]);
  await changeSettings(NEXT);
  return workbook;
}
const NEXT = { period: quarterOf(2023, 2) };

async function withoutSetUp(): Promise<Workbook> {
  const workbook = await scoredBook();
  workbook.deleteSheet("Set-up");
  return workbook;
}

async function withList(): Promise<Workbook> {
  const workbook = await scoredBook();
  workbook.paste("Sheet1", "A1", [
    ["Number", "Standard"],
    ["1", "There is a kitchen"],
  ]);
  workbook.select("Sheet1", "A1:B2");
  return workbook;
}

const EDITS: readonly (readonly [string, FrameworkChangeWanted])[] = [
  ["adds an area", { kind: "addArea", name: "Kitchen" }],
  ["renames one", { kind: "renameArea", areaId: "garden", name: "Gardens" }],
  ["adds a standard", { kind: "addStandard", areaId: "music", draft: { number: "3", text: "There is a piano", shortTitle: "Piano" } }],
  ["rewords one", { kind: "changeStandard", standardId: "garden.open", change: { text: "The garden is open all day" } }],
  ["retires one", { kind: "retireStandard", standardId: "garden.shade", from: "2024", why: "Trees have grown" }],
  ["brings in a framework", { kind: "importFramework", data: { ...smallFramework, areas: smallFramework.areas.slice(0, 2) } }],
  ["brings in a selected list", { kind: "importSelection", areaName: "Kitchen" }],
];

const everyStep: readonly Scenario[] = [
  { what: "insertTemplate", open: scoredBook, act: () => insertTemplate(template("St Luke's", ["Rose"])), writesFrom: 1 },
  {
    what: "buildHospitalScore over a sheet that a benchmark looks at",
    open: () => withThirdWard(benchmarkBook),
    act: () => buildHospitalScore(null),
    writesFrom: 2,
  },
  { what: "buildBenchmark", open: hospitalBook, act: benchmark, writesFrom: 2 },
  { what: "addEasyReadSheet", open: scoredBook, act: () => addEasyReadSheet("Aspen"), writesFrom: 1 },
  { what: "addResultsPage", open: scoredBook, act: () => addResultsPage("Aspen"), writesFrom: 1 },
];

const lastSteps: readonly Scenario[] = [
  {
    what: "insertTemplate in an empty workbook",
    open: openWorkbook,
    act: () => insertTemplate(template("St Luke's", ["Rose"], { areaId: "involvement" })),
    writesFrom: 1,
  },
  {
    what: "insertTemplate after Set-up was deleted",
    open: withoutSetUp,
    act: () => insertTemplate(template("St Luke's", ["Rose"])),
    writesFrom: 1,
  },
  {
    what: "buildHospitalScore of the next round, with actions that go on",
    open: withOpenAction,
    act: () => buildHospitalScore(null),
    writesFrom: 2,
  },
  {
    what: "buildHospitalScore over a sheet with text of the user's own",
    open: withOwnText,
    act: () => buildHospitalScore(null),
    writesFrom: 2,
  },
  { what: "buildBenchmark over an old one", open: withSecondHospital, act: benchmark, writesFrom: 2 },
  ...EDITS.map(([change, wanted]): Scenario => ({
    what: `editFramework, which ${change},`,
    open: withList,
    act: () => editFramework(wanted),
    writesFrom: 2,
  })),
];

describe("a failure at a step", () => {
  it("leaves the workbook that the action passes there, whatever the kind of error", async () => {
    const workbook = await scoredBook();
    const act = (): Promise<unknown> => insertTemplate(template("St Luke's", ["Rose"]));
    const before = keepBook(workbook.book);
    const passed = (await passedBooks(workbook, act)).filter(({ request }) => request === 1);
    expect(passed.length).toBeGreaterThan(100);
    for (const [index, { request, action, kept }] of passed.filter((_, at) => at % 20 === 0).entries()) {
      before.putBack();
      workbook.resetRequests();
      workbook.failNext({ request, action, code: codeInTurn(index) });
      // Nothing is put right: that fails at once.
      workbook.failNext({ request: request + 1 });
      await refusal(act());
      const left = bookPictureText(workbook.book);
      kept.putBack();
      expect({ action, left }).toEqual({ action, left: bookPictureText(workbook.book) });
    }
  });
});

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
