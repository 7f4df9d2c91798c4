import { addEasyReadSheet } from "../../src/actions/addEasyReadSheet";
import { addResultsPage } from "../../src/actions/addResultsPage";
import { messages } from "../../src/core/messages";
import { UserError } from "../../src/core/userError";
import { sequin } from "../../src/frameworks";
import { madeOnce } from "../driver/madeOnce";
import type { Workbook } from "../driver/openWorkbook";
import { openScoreBook } from "./scoreBook";

const SCORES = [4, 2, 3, 3, 4, 4, 4, 5, 5, 4, 5, "N/A"] as const;

const scoredBook = madeOnce(async (): Promise<Workbook> => {
  const workbook = await openScoreBook({ settings: { contact: "the network office" } });
  workbook.paste(
    "Aspen",
    "C9",
    SCORES.map((score) => [score]),
  );
  workbook.paste("Aspen", "E6", [[5, 4]]);
  workbook.paste("Aspen", "F10", [["Write a leaflet together"]]);
  workbook.paste("Aspen", "G10", [["Ward manager", 45199]]);
  workbook.resetRequests();
  return workbook;
});

const words = (workbook: Workbook, sheet: string): string[] =>
  workbook
    .values(sheet, "A1:H100")
    .map((row) => row.filter((value) => value !== "").join(" | "))
    .filter((line) => line !== "");

const easy = (number: string): string => sequin.areas[0]?.standards.find((standard) => standard.number === number)?.easyRead.text ?? "";

describe("the easy-read score sheet", () => {
  it("asks every standard in easy words, each with five boxes and two for those who give no score, in two requests", async () => {
    const workbook = await scoredBook();
    const made = await addEasyReadSheet("Aspen");
    expect(workbook.requests).toHaveLength(2);
    expect(made).toEqual({
      sheet: "Involvement easy read",
      done: { sentence: messages.easyReadAdded("Involvement easy read"), undo: "cannot" },
    });
    expect(workbook.activeSheet()).toBe("Involvement easy read");
    const lines = words(workbook, "Involvement easy read");
    expect(lines.slice(0, 8)).toEqual([
      messages.easyReadTitle("Involvement"),
      messages.easyReadHow(),
      messages.easyReadIsDraft(),
      `1. | ${easy("1")}`,
      `1 | 2 | 3 | 4 | 5 | ${messages.doesNotApply()}`,
      messages.notSure(),
      "Not at all | Fully",
      messages.howDoWeKnow(),
    ]);
    expect(lines).toHaveLength(3 + 12 * 5);
  });

  it("takes another name where there is one already, and leaves that as it is", async () => {
    const workbook = await scoredBook();
    await addEasyReadSheet("Aspen");
    expect((await addEasyReadSheet("Aspen")).sheet).toBe("Involvement easy read 2");
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Involvement easy read", "Involvement easy read 2"]);
  });

  it("is refused from a sheet that is none of ours", async () => {
    await scoredBook();
    await expect(addEasyReadSheet("Sheet1")).rejects.toThrow(new UserError(messages.notAScoreSheet("Sheet1")));
  });
});

describe("the results page", () => {
  it("shows up to three highest and three lowest in whole sentences, who took part, and what will be done", async () => {
    const workbook = await scoredBook();
    const made = await addResultsPage("Aspen");
    expect(workbook.requests).toHaveLength(2);
    expect(made.sheet).toBe("Aspen results");
    expect(words(workbook, "Aspen results")).toEqual([
      messages.resultsTitle("Involvement"),
      messages.resultsWho("Aspen ward, Humber Centre", "Quarter 1 2023/24 (April to June)"),
      messages.tookPart(5, 4),
      messages.goingWell(),
      `5 | ${easy("8")}`,
      `5 | ${easy("9")}`,
      `5 | ${easy("11")}`,
      messages.getBetter(),
      `2 | ${easy("2")}`,
      `3 | ${easy("3")}`,
      `3 | ${easy("4")}`,
      messages.whatWeWillDo(),
      `${messages.whatWillWeDo()} | ${messages.whoLeads()} | ${messages.byWhen()}`,
      "Write a leaflet together | Ward manager | 30 Sep 2023",
      messages.tellUsAt("the network office"),
    ]);
  });

  it("is refused while nothing is scored", async () => {
    await openScoreBook();
    await expect(addResultsPage("Aspen")).rejects.toThrow(new UserError(messages.wardHasNothing("Aspen")));
  });

  it("leaves the workbook as it was, whichever step of making it fails", async () => {
    const workbook = await scoredBook();
    const before = workbook.sheetNames();
    for (const action of [0, 5, 20]) {
      workbook.failNext({ request: 1, action });
      await expect(addResultsPage("Aspen")).rejects.toThrow(UserError);
      expect(workbook.sheetNames()).toEqual(before);
    }
  });
});
