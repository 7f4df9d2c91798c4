import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { goToCell } from "../../src/actions/goToCell";
import { readWorkbook } from "../../src/actions/readWorkbook";
import { messages } from "../../src/core/messages";
import { problem } from "../../src/core/problem";
import { defaultSettings } from "../../src/core/settings";
import { openWorkbook } from "../driver/openWorkbook";
import { scoredBook } from "./faultyBooks";
import { refusal } from "./refusal";
import { hospital, openSmallBook, PERIOD, scored, template } from "./smallBook";

describe("reading the workbook", () => {
  it("finds nothing of ours in an empty one, and gives what ships with the add-in", async () => {
    const workbook = await openWorkbook();
    const { framework, settings, hasSetUp, setUpSheet, scoreSheets, hospitalSheets, benchmarks, problems, madeByNewer } = await readWorkbook();
    expect(workbook.requests).toHaveLength(2);
    expect({ name: framework.name, settings, hasSetUp, setUpSheet, scoreSheets, hospitalSheets, benchmarks, problems, madeByNewer }).toEqual({
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
    expect({ ...view, framework: view.framework.name, settings: view.settings.areaId, scoreSheets: view.scoreSheets.map(({ area, ...rest }) => ({ ...rest, area: area?.id })) }).toMatchObject({
      framework: "Small",
      settings: "garden",
      hasSetUp: true,
      setUpSheet: "Set-up's copy",
      scoreSheets: [{ sheet: "Aspen's copy", unit: { hospital: "Humber Centre", ward: "Aspen" }, area: "garden", period: PERIOD, route: "selfAssessment", scored: 1, of: 3, complete: false, serviceUsers: null, staff: null }],
      hospitalSheets: [{ sheet: "Hospital score's copy", hospital: "Humber Centre" }],
      benchmarks: [{ sheet: "Benchmark's copy", collaborative: "North" }],
      problems: [],
    });
  });

  it("says that a sheet was made by a newer version", async () => {
    const workbook = await openSmallBook();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Set-up").names.getItem("SequinKind").formula = '="setUp;2"';
      await context.sync();
    });
    expect((await readWorkbook()).madeByNewer).toBe(true);
  });
});

describe("going to a cell", () => {
  it("brings its sheet to the front and selects it", async () => {
    const workbook = await openSmallBook();
    await scored(workbook, template("Humber Centre", ["Aspen"]));
    workbook.select("Sheet1", "A1");
    workbook.renameSheet("Aspen", "St Luke's");
    await goToCell({ sheet: "St Luke's", cell: "C10" });
    expect([workbook.activeSheet(), workbook.sheet("St Luke's").selection]).toEqual(["St Luke's", { top: 9, left: 2, bottom: 9, right: 2 }]);
  });

  it("says that the sheet is gone", async () => {
    await openSmallBook();
    expect(await refusal(goToCell({ sheet: "Aspen", cell: "C10" }))).toBe(messages.sheetGone());
  });
});
