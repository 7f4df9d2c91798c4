/**
 * Takes the pictures of `docs/from-return-to-meeting.md`: the try-it page with the example, after the report, the slides and the closed round.
 * `npx tsx tests/browser/guidePictures.ts [folder of built pages]`
 */
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { compareMessages } from "../../src/core/messages/compare";
import { buildPages } from "./buildPages";
import { frameOfPane, stage } from "./tryItPage";

const ROOT = join(__dirname, "..", "..");

async function main(): Promise<void> {
  const theatre = await stage(process.argv[2] ?? (await buildPages("production")));
  const { page, openWorkbook } = await theatre.open();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openWorkbook(join(ROOT, "examples", "example.xlsx"));
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  const pane = await frameOfPane(page);
  await pane.getByRole("heading", { name: compareMessages.outputTitle("report"), exact: true }).waitFor();
  const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();
  const take = async (name: string, heading: string): Promise<void> => {
    await toTop(pane, heading);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(ROOT, "assets", "screens", `${name}.png`) });
  };

  await press(compareMessages.makeOutput("report"));
  await pane.getByRole("button", { name: compareMessages.updateOutput("report") }).waitFor();
  await take("compare-report", compareMessages.outputTitle("report"));
  await press(compareMessages.makeOutput("slides"));
  await pane.getByRole("link", { name: compareMessages.saveFile("HNY Involvement Q1 2023-24.pptx") }).waitFor();
  await take("compare-slides", compareMessages.outputTitle("slides"));
  await press(compareMessages.closeRound());
  await pane.getByText(compareMessages.roundIsClosed("Involvement", "Quarter 1 2023/24")).waitFor();
  await press(compareMessages.makeOutput("trend"));
  await pane.getByRole("button", { name: compareMessages.updateOutput("trend") }).waitFor();
  await take("compare-rounds", compareMessages.roundsHeading());
  await theatre.stop();
}

/** A heading of the pane to the upper edge of what scrolls. */
async function toTop(pane: Frame, heading: string): Promise<void> {
  await pane.getByRole("heading", { name: heading, exact: true }).evaluate((found) => found.scrollIntoView({ block: "start" }));
}

void main();
