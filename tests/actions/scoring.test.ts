import { giveScore } from "../../src/actions/giveScore";
import { openScoreSheet, type ScoringSession } from "../../src/actions/openScoreSheet";
import { saveNotes } from "../../src/actions/saveNotes";
import { savePeople } from "../../src/actions/savePeople";
import { messages } from "../../src/core/messages";
import { ONE_TO_FIVE } from "../../src/core/scale";
import { UserError } from "../../src/core/userError";
import type { Workbook } from "../driver/openWorkbook";
import { openScoreBook } from "./scoreBook";

const ADMISSION = "involvement.admission";
const INFORMATION = "involvement.information";

async function opened(sheet: string | null = "Aspen"): Promise<ScoringSession> {
  const result = await openScoreSheet(sheet);
  if (!result.found) throw new Error("No score sheet was found.");
  return result.session;
}

const standardOf = (session: ScoringSession, id: string) => session.standards.find((standard) => standard.id === id);

/** Everything but the live formulas, to see that nothing else was touched. */
const typedOn = (workbook: Workbook, sheet: string) => workbook.values(sheet, "A1:K24").map((row) => row.join("|"));

describe("opening a score sheet to score together", () => {
  it("opens the one in front with its twelve standards, none scored yet, in one request", async () => {
    const workbook = await openScoreBook();
    workbook.select("Aspen", "A1");
    workbook.resetRequests();
    const session = await opened(null);
    expect(workbook.requests).toHaveLength(1);
    expect({
      ...session,
      standards: session.standards.map(({ number, score }) => [number, score.state]),
      area: session.area?.name,
      bands: session.bands.length,
    }).toEqual({
      sheet: "Aspen",
      unit: { hospital: "Humber Centre", ward: "Aspen" },
      area: "Involvement",
      period: { kind: "quarter", year: 2023, quarter: 1 },
      route: "selfAssessment",
      scale: ONE_TO_FIVE,
      bands: 3,
      endWords: { lowest: "Not at all", highest: "Fully" },
      askBothViews: false,
      standards: Array.from({ length: 12 }, (_, index) => [String(index + 1), "notYet"]),
      serviceUsers: null,
      staff: null,
      agreed: false,
      goodPractice: "",
    });
  });

  it("finds none when another sheet is in front, and says so of a sheet that was asked for", async () => {
    const workbook = await openScoreBook();
    workbook.select("Set-up", "A1");
    expect(await openScoreSheet(null)).toEqual({ found: false });
    await expect(openScoreSheet("Set-up")).rejects.toThrow(new UserError(messages.notAScoreSheet("Set-up")));
    await expect(openScoreSheet("Gone")).rejects.toThrow(new UserError(messages.notAScoreSheet("Gone")));
  });

  it("says what a cell holds that is not counted, and gives the reason beside N/A", async () => {
    const workbook = await openScoreBook();
    workbook.paste("Aspen", "C9", [["four"], ["N/A"]]);
    workbook.type("Aspen", "E10", "Nobody has a carer");
    const session = await opened();
    expect(standardOf(session, ADMISSION)).toMatchObject({ score: { state: "notYet" }, cannotBeRead: messages.cellHolds("four") });
    expect(standardOf(session, INFORMATION)).toMatchObject({
      score: { state: "notApplicable", reason: "Nobody has a carer" },
      cannotBeRead: null,
    });
  });
});

