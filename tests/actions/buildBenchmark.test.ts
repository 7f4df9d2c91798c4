import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { messages } from "../../src/core/messages";
import { roundsMessages } from "../../src/core/messages/rounds";
import { madeOnce } from "../driver/madeOnce";
import type { Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";
import { hospital, openSmallBook, scored, template } from "./smallBook";

const north = {
  hospitals: [
    hospital("Humber Centre", ["Aspen", "Beech"], "North"),
    hospital("Clifton House", [], "North"),
    hospital("Elsewhere", [], "South"),
  ],
};

/** One hospital by ward, one directly. */
const twoHospitals = madeOnce(async (): Promise<Workbook> => {
  const workbook = await openSmallBook(north);
  await scored(workbook, template("Humber Centre", ["Aspen", "Beech"]), [1, 2, 3], [4, 5, "N/A"]);
  await scored(workbook, template("Clifton House"), [5, 4, 4]);
  await buildHospitalScore(null);
  workbook.resetRequests();
  return workbook;
});
const benchmark = () => buildBenchmark({ collaborative: "North" });

/** The matrix: standard, hospitals, average. */
function matrix(workbook: Workbook, sheet = "Benchmark"): unknown[][] {
  const rows = workbook.values(sheet, "A1:Z60");
  const header = rows.findIndex((row) => row.includes("Standard"));
  const average = rows.slice(header).findIndex((row) => row.includes("Average"));
  const to = rows[header]?.findIndex((value) => /average/.test(String(value))) ?? -1;
  return rows.slice(header, header + average + 1).map((row) => row.slice(1, to + 1));
}
const FIGURES = [
  ["The garden is open every day", 2.5, 5, 3.75],
  ["There are tools for everyone", 3.5, 4, 3.75],
  ["There is a place in the shade", 3, 4, 3.5],
];

describe("making the benchmark", () => {
  it("compares hospitals made of wards and scored directly, in three requests, and in two when it is right already", async () => {
    const workbook = await twoHospitals();
    const { sheet, hospitals, leftOut, title, done } = await benchmark();
    expect(workbook.requests).toHaveLength(3);
    expect({ sheet, hospitals, leftOut, done }).toEqual({
      sheet: "Benchmark",
      hospitals: ["Humber Centre", "Clifton House"],
      leftOut: [],
      done: { sentence: messages.benchmarkMade("Benchmark"), undo: "cannot" },
    });
    expect(matrix(workbook).slice(1, 4)).toEqual(FIGURES);
    expect(title).toBe(workbook.value("Benchmark", "A1"));
    expect(workbook.sheet("Benchmark").charts.map(({ title: { formula } }) => formula)).toEqual(
      Array(2).fill(expect.stringMatching(/^=Benchmark!\$[A-Z]\$\d+$/)),
    );
    expect(workbook.sheet("Benchmark").charts.map(({ title: { text } }) => text)).not.toContain("");
    workbook.resetRequests();
    expect((await benchmark()).done.sentence).toBe(messages.upToDateAlready(["Benchmark"]));
    expect(workbook.requests).toHaveLength(2);
  });

  it("stays right when the hospital sheet is made again, with a ward more", async () => {
    const workbook = await twoHospitals();
    await benchmark();
    await scored(workbook, template("Humber Centre", ["Cedar"]), [1, 2, 3]);
    await buildHospitalScore(null);
    expect(
      matrix(workbook)
        .slice(1, 4)
        .map((row) => row[1]),
    ).toEqual([2, 3, 3]);
    workbook.type("Cedar", "C9", 4);
    expect(matrix(workbook)[1]?.[1]).toBe(3);
    expect((await benchmark()).done.sentence).toBe(messages.upToDateAlready(["Benchmark"]));
  });

  it("brings back a chart that was deleted", async () => {
    const workbook = await twoHospitals();
    await benchmark();
    const names = workbook.sheet("Benchmark").charts.map(({ name }) => name);
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Benchmark").charts.getItemAt(0).delete();
      await context.sync();
    });
    await benchmark();
    expect(workbook.sheet("Benchmark").charts.map(({ name }) => name)).toEqual(names);
  });

  it("keeps its name and place when it is made again, and the old one where somebody wrote on it", async () => {
    const workbook = await twoHospitals();
    await benchmark();
    workbook.renameSheet("Benchmark", "Compare");
    workbook.moveSheet("Compare", 0);
    workbook.type("Compare", "A1", "My own title");
    await scored(workbook, template("Elsewhere"), [1, 1, 1]);
    const { sheet, done } = await benchmark();
    expect(sheet).toBe("Compare");
    expect(workbook.sheetNames()[0]).toBe("Compare");
    expect(done.sentence).toContain(messages.benchmarkMade("Compare"));
    expect(matrix(workbook, "Compare").slice(1, 4)).toEqual(FIGURES);
  });

  it("makes another for all hospitals beside that of a collaborative", async () => {
    const workbook = await twoHospitals();
    await scored(workbook, template("Elsewhere"), [1, 1, 1]);
    await benchmark();
    const { hospitals, sheet } = await buildBenchmark({ collaborative: null });
    expect(hospitals).toEqual(["Humber Centre", "Clifton House", "Elsewhere"]);
    expect(workbook.sheetNames()).toEqual(expect.arrayContaining(["Benchmark", sheet]));
    expect(sheet).not.toBe("Benchmark");
  });

  it("makes sense of one hospital only, and says who is missing", async () => {
    const workbook = await openSmallBook(north);
    await scored(workbook, template("Clifton House"), [5, 4, 4]);
    const { hospitals, leftOut } = await benchmark();
    expect(hospitals).toEqual(["Clifton House"]);
    expect(leftOut.join(" ")).toContain("Humber Centre");
    expect(
      matrix(workbook)
        .slice(1, 4)
        .map((row) => row.slice(0, 2)),
    ).toEqual(FIGURES.map(([text], index) => [text, [5, 4, 4][index]]));
  });

  it("says that the hospital score comes first, that there are no sheets, and that a collaborative is not known", async () => {
    const workbook = await openSmallBook(north);
    expect(await refusal(benchmark())).toContain(messages.benchmarkNeedsHospitals());
    await scored(workbook, template("Humber Centre", ["Aspen"]), [1, 2, 3]);
    expect(await refusal(benchmark())).toContain(messages.becauseHospitalScoreFirst());
    expect(await refusal(buildBenchmark({ collaborative: "Nowhere" }))).toBe(messages.collaborativeMissing("Nowhere"));
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen"]);
  });

  it("puts the highest first where that is wanted, and with letters makes the key that is kept back", async () => {
    const workbook = await openSmallBook({ ...north, settings: { names: "letters" } });
    await scored(workbook, template("Humber Centre"), [1, 2, 3]);
    await scored(workbook, template("Clifton House"), [5, 4, 4]);
    const { hospitals, sheet } = await buildBenchmark({ collaborative: "North", order: "rank" });
    expect(workbook.requests).toHaveLength(3);
    expect(hospitals).toEqual([messages.hospitalLetter("B"), messages.hospitalLetter("A")]);
    expect(
      workbook
        .values(sheet, "A12:A16")
        .flat()
        .some((line) => /^In order of the averages/.test(String(line))),
    ).toBe(true);
    expect(workbook.values(roundsMessages.keyTab(), "A2:A3").flat()).toEqual([
      roundsMessages.keyKeepBack(),
      roundsMessages.keyOtherSheets(),
    ]);
    expect(workbook.values(roundsMessages.keyTab(), "A5:C8")).toEqual([
      ["Letter", "Hospital", "Collaborative"],
      ["A", "Humber Centre", "North"],
      ["B", "Clifton House", "North"],
      ["C", "Elsewhere", "South"],
    ]);
    expect((await buildBenchmark({ collaborative: "North", order: "rank" })).done.sentence).toBe(messages.upToDateAlready([sheet]));
  });

  it("recolours every sheet when a band is changed on Set-up, with no action at all", async () => {
    const workbook = await twoHospitals();
    await benchmark();
    const rows = workbook.values("Set-up", "A1:B80");
    const green = rows.findIndex(([label]) => label === "Green: averages from") + 1;
    const colours = () => [workbook.fillColor("Benchmark", "C6"), workbook.fillColor("Hospital score", "E7")];
    const before = colours();
    workbook.type("Set-up", `B${green}`, 3);
    workbook.type("Set-up", `B${green}`, 5);
    const after = colours();
    expect(after).not.toEqual(before);
  });
});
