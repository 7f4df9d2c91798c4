/** @jest-environment jsdom */
import "./browser";
import "@testing-library/jest-dom";
import { render, screen, waitFor, within } from "@testing-library/react";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { messages } from "../../src/core/messages";
import { periodKey, quarterOf } from "../../src/core/period";
import { App } from "../../src/taskpane/App";
import { openScoreBook, PERIOD, type BookWanted } from "../actions/scoreBook";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { barriers, button, openPane } from "./pane";

const WARDS: BookWanted = {
  sheets: ["Aspen", "Beech"].map((ward) => ({ name: ward, unit: { hospital: "Humber Centre", ward } })),
};
const WHOLE: BookWanted = { sheets: [{ name: "Humber", unit: { hospital: "Humber Centre", ward: null } }] };
const SCORES = [4, 4, 3, 3, 4, 4, 4, 5, 4, 2, 4, 4];

async function scoredWards(): Promise<Workbook> {
  const workbook = await openScoreBook(WARDS);
  for (const sheet of ["Aspen", "Beech"])
    workbook.paste(
      sheet,
      "C9",
      SCORES.map((score) => [score]),
    );
  return workbook;
}

/** Presses that do nothing while a button is off must leave the workbook alone. */
const isOff = (element: HTMLElement): boolean => element.getAttribute("aria-disabled") === "true";

describe("Start", () => {
  it("offers four things to do in an empty workbook, and nothing to carry on", async () => {
    await openWorkbook();
    const { user } = openPane("start");
    expect(await screen.findByText(messages.whatToDo())).toBeVisible();
    await waitFor(() => expect(screen.queryByText(messages.reading())).toBeNull());
    expect(screen.queryByRole("button", { name: messages.carryOn() })).toBeNull();
    expect(screen.getByText(messages.nothingLeavesThisComputer())).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByText(messages.scoreTitle()));
    expect(await screen.findByText(messages.whatAreYouScoring())).toBeVisible();
    expect(screen.getByRole("heading", { name: messages.addSheetTitle() })).toHaveFocus();
  });

  it("carries on with the sheet that is furthest, and says how many others are open", async () => {
    const workbook = await openScoreBook(WARDS);
    workbook.paste("Beech", "C9", [[4], [4]]);
    const { user } = openPane("start");
    expect(await screen.findByText("Beech, Involvement")).toBeVisible();
    expect(screen.getByText(messages.nOfMScoredLeft(2, 12))).toBeVisible();
    expect(screen.getByText(messages.otherSheets(1))).toBeVisible();
    await user.click(await button(messages.carryOn()));
    expect(await screen.findByText(messages.standardNOfMFor(3, 12, "everyone"))).toBeVisible();
  });

  it("says in place of a workbook that it belongs in Excel, or that Excel does not answer", () => {
    const { unmount } = render(<App readiness="elsewhere" search="" />);
    expect(screen.getByText(messages.belongsInExcel())).toBeVisible();
    expect(screen.getByRole("link", { name: messages.openTryIt() })).toHaveAttribute("href", "./");
    unmount();
    render(<App readiness="late" search="" />);
    expect(screen.getByText(messages.excelDoesNotAnswer())).toBeVisible();
    expect(screen.getByRole("button", { name: messages.reload() })).toBeVisible();
  });
});

