/** From the example's scores to what goes to the meeting, button by button in a real browser: sheets, the report for Word, slides and files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { messages } from "../../src/core/messages";
import { actionListMessages } from "../../src/core/messages/actionList";
import { compareMessages } from "../../src/core/messages/compare";
import { reportMessages } from "../../src/core/messages/report";
import { roundsMessages } from "../../src/core/messages/rounds";
import { pageForEach } from "./ownPages";
import { frameOfPane, type TryIt } from "./tryItPage";

const EXAMPLE = join(__dirname, "..", "..", "examples", "example.xlsx");

let tryIt: TryIt;
pageForEach((page) => {
  tryIt = page;
});

async function openCompare(page: Page): Promise<Frame> {
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  const frame = await frameOfPane(page);
  await frame.getByRole("heading", { name: compareMessages.outputTitle("report"), exact: true }).waitFor();
  return frame;
}

const unfold = (pane: Frame, name: string): Promise<void> => pane.locator("summary", { hasText: name }).first().click();

const copiedHtml = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item === undefined ? "" : (await item.getType("text/html")).text();
  });

/** Presses a link to a file, and reads what the browser saved. */
async function saved(page: Page, pane: Frame, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("link", { name: compareMessages.saveFile(name) }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

describe("compare and report beside a workbook", () => {
  it("makes every sheet, closes the round, gives the report, slides, tables and scores away, takes typed averages and past rounds, and follows what is typed, within the page's own policy", async () => {
    const { page } = tryIt;
    await tryIt.openWorkbook(EXAMPLE);
    const pane = await openCompare(page);
    const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();

    await press(compareMessages.closeRound());
    await pane.getByText(compareMessages.roundIsClosed("Involvement", "Quarter 1 2023/24")).waitFor();
    await press(messages.updateBenchmark());
    await pane.getByText(compareMessages.isRight(), { exact: false }).first().waitFor();
    for (const output of ["report", "trend", "region", "actions"] as const) {
      await press(compareMessages.makeOutput(output));
      await pane.getByRole("button", { name: compareMessages.updateOutput(output) }).waitFor();
    }
    for (const tab of [
      reportMessages.reportTab("HNY"),
      roundsMessages.trendTab("HNY"),
      roundsMessages.regionTab("Y&H"),
      actionListMessages.actionsTab(),
    ])
      await page.getByRole("tab", { name: tab }).waitFor();

    expect(tryIt.complaints).toEqual([]);
    await press(compareMessages.copyForWord());
    await pane.getByText(reportMessages.reportCopied()).waitFor();
    expect(await copiedHtml(page)).toMatch(/<h1[\s\S]*<table[\s\S]*background/);
    // Chromium holds what goes on the clipboard to the page's policy, complains of its colours, and keeps them.
    tryIt.complaints.splice(0);

    await press(compareMessages.makeOutput("slides"));
    const slides = await saved(page, pane, "HNY Involvement Q1 2023-24.pptx");
    expect(slides.name).toBe("HNY Involvement Q1 2023-24.pptx");
    const parts = unzipSync(slides.bytes);
    expect(strFromU8(parts["ppt/slides/slide2.xml"] ?? new Uint8Array())).toContain("Humber Centre is highest, at 3.8 out of 5");

    await press(compareMessages.makeFiles());
    const scores = await saved(page, pane, "scores.csv");
    expect(strFromU8(scores.bytes).split("\r\n")).toHaveLength(62);
    expect(JSON.parse(strFromU8((await saved(page, pane, "datapackage.json")).bytes))).toMatchObject({ profile: "tabular-data-package" });

    await unfold(pane, compareMessages.chooseSlides());
    await press(compareMessages.copyTableOf(compareMessages.deckItem("matrix")));
    await pane.getByText(compareMessages.tableCopied(), { exact: false }).waitFor();
    expect(await copiedHtml(page)).toMatch(/<table[\s\S]*Stockton Hall/);
    tryIt.complaints.splice(0);

    // A picture that the browser does not let a pane copy stays to be copied by hand.
    await unfold(pane, messages.chartsHeading());
    await pane.getByRole("img").first().waitFor();
    await pane.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("Not allowed."));
    });
    await pane.getByRole("button", { name: messages.copyPicture() }).first().click();
    await pane.getByText(messages.cannotCopy(), { exact: false }).waitFor();
    expect([await pane.getByRole("img").first().isVisible(), await pane.getByText(messages.copyByHand()).first().isVisible()]).toEqual([
      true,
      true,
    ]);

    await press(compareMessages.typeAverages());
    await page.getByRole("tab", { name: roundsMessages.enteredTab() }).waitFor();
    await page.getByRole("button", { name: "New sheet" }).click();
    await page.evaluate(
      (rows) => navigator.clipboard.writeText(rows),
      "Period\tArea\tLevel\tUnit\tScore\nQ1 2022/23\tInvolvement\thospital\tStockton Hall\t3.2",
    );
    await page.locator("#grid").press("Control+v");
    await unfold(pane, compareMessages.addPastRounds());
    await pane.getByLabel(compareMessages.pastRoundsAre("entered")).check();
    await press(compareMessages.addSelected());
    await pane.getByText(roundsMessages.pastRoundsAdded(1, roundsMessages.historyTab())).waitFor();

    // Compare follows what is typed while it is open.
    await unfold(pane, compareMessages.moreChoices());
    await pane.getByLabel(compareMessages.orderChoice("rank")).check();
    const benchmark = pane
      .locator("li")
      .filter({ has: pane.getByRole("heading", { name: compareMessages.outputTitle("benchmark"), exact: true }) });
    await benchmark.getByText(compareMessages.isRightNoMore(), { exact: false }).waitFor();
    await press(messages.updateBenchmark());
    await benchmark
      .getByText(compareMessages.isRight(), { exact: false })
      .and(benchmark.getByText(/^Made \S+ \S+ \d+, \d\d:\d\d\. Up/))
      .waitFor();
    await page.getByRole("tab", { name: /Stockton Hall/ }).click();
    await tryIt.goTo("C9");
    await tryIt.type("5", "5", "5", "5", "5", "5");
    await benchmark.getByText(compareMessages.isRightNoMore(), { exact: false }).waitFor();
    await press(messages.updateBenchmark());
    await benchmark.getByText(compareMessages.isRight(), { exact: false }).and(benchmark.getByText(/ Up /)).waitFor();
    await page.getByRole("tab", { name: "Benchmark (example)", exact: true }).click();
    expect(await page.locator(".grid-row", { hasText: "Clifton House" }).first().innerText()).toMatch(
      /Stockton Hall[\s\S]*Humber Centre[\s\S]*Clifton House/,
    );
  });
});