describe("giving a score", () => {
  it("writes it into the standard's cell, in two requests, and the sheet's own words follow", async () => {
    const workbook = await openScoreBook();
    await giveScore("Aspen", ADMISSION, { whose: "agreed", entry: 4 }, ONE_TO_FIVE);
    expect(workbook.requests).toHaveLength(2);
    expect(workbook.values("Aspen", "C9:D9")).toEqual([[4, "Green"]]);
    expect(standardOf(await opened(), ADMISSION)?.score).toEqual({ state: "scored", value: 4 });
  });

  it("takes it away again, and writes N/A as the framework spells it", async () => {
    const workbook = await openScoreBook();
    await giveScore("Aspen", ADMISSION, { whose: "agreed", entry: 4 }, ONE_TO_FIVE);
    await giveScore("Aspen", ADMISSION, { whose: "agreed", entry: null }, ONE_TO_FIVE);
    expect(workbook.values("Aspen", "C9:D9")).toEqual([["", "Not yet"]]);
    await giveScore("Aspen", ADMISSION, { whose: "agreed", entry: "notApplicable" }, ONE_TO_FIVE);
    expect(workbook.values("Aspen", "C9:D9")).toEqual([["N/A", "Not applicable"]]);
  });

  it("finds the standard after rows were sorted and a column was put in front", async () => {
    const workbook = await openScoreBook();
    workbook.insertColumns("Aspen", "A");
    workbook.sortRows("Aspen", "B9:O20", { key: 0, ascending: false });
    await giveScore("Aspen", ADMISSION, { whose: "agreed", entry: 5 }, ONE_TO_FIVE);
    expect(workbook.values("Aspen", "B20:D20")[0]?.[2]).toBe(5);
    expect(standardOf(await opened(), ADMISSION)?.score).toEqual({ state: "scored", value: 5 });
  });

  it("refuses where the row was deleted or doubled, and changes nothing", async () => {
    const workbook = await openScoreBook();
    workbook.copyCells("Aspen", "A10:P10", "Aspen", "A9");
    const before = typedOn(workbook, "Aspen");
    await expect(giveScore("Aspen", ADMISSION, { whose: "agreed", entry: 5 }, ONE_TO_FIVE)).rejects.toThrow(
      new UserError(messages.standardGone("Aspen")),
    );
    await expect(giveScore("Aspen", INFORMATION, { whose: "agreed", entry: 5 }, ONE_TO_FIVE)).rejects.toThrow(
      new UserError(messages.standardTwice("2")),
    );
    expect(typedOn(workbook, "Aspen")).toEqual(before);
  });

  it("keeps both views in columns of their own, which are not counted", async () => {
    const workbook = await openScoreBook({ settings: { askBothViews: true } });
    await giveScore("Aspen", ADMISSION, { whose: "serviceUsers", entry: 2 }, ONE_TO_FIVE);
    await giveScore("Aspen", ADMISSION, { whose: "staff", entry: 5 }, ONE_TO_FIVE);
    const session = await opened();
    expect(session.askBothViews).toBe(true);
    expect(standardOf(session, ADMISSION)).toMatchObject({ serviceUsers: 2, staff: 5, score: { state: "notYet" } });
    expect(workbook.values("Aspen", "C9:F9")).toEqual([[2, 5, "", "Not yet"]]);
  });

  it("says that a sheet without the two views has no such column", async () => {
    await openScoreBook();
    await expect(giveScore("Aspen", ADMISSION, { whose: "staff", entry: 5 }, ONE_TO_FIVE)).rejects.toThrow(
      new UserError(messages.columnMissing("Staff", "Aspen")),
    );
  });

  it("leaves a protected sheet as it was and says why", async () => {
    const workbook = await openScoreBook();
    workbook.protect("Aspen");
    await expect(giveScore("Aspen", ADMISSION, { whose: "agreed", entry: 5 }, ONE_TO_FIVE)).rejects.toThrow(messages.somethingProtected());
    expect(workbook.value("Aspen", "C9")).toBe("");
  });
});

describe("what people said", () => {
  it("keeps notes as text, whatever they begin with, and empties them again", async () => {
    const workbook = await openScoreBook();
    await saveNotes("Aspen", ADMISSION, { evidence: "=2+2 welcome packs", action: "3-4" });
    expect(workbook.values("Aspen", "E9:F9")).toEqual([["=2+2 welcome packs", "3-4"]]);
    expect(workbook.formula("Aspen", "E9")).toBe("");
    await saveNotes("Aspen", ADMISSION, { evidence: "" });
    expect(workbook.values("Aspen", "E9:F9")).toEqual([["", "3-4"]]);
  });

  it("writes who took part, that everyone agrees, and good practice", async () => {
    await openScoreBook();
    await savePeople("Aspen", { serviceUsers: 5, staff: 4, agreed: true, goodPractice: "Peer mentors chair the meeting." });
    expect(await opened()).toMatchObject({ serviceUsers: 5, staff: 4, agreed: true, goodPractice: "Peer mentors chair the meeting." });
    await savePeople("Aspen", { agreed: false, staff: null });
    expect(await opened()).toMatchObject({ serviceUsers: 5, staff: null, agreed: false });
  });

  it("puts every cell back when the request breaks off half-way", async () => {
    const workbook = await openScoreBook();
    await savePeople("Aspen", { serviceUsers: 5, staff: 4 });
    const before = typedOn(workbook, "Aspen");
    for (const action of [0, 1, 2, 3]) {
      workbook.failNext({ request: 1, action, code: "GeneralException" });
      await expect(savePeople("Aspen", { serviceUsers: 9, staff: 9 })).rejects.toThrow(UserError);
      expect(typedOn(workbook, "Aspen")).toEqual(before);
    }
  });
});
