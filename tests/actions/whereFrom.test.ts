import { addResultsPage } from "../../src/actions/addResultsPage";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildReport } from "../../src/actions/buildReport";
import { buildTrend } from "../../src/actions/buildTrend";
import { closeRound } from "../../src/actions/closeRound";
import { buildRegion } from "../../src/actions/buildRegion";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { whereFrom } from "../../src/actions/whereFrom";
import { messages } from "../../src/core/messages";
import { roundsMessages } from "../../src/core/messages/rounds";
import { recheckMessages } from "../../src/core/messages/recheck";
import { SHEET_NAMES, SOURCE_NAME } from "../../src/sheets/names";
import type { Origin, WhereFrom } from "../../src/sheets/origin";
import { sourceText } from "../../src/sheets/sourceName";
import type { Workbook } from "../driver/openWorkbook";
import { openExample, typeEntered } from "./exampleRound";
import { refusal } from "./refusal";
import { hospital, openSmallBook, scored, template } from "./smallBook";

const SOURCE = { file: "Aspen Q1.xlsx", sha256: "ab".repeat(32), sheet: "Scores", cells: "D4:D6", when: "2023-09-30 14.05" };
const EVIDENCE = "E9";
const AT = { score: "C9" } as const;

/** One hospital by ward, of which one sheet was brought in and one has not finished; one hospital directly; a peer review beside. */
async function round(): Promise<Workbook> {
  const workbook = await openSmallBook({
    hospitals: [
      hospital("Humber Centre", ["Aspen", "Beech"], "North"),
      hospital("Clifton House", [], "North"),
      hospital("Third", [], "North"),
    ],
  });
  await scored(workbook, template("Humber Centre", ["Aspen", "Beech"]), [1, 2, 3], [4, 5, "N/A"]);
  await scored(workbook, template("Humber Centre", ["Aspen"], { route: "peerReview" }), [5, 5, 5]);
  await scored(workbook, template("Clifton House"), [5, 4]);
  workbook.type("Aspen", EVIDENCE, "The garden book");
  workbook.type("Beech", "E11", "no shade to speak of");
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Aspen").names.addFormulaLocal(SOURCE_NAME, `="${sourceText(SOURCE)}"`);
    await context.sync();
  });
  await buildHospitalScore(null);
  await buildBenchmark({ collaborative: "North" });
  workbook.resetRequests();
  return workbook;
}

async function of(workbook: Workbook, sheet: string, cell: string): Promise<WhereFrom> {
  workbook.select(sheet, cell);
  return whereFrom();
}
const short = ({ name, where, shown, evidence, source, parts }: Origin): unknown => [
  name,
  where.sheet,
  where.cell,
  shown,
  evidence,
  source?.file ?? null,
  ...(parts.length === 0 ? [] : [parts.map(short)]),
];

/** The first standard of the Humber Centre, and the wards behind it. */
const HUMBER = [
  "Humber Centre",
  "Hospital score",
  "E6",
  "2.5",
  "",
  null,
  [
    ["Aspen", "Aspen", "C9", "1", "The garden book", "Aspen Q1.xlsx"],
    ["Beech", "Beech", "C9", "4", "", null],
  ],
];

