/** Returned files in a real browser: read by the pane's own worker under the page's policy, answered, brought in. */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { returnsMessages } from "../../src/core/messages/returns";
import { bringInMessages } from "../../src/core/messages/bringIn";
import { barriers } from "./barriers";
import { pageForEach } from "./ownPages";
import { corpusFile, wardFile } from "./returnedFiles";
import { frameOfPane, type TryIt } from "./tryItPage";

let tryIt: TryIt;
pageForEach((page) => {
  tryIt = page;
});

const SCORES = [4, 4, 3, 3, 4, 4, 4, 5, 4, 2, 4, 4];

async function openScreen({ page }: TryIt): Promise<Frame> {
  await page.getByRole("button", { name: "Bring in", exact: true }).click();
  const pane = await frameOfPane(page);
  await pane.getByText(bringInMessages.bringInHow()).waitFor();
  return pane;
}

describe("returned files in a browser", () => {
  it("reads three of them, asks about one, and brings its scores in as they stand", async () => {
    const pane = await openScreen(tryIt);
    await pane
      .locator("input[type=file]")
      .setInputFiles([wardFile("Aspen", SCORES), corpusFile("cut-in-half.xlsx"), corpusFile("cquin-grid.xlsx")]);
    await pane.getByText(bringInMessages.filesByState(0, 1, 2)).waitFor();
    expect(await barriers(pane)).toEqual([]);
    await pane.getByRole("button", { name: `${bringInMessages.answerTitle()}: Aspen.csv` }).click();
    await pane.getByLabel(bringInMessages.scoresAreIn()).waitFor();
    expect(await barriers(pane)).toEqual([]);
    await keepPicture(tryIt.page, "answer");
    await pane.getByLabel(/^Hospital/).fill("Humber Centre");
    await pane.getByRole("button", { name: bringInMessages.useThis() }).click();
    await pane.getByText(bringInMessages.willAdd(1)).waitFor();
    await keepPicture(tryIt.page, "list");
    await pane.getByRole("button", { name: bringInMessages.bringIn(1) }).click();
    await pane.getByText(bringInMessages.broughtIn(1, 0, "Returns")).waitFor();
    await keepPicture(tryIt.page, "record");
    await tryIt.page.getByRole("tab", { name: "Aspen" }).click();
    expect([await tryIt.cell("C9"), await tryIt.cell("D9"), await tryIt.cell("E9"), await tryIt.cell("C18")]).toEqual([
      "4",
      "Green",
      "=1+0",
      "2",
    ]);
  });

  it("reads an Excel workbook in the pane as on the command line", async () => {
    const pane = await openScreen(tryIt);
    await pane.locator("input[type=file]").setInputFiles([corpusFile("legend-above.xlsx")]);
    await pane.getByText(bringInMessages.stateWord("asks"), { exact: false }).first().waitFor();
    expect(await pane.getByText(returnsMessages.fileStoppedReader()).count()).toBe(0);
  });
});

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["KEEP_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `bringIn-${name}.png`) });
}
