import { addEnteredAverages } from "../../src/actions/addEnteredAverages";
import { buildActions } from "../../src/actions/buildActions";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { buildReport } from "../../src/actions/buildReport";
import { chooseActions } from "../../src/actions/chooseActions";
import { reportForWord } from "../../src/actions/reportForWord";
import { messages } from "../../src/core/messages";
import { reportMessages } from "../../src/core/messages/report";
import { madeOnce } from "../driver/madeOnce";
import type { Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";
import { hospital, openSmallBook, scored, template } from "./smallBook";

const north = {
  hospitals: [hospital("Humber Centre", ["Aspen"], "North"), hospital("Clifton House", [], "North"), hospital("Yew Lodge", [], "South")],
};
const TAB = "Report North";
const report = () => buildReport({ collaborative: "North" });

const book = madeOnce(async (): Promise<Workbook> => {
  const workbook = await openSmallBook(north);
  await scored(workbook, template("Humber Centre", ["Aspen"]), [1, 2, 3]);
  await scored(workbook, template("Clifton House"), [5, 4, 4]);
  await scored(workbook, template("Yew Lodge"), [2, 2, 2]);
  await buildHospitalScore(null);
  workbook.resetRequests();
  return workbook;
});
const rowOf = (workbook: Workbook, text: string, tab = TAB): number =>
  workbook.texts(tab, "A1:A150").findIndex(([cell]) => cell === text) + 1;
const lines = (workbook: Workbook, tab = TAB): string[] =>
  workbook.texts(tab, "A1:G150").map((line) => line.filter((text) => text !== "").join(" | "));

describe("a report", () => {
  it("is made in three requests, is right the second time in two, and keeps what people wrote when a score changes", async () => {
    const workbook = await book();
    const { sheet, summary, done } = await report();
    expect([sheet, workbook.requests.length, done.sentence]).toEqual([TAB, 3, reportMessages.reportReady(TAB)]);
    expect(summary).toContain("Clifton House has the highest average, 4.3 out of 5.");
    expect(lines(workbook)).toContain(
      reportMessages.sentencesHold(
        workbook
          .texts(TAB, "A1:A150")
          .flat()
          .find((text) => text.startsWith("Made "))
          ?.replace(/^Made | with.*$/g, "") ?? "",
      ),
    );
    expect(lines(workbook).some((text) => text.startsWith("South | 2.0"))).toBe(true);

    workbook.resetRequests();
    expect((await report()).done.sentence).toBe(messages.upToDateAlready([TAB]));
    expect(workbook.requests.length).toBe(2);

    workbook.type(TAB, `A${rowOf(workbook, reportMessages.supportHeading()) + 1}`, "Training for all");
    workbook.type("Clifton House", "C9", 3);
    expect(lines(workbook).some((text) => text.startsWith("Scores have changed since"))).toBe(true);
    const again = await report();
    expect([again.done.sentence, again.summary.some((text) => text.includes("3.7"))]).toEqual([reportMessages.reportReady(TAB), true]);
    expect(workbook.texts(TAB, `A${rowOf(workbook, reportMessages.supportHeading()) + 1}`)).toEqual([["Training for all"]]);
    expect(workbook.sheetNames().filter((name) => name.startsWith("Report"))).toEqual([TAB]);

    const copied = await reportForWord(TAB);
    expect(copied.html).toContain("<p>Training for all</p>");
    expect(await refusal(reportForWord("Aspen"))).toBe(reportMessages.reportMissing("Aspen"));
  });

  it("keeps the old one beside the new where a person wrote outside the boxes", async () => {
    const workbook = await book();
    await report();
    workbook.type(TAB, `B${rowOf(workbook, reportMessages.summaryHeading()) + 1}`, "Well done, everybody");
    const { done } = await report();
    expect(done.sentence).toContain(messages.oldSheetKept(messages.oldSheetName(TAB)));
    expect(lines(workbook, messages.oldSheetName(TAB))).toContain("• | Well done, everybody");
    expect(lines(workbook)).toContain(`• | ${reportMessages.allReturned(2)}`);
  });

  it("follows hospital sheets that are made again with a ward more, beside the benchmark and the list of actions, and printed averages with a column more", async () => {
    const wards = { "Humber Centre": "Aspen", "Clifton House": "Oak", "Yew Lodge": "Pine", "Sea View": "Elm" };
    const groups = ["North", "North", "South", "South"];
    const workbook = await openSmallBook({
      hospitals: [
        ...Object.entries(wards).map(([name, ward], index) => hospital(name, [ward], groups[index])),
        hospital("Far", [], "East"),
        hospital("Farther", [], "Alone"),
      ],
    });
    const inTurn = [
      [1, 2, 3],
      [5, 2, 4],
      [5, 2, 4],
      [1, 2, 4],
    ];
    for (const [index, [name, ward]] of Object.entries(wards).entries())
      await scored(workbook, template(name, [ward]), inTurn[index] ?? []);
    await buildHospitalScore(null);
    await chooseActions("Humber Centre", [{ number: "1", action: "Open at eight", lead: "Gardener", by: "2023-09-30", agreed: true }]);
    const { sheet: typed } = await addEnteredAverages({ collaboratives: ["East"] });
    workbook.paste(typed, "C5", [[4], [4], [4]]);
    await buildBenchmark({ collaborative: "North" });
    const actions = await buildActions();
    await report();
    // The averages of South look at two sheets in one formula, the row of an action at a block that moves to the right.
    const follow = (): string[] =>
      lines(workbook)
        .filter((text) => /^1 \| |^Humber Centre \| \d/.test(text))
        .slice(0, 4);
    expect(follow()).toEqual([
      "Humber Centre | 2.0 R | 1 to 3 | 3 of 3",
      "1 | The garden is open every day | 1.0 R | 5.0 G | 3.0 A | 1 to 5",
      "1 | The garden is open every day | 3.0 A | 3.0 A | 4.0 G | 3.3 A",
      "1 | Open at eight | Gardener | 30/9/23",
    ]);

    for (const [name, ward] of Object.entries(wards)) await scored(workbook, template(name, [`${ward} Two`]), [3, 2, 4]);
    await buildHospitalScore(null);
    await addEnteredAverages({ collaboratives: ["Alone"] });
    expect(follow()).toEqual([
      "Humber Centre | 2.5 A | 2 to 3.5 | 3 of 3",
      "1 | The garden is open every day | 2.0 R | 4.0 G | 3.0 A | 2 to 4",
      "1 | The garden is open every day | 3.0 A | 3.0 A | 4.0 G | 3.3 A",
      "1 | Open at eight | Gardener | 30/9/23",
    ]);
    expect(workbook.sheetNames().flatMap((sheet) => lines(workbook, sheet).filter((text) => text.includes("#REF!")))).toEqual([]);
    expect((await buildActions()).done.sentence).toBe(messages.upToDateAlready([actions.sheet]));
  });

  it("is refused where nothing is scored, or the collaborative is not known", async () => {
    await openSmallBook(north);
    expect(await refusal(report())).toContain(reportMessages.reportNeedsScores());
    expect(await refusal(buildReport({ collaborative: "Nowhere" }))).toBe(messages.collaborativeMissing("Nowhere"));
  });
});
