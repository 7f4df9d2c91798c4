import { applyRag } from "../../src/actions/applyRag";
import { changeSettings } from "../../src/actions/changeSettings";
import { checkScores } from "../../src/actions/checkScores";
import { chooseActions } from "../../src/actions/chooseActions";
import { giveScore } from "../../src/actions/giveScore";
import { goToCell } from "../../src/actions/goToCell";
import { mendScores } from "../../src/actions/mendScores";
import { openScoreSheet } from "../../src/actions/openScoreSheet";
import { readWorkbook } from "../../src/actions/readWorkbook";
import { saveNotes } from "../../src/actions/saveNotes";
import { savePeople } from "../../src/actions/savePeople";
import { messages } from "../../src/core/messages";
import { problem } from "../../src/core/problem";
import { ONE_TO_FIVE } from "../../src/core/scale";
import type { Workbook } from "../driver/openWorkbook";
import { hospitalBook, scoredBook, wrongIn, type Scenario } from "./faultyBooks";
import { atOneMoment } from "./tryFaults";

atOneMoment();

async function withSelectedNumbers(): Promise<Workbook> {
  const workbook = await scoredBook();
  workbook.paste("Sheet1", "B2", [
    [1, 2.5],
    [4, "x"],
  ]);
  workbook.select("Sheet1", "B2:C3");
  return workbook;
}

async function withColouredNumbers(): Promise<Workbook> {
  const workbook = await withSelectedNumbers();
  await applyRag();
  return workbook;
}

const numberAsText = problem("numberAsText", { sheet: "Aspen", cell: "C10", standardId: "garden.tools" }, messages.numberAsText("4 "), {
  value: 4,
  says: messages.changeTo(4),
});
const action = { number: "1", action: "Open it", lead: "Gardener", by: "2024-03-31", agreed: true };

const reading: readonly Scenario[] = [
  { what: "readWorkbook", open: scoredBook, act: readWorkbook },
  { what: "checkScores", open: scoredBook, act: checkScores },
  { what: "goToCell", open: scoredBook, act: () => goToCell({ sheet: "Aspen", cell: "C10" }) },
  { what: "openScoreSheet", open: scoredBook, act: () => openScoreSheet("Aspen") },
];

const writingCells: readonly Scenario[] = [
  {
    what: "giveScore",
    open: scoredBook,
    act: () => giveScore("Aspen", "garden.open", { whose: "agreed", entry: 5 }, ONE_TO_FIVE),
    writesFrom: 1,
  },
  {
    what: "saveNotes",
    open: scoredBook,
    act: () => saveNotes("Aspen", "garden.open", { evidence: "=1+1", action: "'twas" }),
    writesFrom: 1,
  },
  {
    what: "saveNotes, for which the row must be higher",
    open: scoredBook,
    act: () => saveNotes("Aspen", "garden.open", { evidence: "It is open from eight. ".repeat(30) }),
    writesFrom: 2,
  },
  {
    what: "savePeople",
    open: scoredBook,
    act: () => savePeople("Aspen", { serviceUsers: 4, staff: 5, agreed: true, goodPractice: "- a list" }),
    writesFrom: 1,
  },
  {
    what: "changeSettings",
    open: scoredBook,
    act: () => changeSettings({ contact: "1-2", askBothViews: true, areaId: "music" }),
    writesFrom: 1,
  },
  { what: "chooseActions", open: hospitalBook, act: () => chooseActions("Hospital score", [action]), writesFrom: 1 },
  { what: "mendScores", open: scoredBook, act: () => mendScores([numberAsText]), writesFrom: 2 },
  { what: "applyRag", open: withSelectedNumbers, act: applyRag, writesFrom: 1 },
  { what: "applyRag, which takes its colours away", open: withColouredNumbers, act: applyRag, writesFrom: 1 },
];

describe("when Excel fails at any step of an action that reads", () => {
  it.each(reading)("$what changes nothing and says so", async (scenario) => {
    expect(await wrongIn(scenario)).toEqual([]);
  });
});

describe("when Excel fails at any step of an action that writes into cells", () => {
  it.each(writingCells)("$what leaves the workbook as it was or complete, and says which", async (scenario) => {
    expect(await wrongIn(scenario)).toEqual([]);
  });
});
