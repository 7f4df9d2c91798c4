import { addEnteredAverages } from "../../src/actions/addEnteredAverages";
import { addPastRounds } from "../../src/actions/addPastRounds";
import { addFormerName } from "../../src/actions/addFormerName";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildRegion } from "../../src/actions/buildRegion";
import { buildReport } from "../../src/actions/buildReport";
import { buildTrend } from "../../src/actions/buildTrend";
import { changeSettings } from "../../src/actions/changeSettings";
import { closeRound } from "../../src/actions/closeRound";
import { tableForClipboard } from "../../src/actions/makeSlides";
import { readOutputs } from "../../src/actions/readOutputs";
import { messages } from "../../src/core/messages";
import { reportMessages } from "../../src/core/messages/report";
import { roundsMessages } from "../../src/core/messages/rounds";
import { Person } from "../demo/person";
import { madeOnce } from "../driver/madeOnce";
import type { Value, Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";
import { hospital, openSmallBook, scored, template, withoutFormerNames } from "./smallBook";

const HISTORY = roundsMessages.historyTab();
const NORTH = { collaborative: "North" } as const;
const names = ["Ash", "Elm", "Yew"];

/** Three hospitals of one collaborative, scored alike or each in its way. */
const book = madeOnce(async (...scores: readonly (readonly Value[])[]): Promise<Workbook> => {
  const workbook = await openSmallBook({ hospitals: names.map((name) => hospital(name, [], "North")) });
  for (const [index, column] of scores.entries()) await scored(workbook, template(names[index] ?? ""), column);
  return workbook;
});

const lines = (workbook: Workbook, sheet: string): string[] =>
  workbook.texts(sheet, "A1:H160").map((line) => line.filter((text) => text !== "").join(" | "));
const errors = (workbook: Workbook): string[] =>
  workbook.sheetNames().flatMap((sheet) => lines(workbook, sheet).filter((line) => /#(REF|VALUE|DIV\/0|NAME|N\/A|NUM)/.test(line)));
const charts = (workbook: Workbook, sheet: string): string[] => workbook.sheet(sheet).charts.map(({ name }) => name);

async function deleteCharts(workbook: Workbook, sheet: string): Promise<void> {
  await workbook.run(async (context) => {
    const all = context.workbook.worksheets.getItem(sheet).charts;
    all.load("items/name");
    await context.sync();
    for (const chart of all.items) chart.delete();
    await context.sync();
  });
}

/** Types over a cell of the history: in the row that is about a unit and a standard. */
function retype(workbook: Workbook, [unit, standardId]: readonly [string, string], heading: string, value: Value): void {
  const texts = workbook.texts(HISTORY, "A4:O60");
  const column = (header: string): number => texts[0]?.indexOf(header) ?? -1;
  const row = texts.findIndex((line) => line[column("Unit")] === unit && line[column("Standard id")] === standardId);
  workbook.type(HISTORY, `${"ABCDEFGHIJKLMNO"[column(heading)] ?? ""}${row + 4}`, value);
}

describe("sheets of rounds in people's hands", () => {
  it("get their charts back when somebody deleted them, and keep a row that was put into a report", async () => {
    const workbook = await book([1, 2, 3], [5, 4, 4]);
    await buildBenchmark(NORTH);
    await closeRound();
    const [region, trend, report] = [await buildRegion({ own: null, order: "setUp" }), await buildTrend(NORTH), await buildReport(NORTH)];
    const sheets = [region.sheet, trend.sheet, report.sheet];
    const before = sheets.map((sheet) => charts(workbook, sheet));
    expect(before.every((all) => all.length > 0)).toBe(true);
    for (const sheet of sheets) await deleteCharts(workbook, sheet);
    const row = lines(workbook, report.sheet).indexOf(reportMessages.summaryHeading()) + 2;
    workbook.insertRows(report.sheet, row);
    workbook.type(report.sheet, `B${row}`, "Read this first");

    await buildRegion({ own: null, order: "setUp" });
    await buildTrend(NORTH);
    const again = await buildReport(NORTH);
    expect(sheets.map((sheet) => charts(workbook, sheet))).toEqual(before);
    const kept = messages.oldSheetName(report.sheet);
    expect(again.done.sentence).toContain(messages.oldSheetKept(kept));
    expect(lines(workbook, kept)).toContain("Read this first");
    expect(errors(workbook)).toEqual([]);
  });

  it("count what was typed over in the history, name what cannot be read, and leave gaps open", async () => {
    const workbook = await book([1, 2, 3], [5, 4, 4], [3, 3, 3]);
    await closeRound();
    retype(workbook, ["Ash", ""], "Period", "2021 Q1");
    retype(workbook, ["Elm", "garden.open"], "Standard id", "garden.pond");
    retype(workbook, ["Elm", "garden.tools"], "Period", "last year");
    retype(workbook, ["Elm", "garden.shade"], "Score", 7);
    const { notes, added } = await closeRound();
    // What is no longer there in this form is closed again; sheets would not find "2021 Q1".
    expect([added, notes.filter((note) => /^[A-O]\d+|\b[A-O]\d+\b/.test(note)).length]).toEqual([4, 4]);
    const { sheet, rounds } = await buildTrend(NORTH);
    expect(rounds).toBe(1);
    expect(workbook.texts(sheet, "B6:C9")).toEqual([
      ["Ash", "2.0 R"],
      ["Elm", "4.3 G"],
      ["Yew", "3.0 A"],
      ["North", "3.1 A"],
    ]);
    expect(errors(workbook)).toEqual([]);
  });

  it("keep what a hospital scored where it was then, when it moves or gets another name in mid-history", async () => {
    const workbook = await book([1, 2, 3], [5, 4, 4], [3, 3, 3]);
    await closeRound();
    const person = new Person(workbook);
    person.addRow("Set-up", { Collaborative: "South", "Short name": "", Region: "" });
    person.inRow("Set-up", "Hospital", "Elm", "Collaborative", "South");
    workbook.texts("Set-up", "A1:H80").forEach((line, row) => {
      const column = line.indexOf("Yew");
      if (column !== -1) workbook.type("Set-up", `${"ABCDEFGH"[column] ?? ""}${row + 1}`, "Yew Tree House");
    });
    const north = await buildTrend(NORTH);
    const south = await buildTrend({ collaborative: "South" });
    const unitsOf = (sheet: string): string[] => workbook.texts(sheet, "B6:B8").flat();
    // Elm's rounds go with it; under its old name Yew is nobody that Set-up knows.
    expect([unitsOf(north.sheet).slice(0, 2), unitsOf(south.sheet).slice(0, 1)]).toEqual([["Ash", "North"], ["Elm"]]);
    // The collaborative's own average stays that of the hospitals it had then.
    expect(Number(workbook.value(north.sheet, "C7"))).toBeCloseTo((2 + 13 / 3 + 3) / 3, 9);

    // The sheet asks; when somebody has said so, its rounds are its own, live, and closing adds nothing for it.
    const asked = `${roundsMessages.unitHasNoRounds("Yew Tree House", null, "Yew", "Q1 2023/24")} ${roundsMessages.sayOnSetUp("Yew Tree House", "Yew")}`;
    expect(lines(workbook, north.sheet)).toContain(asked);
    const wanted = { collaborative: "North", order: "rank" } as const;
    expect((await readOutputs(wanted)).perhapsRenamed.map(({ unit, before }) => [unit, before])).toEqual([["Yew Tree House", "Yew"]]);
    expect(await refusal(addFormerName({ level: "hospital", unit: "Nobody", before: "Yew" }))).toBe(
      roundsMessages.unitNotOnSetUp("Nobody"),
    );
    workbook.resetRequests();
    expect((await addFormerName({ level: "hospital", unit: "Yew Tree House", before: "Yew" })).sentence).toBe(
      roundsMessages.knownBeforeAs("Yew Tree House", "Yew"),
    );
    expect(workbook.requests).toHaveLength(2);
    expect((await readOutputs(wanted)).perhapsRenamed).toEqual([]);
    await buildTrend(wanted);
    expect(workbook.texts(north.sheet, "B6:C8")).toEqual([
      ["Yew Tree House", "3.0 A"],
      ["Ash", "2.0 R"],
      ["North", "3.1 A"],
    ]);
    expect(lines(workbook, north.sheet)).not.toContain(asked);
    retype(workbook, ["Yew", ""], "Score", 4.5);
    expect(workbook.texts(north.sheet, "C6")).toEqual([["4.5 G"]]);
    await changeSettings({ names: "letters" });
    await buildTrend(wanted);
    expect(workbook.texts(north.sheet, "B6:B8").flat()).toEqual(["Hospital C", "Hospital A", "North"]);
    expect(lines(workbook, north.sheet).filter((line) => /Ash|Elm|Yew/.test(line))).toEqual([]);
    expect(errors(workbook)).toEqual([]);
  });

  it("say in both reports that a hospital moved between two rounds, and get the column for former names where Set-up has none", async () => {
    const workbook = await book([3, 3, 3], [5, 4, 4], [2, 3, 3]);
    const person = new Person(workbook);
    person.addRow("Set-up", { Collaborative: "South", "Short name": "", Region: "" });
    const figures = (
      [
        ["Ash", "North", "Hospital", 2],
        ["Elm", "North", "Hospital", 4],
        ["Yew House", "North", "Hospital", 3],
        ["North", "", "Collaborative", 3],
        ["South", "", "Collaborative", 2],
      ] as const
    ).map(([unit, partOf, level, score]): Value[] => ["Q1 2022/23", "Garden", unit, partOf, level, "", score]);
    workbook.addSheet("Old");
    workbook.paste("Old", "A1", [["Period", "Area", "Unit", "Part of", "Level", "Standard id", "Score"], ...figures]);
    workbook.select("Old", "A1:G6");
    await addPastRounds({ mark: null });
    person.inRow("Set-up", "Hospital", "Elm", "Collaborative", "South");
    await withoutFormerNames(workbook);
    await addFormerName({ level: "hospital", unit: "Yew", before: "Yew House" });
    expect(workbook.requests).toHaveLength(3);
    expect(workbook.texts("Set-up", "D1:G60").filter(([name]) => name === "Hospital" || name === "Yew")[1]).toEqual([
      "Hospital",
      "Short name",
      "Collaborative",
      "Known before as (with ; between)",
    ]);

    const north = await buildReport(NORTH);
    const south = await buildReport({ collaborative: "South" });
    const left = roundsMessages.membersLeft(["Elm"], "North average", "Q1 2022/23");
    const joined = roundsMessages.membersJoined(["Elm"], "South average", "Q1 2022/23");
    expect([north, south].map(({ summary }) => summary.filter((text) => text.includes(" not in "))).flat()).toEqual([left, joined]);
    // In the summary, and again under what can be compared.
    expect(
      [left, joined].map((said, index) => lines(workbook, [north, south][index]?.sheet ?? "").filter((text) => text.includes(said)).length),
    ).toEqual([2, 2]);
    // Elm's own line goes with it, Yew's goes on under its new name, and North keeps the average of the hospitals that it had.
    const rounds = (sheet: string, name: string): string[] =>
      lines(workbook, sheet)
        .filter((text) => text.startsWith(`${name} | `) && /^[^|]+( \| \d\.\d [RAG]){2} \| ours/.test(text))
        .map((text) => text.split(" | ours")[0] ?? "");
    expect([
      rounds(south.sheet, "Elm"),
      rounds(north.sheet, "Elm"),
      rounds(north.sheet, "Yew"),
      rounds(north.sheet, "North average"),
    ]).toEqual([["Elm | 4.0 G | 4.3 G"], [], ["Yew | 3.0 A | 2.7 A"], ["North average | 3.0 A | 2.8 A"]]);
    expect((await tableForClipboard("South", "roundsTable")).text).toContain(joined);
    await closeRound();
    const trend = await buildTrend(NORTH);
    expect(lines(workbook, trend.sheet)).toContain(
      roundsMessages.membersDiffer(["Elm"], true, "North average", "Q1 2022/23", "Q1 2023/24"),
    );
    expect(errors(workbook)).toEqual([]);

    // Something of the user's own is where the column would go.
    await withoutFormerNames(workbook);
    const place = workbook.texts("Set-up", "D1:D60").findIndex(([text]) => text === "Yew") + 1;
    workbook.type("Set-up", `G${place}`, "ask Jo");
    expect(await refusal(addFormerName({ level: "hospital", unit: "Ash", before: "Old Ash" }))).toMatch(
      /^Your Set-up has no column "Known before as" yet, .* G\d+:G\d+\./,
    );
    expect(workbook.text("Set-up", `G${place}`)).toBe("ask Jo");
  });

  it("say nothing that is not so where all is alike, and nothing at all where all is N/A", async () => {
    const alike = await book([3, 3, 3], [3, 3, 3], [3, 3, 3]);
    await buildBenchmark(NORTH);
    await addEnteredAverages({ collaboratives: ["North"] });
    await closeRound();
    const { sheet, summary } = await buildReport(NORTH);
    expect(summary).toContain("All 3 hospitals have the same average, 3.0 out of 5.");
    await buildRegion({ own: null, order: "setUp" });
    await buildTrend(NORTH);
    expect([errors(alike), lines(alike, sheet).filter((line) => line.includes("highest average"))]).toEqual([[], []]);

    const none = await book(["N/A", "N/A", "N/A"], ["N/A", "N/A", "N/A"]);
    expect(await refusal(closeRound())).toContain(roundsMessages.roundHasNothing());
    expect(await refusal(buildTrend(NORTH))).toBe(roundsMessages.trendNeedsRounds("Garden"));
    const report = await buildReport(NORTH);
    expect(report.summary.filter((sentence) => /\d\.\d/.test(sentence))).toEqual([]);
    expect(errors(none)).toEqual([]);
  });
});
