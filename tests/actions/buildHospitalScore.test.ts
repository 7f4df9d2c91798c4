import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { changeSettings } from "../../src/actions/changeSettings";
import { chooseActions, readActions } from "../../src/actions/chooseActions";
import { editFramework } from "../../src/actions/editFramework";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { saveNotes } from "../../src/actions/saveNotes";
import { messages } from "../../src/core/messages";
import { quarterOf } from "../../src/core/period";
import { madeOnce } from "../driver/madeOnce";
import type { Workbook } from "../driver/openWorkbook";
import { hospitalBook } from "./faultyBooks";
import { atOneMoment } from "./tryFaults";
import { refusal } from "./refusal";
import { hospital, openSmallBook, scored, template } from "./smallBook";

atOneMoment();

const SHEET = "Hospital score";
const humber = { hospitals: [hospital("Humber Centre", ["Aspen", "Beech", "Cedar"], "North"), hospital("Clifton House", [], "North")] };

/** Two wards of one hospital. */
const twoWards = madeOnce(async (): Promise<Workbook> => {
  const workbook = await openSmallBook(humber);
  await scored(workbook, template("Humber Centre", ["Aspen", "Beech"]), [1, 2, 3], [4, 5, "N/A"]);
  return workbook;
});

/** The hospital score of each standard, as the sheet shows it, by the words of the standard. */
function scoresOn(workbook: Workbook, sheet = SHEET): unknown {
  const rows = workbook.values(sheet, "A1:Z60");
  const header = rows.findIndex((row) => row.includes("Hospital score"));
  const at = rows[header]?.indexOf("Hospital score") ?? -1;
  return rows.slice(header + 1, rows.findIndex((row) => row.includes("Average")) + 1).map((row) => [row[1], row[at]]);
}
const OPEN = "The garden is open every day";
const TOOLS = "There are tools for everyone";
const SHADE = "There is a place in the shade";

