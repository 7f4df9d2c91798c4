import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { buildReport } from "../../src/actions/buildReport";
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

  it("follows a hospital sheet that is made again, beside the benchmark", async () => {
    const workbook = await book();
    await buildBenchmark({ collaborative: "North" });
    await report();
    await scored(workbook, template("Humber Centre", ["Beech"]), [3, 4, 5]);
    await buildHospitalScore(null);
    expect(lines(workbook).some((text) => text.startsWith("Humber Centre | 3.0"))).toBe(true);
    expect(lines(workbook).filter((text) => text.includes("#REF!"))).toEqual([]);
  });

  it("is refused where nothing is scored, or the collaborative is not known", async () => {
    await openSmallBook(north);
    expect(await refusal(report())).toContain(reportMessages.reportNeedsScores());
    expect(await refusal(buildReport({ collaborative: "Nowhere" }))).toBe(messages.collaborativeMissing("Nowhere"));
  });
});
