import { addFormerName } from "../../src/actions/addFormerName";
import { buildActions } from "../../src/actions/buildActions";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { changeSettings } from "../../src/actions/changeSettings";
import { chooseActions } from "../../src/actions/chooseActions";
import { editFramework } from "../../src/actions/editFramework";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { messages } from "../../src/core/messages";
import { actionListMessages } from "../../src/core/messages/actionList";
import { reportMessages } from "../../src/core/messages/report";
import { quarterOf } from "../../src/core/period";
import { madeOnce } from "../driver/madeOnce";
import type { Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";
import { hospital, openSmallBook, scored, template } from "./smallBook";

const units = {
  hospitals: [
    hospital("Humber Centre", ["Aspen"], "North"),
    hospital("Clifton House", [], "North"),
    hospital("St Luke's", [], "South"),
    hospital("Yew Lodge", [], "South"),
  ],
};
const NEXT = { period: quarterOf(2023, 2) };
const TAB = "Actions";
const [OF_HUMBER, OF_CLIFTON] = ["Humber Centre Q2 2023-24", "Clifton House Q2"] as const;

/** Two rounds: the Humber Centre goes on with one action and has done another; Clifton House wrote one beside its scores; Yew Lodge and St Luke's none. */
const book = madeOnce(async (): Promise<Workbook> => {
  const workbook = await openSmallBook(units);
  await scored(workbook, template("Humber Centre", ["Aspen"]), [1, 2, 3]);
  await scored(workbook, template("Clifton House"), [5, 2, 4]);
  await buildHospitalScore(null);
  await chooseActions("Hospital score", [
    { number: "1", action: "Open the garden at eight", lead: "Gardener", by: "2023-09-30", agreed: true },
    { number: "2", action: "Buy tools", lead: "Ward manager", by: null, agreed: false },
  ]);
  write(workbook, "Hospital score", "Buy tools", "Status", "Done");
  await scored(workbook, template("Humber Centre", ["Aspen"], NEXT), [2, 2, 3]);
  await scored(workbook, template("Clifton House", [], NEXT), [5, 2, 4]);
  await scored(workbook, template("St Luke's", [], NEXT), [3, 3, 3]);
  write(workbook, OF_CLIFTON, "There are tools for everyone", "What we will do", "=Tools from the shed");
  write(workbook, "Aspen Q2", "There is a place in the shade", "What we will do", "Plant a tree");
  await changeSettings(NEXT);
  await buildHospitalScore(null);
  workbook.resetRequests();
  return workbook;
});

/** Types into the column of the table's header, in the row that holds the words. */
const write = (workbook: Workbook, sheet: string, words: string, header: string, text: string): void =>
  workbook.type(sheet, cellBeside(workbook, sheet, words, header), text);

function cellBeside(workbook: Workbook, sheet: string, words: string, header: string): string {
  const rows = workbook.texts(sheet, "A1:P60");
  const row = rows.findIndex((line) => line.includes(words));
  const heading = rows.slice(0, row).findLast((line) => line.includes(header)) ?? [];
  if (row < 0 || heading.length === 0) throw new Error(`${sheet} has no ${words} under ${header}.`);
  return `${"ABCDEFGHIJKLMNOP"[heading.indexOf(header)] ?? ""}${row + 1}`;
}

const lines = (workbook: Workbook, tab = TAB): string[] =>
  workbook
    .texts(tab, "A1:L24")
    .map((line) => line.join(" | ").replace(/[ |]+$/, ""))
    .filter((line) => line !== "");
const counts = (workbook: Workbook): string[][] => workbook.texts(TAB, "A2:A3");
const HEADER =
  "Hospital or ward | Round | No. | Standard | Score | What they will do | Who leads | By when | Late | Status | Agreed with service users | First chosen";

describe("the list of actions", () => {
  it("shows those of all hospitals, wards and rounds in three requests, and is right the second time in two", async () => {
    const workbook = await book();
    const { sheet, leftOut, done } = await buildActions();
    expect([sheet, leftOut, workbook.requests.length, done.sentence]).toEqual([TAB, [], 3, actionListMessages.actionsReady(TAB)]);
    // A list of many pages has its header on each.
    expect(workbook.sheet(TAB).page.titleRows).toEqual({ top: 5, bottom: 5 });
    const all = lines(workbook);
    expect(all.slice(0, all.indexOf(actionListMessages.actionsFollow()))).toEqual([
      actionListMessages.actionsTitle(),
      "What the hospitals will work on. Actions: 3. Done: 1. Started: 0. Not started: 2. Late: 1. Not uploaded: 2.",
      "Beside the scores of the wards. Actions: 1. Done: 0. Started: 0. Not started: 1. Late: 0.",
      actionListMessages.hospitalActions(),
      HEADER,
      "Humber Centre | Garden, Quarter 2 2023/24 | 1 | Open | 2.0 R | Open the garden at eight | Gardener | 30 Sep 2023 | Late |  | Yes | Q1 2023/24",
      "Humber Centre | Garden, Quarter 1 2023/24 | 2 | Tools | 2.0 R | Buy tools | Ward manager |  |  | Done",
      "Clifton House | Garden, Quarter 2 2023/24 | 2 | Tools | 2.0 R | =Tools from the shed",
      `St Luke's | Garden, Quarter 2 2023/24 |  |  |  | ${reportMessages.notUploaded()}`,
      `Yew Lodge | Garden, Quarter 2 2023/24 |  |  |  | ${reportMessages.notUploaded()}`,
      actionListMessages.wardActions(),
      HEADER,
      "Aspen (Humber Centre) | Garden, Quarter 2 2023/24 | 3 | Shade | 3 A | Plant a tree",
    ]);
    workbook.resetRequests();
    expect((await buildActions()).done.sentence).toBe(messages.upToDateAlready([TAB]));
    expect(workbook.requests.length).toBe(2);
  });

  it("follows what people change on their sheets, and says where the list itself is behind", async () => {
    const workbook = await book();
    await buildActions();
    write(workbook, OF_HUMBER, "Open the garden at eight", "Status", "Done");
    write(workbook, OF_CLIFTON, "There are tools for everyone", "Status", "Started");
    write(workbook, OF_CLIFTON, "There are tools for everyone", "By when", "1 Aug 2023");
    write(workbook, "St Luke's", "There is a place in the shade", "What we will do", "Buy an umbrella");
    expect(counts(workbook)).toEqual([
      ["What the hospitals will work on. Actions: 3. Done: 2. Started: 1. Not started: 0. Late: 1. Not uploaded: 1."],
      ["Beside the scores of the wards. Actions: 1. Done: 0. Started: 0. Not started: 1. Late: 0."],
    ]);
    expect(lines(workbook).filter((line) => /St Luke|shed/.test(line))).toEqual([
      "Clifton House | Garden, Quarter 2 2023/24 | 2 | Tools | 2.0 R | =Tools from the shed |  | 1 Aug 2023 | Late | Started",
      `St Luke's | Garden, Quarter 2 2023/24 |  |  |  | ${actionListMessages.actionsWrittenSince()}`,
    ]);
    write(workbook, OF_HUMBER, "Open the garden at eight", "No.", "3");
    expect(lines(workbook).some((line) => line.includes(actionListMessages.numberChanged()))).toBe(true);
    await chooseActions(OF_HUMBER, [{ number: "2", action: "Buy more tools", lead: "", by: null, agreed: false }]);
    await buildActions();
    expect(lines(workbook).filter((line) => /St Luke|at eight|Buy .*tools/.test(line))).toEqual([
      "Humber Centre | Garden, Quarter 2 2023/24 | 3 | Shade | 3.0 A | Open the garden at eight | Gardener | 30 Sep 2023 |  | Done | Yes",
      "Humber Centre | Garden, Quarter 2 2023/24 | 2 | Tools | 2.0 R | Buy more tools",
      "Humber Centre | Garden, Quarter 1 2023/24 | 1 | Open | 1.0 R | Open the garden at eight | Gardener | 30 Sep 2023 | Late |  | Yes",
      "Humber Centre | Garden, Quarter 1 2023/24 | 2 | Tools | 2.0 R | Buy tools | Ward manager |  |  | Done",
      "St Luke's | Garden, Quarter 2 2023/24 | 3 | Shade | 3.0 A | Buy an umbrella",
    ]);
    expect(workbook.sheetNames().filter((name) => name.startsWith(TAB))).toEqual([TAB]);
  });

  it("says in its row that a cell of theirs holds an error, and still counts", async () => {
    const workbook = await book();
    await buildActions();
    // With its format: their own cells are text.
    workbook.paste("Set-up", "Z90", [["=1/0"]]);
    const pasted = (sheet: string, words: string, header: string): void =>
      workbook.copyCells("Set-up", "Z90", sheet, cellBeside(workbook, sheet, words, header));
    pasted(OF_HUMBER, "Open the garden at eight", "Status");
    for (const header of ["By when", "What we will do"]) pasted(OF_CLIFTON, "There are tools for everyone", header);
    expect(counts(workbook)[0]?.[0]).toBe(
      "What the hospitals will work on. Actions: 3. Done: 1. Started: 0. Not started: 1. Late: 1. Not uploaded: 2. With another status: 1.",
    );
    expect(lines(workbook).filter((line) => line.includes(actionListMessages.cannotBeRead()))).toEqual([
      expect.stringMatching(/^Humber Centre .* Open the garden at eight .*30 Sep 2023/),
      expect.stringMatching(/^Clifton House .* Cannot be read: look at its own sheet .* #DIV/),
    ]);
  });

  it("keeps the old list where somebody typed over it, lists a copied sheet once, and calls hospitals by their letters", async () => {
    const workbook = await book();
    await buildActions();
    write(workbook, TAB, "Buy tools", "Status", "Done in May");
    workbook.copySheet(OF_HUMBER);
    await changeSettings({ names: "letters" });
    const { done, leftOut } = await buildActions();
    expect(done.sentence).toBe([actionListMessages.actionsReady(TAB), messages.oldSheetKept(messages.oldSheetName(TAB))].join(" "));
    expect(lines(workbook, messages.oldSheetName(TAB)).some((line) => line.includes("Done in May"))).toBe(true);
    const copy = workbook.sheetNames().find((name) => name.startsWith(OF_HUMBER) && name !== OF_HUMBER) ?? "";
    expect(leftOut).toEqual([`${messages.leftOutBecause(copy, messages.becauseTwice())}.`]);
    expect(lines(workbook).flatMap((line) => /^[^|]*(?= \| Garden)/.exec(line)?.[0] ?? [])).toEqual([
      "Hospital A",
      "Hospital A",
      "Hospital B",
      "Hospital C",
      "Hospital D",
      "One ward (Hospital A)",
    ]);
  });

  it("goes on under a hospital's new name and with the numbers that standards have now, and counts only what was said", async () => {
    const workbook = await book();
    const later = { period: quarterOf(2023, 3) };
    const setUp = workbook.texts("Set-up", "A1:H60");
    const row = setUp.findIndex((line) => line.includes("Humber Centre") && line.includes("North"));
    workbook.type("Set-up", `${"ABCDEFGH"[setUp[row]?.indexOf("Humber Centre") ?? 0] ?? ""}${row + 1}`, "Humber House");
    await addFormerName({ level: "hospital", unit: "Humber House", before: "Humber Centre" });
    write(workbook, OF_HUMBER, "Open the garden at eight", "Status", "Started");
    // The shade is the first now, and the garden's being open is no longer asked.
    await editFramework({ kind: "retireStandard", standardId: "garden.open", from: "2023", why: "" });
    await editFramework({ kind: "addStandard", areaId: "garden", draft: { number: "1", text: "There is a pond", shortTitle: "Pond" } });
    await changeSettings(later);
    await scored(workbook, template("Humber House", ["Aspen"], later), [3, 3, 3]);
    await scored(workbook, template("Clifton House", [], { ...later, route: "peerReview" }), [4, 4, 4]);
    workbook.paste(OF_CLIFTON, cellBeside(workbook, OF_CLIFTON, "There are tools for everyone", "Status"), [["  DONE "]]);
    workbook.paste("Aspen Q2", cellBeside(workbook, "Aspen Q2", "There is a place in the shade", "Status"), [["half way"]]);
    write(workbook, "Clifton House peer review", "There are tools for everyone", "What we will do", "Ask Leeds");
    const { done } = await buildHospitalScore(null);
    expect(done.sentence).toContain(messages.actionsCarried("Humber House", 1, "Quarter 2 2023/24"));
    await buildActions();
    const all = lines(workbook);
    expect([...counts(workbook).flat(), ...all.slice(5, all.indexOf(actionListMessages.actionsFollow()))]).toEqual([
      "What the hospitals will work on. Actions: 3. Done: 2. Started: 1. Not started: 0. Late: 1. Not uploaded: 3.",
      "Beside the scores of the wards. Actions: 2. Done: 0. Started: 0. Not started: 1. Late: 0. With another status: 1.",
      "Humber House | Garden, Quarter 3 2023/24 |  |  |  | Open the garden at eight | Gardener | 30 Sep 2023 | Late | Started | Yes | Q1 2023/24",
      "Humber Centre | Garden, Quarter 1 2023/24 | 2 | Tools | 2.0 R | Buy tools | Ward manager |  |  | Done",
      `Clifton House | Garden, Quarter 3 2023/24 |  |  |  | ${reportMessages.notUploaded()}`,
      "Clifton House | Garden, Quarter 2 2023/24 | 2 | Tools | 2.0 R | =Tools from the shed |  |  |  | DONE",
      `St Luke's | Garden, Quarter 3 2023/24 |  |  |  | ${reportMessages.notUploaded()}`,
      `Yew Lodge | Garden, Quarter 3 2023/24 |  |  |  | ${reportMessages.notUploaded()}`,
      actionListMessages.wardActions(),
      HEADER,
      "Aspen (Humber Centre) | Garden, Quarter 2 2023/24 | 3 | Shade | 3 A | Plant a tree |  |  |  | half way",
      "Clifton House (peer review) | Garden, Quarter 3 2023/24 | 2 | Tools | 4 G | Ask Leeds",
    ]);

    // Sheets that were made before it had its new name count for it, and one more under the old name makes no second hospital.
    await changeSettings(NEXT);
    await insertTemplate(template("Humber Centre", ["Beech"], NEXT));
    const inQ2 = await buildHospitalScore(null);
    const { hospitals } = await buildBenchmark({ collaborative: "North" });
    expect([inQ2.hospitals.map(({ hospital: name, sheet }) => [name, sheet]), hospitals]).toEqual([
      [["Humber House", OF_HUMBER]],
      ["Humber House", "Clifton House"],
    ]);
  });

  it("is left as it was, with the hospital sheet, while it is protected", async () => {
    const workbook = await book();
    await buildActions();
    workbook.protect(TAB);
    await scored(workbook, template("Humber Centre", ["Beech"], NEXT), [1, 1, 1]);
    const before = workbook.sheetNames();
    expect(await refusal(buildHospitalScore(null))).toBe(messages.sheetProtected(TAB));
    expect(workbook.sheetNames()).toEqual(before);
  });

  it("refuses where there is neither a hospital nor an action", async () => {
    await openSmallBook();
    expect(await refusal(buildActions())).toBe(actionListMessages.noActionsYet());
  });
});
