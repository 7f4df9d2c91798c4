import { addEnteredAverages } from "../../src/actions/addEnteredAverages";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildRegion } from "../../src/actions/buildRegion";
import { messages } from "../../src/core/messages";
import { roundsMessages } from "../../src/core/messages/rounds";
import { refusal } from "./refusal";
import { openExample, typeEntered } from "./exampleRound";

const BODY = "C6:F17";
const column = (rows: readonly (readonly unknown[])[], at: number): string[] => rows.map((row) => String(row[at]));

describe("the benchmark of the region", () => {
  it("gives the recomputed figures of the published round in three requests, follows every edit, and keeps what was typed", async () => {
    const workbook = await openExample();
    for (const made of workbook.sheetNames().filter((name) => name.startsWith("Benchmark"))) workbook.deleteSheet(made);
    expect(await refusal(buildRegion({ own: null, order: "setUp" }))).toContain(roundsMessages.regionNeedsCollaboratives());
    const entered = await typeEntered(workbook);
    await buildBenchmark({ collaborative: "Humber" });
    workbook.resetRequests();
    const { sheet, done, ...result } = await buildRegion({ own: null, order: "setUp" });
    expect(workbook.requests).toHaveLength(3);
    expect(result).toEqual({
      title: "SOUTH (entered) highest, 4.5; standard 3 lowest, 2.7",
      collaboratives: ["WEST (entered)", "HNY", "SOUTH (entered)"],
      leftOut: [],
    });
    expect(done.sentence).toBe(messages.benchmarkMade(sheet));

    expect(column(workbook.texts(sheet, BODY), 3)).toEqual([
      "3.9 G",
      "4.3 G",
      "2.7 A",
      "3.2 A",
      "3.7 G",
      "4.4 G",
      "3.5 G",
      "4.2 G",
      "4.4 G",
      "4.2 G",
      "4.0 G",
      "3.9 G",
    ]);
    expect(workbook.texts(sheet, "C18:G18")[0]).toEqual(["3.5 G", "3.6 G", "4.5 G", "3.9 G", roundsMessages.cannotBeGivenShort()]);
    const lines = workbook.texts(sheet, "A22:A26").flat();
    expect(lines.slice(0, 4)).toEqual([
      roundsMessages.regionInTwoWays("Y&H"),
      messages.cannotBeGiven(["West", "South"]),
      roundsMessages.howEnteredAverages(["West", "South"]),
      roundsMessages.collaborativesDiffer(),
    ]);
    expect(workbook.sheet(sheet).charts.map(({ name, title: { text } }) => [name, text])).toEqual([
      ["Hospitals", "SOUTH (entered) highest, 4.5. All 3 are green"],
      ["Standards", "Standard 3 is lowest, at 2.7 (amber)"],
      ["Region", "HNY is lowest of 3 on standards 6, 8, 9, 10 and 12"],
    ]);

    workbook.type(entered, "C5", 9);
    expect(workbook.texts(sheet, "C6:D6")[0]).toEqual(["", "4.0 G"]);
    const again = await buildRegion({ own: null, order: "setUp" });
    expect(again.leftOut).toEqual([roundsMessages.enteredNotCounted("West", "1", "9")]);
    expect(again.done.sentence).toBe(messages.upToDateAlready([sheet]));
    workbook.type(entered, "C5", 3.8);

    // A column more in the middle: what was typed moves, and the region still looks at it.
    await addEnteredAverages({ collaboratives: ["HNY"] });
    expect(workbook.values(entered, "C4:E5")).toEqual([
      ["West", "Humber", "South"],
      [3.8, "", 4],
    ]);
    expect(workbook.texts(sheet, "C6:E6")[0]).toEqual(["3.8 G", "4.0 G", "4.0 G"]);

    const ranked = await buildRegion({ own: "South", order: "rank" });
    expect(ranked.collaboratives).toEqual(["SOUTH (entered)", "HNY", "WEST (entered)"]);
    expect(workbook.sheet(sheet).charts.at(-1)?.title.text).toBe(roundsMessages.ownLowestOn("SOUTH (entered)", 3, [3]));
  });

  it("warns where a collaborative has one hospital, and gives the region both ways where all hospitals are known", async () => {
    const workbook = await openExample();
    const setUp = workbook.values("Set-up (example)", "A1:F90");
    const row = setUp.findIndex((cells) => cells.includes("Stockton Hall") && cells.includes("Humber"));
    workbook.type("Set-up (example)", `${"ABCDEF"[setUp[row]?.indexOf("Humber") ?? 0] ?? ""}${row + 1}`, "South");
    await buildBenchmark({ collaborative: "Humber" });
    await buildBenchmark({ collaborative: "South" });
    const { sheet, leftOut, collaboratives } = await buildRegion({ own: null, order: "setUp" });
    expect(collaboratives).toEqual(["HNY", "SOUTH"]);
    expect(leftOut).toEqual([roundsMessages.collaborativeWithoutFigures("West")]);
    // 45/12 and 44/12 in one collaborative, 42/12 in the other: 89/24 and 42/12, and 131/36 over the three hospitals.
    const [averages] = workbook.values(sheet, "C18:F18");
    expect(averages?.map((value) => Number(value).toFixed(6))).toEqual(
      [89 / 24, 42 / 12, (89 / 24 + 42 / 12) / 2, 131 / 36].map((value) => value.toFixed(6)),
    );
    expect(workbook.texts(sheet, "A22:A30").flat()).toContain(messages.oneHospitalOnly("SOUTH", "Stockton Hall"));
  });
});
