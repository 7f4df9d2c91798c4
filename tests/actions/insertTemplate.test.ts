import { checkScores } from "../../src/actions/checkScores";
import { insertTemplate, type InsertedTemplates } from "../../src/actions/insertTemplate";
import { planTemplates } from "../../src/actions/planTemplates";
import { readWorkbook } from "../../src/actions/readWorkbook";
import { messages } from "../../src/core/messages";
import { quarterOf } from "../../src/core/period";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";
import { hospital, openSmallBook, PERIOD, template } from "./smallBook";

const wards = (count: number): string[] => Array.from({ length: count }, (_, index) => `Ward ${index + 1}`);
const tabs = ({ sheets }: InsertedTemplates): string[] => sheets.map(({ sheet }) => sheet);
/** Which units the workbook's score sheets say they are of. */
const unitsIn = async () => (await readWorkbook()).scoreSheets.map(({ sheet, unit }) => [sheet, unit.hospital, unit.ward]);

describe("adding score sheets", () => {
  it("makes Set-up and Framework with the first one, and shows the score sheet", async () => {
    const workbook = await openWorkbook();
    const inserted = await insertTemplate(template("Humber Centre", ["Aspen"], { areaId: "involvement" }));
    expect(workbook.requests).toHaveLength(2);
    expect(inserted).toEqual({
      sheets: [{ sheet: "Aspen", unit: { hospital: "Humber Centre", ward: "Aspen" }, note: null }],
      done: { sentence: messages.sheetsAdded(["Aspen"]), undo: "cannot" },
    });
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen"]);
    expect(workbook.activeSheet()).toBe("Aspen");
    const { settings, hospitals, problems } = await readWorkbook();
    expect({ area: settings.areaId, period: settings.period, hospitals, problems }).toEqual({
      area: "involvement",
      period: PERIOD,
      hospitals: [{ name: "Humber Centre", shortName: "", collaborative: "", wards: [{ name: "Aspen" }] }],
      problems: [],
    });
  });

  it.each([1, 3, 24])("takes two requests for %i wards", async (count) => {
    const workbook = await openSmallBook();
    const inserted = await insertTemplate(template("Humber Centre", wards(count)));
    expect(workbook.requests.map(({ error }) => error)).toEqual([null, null]);
    expect(tabs(inserted)).toEqual(wards(count));
    expect(workbook.sheetNames()).toEqual(expect.arrayContaining(wards(count)));
    expect((await readWorkbook()).hospitals.map(({ wards: known }) => known.length)).toEqual([count]);
  });

  it("lets Set-up know a new hospital and a new ward, and nothing twice", async () => {
    await openSmallBook({ hospitals: [hospital("Humber Centre", ["Aspen"])] });
    await insertTemplate(template("humber centre", ["ASPEN", "Beech"]));
    await insertTemplate(template("St Luke's"));
    expect((await readWorkbook()).hospitals.map(({ name, wards: known }) => [name, ...known.map((ward) => ward.name)])).toEqual([
      ["Humber Centre", "Aspen", "Beech"],
      ["St Luke's"],
    ]);
  });

  it("refuses the same ward a second time, and changes nothing", async () => {
    const workbook = await openSmallBook();
    await insertTemplate(template("Humber Centre", ["Aspen"]));
    const before = workbook.sheetNames();
    expect(await refusal(insertTemplate(template("Humber Centre", ["aspen"])))).toBe(messages.alreadyScored("Aspen"));
    expect(workbook.sheetNames()).toEqual(before);
  });

  it("says before it begins that a ward is scored already on a tab that was renamed, and the check finds it afterwards", async () => {
    const workbook = await openSmallBook();
    await insertTemplate(template("Humber Centre", ["Aspen"]));
    workbook.renameSheet("Aspen", "Our ward");
    const view = await readWorkbook();
    const [area] = view.framework.areas;
    if (area === undefined) throw new Error("No area.");
    const wanted = {
      hospital: "Humber Centre",
      wards: ["Aspen"],
      wholeHospital: false,
      area,
      period: PERIOD,
      route: "selfAssessment",
    } as const;
    expect(planTemplates(wanted, view)).toMatchObject({ wards: [], sheets: [], there: ["Our ward"] });
    await insertTemplate(template("Humber Centre", ["Aspen"]));
    expect((await checkScores()).problems.filter(({ kind }) => kind === "sheetTwice").map(({ message }) => message)).toEqual([
      messages.sheetTwice(["Our ward", "Aspen"]),
    ]);
  });

  it("keeps wards apart whose long names begin alike, and one that is called like a sheet of ours", async () => {
    const workbook = await openWorkbook();
    const long = ["Rehabilitation Ward for Women East", "Rehabilitation Ward for Women Easy", "Rehabilitation Ward for Women Eat"];
    expect(tabs(await insertTemplate(template("Humber Centre", [...long, "Framework"], { areaId: "involvement" })))).toEqual([
      "Rehabilitation Ward for Women",
      "Rehabilitation Ward for 2",
      "Rehabilitation Ward for 3",
      "Framework",
    ]);
    expect(workbook.sheetNames()).toEqual(expect.arrayContaining(["Framework", "Framework 2"]));
    const solid = ["a", "b"].map((end) => `${"W".repeat(33)}${end}`);
    expect(new Set(tabs(await insertTemplate(template("Humber Centre", solid, { areaId: "involvement" })))).size).toBe(2);
  });

  it("puts a peer review and another quarter beside it", async () => {
    const workbook = await openSmallBook();
    await insertTemplate(template("Humber Centre", ["Aspen"]));
    expect(tabs(await insertTemplate(template("Humber Centre", ["Aspen"], { route: "peerReview" })))).toEqual(["Aspen peer review"]);
    expect(tabs(await insertTemplate(template("Humber Centre", ["Aspen"], { period: quarterOf(2023, 2) })))).toEqual(["Aspen Q2"]);
    expect(tabs(await insertTemplate(template("Clifton House", ["Aspen"])))).toEqual(["Aspen (Clifton House)"]);
    expect(workbook.sheetNames()).toHaveLength(7);
  });

  it("leaves a sheet of the user's that has the name, also where it is called Set-up, and says what the new one is called", async () => {
    const workbook = await openWorkbook();
    for (const name of ["Aspen", "Set-up", "framework"]) {
      workbook.addSheet(name);
      workbook.type(name, "A1", `My own ${name}`);
    }
    const inserted = await insertTemplate(template("Humber Centre", ["Aspen"], { areaId: "involvement" }));
    expect(inserted.sheets).toEqual([
      { sheet: "Aspen 2", unit: { hospital: "Humber Centre", ward: "Aspen" }, note: messages.sheetNameTaken("Aspen") },
    ]);
    expect(["Aspen", "Set-up", "framework"].map((name) => workbook.value(name, "A1"))).toEqual([
      "My own Aspen",
      "My own Set-up",
      "My own framework",
    ]);
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Aspen", "Set-up", "framework", "Set-up 2", "Framework 2", "Aspen 2"]);
    workbook.type("Aspen 2", "C9", 4);
    expect(workbook.value("Aspen 2", "D9")).toBe("Green");
  });

  it.each([
    ["an apostrophe", "St Luke's", "St Luke's"],
    ["an apostrophe in front", "'Rose", "Rose"],
    ["what looks like a date", "1-2", "1-2"],
    ["what looks like a cell", "A1", "A1"],
    ["what looks like a formula", "=1+1", "=1+1"],
    ["what looks like a number", "7", "7"],
    ["a comma", "Rose, Lily and Fern", "Rose, Lily and Fern"],
    ["forbidden characters", "Rose/Lily [East]", "Rose-Lily -East-"],
    ["quotation marks", 'The "new" ward', 'The "new" ward'],
    ["more than 31 characters", "The Very Long Name of a Ward that Nobody Uses", "The Very Long Name of a Ward"],
    ["the mark of sheets that are not finished", "~Rose", "~Rose"],
  ])("takes a ward whose name has %s, and reads it back as it was typed", async (_what, ward, tab) => {
    const workbook = await openSmallBook();
    expect(tabs(await insertTemplate(template("Humber Centre", [ward])))).toEqual([tab]);
    expect(await unitsIn()).toEqual([[tab, "Humber Centre", ward]]);
    expect((await readWorkbook()).hospitals).toEqual([hospital("Humber Centre", [ward])]);
    workbook.type(tab, "C9", 4);
    expect(workbook.value(tab, "D9")).toBe("Green");
    const { problems } = await checkScores();
    expect(problems.filter(({ kind }) => ["header", "setUp", "framework", "linkToOtherFile", "formula"].includes(kind))).toEqual([]);
  });

  it("refuses an area that is unknown or has no standards, and changes nothing", async () => {
    const workbook = await openSmallBook();
    const before = workbook.sheetNames();
    expect(await refusal(insertTemplate(template("Humber Centre", ["Aspen"], { areaId: "empty" })))).toBe(
      messages.areaWithoutStandards("Empty"),
    );
    expect(await refusal(insertTemplate(template("Humber Centre", ["Aspen"], { areaId: "gone" })))).toBe(messages.areaUnknown("gone"));
    expect(workbook.sheetNames()).toEqual(before);
  });

  it("says that the workbook is protected, and leaves it as it was", async () => {
    const workbook = await openSmallBook();
    workbook.host.structureProtection = {};
    const before = workbook.sheetNames();
    expect(await refusal(insertTemplate(template("Humber Centre", ["Aspen"])))).toBe(
      `${messages.somethingProtected()} ${messages.takenBack()}`,
    );
    expect(workbook.sheetNames()).toEqual(before);
  });

  it("refuses to build over a sheet that a failure left behind, and names it", async () => {
    const workbook = await openSmallBook();
    workbook.addSheet("~Aspen");
    workbook.type("~Aspen", "A1", "Perhaps of use");
    expect(await refusal(insertTemplate(template("Humber Centre", ["Aspen"])))).toBe(messages.leftOver("~Aspen"));
    expect(workbook.value("~Aspen", "A1")).toBe("Perhaps of use");
  });

  it("waits while somebody types in a cell", async () => {
    const workbook: Workbook = await openSmallBook();
    workbook.host.cellEdit.begin();
    let isDone = false;
    const inserting = insertTemplate(template("Humber Centre", ["Aspen"])).then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([isDone, workbook.sheetNames()]).toEqual([false, ["Sheet1", "Set-up", "Framework"]]);
    workbook.host.cellEdit.end();
    await inserting;
    expect(workbook.sheetNames()).toContain("Aspen");
  });

  it("works in an Excel that has ExcelApi 1.9 only", async () => {
    const workbook = await openWorkbook();
    workbook.offer({ ExcelApi: "1.9" });
    await insertTemplate(template("Humber Centre", ["Aspen", "Beech"], { areaId: "involvement" }));
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Beech"]);
  });
});