describe("Add a score sheet", () => {
  it("lists what will be added while wards are typed, mends names and drops repetitions", async () => {
    const workbook = await openWorkbook();
    const { user } = openPane("insertTemplate");
    await user.click(await screen.findByLabelText(messages.scope("several")));
    expect(isOff(await button(messages.addSheets(0)))).toBe(true);
    await user.type(screen.getByLabelText(/^Hospital/), "Humber Centre");
    await user.type(screen.getByLabelText(/^One ward on each line/), "Aspen\n\nBeech\n beech \nA/B");
    expect(await screen.findByText(messages.sheetsWillBeAdded(["Aspen", "Beech", "A-B"]))).toBeVisible();
    expect(screen.getByText(messages.nameTwiceUsedOnce("beech"))).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.click(await button(messages.addSheets(3)));
    expect(await screen.findByText(messages.sheetsAdded(["Aspen", "Beech", "A-B"]), { exact: false })).toBeVisible();
    expect(screen.getByText(messages.excelCannotUndo(), { exact: false })).toBeVisible();
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Beech", "A-B"]);
  });

  it("opens calmly where every ward has its sheet, says so, and adds what is missing", async () => {
    const workbook = await openWorkbook();
    await insertTemplate({
      hospital: "Humber Centre",
      wards: ["Aspen", "Beech"],
      areaId: "involvement",
      period: PERIOD,
      route: "selfAssessment",
    });
    const { user } = openPane("insertTemplate");
    const box = await screen.findByLabelText(/^One ward on each line/);
    expect(box).toHaveValue("");
    expect(screen.getByText(messages.haveTheirSheets(["Aspen", "Beech"], 0), { exact: false })).toBeVisible();
    expect(screen.getByText(messages.toAddMore(), { exact: false })).toBeVisible();
    expect(screen.getByText(messages.carryOnWith("Aspen"))).toBeVisible();
    const before = workbook.sheetNames();
    await user.click(await button(messages.addSheets(0)));
    expect(workbook.sheetNames()).toEqual(before);
    await user.selectOptions(screen.getByLabelText(messages.periodLabel()), periodKey(quarterOf(2025, 1)));
    expect(box).toHaveValue("Aspen\nBeech");
    await user.selectOptions(screen.getByLabelText(messages.periodLabel()), periodKey(PERIOD));
    await user.type(box, "Aspen\nCedar");
    expect(screen.getByText(messages.haveTheirSheets(["Aspen"], 0))).toBeVisible();
    await user.click(await button(messages.addSheets(1)));
    expect(await screen.findByText(messages.sheetsAdded(["Cedar"]), { exact: false })).toBeVisible();
  });

  it("takes 200 wards without listing every one of them", async () => {
    await openWorkbook();
    const { user } = openPane("insertTemplate");
    await user.click(await screen.findByLabelText(messages.scope("several")));
    await user.type(screen.getByLabelText(/^Hospital/), "Humber Centre");
    const box = screen.getByLabelText(/^One ward on each line/);
    await user.click(box);
    const names = Array.from({ length: 200 }, (_, index) => `Ward ${index + 1}`);
    await user.paste(names.join("\n"));
    expect(await screen.findByText(messages.manySheetsWillBeAdded(200, names.slice(0, 12)))).toBeVisible();
    expect(isOff(await button(messages.addSheets(200)))).toBe(false);
  });

  it("says why when the workbook is failed by Excel, and leaves it as it was", async () => {
    const workbook = await openWorkbook();
    const { user } = openPane("insertTemplate");
    await user.type(await screen.findByLabelText(/^Hospital/), "Humber Centre");
    workbook.failNext({ request: 1, action: 40 });
    await user.click(await button(messages.addSheets(1)));
    expect(await screen.findByText(messages.problemWord())).toBeVisible();
    expect(screen.getByText(messages.takenBack(), { exact: false })).toBeVisible();
    expect(workbook.sheetNames()).toEqual(["Sheet1"]);
    await user.click(await button(messages.close()));
    expect(screen.queryByText(messages.problemWord())).toBeNull();
  });

  it("shows that it waits while somebody types in a cell, and stops before it writes", async () => {
    const workbook = await openWorkbook();
    const { user } = openPane("insertTemplate");
    await user.type(await screen.findByLabelText(/^Hospital/), "Humber Centre");
    workbook.host.cellEdit.begin();
    await user.click(await button(messages.addSheets(1)));
    expect(await screen.findByRole("progressbar")).toBeVisible();
    await user.click(await button(messages.stop()));
    workbook.host.cellEdit.end();
    expect(await screen.findByText(messages.stopped(), { exact: false })).toBeVisible();
    expect(workbook.sheetNames()).toEqual(["Sheet1"]);
  });
});

