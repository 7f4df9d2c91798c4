import { insertTemplate, type InsertedTemplates } from "../../src/actions/insertTemplate";
import { messages } from "../../src/core/messages";
import { UserError } from "../../src/core/userError";
import { openScoreBook, PERIOD } from "./scoreBook";

const add = (ward: string): Promise<InsertedTemplates> =>
  insertTemplate({ hospital: "Humber Centre", wards: [ward], areaId: "involvement", period: PERIOD, route: "selfAssessment" });

/** What each of two panes says at the end: the names of its sheets, or the sentence against them. */
async function bothAtOnce(first: Promise<InsertedTemplates>, second: Promise<InsertedTemplates>): Promise<unknown[]> {
  const ends = await Promise.allSettled([first, second]);
  return ends.map((end) => {
    if (end.status === "fulfilled") return end.value.sheets.map(({ sheet }) => sheet);
    if (end.reason instanceof UserError) return end.reason.message;
    throw end.reason;
  });
}

describe("two panes that are open at once", () => {
  it("add the sheets of different wards, each once", async () => {
    const workbook = await openScoreBook();
    expect(await bothAtOnce(add("Beech"), add("Cedar"))).toEqual([["Beech"], ["Cedar"]]);
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Beech", "Cedar"]);
  });

  it("one after the other: the second is told that the sheet is there", async () => {
    const workbook = await openScoreBook();
    await add("Beech");
    expect(await bothAtOnce(add("Beech"), add("Beech"))).toEqual([messages.alreadyScored("Beech"), messages.alreadyScored("Beech")]);
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Beech"]);
  });

  it("adding the same ward in the same moment leave one finished sheet, and no half of one", async () => {
    const workbook = await openScoreBook();
    const ends = await bothAtOnce(add("Beech"), add("Beech"));
    expect(ends[0]).toEqual(["Beech"]);
    expect(ends[1]).toEqual(expect.any(String));
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Beech"]);
    expect(workbook.text("Beech", "A9")).toBe("1");
  });
});
