import { editFramework } from "../../src/actions/editFramework";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { readWorkbook } from "../../src/actions/readWorkbook";
import { STANDARD_TEXT_LENGTH, standardById } from "../../src/core/framework";
import { messages } from "../../src/core/messages";
import { sequin } from "../../src/frameworks";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";
import { openScoreBook, PERIOD } from "./scoreBook";

const FIRST = sequin.areas[0]?.standards[0]?.id ?? "";
const LIST = [
  ["Our standards for technology", "", "", ""],
  ["No.", "Standard", "Whose view", "Notes"],
  ["1", "There is Wi-Fi on every ward", "Service users", "x"],
  ["1.10", "=People choose their device", "", ""],
  ["", "", "", ""],
];

const edited = async (workbook: Workbook) => {
  workbook.activate();
  return (await readWorkbook()).framework;
};

describe("editing areas and standards", () => {
  it("changes words, view and easy-read words at once; new words are a new version, which the workbook keeps", async () => {
    const workbook = await openScoreBook();
    const change = { text: "People are welcomed", view: "staff", easyRead: "We say hello." } as const;
    const { done } = await editFramework({ kind: "changeStandard", standardId: FIRST, change });
    expect(workbook.requests).toHaveLength(3);
    expect(done).toEqual({ sentence: messages.frameworkChanged(), undo: "cannot" });
    expect(standardById(await edited(workbook), FIRST)?.standard).toMatchObject({
      text: "People are welcomed",
      version: 2,
      view: "staff",
      easyRead: { text: "We say hello.", agreed: false },
    });
    await editFramework({ kind: "changeStandard", standardId: FIRST, change: { view: "everyone" } });
    expect(standardById(await edited(workbook), FIRST)?.standard).toMatchObject({
      text: "People are welcomed",
      version: 2,
      view: "everyone",
    });
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen"]);
  });

  it("adds an area with a standard that can be scored at once, also in an empty workbook", async () => {
    const workbook = await openWorkbook();
    await editFramework({ kind: "addArea", name: "Garden" });
    await editFramework({ kind: "addStandard", areaId: "garden", draft: { number: "1", text: "The garden is open" } });
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework"]);
    const { sheets } = await insertTemplate({
      hospital: "Humber Centre",
      wards: [],
      areaId: "garden",
      period: PERIOD,
      route: "selfAssessment",
    });
    expect(workbook.text(sheets[0]?.sheet ?? "", "B9")).toBe("The garden is open");
  });

  it("retires a standard: new sheets leave it out, old ones keep it", async () => {
    const workbook = await openScoreBook();
    await editFramework({ kind: "retireStandard", standardId: FIRST, from: "Quarter 1 2024/25", why: "Asked elsewhere" });
    expect(standardById(await edited(workbook), FIRST)?.standard.retired).toEqual({ from: "Quarter 1 2024/25", why: "Asked elsewhere" });
    const { sheets } = await insertTemplate({
      hospital: "Clifton House",
      wards: [],
      areaId: "involvement",
      period: PERIOD,
      route: "selfAssessment",
    });
    expect([workbook.text(sheets[0]?.sheet ?? "", "A9"), workbook.text("Aspen", "A9")]).toEqual(["2", "1"]);
  });

  it("brings in the selected list below its headings; numbers stay text, and text never becomes a formula", async () => {
    const workbook = await openScoreBook();
    workbook.addSheet("List");
    await workbook.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("List").getRange("B2:E6");
      cells.numberFormat = LIST.map((row) => row.map(() => "@"));
      cells.values = LIST;
      await context.sync();
    });
    workbook.select("List", "B:E");
    await editFramework({ kind: "importSelection", areaName: "Technology" });
    const area = (await edited(workbook)).areas.find(({ name }) => name === "Technology");
    expect(area?.standards.map(({ number, text, view }) => [number, text, view])).toEqual([
      ["1", "There is Wi-Fi on every ward", "serviceUsers"],
      ["1.10", "=People choose their device", "everyone"],
    ]);
  });

  it("brings in nothing of a list with one slip in it, and names its cell; nor of nothing", async () => {
    const workbook = await openScoreBook();
    workbook.paste("Sheet1", "A1", [
      ["Number", "Standard"],
      ["'1", "Good"],
      ["'1", "Twice"],
      ["'2", "x".repeat(STANDARD_TEXT_LENGTH + 1)],
    ]);
    workbook.select("Sheet1", "A1:B4");
    const before = JSON.stringify(await edited(workbook));
    expect(await refusal(editFramework({ kind: "importSelection", areaName: "Technology" }))).toBe(
      [
        `B3: ${messages.standardNumberTaken("Technology", "1")}`,
        `B4: ${messages.standardTextTooLong("2", STANDARD_TEXT_LENGTH + 1, STANDARD_TEXT_LENGTH)}`,
      ].join(" "),
    );
    workbook.select("Sheet1", "F9");
    expect(await refusal(editFramework({ kind: "importSelection", areaName: "Technology" }))).toBe(messages.nothingToBringIn());
    expect(JSON.stringify(await edited(workbook))).toBe(before);
  });

  it("keeps a Framework sheet on which somebody wrote something beside the new one", async () => {
    const workbook = await openScoreBook();
    workbook.type("Framework", "Z3", "ask Jo about this");
    const { done } = await editFramework({ kind: "addArea", name: "Garden" });
    expect(done.sentence).toBe(`${messages.frameworkChanged()} ${messages.oldSheetKept("Framework (old)")}`);
    expect(workbook.value("Framework (old)", "Z3")).toBe("ask Jo about this");
  });
});