describe("Check scores", () => {
  it("keeps the piles apart, gathers what has no score, and goes to a cell", async () => {
    const workbook = await openScoreBook(WARDS);
    workbook.paste(
      "Aspen",
      "C9",
      SCORES.map((score) => [score]),
    );
    workbook.paste("Aspen", "C11", [[7]]);
    workbook.paste("Aspen", "E12", [["Ask at ward@example.nhs.uk"]]);
    const { user } = openPane("checkScores");
    expect(await screen.findByText(messages.thingsToPutRight(13))).toBeVisible();
    expect(screen.getByText(messages.sheetAndStandard("Aspen", "3"))).toBeVisible();
    expect(screen.getByText(messages.standardsWithoutScore(Array.from({ length: 12 }, (_, index) => String(index + 1))))).toBeVisible();
    expect(screen.getByText(messages.textsThatMayIdentify(1))).toBeVisible();
    expect(await barriers()).toEqual([]);
    const card = screen.getByText(messages.sheetAndStandard("Aspen", "3")).closest("li");
    if (card === null) throw new Error("The problem has no card.");
    await user.click(within(card).getByText(messages.goToCell()));
    await waitFor(() => expect(workbook.activeSheet()).toBe("Aspen"));
    expect(card).toHaveAttribute("aria-current", "true");
  });

  it("goes from one problem to the next and back by keyboard", async () => {
    const workbook = await openScoreBook(WARDS);
    for (const sheet of ["Aspen", "Beech"]) workbook.paste(sheet, "C9", [[9], ...SCORES.slice(1).map((score) => [score])]);
    const { user } = openPane("checkScores");
    await screen.findByText(messages.thingsToPutRight(2));
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await waitFor(() => expect(workbook.activeSheet()).toBe("Beech"));
    await user.keyboard("{ArrowUp}");
    await waitFor(() => expect(workbook.activeSheet()).toBe("Aspen"));
  });

  it("shows before and after, then mends what is safe in one go", async () => {
    const workbook = await scoredWards();
    workbook.paste("Aspen", "C9", [["'4 "]]);
    workbook.paste("Beech", "C10", [["n/a"]]);
    const { user } = openPane("checkScores");
    await user.click(await button(messages.mendAll(2)));
    expect(await screen.findByText(messages.thisWillChange(2))).toBeVisible();
    expect(workbook.value("Aspen", "C9")).toBe("4 ");
    await user.click(await button(messages.mendNow(2)));
    expect(await screen.findByText(messages.mended(2), { exact: false })).toBeVisible();
    expect([workbook.value("Aspen", "C9"), workbook.value("Beech", "C10")]).toEqual([4, "N/A"]);
  });

  it("says that there is nothing to put right, and that there are no score sheets", async () => {
    await scoredWards();
    const { view } = openPane("checkScores");
    expect(await screen.findByText(messages.thingsToPutRight(0))).toBeVisible();
    view.unmount();
    await openWorkbook();
    openPane("checkScores");
    expect(await screen.findByText(messages.noScoreSheets())).toBeVisible();
    expect(await button(messages.addSheetTitle())).toBeVisible();
  });
});

describe("Hospital score", () => {
  it("shows what will go in, then the result in figures and words, and puts actions on the sheet", async () => {
    const workbook = await scoredWards();
    const { user } = openPane("buildHospitalScore");
    expect(await screen.findAllByText(messages.completeWord())).toHaveLength(2);
    await user.click(await button(messages.makeHospitalScore()));
    // The hospital, and its two wards.
    expect(await screen.findAllByText("3.8")).toHaveLength(3);
    expect(screen.getByText(messages.standardsScoredByWards(12, 12, 2, 2))).toBeVisible();
    expect(screen.getByText(messages.tookPartUnknown())).toBeVisible();
    expect(await barriers()).toEqual([]);

    const form = await screen.findByRole("group", { name: messages.standardNumber("10") });
    await user.type(within(form).getByLabelText(messages.whatWillWeDo()), "Share the agenda early");
    await user.type(within(form).getByLabelText(messages.whoLeads()), "Involvement lead");
    await user.click(await button(messages.putOnSheet()));
    expect(await screen.findByText(messages.actionsWritten(1, "Hospital score"), { exact: false })).toBeVisible();
    const written = workbook.values("Hospital score", "A1:K40").flat();
    expect(written).toContain("Share the agenda early");
    expect(written).toContain("Involvement lead");
  });

  it("offers what makes sense where the hospital was scored as a whole", async () => {
    const workbook = await openScoreBook(WHOLE);
    workbook.paste(
      "Humber",
      "C9",
      SCORES.map((score) => [score]),
    );
    const { user } = openPane("start");
    await user.click(await screen.findByText(messages.workOnTitle()));
    expect(await screen.findByText(messages.scoredAsWhole("Humber Centre"))).toBeVisible();
    expect(screen.queryByRole("button", { name: messages.makeHospitalScore() })).toBeNull();
    expect(await button(messages.compareTitle())).toBeVisible();
    await user.click(await button(messages.makeItsSheet()));
    expect(await screen.findByText(messages.hospitalScoreMade(["Hospital score"]), { exact: false })).toBeVisible();
    expect(screen.getByText(messages.workOnThisYear())).toBeVisible();
  });

  it("says which sheet is not used and why", async () => {
    await openScoreBook({ settings: { areaId: "technology" } });
    openPane("buildHospitalScore");
    expect(await screen.findByText(messages.notUsedArea("Involvement"))).toBeVisible();
  });
});

