import { addEnteredAverages } from "../../src/actions/addEnteredAverages";
import { addFormerName } from "../../src/actions/addFormerName";
import { addPastRounds } from "../../src/actions/addPastRounds";
import { buildActions } from "../../src/actions/buildActions";
import { buildRegion } from "../../src/actions/buildRegion";
import { buildReport } from "../../src/actions/buildReport";
import { buildTrend } from "../../src/actions/buildTrend";
import { chooseActions } from "../../src/actions/chooseActions";
import { closeRound } from "../../src/actions/closeRound";
import { takeNewFigures } from "../../src/actions/takeNewFigures";
import { messages } from "../../src/core/messages";
import type { Workbook } from "../driver/openWorkbook";
import { benchmarkBook, hospitalBook, scoredBook, wrongIn, type Scenario } from "./faultyBooks";
import { atOneMoment } from "./tryFaults";
import { scored, SCORES, template, withoutFormerNames } from "./smallBook";

atOneMoment();

const NORTH = { collaborative: "North" } as const;
const PAST = [
  ["Period", "Area", "Unit", "Level", "Standard id", "Score"],
  ["Q1 2022/23", "Garden", "North", "Collaborative", "", 3],
  ["Q1 2022/23", "Garden", "Humber Centre", "Hospital", "garden.open", 2],
];

async function withPastSelected(open: () => Promise<Workbook>): Promise<Workbook> {
  const workbook = await open();
  workbook.addSheet("Pasted");
  workbook.paste("Pasted", "A1", PAST);
  workbook.select("Pasted", "A1:F3");
  return workbook;
}

async function withPast(): Promise<Workbook> {
  const workbook = await withPastSelected(scoredBook);
  await addPastRounds({ mark: "example" });
  workbook.deleteSheet("Pasted");
  return workbook;
}

/** The round was closed; then a score was put right. */
async function withNewFigures(): Promise<Workbook> {
  const workbook = await scoredBook();
  await closeRound();
  workbook.type("Aspen", SCORES, 5);
  return workbook;
}

/** A report was made; then somebody wrote on it outside its boxes, and a hospital sent its scores. */
async function withOwnRemark(): Promise<Workbook> {
  const workbook = await hospitalBook();
  const { sheet } = await buildReport(NORTH);
  workbook.type(sheet, "B9", "My own remark");
  await scored(workbook, template("Clifton House"), [3, 4, 5]);
  return workbook;
}

/** A list of actions was made; then an action was written. */
async function withOldList(): Promise<Workbook> {
  const workbook = await hospitalBook();
  await buildActions();
  await chooseActions("Hospital score", [{ number: "1", action: "Open at eight", lead: "Gardener", by: "2023-09-30", agreed: true }]);
  return workbook;
}

const inTheHistory: readonly Scenario[] = [
  { what: "closeRound, the first", open: scoredBook, act: closeRound, writesFrom: 2 },
  { what: "closeRound, which adds to the history", open: withPast, act: closeRound, writesFrom: 2 },
  { what: "addPastRounds, the first", open: () => withPastSelected(scoredBook), act: () => addPastRounds({ mark: null }), writesFrom: 1 },
  { what: "takeNewFigures", open: withNewFigures, act: takeNewFigures, writesFrom: 2 },
  {
    what: "addFormerName",
    open: scoredBook,
    act: () => addFormerName({ level: "hospital", unit: "Humber Centre", before: "=Old" }),
    writesFrom: 1,
  },
  {
    what: "addFormerName, where Set-up has no column for it",
    open: async () => withoutFormerNames(await scoredBook()),
    act: () => addFormerName({ level: "hospital", unit: "Humber Centre", before: "=Old" }),
    writesFrom: 2,
  },
  { what: "addEnteredAverages", open: scoredBook, act: () => addEnteredAverages({ collaboratives: ["North"] }), writesFrom: 2 },
];

const ofTheMeeting: readonly Scenario[] = [
  { what: "buildRegion", open: benchmarkBook, act: () => buildRegion({ own: null, order: "setUp" }), writesFrom: 2 },
  { what: "buildActions over an old list", open: withOldList, act: buildActions, writesFrom: 2 },
  { what: "buildTrend", open: withPast, act: () => buildTrend(NORTH), writesFrom: 2 },
  {
    what: "buildReport over one with text of a person's own",
    open: withOwnRemark,
    act: async () => {
      const { done } = await buildReport(NORTH);
      expect(done.sentence).toContain(messages.oldSheetKept(messages.oldSheetName("Report North")));
    },
    writesFrom: 2,
  },
];

describe("when Excel fails at any step of what comes into the history", () => {
  it.each(inTheHistory)("$what leaves the workbook as it was or complete, and says which", async (scenario) => {
    expect(await wrongIn(scenario)).toEqual([]);
  });
});

describe("when Excel fails at any step of what is made for the meeting", () => {
  it.each(ofTheMeeting)("$what leaves the workbook as it was or complete, and says which", async (scenario) => {
    expect(await wrongIn(scenario)).toEqual([]);
  });
});