/** Where a text stands on a sheet. */
function cellOf(workbook: Workbook, sheet: string, text: string): string {
  const rows = workbook.values(sheet, "A1:Z80");
  const row = rows.findIndex((line) => line.includes(text));
  const column = rows[row]?.indexOf(text) ?? -1;
  if (column < 0) throw new Error(`"${text}" is not on ${sheet}.`);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
const below = (cell: string, rows: number): string => cell.replace(/\d+$/, (row) => String(Number(row) + rows));

describe("making the hospital score", () => {
  it("averages the wards standard by standard, in three requests, and in two when it is right already", async () => {
    const workbook = await twoWards();
    const { hospitals, done } = await buildHospitalScore(null);
    expect(workbook.requests).toHaveLength(3);
    expect(done).toEqual({ sentence: messages.hospitalScoreMade([SHEET]), undo: "cannot" });
    expect(scoresOn(workbook)).toEqual([
      [OPEN, 2.5],
      [TOOLS, 3.5],
      [SHADE, 3],
      ["Average", 3],
    ]);
    expect(
      hospitals.map(({ hospital: name, sheet, shown, wards, standards, look, lowest, leftOut }) => ({
        name,
        sheet,
        shown,
        wards,
        standards,
        look,
        lowest: lowest.map(({ number }) => number),
        leftOut,
      })),
    ).toEqual([
      {
        name: "Humber Centre",
        sheet: SHEET,
        shown: "3.0",
        standards: { scored: 3, of: 3 },
        wards: [
          { name: "Aspen", sheet: "Aspen", shown: "2.0", band: expect.objectContaining({ id: "red" }) as unknown, scored: 3, of: 3 },
          { name: "Beech", sheet: "Beech", shown: "4.5", band: expect.objectContaining({ id: "green" }) as unknown, scored: 2, of: 3 },
        ],
        look: [messages.lowScoreInsideStandard("1", "Red", ["Aspen"]), messages.lowScoreInsideStandard("2", "Red", ["Aspen"])],
        lowest: ["1"],
        leftOut: [],
      },
    ]);
    workbook.resetRequests();
    expect((await buildHospitalScore(null)).done.sentence).toBe(messages.upToDateAlready([SHEET]));
    expect(workbook.requests).toHaveLength(2);
  });

  it("follows every later edit by itself", async () => {
    const workbook = await twoWards();
    await buildHospitalScore(null);
    workbook.type("Aspen", "C9", 5);
    workbook.clear("Beech", "C10");
    expect(scoresOn(workbook)).toEqual([
      [OPEN, 4.5],
      [TOOLS, 2],
      [SHADE, 3],
      ["Average", (4.5 + 2 + 3) / 3],
    ]);
  });

  it("finds the sheets however they are renamed, moved, sorted or widened", async () => {
    const workbook = await twoWards();
    workbook.renameSheet("Aspen", "St Luke's, 1-2");
    workbook.moveSheet("Beech", 0);
    workbook.insertColumns("Beech", "A");
    workbook.sortRows("St Luke's, 1-2", "A9:P11", { key: 2, ascending: false });
    const { hospitals } = await buildHospitalScore(null);
    expect(hospitals.map(({ wards }) => wards.map(({ name, sheet }) => [name, sheet]))).toEqual([
      [
        ["Aspen", "St Luke's, 1-2"],
        ["Beech", "Beech"],
      ],
    ]);
    expect(scoresOn(workbook)).toEqual([
      [OPEN, 2.5],
      [TOOLS, 3.5],
      [SHADE, 3],
      ["Average", 3],
    ]);
  });

  it("stays right when sheets are renamed, sorted or widened afterwards", async () => {
    const workbook = await twoWards();
    await buildHospitalScore(null);
    const before = scoresOn(workbook);
    workbook.renameSheet("Aspen", "Oak's");
    workbook.insertColumns("Beech", "B");
    workbook.insertRows("Beech", 1);
    workbook.sortRows("Oak's", "A9:P11", { key: 2, ascending: false });
    expect(scoresOn(workbook)).toEqual(before);
  });

  it("says of a copied sheet that it is there twice, and counts it once while both say the same", async () => {
    const workbook = await twoWards();
    workbook.copySheet("Aspen");
    const [same] = (await buildHospitalScore(null)).hospitals;
    expect(same?.leftOut).toEqual([`${messages.leftOutBecause("Aspen (2)", messages.becauseTwice())}.`]);
    workbook.type("Aspen (2)", "C9", 5);
    const [different] = (await buildHospitalScore(null)).hospitals;
    expect(different?.wards.map(({ name }) => name)).toEqual(["Beech"]);
    expect(different?.leftOut).toEqual(
      ["Aspen", "Aspen (2)"].map((tab) => `${messages.leftOutBecause(tab, messages.becauseTwiceDifferently())}.`),
    );
  });

  it("leaves out other areas and quarters and says so", async () => {
    const workbook = await twoWards();
    await scored(workbook, template("Humber Centre", ["Cedar"], { areaId: "music" }), [5, 5]);
    await scored(workbook, template("Humber Centre", ["Cedar"], { period: quarterOf(2023, 2) }), [5, 5, 5]);
    const [{ wards, leftOut } = { wards: [], leftOut: [] }] = (await buildHospitalScore(null)).hospitals;
    expect(wards.map(({ name }) => name)).toEqual(["Aspen", "Beech"]);
    expect(leftOut).toEqual([
      `${messages.leftOutBecause("Cedar", messages.becauseArea("Music"))}.`,
      `${messages.leftOutBecause("Cedar Garden", messages.becausePeriod("Quarter 2 2023/24"))}.`,
    ]);
  });

  it("carries what is not done over to the next round's sheet, once, and says so", async () => {
    const workbook = await twoWards();
    await buildHospitalScore(null);
    const open = { number: "1", action: "Open the garden at eight", lead: "Gardener", by: "2023-09-30", agreed: true };
    await chooseActions(SHEET, [open, { number: "2", action: "Buy tools", lead: "Ward manager", by: null, agreed: true }]);
    const buy = cellOf(workbook, SHEET, "Buy tools");
    const status = cellOf(workbook, SHEET, "Status").replace(/\d+$/, "");
    workbook.type(SHEET, `${status}${buy.replace(/^[A-Z]+/, "")}`, "Done");
    await scored(workbook, template("Humber Centre", ["Aspen"], { period: quarterOf(2023, 2) }), [5, 5, 5]);
    await changeSettings({ period: quarterOf(2023, 2) });
    const { hospitals, done } = await buildHospitalScore(null);
    const [sheet = ""] = hospitals.map(({ sheet: made }) => made);
    expect(done.sentence).toBe([messages.hospitalScoreMade([sheet]), messages.actionsCarried(sheet, 1, "Quarter 1 2023/24")].join(" "));
    expect(await readActions(sheet)).toEqual([open]);
    expect(await readActions(SHEET)).toHaveLength(2);
    workbook.type(sheet, cellOf(workbook, sheet, "Open the garden at eight"), "Keep the garden open");
    expect((await buildHospitalScore(null)).done.sentence).toBe(messages.upToDateAlready([sheet]));
    expect((await readActions(sheet)).map(({ action }) => action)).toEqual(["Keep the garden open"]);
  });

  it("puts a peer review beside the scores and does not average it in", async () => {
    const workbook = await twoWards();
    await scored(workbook, template("Humber Centre", ["Aspen"], { route: "peerReview" }), [5, 5, 5]);
    const [{ wards, leftOut, shown } = { wards: [], leftOut: [], shown: "" }] = (await buildHospitalScore(null)).hospitals;
    expect([wards.length, shown, leftOut]).toEqual([
      2,
      "3.0",
      [`${messages.leftOutBecause("Aspen peer review", messages.becausePeerReview())}.`],
    ]);
    expect(workbook.values(SHEET, "A1:A40").flat()).toContain(messages.peerReviewBeside("Aspen", "5.0"));
  });

  it("makes one of a hospital scored directly when it is asked for", async () => {
    const workbook = await openSmallBook(humber);
    await scored(workbook, template("Clifton House"), [3, 4, "N/A"]);
    expect(await refusal(buildHospitalScore(null))).toBe(messages.noWardSheets());
    const { hospitals } = await buildHospitalScore("clifton house");
    expect(hospitals.map(({ isDirect, shown, wards }) => [isDirect, shown, wards.length])).toEqual([[true, "3.5", 1]]);
    expect(scoresOn(workbook)).toEqual([
      [OPEN, 3],
      [TOOLS, 4],
      [SHADE, ""],
      ["Average", 3.5],
    ]);
  });

  it("says that there are no score sheets, and none of that hospital", async () => {
    const workbook = await openSmallBook(humber);
    expect(await refusal(buildHospitalScore(null))).toBe(messages.noScoreSheets());
    await scored(workbook, template("Humber Centre", ["Aspen"]));
    expect(await refusal(buildHospitalScore("Clifton House"))).toBe(messages.noSheetsOfHospital("Clifton House"));
    expect(await refusal(buildHospitalScore(null))).toBe(
      `${messages.noWardSheets()} ${messages.leftOutBecause("Aspen", messages.becauseNoScores())}.`,
    );
  });

  it("has no figure where everything is N/A", async () => {
    const workbook = await openSmallBook(humber);
    await scored(workbook, template("Humber Centre", ["Aspen"]), ["N/A", "N/A", "N/A"]);
    const { hospitals } = await buildHospitalScore(null);
    expect(hospitals.map(({ shown, average, band }) => [shown, average.value, band])).toEqual([["", null, null]]);
    expect(scoresOn(workbook)).toEqual([
      [OPEN, ""],
      [TOOLS, ""],
      [SHADE, ""],
      ["Average", ""],
    ]);
  });

  it.each([14, 15, 24])("holds %i wards", async (count) => {
    const workbook = await openSmallBook(humber);
    const wards = Array.from({ length: count }, (_, index) => `Ward ${index + 1}`);
    await scored(workbook, template("Humber Centre", wards), ...wards.map((_ward, index) => [1 + (index % 5), 3, 3]));
    await buildHospitalScore(null);
    expect(workbook.requests).toHaveLength(3);
    const mean = wards.reduce((sum, _ward, index) => sum + 1 + (index % 5), 0) / count;
    expect(scoresOn(workbook)).toEqual([
      [OPEN, mean],
      [TOOLS, 3],
      [SHADE, 3],
      ["Average", expect.closeTo((mean + 6) / 3, 10)],
    ]);
  });

  it.each([["four"], [3.5], [45017], ["=1/0"], ["=NA()"], [true], [""], [0], [6], ["'4"]])(
    "keeps %p in a score cell out of the average",
    async (entry) => {
      const workbook = await twoWards();
      workbook.paste("Aspen", "C9", [[entry]]);
      await buildHospitalScore(null);
      expect(scoresOn(workbook)).toEqual([
        [OPEN, 4],
        [TOOLS, 3.5],
        [SHADE, 3],
        ["Average", 3.5],
      ]);
    },
  );

  it("works in an Excel that has ExcelApi 1.9 only", async () => {
    const workbook = await twoWards();
    workbook.offer({ ExcelApi: "1.9" });
    await buildHospitalScore(null);
    await scored(workbook, template("Humber Centre", ["Cedar"]), [3, 3, 3]);
    await buildHospitalScore(null);
    await buildBenchmark({ collaborative: "North" });
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Beech", SHEET, "Cedar", "Benchmark"]);
  });

  it("names the sheets by hospital where there are several", async () => {
    const workbook = await openSmallBook({ hospitals: [hospital("St Luke's", ["Rose"]), hospital("Humber Centre", ["Aspen"])] });
    await scored(workbook, template("St Luke's", ["Rose"]), [1, 2, 3]);
    await scored(workbook, template("Humber Centre", ["Aspen"]), [4, 4, 4]);
    const { hospitals, done } = await buildHospitalScore(null);
    expect(hospitals.map(({ sheet }) => sheet)).toEqual(["St Luke's", "Humber Centre"]);
    expect(done.sentence).toBe(messages.hospitalScoreMade(["St Luke's", "Humber Centre"]));
    expect(scoresOn(workbook, "St Luke's")).toEqual([
      [OPEN, 1],
      [TOOLS, 2],
      [SHADE, 3],
      ["Average", 2],
    ]);
  });
});

describe("making the hospital score again", () => {
  it.each(["Ask the gardener", "=1+1", "+x", "-x", "@x", "'x", "''x", "1-5", "1/2", "TRUE", "#N/A", "3.4", "a\nb", "x".repeat(5000)])(
    "keeps a note that reads %p as it is, where it belongs",
    async (note) => {
      const workbook = await twoWards();
      await buildHospitalScore(null);
      const notes = cellOf(workbook, SHEET, "Notes (yours, kept)");
      await workbook.run(async (context) => {
        const cell = context.workbook.worksheets.getItem(SHEET).getRange(below(notes, 2));
        cell.numberFormat = [["General"]];
        cell.values = [[`'${note}`]];
        cell.numberFormat = [["@"]];
        await context.sync();
      });
      await saveNotes("Aspen", "garden.open", { evidence: note });
      await scored(workbook, template("Humber Centre", ["Cedar"]), [3, 3, 3]);
      await buildHospitalScore(null);
      const again = cellOf(workbook, SHEET, "Notes (yours, kept)");
      expect([workbook.value(SHEET, below(again, 2)), workbook.formula(SHEET, below(again, 2))]).toEqual([note, ""]);
      expect([workbook.value("Aspen", "E9"), workbook.formula("Aspen", "E9")]).toEqual([note, ""]);
    },
  );

  it("keeps what was chosen to work on, the last round and the notes when a ward is added, and the place of the sheet", async () => {
    const workbook = await twoWards();
    await buildHospitalScore(null);
    workbook.moveSheet(SHEET, 1);
    workbook.renameSheet(SHEET, "Our hospital");
    workbook.type("Our hospital", below(cellOf(workbook, "Our hospital", "Last time"), 1), "3.4, 2022");
    await chooseActions("Our hospital", [{ number: "1", action: "=Open it", lead: "Gardener", by: "2024-03-31", agreed: true }]);
    const chosen = await readActions("Our hospital");
    await scored(workbook, template("Humber Centre", ["Cedar"]), [3, 3, 3]);
    const { hospitals, done } = await buildHospitalScore(null);
    expect(hospitals.map(({ sheet, wards }) => [sheet, wards.length])).toEqual([["Our hospital", 3]]);
    expect(done.sentence).toBe(messages.hospitalScoreMade(["Our hospital"]));
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Our hospital", "Set-up", "Framework", "Aspen", "Beech", "Cedar"]);
    expect(await readActions("Our hospital")).toEqual(chosen);
    expect(chosen[0]).toMatchObject({ action: "=Open it", by: "2024-03-31" });
    expect(workbook.value("Our hospital", below(cellOf(workbook, "Our hospital", "Last time"), 1))).toBe("3.4, 2022");
  });

  it("keeps the old sheet beside the new one where somebody wrote on it, and says so; the old one is not counted again", async () => {
    const workbook = await twoWards();
    await buildHospitalScore(null);
    workbook.type(SHEET, "P3", "My own remark");
    await scored(workbook, template("Humber Centre", ["Cedar"]), [3, 3, 3]);
    const { done } = await buildHospitalScore(null);
    const old = messages.oldSheetName(SHEET);
    expect(done.sentence).toBe(`${messages.hospitalScoreMade([SHEET])} ${messages.oldSheetKept(old)}`);
    expect(workbook.value(old, "P3")).toBe("My own remark");
    expect(workbook.value(SHEET, "P3")).toBe("");
    workbook.resetRequests();
    expect((await buildHospitalScore(null)).done.sentence).toBe(messages.upToDateAlready([SHEET]));
  });

  it("leaves out a standard that was reworded since, and says so; a new standard comes without scores", async () => {
    const workbook = await twoWards();
    await buildHospitalScore(null);
    await editFramework({ kind: "changeStandard", standardId: "garden.open", change: { text: "The garden is always open" } });
    await editFramework({ kind: "retireStandard", standardId: "garden.shade", from: "2024", why: "No garden" });
    const [{ leftOut, standards } = { leftOut: [], standards: null }] = (await buildHospitalScore(null)).hospitals;
    expect(standards).toEqual({ scored: 1, of: 2 });
    expect(leftOut).toEqual(
      ["Aspen", "Beech"].flatMap((tab) => [
        `${messages.leftOutBecause(messages.standardsOfSheet(tab, ["1"]), messages.becauseReworded(["1"]))}.`,
        `${messages.leftOutBecause(messages.standardsOfSheet(tab, ["3"]), messages.becauseStandardUnknown())}.`,
      ]),
    );
    expect(scoresOn(workbook)).toEqual([
      ["The garden is always open", ""],
      [TOOLS, 3.5],
      ["Average", 3.5],
    ]);
  });

  it("says that the workbook is protected, and leaves the old sheet as it was", async () => {
    const workbook = await twoWards();
    await buildHospitalScore(null);
    await insertTemplate(template("Humber Centre", ["Cedar"]));
    workbook.paste("Cedar", "C9", [[3], [3], [3]]);
    workbook.host.structureProtection = {};
    const before = workbook.values(SHEET, "A1:P40");
    expect(await refusal(buildHospitalScore(null))).toBe(`${messages.somethingProtected()} ${messages.takenBack()}`);
    expect(workbook.values(SHEET, "A1:P40")).toEqual(before);
  });

  it("makes a new one beside score sheets that are protected", async () => {
    const workbook = await twoWards();
    workbook.protect("Aspen");
    await buildHospitalScore(null);
    expect(workbook.sheetNames()).toContain(SHEET);
  });
});

describe("a formula of the user's own that looks at the hospital score", () => {
  it("keeps what it looks at when the hospital score is made again", async () => {
    const workbook = await hospitalBook();
    workbook.addSheet("My sums");
    workbook.type("My sums", "A1", `='${SHEET}'!A1`);
    const before = workbook.value("My sums", "A1");
    await scored(workbook, template("Humber Centre", ["Dale"]), [2, 2, 2]);
    const { done } = await buildHospitalScore(null);
    expect(workbook.value("My sums", "A1")).not.toContain("#REF!");
    expect(String(before)).not.toBe("");
    expect(done.sentence).toContain(messages.oldSheetKept(`${SHEET} (old)`));
    expect(workbook.sheetNames()).toContain(`${SHEET} (old)`);
  });
});