describe("where a figure comes from", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await round();
  });
  beforeEach(() => workbook.activate());

  it("is told of a hospital score in two requests: its wards, their evidence and files, how many, and what was left out", async () => {
    workbook.select("Hospital score", "E6");
    workbook.resetRequests();
    const found = await whereFrom();
    expect(workbook.requests).toHaveLength(2);
    const { title, shown, scored: n, of: m, leftOut, isStale, parts } = found;
    expect({ title, shown, n, m, leftOut, isStale }).toEqual({
      title: recheckMessages.standardOf("Humber Centre", "1"),
      shown: "2.5",
      n: 2,
      m: 2,
      leftOut: [`${messages.leftOutBecause("Aspen peer review", messages.becausePeerReview())}.`],
      isStale: false,
    });
    expect(parts).toEqual([
      {
        name: "Aspen",
        where: { sheet: "Aspen", cell: AT.score, standardId: "garden.open" },
        shown: "1",
        isCounted: true,
        evidence: "The garden book",
        notes: [recheckMessages.scoredBy("Self-assessment", null, null)],
        source: SOURCE,
        parts: [],
      },
      {
        name: "Beech",
        where: { sheet: "Beech", cell: AT.score, standardId: "garden.open" },
        shown: "4",
        isCounted: true,
        evidence: "",
        notes: [recheckMessages.scoredBy("Self-assessment", null, null)],
        source: null,
        parts: [],
      },
    ]);
  });

  it("says of a score that does not apply why, and leaves it out of the count", async () => {
    const { parts, scored: n, of: m, shown } = await of(workbook, "Hospital score", "E8");
    expect([shown, n, m, parts[1]?.shown]).toEqual(["3.0", 1, 2, recheckMessages.notApplicableBecause("no shade to speak of")]);
  });

  it("is one cell for a ward's column, and the standards for an average", async () => {
    expect((await of(workbook, "Hospital score", "D7")).parts.map(short)).toEqual([["Beech", "Beech", "C10", "5", "", null]]);
    const average = await of(workbook, "Hospital score", "E9");
    expect([average.title, average.shown, average.scored, average.of]).toEqual([
      recheckMessages.averageNamed("Humber Centre"),
      "3.0",
      3,
      3,
    ]);
    expect(average.parts.map(short)).toEqual([
      ["1. The garden is open every day", "Hospital score", "E6", "2.5", "", null],
      ["2. There are tools for everyone", "Hospital score", "E7", "3.5", "", null],
      ["3. There is a place in the shade", "Hospital score", "E8", "3.0", "", null],
    ]);
    expect((await of(workbook, "Hospital score", "C9")).parts.map(({ where, shown }) => [where.cell, shown])).toEqual([
      ["C6", "1"],
      ["C7", "2"],
      ["C8", "3"],
    ]);
  });

  it("goes through a benchmark to hospitals and their wards, and names the hospital that is missing", async () => {
    const average = await of(workbook, "Benchmark", "E6");
    expect([average.shown, average.scored, average.of]).toEqual(["3.8", 2, 2]);
    expect(average.parts.map(short)).toEqual([HUMBER, ["Clifton House", "Clifton House", "C9", "5", "", null]]);
    expect(average.leftOut).toEqual([messages.hospitalWithoutScores("Third")]);
    expect((await of(workbook, "Benchmark", "D8")).parts.map(({ shown, isCounted }) => [shown, isCounted])).toEqual([
      [recheckMessages.notScoredYet(), false],
    ]);
    expect((await of(workbook, "Benchmark", "E9")).parts.map(short)).toEqual([
      ["Humber Centre", "Benchmark", "C9", "3.0", "", null],
      ["Clifton House", "Benchmark", "D9", "4.5", "", null],
    ]);
    expect((await of(workbook, "Benchmark", "D9")).parts.map(({ where, shown }) => [where.cell, shown])).toEqual([
      ["D6", "5"],
      ["D7", "4"],
      ["D8", recheckMessages.notScoredYet()],
    ]);
  });

  it("of a score on its own sheet is the file it was brought in from", async () => {
    const { title, parts } = await of(workbook, "Aspen", "C9");
    expect([title, parts[0]?.source]).toEqual([recheckMessages.standardOf("Aspen", "1"), SOURCE]);
  });

  it.each([
    ["Hospital score", "B6"],
    ["Hospital score", "E5"],
    ["Hospital score", "E10"],
    ["Benchmark", "A1"],
    ["Benchmark", "E20"],
    ["Aspen", "A1"],
    ["Set-up", "A1"],
    ["Sheet1", "B2"],
  ])("cannot be told on %s in %s, and says so", async (sheet, cell) => {
    workbook.select(sheet, cell);
    expect(await refusal(whereFrom())).toBe(recheckMessages.nothingBehind(cell, sheet));
  });

  it("follows a report, rounds and the figures behind charts through every sheet between, wherever rows were put in", async () => {
    const { sheet: page } = await addResultsPage("Aspen");
    await closeRound();
    const { sheet: rounds } = await buildTrend({ collaborative: "North" });
    const { sheet: report } = await buildReport({ collaborative: "North" });
    workbook.insertRows(report, 20, 2);
    const rowOf = (tab: string, text: string, after = 0): number =>
      workbook.texts(tab, "A1:B120").findIndex(([first, second], row) => row >= after && (first === text || second === text)) + 1;
    const body = rowOf(report, "1", rowOf(report, "No."));
    const average = await of(workbook, report, `E${body}`);
    expect([average.title, average.shown, average.how, average.scored, average.of]).toEqual([
      recheckMessages.standardOf(messages.averageOfGroup("North"), "1"),
      "3.8",
      "average",
      2,
      2,
    ]);
    expect(average.parts.map(short)).toEqual([
      ["Humber Centre", report, `C${body}`, "2.5", "", null, [HUMBER]],
      ["Clifton House", report, `D${body}`, "5", "", null, [["Clifton House", "Clifton House", "C9", "5", "", null]]],
    ]);
    const hospitals = rowOf(report, "Humber Centre");
    const [whole, people, ofGroup] = [
      await of(workbook, report, `C${hospitals}`),
      await of(workbook, report, `F${hospitals}`),
      await of(workbook, report, `C${hospitals + 2}`),
    ];
    expect([whole.title, whole.shown, whole.parts.map(({ name, shown }) => [name, shown])]).toEqual([
      recheckMessages.averageNamed("Humber Centre"),
      "3.0",
      [
        ["1. The garden is open every day", "2.5"],
        ["2. There are tools for everyone", "3.5"],
        ["3. There is a place in the shade", "3.0"],
      ],
    ]);
    expect([
      people.parts.map(({ name, shown, isCounted }) => [name, shown, isCounted]),
      ofGroup.parts.map(({ name, shown }) => [name, shown]),
    ]).toEqual([
      [["Humber Centre", recheckMessages.nothingWritten(), false]],
      [
        ["Humber Centre", "3.0"],
        ["Clifton House", "4.5"],
      ],
    ]);

    const closed = await of(workbook, rounds, "C6");
    expect([closed.title, closed.parts.map(({ name, where, shown, notes }) => [name, where.sheet, shown, notes])]).toEqual([
      recheckMessages.figureNamed("Humber Centre", "Q1 2023/24"),
      [
        [
          recheckMessages.figureNamed("Humber Centre", "Q1 2023/24"),
          "Past rounds",
          "3.0",
          [recheckMessages.closedFigure("3", "3", "Aspen and Beech")],
        ],
      ],
    ]);
    expect((await of(workbook, "Past rounds", closed.parts[0]?.where.cell ?? "")).parts).toEqual(closed.parts);
    const bar = await of(workbook, "Benchmark", `C${rowOf("Benchmark", "Humber Centre")}`);
    expect([bar.title, bar.shown, bar.parts.map(({ where }) => where.cell)]).toEqual([
      recheckMessages.averageNamed("Humber Centre"),
      "3.0",
      ["C6", "C7", "C8"],
    ]);
    workbook.select(page, "A6");
    expect(await refusal(whereFrom())).toBe(recheckMessages.resultsStandStill(page));
  });

  it("says so where a benchmark has lost a part, and tells again once it is made again", async () => {
    const old = await openExample();
    old.select("Benchmark (example)", "F8");
    await old.run(async (context) => {
      context.workbook.worksheets.getItem("Benchmark (example)").names.getItemOrNullObject(SHEET_NAMES.averages).delete();
      await context.sync();
    });
    expect(await refusal(whereFrom())).toBe(recheckMessages.partLost("Benchmark (example)"));
    const { sheet } = await buildBenchmark({ collaborative: "Humber" });
    expect((await of(old, sheet, "F8")).parts.map(({ name, shown }) => [name, shown])).toEqual([
      ["Humber Centre", "3.0"],
      ["Clifton House", "4"],
      ["Stockton Hall", "4"],
    ]);
  });

  it("goes on after sheets were renamed and rows sorted, and says when the sheets behind have changed", async () => {
    const own = await round();
    own.renameSheet("Aspen", "Ward one's");
    own.sortRows("Beech", "A9:P11", { key: 0, ascending: false });
    const found = await of(own, "Hospital score", "E6");
    expect([found.isStale, found.parts.map(({ where, shown }) => [where.sheet, where.cell, shown])]).toEqual([
      false,
      [
        ["Ward one's", "C9", "1"],
        ["Beech", "C11", "4"],
      ],
    ]);
    await scored(own, template("Humber Centre", ["Cedar"]), [1, 2, 3]);
    expect([(await of(own, "Hospital score", "E6")).isStale, (await of(own, "Benchmark", "C6")).parts[0]?.notes]).toEqual([
      true,
      expect.arrayContaining([recheckMessages.changedSinceMade()]),
    ]);
  });
});

