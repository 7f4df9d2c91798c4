/** From the example's scores to what goes to the meeting, button by button in a real browser: sheets, the report for Word, slides and files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { messages } from "../../src/core/messages";
import { compareMessages } from "../../src/core/messages/compare";
import { reportMessages } from "../../src/core/messages/report";
import { roundsMessages } from "../../src/core/messages/rounds";
import { shippedPages } from "./ownPages";
import { frameOfPane } from "./tryItPage";

jest.setTimeout(180_000);
const EXAMPLE = join(__dirname, "..", "..", "examples", "example.xlsx");

const browser = shippedPages();

async function openCompare(page: Page): Promise<Frame> {
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  const frame = await frameOfPane(page);
  await frame.getByRole("heading", { name: compareMessages.outputTitle("report"), exact: true }).waitFor();
  return frame;
}

/** Presses a link to a file, and reads what the browser saved. */
async function saved(page: Page, pane: Frame, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("link", { name: compareMessages.saveFile(name) }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

describe("compare and report beside a workbook", () => {
  it("makes every sheet, closes the round, and gives the report, slides and scores away, within the page's own policy", async () => {
    const tryIt = await browser.open();
    const { page } = tryIt;
    await tryIt.openFile(EXAMPLE);
    await page.getByText("Opened example.xlsx").waitFor();
    const pane = await openCompare(page);
    const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();

    await press(compareMessages.closeRound());
    await pane.getByText(compareMessages.roundIsClosed("Involvement", "Quarter 1 2023/24")).waitFor();
    await press(messages.updateBenchmark());
    await pane.getByText(compareMessages.isRight(), { exact: false }).first().waitFor();
    for (const output of ["report", "trend", "region"] as const) {
      await press(compareMessages.makeOutput(output));
      await pane.getByRole("button", { name: compareMessages.updateOutput(output) }).waitFor();
    }
    for (const tab of [reportMessages.reportTab("HNY"), roundsMessages.trendTab("HNY"), roundsMessages.regionTab("Y&H")]) await page.getByRole("tab", { name: tab }).waitFor();

    expect(tryIt.complaints).toEqual([]);
    await press(compareMessages.copyForWord());
    await pane.getByText(reportMessages.reportCopied()).waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item === undefined ? "" : (await item.getType("text/html")).text();
    });
    expect(html).toMatch(/<h1[\s\S]*<table[\s\S]*background/);
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
    expect(tryIt.complaints).toEqual([]);
    await tryIt.close();
  });
});
