import { addEasyReadSheet } from "../../src/actions/addEasyReadSheet";
import { addFormerName } from "../../src/actions/addFormerName";
import { addEnteredAverages } from "../../src/actions/addEnteredAverages";
import { addPastRounds } from "../../src/actions/addPastRounds";
import { addResultsPage } from "../../src/actions/addResultsPage";
import { applyRag } from "../../src/actions/applyRag";
import { bringInReturns } from "../../src/actions/bringInReturns";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { buildRegion } from "../../src/actions/buildRegion";
import { buildReport } from "../../src/actions/buildReport";
import { buildTrend } from "../../src/actions/buildTrend";
import { changeSettings } from "../../src/actions/changeSettings";
import { chooseActions } from "../../src/actions/chooseActions";
import { closeRound } from "../../src/actions/closeRound";
import { editFramework } from "../../src/actions/editFramework";
import { giveScore } from "../../src/actions/giveScore";
import { goToCell } from "../../src/actions/goToCell";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { mendScores } from "../../src/actions/mendScores";
import { openScoreSheet } from "../../src/actions/openScoreSheet";
import { readWorkbook } from "../../src/actions/readWorkbook";
import { replaceWithFormula } from "../../src/actions/recheckAverages";
import { saveNotes } from "../../src/actions/saveNotes";
import { savePeople } from "../../src/actions/savePeople";
import { takeNewFigures } from "../../src/actions/takeNewFigures";
import { messages } from "../../src/core/messages";
import { problem } from "../../src/core/problem";
import { ONE_TO_FIVE } from "../../src/core/scale";
import { defaultSettings } from "../../src/core/settings";
import { bookPicture } from "../driver/bookPicture";
import { openWorkbook } from "../driver/openWorkbook";
import { benchmarkBook, scoredBook } from "./faultyBooks";
import { atOneMoment } from "./tryFaults";
import { refusal } from "./refusal";
import { hospital, openSmallBook, PERIOD, scored, template } from "./smallBook";

atOneMoment();

describe("reading the workbook", () => {
  it("finds nothing of ours in an empty one, and gives what ships with the add-in", async () => {
    const workbook = await openWorkbook();
    const { framework, settings, hasSetUp, setUpSheet, scoreSheets, hospitalSheets, benchmarks, problems, madeByNewer } =
      await readWorkbook();
    expect(workbook.requests).toHaveLength(2);
    expect({
      name: framework.name,
      settings,
      hasSetUp,
      setUpSheet,
      scoreSheets,
      hospitalSheets,
      benchmarks,
      problems,
      madeByNewer,
    }).toEqual({
      name: "SeQuIn",
      settings: defaultSettings,
      hasSetUp: false,
      setUpSheet: null,
      scoreSheets: [],
      hospitalSheets: [],
      benchmarks: [],
      problems: [],
      madeByNewer: false,
    });
  });

  it("misses Set-up where it was deleted from beside other sheets of ours", async () => {
    const workbook = await scoredBook();
    workbook.deleteSheet("Set-up");
    const { hasSetUp, problems } = await readWorkbook();
    expect({ hasSetUp, problems }).toEqual({ hasSetUp: false, problems: [problem("setUp", { sheet: "" }, messages.setUpMissing())] });
  });

  it("finds every sheet of ours under whatever name, in two requests", async () => {
    const workbook = await openSmallBook({ hospitals: [hospital("Humber Centre", ["Aspen"], "North")] });
    await scored(workbook, template("Humber Centre", ["Aspen"]), [3, "N/A", ""]);
    await buildHospitalScore(null);
    await buildBenchmark({ collaborative: "North" });
    for (const name of ["Set-up", "Framework", "Aspen", "Hospital score", "Benchmark"]) workbook.renameSheet(name, `${name}'s copy`);
    workbook.resetRequests();
    const view = await readWorkbook();
    expect(workbook.requests).toHaveLength(2);
    expect({
      ...view,
      framework: view.framework.name,
      settings: view.settings.areaId,
      scoreSheets: view.scoreSheets.map(({ area, ...rest }) => ({ ...rest, area: area?.id })),
    }).toMatchObject({
      framework: "Small",
      settings: "garden",
      hasSetUp: true,
      setUpSheet: "Set-up's copy",
      scoreSheets: [
        {
          sheet: "Aspen's copy",
          unit: { hospital: "Humber Centre", ward: "Aspen" },
          area: "garden",
          period: PERIOD,
          route: "selfAssessment",
          scored: 1,
          of: 3,
          complete: false,
          serviceUsers: null,
          staff: null,
        },
      ],
      hospitalSheets: [{ sheet: "Hospital score's copy", hospital: "Humber Centre" }],
      benchmarks: [{ sheet: "Benchmark's copy", collaborative: "North" }],
      problems: [],
    });
  });
});

