import { addPastRounds } from "../../src/actions/addPastRounds";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { closeRound } from "../../src/actions/closeRound";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { takeNewFigures } from "../../src/actions/takeNewFigures";
import { roundsMessages } from "../../src/core/messages/rounds";
import type { Value, Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";
import { openExample, typeEntered } from "./exampleRound";
import { hospital, openSmallBook, scored, template } from "./smallBook";

const HISTORY = roundsMessages.historyTab();
/** Period, unit, part of, level, route, score, n, of, mark of the rows with this standard ("" for averages). */
const rowsWith = (workbook: Workbook, standardId: string): unknown[][] =>
  workbook
    .values(HISTORY, "A5:O200")
    .filter((row) => row[0] !== "" && row[3] === standardId)
    .map((row) => [0, 5, 6, 7, 8, 9, 10, 11, 13].map((at) => row[at]));

function select(workbook: Workbook, sheet: string, rows: readonly (readonly Value[])[]): void {
  workbook.addSheet(sheet);
  workbook.paste(
    sheet,
    "A1",
    rows.map((row) => [...row]),
  );
  workbook.select(sheet, `A1:${"ABCDEFGHIJ"[(rows[0]?.length ?? 1) - 1] ?? ""}${rows.length}`);
  workbook.resetRequests();
}

describe("closing a round", () => {
  it("puts wards, hospitals, collaboratives and region of the published round into the history, once", async () => {
    const workbook = await openExample();
    await typeEntered(workbook);
    const { added, there, notes, sheet } = await closeRound();
    expect(workbook.requests).toHaveLength(3);
    // 3 wards, 3 hospitals, 3 collaboratives and the region, each with 12 standards and an average.
    expect({ added, there, notes, sheet }).toEqual({ added: 130, there: 0, notes: [], sheet: HISTORY });
    expect(rowsWith(workbook, "").slice(3)).toEqual([
      ["Q1 2023/24", "Humber Centre", "Humber", "Hospital", "", 3.75, 12, 12, ""],
      ["Q1 2023/24", "Clifton House", "Humber", "Hospital", "Self-assessment", 44 / 12, 12, 12, ""],
      ["Q1 2023/24", "Stockton Hall", "Humber", "Hospital", "Involvement group", 3.5, 12, 12, ""],
      ["Q1 2023/24", "West", "Yorkshire and Humber", "Collaborative", "", 3.475, "", "", "entered"],
      ["Q1 2023/24", "Humber", "Yorkshire and Humber", "Collaborative", "", 131 / 36, 3, 3, ""],
      ["Q1 2023/24", "South", "Yorkshire and Humber", "Collaborative", "", 4.5, "", "", "entered"],
      ["Q1 2023/24", "Yorkshire and Humber", "", "Region", "", expect.closeTo(3.8713, 4), 3, 3, "entered"],
    ]);
    expect(workbook.sheet(HISTORY).tables.map(({ name, area }) => [name, area.bottom - area.top])).toEqual([["SequinHistoryTable", 130]]);

    workbook.resetRequests();
    const again = await closeRound();
    expect([again.added, again.there, again.done.sentence]).toEqual([
      0,
      130,
      roundsMessages.roundClosedAlready("Involvement", "Quarter 1 2023/24"),
    ]);
    expect(workbook.requests).toHaveLength(2);
  });

  it("adds what came later under the table, says what is out of order, and keeps what people added", async () => {
    const workbook = await openSmallBook({
      hospitals: [hospital("Humber Centre", ["Aspen", "Beech"], "North"), hospital("Clifton House", [], "North")],
    });
    expect(await refusal(closeRound())).toContain(roundsMessages.roundHasNothing());
    await scored(workbook, template("Clifton House"), [5, 4, "N/A"]);
    await closeRound();
    workbook.type(HISTORY, "P4", "My note");
    workbook.type(HISTORY, "P5", "Kept");
    await scored(workbook, template("Humber Centre", ["Aspen"]), [1, 2, 3]);
    const later = await closeRound();
    expect([later.added, later.there]).toEqual([9, 6]);
    expect(later.notes).toContain(roundsMessages.roundAddedTo(9, 6));
    // What was closed stays, also where the collaborative has a hospital more now: that is said, with who it is.
    expect(later.notes).toContain(roundsMessages.roundDiffers(["North"]));
    expect(workbook.sheet(HISTORY).tables[0]?.area.bottom).toBe(3 + 6 + 9);
    expect(workbook.value(HISTORY, "P5")).toBe("Kept");
    expect(rowsWith(workbook, "garden.shade").map(([, unit, , level]) => [unit, level])).toEqual([
      ["Aspen", "Ward"],
      ["Humber Centre", "Hospital"],
      ["North", "Collaborative"],
    ]);
    expect(
      rowsWith(workbook, "")
        .find(([, unit]) => unit === "Clifton House")
        ?.slice(5, 8),
    ).toEqual([4.5, 2, 3]);
    // Until somebody takes the new ones: then they take the place of the old, and nothing is there twice.
    const averages = () =>
      rowsWith(workbook, "")
        .filter(([, unit]) => unit === "North")
        .map((row) => row.slice(5, 8));
    expect([later.differ, averages()]).toEqual([["North"], [[4.5, 1, 1]]]);
    workbook.resetRequests();
    expect((await takeNewFigures()).sentence).toBe(roundsMessages.newFiguresTaken(["North"], 3));
    expect(workbook.requests).toHaveLength(3);
    expect(averages()).toEqual([[3.25, 2, 2]]);
    expect((await takeNewFigures()).sentence).toBe(roundsMessages.noNewFigures());
    expect((await closeRound()).added).toBe(0);

    select(workbook, "Old", [
      ["Period", "Area", "Unit", "Level", "Standard id", "Score"],
      ["Q1 2024/25", "Garden", "Clifton House", "Hospital", "", 4],
    ]);
    await addPastRounds({ mark: null });
    await insertTemplate(template("Humber Centre", ["Beech"]));
    workbook.paste("Beech", "C9", [[2], [2], [2]]);
    expect((await closeRound()).notes).toContain(roundsMessages.roundOutOfOrder(["Q1 2024/25"]));
  });
});

describe("last time on a hospital sheet", () => {
  it("is this area's last round, live from the history, with what people typed left alone", async () => {
    const workbook = await openSmallBook({ hospitals: [hospital("Humber Centre", ["Aspen", "Beech"], "North")] });
    const line = (period: string, area: string, standard: string, score: Value, version: Value = 1): Value[] => [
      period,
      area,
      "humber centre",
      "Hospital",
      standard,
      score,
      version,
    ];
    select(workbook, "Old", [
      ["Period", "Area", "Unit", "Level", "Standard id", "Score", "Version"],
      line("Q1 2020/21", "Garden", "garden.open", 1),
      line("Q1 2022/23", "Garden", "garden.open", 2.5),
      line("Q1 2022/23", "Garden", "garden.tools", 4, 7),
      line("Q1 2022/23", "Garden", "garden.shade", 4),
      line("Q1 2022/23", "Garden", "", 3.5, ""),
      line("Q4 2022/23", "Music", "music.choir", 5),
    ]);
    await addPastRounds({ mark: "example" });
    await scored(workbook, template("Humber Centre", ["Aspen"]), [1, 2, 3]);
    await buildHospitalScore(null);
    const lastTime = (): unknown[] => {
      const rows = workbook.values("Hospital score", "A1:M12");
      const header = rows.findIndex((cells) => cells.includes("Last time"));
      return rows.slice(header + 1, header + 5).map((cells) => cells[rows[header]?.indexOf("Last time") ?? 0]);
    };
    expect(lastTime()).toEqual(["2.5, 2022, example", roundsMessages.lastTimeNew(), "4.0, 2022, example", "3.5, 2022, example"]);
    const scores = workbook.values(HISTORY, "J1:J20").flat();
    workbook.type(HISTORY, `J${scores.indexOf(2.5) + 1}`, 3);
    expect(lastTime()[0]).toBe("3.0, 2022, example");
    const rows = workbook.values("Hospital score", "A1:M12");
    const header = rows.findIndex((cells) => cells.includes("Last time"));
    workbook.type("Hospital score", `${"ABCDEFGHIJKLM"[rows[header]?.indexOf("Last time") ?? 0] ?? ""}${header + 4}`, "3.9 in 2019");
    await scored(workbook, template("Humber Centre", ["Beech"]), [1, 2, 3]);
    await buildHospitalScore(null);
    expect(lastTime().slice(0, 3)).toEqual(["3.0, 2022, example", roundsMessages.lastTimeNew(), "3.9 in 2019"]);
  });
});

describe("past rounds", () => {
  const header = ["Period", "Area", "Unit", "Level", "Standard id", "Score", "Mark"];

  it("come in from a selected table in two requests, once, with periods and standards in any form", async () => {
    const workbook = await openSmallBook({ hospitals: [hospital('=Odd & "quoted"', [], "North")] });
    const rows = [
      ["Past scores", "", "", "", "", "", ""],
      header,
      ["2021 Q1", "garden", '=Odd & "quoted"', "hospital", "1", 3, ""],
      ["Quarter 1 2021/22", "Garden", '=Odd & "quoted"', "Hospital", "garden.tools", 3.6666666666666665, "entered"],
      ["", "", "", "", "", "", ""],
      ["2021 Q1", "garden", '=Odd & "quoted"', "hospital", "", "", ""],
    ];
    select(
      workbook,
      "Old",
      rows.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? `'${cell}` : cell))),
    );
    const { added, done } = await addPastRounds({ mark: "example" });
    expect(workbook.requests).toHaveLength(2);
    expect([added, done.sentence]).toEqual([3, roundsMessages.pastRoundsAdded(3, HISTORY)]);
    expect(workbook.values(HISTORY, "A5:N7").map((row) => [0, 2, 3, 5, 9, 12, 13].map((at) => row[at]))).toEqual([
      ["Q1 2021/22", "garden", "garden.open", '=Odd & "quoted"', 3, roundsMessages.pastedSource(), "example"],
      ["Q1 2021/22", "garden", "garden.tools", '=Odd & "quoted"', 11 / 3, roundsMessages.pastedSource(), "entered"],
      ["Q1 2021/22", "garden", "", '=Odd & "quoted"', "", roundsMessages.pastedSource(), "example"],
    ]);
    expect(workbook.value(HISTORY, "O5")).toBe('Q1 2021/22|garden|garden.open|Hospital|=Odd & "quoted"');
    workbook.select("Old", "A1:G6");
    expect((await addPastRounds({ mark: "example" })).done.sentence).toBe(roundsMessages.pastRoundsTwice(3));
  });

  it("are refused whole, with the cells that cannot be read", async () => {
    const workbook = await openSmallBook();
    select(workbook, "Old", [
      header,
      ["Q4 2021", "Garden", "A", "Hospital", "1", 3, ""],
      ["Q1 2021/22", "Gardens", "A", "Hospital", "1", 3, ""],
      ["Q1 2021/22", "Garden", "", "Hospital", "1", 3, ""],
      ["Q1 2021/22", "Garden", "A", "Team", "9", 7, "made up"],
    ]);
    const said = await refusal(addPastRounds({ mark: null }));
    expect(said).toBe(
      [
        roundsMessages.pastPeriodUnclear("A2", "Q4 2021"),
        roundsMessages.pastAreaUnknown("B3", "Gardens"),
        roundsMessages.pastNameMissing("C4"),
        roundsMessages.pastLevelUnknown("D5", "Team"),
        roundsMessages.pastStandardUnknown("E5", "9"),
        roundsMessages.andMore(2),
      ].join(" "),
    );
    expect(workbook.sheetNames()).not.toContain(HISTORY);
  });
});
