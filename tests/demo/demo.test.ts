import { once } from "../driver/once";
import { openWorkbook } from "../driver/openWorkbook";
import { readExample } from "./example";
import { differencesFromPrint } from "./printed";
import { scoreRound } from "./scoreRound";
import { wholeRound } from "./wholeRound";

const round = once(async () => {
  const workbook = await openWorkbook();
  return { workbook, ...(await scoreRound(workbook, readExample(), "Humber")) };
});

/** The whole round, also where other programs have the processor. */
const LONGEST = 30_000;

const shownBand = ({ shown, band }: { shown: string | null; band: { word: string } | null }) => [shown, band?.word];

describe("the demo", () => {
  it("shows the hospital scores that were published", async () => {
    const { workbook, hospitals } = await round();
    expect(hospitals.hospitals.map((one) => [one.hospital, ...shownBand(one)])).toEqual([["Humber Centre", "3.8", "Green"]]);
    expect(workbook.texts("Benchmark", "C5:F5")).toEqual([["Humber Centre", "Clifton House", "Stockton Hall", "HNY average"]]);
    expect(workbook.texts("Benchmark", "C18:F18")).toEqual([["3.8 G", "3.7 G", "3.5 G", "3.6 G"]]);
    expect(workbook.values("Benchmark", "C18:F18")[0]?.map((value) => Number(value).toFixed(12))).toEqual(
      [45 / 12, 44 / 12, 42 / 12, 131 / 36].map((value) => value.toFixed(12)),
    );
  });

  it("names the lowest standards and the red score inside an average", async () => {
    const { workbook, benchmark } = await round();
    expect(benchmark.title).toBe("Humber Centre highest, 3.8; standards 4 and 12 lowest, 3.0");
    expect(workbook.texts("Benchmark", "F6:F17").flat()).toEqual([
      "4.0 G",
      "4.0 G",
      "3.7 G",
      "3.0 A",
      "4.0 G",
      "4.0 G",
      "3.3 A",
      "3.7 G",
      "4.0 G",
      "3.3 A",
      "3.7 G",
      "3.0 A",
    ]);
    expect(workbook.texts("Benchmark", "A12:I12")).toEqual([
      [
        "7",
        "Friends, family and carers have different ways to feedback about the service",
        "4.0 G",
        "4 G",
        "2 R",
        "3.3 A",
        "2 to 4",
        "3 of 3",
        "A red score on Stockton Hall is inside this average",
      ],
    ]);
  });

  it("finds the one score that was pasted as text, and mends it", async () => {
    const { checks, mended } = await round();
    expect(checks.problems.filter(({ pile }) => pile === "putRight").map(({ kind, where }) => [kind, where.sheet, where.cell])).toEqual([
      ["numberAsText", "Aspen", "C14"],
    ]);
    expect(mended.mended).toEqual([{ where: { sheet: "Aspen", cell: "C14" }, before: "5 ", after: "5" }]);
  });

  it("asks Excel as seldom as it may", async () => {
    const { steps } = await round();
    expect([...new Set(steps.map(({ action, requests }) => `${action} ${requests}`))]).toEqual([
      "insertTemplate 2",
      "checkScores 2",
      "mendScores 3",
      "buildHospitalScore 3",
      "buildBenchmark 3",
    ]);
  });

  it("leaves the sheets in their order", async () => {
    const { workbook } = await round();
    expect(workbook.sheetNames()).toEqual([
      "Set-up",
      "Framework",
      "Aspen",
      "Beech",
      "Cedar",
      "Clifton House",
      "Stockton Hall",
      "Hospital score",
      "Benchmark",
    ]);
  });

  it(
    "goes on to the region, the rounds and the report, and names each figure of the printed report that differs from ours",
    async () => {
      const { workbook, benchmark } = await round();
      const { steps, closed, region, trend, report, slides } = await wholeRound(workbook, readExample(), "Humber");
      expect(steps.map(({ action, requests }) => `${action} ${requests}`)).toEqual([
        "addEnteredAverages 3",
        "addPastRounds 2",
        "closeRound 3",
        "buildHospitalScore 3",
        "buildRegion 3",
        "buildTrend 3",
        "buildTrend 3",
        "buildReport 3",
        "buildActions 3",
        "addResultsPage 2",
        "makeSlides 2",
      ]);
      expect([slides.slides, slides.file.bytes.length < 1_000_000]).toEqual([11, true]);
      expect([closed.added, trend.rounds, region.collaboratives]).toEqual([130, 4, ["WEST (entered)", "HNY", "SOUTH (entered)"]]);
      // What the printed report did not say.
      expect(report.summary.some((sentence) => sentence.includes("Stockton Hall scored 2 on standard 7"))).toBe(true);
      const [cutOff, noRule] = ["is cut off after the first decimal; we round half up", "cannot be repeated from the figures beside it"];
      expect(
        differencesFromPrint(workbook, readExample(), { hospitals: benchmark.sheet, region: region.sheet }).map(
          ({ what, printed, ours, reason }) => [what, printed, ours, reason],
        ),
      ).toEqual([
        ["Clifton House, average", "3.6", "3.7", cutOff],
        ["WEST, average", "3.4", "3.5", cutOff],
        ["SOUTH, average", "4.4", "4.5", noRule],
        ["HNY, standard 3", "3.6", "3.7", cutOff],
        ["HNY, standard 8", "3.6", "3.7", cutOff],
        ["HNY, standard 11", "3.6", "3.7", cutOff],
        ["Y&H, standard 1", "3.7", "3.9", noRule],
        ["Y&H, standard 2", "4.7", "4.3", noRule],
        ["Y&H, standard 3", "2.6", "2.7", cutOff],
        ["Y&H, standard 4", "3.1", "3.2", cutOff],
        ["Y&H, standard 5", "3.6", "3.7", cutOff],
        ["Y&H, standard 6", "4.1", "4.4", noRule],
        ["Y&H, standard 11", "3.8", "4.0", noRule],
        ["Y&H, average", "3.6", "3.9", noRule],
      ]);
    },
    LONGEST,
  );
});