describe("where a figure of the region comes from", () => {
  it("goes through a collaborative's benchmark to its hospitals, and says what was typed by hand", async () => {
    const workbook = await openExample();
    await typeEntered(workbook);
    await buildBenchmark({ collaborative: "Humber" });
    const { sheet } = await buildRegion({ own: null, order: "setUp" });
    const own = await of(workbook, sheet, "D8");
    expect([own.title, own.shown, own.isStale, own.parts.map(({ where, shown }) => [where.sheet, where.cell, shown])]).toEqual([
      recheckMessages.standardOf("HNY", "3"),
      "3.7",
      false,
      [["Benchmark (example)", "F8", "3.7"]],
    ]);
    expect(own.parts[0]?.parts.map(({ name, shown, parts }) => [name, shown, parts.length])).toEqual([
      ["Humber Centre", "3.0", 3],
      ["Clifton House", "4", 0],
      ["Stockton Hall", "4", 0],
    ]);
    const all = await of(workbook, sheet, "F8");
    expect([all.shown, all.parts.map(({ name, shown, notes }) => [name, shown, notes])]).toEqual([
      "2.7",
      [
        ["WEST (entered)", "2.3", [recheckMessages.typedByHand("")]],
        ["HNY", "3.7", []],
        ["SOUTH (entered)", "2.0", [recheckMessages.typedByHand("")]],
      ],
    ]);

    const ofHospitals = await of(workbook, sheet, "G8");
    expect([
      ofHospitals.title,
      ofHospitals.shown,
      ofHospitals.scored,
      ofHospitals.of,
      ofHospitals.parts.map(({ name, shown, isCounted }) => [name, shown, isCounted]),
    ]).toEqual([
      recheckMessages.standardOf(roundsMessages.ofHospitals("Y&H"), "3"),
      "",
      3,
      5,
      [
        ["WEST (entered)", "2.3", false],
        ["Humber Centre", "3.0", true],
        ["Clifton House", "4", true],
        ["Stockton Hall", "4", true],
        ["SOUTH (entered)", "2.0", false],
      ],
    ]);
    const foot = await of(workbook, sheet, "G18");
    expect([foot.title, foot.scored, foot.parts.map(({ where, isCounted }) => [where.sheet, where.cell, isCounted])]).toEqual([
      recheckMessages.averageNamed(roundsMessages.ofHospitals("Y&H")),
      3,
      [
        ["Entered averages", undefined, false],
        ["Benchmark (example)", "C18", true],
        ["Benchmark (example)", "D18", true],
        ["Benchmark (example)", "E18", true],
        ["Entered averages", undefined, false],
      ],
    ]);
  });
});