describe("a workbook in which a newer version made a sheet", () => {
  /** Every verb that writes, on sheets that are not the newer one. */
  const VERBS: Readonly<Record<string, () => Promise<unknown>>> = {
    insertTemplate: () => insertTemplate(template("Clifton House")),
    openScoreSheet: () => openScoreSheet("Aspen"),
    giveScore: () => giveScore("Aspen", "garden.open", { whose: "agreed", entry: 2 }, ONE_TO_FIVE),
    saveNotes: () => saveNotes("Aspen", "garden.open", { evidence: "Minutes" }),
    savePeople: () => savePeople("Aspen", { staff: 2 }),
    mendScores: () => mendScores([]),
    buildHospitalScore: () => buildHospitalScore(null),
    chooseActions: () => chooseActions("Hospital score", [{ number: "1", action: "Ask", lead: "", by: null, agreed: false }]),
    buildBenchmark: () => buildBenchmark({ collaborative: "North" }),
    buildRegion: () => buildRegion({ own: "North", order: "setUp" }),
    buildTrend: () => buildTrend({ collaborative: "North" }),
    buildReport: () => buildReport({ collaborative: "North" }),
    closeRound: () => closeRound(),
    addPastRounds: () => addPastRounds({ mark: null }),
    takeNewFigures: () => takeNewFigures(),
    addFormerName: () => addFormerName({ level: "hospital", unit: "Humber Centre", before: "Old" }),
    addEnteredAverages: () => addEnteredAverages({ collaboratives: ["North"] }),
    bringInReturns: () => bringInReturns({ returns: [], leftOut: [], shapes: [] }),
    changeSettings: () => changeSettings({ contact: "Jo" }),
    editFramework: () => editFramework({ kind: "addArea", name: "Kitchen" }),
    addEasyReadSheet: () => addEasyReadSheet("Aspen"),
    addResultsPage: () => addResultsPage("Aspen"),
    applyRag: () => applyRag(),
    replaceWithFormula: () =>
      replaceWithFormula({
        sheet: "Aspen",
        cell: "C9",
        printed: "1",
        formula: "=1",
        what: "average",
        name: "",
        says: "",
        repeats: "rounded",
        ours: "",
        exact: "",
        from: [],
      }),
  };

  it("is read, and no verb writes into it", async () => {
    const workbook = await benchmarkBook();
    const say = (sheet: string, kind: string) =>
      workbook.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).names.getItem("SequinKind").formula = `="${kind}"`;
        await context.sync();
      });
    for (const [sheet, kind] of [
      ["Set-up", "setUp"],
      ["Framework", "framework"],
      ["Beech", "score"],
      ["Benchmark", "benchmark"],
    ] as const) {
      await say(sheet, `${kind};2`);
      const before = bookPicture(workbook.book);
      const said = await Promise.all(Object.entries(VERBS).map(async ([verb, run]) => [verb, await refusal(run())]));
      expect([sheet, ...said]).toEqual([sheet, ...Object.keys(VERBS).map((verb) => [verb, messages.madeByNewer()])]);
      expect(bookPicture(workbook.book)).toEqual(before);
      expect((await readWorkbook()).madeByNewer).toBe(true);
      await say(sheet, `${kind};1`);
    }
    expect((await readWorkbook()).madeByNewer).toBe(false);
  });
});

describe("going to a cell", () => {
  it("brings its sheet to the front and selects it", async () => {
    const workbook = await openSmallBook();
    await scored(workbook, template("Humber Centre", ["Aspen"]));
    workbook.select("Sheet1", "A1");
    workbook.renameSheet("Aspen", "St Luke's");
    await goToCell({ sheet: "St Luke's", cell: "C10" });
    expect([workbook.activeSheet(), workbook.sheet("St Luke's").selection]).toEqual([
      "St Luke's",
      { top: 9, left: 2, bottom: 9, right: 2 },
    ]);
  });

  it("says that the sheet is gone", async () => {
    await openSmallBook();
    expect(await refusal(goToCell({ sheet: "Aspen", cell: "C10" }))).toBe(messages.sheetGone());
  });
});