describe("Compare and report", () => {
  it("makes the benchmark, says what it says, and makes a page for the wall", async () => {
    const workbook = await openScoreBook(WHOLE);
    workbook.paste(
      "Humber",
      "C9",
      SCORES.map((score) => [score]),
    );
    const { user } = openPane("buildBenchmark");
    await screen.findByText(messages.resultsPages());
    expect(await barriers()).toEqual([]);
    await user.click(await button(messages.makePageFor("Humber")));
    expect(await screen.findByText(messages.resultsAdded("Humber Centre results"), { exact: false })).toBeVisible();
    await user.click(await button(messages.makeBenchmark()));
    expect(await button(messages.updateBenchmark())).toBeVisible();
    expect(workbook.sheetNames()).toContain("Benchmark");
    expect(screen.getByText(messages.leftOutNothing())).toBeVisible();
  });

  it("says what is missing when there is no hospital to compare", async () => {
    const workbook = await openScoreBook(WHOLE);
    const before = workbook.sheetNames();
    const { user } = openPane("buildBenchmark");
    await user.click(await button(messages.makeBenchmark()));
    expect(await screen.findByText(messages.benchmarkNeedsHospitals(), { exact: false })).toBeVisible();
    expect(workbook.sheetNames()).toEqual(before);
  });
});

describe("Settings", () => {
  it("shows what a band would mean before it is saved, refuses what cannot be, and recolours the sheets", async () => {
    const workbook = await scoredWards();
    const { user } = openPane("changeSettings");
    const field = await screen.findByLabelText(messages.scoresFrom("Green"));
    expect(isOff(await button(messages.save()))).toBe(true);
    await user.clear(field);
    await user.type(field, "3");
    expect(await screen.findByText(messages.bandsOutOfOrder("Green", 3, "Amber", 3))).toBeInTheDocument();
    expect(isOff(await button(messages.save()))).toBe(true);
    await user.clear(field);
    await user.type(field, "5");
    await user.click(await button(messages.save()));
    expect(await screen.findByText(messages.settingsSaved(), { exact: false })).toBeVisible();
    expect(screen.getByText(messages.undoWithCtrlZ(), { exact: false })).toBeVisible();
    expect(workbook.value("Aspen", "D9")).toBe("Amber");
    expect(await barriers()).toEqual([]);
  });

  it("has nothing to set before there is a Set-up sheet", async () => {
    await openWorkbook();
    openPane("changeSettings");
    expect(await screen.findByText(messages.setUpComesWithFirstSheet())).toBeVisible();
  });
});

describe("a workbook that Excel does not let be read", () => {
  it.each(["insertTemplate", "scoreTogether", "checkScores", "buildHospitalScore", "buildBenchmark", "changeSettings"] as const)(
    "is told on %s with the reason and a way to try again",
    async (view) => {
      const workbook = await openScoreBook();
      workbook.select("Aspen", "A1");
      workbook.failNext({ request: 0, code: "ServiceNotAvailable" });
      const { user } = openPane(view);
      expect(await screen.findByText(messages.excelBusy(), { exact: false })).toBeVisible();
      expect(await barriers()).toEqual([]);
      await user.click(await button(messages.tryAgain()));
      await waitFor(() => expect(screen.queryByText(messages.problemWord())).toBeNull());
      expect(screen.queryByRole("button", { name: messages.tryAgain() })).toBeNull();
    },
  );

  it("is shown and not written to when a newer version made it", async () => {
    const workbook = await openScoreBook();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Aspen").names.getItem("SequinKind").formula = '="score;99"';
      await context.sync();
    });
    const before = workbook.sheetNames();
    const { view } = openPane("start");
    expect(await screen.findByText(messages.madeByNewer())).toBeVisible();
    view.unmount();
    const { user } = openPane("buildHospitalScore");
    await user.click(await button(messages.makeHospitalScore()));
    expect(await screen.findByText(messages.problemWord())).toBeVisible();
    expect(workbook.sheetNames()).toEqual(before);
  });
});

describe("Help", () => {
  it("answers what people ask, in plain words", async () => {
    await openWorkbook();
    openPane("help");
    for (const { title } of messages.helpTopics()) expect(await screen.findByRole("heading", { name: title })).toBeVisible();
    expect(await barriers()).toEqual([]);
  });
});
