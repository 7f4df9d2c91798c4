import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { addPastRounds } from "../../src/actions/addPastRounds";
import { buildTrend } from "../../src/actions/buildTrend";
import { closeRound } from "../../src/actions/closeRound";
import { messages } from "../../src/core/messages";
import { roundsMessages } from "../../src/core/messages/rounds";
import type { Workbook } from "../driver/openWorkbook";
import { openExample, typeEntered } from "./exampleRound";
import { refusal } from "./refusal";

const pastSchema = z.object({ rows: z.array(z.array(z.union([z.string(), z.number()]))) });

/** The made-up past of the published hospitals. */
async function addExamplePast(workbook: Workbook): Promise<void> {
  const { rows } = pastSchema.parse(JSON.parse(readFileSync(join(__dirname, "..", "..", "examples", "past-rounds-made-up.json"), "utf8")));
  workbook.addSheet("Pasted");
  workbook.paste("Pasted", "A1", rows);
  workbook.select("Pasted", `A1:K${rows.length}`);
  await addPastRounds({ mark: "example" });
  workbook.deleteSheet("Pasted");
  workbook.resetRequests();
}

describe("the rounds of an area", () => {
  it("show how a collaborative has moved, with gaps, live from the history, in three requests", async () => {
    const workbook = await openExample();
    expect(await refusal(buildTrend({ collaborative: "Humber" }))).toBe(roundsMessages.trendNeedsRounds("Involvement"));
    await typeEntered(workbook);
    await addExamplePast(workbook);
    await closeRound();
    workbook.resetRequests();
    const { sheet, rounds } = await buildTrend({ collaborative: "Humber" });
    expect(workbook.requests).toHaveLength(3);
    expect(rounds).toBe(4);
    const table = workbook.values(sheet, "B5:G9");
    expect(table[0]).toEqual(["HNY", "Q1 2020/21", "Q1 2021/22", "Q1 2022/23", "Q1 2023/24", roundsMessages.changeSinceLast()]);
    expect(table.map((row) => row[0])).toEqual(["HNY", "Humber Centre", "Clifton House", "Stockton Hall", "HNY"]);
    // Stockton Hall did not score in 2021: its cell is empty, not 0.
    expect(table[3]?.[2]).toBe("");
    expect(table[1]?.[4]).toBe(3.75);
    expect(Number(table[4]?.[5])).toBeCloseTo(131 / 36 - Number(table[4]?.[3]), 8);
    expect(workbook.value(sheet, "A1")).toMatch(/^HNY is (up|down) by \d\.\d since Q1 2022\/23$/);
    const lines = workbook.values(sheet, "A25:A32").flat();
    expect(lines).toEqual(expect.arrayContaining([roundsMessages.trendHow("Involvement"), roundsMessages.exampleNote()]));
    const titles = workbook.sheet(sheet).charts.map(({ title: { text } }) => text);
    expect([titles.length, titles[0], titles[8]]).toEqual([
      13,
      `${String(workbook.value(sheet, "A1"))}${roundsMessages.trendWithExamples()}`,
      "8 Feedback acted on",
    ]);
    expect(table[3]?.[5]).toBe(roundsMessages.trendDownLittle());

    expect((await buildTrend({ collaborative: "Humber" })).done.sentence).toBe(messages.upToDateAlready([sheet]));
    const region = await buildTrend({ collaborative: null });
    expect(workbook.values(region.sheet, "B6:F9").map((row) => [row[0], row[4]])).toEqual([
      ["WEST", 3.475],
      ["HNY", 131 / 36],
      ["SOUTH", 4.5],
      ["Y&H", expect.closeTo(3.8713, 4)],
    ]);
    expect(await refusal(buildTrend({ collaborative: "Humber", areaIds: ["involvement", "technology"] }))).toBe(
      roundsMessages.trendTwoAreas("Involvement", "Technology"),
    );
  });
});
